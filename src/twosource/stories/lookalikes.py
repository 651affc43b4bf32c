"""Sets apart two events of one kind that a group holds: other people, places, numbers, in the same words.

Two arrests for the same offence by the same police share most of what weighs in either report. What tells
them apart shows only beside each other: words that all reports of the one hold and none of the other.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .linkage import halve
from .terms import Counted, weigh_apart

# Two halves are two events when reports of both are, on average, less than this share as alike as those of
# either half among themselves; only words that not all of them hold are compared.
APART = 0.35
# A half of one report may be an odd telling of the same event.
LEAST_SIDE = 2
# Larger groups are running matters; comparing all their reports would cost more than it tells.
MOST = 400


def split_lookalikes(group: list[int], counted: Sequence[Counted]) -> list[list[int]]:
    """The events that the group holds, each sorted; the group itself where it holds one."""
    waiting, done = [group], []
    while waiting:
        items = waiting.pop()
        halves = _halves([counted[item] for item in items]) if 2 * LEAST_SIDE <= len(items) <= MOST else None
        if halves is None:
            done.append(items)
        else:
            waiting += [[items[at] for at in half] for half in halves]
    return sorted(done)


def _halves(counted: Sequence[Counted]) -> tuple[list[int], list[int]] | None:
    """The places of the reports of two events; None where they tell of one."""
    alike = _likeness(weigh_apart(counted))
    halves = halve(alike)
    if len(halves) != 2 or min(map(len, halves)) < LEAST_SIDE:
        return None
    one, other = halves
    across = float(alike[np.ix_(one, other)].mean())
    within = min(_mean_within(alike, half) for half in halves)
    return (one, other) if across < APART * within else None


def _mean_within(alike: NDArray[np.float64], half: list[int]) -> float:
    part = alike[np.ix_(half, half)]
    return float((part.sum() - np.trace(part)) / (len(half) * (len(half) - 1)))


def _likeness(weighed: Sequence[dict[str, float]]) -> NDArray[np.float64]:
    """The cosine of each two reports' weighed words."""
    number: dict[str, int] = {}
    for weights in weighed:
        for term in weights:
            number.setdefault(term, len(number))
    table = np.zeros((len(weighed), max(1, len(number))))
    for row, weights in zip(table, weighed, strict=True):
        row[[number[term] for term in weights]] = list(weights.values())
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
    return np.asarray(table @ table.T, dtype=np.float64)
