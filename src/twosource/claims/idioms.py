"""Saying in set phrases: "has it that C", "made it plain that C"."""

from __future__ import annotations

from spacy.tokens import Token

from ..text.parse import child
from .cue import Cue, Words
from .holders import subject_of
from .verbs import trimmed, verb_cue

_PLAIN = frozenset(("plain", "clear", "known", "public", "explicit"))


def has_it_cue(verb: Token) -> Cue | None:
    """ "The same official has it that C"."""
    it = next((t for t in verb.children if t.lower_ == "it" and t.i > verb.i), None)
    clause = child(verb, "ccomp")
    if it is None or clause is None or clause.i < it.i:
        return None
    return _telling(verb, Words(max(clause.left_edge.i, it.i + 1), clause.right_edge.i + 1))


def made_plain_cue(verb: Token) -> Cue | None:
    """ "The board has made it plain that C", "made clear that C"."""
    plain = next((t for t in verb.subtree if t.lower_ in _PLAIN and t.i - verb.i in (1, 2, 3)), None)
    if plain is None or plain.i + 2 >= len(verb.doc) or plain.nbor().lower_ != "that":
        return None
    that = plain.nbor()
    return _telling(verb, Words(that.i, max(verb.right_edge.i, that.head.right_edge.i) + 1))


def _telling(verb: Token, words: Words) -> Cue | None:
    head, content = subject_of(verb), trimmed(verb, words)
    if head is None or content is None:
        return None
    return verb_cue(verb, (content,), "clause", head, "said")
