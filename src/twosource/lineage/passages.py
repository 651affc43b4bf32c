"""The passages reports of one story share, with their places in both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..contracts import FORGETFUL, Engine, Memory
from ..model import Alignment, Reason
from ..text.align import align
from .facts import Facts
from .reuse import LEAST_WORDS
from .sharing import pair_sharing


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two reports (by index) share: `words` outside quotations, `longest` of them in one run."""

    a: int
    b: int
    alignments: tuple[Alignment, ...]
    words: int
    longest: int


def find_overlaps(
    facts: Sequence[Facts], engine: Engine, memory: Memory = FORGETFUL
) -> tuple[list[Overlap], tuple[Reason, ...]]:
    """The pairs of reports of one story that share passages, in the order of the reports; what was left out."""
    pairs, left_out = pair_sharing(facts, engine)
    found = (_overlap(facts, a, b, memory) for a, b in pairs)
    return [overlap for overlap in found if overlap.alignments], left_out


def _overlap(facts: Sequence[Facts], a: int, b: int, memory: Memory) -> Overlap:
    one, other = facts[a], facts[b]
    alignments, counts = [], []
    for run in memory.call(align, one.words, other.words, LEAST_WORDS):
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
