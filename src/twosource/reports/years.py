"""The year of a date line that names none, from the other reports of the folder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..model import Report
from .build import Partial, date_report

# News of one affair: a report lies within this many days of another one of the folder.
_NEAR_DAYS = 45


def infer_years(reports: Sequence[tuple[Report, Partial | None]]) -> list[Report]:
    """The reports, those that give only day and month dated if all dated mates point to one year."""
    known = sorted({report.published for report, _ in reports if report.published})
    years = sorted({day.year for day in known})
    return [_dated(report, partial, known, years) for report, partial in reports]


def _dated(report: Report, partial: Partial | None, known: list[date], years: list[int]) -> Report:
    # A folder of many years at once holds unrelated reports: it dates nothing.
    if partial is None or report.published or not known or years[-1] - years[0] > 1:
        return report
    day, month = partial
    fitting = [
        found
        for year in range(years[0] - 1, years[-1] + 2)
        if (found := _day(year, month, day)) and _near(found, known)
    ]
    if len(fitting) != 1:
        return report
    return date_report(
        report,
        fitting[0],
        f"the year {fitting[0].year} is inferred: the others are of {known[0]} to {known[-1]}",
    )


def _near(day: date, known: list[date]) -> bool:
    return any(abs((day - other).days) <= _NEAR_DAYS for other in known)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
