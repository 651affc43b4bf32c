"""Which reports are near each other, kept up to date as reports come in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Forest:
    """Items linked by scores, at several cuts: above each cut the links make components.

    The neighbourhood of an item is its component at the lowest cut at which that has at most `most` items
    (at the highest cut, whatever it has). Links are only ever added, so components only grow, and an item
    that comes in touches its own neighbourhood and no other.
    """

    def __init__(self, cuts: Sequence[float], most: int) -> None:
        self._cuts = tuple(cuts)
        self._most = most
        self._root: list[list[int]] = [[] for _ in cuts]
        self._members: list[dict[int, list[int]]] = [{} for _ in cuts]

    def add(self, links: Iterable[tuple[int, float]]) -> set[int]:
        """A new item, linked to earlier ones; the items whose neighbourhood is no longer what it was."""
        given = list(links)
        item = len(self._root[0])
        touched: set[int] = set()
        settled = False
        for at, cut in enumerate(self._cuts):
            self._root[at].append(item)
            self._members[at][item] = [item]
            parts = {self._root[at][other] for other, score in given if score >= cut} | {item}
            moving = [part for part in parts if len(self._members[at][part]) <= self._most]
            before = [member for part in sorted(moving) for member in self._members[at][part]]
            whole = self._join(at, sorted(parts))
            if settled:
                continue
            settled = len(whole) <= self._most or at == len(self._cuts) - 1
            touched.update(whole if settled else before)
        return touched

    def _join(self, at: int, parts: Sequence[int]) -> list[int]:
        """The parts made one component, under the root of the largest; its members."""
        members = self._members[at]
        top = max(parts, key=lambda part: (len(members[part]), -part))
        for part in parts:
            if part != top:
                for member in members[part]:
                    self._root[at][member] = top
                members[top] += members.pop(part)
        return members[top]

    def neighbourhood(self, item: int) -> tuple[tuple[int, int], list[int]]:
        """A key that all items of the neighbourhood share, and these items."""
        for at in range(len(self._cuts)):
            root = self._root[at][item]
            members = self._members[at][root]
            if len(members) <= self._most or at == len(self._cuts) - 1:
                return (at, root), members
        raise AssertionError("a forest has at least one cut")
