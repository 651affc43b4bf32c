"""The days on which reports were published, where an analyst set them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ..model import Judgement, Report, Verb
from .find import Finder
from .latest import latest
from .wording import day, reason


def set_dates(reports: Sequence[Report], judgements: Sequence[Judgement]) -> tuple[Report, ...]:
    """The reports, each with the day that was decided last; a value that is no day changes nothing."""
    dating = [j for j in judgements if j.verb is Verb.DATE and read_day(j.value) is not None]
    if not dating:
        return tuple(reports)
    finder = Finder.of(reports)
    decided = latest((i, j) for j in dating for anchor in j.about for i in finder.reports(anchor))
    return tuple(
        _dated(report, *decided[report.id]) if report.id in decided else report for report in reports
    )


def read_day(value: str) -> date | None:
    """The day that "2026-05-03" means; None for anything else."""
    try:
        return date.fromisoformat(value) if len(value) == len("2026-05-03") else None
    except ValueError:
        return None


def _dated(report: Report, judgement: Judgement, overruled: Sequence[Judgement]) -> Report:
    when = read_day(judgement.value)
    if when is None:
        return report
    why = reason(judgement, f"it was published on {day(when)}", overruled)
    kept = tuple(r for r in report.reasons if r.feature not in {"published", "date"})
    return replace(report, published=when, published_inferred=False, reasons=(*kept, why))
