"""Cues within cues: "the Post, citing two people, said that ..."."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from ..model import Span, join
from .cue import Cue, Words


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
        inner.frame not in ("declined", "preposition")
        and any(c.has(inner.at) for c in outer.contents)
        and doc[inner.at].dep_ == "ccomp"
        and doc[inner.at].head.i == outer.at
    )


def clause_span(doc: Doc, words: Words, cue: Cue, parts: Sequence[Words]) -> Span:
    """The part of the sentence that belongs to one cue of several: speaker, verb and content."""
    within = [part for part in (*parts, cue.words, cue.holder) if part is not None and part.end > part.start]
    kept = [part.span(doc) for part in within if part.start >= words.start and part.end <= words.end]
    return join(kept) if kept else words.span(doc)


def cue_span(doc: Doc, cue: Cue) -> Span | None:
    """The words of a cue; None where it has none of its own."""
    if cue.words.end <= cue.words.start:
        return None
    return cue.words.span(doc)
