"""Weeks, months, quarters, seasons, years and distances, against the clocks of a report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from . import calendar as cal
from .calendar import Placed
from .clocks import Clocks
from .dated import NO_DATE, NO_TALE, Dated, TenseOf, counted, dated_to, left_open
from .phrase import Phrase
from .place_days import place_date
from .tense import AHEAD


def place_offset(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    count, step, unit = phrase.count, phrase.step or -1, phrase.unit
    if count is None:
        return left_open("PAST_REF" if step < 0 else "FUTURE_REF", "how many is not said")
    if phrase.anchor == "published":
        base, fine = clocks.published, True
    else:
        base, fine = _tale(clocks, unit), step < 0 or (clocks.day or clocks.told) is not None
    if unit == "Y" and count == 1 and clocks.quarter and step < 0:
        year, quarter = clocks.quarter
        return dated_to(cal.of_quarter(year - 1, quarter), "the same quarter of the year before")
    if base is None or not fine:
        return left_open(
            _UNPLACED.get(unit, "XXXX-XX-XX"), NO_DATE if phrase.anchor == "published" else NO_TALE
        )
    why = counted(clocks) if phrase.anchor == "published" else f"counted from {base}, told of before"
    return _far(base, unit, step * count, phrase, why)


# A report may count a term from the day it tells of, if that was no more than a week before.
_FRESH = 7


def place_duration(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    """A length of time; where its end can be counted ("within 30 days", "in ten days"), with that day."""
    value = cal.period(phrase.unit, phrase.count)
    plain = Dated("DURATION", value, None, "unknown", "a length of time")
    base, count = clocks.published, phrase.count
    if base is None or count is None or phrase.unit not in _COUNTED or not phrase.edge:
        return plain
    if phrase.edge == "since":
        ended = _far(base, phrase.unit, -count, phrase, counted(clocks))
        return replace(plain, when=ended.when, precision=ended.precision, why=ended.why)
    said = tense()
    if said == "past" or (phrase.edge == "in" and said != "future"):
        return plain
    if clocks.day is not None and 0 <= (base - clocks.day).days <= _FRESH:
        base = clocks.day
    by_day = _far(base, "D", count * _COUNTED[phrase.unit], phrase, "") if phrase.unit in "DWF" else None
    reached = by_day or _far(base, phrase.unit, count, phrase, "")
    return replace(plain, when=reached.when, precision=reached.precision, why=f"counted from {base}")


# Units of which an end can be counted, the days of those that are as exact as a day.
_COUNTED = {"D": 1, "W": 7, "F": 14, "M": 30, "Y": 365}


_UNPLACED = {"Y": "XXXX", "E": "XXX", "M": "XXXX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "Q": "XXXX-QX"}


def _tale(clocks: Clocks, unit: str) -> date | None:
    """The day from which "earlier" and "later" count: the last one told, else that of publication."""
    if unit in ("D", "H", "TM", "S", "W", "F", "WE"):
        return clocks.day or clocks.published
    return clocks.told.first if clocks.told is not None else clocks.published


def _far(base: date, unit: str, amount: float, phrase: Phrase, why: str) -> Dated:
    """The calendar `amount` units from `base`, as fine as the unit allows."""
    if unit in ("S", "TM", "H"):
        return Dated("TIME", f"{base}TXX", base.isoformat() if abs(amount) < 6 else None, "day", why)
    if unit == "D":
        return dated_to(cal.on_day(cal.shift_days(base, int(max(-1e6, min(1e6, amount))))), why)
    if unit in ("W", "F", "WE"):
        weeks = amount * (2 if unit == "F" else 1)
        day = cal.shift_days(base, int(max(-1e6, min(1e6, weeks * 7))))
        from_tale_of_week = phrase.anchor == "narrative" and phrase.plural
        return dated_to(cal.of_week(day) if abs(weeks) > 2 or from_tale_of_week else cal.on_day(day), why)
    if phrase.edge == "day":
        year, month = cal.shift_months(base, int(amount * {"M": 1, "Q": 3, "E": 120}.get(unit, 12)))
        return dated_to(cal.on_day(cal.valid_date(year, month, base.day) or cal.last_day(year, month)), why)
    if unit in ("M", "Q"):
        months = max(-1e5, min(1e5, amount * (3 if unit == "Q" else 1)))
        return dated_to(cal.of_month(*cal.shift_months(base, int(months))), why)
    years = base.year + int(max(-1e5, min(1e5, amount * {"E": 10, "C": 100, "L": 1000}.get(unit, 1))))
    if not 1 <= years <= 9999:
        return left_open("PAST_REF" if amount < 0 else "FUTURE_REF", "outside the calendar")
    if amount != int(amount):
        return dated_to(cal.of_month(*cal.shift_months(base, int(amount * 12))), why)
    return dated_to(cal.of_year(years), why)


def place_unit(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    unit, step = phrase.unit, phrase.step or 0
    if phrase.year is not None:
        return dated_to(cal.of_year(phrase.year), "the words give the year")
    base = _tale(clocks, unit) if phrase.anchor == "narrative" else clocks.published
    if base is None or (phrase.anchor == "narrative" and step > 0 and clocks.told is None):
        return left_open(
            _UNPLACED.get(unit, "XXXX-XX-XX"), NO_DATE if phrase.anchor == "published" else NO_TALE
        )
    why = counted(clocks) if phrase.anchor == "published" else f"counted from {base}, told of before"
    if unit == "WE":
        if phrase.step is None:
            step = -1 if base.weekday() < 5 and tense() not in AHEAD else 0
        elif step < 0 and base.weekday() > 4:
            step = -1
        return dated_to(cal.of_weekend(cal.shift_days(base, 7 * step)), why)
    placed = unit_at(base, unit, step)
    if placed is not None and phrase.edge:
        return left_open(placed.value, "a stretch up to or from the day of publication")
    return dated_to(placed, why) if placed else left_open(_OPEN_UNIT.get(unit, "PXX"), "names no day")


_OPEN_UNIT = {"H": "PT1H", "TM": "PT1M", "S": "PT1S"}


def unit_at(base: date, unit: str, step: int) -> Placed | None:
    """The week, month, quarter, year or decade that holds `base`, moved by `step`."""
    if unit == "D":
        return cal.on_day(cal.shift_days(base, step))
    if unit in ("W", "F"):
        return cal.of_week(cal.shift_days(base, 7 * step * (2 if unit == "F" else 1)))
    if unit == "M":
        return cal.of_month(*cal.shift_months(base, step))
    if unit == "Q":
        year, month = cal.shift_months(base, 3 * step)
        return cal.of_quarter(year, (month + 2) // 3)
    year = base.year + step * {"Y": 1, "E": 10, "C": 100}.get(unit, 1)
    if unit not in ("Y", "E", "C") or not 1 <= year <= 9999:
        return None
    if unit == "Y":
        return cal.of_year(year)
    value = f"{year:04}"[: 3 if unit == "E" else 2]
    return Placed(value, None, "unknown", date(year, 1, 1))


def place_quarter(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    base = clocks.base
    if phrase.day is None:
        if clocks.quarter is None and base is None:
            return left_open("XXXX-QX", NO_DATE)
        told = clocks.quarter if phrase.step is None or base is None else None
        year, number = told or _quarter_before(base or date.min)
    else:
        number = phrase.day
        if phrase.year is None and base is None:
            return left_open(f"XXXX-{phrase.unit}{number}", NO_DATE)
        year = phrase.year if phrase.year is not None else _year_of_quarter(number, base or date.min, tense)
    if phrase.unit == "H":
        return dated_to(cal.of_half(year, number), "the words give the year")
    clocks.quarter = (year, number)
    return dated_to(cal.of_quarter(year, number), f"the quarter nearest to {base} that fits the words")


def _quarter_before(base: date) -> tuple[int, int]:
    """The last quarter that was over on `base`."""
    quarter = (base.month - 1) // 3
    return (base.year, quarter) if quarter else (max(base.year - 1, 1), 4)


def _year_of_quarter(number: int, base: date, tense: TenseOf) -> int:
    now = (base.month + 2) // 3
    if number <= now:
        return base.year + (1 if number < now and tense() in AHEAD and now - number > 1 else 0)
    said = tense()
    ahead = said in AHEAD or (said != "past" and number - now <= 1)
    return base.year if ahead else max(base.year - 1, 1)


def place_year_ago_quarter(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    if phrase.year is not None:
        if clocks.quarter:
            return dated_to(cal.of_quarter(phrase.year, clocks.quarter[1]), "the words give the year")
        return dated_to(cal.of_year(phrase.year), "the words give the year")
    if clocks.quarter:
        year, quarter = clocks.quarter
        return dated_to(cal.of_quarter(max(year - 1, 1), quarter), "the same quarter of the year before")
    if clocks.base is None:
        return left_open("XXXX", NO_DATE)
    return dated_to(cal.of_year(max(clocks.base.year - 1, 1)), "the year before")


def place_season(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    year, code, base = phrase.year, phrase.value, clocks.base
    if year is None:
        if base is None:
            return left_open(f"XXXX-{code}", NO_DATE)
        year = _year_of_season(code, base, phrase.step, tense)
    return dated_to(cal.of_season(year, code), "by season")


def _year_of_season(code: str, base: date, step: int | None, tense: TenseOf) -> int:
    """Winter counts by the year it begins in."""
    start = cal.of_season(base.year, code).first
    begun = base >= start
    running = begun and (base.year * 12 + base.month) - (start.year * 12 + start.month) < 3
    if step == -1:
        return base.year - (0 if begun and not running else 1)
    if step == 1:
        return base.year + (1 if begun else 0)
    if step is None and tense() == "past" and not begun:
        return base.year - 1
    return base.year - (1 if code == "WI" and base.month < 3 else 0)


def place_edge(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    if phrase.month is not None:
        whole = place_date(replace(phrase, kind="date", edge=""), clocks, tense)
        if whole.placed is None:
            return whole
        return _edge_of_month(whole.placed, phrase, whole.why)
    if clocks.base is None:
        return left_open(_UNPLACED.get(phrase.unit, "XXXX-XX-XX"), NO_DATE)
    placed = unit_at(clocks.base, phrase.unit, phrase.step or 0)
    if placed is None:
        return left_open("PXX", "names no day")
    if phrase.unit == "M":
        return _edge_of_month(placed, phrase, counted(clocks))
    if phrase.unit == "Y" and phrase.edge in ("end", "limit"):
        return replace(dated_to(placed, counted(clocks)), when=f"{placed.value}-12", precision="month")
    return dated_to(placed, counted(clocks))


def _edge_of_month(placed: Placed, phrase: Phrase, why: str) -> Dated:
    """The last or first seven days of a month, or its middle ten; the TIMEX3 value stays the month."""
    year, month = placed.first.year, placed.first.month
    last = cal.last_day(year, month)
    if phrase.edge == "limit":
        return Dated("DATE", placed.value, last.isoformat(), "day", why, placed)
    length = int(min(phrase.count or 1, 4)) * 7 if phrase.unit == "W" else 7
    if phrase.unit == "D" and phrase.count:
        length = int(min(phrase.count, 28))
    at_the_end = (last.day - length + 1, last.day)
    edges = {"end": at_the_end, "close": at_the_end, "last": at_the_end, "middle": (11, 20)}
    first_day, final_day = edges.get(phrase.edge, (1, length))
    if phrase.edge.startswith("week "):
        number = int(phrase.edge[5:])
        first_day, final_day = 7 * number - 6, 7 * number
    when = cal.between(date(year, month, first_day), date(year, month, final_day))
    return Dated("DATE", placed.value, when, "range", why, placed)
