"""The clocks a report keeps: the day it was published, and the day it is telling of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .calendar import Placed


@dataclass(slots=True)
class Clocks:
    """`day` is the last day the text named, `told` the last day, week, month or year, `quarter` likewise.

    `hour` is the last hour told of `day`, `past` the last day told that was not after publication.
    """

    published: date | None
    day: date | None = None
    past: date | None = None
    hour: int | None = None
    told: Placed | None = None
    quarter: tuple[int, int] | None = None

    @property
    def base(self) -> date | None:
        """The day against which a missing year is filled in."""
        return self.published or self.day

    def advance(self, placed: Placed) -> None:
        """The text has named `placed`: what follows may count from it."""
        if placed.when is None:
            return
        self.told = placed
        if placed.precision in ("day", "minute"):
            self.day, self.hour = placed.first, None
            if self.published is None or placed.first <= self.published:
                self.past = placed.first
