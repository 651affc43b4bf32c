"""Chains hits of two reports into the passages they share, over light edits and wherever they were moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ...text.coding import Flags, Places
from .pairing import COMMONLY, PLACE, QUOTED, SHINGLE, Table

# Words that may be changed, dropped or added within one passage.
GAP = 6
# Agreeing words from which a run is a passage, and the hits that it takes.
LEAST_WORDS = 8
LEAST_HITS = LEAST_WORDS - SHINGLE + 1

Column: TypeAlias = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Chains:
    """Passages shared by two reports, one a row.

    Words `a_first`..`a_after` of report `a` and `b_first`..`b_after` of report `b`; `words` of them agree,
    `own` of these stand outside quotation marks, `common` in runs of words that many reports hold.
    """

    a: Column
    b: Column
    a_first: Column
    a_after: Column
    b_first: Column
    b_after: Column
    words: Column
    own: Column
    common: Column

    def take(self, rows: Places | Flags) -> Chains:
        """Only these rows, in this order."""
        return Chains(*(column[rows] for column in self.columns()))

    def columns(self) -> tuple[Column, ...]:
        """All columns in their order."""
        return (
            self.a, self.b, self.a_first, self.a_after, self.b_first, self.b_after,
            self.words, self.own, self.common,
        )  # fmt: skip

    def __len__(self) -> int:
        return len(self.a)


def join_chains(parts: Sequence[Chains]) -> Chains:
    """All rows of `parts`, by report, other report and place."""
    columns = [np.concatenate(together) for together in zip(*(part.columns() for part in parts), strict=True)]
    joined = Chains(*columns)
    return joined.take(np.lexsort((joined.a_first, joined.b_first, joined.b, joined.a)))


NO_CHAINS = Chains(*(np.zeros(0, dtype=np.int64) for _ in range(9)))


def chain_hits(pieces: Sequence[Table]) -> Chains:
    """The passages that the hits make up; all hits of a pair of reports must be among them."""
    hits = np.concatenate(pieces, axis=1)
    pair = (hits[0].astype(np.uint64) << np.uint64(32)) | hits[1]
    order = np.argsort(pair, kind="stable")
    pair = pair[order]
    starts = np.flatnonzero(np.diff(pair, prepend=~pair[:1]))
    counts = np.diff(starts, append=len(pair))
    order = order[np.repeat(counts >= LEAST_HITS, counts)]
    if not len(order):
        return NO_CHAINS
    number = np.repeat(np.arange(len(counts)), np.where(counts >= LEAST_HITS, counts, 0))
    return _drop_doubled(_merge(_follow_diagonals(hits[:, order], number)))


def _follow_diagonals(hits: Table, pair: Places) -> Chains:
    """Stretches of hits with one distance between their places in the two reports."""
    in_a, in_b = (row.astype(np.int64) >> PLACE for row in hits[2:])
    order = np.lexsort((in_b, in_b - in_a, pair))
    hits, pair, in_a, in_b = hits[:, order], pair[order], in_a[order], in_b[order]
    step = np.diff(in_b, append=0)
    goes_on = (np.diff(pair, append=-1) == 0) & (np.diff(in_b - in_a, append=0) == 0)
    goes_on &= (step > 0) & (step <= SHINGLE + GAP)
    words = np.where(goes_on, np.minimum(step, SHINGLE), SHINGLE)
    last = np.flatnonzero(~goes_on)
    first = np.concatenate([[0], last[:-1] + 1])
    own = words * ((hits[2] | hits[3]) & QUOTED == 0)
    common = words * (hits[2] & COMMONLY != 0)
    return Chains(
        hits[0][first].astype(np.int64),
        hits[1][first].astype(np.int64),
        in_a[first],
        in_a[last] + SHINGLE,
        in_b[first],
        in_b[last] + SHINGLE,
        *(np.add.reduceat(column, first) for column in (words, own, common)),
    )


def _merge(parts: Chains) -> Chains:
    """Joins stretches that follow each other in both reports, a few words added or dropped between them."""
    parts = parts.take(np.lexsort((parts.a_first, parts.b_first, parts.b, parts.a)))
    after_a, after_b = parts.a_first[1:] - parts.a_after[:-1], parts.b_first[1:] - parts.b_after[:-1]
    follows = (parts.a[1:] == parts.a[:-1]) & (parts.b[1:] == parts.b[:-1])
    for after in (after_a, after_b):
        follows &= (after <= GAP) & (after > -SHINGLE)
    # Where words repeat, the end of one stretch may be the start of the next.
    twice = np.zeros(len(parts), dtype=np.int64)
    twice[1:] = np.where(follows, np.maximum(0, -np.minimum(after_a, after_b)), 0)
    first = np.flatnonzero(np.concatenate([[True], ~follows]))
    last = np.concatenate([first[1:], [len(parts)]]) - 1
    sums = [np.add.reduceat(column, first) for column in (parts.words - twice, parts.own, parts.common)]
    merged = Chains(
        parts.a[first],
        parts.b[first],
        parts.a_first[first],
        parts.a_after[last],
        parts.b_first[first],
        parts.b_after[last],
        sums[0],
        *(np.minimum(column, sums[0]) for column in sums[1:]),
    )
    return merged.take(merged.words >= LEAST_WORDS)


def _drop_doubled(found: Chains) -> Chains:
    """Without the passages that lie mostly within a longer one of the same two reports, on either side."""
    same = (found.a[1:] == found.a[:-1]) & (found.b[1:] == found.b[:-1])
    kept = np.ones(len(found), dtype=np.bool_)
    starts = np.flatnonzero(np.concatenate([[True], ~same])) if len(found) else np.zeros(0, np.int64)
    ends = np.concatenate([starts[1:], [len(found)]])
    several = ends - starts > 1
    for start, end in zip(starts[several].tolist(), ends[several].tolist(), strict=True):
        kept[start:end] = _undoubled(found.take(np.arange(start, end)))
    return found.take(kept)


def _undoubled(found: Chains) -> list[bool]:
    spans = list(zip(*(column.tolist() for column in found.columns()[2:7]), strict=True))
    taken_a, taken_b = bytearray(max(span[1] for span in spans)), bytearray(max(span[3] for span in spans))
    kept = [False] * len(spans)
    for at in sorted(range(len(spans)), key=lambda at: (-spans[at][4], spans[at])):
        a_first, a_after, b_first, b_after, _ = spans[at]
        if 2 * taken_a.count(1, a_first, a_after) > a_after - a_first:
            continue
        if 2 * taken_b.count(1, b_first, b_after) > b_after - b_first:
            continue
        taken_a[a_first:a_after] = b"\1" * (a_after - a_first)
        taken_b[b_first:b_after] = b"\1" * (b_after - b_first)
        kept[at] = True
    return kept
