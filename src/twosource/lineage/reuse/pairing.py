"""Which places of two reports hold the same run of words: a join of all reports with all, part by part.

The runs are dealt by their code into PARTS parts, each of which is sorted and joined by itself. A run that
over COMMON reports hold is no trace of who copied whom, and pairing all its holders would cost the square of
their number; but the same is true of the words of a text that a hundred outlets carry. So each holder is then
paired with the first holder and the next one only, and what was left out is counted.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ...text.coding import Flags, Numbers, Places, code_words, mix
from .blocks import Block, iter_readable

# Rows of whole numbers below 2**32, one column each.
Table: TypeAlias = NDArray[np.uint32]

SHINGLE = 5
PARTS = 64
_SHIFT = np.uint64(58)
_LOW = np.uint64(0xFFFFFFFF)
# Reports that may hold a run before it is called common.
COMMON = 40
# Holders that each holder of a common run is paired with.
LINKS = 1
# A report that repeats a run ("he said that he") counts with so many places.
REPEATS = 4
# What is kept of a place: its word, whether that is quoted, and whether the run is common.
QUOTED, COMMONLY, PLACE = np.uint32(1), np.uint32(2), 2


@dataclass(frozen=True, slots=True)
class Joined:
    """The hits of one part: rows (report, other report, place, other place); and what the cap left out."""

    hits: Table
    common: int
    unpaired: int


def scatter_shingles(block: Block, skipped: frozenset[int], parts: Collection[int]) -> dict[int, Table]:
    """The runs of words of a block by part: rows (code, report, place); reports `skipped` give none."""
    tables = [_read(numbers, texts) for numbers, texts in iter_readable(block, skipped)]
    if not tables:
        return {}
    return deal(np.concatenate([t for _, t in tables], axis=1), np.concatenate([p for p, _ in tables]), parts)


def deal(table: Table, part: NDArray[np.uint8], wanted: Collection[int]) -> dict[int, Table]:
    """The columns of `table` by their part, in their order, for the parts wanted."""
    order = np.argsort(part, kind="stable")
    ends = np.searchsorted(part[order], np.arange(PARTS + 1))
    return {
        number: table[:, order[ends[number] : ends[number + 1]]]
        for number in sorted(wanted)
        if ends[number] < ends[number + 1]
    }


def _read(numbers: Sequence[int], texts: Sequence[str]) -> tuple[NDArray[np.uint8], Table]:
    coded = code_words(texts)
    codes = coded.shingles(SHINGLE)
    counts = np.diff(coded.first)
    report = np.repeat(np.array(numbers, dtype=np.uint32), counts)[: len(codes)]
    place = (np.arange(len(codes)) - np.repeat(coded.first[:-1], counts)[: len(codes)]).astype(np.uint32)
    left = np.repeat(coded.first[1:], counts)[: len(codes)] - np.arange(len(codes))
    whole = left >= SHINGLE
    packed = (place << np.uint32(PLACE)) | coded.quoted[: len(codes)].astype(np.uint32)
    table = np.stack([(codes & _LOW).astype(np.uint32), report, packed])
    return (codes >> _SHIFT).astype(np.uint8)[whole], table[:, whole]


def join_shingles(pieces: Sequence[Table]) -> Joined:
    """Every two places of two reports with the same run of words, those of common runs within LINKS."""
    table = np.concatenate(pieces, axis=1)
    packed = (table[0].astype(np.uint64) << np.uint64(32)) | np.arange(table.shape[1], dtype=np.uint64)
    packed.sort()
    code = packed >> np.uint64(32)
    same = np.zeros(len(code) + 1, dtype=np.bool_)
    np.equal(code[1:], code[:-1], out=same[1:-1])
    shared = np.flatnonzero(same[1:] | same[:-1])
    at = packed[shared] & _LOW
    return _join(np.cumsum(~same[:-1][shared]), table[1][at], table[2][at])


def _join(run: Places, report: Table, place: Table) -> Joined:
    """Joins places sorted by run (numbered from 1 on) and report."""
    often = np.zeros(len(run), dtype=np.bool_)
    often[REPEATS:] = (run[REPEATS:] == run[:-REPEATS]) & (report[REPEATS:] == report[:-REPEATS])
    run, report, place = run[~often], report[~often], place[~often]
    new = np.ones(len(run), dtype=np.bool_)
    new[1:] = (run[1:] != run[:-1]) | (report[1:] != report[:-1])
    holders = np.bincount(run[new])
    common = holders > COMMON
    place = place | (common[run].astype(np.uint32) * COMMONLY)
    left, right = _pair(run, np.cumsum(new), common[run])
    hits = np.stack([report[left], report[right], place[left], place[right]])
    many = holders[common].astype(np.int64)
    return Joined(hits, int(common.sum()), int((many * (many - 1) // 2 - _links(many)).sum()))


def _links(holders: Places) -> Places:
    """How many pairs are made of so many holders of a common run."""
    return LINKS * holders - LINKS * (LINKS + 1) // 2 + holders - 1 - LINKS


def _pair(run: Places, holder: Places, common: Flags) -> tuple[Places, Places]:
    """The places (by index) of each two different holders of a run; in a common one of near holders,
    and of the first with each.
    """
    lefts: list[Places] = []
    rights: list[Places] = []
    left, step = np.arange(len(run)), 0
    while len(left):
        step += 1
        left = left[: np.searchsorted(left, len(run) - step)]
        right = left + step
        apart = holder[right] - holder[left]
        near = (run[right] == run[left]) & ~(common[left] & (apart > LINKS))
        left, right, apart = left[near], right[near], apart[near]
        lefts.append(left[apart > 0])
        rights.append(right[apart > 0])
    start = np.maximum.accumulate(np.where(np.diff(run, prepend=0) != 0, np.arange(len(run)), 0))
    far = np.flatnonzero(common & (holder - holder[start] > LINKS))
    return np.concatenate([*lefts, start[far]]), np.concatenate([*rights, far])


def scatter_hits(hits: Table) -> dict[int, Table]:
    """The hits by part, so that all of one pair of reports are in the same."""
    pair: Numbers = (hits[0].astype(np.uint64) << np.uint64(32)) | hits[1]
    return deal(hits, (mix(pair) >> _SHIFT).astype(np.uint8), range(PARTS))
