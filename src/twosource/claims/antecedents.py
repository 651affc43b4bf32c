"""Whom a pronoun takes up that means nobody who has spoken: "A porter was on the stairs. He said C"."""

from __future__ import annotations

from collections.abc import Container, Sequence

from spacy.tokens import Doc, Token

from ..text.lexicon.speakers import BODIES, DOCUMENTS, FEMALE_WORDS, MALE_WORDS, PEOPLE
from ..text.names import fold
from ..text.parse import NOUN_SUBJECTS
from .cue import Words
from .holders import phrase_of

# How many tokens, and how many sentences, back the one who is taken up may stand.
REACH = 100
_SENTENCES = 2
# The verb of a main clause, or of what is said in one.
_MAIN = frozenset(("ROOT", "ccomp", "conj", "parataxis", "advcl"))
_SINGLE = frozenset(("he", "she"))
_MANY = frozenset(("they",))
_THING = frozenset(("it",))


def antecedent_of(
    doc: Doc, pronoun: Token, spoken: Container[int], names: Sequence[Words]
) -> tuple[Words, Token] | None:
    """The nearest subject before `pronoun` that it can mean, with its phrase; None where there is none.

    Tokens in `spoken` stand between quotation marks: what is the subject there is talked about. One of
    `names` that opens a sentence is its subject, whatever the parse makes of it.
    """
    passed, lower = 0, pronoun.lower_
    opening = {name.start: name for name in names} if lower in _SINGLE else {}
    for index in range(pronoun.i - 1, max(-1, pronoun.i - REACH), -1):
        token = doc[index]
        if index in opening and token.is_sent_start and index not in spoken:
            return opening[index], doc[opening[index].end - 1]
        acts = token.dep_ in NOUN_SUBJECTS and token.head.dep_ in _MAIN
        if acts and index not in spoken and _fits(token, pronoun):
            return phrase_of(token), token
        if lower == "it" and index not in spoken and _is_paper_in_hand(token):
            return phrase_of(token), token
        passed += token.is_sent_start is True
        if passed > _SENTENCES:
            return None
    return None


def _is_paper_in_hand(token: Token) -> bool:
    """ "We have read the order. It says C": a document that somebody has, saw or was given."""
    noun = token.dep_ == "dobj" or (
        token.dep_ == "pobj" and token.head.dep_ == "prep" and token.head.lower_ == "of"
    )
    return (
        noun
        and fold(token.lemma_) in DOCUMENTS
        and token.tag_ == "NN"
        and token.head.dep_ not in ("acl", "relcl")
    )


def _fits(subject: Token, pronoun: Token) -> bool:
    lower = pronoun.lower_
    if subject.pos_ not in ("NOUN", "PROPN"):
        return False
    noun = fold(subject.lemma_)
    many = subject.tag_ in ("NNS", "NNPS")
    if lower in _SINGLE:
        other = FEMALE_WORDS if lower == "he" else MALE_WORDS
        person = noun in PEOPLE or (subject.pos_ == "PROPN" and subject.ent_type_ == "PERSON")
        return person and not many and fold(subject.text) not in other
    if lower in _MANY:
        return (noun in PEOPLE and many) or noun in BODIES
    if lower in _THING:
        return not many and noun in BODIES | DOCUMENTS
    return False
