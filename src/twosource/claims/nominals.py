"""Adjectives and nouns that hold a content: "is confident that C", "his claim that C"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ..text.lexicon.saying import ADJECTIVES, NOUNS, TOLD_NOUNS
from ..text.parse import child
from .cue import Cue, Manner, Words, subtree
from .holders import phrase_of, subject_of


def adjective_cues(adjective: Token) -> Iterator[Cue]:
    """ "X is confident that C", "X is critical of Y"."""
    if adjective.lower_ not in ADJECTIVES or adjective.dep_ not in ("acomp", "ROOT", "oprd", "conj"):
        return
    head = subject_of(adjective.head) if adjective.dep_ == "acomp" else subject_of(adjective)
    content = child(adjective, "ccomp", "prep", "xcomp")
    if content is None and adjective.dep_ == "acomp":
        content = child(adjective.head, "ccomp")
    if head is None or content is None or content.i < adjective.i:
        return
    manner: Manner = (
        "said" if adjective.lower_ in ("adamant", "clear") and content.dep_ == "ccomp" else "held"
    )
    yield Cue(
        adjective.i, Words(adjective.i, adjective.i + 1), (subtree(content),), manner, "adjective",
        phrase_of(head), head.i,
    )  # fmt: skip


def noun_cues(noun: Token) -> Iterator[Cue]:
    """ "his claim that C", "calls for X", "X's opposition to Y"."""
    if noun.lemma_.lower() not in NOUNS:
        return
    content = next((t for t in noun.rights if t.dep_ in ("acl", "ccomp") and _has_that(t)), None)
    frame = "noun-clause"
    if content is None:
        content = next(
            (t for t in noun.rights if t.dep_ == "prep" and t.lower_ in ("for", "to", "about", "on")), None
        )
        frame = "noun-preposition"
    head = _holder_of_noun(noun)
    if content is None or (frame == "noun-preposition" and head is None):
        return
    told = frame == "noun-clause" and head is not None and noun.lemma_.lower() in TOLD_NOUNS
    yield Cue(
        noun.i, Words(noun.i, noun.i + 1), (subtree(content),),
        "said" if told else "held", "told-noun" if told else frame,
        phrase_of(head) if head is not None else None, head.i if head is not None else None,
    )  # fmt: skip


def being_cue(verb: Token) -> Cue | None:
    """ "The union's argument is that C", "Her answer was that C"."""
    noun, clause = child(verb, "nsubj"), child(verb, "ccomp")
    if noun is None or clause is None or clause.i < verb.i or not _has_that(clause):
        return None
    owner = child(noun, "poss")
    if noun.lemma_.lower() not in _ANSWERS or owner is None or child(verb, "neg") is not None:
        return None
    return Cue(
        verb.i, Words(noun.i, verb.i + 1), (subtree(clause),), "said", "told-noun", phrase_of(owner), owner.i
    )


_ANSWERS = TOLD_NOUNS | {
    "answer",
    "reply",
    "response",
    "version",
    "line",
    "position",
    "view",
    "case",
    "story",
}


def _has_that(clause: Token) -> bool:
    return any(t.dep_ == "mark" and t.lower_ == "that" for t in clause.children)


def _holder_of_noun(noun: Token) -> Token | None:
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    for part in noun.rights:
        if part.dep_ in ("prep", "agent") and part.lower_ in ("by", "from"):
            return child(part, "pobj")
    if noun.dep_ == "dobj" and noun.head.lemma_ in (
        "make",
        "voice",
        "express",
        "issue",
        "repeat",
        "give",
        "send",
    ):
        return subject_of(noun.head)
    return None
