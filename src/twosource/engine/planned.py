"""The verbs of `Engine` as plans of Daft, which run on its native runner or on a Ray cluster alike."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations, count, islice
from typing import Any, TypeVar

import daft
from daft import DataType, col

from .inline import Inline
from .workers import pack, run_batch, run_gather, run_scatter, span_forest, unpack

Row = TypeVar("Row")
Out = TypeVar("Out")
Piece = TypeVar("Piece")
Key = TypeVar("Key", bound=Hashable)

# Rows of a batch at most, and batches that make up one plan: what is waiting is held as bytes besides.
BATCH = 64
BATCHES = 64
# Batches that a worker should find for itself in a list of rows, so that none is left without work.
TURNS = 16
# Below so many rows, starting a plan costs more than the work; `map` and `exchange` always start one.
FEW = 50_000
PARTS = 16

_PIECES = DataType.list(DataType.struct({"part": DataType.int64(), "piece": DataType.binary()}))


class Planned:
    """Every verb as a plan; `few` is the number of rows below which small verbs do without one."""

    def __init__(self, name: str, few: int = FEW) -> None:
        self.name = name
        self._few = few
        self._inline = Inline()

    def map(self, function: Callable[[Sequence[Row]], Sequence[Out]], rows: Iterable[Row]) -> Iterator[Out]:
        """`function` over batches of rows; ValueError where a batch gives another number of results."""
        work: Any = daft.func(return_dtype=DataType.binary())(partial(run_batch, function))
        waiting = iter(rows)
        while window := list(islice(waiting, BATCH * BATCHES)):
            size = max(1, min(BATCH, len(window) // TURNS))
            batches = [pack(window[start : start + size]) for start in range(0, len(window), size)]
            frame = daft.from_pydict({"order": list(range(len(batches))), "data": batches}).into_batches(1)
            told = frame.select(col("order"), work(col("data")).alias("data"))
            done = {int(row["order"]): row["data"] for row in told.iter_rows()}
            for order in range(len(batches)):
                yield from _result(done.pop(order))

    def exchange(
        self,
        scatter: Callable[[Row], Mapping[int, Piece]],
        gather: Callable[[Sequence[Piece]], Out],
        rows: Iterable[Row],
    ) -> Iterator[tuple[int, Out]]:
        """`scatter` deals each row into numbered parts; `gather` makes one result of the pieces of a part."""
        data = [pack(row) for row in rows]
        if not data:
            return
        deal: Any = daft.func(return_dtype=_PIECES)(partial(run_scatter, scatter))
        join: Any = daft.func(return_dtype=DataType.binary())(partial(run_gather, gather))
        frame = daft.from_pydict({"order": list(range(len(data))), "data": data}).into_batches(1)
        dealt = frame.select(col("order"), deal(col("data")).alias("dealt")).explode("dealt")
        pieces = dealt.select(
            col("order"),
            col("dealt").get("part").alias("part"),
            col("dealt").get("piece").alias("piece"),
        ).where(col("part").not_null())
        parts = pieces.groupby("part").agg(col("order").list_agg(), col("piece").list_agg()).into_batches(1)
        for row in parts.select(
            col("part"), join(col("part"), col("order"), col("piece")).alias("data")
        ).iter_rows():
            yield int(row["part"]), _result(row["data"])

    def group(self, rows: Iterable[tuple[Key, Row]]) -> list[tuple[Key, list[Row]]]:
        """The rows of each key, keys and rows in the order of their first sight."""
        listed = list(rows)
        if len(listed) < self._few:
            return self._inline.group(listed)
        keys, numbered = _number(listed)
        found: dict[int, list[Row]] = {}
        for _, groups in self.exchange(_deal_keyed, _group, _chunks(numbered)):
            found.update(groups)
        return [(key, found[number]) for key, number in keys.items()]

    def pair(self, rows: Iterable[tuple[Key, Row]], cap: int) -> tuple[list[tuple[Row, Row]], int]:
        """Each unordered pair of rows that share a key, once, the row seen first on the left."""
        listed = list(rows)
        if len(listed) < self._few:
            return self._inline.pair(listed, cap)
        _, numbered = _number(listed)
        order: dict[Row, int] = {}
        places = [(key, order.setdefault(row, len(order))) for key, row in numbered]
        buckets: dict[int, list[tuple[int, int]] | None] = {}
        for _, paired in self.exchange(_deal_keyed, partial(_pair, cap=cap), _chunks(places)):
            buckets.update(paired)
        held = list(order)
        found = dict.fromkeys(pair for key in sorted(buckets) for pair in buckets[key] or ())
        return [(held[left], held[right]) for left, right in found], list(buckets.values()).count(None)

    def components(self, nodes: Iterable[Key], edges: Iterable[tuple[Key, Key]]) -> list[list[Key]]:
        """The connected components, each sorted, in the order of their first node."""
        listed = list(edges)
        if len(listed) >= self._few:
            forests = self.map(_span_forests, _chunks(listed))
            listed = [edge for forest in forests for edge in forest]
        return self._inline.components(nodes, listed)


def _result(data: bytes) -> Any:
    value, error = unpack(data)
    if error is not None:
        raise error
    return value


def _number(rows: Sequence[tuple[Key, Row]]) -> tuple[dict[Key, int], list[tuple[int, Row]]]:
    """The keys numbered in the order of their first sight: hashes of text differ from process to process."""
    counter = count()
    keys: dict[Key, int] = {}
    return keys, [
        (keys[key] if key in keys else keys.setdefault(key, next(counter)), row) for key, row in rows
    ]


def _chunks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    size = max(1, min(FEW, len(rows) // TURNS))
    return (list(rows[start : start + size]) for start in range(0, len(rows), size))


def _deal_keyed(rows: Sequence[tuple[int, Row]]) -> dict[int, list[tuple[int, Row]]]:
    parts: dict[int, list[tuple[int, Row]]] = {}
    for key, row in rows:
        parts.setdefault(key % PARTS, []).append((key, row))
    return parts


def _group(pieces: Sequence[Sequence[tuple[int, Row]]]) -> list[tuple[int, list[Row]]]:
    return Inline().group(keyed for piece in pieces for keyed in piece)


def _pair(
    pieces: Sequence[Sequence[tuple[int, int]]], cap: int
) -> list[tuple[int, list[tuple[int, int]] | None]]:
    """The pairs of each bucket, None where it holds over `cap` rows."""
    buckets = ((key, sorted(set(rows))) for key, rows in _group(pieces))
    return [(key, list(combinations(rows, 2)) if len(rows) <= cap else None) for key, rows in buckets]


def _span_forests(chunks: Sequence[Sequence[tuple[Any, Any]]]) -> list[list[tuple[Any, Any]]]:
    return [span_forest(chunk) for chunk in chunks]
