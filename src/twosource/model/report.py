"""One published text, and what is known of its publication."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from .reason import Reason
from .span import Span

ReportKind = Literal[
    "own-reporting", "retelling", "reprint", "mixed", "press-release", "commentary", "unknown"
]


@dataclass(frozen=True, slots=True)
class Credit:
    """The report credits the agency or outlet `name` for its text at `span`: "(AP)", "With agencies"."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Report:
    """One published text: file "01.txt", by The Verrault Courier, on 14 September 2023.

    Spans everywhere index `text`, which is the text as read: nothing is cut from it, and what is page
    furniture rather than reporting (cookie lines, "read more", bylines, dates) is marked in `boilerplate`.
    """

    id: str
    file: str
    text: str
    publisher: str | None = None
    published: date | None = None
    author: str | None = None
    title: str | None = None
    language: str | None = None
    url: str | None = None
    kind: ReportKind = "unknown"
    headline: Span | None = None
    boilerplate: tuple[Span, ...] = ()
    credits: tuple[Credit, ...] = ()
    place: str | None = None
    published_inferred: bool = False
    reasons: tuple[Reason, ...] = field(default=())

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def label(self) -> str:
        """How a reason names this report: its publisher, else its file."""
        return self.publisher or self.file


@dataclass(frozen=True, slots=True, order=True)
class Reject:
    """A file that could not be read: `reason` is one word for filters, `detail` one sentence for people."""

    file: str
    reason: str
    detail: str
