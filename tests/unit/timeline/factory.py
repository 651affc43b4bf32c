"""Time expressions of one sentence, in one line."""

from __future__ import annotations

from datetime import date

from twosource.model import Report, TimeExpression
from twosource.timeline import extract_times

THURSDAY = date(2024, 3, 14)


def make_times(text: str, published: date | None = THURSDAY) -> tuple[TimeExpression, ...]:
    return extract_times(text, "r1", published)


def make_dates(text: str, published: date | None = THURSDAY) -> dict[str, str | None]:
    """Words → when."""
    return {time.span.of(text): time.when for time in make_times(text, published)}


def make_values(text: str, published: date | None = THURSDAY) -> dict[str, str]:
    """Words → TIMEX3 type and value."""
    return {time.span.of(text): f"{time.type} {time.value}" for time in make_times(text, published)}


def make_report(
    report_id: str, text: str, published: date | None = None, publisher: str | None = None
) -> Report:
    return Report(report_id, f"{report_id}.txt", text, publisher=publisher, published=published)
