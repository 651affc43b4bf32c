"""Time expressions, and what happened, was said or was published when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .reason import Reason
from .span import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Clock = Literal["happened", "said", "published"]
Precision = Literal["minute", "day", "week", "month", "season", "year", "range", "unknown"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """The words at `span` name a time: type DATE, TIMEX3 value "2021-W37" for "last week".

    `when` is the same as a calendar day, month, year or range of days ("2021-09-13/2021-09-19"), None
    where the words cannot be placed (no publication date, a duration, a set).
    """

    report: str
    span: Span
    type: TimeType
    value: str
    when: str | None = None
    precision: Precision = "unknown"
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """The sentence at `span` dates what it tells to `when`, by its words `time_words`."""

    report: str
    span: Span
    when: str
    clock: Clock
    precision: Precision
    time_words: str
    time_span: Span
    reason: Reason
