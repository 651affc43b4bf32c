"""The day of a date line that leaves it open, from the other reports of the folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ..model import Report
from .build import date_report
from .metadata import OpenDay

# News of one affair: a report lies within this many days of another one of the folder.
_NEAR_DAYS = 45


def infer_days(reports: Sequence[tuple[Report, tuple[OpenDay, ...]]]) -> list[Report]:
    """The reports, those whose date line says "17 May" or 03/04/2024 dated if their mates leave one day."""
    known = sorted({report.published for report, _ in reports if report.published})
    return [_dated(report, open_days, known) for report, open_days in reports]


def _dated(report: Report, open_days: tuple[OpenDay, ...], known: list[date]) -> Report:
    # A folder of many years at once holds unrelated reports: it dates nothing.
    if not open_days or report.published or not known or known[-1].year - known[0].year > 1:
        return report
    fitting = sorted({day for day in _iter_days(open_days, known) if _is_near(day, known)})
    if len(fitting) != 1:
        return report
    why = f"{fitting[0]} is inferred: the others of the folder are of {known[0]} to {known[-1]}"
    return date_report(report, fitting[0], why)


def _iter_days(open_days: tuple[OpenDay, ...], known: list[date]) -> Iterator[date]:
    for year, month, day in open_days:
        years = [year] if year else range(known[0].year - 1, known[-1].year + 2)
        for candidate in years:
            try:
                yield date(candidate, month, day)
            except ValueError:
                continue


def _is_near(day: date, known: list[date]) -> bool:
    return any(abs((day - other).days) <= _NEAR_DAYS for other in known)
