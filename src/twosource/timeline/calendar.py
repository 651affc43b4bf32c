"""Dates, weeks, months and years, as TIMEX3 values and as the `when` of a brief."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from ..model import Precision


@dataclass(frozen=True, slots=True)
class Placed:
    """A stretch of the calendar: its TIMEX3 `value`, its `when`, and how fine both are."""

    value: str
    when: str | None
    precision: Precision
    first: date


def on_day(day: date) -> Placed:
    return Placed(day.isoformat(), day.isoformat(), "day", day)


def of_week(day: date) -> Placed:
    """The ISO week, Monday to Sunday, that holds `day`."""
    year, week, _ = day.isocalendar()
    monday = day - timedelta(days=day.weekday())
    return Placed(f"{year}-W{week:02}", between(monday, shift_days(monday, 6)), "week", monday)


def of_weekend(day: date) -> Placed:
    """Saturday and Sunday of the ISO week that holds `day`."""
    year, week, _ = day.isocalendar()
    saturday = day + timedelta(days=5 - day.weekday())
    return Placed(f"{year}-W{week:02}-WE", between(saturday, shift_days(saturday, 1)), "range", saturday)


def of_month(year: int, month: int) -> Placed:
    value = f"{year:04}-{month:02}"
    return Placed(value, value, "month", date(year, month, 1))


def of_year(year: int) -> Placed:
    return Placed(f"{year:04}", f"{year:04}", "year", date(year, 1, 1))


def of_quarter(year: int, quarter: int) -> Placed:
    first = date(year, 3 * quarter - 2, 1)
    return Placed(f"{year:04}-Q{quarter}", between(first, last_day(year, 3 * quarter)), "range", first)


def of_half(year: int, half: int) -> Placed:
    first = date(year, 6 * half - 5, 1)
    return Placed(f"{year:04}-H{half}", between(first, last_day(year, 6 * half)), "range", first)


_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def of_season(year: int, code: str) -> Placed:
    """A season of the northern calendar; winter begins in December of `year`."""
    first = date(year, _SEASON_MONTHS[code], 1)
    last = last_day(*shift_months(first, 2)) if year < MAXYEAR else first
    return Placed(f"{year:04}-{code}", between(first, last), "season", first)


def between(first: date, last: date) -> str:
    return f"{first.isoformat()}/{last.isoformat()}"


def last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def shift_days(day: date, days: int) -> date:
    """`day` moved by `days`, held inside the calendar that Python can count."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def shift_months(day: date, months: int) -> tuple[int, int]:
    """Year and month, `months` away from the month of `day`."""
    index = min(max(day.year * 12 + day.month - 1 + months, 12), MAXYEAR * 12 + 11)
    return index // 12, index % 12 + 1


def valid_date(year: int, month: int, day: int) -> date | None:
    """The date, None where the calendar has none (30 February)."""
    if not 1 <= year <= MAXYEAR or day > monthrange(year, month)[1]:
        return None
    return date(year, month, day)


_PERIODS = {
    "S": ("T", "S", 1), "TM": ("T", "M", 1), "H": ("T", "H", 1), "D": ("", "D", 1), "W": ("", "W", 1),
    "F": ("", "W", 2), "M": ("", "M", 1), "Q": ("", "M", 3), "Y": ("", "Y", 1), "E": ("", "Y", 10),
    "C": ("", "Y", 100), "L": ("", "Y", 1000), "WE": ("", "D", 2),
}  # fmt: skip
_HALVES = {"Y": (6, "M"), "D": (12, "H"), "H": (30, "M"), "TM": (30, "S")}


def period(unit: str, count: float | None) -> str:
    """The TIMEX3 value of a duration: 10 hours are "PT10H", some days "PXD", two and a half years "P2Y6M"."""
    if unit not in _PERIODS:
        return "PXX"
    clock, letter, factor = _PERIODS[unit]
    if count is None:
        return f"P{clock}X{letter if unit not in ('E', 'C') else unit}"
    if unit == "H" and count >= 24 and count % 24 == 0 and count <= 48:
        return f"P{count / 24:.0f}D"
    amount = count * factor
    if amount == int(amount):
        return f"P{clock}{int(amount)}{letter}"
    whole = int(amount)
    if amount - whole == 0.5 and unit in _HALVES:
        half, half_letter = _HALVES[unit]
        head = f"{whole}{letter}" if whole else ""
        return f"P{clock}{head}{'T' if unit == 'D' else ''}{half}{half_letter}"
    return f"P{clock}{amount:g}{letter}"
