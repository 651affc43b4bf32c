"""Phrases that say themselves that they are a course of action somebody might take."""

from __future__ import annotations

from spacy.tokens import Token

from .grammar import agent, bounds, child, is_negated, is_passive, modal, subject
from .voices import is_actor

Course = tuple[int, int, Token]

_COURSES = frozenset("option alternative fallback way course scenario formula compromise".split())
_OFFERS = frozenset("offer bid proposal package compromise".split())
_ORDINALS = frozenset(
    "first second third fourth other another alternative back-up backup fallback only".split()
)
# What an actor might choose to do; "could lose" and "may need" are no choices.
_CHOICES = frozenset(
    "ask impose extend withhold freeze suspend call seek turn offer sell sign buy close cut "
    "strike launch send deploy appeal sue raise withdraw expel ban block delay postpone refer "
    "resort return resume settle accept invoke order recall boycott retaliate hold lease loan "
    "merge restart release swap hire appoint nationalise nationalize privatise privatize "
    "legislate arbitrate mediate".split()
)
_PROPOSED = frozenset("propose suggest offer float table study consider weigh examine moot".split())
_PLANNED = frozenset("proposal plan idea suggestion scheme option alternative".split())


def find_course(token: Token) -> Course | None:
    """First and last word of the course of action that `token` opens, and the word that heads it."""
    if token.pos_ == "VERB":
        return _could(token) or _proposed(token)
    if token.lower_ == "either":
        return _either(token)
    if token.pos_ == "NOUN":
        return _course(token) or _offer(token) or _plan_to(token)
    return None


def _proposed(verb: Token) -> Course | None:
    """ "A buffer zone has been proposed": the thing, by whomever."""
    thing = child(verb, "nsubjpass")
    if verb.lemma_.lower() not in _PROPOSED or thing is None or not is_passive(verb) or is_negated(verb):
        return None
    if thing.pos_ != "NOUN" or is_actor(thing) or agent(verb) is not None:
        return None
    return bounds(thing)[0], bounds(thing)[1], thing


def _plan_to(noun: Token) -> Course | None:
    """ "A plan to move the depot", "the idea of a joint patrol"."""
    if noun.lemma_.lower() not in _PLANNED:
        return None
    verb = child(noun, "acl")
    if verb is not None and verb.tag_ == "VB" and child(verb, "dobj") is not None:
        return verb.i, bounds(verb)[1], verb
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("of", "for")), None)
    inner = None if of is None else child(of, "pobj", "pcomp")
    if inner is None or is_actor(inner) or inner.pos_ == "PRON" or inner.ent_type_ in ("DATE", "TIME"):
        return None
    return bounds(inner)[0], bounds(inner)[1], inner


def _either(token: Token) -> Course | None:
    """ "Either a ceasefire or a longer war": both sides of the choice."""
    first = token.head
    other = child(first, "conj")
    if other is None or first.pos_ not in ("NOUN", "VERB") or token.i > first.i:
        return None
    return token.i + 1, bounds(other)[1], first


def _could(verb: Token) -> tuple[int, int, Token] | None:
    """ "Castellane could ask its partners to hold the loan"; "the loan might be held up"."""
    if modal(verb) == "would" and verb.lemma_.lower() in _DEALS and _has_price(verb):
        return verb.i, bounds(verb)[1], verb
    if modal(verb) not in ("could", "may", "might") or verb.lemma_.lower() not in _CHOICES:
        return None
    doer = agent(verb) if is_passive(verb) else subject(verb)
    if is_passive(verb):
        thing = child(verb, "nsubjpass")
        if (
            thing is None
            or thing.pos_ == "PRON"
            or "have" in (c.lower_ for c in verb.children if c.dep_ == "aux")
        ):
            return None
        return bounds(thing)[0], bounds(verb)[1], thing
    if doer is None or not is_actor(doer) or any(c.lower_ in ("have", "not", "n't") for c in verb.children):
        return None
    last = bounds(verb)[1]
    for c in verb.children:
        if c.dep_ in ("advcl", "parataxis", "conj") and c.left_edge.i > verb.i:
            last = min(last, c.left_edge.i - 1)
    return verb.i, last, verb


_DEALS = frozenset("sell sign settle accept pay buy take offer".split())


def _has_price(verb: Token) -> bool:
    """ "would sign for 35 million": terms named in figures."""
    if any(c.dep_ == "neg" for c in verb.children):
        return False
    after = [t for t in verb.subtree if t.i > verb.i and t.ent_type_ not in ("DATE", "TIME")]
    return any(t.ent_type_ in ("MONEY", "PERCENT", "QUANTITY") or t.like_num for t in after)


def _course(token: Token) -> tuple[int, int, Token] | None:
    """ "a third way, that of renewing"; "the alternative is arbitration"; "Orme is the back-up option"."""
    if token.lemma_.lower() not in _COURSES or token.pos_ != "NOUN":
        return None
    if token.dep_ == "attr" and token.head.lemma_ == "be":
        doer = child(token.head, "nsubj", "nsubjpass")
        if doer is not None and doer.pos_ in ("NOUN", "PROPN") and not child(token, "neg"):
            return bounds(doer)[0], bounds(doer)[1], doer
    if any(c.lower_ in _ORDINALS for c in token.children) and token.i + 2 < token.sent.end:
        return _aside(token)
    if token.dep_ in ("nsubj", "nsubjpass"):
        said = child(token.head, "attr", "xcomp") if token.head.lemma_ == "be" else None
        inner = said if said is not None else child(token, "appos")
        if inner is not None and any(c.lower_ in _ORDINALS or c.tag_ == "DT" for c in token.children):
            return bounds(inner)[0], bounds(inner)[1], inner
    return None


def _aside(token: Token) -> tuple[int, int, Token] | None:
    """ "a third way, that of renewing, ...": what stands between the commas."""
    doc = token.doc
    if doc[token.i + 1].text != ",":
        return None
    for i in range(token.i + 3, min(token.sent.end, token.i + 25)):
        if doc[i].is_punct:
            return token.i + 2, i - 1, doc[i - 1]
    return None


def _offer(token: Token) -> tuple[int, int, Token] | None:
    """ "an offer of 24 million", "a bid to settle": the offer with its terms."""
    if token.lemma_.lower() not in _OFFERS or token.pos_ != "NOUN":
        return None
    terms = next((c for c in token.children if c.i > token.i and _is_term(c)), None)
    if terms is None or not any(t.like_num for t in terms.subtree):
        return None
    return bounds(token)[0], terms.right_edge.i, token


def _is_term(word: Token) -> bool:
    return word.dep_ == "prep" and word.lower_ in ("of", "for")
