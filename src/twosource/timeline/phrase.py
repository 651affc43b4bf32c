"""What the words of a time expression say, before any clock places it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "date", "weekday", "day", "offset", "unit", "duration", "set", "reference", "quarter", "span_of_years",
    "season", "clock", "edge", "day_of_month", "year_ago_quarter",
]  # fmt: skip
Anchor = Literal["published", "narrative"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` to `last` (not included) name a time; the fields say how.

    "two weeks ago" is an offset: count 2, unit "W", step -1. "late last month" is a unit: "M", step -1.
    `step` is None where the words do not say whether before or after ("on Tuesday", "in May"), and
    `weeks` moves a weekday by whole weeks counted from the week of publication ("Tuesday of last week").
    `edge` says which part of the month, week or year is meant ("end", "week 2"), or how exact an offset is.
    """

    kind: Kind
    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str = ""
    count: float | None = None
    step: int | None = None
    weeks: int | None = None
    part: str = ""
    clock: str = ""
    value: str = ""
    edge: str = ""
    anchor: Anchor = "published"
    plural: bool = False
