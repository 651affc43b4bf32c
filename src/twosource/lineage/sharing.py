"""Which reports of one story share enough words to be aligned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import Protocol

from ..contracts import Engine
from ..model import Reason, Report
from ..text.shingles import Words, iter_shingles
from .reuse import COMMON, SHINGLE, find_reuse, iter_blocks

Pair = tuple[int, int]

# Reports are aligned when they share so many shingles: a run of nine words, or several shorter ones.
LEAST_SHINGLES = 5
# Up to so many reports are compared shingle by shingle. Above, a shingle of a text that all of them carry
# would make pairs without end, and the plan for archives takes over.
FEW = COMMON


class Worded(Protocol):
    """A report with its story and its words."""

    @property
    def report(self) -> Report: ...
    @property
    def story(self) -> str: ...
    @property
    def words(self) -> Words: ...


def pair_sharing(facts: Sequence[Worded], engine: Engine) -> tuple[list[Pair], tuple[Reason, ...]]:
    """The pairs of reports (by index, sorted) that share runs of words; what was left out, if anything."""
    stories = engine.group((report.story, row) for row, report in enumerate(facts))
    if max((len(rows) for _, rows in stories), default=0) > FEW:
        return _pair_many(facts, engine)
    return _pair_few(facts, engine), ()


def _pair_few(facts: Sequence[Worded], engine: Engine) -> list[Pair]:
    """The pairs that share enough runs of words, each run looked up by itself."""
    shared: Counter[Pair] = Counter()
    for _, holders in engine.group(_iter_keys(facts)):
        shared.update(combinations(sorted(set(holders)), 2))
    return sorted(pair for pair, count in shared.items() if count >= LEAST_SHINGLES)


def _iter_keys(facts: Sequence[Worded]) -> Iterator[tuple[tuple[str, str], int]]:
    for row, report in enumerate(facts):
        for _, shingle in iter_shingles(report.words, SHINGLE):
            yield (report.story, shingle), row


def _pair_many(facts: Sequence[Worded], engine: Engine) -> tuple[list[Pair], tuple[Reason, ...]]:
    """As the plan for archives finds them; of a text that very many carry, each with the first one."""
    order = sorted(range(len(facts)), key=lambda row: _when(facts[row]))
    found = find_reuse(tuple(iter_blocks(facts[row].report.text for row in order)), engine)
    pairs = list(zip(found.chains.a.tolist(), found.chains.b.tolist(), strict=True))
    pairs += [(copies[0], copy) for copies in found.copies for copy in copies[1:]]
    rows = ((order[a], order[b]) for a, b in pairs)
    kept = {(min(pair), max(pair)) for pair in rows if facts[pair[0]].story == facts[pair[1]].story}
    return sorted(kept), _tell_left_out(found.common, found.unpaired)


def _when(facts: Worded) -> tuple[date, str, str]:
    return facts.report.published or date.max, facts.report.file, facts.report.id


def _tell_left_out(common: int, unpaired: int) -> tuple[Reason, ...]:
    if not common:
        return ()
    runs = "1 run" if common == 1 else f"{common:,} runs"
    verb = "stands" if common == 1 else "stand"
    detail = (
        f"{runs} of {SHINGLE} words {verb} in more than {COMMON} reports; over {'it' if common == 1 else 'them'} "
        f"each report was compared with the first and the nearest ones only, {unpaired:,} times not with another."
    )
    return (Reason("common words", detail),)
