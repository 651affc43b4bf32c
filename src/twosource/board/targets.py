"""What a word of taking sides is about: the object, infinitive or prepositional phrase it governs."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from ..text.parse import NOUN_SUBJECTS, child, children
from .grammar import is_passive, modal, preposition, subject
from .lexicon import ADJECTIVES, AGAINST, JUDGING, NOUNS, OFFERABLE, PARTICLE_VERBS, VERBS, VOICING, Frame
from .phrases import Phrase, action, clause, is_whole, noun_phrase
from .voices import is_actor, is_actor_noun

_AGAINST = frozenset({"against"})
_OVER = frozenset({"to", "over"})
# "refused to comment" and "wants to know" take no side.
_IDLE = frozenset(
    "comment say respond elaborate answer speak discuss know see ask talk confirm identify name specify "
    "give disclose be have add stress point tell note thank remind hear find believe understand think "
    "look wait emphasise emphasize clarify mention reveal get".split()
)
# To campaign for these is to seek them, not to back them.
_OFFICES = frozenset(
    "election president office seat governor senate congress mayor presidency job year".split()
)
# What is no course of action, whoever asks for it or speaks against it.
_NOT_AT_ISSUE = frozenset(
    "comment information detail clarity clarification answer question help thanks condolence sympathy "
    "apology name hope chance opportunity glimpse look evidence part way thing lot kind sort people "
    "interview advice tip day week month year time hour morning evening night place body everything "
    "nothing something anything anyone everyone someone nobody none one insight explanation rebuke "
    "retort quote praise criticism thought prayer moment luck attention credit love man woman child kid "
    "person family friend guy folk viewer reader".split()
)
_BEING = frozenset("be remain stay seem appear become feel sound".split())
# Every verb that has a frame, alone or with a particle.
_FRAMED = VERBS.keys() | {lemma for lemma, _ in PARTICLE_VERBS}
_TO_CALL = frozenset("call push press plead appeal".split())


@dataclass(frozen=True, slots=True)
class Target:
    """The words `first` to `last`, headed by `head`; `against` where the preposition turns the sense."""

    first: int
    last: int
    head: Token
    against: bool = False


def target(phrase: Phrase | None, against: bool = False) -> Target | None:
    """The phrase as what a side is taken on; None for a date, or what is never at issue."""
    if phrase is None:
        return None
    head = phrase.head
    if head.pos_ == "NOUN" and head.lemma_.lower() in _NOT_AT_ISSUE:
        return None
    if head.ent_type_ in ("DATE", "TIME") and head.pos_ != "VERB":
        return None
    return Target(phrase.first, phrase.last, head, against)


def frame_of(token: Token) -> Frame | None:
    """The stance frame that `token` opens, by its lemma, its part of speech and its particle."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB":
        if lemma not in _FRAMED:
            return None
        words = {c.lower_ for c in children(token) if c.dep_ in ("prt", "prep", "advmod")}
        if lemma == "call" and words & {"out", "off"}:
            return PARTICLE_VERBS.get((lemma, "off")) if "off" in words else None
        for word in sorted(words):
            frame = PARTICLE_VERBS.get((lemma, word))
            if frame is not None and (lemma != "look" or token.tag_ == "VBG"):
                return frame
        return VERBS.get(lemma)
    if token.pos_ in ("ADJ", "VERB") and token.dep_ in ("acomp", "conj", "attr"):
        return ADJECTIVES.get(lemma) if token.head.lemma_.lower() in _BEING else None
    if token.pos_ == "NOUN":
        return NOUNS.get(lemma)
    return None


def targets_of(token: Token, frame: Frame) -> tuple[Target, ...]:
    """What stands in the slots of the frame; nothing where the sentence fills none of them."""
    undergone = child(token, "nsubjpass") if token.pos_ == "VERB" else None
    if undergone is not None:
        return _some(_object(token, undergone)) if "object" in frame.slots else ()
    if preposition(token, _AGAINST) is not None and token.lemma_.lower() in AGAINST:
        return _of_preposition(token, _AGAINST, True)
    if token.lemma_.lower() in ("prefer", "favour", "favor") and _has_over(token):
        return _preferred(token)
    found = [t for c in token.rights if (t := _of_slot(token, c, frame)) is not None]
    if not found and frame.prepositions:
        found = list(_of_preposition(token, frame.prepositions, False))
    if not found and token.lemma_.lower() in _TO_CALL:
        found = list(_called_on(token))
    return tuple(found[:2])


def _some(one: Target | None) -> tuple[Target, ...]:
    return () if one is None else (one,)


def _has_over(token: Token) -> Token | None:
    return next((c for c in token.subtree if c.lower_ in _OVER and c.dep_ == "prep" and c.i > token.i), None)


def _preferred(token: Token) -> tuple[Target, ...]:
    """ "prefers a sale to a loan": for the one, against the other."""
    thing, over = child(token, "dobj", "xcomp"), _has_over(token)
    other = None if over is None else child(over, "pobj", "pcomp")
    if thing is None or over is None or other is None or thing.i > over.i:
        return ()
    both = []
    for head, against in ((thing, False), (other, True)):
        phrase = noun_phrase(head, over.i - head.left_edge.i if head is thing else 20) or action(head)
        one = target(phrase, against)
        if one is not None and not (head is thing and one.last >= over.i):
            both.append(one)
    return tuple(both)


