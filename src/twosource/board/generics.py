"""Conditions on whoever acts: "any driver who signs will be paid", "teachers who stay out lose their pay"."""

from __future__ import annotations

from spacy.tokens import Token

from ..text.parse import NOUN_SUBJECTS, child
from .found import Found
from .grammar import bounds, is_finite, is_negated, modal
from .halves import verb_above
from .lexicon import SPEECH

_ANYONE = frozenset("any every each".split())
_PEOPLE = frozenset("anyone anybody everyone everybody those".split())
_WILLED = frozenset("will would shall must may can".split())


def any_deed(token: Token) -> Found | None:
    """ "Any further attack will be met with force"; "we will answer any attack"."""
    noun = token.head
    if token.dep_ != "det" or noun.pos_ != "NOUN" or noun.i < token.i:
        return None
    main = noun.head if noun.dep_ in ("nsubj", "nsubjpass", "dobj") else verb_above(noun)
    if main is None or modal(main) not in ("will", "would", "shall") or is_negated(main):
        return None
    first, last = bounds(noun)
    if noun.i < main.i:
        return Found("any", (first, last), (last + 1, bounds(main)[1]), None, main)
    until = noun.head.i if noun.dep_ == "pobj" else first
    return Found("any", (first, last), (bounds(main)[0], until - 1), None, main)


def who_acts(token: Token) -> Found | None:
    """ "Teachers who remain on strike will be struck off"; "pay every customer who waives further claims".

    Whoever does what the clause says, at a time to come, gets what the main clause says; so do "boats
    found inside" that "would be sunk".
    """
    noun = token.head
    if token.tag_ not in ("VBZ", "VBP", "VBN", "VBD") or not _is_open(noun):
        return None
    if token.dep_ == "acl":
        if token.tag_ != "VBN" or not _is_retold(noun):
            return None
    elif child(token, *NOUN_SUBJECTS) is None or not (_is_present(token) or _is_retold(noun)):
        return None
    above = verb_above(noun)
    if above is None or above is token:
        return None
    first, last = noun.left_edge.i, bounds(token)[1]
    while last > token.i and (token.doc[last].is_punct or token.doc[last].is_space):
        last -= 1
    if noun.dep_ in NOUN_SUBJECTS and noun.head.i > last and modal(noun.head) in _WILLED:
        main = noun.head
        return Found("whoever", (first, last), (last + 1, bounds(main)[1]), token, main)
    asked = (above.tag_ == "VB" or modal(above) in _WILLED) and not is_negated(above)
    if noun.i > above.i and _is_whoever(noun) and asked:
        until = noun.head.i if noun.dep_ == "pobj" else first
        return Found("whoever", (first, last), (above.left_edge.i, until - 1), token, above)
    return None


def _is_retold(noun: Token) -> bool:
    """ "She said that teachers who came back would keep their pay": told of in advance, in the past."""
    main = noun.head
    told = main.head.lemma_.lower() in SPEECH and main.dep_ == "ccomp"
    return noun.dep_ in NOUN_SUBJECTS and modal(main) in ("would", "will") and told


def _is_open(noun: Token) -> bool:
    """ "Any driver", "those", "teachers": whoever they may be; not "the drivers" or "five drivers"."""
    if _is_whoever(noun):
        return True
    return noun.tag_ == "NNS" and not any(c.dep_ in ("det", "poss", "nummod") for c in noun.lefts)


def _is_whoever(noun: Token) -> bool:
    return noun.lower_ in _PEOPLE or any(c.lower_ in _ANYONE for c in noun.lefts)


def _is_present(verb: Token) -> bool:
    helps = [c.tag_ for c in verb.children if c.dep_ in ("aux", "auxpass")]
    return bool({"VBZ", "VBP"} & {verb.tag_, *helps}) and is_finite(verb)


def whoever(token: Token) -> Found | None:
    """ "Whoever comes forward will be paid"."""
    verb = token.head
    if token.dep_ not in NOUN_SUBJECTS or verb.i < token.i or verb.head is verb:
        return None
    main = verb.head
    if verb.dep_ not in ("csubj", "nsubj", "ccomp", "csubjpass", "advcl") or main.i < verb.i:
        return None
    last = min(bounds(verb)[1], main.i - 1)
    return Found("whoever", (token.i, last), (last + 1, bounds(main)[1]), verb, main)
