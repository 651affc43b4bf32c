"""What a page was asked for, and one page of a long list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlencode

Item = TypeVar("Item")

PAGE = 50
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Query:
    """The words after "?" in the address: what the reader filters by."""

    given: Mapping[str, str]

    def text(self, name: str) -> str:
        """What is asked for under `name`, on one line and of bounded length; empty if nothing is."""
        return " ".join(self.given.get(name, "")[:_LONGEST].split())

    def number(self, name: str) -> int | None:
        """A whole number from 0, None if there is none."""
        text = self.given.get(name, "")
        return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None

    def link(self, **changes: str | int | None) -> str:
        """The same question with other values: "?story=s1&page=2"; None leaves one out."""
        values = {**{name: self.text(name) for name in self.given}, **changes}
        kept = {name: value for name, value in values.items() if value not in (None, "")}
        return "?" + urlencode(kept)


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """Fifty items of a list: page `number` of `pages`, the first of them item `first` of `total`."""

    items: Sequence[Item]
    number: int
    pages: int
    first: int
    total: int


def take_part(items: Sequence[Item], query: Query, size: int = PAGE) -> Part[Item]:
    """The page asked for; the last one where the list ends before it."""
    pages = max(1, -(-len(items) // size))
    number = min(max(1, query.number("page") or 1), pages)
    start = (number - 1) * size
    return Part(items[start : start + size], number, pages, start + 1, len(items))
