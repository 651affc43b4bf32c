"""What a step may ask of an engine, a journal, a reader and a renderer."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from numpy.typing import NDArray

from .model import Brief

Row = TypeVar("Row")
Out = TypeVar("Out")
Piece = TypeVar("Piece")
Key = TypeVar("Key", bound=Hashable)
Arrays = Mapping[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Tried(Generic[Out]):
    """What became of one row: its value where `ok`, else in words why it has none."""

    ok: bool
    value: Out | None = None
    error: str = ""


def try_each(function: Callable[[Row], Out], rows: Iterable[Row]) -> list[Tried[Out]]:
    """`function` of each row; whatever one row raises is told in its result and stops no other row."""
    results: list[Tried[Out]] = []
    for row in rows:
        try:
            results.append(Tried(True, function(row)))
        except Exception as error:  # noqa: BLE001 - a report may be hostile in any way, and is one of many
            results.append(Tried(False, error=f"{type(error).__name__}: {error}"))
    return results


class Engine(Protocol):
    """Where the heavy steps run. Every engine gives what `inline` gives, whatever the order of its work.

    `map` and `exchange` carry functions to other processes: a function of a module, or a partial of one, and
    rows that can be pickled.
    """

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

    def exchange(
        self,
        scatter: Callable[[Row], Mapping[int, Piece]],
        gather: Callable[[Sequence[Piece]], Out],
        rows: Iterable[Row],
    ) -> Iterator[tuple[int, Out]]:
        """`scatter` deals each row into numbered parts; `gather` makes one result of the pieces of a part.

        The parts come in the order of their numbers, the pieces of each in the order of the rows.
        """
        ...


class Journal(Protocol):
    """Keeps finished pieces of work, so that a run that was killed goes on where it was."""

    def load(self, name: str) -> Arrays | None:
        """What was kept under `name`; None where it was not finished."""
        ...

    def keep(self, name: str, arrays: Arrays) -> None:
        """Keeps `arrays` whole or not at all."""
        ...


class Memory(Protocol):
    """Knows what functions have given before, for whoever reads much the same reports again and again."""

    def call(self, function: Callable[..., Out], *given: Hashable) -> Out:
        """`function(*given)`, which nobody may change: it may be what an earlier call with the same gave.

        The function must depend on nothing else, and be the same object at each call.
        """
        ...


class Forgetful:
    """A memory that keeps nothing."""

    def call(self, function: Callable[..., Out], *given: Hashable) -> Out:
        """`function(*given)`, made anew."""
        return function(*given)


class Recent:
    """A memory of the latest `most` results; threads may share it."""

    def __init__(self, most: int) -> None:
        self._call: Any = lru_cache(maxsize=most)(Forgetful().call)

    def call(self, function: Callable[..., Out], *given: Hashable) -> Out:
        """`function(*given)`, as it was made before where that is known still."""
        found: Out = self._call(function, *given)
        return found


FORGETFUL = Forgetful()


class Reader(Protocol):
    """Reads one kind of file."""

    suffixes: tuple[str, ...]

    def read(self, path: Path) -> object: ...


class Renderer(Protocol):
    """Gives a brief a form to read."""

    def render(self, brief: Brief) -> str: ...
