"""Reports in blocks, as the plan hands them to an engine, and what is measured of each report first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice

from ...contracts import Tried, try_each

# Reports of one block: large enough that handing it over costs nothing beside the work on it.
REPORTS = 2_000
# Characters that are split into words together: what fits a processor's cache is done fastest.
TOGETHER = 1 << 18


@dataclass(frozen=True, slots=True)
class Block:
    """Reports numbered from `first` on; what is no text cannot be read and is told as a failure."""

    first: int
    texts: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """A digest that equal texts share, and about how many words the text has (its blanks and line ends)."""

    digest: bytes
    words: int


def iter_blocks(texts: Iterable[object], size: int = REPORTS) -> Iterator[Block]:
    """The texts in blocks of `size`, numbered from 0."""
    waiting, first = iter(texts), 0
    while part := tuple(islice(waiting, size)):
        yield Block(first, part)
        first += len(part)


def measure_blocks(blocks: Sequence[Block]) -> list[list[Tried[Measure]]]:
    """The measure of each report of each block, or why it has none."""
    return [try_each(_measure, block.texts) for block in blocks]


def _measure(text: object) -> Measure:
    if not isinstance(text, str):
        raise TypeError(f"the text is no text but {type(text).__name__}")
    text = text.strip()
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    return Measure(digest, text.count(" ") + text.count("\n") + 1 if text else 0)


def iter_readable(block: Block, skipped: frozenset[int]) -> Iterator[tuple[list[int], list[str]]]:
    """The numbers and texts of a block's reports but those `skipped`, so many as are coded together."""
    numbers: list[int] = []
    texts: list[str] = []
    held = 0
    for number, text in enumerate(block.texts, start=block.first):
        if number in skipped or not isinstance(text, str):
            continue
        if texts and held + len(text) > TOGETHER:
            yield numbers, texts
            numbers, texts, held = [], [], 0
        numbers.append(number)
        texts.append(text)
        held += len(text)
    if texts:
        yield numbers, texts
