"""What a step may ask of an engine, a reader and a renderer."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from .model import Brief

Row = TypeVar("Row")
Out = TypeVar("Out")
Key = TypeVar("Key", bound=Hashable)


class Engine(Protocol):
    """Where the heavy steps run. Every engine gives what `inline` gives, whatever the order of its work."""

    name: str

    def map(self, function: Callable[[Sequence[Row]], Sequence[Out]], rows: Iterable[Row]) -> Iterator[Out]:
        """`function` over batches of rows; one result per row, in the order of the rows."""
        ...

    def pair(self, rows: Iterable[tuple[Key, Row]], cap: int) -> tuple[list[tuple[Row, Row]], int]:
        """Each unordered pair of rows that share a key, once; and how many keys held over `cap` rows."""
        ...

    def group(self, rows: Iterable[tuple[Key, Row]]) -> list[tuple[Key, list[Row]]]:
        """The rows of each key, keys and rows in the order of their first sight."""
        ...

    def components(self, nodes: Iterable[Key], edges: Iterable[tuple[Key, Key]]) -> list[list[Key]]:
        """The connected components, each sorted, in the order of their first node."""
        ...


class Reader(Protocol):
    """Reads one kind of file."""

    suffixes: tuple[str, ...]

    def read(self, path: Path) -> object: ...


class Renderer(Protocol):
    """Gives a brief a form to read."""

    def render(self, brief: Brief) -> str: ...
