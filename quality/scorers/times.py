"""Score dated time expressions (TIMEX3) as TempEval-3 does: strict, relaxed, type and value F1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .figures import Figures


class Timex(NamedTuple):
    """The characters `start` to `end` name a time of this type and TIMEX3 value."""

    start: int
    end: int
    type: str
    value: str


Document = tuple[str, Sequence[Timex], Sequence[Timex]]  # the text, the gold, what was said


def _trimmed(text: str, timex: Timex) -> Timex:
    start, end = timex.start, timex.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return timex._replace(start=start, end=end)


def _partner(one: Timex, gold: Sequence[Timex], used: set[int]) -> int | None:
    """The unused gold expression that shares most characters with `one`, the last of equals."""
    shared = [
        (min(one.end, other.end) - max(one.start, other.start), i)
        for i, other in enumerate(gold)
        if i not in used
    ]
    return max(((width, i) for width, i in shared if width > 0), default=(0, None))[1]


def evaluate(documents: Iterable[Document]) -> Figures:
    """F1 in percent: exact spans, overlapping spans, and of these the right type and the right value."""
    total = strict = relaxed = kind = value = 0
    for text, theirs, ours in documents:
        gold = [_trimmed(text, one) for one in theirs]
        said = [_trimmed(text, one) for one in ours]
        total += len(gold) + len(said)
        exact = {(one.start, one.end) for one in gold}
        used: set[int] = set()
        for one in said:
            strict += (one.start, one.end) in exact
            partner = _partner(one, gold, used)
            if partner is not None:
                used.add(partner)
                relaxed += 1
                kind += one.type == gold[partner].type
                value += one.value == gold[partner].value

    def f1(hit: int) -> float:
        return round(200 * hit / total, 1) if total else 0.0

    return {"strict_f1": f1(strict), "relaxed_f1": f1(relaxed), "type_f1": f1(kind), "value_f1": f1(value)}
