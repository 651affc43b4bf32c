"""Cues within cues: "the Post, citing two people, said that ..."."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from .cue import Cue


def outermost(cues: Sequence[Cue]) -> list[tuple[Cue, list[Cue]]]:
    """The cues no other cue holds, each with those inside it or beside it with the same content."""
    chief: list[tuple[Cue, list[Cue]]] = []
    for cue in sorted(cues, key=lambda c: (c.frame == "citing", -size(c), c.at)):
        outer = next((item for item in chief if _holds(item[0], cue)), None)
        if outer is None:
            chief.append((cue, []))
        else:
            outer[1].append(cue)
    return sorted(chief, key=lambda item: item[0].at)


def size(cue: Cue) -> int:
    return sum(c.end - c.start for c in cue.contents)


def _holds(outer: Cue, cue: Cue) -> bool:
    return any(c.has(cue.at) for c in outer.contents) or shared(outer, cue) * 2 > size(cue)


def shared(a: Cue, b: Cue) -> int:
    return sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.contents for y in b.contents)


def is_clause_of(doc: Doc, outer: Cue, inner: Cue) -> bool:
    """Whether what the outer cue gives is that somebody else said it: "the Post said the mayor denied it"."""
    return (
        inner.frame != "declined"
        and any(c.has(inner.at) for c in outer.contents)
        and doc[inner.at].dep_ == "ccomp"
        and doc[inner.at].head.i == outer.at
    )
