"""Average-linkage clustering of items from the scores of some of their pairs."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..contracts import Engine

# A component above this size is cut at a higher score before it is clustered: memory grows with its square.
LARGEST = 1_500

# An item is odd when it is less than this share as like the others as they are like each other: on real
# news it finds about half of the nearest reports of other matters, and takes out 2 % of those that belong.
ODD = 0.5


# The average score of two groups falls below any threshold where one pair of theirs scores so.
NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Bonds:
    """Pairs of items that stay together, and pairs that stay apart, whatever they score."""

    together: frozenset[tuple[int, int]] = frozenset()
    apart: frozenset[tuple[int, int]] = frozenset()

    def binds(self, one: Collection[int], other: Collection[int]) -> bool:
        """Whether a pair that stays together has an item on either side."""
        return any((a in one and b in other) or (a in other and b in one) for a, b in self.together)


FREE = Bonds()


def cluster_pairs(
    count: int,
    scores: Mapping[tuple[int, int], float],
    threshold: float,
    engine: Engine,
    bonds: Bonds = FREE,
) -> list[list[int]]:
    """Groups of items 0..count-1 whose average score is at least `threshold`; a pair without score has 0.

    Groups are sorted, and stand in the order of their first item. Where a pair of `bonds` would be both
    together, through others, and apart, it is together.
    """
    groups: list[list[int]] = []
    waiting = [(list(range(count)), threshold / 2)]
    while waiting:
        items, cut = waiting.pop()
        inside = set(items)
        edges = [p for p, score in scores.items() if score >= cut and p[0] in inside and p[1] in inside]
        edges += [p for p in sorted(bonds.together) if p[0] in inside and p[1] in inside]
        for component in engine.components(items, edges):
            if len(component) == 1:
                groups.append(component)
            elif len(component) <= LARGEST:
                groups += _average_linkage(component, make_table(component, scores), threshold, bonds=bonds)
            else:
                waiting.append((component, cut + 0.05))
    return sorted(groups)


def halve(table: NDArray[np.float64]) -> list[list[int]]:
    """The items of a table of scores in two groups, by average linkage; in one where nothing holds two."""
    items = list(range(len(table)))
    return _average_linkage(items, table.copy(), 0.0, least=2)


def _average_linkage(
    items: list[int], table: NDArray[np.float64], threshold: float, least: int = 1, bonds: Bonds = FREE
) -> list[list[int]]:
    """Merges the two groups with the highest average score until it falls below `threshold`.

    `table` is used up. No fewer than `least` groups are left.
    """
    merging = _Merging(items, table)
    place = {item: at for at, item in enumerate(items)}
    for a, b in sorted(bonds.together):
        if a in place and b in place:
            merging.merge(merging.holder(place[a]), merging.holder(place[b]))
    for a, b in bonds.apart:
        if a in place and b in place:
            merging.forbid(merging.holder(place[a]), merging.holder(place[b]))
    left = sum(map(bool, merging.groups))
    while left > least and (best := merging.best(threshold)):
        merging.merge(*best)
        left -= 1
    return [sorted(group) for group in merging.groups if group]


class _Merging:
    """Groups of items on their way to fewer; the score of two groups is the average of their pairs'."""

    def __init__(self, items: list[int], table: NDArray[np.float64]) -> None:
        np.fill_diagonal(table, -1)
        self._table = table
        self._size = np.ones(len(items))
        self._held_by = list(range(len(items)))
        self.groups = [[item] for item in items]
        self._places = [[at] for at in range(len(items))]
        self._near = table.argmax(axis=1)
        self._high = table[np.arange(len(items)), self._near]

    def holder(self, at: int) -> int:
        """The group in which the item at place `at` is by now."""
        return self._held_by[at]

    def best(self, threshold: float) -> tuple[int, int] | None:
        """The two groups most alike, None where they are not alike enough."""
        a = int(self._high.argmax())
        return (a, int(self._near[a])) if self._high[a] >= threshold else None

    def forbid(self, a: int, b: int) -> None:
        """Lets no group ever hold both, unless one does so already."""
        if a != b:
            self._table[a, b] = self._table[b, a] = NEVER
            self._look_again({a, b})

    def merge(self, a: int, b: int) -> None:
        """Group `b` goes into `a`, or the other way round: the lower place stays."""
        if a == b:
            return
        a, b = sorted((a, b))
        table, size = self._table, self._size
        merged = (table[a] * size[a] + table[b] * size[b]) / (size[a] + size[b])
        merged[[a, b]] = -1
        merged[size == 0] = -1
        table[a], table[:, a] = merged, merged
        table[b], table[:, b] = -1, -1
        self.groups[a] += self.groups[b]
        self.groups[b] = []
        for at in self._places[b]:
            self._held_by[at] = a
        self._places[a] += self._places[b]
        self._places[b] = []
        size[a], size[b] = size[a] + size[b], 0
        stale = np.flatnonzero((self._near == a) | (self._near == b) | (merged > self._high))
        self._look_again({a, b, *stale.tolist()})

    def _look_again(self, rows: Collection[int]) -> None:
        for row in rows:
            self._near[row] = self._table[row].argmax()
            self._high[row] = self._table[row, self._near[row]]


def split_odd(
    group: list[int], scores: Mapping[tuple[int, int], float], bonds: Bonds = FREE
) -> list[list[int]]:
    """The group without the items that are much less like the others than those are like each other.

    In an affair's folder a report of another affair that shares its names is near enough to be joined;
    what gives it away is that it stands apart from all the others. One is taken out at a time, and none
    that `bonds` keep together with another.
    """
    if len(group) > LARGEST:
        return [group]
    table = make_table(group, scores)
    bound = {item for pair in bonds.together for item in pair}
    inside = list(range(len(group)))
    odd: list[int] = []
    while len(inside) >= 3:
        part = table[np.ix_(inside, inside)]
        sums = part.sum(axis=1)
        loose = [np.inf if group[at] in bound else total for at, total in zip(inside, sums, strict=True)]
        worst = int(np.argmin(loose))
        rest = len(inside) - 1
        others = (part.sum() - 2 * sums[worst]) / (rest * (rest - 1))
        if loose[worst] / rest >= ODD * others:
            break
        odd.append(inside.pop(worst))
    return [sorted(group[at] for at in inside), *([group[at]] for at in sorted(odd))]


def make_table(items: list[int], scores: Mapping[tuple[int, int], float]) -> NDArray[np.float64]:
    """The scores of all pairs of items, 0 where there is none and from an item to itself."""
    place = {item: at for at, item in enumerate(items)}
    table = np.zeros((len(items), len(items)))
    for (i, j), score in scores.items():
        if i in place and j in place:
            table[place[i], place[j]] = table[place[j], place[i]] = score
    return table
