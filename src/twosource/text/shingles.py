"""Words with their places, and runs of words (shingles) to find shared text by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Span

# A number keeps its separators ("1,200", "4.18am"), a word its apostrophes ("don't").
_WORD = re.compile(r"\d+(?:[.,]\d+)*\w*|\w+(?:['’]\w+)*")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, lower-cased, with the characters each of them covers."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, after: int) -> Span:
        """The characters from word `first` up to and without word `after` (at least one word)."""
        return Span(self.starts[first], self.ends[after - 1])


def split_words(text: str) -> Words:
    """The words of `text`; punctuation and white space belong to none."""
    found = list(_WORD.finditer(text))
    return Words(
        words=tuple(match.group().lower().replace("’", "'") for match in found),
        starts=tuple(match.start() for match in found),
        ends=tuple(match.end() for match in found),
    )


def iter_shingles(words: Words, size: int) -> Iterator[tuple[int, str]]:
    """Each run of `size` words as one string, with the index of its first word."""
    run = words.words
    for first in range(len(run) - size + 1):
        yield first, " ".join(run[first : first + size])
