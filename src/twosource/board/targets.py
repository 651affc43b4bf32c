"""What a word of taking sides is about: the object, infinitive or prepositional phrase it governs."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from .grammar import bounds, child, preposition, subject
from .lexicon import ADJECTIVES, AGAINST, NOUNS, PARTICLE_VERBS, VERBS, VOICING, Frame

_AGAINST = frozenset({"against"})
# "refused to comment" and "wants to know" take no side.
_IDLE = frozenset(
    "comment say respond elaborate answer speak discuss know see ask talk confirm identify name specify "
    "give disclose be have add stress point tell note".split()
)
_SLOTS = {"dobj": "object", "xcomp": "infinitive", "ccomp": "that", "pcomp": "gerund"}


@dataclass(frozen=True, slots=True)
class Target:
    """The words `first` to `last`, headed by `head`; `against` where the preposition turns the sense."""

    first: int
    last: int
    head: Token
    against: bool = False


def frame_of(token: Token) -> Frame | None:
    """The stance frame that `token` opens, by its lemma, its part of speech and its particle."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB":
        if lemma == "call" and any(c.lower_ == "out" for c in token.children):
            return None
        for particle in token.children:
            frame = PARTICLE_VERBS.get((lemma, particle.lower_))
            if frame is not None and particle.dep_ in ("prt", "prep", "advmod"):
                if lemma == "look" and token.tag_ != "VBG":
                    continue
                return frame
        return VERBS.get(lemma)
    if token.pos_ == "ADJ" and token.dep_ in ("acomp", "conj") and token.head.pos_ == "AUX":
        return ADJECTIVES.get(lemma)
    if token.pos_ == "NOUN":
        return NOUNS.get(lemma)
    return None


def targets_of(token: Token, frame: Frame) -> tuple[Target, ...]:
    """What stands in the slots of the frame; nothing where the sentence fills none of them."""
    undergone = child(token, "nsubjpass") if token.pos_ == "VERB" else None
    if undergone is not None:
        first, last = bounds(undergone)
        return (
            (Target(first, last, undergone),) if "object" in frame.slots and undergone.pos_ == "NOUN" else ()
        )
    if preposition(token, _AGAINST) is not None and token.lemma_.lower() in AGAINST:
        return _of_preposition(token, _AGAINST, True)
    found = [t for c in token.children if (t := _of_slot(token, c, frame)) is not None]
    if found and token.lemma_.lower() in ("prefer", "favour", "favor"):
        found = [*_before(found[:1], token), *_of_preposition(token, _OVER, True)]
    if not found and frame.prepositions:
        found = list(_of_preposition(token, frame.prepositions, False))
    if not found and token.lemma_.lower() in ("call", "push", "press", "plead"):
        found = _called_on(token)
    return tuple(found[:2])


_OVER = frozenset({"to", "over"})


def _before(found: list[Target], token: Token) -> list[Target]:
    """ "prefers a sale to a loan": what is preferred ends before the "to"."""
    over = next((c for c in token.subtree if c.lower_ in _OVER and c.dep_ == "prep" and c.i > token.i), None)
    if over is None or not found or not found[0].head.i < over.i <= found[0].last:
        return found
    one = found[0]
    other = child(over, "pobj")
    rest = [] if other is None else [Target(bounds(other)[0], bounds(other)[1], other, True)]
    return [Target(one.first, over.i - 1, one.head), *rest]


def _of_slot(token: Token, c: Token, frame: Frame) -> Target | None:
    slot = _SLOTS.get(c.dep_)
    if slot is None or c.i < token.i:
        return None
    if c.dep_ == "dobj":
        return _object(token, c) if "object" in frame.slots else None
    if c.tag_ == "VBG":
        slot = "gerund"
    if slot in ("infinitive", "that") and not frame.slots & {"infinitive", "that"}:
        return None
    if slot == "gerund" and "gerund" not in frame.slots:
        return None
    infinite = any(a.lower_ == "to" and a.dep_ == "aux" for a in c.children)
    if c.dep_ == "ccomp" and "that" not in frame.slots and not (infinite and "infinitive" in frame.slots):
        return None
    if c.lemma_.lower() in _IDLE and not _has_own_subject(c):
        return None
    return _clause(c)


def _object(token: Token, c: Token) -> Target | None:
    """The object, unless it is a person told to do something ("urged Iran to ...") or a mere "him"."""
    if c.pos_ == "PRON":
        return None
    if token.lemma_.lower() in ("urge", "advise") and child(token, "xcomp", "ccomp") is not None:
        return None
    first, last = bounds(c)
    return Target(first, last, c)


def _has_own_subject(verb: Token) -> bool:
    return child(verb, "nsubj", "nsubjpass") is not None


def _clause(verb: Token) -> Target:
    """The infinitive or that-clause, conditions and reasons left out."""
    first, last = bounds(verb)
    for c in verb.children:
        if c.dep_ == "advcl" and c.i > verb.i and child(c, "mark") is not None:
            last = min(last, c.left_edge.i - 1)
        if c.dep_ == "mark" and c.lower_ == "that":
            first = c.i + 1
    return Target(first, max(last, verb.i), verb)


def _of_preposition(token: Token, words: frozenset[str], against: bool) -> tuple[Target, ...]:
    prep = preposition(token, words)
    inner = None if prep is None else child(prep, "pobj", "pcomp")
    if (
        inner is None
        or inner.pos_ == "PRON"
        or inner.lemma_.lower() in _OFFICES
        or (token.lemma_ == "look" and token.dep_ == "advcl")
    ):
        return ()
    first, last = bounds(inner)
    return (Target(first, last, inner, against),)


def _called_on(token: Token) -> list[Target]:
    """ "called on both sides to stop": the stopping is what is called for."""
    verb = child(token, "advcl", "xcomp")
    if verb is None or verb.tag_ != "VB" or preposition(token, frozenset({"on", "upon"})) is None:
        return []
    return [_clause(verb)]


# To campaign for these is to seek them, not to back them.
_OFFICES = frozenset(
    "election president office seat governor senate congress mayor presidency job year".split()
)


def noun_targets(noun: Token, frame: Frame) -> tuple[Token | None, tuple[Target, ...], Token | None]:
    """Holder, targets and verb of "the union voiced opposition to the plan", "their refusal to pay"."""
    targets: tuple[Target, ...] = _of_preposition(noun, frame.prepositions, False)
    if not targets and "infinitive" in frame.slots:
        verb = child(noun, "acl")
        if verb is not None and verb.tag_ == "VB" and verb.lemma_.lower() not in _IDLE:
            targets = (_clause(verb),)
    voicing = noun.head if noun.dep_ == "dobj" else None
    if not targets and voicing is not None:
        targets = _of_preposition(voicing, frame.prepositions, False)
    wanting = noun.lemma_.lower() in ("intention", "desire", "appetite", "wish", "plan")
    if voicing is not None and voicing.lemma_ == "have" and frame.polarity == "supports" and not wanting:
        return None, (), None
    if voicing is not None and voicing.lemma_.lower() in VOICING:
        return subject(voicing), targets, voicing
    return None, (), None
