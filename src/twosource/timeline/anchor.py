"""Phrases against clocks → dated time expressions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from ..model import Precision, TimeType
from . import calendar as cal
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
_NO_DATE = "the report has no publication date to count from"
_NO_TALE = "no day told before it to count from"


def anchor(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    """The phrase dated against the right clock; clocks move on where it names a day, month or year."""
    if phrase.kind == "duration":
        return Dated("DURATION", cal.period(phrase.unit, phrase.count), None, "unknown", "a length of time")
    if phrase.kind == "set":
        value = phrase.value or cal.period(phrase.unit, None if phrase.plural else phrase.count)
        return Dated("SET", value, None, "unknown", "repeated")
    if phrase.kind == "reference":
        return Dated("DATE", phrase.value, None, "unknown", "names no day")
    if phrase.kind == "span_of_years":
        return Dated("DATE", phrase.value, None, "unknown", "longer than a year")
    dated = _PLACE[phrase.kind](phrase, clocks, tense)
    if dated.placed is not None:
        clocks.advance(dated.placed)
    return dated


def _dated(placed: Placed, why: str) -> Dated:
    return Dated("DATE", placed.value, placed.when, placed.precision, why, placed)


def _open(value: str, why: str, kind: TimeType = "DATE") -> Dated:
    return Dated(kind, value, None, "unknown", why)


def _at(dated: Dated, phrase: Phrase) -> Dated:
    """With the clock time or part of the day the phrase names beside its day."""
    suffix = phrase.clock or phrase.part
    if not suffix:
        return dated
    precision: Precision = "minute" if phrase.clock and dated.when else dated.precision
    return replace(dated, type="TIME", value=dated.value + suffix, precision=precision)


def _counted(clocks: Clocks) -> str:
    return f"counted from the day of publication, {clocks.published}"


def _place_date(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    if phrase.value:
        return _place_holiday(phrase, clocks, tense)
    month, year = phrase.month or 1, phrase.year
    value = f"XXXX-{month:02}" + (f"-{phrase.day:02}" if phrase.day else "")
    why = "the words give the year"
    if year is None:
        if clocks.base is None:
            return _at(_open(value, _NO_DATE), phrase)
        year = _year_of_month(phrase, clocks.base, tense)
        why = f"the year nearest to {clocks.base} that fits the words"
    if phrase.day is None:
        return _dated(cal.of_month(year, month), why)
    day = cal.valid_date(year, month, phrase.day)
    if day is None:
        return _at(_open(value, "no such day in the calendar"), phrase)
    return _at(_dated(cal.on_day(day), why), phrase)


def _year_of_month(phrase: Phrase, base: date, tense: TenseOf) -> int:
    """The year of "in May", "last May", "May last year", "3 May", told on `base`."""
    month, day = phrase.month or 1, phrase.day
    if phrase.unit == "Y":
        return base.year + (phrase.step or 0)
    ahead = month - base.month
    if day is not None and ahead == 0:
        ahead = (day > base.day) - (day < base.day)
        return (
            base.year
            if phrase.step in (None, 0) or ahead * (phrase.step or 0) > 0
            else base.year + (phrase.step or 0)
        )
    if phrase.step == -1:
        return base.year - (ahead >= 0)
    if phrase.step == 1:
        return base.year + (ahead <= 0)
    if phrase.step == 0 or ahead == 0:
        return base.year
    distance = ahead if ahead <= 6 else ahead - 12
    distance = distance + 12 if distance < -6 else distance
    # Two months either way are clear enough; farther off the tense decides.
    if abs(distance) > (3 if day is not None else 1):
        said = tense()
        if said == "past" and distance > 0:
            distance -= 12
        elif said == "future" and distance < 0:
            distance += 12
    return base.year + (base.month - 1 + distance) // 12


def _place_holiday(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    if clocks.base is None:
        return _open("XXXX-XX-XX", _NO_DATE)
    days = [cal.holiday_in(clocks.base.year + shift, phrase.value) for shift in (-1, 0, 1)]
    step = phrase.step or {"past": -1, "future": 1}.get(tense(), 0)
    if step < 0:
        day = max(day for day in days if day < clocks.base)
    elif step > 0:
        day = min(day for day in days if day >= clocks.base)
    else:
        day = min(days, key=lambda day: abs((day - clocks.base).days) if clocks.base else 0)
    return _dated(cal.on_day(day), f"the nearest to {clocks.base} that fits the words")


def _place_weekday(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    weekday, published = phrase.weekday or 0, clocks.published
    if published is None:
        return _at(_open(f"XXXX-WXX-{weekday + 1}", _NO_DATE), phrase)
    if phrase.weeks is not None or phrase.step == 0:
        shift = weekday - published.weekday() + 7 * (phrase.weeks or 0)
        return _at(_dated(cal.on_day(cal.shift_days(published, shift)), _counted(clocks)), phrase)
    back = (published.weekday() - weekday) % 7
    step = phrase.step
    if step is None:
        said = tense() if back else "past"
        shift = 7 - back if said == "future" else -back
    else:
        shift = -(back or 7) if step < 0 else 7 - back + int(phrase.count or 0)
    return _at(_dated(cal.on_day(cal.shift_days(published, shift)), _counted(clocks)), phrase)


def _place_day(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    base = clocks.published if phrase.anchor == "published" else clocks.day or clocks.published
    if base is None:
        return _at(_open("XXXX-XX-XX", _NO_DATE if phrase.anchor == "published" else _NO_TALE), phrase)
    day = cal.shift_days(base, int(phrase.count or 0))
    why = _counted(clocks) if base == clocks.published else f"counted from {base}, told of before"
    return _at(_dated(cal.on_day(day), why), phrase)


def _place_clock(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    base = clocks.day or clocks.published
    if base is None:
        return Dated("TIME", "XXXX-XX-XX" + phrase.clock, None, "unknown", _NO_DATE)
    why = f"on {base}, the day told of" if clocks.day else _counted(clocks)
    return Dated(
        "TIME",
        f"{base}{phrase.clock}",
        base.isoformat(),
        "minute" if ":" in phrase.clock else "day",
        why,
        cal.on_day(base),
    )


def _place_day_of_month(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    base = clocks.base
    if base is None:
        return _open(f"XXXX-XX-{phrase.day:02}", _NO_DATE)
    number = phrase.day or 1
    shift = 0
    said = tense()
    if said == "future" and number < base.day:
        shift = 1
    elif said == "past" and number > base.day:
        shift = -1
    year, month = cal.shift_months(base, shift)
    day = cal.valid_date(year, month, number)
    if day is None:
        return _open(f"XXXX-XX-{number:02}", "no such day in the calendar")
    return _dated(cal.on_day(day), f"the month nearest to {base} that fits the words")


def _place_offset(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    count, step, unit = phrase.count, phrase.step or -1, phrase.unit
    if count is None:
        return _open("PAST_REF" if step < 0 else "FUTURE_REF", "how many is not said")
    if phrase.anchor == "published":
        base, fine = clocks.published, True
    else:
        base, fine = _tale(clocks, unit)
    if unit == "Y" and count == 1 and clocks.quarter and step < 0:
        year, quarter = clocks.quarter
        return _dated(cal.of_quarter(year - 1, quarter), "the same quarter of the year before")
    if base is None or not fine:
        return _open(
            _UNPLACED.get(unit, "XXXX-XX-XX"), _NO_DATE if phrase.anchor == "published" else _NO_TALE
        )
    why = _counted(clocks) if phrase.anchor == "published" else f"counted from {base}, told of before"
    return _far(base, unit, step * count, phrase, why)


_UNPLACED = {"Y": "XXXX", "E": "XXX", "M": "XXXX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "Q": "XXXX-QX"}


def _tale(clocks: Clocks, unit: str) -> tuple[date | None, bool]:
    """The day from which "earlier" and "later" count, and whether it is fine enough for the unit."""
    if unit in ("D", "H", "TM", "S", "W", "F", "WE"):
        return clocks.day or clocks.published, True
    if clocks.told is not None:
        return clocks.told.first, True
    return clocks.published, True


def _far(base: date, unit: str, amount: float, phrase: Phrase, why: str) -> Dated:
    """The calendar `amount` units from `base`, as fine as the unit allows."""
    if unit in ("S", "TM", "H"):
        return Dated("TIME", f"{base}TXX", base.isoformat() if abs(amount) < 6 else None, "day", why)
    if unit == "D":
        return _dated(cal.on_day(cal.shift_days(base, int(max(-1e6, min(1e6, amount))))), why)
    if unit in ("W", "F", "WE"):
        weeks = amount * (2 if unit == "F" else 1)
        day = cal.shift_days(base, int(max(-1e6, min(1e6, weeks * 7))))
        from_tale_of_week = phrase.anchor == "narrative" and phrase.plural
        return _dated(cal.of_week(day) if abs(weeks) > 2 or from_tale_of_week else cal.on_day(day), why)
    if unit in ("M", "Q"):
        months = max(-1e5, min(1e5, amount * (3 if unit == "Q" else 1)))
        return _dated(cal.of_month(*cal.shift_months(base, int(months))), why)
    years = base.year + int(max(-1e5, min(1e5, amount * {"E": 10, "C": 100, "L": 1000}.get(unit, 1))))
    if not 1 <= years <= 9999:
        return _open("PAST_REF" if amount < 0 else "FUTURE_REF", "outside the calendar")
    if amount != int(amount):
        return _dated(cal.of_month(*cal.shift_months(base, int(amount * 12))), why)
    return _dated(cal.of_year(years), why)


def _place_unit(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    unit, step = phrase.unit, phrase.step or 0
    if phrase.year is not None:
        return _dated(cal.of_year(phrase.year), "the words give the year")
    if phrase.anchor == "narrative":
        base, _ = _tale(clocks, unit)
    else:
        base = clocks.published
    if base is None:
        return _open(
            _UNPLACED.get(unit, "XXXX-XX-XX"), _NO_DATE if phrase.anchor == "published" else _NO_TALE
        )
    why = _counted(clocks) if phrase.anchor == "published" else f"counted from {base}, told of before"
    if unit == "WE":
        if phrase.step is None:
            step = -1 if base.weekday() < 5 and tense() != "future" else 0
        elif step < 0 and base.weekday() > 4:
            step = -1
        return _dated(cal.of_weekend(cal.shift_days(base, 7 * step)), why)
    placed = unit_at(base, unit, step)
    return _dated(placed, why) if placed else _open(_OPEN_UNIT.get(unit, "PXX"), "names no day")


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


def _place_quarter(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    base = clocks.base
    if phrase.day is None:
        if clocks.quarter is None and base is None:
            return _open("XXXX-QX", _NO_DATE)
        year, number = clocks.quarter or _quarter_before(base or date.min)
    else:
        number = phrase.day
        if phrase.year is None and base is None:
            return _open(f"XXXX-{phrase.unit}{number}", _NO_DATE)
        year = phrase.year if phrase.year is not None else _year_of_quarter(number, base or date.min, tense)
    if phrase.unit == "H":
        return _dated(cal.of_half(year, number), "the words give the year")
    clocks.quarter = (year, number)
    return _dated(cal.of_quarter(year, number), f"the quarter nearest to {base} that fits the words")


def _quarter_before(base: date) -> tuple[int, int]:
    """The last quarter that was over on `base`."""
    quarter = (base.month - 1) // 3
    return (base.year, quarter) if quarter else (max(base.year - 1, 1), 4)


def _year_of_quarter(number: int, base: date, tense: TenseOf) -> int:
    now = (base.month + 2) // 3
    if number <= now:
        return base.year + (1 if number < now and tense() == "future" and now - number > 1 else 0)
    return base.year if number - now <= 1 or tense() == "future" else max(base.year - 1, 1)


def _place_year_ago_quarter(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    if phrase.year is not None:
        if clocks.quarter:
            return _dated(cal.of_quarter(phrase.year, clocks.quarter[1]), "the words give the year")
        return _dated(cal.of_year(phrase.year), "the words give the year")
    if clocks.quarter:
        year, quarter = clocks.quarter
        return _dated(cal.of_quarter(max(year - 1, 1), quarter), "the same quarter of the year before")
    if clocks.base is None:
        return _open("XXXX", _NO_DATE)
    return _dated(cal.of_year(max(clocks.base.year - 1, 1)), "the year before")


def _place_season(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    year, code, base = phrase.year, phrase.value, clocks.base
    if year is None:
        if base is None:
            return _open(f"XXXX-{code}", _NO_DATE)
        year = _year_of_season(code, base, phrase.step, tense)
    return _dated(cal.of_season(year, code), "by season")


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


def _place_edge(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    if phrase.month is not None:
        whole = _place_date(replace(phrase, kind="date", edge=""), clocks, tense)
        if whole.placed is None:
            return whole
        return _edge_of_month(whole.placed, phrase, whole.why)
    if clocks.base is None:
        return _open(_UNPLACED.get(phrase.unit, "XXXX-XX-XX"), _NO_DATE)
    placed = unit_at(clocks.base, phrase.unit, phrase.step or 0)
    if placed is None:
        return _open("PXX", "names no day")
    if phrase.unit == "M":
        return _edge_of_month(placed, phrase, _counted(clocks))
    if phrase.unit == "Y" and phrase.edge == "end":
        return replace(_dated(placed, _counted(clocks)), when=f"{placed.value}-12", precision="month")
    return _dated(placed, _counted(clocks))


def _edge_of_month(placed: Placed, phrase: Phrase, why: str) -> Dated:
    """The last or first seven days of a month, or its middle ten; the TIMEX3 value stays the month."""
    year, month = placed.first.year, placed.first.month
    last = cal.last_day(year, month)
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


_PLACE: dict[str, Callable[[Phrase, Clocks, TenseOf], Dated]] = {
    "date": _place_date, "weekday": _place_weekday, "day": _place_day, "clock": _place_clock,
    "day_of_month": _place_day_of_month, "offset": _place_offset, "unit": _place_unit,
    "quarter": _place_quarter, "year_ago_quarter": _place_year_ago_quarter, "season": _place_season,
    "edge": _place_edge,
}  # fmt: skip
