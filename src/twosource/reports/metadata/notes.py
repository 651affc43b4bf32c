"""What is noted while the head of a report is read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ...model import Credit, Span
from .date_lines import DateLine
from .layout import Line
from .publishers import may_publish, without_place
from .vocabulary import strip_office, unshout


@dataclass(slots=True)
class Head:
    """What the head tells; `candidates` are names that may be the publisher's, surest first, with why.

    `prose` is the opening of the reporting below, by which names are told from plain words; `opens` is where
    the first line begins that is no note on the print or the translation; `presumed` marks an author whom
    no "by" names.
    """

    prose: str = ""
    end: int = 0
    opens: int = 0
    headline: Span | None = None
    title: str | None = None
    author: str | None = None
    author_line: str = ""
    presumed: bool = False
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

    def tells_of(self, name: str) -> bool:
        """Whether the reporting names one of these people: it tells of them, and is not by them."""
        return any(re.search(rf"\b{re.escape(one.split()[-1])}\b", self.prose) for one in name.split(" and "))

    def speaks_of(self, name: str) -> bool:
        """Whether the reporting has a word of `name` in small letters: what is no name there."""
        return any(
            re.search(rf"\b{re.escape(word.lower())}\b", self.prose) for word in name.split() if len(word) > 3
        )

    def name(self, rank: int, name: str, why: str) -> None:
        """Note `name` as a publisher that the line `why` speaks for; the lower the rank the surer."""
        bare = without_place(strip_office(name.strip(" .,;:*#_-–—\"“”'()")))
        if rank == 0 or may_publish(bare):
            self.candidates.append((rank, unshout(bare), why))
