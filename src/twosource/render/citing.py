"""Sentences of reports as a reader sees them cited: by the report's short mark, never longer than a paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from ..model import Report, Span
from .clean import line

_LONGEST_EXCERPT = 700
_LONGEST_MARK = 6


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of the report marked `mark`, cut short only where it is longer than a paragraph."""

    mark: str
    report: str
    span: Span
    text: str
    label: str


class Citer:
    """Gives each report its short mark ("01"), and quotes from it by mark."""

    def __init__(self, reports: tuple[Report, ...]) -> None:
        self.marks = _marks(reports)
        self._reports = {report.id: report for report in reports}
        self.labels = {report.id: report.label for report in reports}
        self._order = {mark: number for number, mark in enumerate(self.marks.values())}

    def quote(self, report_id: str, span: Span) -> Quote:
        report = self._reports[report_id]
        excerpt = clip(report.text[span.start : min(span.end, span.start + 4 * _LONGEST_EXCERPT)])
        return Quote(self.marks[report_id], report_id, span, excerpt, label_of(report))

    def published(self, report_id: str) -> date | None:
        """The day the report was published, where that is known."""
        return self._reports[report_id].published

    def sort(self, marks: Iterable[str]) -> tuple[str, ...]:
        """The marks, each once, in the order of the reports."""
        return tuple(sorted(set(marks), key=self._order.__getitem__))


def _marks(reports: tuple[Report, ...]) -> dict[str, str]:
    """The file's stem where all stems are short and differ, else the report's number."""
    stems = [line(PurePath(report.file).stem) for report in reports]
    if len(set(stems)) < len(stems) or any(not 0 < len(stem) <= _LONGEST_MARK for stem in stems):
        width = max(2, len(str(len(reports))))
        stems = [f"{number:0{width}}" for number in range(1, len(reports) + 1)]
    return {report.id: stem for report, stem in zip(reports, stems, strict=True)}


def label_of(report: Report) -> str:
    """What the report is called: its publisher, or its file."""
    return line(report.publisher or "") or line(report.file) or "unnamed file"


def clip(text: str) -> str:
    """`text` on one line, cut short where it is longer than a paragraph."""
    folded = line(text)
    if len(folded) <= _LONGEST_EXCERPT:
        return folded
    return folded[:_LONGEST_EXCERPT].rsplit(" ", 1)[0] + " …"
