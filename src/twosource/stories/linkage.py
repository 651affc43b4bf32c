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
                groups += _average_linkage(component, scores, threshold)
            else:
                waiting.append((component, cut + 0.05))
    return sorted(groups)


def _average_linkage(
    items: list[int], scores: Mapping[tuple[int, int], float], threshold: float
) -> list[list[int]]:
    """Merges the two groups with the highest average score until it falls below `threshold`."""
    table = _table(items, scores)
    size = np.ones(len(items))
    groups = [[item] for item in items]
    best = table.argmax(axis=1)
    high = table[np.arange(len(items)), best]
    while True:
        a = int(high.argmax())
        if high[a] < threshold:
            break
        a, b = sorted((a, int(best[a])))
        merged = (table[a] * size[a] + table[b] * size[b]) / (size[a] + size[b])
        merged[[a, b]] = -1
        merged[size == 0] = -1
        table[a], table[:, a] = merged, merged
        table[b], table[:, b] = -1, -1
        groups[a] += groups[b]
        groups[b] = []
        size[a], size[b] = size[a] + size[b], 0
        stale = np.flatnonzero((best == a) | (best == b) | (merged > high))
        for row in {a, b, *stale.tolist()}:
            best[row] = table[row].argmax()
            high[row] = table[row, best[row]]
    return [sorted(group) for group in groups if group]


def split_odd(group: list[int], scores: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """The group without the items that are much less like the others than those are like each other.

    In an affair's folder a report of another affair that shares its names is near enough to be joined;
    what gives it away is that it stands apart from all the others. One is taken out at a time.
    """
    if len(group) > LARGEST:
        return [group]
    table = _table(group, scores)
    np.fill_diagonal(table, 0)
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


def _table(items: list[int], scores: Mapping[tuple[int, int], float]) -> NDArray[np.float64]:
    place = {item: at for at, item in enumerate(items)}
    table = np.zeros((len(items), len(items)))
    np.fill_diagonal(table, -1)
    for (i, j), score in scores.items():
        if i in place and j in place:
            table[place[i], place[j]] = table[place[j], place[i]] = score
    return table
