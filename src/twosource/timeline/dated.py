"""A dated time expression in the making."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from ..model import Precision, TimeType
from .calendar import Placed
from .clocks import Clocks
from .phrase import Phrase
from .tense import Tense


@dataclass(frozen=True, slots=True)
class Dated:
    """What became of a phrase: TIMEX3 type and value, when, and by which clock."""

    type: TimeType
    value: str
    when: str | None
    precision: Precision
    why: str
    placed: Placed | None = None


TenseOf = Callable[[], Tense]


NO_DATE = "the report has no publication date to count from"


NO_TALE = "no day told before it to count from"


def dated_to(placed: Placed, why: str) -> Dated:
    return Dated("DATE", placed.value, placed.when, placed.precision, why, placed)


def left_open(value: str, why: str, kind: TimeType = "DATE") -> Dated:
    return Dated(kind, value, None, "unknown", why)


def with_clock(dated: Dated, phrase: Phrase) -> Dated:
    """With the clock time or part of the day the phrase names beside its day."""
    suffix = phrase.clock or phrase.part
    if not suffix:
        return dated
    precision: Precision = "minute" if phrase.clock and dated.when else dated.precision
    return replace(dated, type="TIME", value=dated.value + suffix, precision=precision)


def counted(clocks: Clocks) -> str:
    return f"counted from the day of publication, {clocks.published}"
