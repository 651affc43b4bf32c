"""Conditions that name a deed and its price: "pay or we walk", "sign, or lose the grant", "no pay, no play"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ..text.parse import child
from .found import Found
from .grammar import SAME_PAST, SUBJECTS, bounds, is_finite, modal
from .halves import verb_above

# What is held out to whoever does not do as told.
_COSTS = frozenset(
    "lose face risk quit leave resign go walk forfeit pay close shut withdraw be get suffer step stand "
    "hand give count accept stop".split()
)
_FACING = frozenset("face lose risk forfeit".split())
_TOLD = frozenset("tell order warn ask give urge instruct have leave require oblige press challenge".split())
# "Any raid and we leave", "one more shot and the talks are off": words that open such a phrase.
_FIRST = frozenset("any one another".split())
_NAMED_WITHIN = 9


def or_else(token: Token) -> Found | None:
    """ "The company must pay or we will strike", "must announce a bid or walk away": what not doing it costs."""
    if token.lower_ != "or" or token.dep_ != "cc":
        return None
    verb = token.head
    then = next((c for c in verb.rights if c.dep_ == "conj" and c.i > token.i), None)
    if then is None or then.pos_ not in ("VERB", "AUX"):
        return _or_face(token)
    obliged = modal(verb) in ("must", "should") or _has_to(verb)
    if child(then, *SUBJECTS) is None:
        return _bare(token, verb, then) if obliged or _is_told_to(verb) else None
    if not obliged or modal(then) not in ("will", "would", "can", "could", "may", "might"):
        return None
    return Found("imperative-or", (verb.left_edge.i, token.i - 1), (token.i + 1, bounds(then)[1]), verb, then)


def _or_face(token: Token) -> Found | None:
    """ "Must pay by Monday or face relegation": the parse takes "face" for a noun, and hangs it anywhere."""
    then = token.nbor() if token.i + 1 < token.sent.end else token
    verb = verb_above(token)
    if then.lower_ not in _FACING or verb is None or verb.i > token.i:
        return None
    if not (modal(verb) in ("must", "should") or _has_to(verb) or _is_told_to(verb)):
        return None
    last = next((t.i - 1 for t in token.doc[then.i : token.sent.end] if t.is_punct), token.sent.end - 1)
    return (
        None if last <= then.i else Found("imperative-or", (verb.i, token.i - 1), (then.i, last), verb, then)
    )


def _has_to(verb: Token) -> bool:
    return verb.dep_ == "xcomp" and verb.head.lemma_ in ("have", "need")


def _is_told_to(verb: Token) -> bool:
    """ "Told him to publish the diary or lose its support", "has until May to bid or be silent"."""
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.lefts)
    return to and verb.head.lemma_.lower() in _TOLD


def _bare(token: Token, verb: Token, then: Token) -> Found | None:
    if then.tag_ != "VB" or then.lemma_.lower() not in _COSTS or child(then, "aux") is not None:
        return None
    return Found("imperative-or", (verb.i, token.i - 1), (then.i, bounds(then)[1]), verb, then)


def imperative(token: Token) -> Found | None:
    """ "Lift the blockade and we will talk", "Pay us or we walk", "Leave us out or count me out"."""
    if any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in token.children) or not _opens(token):
        return None
    joiner = child(token, "cc")
    then = next((c for c in token.children if c.dep_ == "conj" and c.pos_ in ("VERB", "AUX")), None)
    if joiner is None or then is None or then.i < joiner.i or joiner.lower_ not in ("and", "or"):
        return None
    doer = child(then, "nsubj", "expl")
    if doer is None:
        if joiner.lower_ == "and" or then.tag_ != "VB":
            return None
    else:
        first = doer.lower_ in ("we", "i")
        now = then.tag_ in ("VBP", "VBZ") or then.lower_ in SAME_PAST
        if modal(then) is None and not (first and now):
            return None
    last = (token.left_edge.i, joiner.i - 1), (joiner.i + 1, bounds(then)[1])
    return Found("imperative-and" if joiner.lower_ == "and" else "imperative-or", *last, token, then)


def _opens(token: Token) -> bool:
    edge = token.left_edge
    before = token.doc[edge.i - 1] if edge.i else edge
    return (
        edge.i == token.sent.start or before.is_quote or before.text == ":" or edge.is_quote or edge.is_punct
    )


def otherwise(token: Token) -> Found | None:
    """ "They must pay; otherwise we will strike", in one sentence."""
    then = token.head
    verb = then.head
    apart = then.i < token.i or modal(then) is None or verb is then
    if apart or modal(verb) not in ("must", "should", "has") or verb.i > token.i:
        return None
    return Found("imperative-or", (verb.left_edge.i, token.i - 1), (token.i + 1, bounds(then)[1]), verb, then)


def no_without(token: Token) -> Found | None:
    """ "No guarantees, no deal": the one hangs on the other."""
    doc, end = token.doc, token.sent.end
    if not _begins(token):
        return None
    at = next((i for i in range(token.i + 2, min(token.i + 8, end - 2)) if doc[i].is_punct), None)
    if at is None or doc[at].text not in (",", "–", "—", "-", ";") or doc[at + 1].lower_ != "no":
        return None
    noun = next((t for t in doc[at + 2 : min(at + 5, end)] if t.pos_ in ("NOUN", "PROPN")), None)
    if noun is None or any(t.pos_ in ("VERB", "AUX") for t in doc[token.i : noun.i]):
        return None
    last = max((t.i for t in doc[noun.i : end] if not t.is_punct and not t.is_space), default=noun.i)
    if last - noun.i > 6 or any(t.text in (",", ";", '"', "”") for t in doc[noun.i : last]):
        last = noun.i
    return Found("no-no", (token.i, at - 1), (at + 1, last), None, noun)


def _begins(token: Token) -> bool:
    before = token.doc[token.i - 1] if token.i > token.sent.start else None
    return before is None or before.is_quote or before.text == ":"


def named_and(token: Token) -> Found | None:
    """ "Any trial there and the battalion comes home": a deed that is only named, and what it sets off."""
    doc, end = token.doc, token.sent.end
    if token.lower_ not in _FIRST or not _begins(token):
        return None
    at = next(
        (i for i in range(token.i + 2, min(token.i + _NAMED_WITHIN, end)) if doc[i].lower_ == "and"), None
    )
    if at is None or any(t.pos_ in ("VERB", "AUX") or t.text == "," for t in doc[token.i : at]):
        return None
    main = _verb_after(doc, at + 1, end)
    if main is None or not (modal(main) in ("will", "would") or main.tag_ in ("VBZ", "VBP")):
        return None
    return Found("any", (token.i, at - 1), (at + 1, max(main.i, bounds(main)[1])), None, main)


def _verb_after(doc: Doc, first: int, end: int) -> Token | None:
    for i in range(first, min(first + _NAMED_WITHIN, end)):
        if doc[i].dep_ in SUBJECTS and doc[i].head.i > i and is_finite(doc[i].head):
            return doc[i].head
        if doc[i].text in (",", ";"):
            return None
    return None
