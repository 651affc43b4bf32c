"""The reference engine: one process, plain loops, nothing clever."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice
from typing import Any, TypeVar

Row = TypeVar("Row")
Out = TypeVar("Out")
Piece = TypeVar("Piece")
Key = TypeVar("Key", bound=Hashable)

BATCH = 64


class Inline:
    """Does every verb of `Engine` at once, in the order the rows come in."""

    name = "inline"

    def map(self, function: Callable[[Sequence[Row]], Sequence[Out]], rows: Iterable[Row]) -> Iterator[Out]:
        """`function` over batches of rows; ValueError where a batch gives another number of results."""
        waiting = iter(rows)
        while batch := list(islice(waiting, BATCH)):
            results = function(batch)
            if len(results) != len(batch):
                raise ValueError(f"{len(batch)} rows gave {len(results)} results")
            yield from results

    def pair(self, rows: Iterable[tuple[Key, Row]], cap: int) -> tuple[list[tuple[Row, Row]], int]:
        """Each unordered pair of rows that share a key, once, the row seen first on the left.

        Rows must be hashable. A key of more than `cap` different rows makes no pairs and is counted.
        """
        order: dict[Row, int] = {}
        buckets: dict[Key, dict[Row, None]] = {}
        for key, row in rows:
            order.setdefault(row, len(order))
            buckets.setdefault(key, {})[row] = None
        found: dict[tuple[Row, Row], None] = {}
        for bucket in buckets.values():
            if len(bucket) <= cap:
                found.update(dict.fromkeys(combinations(sorted(bucket, key=order.__getitem__), 2)))
        return list(found), sum(len(bucket) > cap for bucket in buckets.values())

    def group(self, rows: Iterable[tuple[Key, Row]]) -> list[tuple[Key, list[Row]]]:
        """The rows of each key, keys and rows in the order of their first sight."""
        groups: dict[Key, list[Row]] = {}
        for key, row in rows:
            groups.setdefault(key, []).append(row)
        return list(groups.items())

    def components(self, nodes: Iterable[Key], edges: Iterable[tuple[Key, Key]]) -> list[list[Key]]:
        """The connected components, each sorted, in the order of their first node."""
        above: dict[Any, Any] = {node: node for node in nodes}

        def top(node: Any) -> Any:
            while above[node] != node:
                above[node] = above[above[node]]
                node = above[node]
            return node

        for left, right in edges:
            above[top(left)] = top(right)
        members: dict[Any, list[Any]] = {}
        for node in above:
            members.setdefault(top(node), []).append(node)
        return [sorted(component) for component in members.values()]

    def exchange(
        self,
        scatter: Callable[[Row], Mapping[int, Piece]],
        gather: Callable[[Sequence[Piece]], Out],
        rows: Iterable[Row],
    ) -> Iterator[tuple[int, Out]]:
        """`scatter` deals each row into numbered parts; `gather` makes one result of the pieces of a part."""
        parts: dict[int, list[Piece]] = {}
        for row in rows:
            for part, piece in scatter(row).items():
                parts.setdefault(part, []).append(piece)
        for part in sorted(parts):
            yield part, gather(parts.pop(part))
