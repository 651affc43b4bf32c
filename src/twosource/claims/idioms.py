"""Saying in set phrases: "has it that C", "made it plain that C"."""

from __future__ import annotations

from spacy.tokens import Token

from .cue import Cue, Words, child, subtree
from .holders import subject_of
from .verbs import verb_cue


def has_it_cue(verb: Token) -> Cue | None:
    """ "The same official has it that C"."""
    it, clause, head = child(verb, "dobj", "nsubj"), child(verb, "ccomp"), subject_of(verb)
    it = next((t for t in verb.children if t.lower_ == "it" and t.i > verb.i), it)
    if it is None or clause is None or head is None or it.lower_ != "it" or clause.i < it.i:
        return None
    return verb_cue(
        verb, (Words(max(subtree(clause).start, it.i + 1), subtree(clause).end),), "clause", head, "said"
    )


def made_plain_cue(verb: Token) -> Cue | None:
    """ "The board has made it plain that C", "made clear that C"."""
    plain = next((t for t in verb.subtree if t.lower_ in _PLAIN and t.i - verb.i in (1, 2, 3)), None)
    head = subject_of(verb)
    if plain is None or head is None or plain.i + 2 >= len(verb.doc):
        return None
    following = plain.nbor()
    if following.lower_ != "that":
        return None
    return verb_cue(
        verb,
        (Words(following.i, max(verb.right_edge.i, following.head.right_edge.i) + 1),),
        "clause",
        head,
        "said",
    )


_PLAIN = frozenset(("plain", "clear", "known", "public", "explicit"))