def _of_slot(token: Token, c: Token, frame: Frame) -> Target | None:
    if c.dep_ == "dobj":
        return _object(token, c) if "object" in frame.slots else None
    if c.dep_ not in ("xcomp", "ccomp", "advcl") or c.pos_ not in ("VERB", "AUX"):
        return None
    to = any(a.lower_ == "to" and a.dep_ == "aux" for a in c.lefts)
    if to and "infinitive" in frame.slots:
        return None if c.lemma_.lower() in _IDLE and not is_passive(c) else infinitive(c)
    if c.dep_ == "advcl":
        return None
    if c.tag_ == "VBG" and "gerund" in frame.slots and child(c, "nsubj", "aux") is None:
        return target(action(c))
    if c.tag_ == "VBN" and "infinitive" in frame.slots and child(c, *NOUN_SUBJECTS) is not None:
        return infinitive(c)
    if to and frame.polarity == "undecided" and any(a.lower_ == "whether" for a in c.lefts):
        return infinitive(c)
    if c.dep_ == "ccomp" and "that" in frame.slots and token.dep_ != "relcl" and not to:
        wished = c.tag_ == "VB" or modal(c) in ("should", "must")
        return target(clause(c)) if wished or not frame.raises else None
    return None


def infinitive(verb: Token) -> Target | None:
    """ "to sign a truce" gives "sign a truce"; "the men to be taken back" keeps those it is done to."""
    done = action(verb)
    doer = child(verb, *NOUN_SUBJECTS)
    lone = done is not None and done.first == done.last and doer is not None
    if not is_passive(verb) and verb.tag_ != "VBN" and not lone:
        return target(done)
    if doer is None or doer.pos_ not in ("NOUN", "PROPN"):
        return None if verb.tag_ == "VBN" and not is_passive(verb) else target(done)
    named = noun_phrase(doer, 10)
    last = verb.i if done is None else done.last
    if named is None or not is_whole(verb.doc, named.first, last) or last - named.first > 20:
        return None
    return Target(named.first, last, verb)


def _object(token: Token, c: Token) -> Target | None:
    """The object, unless it is a person told to do something ("urged Iran to ...") or judged as one."""
    lemma = token.lemma_.lower()
    below = child(c, "acl")
    if lemma == "want" and below is not None and below.tag_ == "VBN":
        phrase = noun_phrase(c)
        return None if phrase is None or phrase.last < below.i else Target(phrase.first, phrase.last, below)
    if lemma in ("urge", "advise", "ask", "press") and child(token, "xcomp", "ccomp", "advcl") is not None:
        return None
    who = is_actor(c) or is_actor_noun(c)
    if who and (
        lemma in JUDGING or lemma in ("want", "offer", "demand", "seek", "request", "propose", "urge")
    ):
        return None
    if lemma in ("offer", "promise", "pledge", "request", "seek") and not _is_offerable(c):
        return None
    return target(noun_phrase(c))


def _is_offerable(noun: Token) -> bool:
    figure = any(t.ent_type_ in ("MONEY", "PERCENT", "QUANTITY") or t.like_num for t in noun.subtree)
    return figure or noun.lemma_.lower() in OFFERABLE


def _of_preposition(token: Token, words: frozenset[str], against: bool) -> tuple[Target, ...]:
    prep = preposition(token, words)
    inner = None if prep is None else child(prep, "pobj", "pcomp")
    if (
        inner is None
        or inner.lemma_.lower() in _OFFICES
        or (token.lemma_ == "look" and token.dep_ == "advcl")
    ):
        return ()
    if inner.pos_ == "VERB":
        return _some(target(action(inner), against))
    if token.lemma_.lower() in JUDGING | {"argue", "look", "stand", "call"} and is_actor(inner):
        return ()
    below = child(inner, "acl")
    if below is not None and below.tag_ == "VB" and (is_actor(inner) or token.lemma_.lower() in _TO_CALL):
        return _some(infinitive(below) if below.lemma_.lower() not in _IDLE else None)
    return _some(target(noun_phrase(inner), against))


def _called_on(token: Token) -> tuple[Target, ...]:
    """ "called on both sides to stop": the stopping is what is called for."""
    verb = child(token, "advcl", "xcomp")
    on = preposition(token, frozenset({"on", "upon", "for", "to"}))
    if on is None:
        return ()
    whom = child(on, "pobj")
    verb = verb or (child(whom, "relcl", "acl") if whom is not None else None)
    if verb is None or verb.tag_ != "VB" or verb.lemma_.lower() in _IDLE:
        return ()
    return _some(infinitive(verb))


def noun_targets(noun: Token, frame: Frame) -> tuple[Token | None, tuple[Target, ...], Token | None]:
    """Holder, targets and verb of "the union voiced opposition to the plan", "their refusal to pay"."""
    voicing = noun.head if noun.dep_ == "dobj" else None
    if voicing is None or voicing.lemma_.lower() not in VOICING:
        return None, (), None
    against = preposition(noun, _AGAINST) is not None
    targets = _of_preposition(noun, _AGAINST if against else frame.prepositions, against)
    if not targets and "infinitive" in frame.slots:
        verb = child(noun, "acl")
        if verb is not None and verb.tag_ == "VB" and verb.lemma_.lower() not in _IDLE:
            targets = _some(infinitive(verb))
    if not targets:
        targets = _of_preposition(voicing, frame.prepositions, False)
    wanting = noun.lemma_.lower() in ("intention", "desire", "appetite", "wish", "plan")
    if voicing.lemma_ == "have" and frame.polarity == "supports" and not wanting:
        return None, (), None
    return subject(voicing), targets, voicing
