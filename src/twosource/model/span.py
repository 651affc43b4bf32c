"""Where something stands in a report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` of a report's text, `end` not included."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0, not {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters this span covers in `text`."""
        return text[self.start : self.end]

    def overlap(self, other: Span) -> int:
        """How many characters both spans cover."""
        if self.end <= other.start or other.end <= self.start:
            return 0
        return min(self.end, other.end) - max(self.start, other.start)

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


def join(spans: tuple[Span, ...] | list[Span]) -> Span:
    """The smallest span that covers all of `spans` (at least one)."""
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def trim(text: str, start: int, end: int) -> Span:
    """The span `start..end` of `text` without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
