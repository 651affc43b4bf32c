"""Whether two dates exclude each other: days, days of the week, months, seasons and years, as TIMEX3 values."""

from __future__ import annotations

import re
from datetime import date

_WEEK = 7
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PERIOD = re.compile(r"(\d{4})(?:-(\d\d(?:-\d\d)?|Q[1-4]|H[12]|SP|SU|FA|WI))?")
_HOUR = re.compile(r"T(\d\d):(\d\d)")
_WEEKDAY = re.compile(r"day\b", re.IGNORECASE)
# Hours this near are one hour told more or less exactly, in minutes.
_NEAR_HOURS = 5
_HALF_DAY = 12 * 60
_SOME_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
# First and last month; a winter may be that of either end of its year.
_PARTS_OF_YEAR = {
    "Q1": ("01", "03"), "Q2": ("04", "06"), "Q3": ("07", "09"), "Q4": ("10", "12"),
    "H1": ("01", "06"), "H2": ("07", "12"),
    "SP": ("03", "06"), "SU": ("06", "09"), "FA": ("09", "12"), "WI": ("01", "12"),
}  # fmt: skip


def is_calendar_day(value: str) -> bool:
    """Whether a value is a day of a year."""
    return _DAY.fullmatch(value) is not None


def is_day(value: str) -> bool:
    """Whether a value is a day of a year or of some week."""
    return is_calendar_day(value) or _SOME_WEEKDAY.fullmatch(value) is not None


def is_period(value: str) -> bool:
    """Whether a value is a year or a part of one."""
    return _PERIOD.fullmatch(value) is not None


def gives_hour(value: str) -> bool:
    """Whether a value tells the hour of the day."""
    return _HOUR.search(value) is not None


def moment(value: str) -> tuple[str, int]:
    """The day ("" where unknown) and the minute of the day that a value with an hour tells."""
    found = _HOUR.search(value)
    hour, minute = (int(part) for part in found.groups()) if found else (0, 0)
    day = value.partition("T")[0]
    return (day if is_calendar_day(day) else ""), hour * 60 + minute


def exclude_hours(a: str, b: str) -> bool:
    """Whether two values tell hours that differ, be it morning or evening."""
    apart = abs(moment(a)[1] - moment(b)[1]) % _HALF_DAY
    return _NEAR_HOURS < apart < _HALF_DAY - _NEAR_HOURS


def names_weekday(text: str) -> bool:
    """Whether words tell a day by its name: "on Tuesday"."""
    return _WEEKDAY.search(text) is not None


def exclude_dates(a: str, b: str, *, weekdays: bool) -> bool:
    """Whether two dates cannot both hold.

    Told by their names (`weekdays`), days that are whole weeks apart may be one day.
    """
    period_a, period_b = _period(a), _period(b)
    if period_a is None or period_b is None:
        day_a, day_b = _weekday(a), _weekday(b)
        return day_a is not None and day_b is not None and day_a != day_b
    apart = days_between(a, b)
    if apart is not None:
        return apart % _WEEK != 0 if weekdays else apart != 0
    return period_a[1] < period_b[0] or period_b[1] < period_a[0]


def days_between(a: str, b: str) -> int | None:
    """How many days lie between two calendar days; None where one is no day."""
    if not is_calendar_day(a) or not is_calendar_day(b):
        return None
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days)


def _period(value: str) -> tuple[str, str] | None:
    """The first and the last day of a date, to compare as text."""
    found = _PERIOD.fullmatch(value)
    if found is None:
        return None
    year, part = found.groups()
    first, last = _PARTS_OF_YEAR.get(part, (part, part)) if part else ("01", "12")
    return _full(year, first, "01"), _full(year, last, "31")


def _full(year: str, rest: str, day: str) -> str:
    return f"{year}-{rest}" if "-" in rest else f"{year}-{rest}-{day}"


def _weekday(value: str) -> int | None:
    """The day of the week that a value tells, 1 for Monday."""
    if is_calendar_day(value):
        return date.fromisoformat(value).isoweekday()
    found = _SOME_WEEKDAY.fullmatch(value)
    return int(found.group(1)) if found else None
