"""The passages reports of one story share, with their places in both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from ..contracts import Engine
from ..model import Alignment
from ..text.align import align
from ..text.shingles import Words, iter_shingles
from .facts import Facts

SHINGLE = 5
# A phrase that more reports of a story carry than this is no trace of who copied whom.
BUCKET = 40
# Reports are aligned when they share so many shingles: a run of nine words, or several shorter ones.
LEAST_SHINGLES = 5
LEAST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two reports (by index) share: `words` outside quotations, `longest` of them in one run."""

    a: int
    b: int
    alignments: tuple[Alignment, ...]
    words: int
    longest: int


def find_overlaps(facts: Sequence[Facts], engine: Engine) -> list[Overlap]:
    """The pairs of reports of one story that share passages, in the order of the reports."""
    pairs = pair_texts([(each.story, each.words) for each in facts], engine)
    found = (_overlap(facts, a, b) for a, b in pairs)
    return [overlap for overlap in found if overlap.alignments]


def pair_texts(texts: Sequence[tuple[str, Words]], engine: Engine) -> list[tuple[int, int]]:
    """The pairs of texts (by index) of one story that are worth aligning; each text with its story."""
    shared: Counter[tuple[int, int]] = Counter()
    for _, holders in engine.group(_iter_keys(texts)):
        distinct = sorted(set(holders))
        if 2 <= len(distinct) <= BUCKET:
            shared.update(combinations(distinct, 2))
    return sorted(pair for pair, count in shared.items() if count >= LEAST_SHINGLES)


def _iter_keys(texts: Sequence[tuple[str, Words]]) -> Iterator[tuple[tuple[str, str], int]]:
    for row, (story, words) in enumerate(texts):
        for _, shingle in iter_shingles(words, SHINGLE):
            yield (story, shingle), row


def _overlap(facts: Sequence[Facts], a: int, b: int) -> Overlap:
    one, other = facts[a], facts[b]
    alignments, counts = [], []
    for run in align(one.words, other.words, LEAST_WORDS):
        in_one = one.own[run.a_end] - one.own[run.a_start]
        in_other = other.own[run.b_end] - other.own[run.b_start]
        counts.append(min(in_one, in_other, run.same))
        alignments.append(
            Alignment(
                a=one.passage(one.words.span(run.a_start, run.a_end)),
                b=other.passage(other.words.span(run.b_start, run.b_end)),
                words=run.same,
            )
        )
    return Overlap(a, b, tuple(alignments), sum(counts), max(counts, default=0))
