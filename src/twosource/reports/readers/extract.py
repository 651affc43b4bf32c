"""What a reader takes from one file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...model import Reason


@dataclass(frozen=True, slots=True)
class Given:
    """What a file says of itself outside its text: meta tags, mail headers, keys, columns."""

    publisher: str | None = None
    published: date | None = None
    author: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a report as it will be indexed, and what else the file gave."""

    text: str
    given: Given = Given()
