"""Calendar dates, weekdays, "yesterday" and clock times, against the clocks of a report."""

from __future__ import annotations

from datetime import date

from . import calendar as cal
from .clocks import Clocks
from .dated import NO_DATE, NO_TALE, Dated, TenseOf, counted, dated_to, left_open, with_clock
from .feasts import LONG, holiday_in
from .phrase import Phrase
from .tense import AHEAD


def place_date(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    if phrase.value:
        return place_holiday(phrase, clocks, tense)
    month, year = phrase.month or 1, phrase.year
    value = f"XXXX-{month:02}" + (f"-{phrase.day:02}" if phrase.day else "")
    why = "the words give the year"
    if year is None:
        if clocks.base is None:
            return with_clock(left_open(value, NO_DATE), phrase)
        told = clocks.told.first if clocks.told and phrase.anchor == "narrative" else clocks.base
        year = _year_of_month(phrase, told, tense)
        why = f"the year nearest to {clocks.base} that fits the words"
    if phrase.day is None:
        return dated_to(cal.of_month(year, month), why)
    day = cal.valid_date(year, month, phrase.day)
    if day is None:
        return with_clock(left_open(value, "no such day in the calendar"), phrase)
    if phrase.edge in _WHOLE:
        return dated_to(_WHOLE[phrase.edge](day), why)
    final = cal.valid_date(year, month, int(phrase.count)) if phrase.count else None
    if final is not None:
        return Dated("DATE", day.isoformat(), cal.between(day, final), "range", why, cal.on_day(day))
    return with_clock(dated_to(cal.on_day(day), why), phrase)


_WHOLE = {"W": cal.of_week, "WE": cal.of_weekend}


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
    if abs(distance) > (2 if day is not None else 1):
        said = tense()
        if said == "past" and distance > 0:
            distance -= 12
        elif said == "future" and distance < 0:
            distance += 12
    return base.year + (base.month - 1 + distance) // 12


def place_holiday(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    if phrase.year is not None:
        return _on_feast(phrase, holiday_in(phrase.year, phrase.value), "the words give the year")
    base = clocks.base
    if base is None:
        return left_open("XXXX-XX-XX", NO_DATE)
    days = [holiday_in(base.year + shift, phrase.value) for shift in (-1, 0, 1)]
    nearest = min(days, key=lambda day: abs((day - base).days))
    step = phrase.step
    if step is None:
        looks_on = phrase.edge == "limit" and nearest >= base
        step = 1 if looks_on else {"past": -1, "future": 1}.get(tense(), 0)
    if step < 0:
        nearest = max(day for day in days if day < base)
    elif step > 0:
        nearest = min(day for day in days if day >= base)
    return _on_feast(phrase, nearest, f"the nearest to {base} that fits the words")


def _on_feast(phrase: Phrase, day: date, why: str) -> Dated:
    """The feast on `day`; those that last from one day to another have a range."""
    placed = cal.on_day(day)
    if phrase.value not in LONG:
        return dated_to(placed, why)
    first, last = (cal.shift_days(day, days) for days in LONG[phrase.value])
    return Dated("DATE", placed.value, cal.between(first, last), "range", why, cal.on_day(first))


def place_weekday(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    weekday, published = phrase.weekday or 0, clocks.published
    why = counted(clocks)
    if phrase.anchor == "narrative":
        published, why = clocks.day, f"counted from {clocks.day}, told of before"
    if published is None or (phrase.edge and published.weekday() != weekday):
        open_why = NO_DATE if phrase.anchor == "published" else NO_TALE
        return with_clock(left_open(f"XXXX-WXX-{weekday + 1}", open_why), phrase)
    if phrase.weeks is not None or phrase.step == 0:
        shift = weekday - published.weekday() + 7 * (phrase.weeks or 0)
        return with_clock(dated_to(cal.on_day(cal.shift_days(published, shift)), why), phrase)
    back = (published.weekday() - weekday) % 7
    step = phrase.step
    if step is None:
        said = tense() if back else "past"
        shift = 7 - back if said in AHEAD else -back
    else:
        shift = (-(back or 7) if step < 0 else 7 - back) + int(phrase.count or 0)
    return with_clock(dated_to(cal.on_day(cal.shift_days(published, shift)), why), phrase)


def place_day(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    base = clocks.published if phrase.anchor == "published" else clocks.day
    if base is None and phrase.anchor == "narrative" and (phrase.count or 0) < 0:
        base = clocks.published
    if base is None:
        return with_clock(
            left_open("XXXX-XX-XX", NO_DATE if phrase.anchor == "published" else NO_TALE), phrase
        )
    day = cal.shift_days(base, int(phrase.count or 0))
    why = counted(clocks) if base == clocks.published else f"counted from {base}, told of before"
    return with_clock(dated_to(cal.on_day(day), why), phrase)


# A night's tale goes on in the morning of the next day.
_EVENING, _NOON = 18, 12


def place_clock(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    published = clocks.published
    if phrase.edge == "stamp" and published is not None:
        clocks.day = published
    base = clocks.day or published
    if base is None:
        return Dated("TIME", "XXXX-XX-XX" + phrase.clock, None, "unknown", NO_DATE)
    if published is not None and base > published and clocks.past is not None and tense() == "past":
        base = clocks.past
    hour = int(phrase.clock[1:3]) if phrase.clock[1:3].isdecimal() else None
    next_day = hour is not None and hour < _NOON and base == clocks.day and (clocks.hour or 0) >= _EVENING
    if next_day and (published is None or base < published):
        base = cal.shift_days(base, 1)
    why = f"on {base}, the day told of" if clocks.day else counted(clocks)
    return Dated(
        "TIME",
        f"{base}{phrase.clock}",
        base.isoformat(),
        "minute" if ":" in phrase.clock else "day",
        why,
        cal.on_day(base),
    )


def place_day_of_month(phrase: Phrase, clocks: Clocks, tense: TenseOf) -> Dated:
    base = clocks.base
    number = phrase.day or 1
    if base is None:
        return left_open(f"XXXX-XX-{number:02}", NO_DATE)
    if phrase.weekday is not None:
        shifts = [shift for shift in (0, -1, 1) if _is_weekday(base, shift, number, phrase.weekday)]
        if not shifts:
            return left_open(f"XXXX-XX-{number:02}", "no such day in the calendar near it")
        shift = shifts[0]
    elif phrase.step is not None:
        shift = phrase.step
    else:
        shift = _month_of_day(number, base, tense)
    day = _day_in(base, shift, number)
    if day is None:
        return left_open(f"XXXX-XX-{number:02}", "no such day in the calendar")
    why = f"the month nearest to {base} that fits the words"
    final = _day_in(base, shift, int(phrase.count)) if phrase.count else None
    if final is not None:
        return Dated("DATE", day.isoformat(), cal.between(day, final), "range", why, cal.on_day(day))
    return dated_to(cal.on_day(day), why)


def _month_of_day(number: int, base: date, tense: TenseOf) -> int:
    """How many months off "the 18th" is."""
    said = tense()
    if said in AHEAD and number < base.day:
        return 1
    return -1 if said == "past" and number > base.day else 0


def _day_in(base: date, shift: int, number: int) -> date | None:
    year, month = cal.shift_months(base, shift)
    return cal.valid_date(year, month, number)


def _is_weekday(base: date, shift: int, number: int, weekday: int) -> bool:
    day = _day_in(base, shift, number)
    return day is not None and day.weekday() == weekday
