"""Average-linkage clustering of items from the scores of some of their pairs."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from ..contracts import Engine

# A component above this size is cut at a higher score before it is clustered: memory grows with its square.
LARGEST = 1_500

# An item is odd when it is less than this share as like the others as they are like each other: on real
# news it finds about half of the nearest reports of other matters, and takes out 2 % of those that belong.
ODD = 0.5


def cluster_pairs(
    count: int, scores: Mapping[tuple[int, int], float], threshold: float, engine: Engine
) -> list[list[int]]:
    """Groups of items 0..count-1 whose average score is at least `threshold`; a pair without score has 0.

    Groups are sorted, and stand in the order of their first item.
    """
    groups: list[list[int]] = []
    waiting = [(list(range(count)), threshold / 2)]
    while waiting:
        items, cut = waiting.pop()
        inside = set(items)
        edges = [p for p, score in scores.items() if score >= cut and p[0] in inside and p[1] in inside]
        for component in engine.components(items, edges):
            if len(component) == 1:
                groups.append(component)
            elif len(component) <= LARGEST:
                groups += _average_linkage(component, make_table(component, scores), threshold)
            else:
                waiting.append((component, cut + 0.05))
    return sorted(groups)


def halve(table: NDArray[np.float64]) -> list[list[int]]:
    """The items of a table of scores in two groups, by average linkage; in one where nothing holds two."""
    items = list(range(len(table)))
    return _average_linkage(items, table.copy(), 0.0, least=2)


def _average_linkage(
    items: list[int], table: NDArray[np.float64], threshold: float, least: int = 1
) -> list[list[int]]:
    """Merges the two groups with the highest average score until it falls below `threshold`.

    `table` is used up. No fewer than `least` groups are left.
    """
    np.fill_diagonal(table, -1)
    size = np.ones(len(items))
    groups = [[item] for item in items]
    near = table.argmax(axis=1)
    high = table[np.arange(len(items)), near]
    for _ in range(len(items) - least):
        top = int(high.argmax())
        if high[top] < threshold:
            break
        a, b = sorted((top, int(near[top])))
        merged = (table[a] * size[a] + table[b] * size[b]) / (size[a] + size[b])
        merged[[a, b]] = -1
        merged[size == 0] = -1
        table[a], table[:, a] = merged, merged
        table[b], table[:, b] = -1, -1
        groups[a] += groups[b]
        groups[b] = []
        size[a], size[b] = size[a] + size[b], 0
        stale = np.flatnonzero((near == a) | (near == b) | (merged > high))
        for row in {a, b, *stale.tolist()}:
            near[row] = table[row].argmax()
            high[row] = table[row, near[row]]
    return [sorted(group) for group in groups if group]


def split_odd(group: list[int], scores: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """The group without the items that are much less like the others than those are like each other.

    In an affair's folder a report of another affair that shares its names is near enough to be joined;
    what gives it away is that it stands apart from all the others. One is taken out at a time.
    """
    if len(group) > LARGEST:
        return [group]
    table = make_table(group, scores)
    inside = list(range(len(group)))
    odd: list[int] = []
    while len(inside) >= 3:
        part = table[np.ix_(inside, inside)]
        sums = part.sum(axis=1)
        worst = int(sums.argmin())
        rest = len(inside) - 1
        others = (part.sum() - 2 * sums[worst]) / (rest * (rest - 1))
        if sums[worst] / rest >= ODD * others:
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
