"""What a reader takes from one file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ...model import Reason
from ..rejects import Unreadable

Item = TypeVar("Item")


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


def read_each(
    items: Iterable[Item], read: Callable[[Item], Extract]
) -> Iterator[tuple[int, Extract | Unreadable]]:
    """Each item's number from 1 and what `read` makes of it, or why it makes nothing of it."""
    for number, item in enumerate(items, start=1):
        try:
            found: Extract | Unreadable = read(item)
        except Unreadable as refusal:
            found = refusal
        yield number, found


def put_under(title: str | None, body: str) -> str:
    """The body under its title, unless it begins with it."""
    if not title or " ".join(body.split()).startswith(" ".join(title.split())):
        return body
    return f"{title}\n\n{body}"
