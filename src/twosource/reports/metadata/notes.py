"""What is noted while the head of a report is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...model import Credit, Span
from .date_lines import DateLine
from .layout import Line
from .vocabulary import strip_office, unshout


@dataclass(slots=True)
class Head:
    """What the head tells; `candidates` are names that may be the publisher's, surest first, with why."""

    end: int = 0
    headline: Span | None = None
    title: str | None = None
    author: str | None = None
    author_line: str = ""
    url: str | None = None
    place: str | None = None
    dates: list[DateLine] = field(default_factory=list)
    candidates: list[tuple[int, str, str]] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    furniture: list[Span] = field(default_factory=list)
    press_release: bool = False
    commentary: bool = False

    def mark(self, line: Line) -> None:
        self.furniture.append(line.span)

    def name(self, rank: int, name: str, why: str) -> None:
        """Note `name` as a publisher that the line `why` speaks for; the lower the rank the surer."""
        bare = strip_office(name.strip(" .,;:*#_-–—\"“”'()"))
        self.candidates.append((rank, unshout(bare), why))
