"""Phrases against clocks → dated time expressions."""

from __future__ import annotations

import re
from collections.abc import Callable

from . import calendar as cal
from . import place_days as days
from . import place_units as units
from .clocks import Clocks
from .dated import Dated, TenseOf
from .phrase import Phrase


def anchor(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    """The phrase dated against the right clock; clocks move on where it names a day, month or year."""
    if phrase.kind == "duration":
        return units.place_duration(phrase, clocks, tense)
    if phrase.kind == "set":
        value = phrase.value or cal.period(phrase.unit, None if phrase.plural else phrase.count)
        return Dated("SET", value, None, "unknown", "repeated")
    if phrase.kind == "reference":
        return Dated("DATE", phrase.value, None, "unknown", "names no day")
    if phrase.kind == "span_of_years":
        return Dated("DATE", phrase.value, None, "unknown", "longer than a year")
    try:
        dated = _PLACE[phrase.kind](phrase, clocks, tense)
    except (ValueError, OverflowError):  # before year 1 or after year 9999
        return Dated("DATE", "XXXX", None, "unknown", "beyond the calendar")
    # A report's own date, as its head gives it, is not a day it tells of.
    if dated.placed is not None and not (phrase.kind == "date" and dated.placed.first == clocks.published):
        clocks.advance(dated.placed)
        if dated.type == "TIME":
            clocks.hour = _hour_of(dated.value)
    return dated


_HOUR = re.compile(r"T(?:(\d\d)|(MO|MI|AF|EV|NI))")
_HOUR_OF_PART = {"MO": 8, "MI": 12, "AF": 15, "EV": 19, "NI": 22}


def _hour_of(value: str) -> int | None:
    """The hour of a TIMEX3 time of day: "2024-03-14TNI" is about 22 o'clock."""
    found = _HOUR.search(value)
    if not found:
        return None
    return int(found[1]) if found[1] else _HOUR_OF_PART[found[2]]


_PLACE: dict[str, Callable[[Phrase, Clocks, TenseOf], Dated]] = {
    "date": days.place_date, "weekday": days.place_weekday, "day": days.place_day, "clock": days.place_clock,
    "day_of_month": days.place_day_of_month, "offset": units.place_offset, "unit": units.place_unit,
    "quarter": units.place_quarter, "year_ago_quarter": units.place_year_ago_quarter,
    "season": units.place_season, "edge": units.place_edge,
}  # fmt: skip
