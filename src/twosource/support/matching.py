"""Statements that tell the same claim, brought together."""

from __future__ import annotations

import heapq
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from .features import FEATURES, Matrix, compare
from .statements import Statement

# Log-odds that two statements tell the same claim: from SURE on they are taken to tell it, from MAY on
# they may, and below they stand beside each other for the reader to judge and count for nothing.
SURE = 2.0
MAY = 2.0
# Two tellings this near are held against each other: what contradicts is always a little less alike.
ALIKE = 1.0
# Pairs that were no candidates are taken to be as unlike as this.
_UNLIKE = -5.0


@dataclass(frozen=True, slots=True)
class Group:
    """Statements (by index) that tell one claim, and the log-odds of each pair in different reports.

    `own` are the members of this claim alone; the others tell another claim first and this one as well.
    """

    members: tuple[int, ...]
    own: frozenset[int]
    odds: Mapping[tuple[int, int], float]

    def center(self, among: Collection[int]) -> int:
        """The member of `among` (not empty) that is nearest to the whole group."""
        return max(among, key=lambda i: (sum(v for (x, _), v in self.odds.items() if x == i), -i))

    def near(self, anchor: int, least: float) -> frozenset[int]:
        """`anchor` and the members whose log-odds with it are at least this high."""
        near = {j for (i, j), value in self.odds.items() if i == anchor and value >= least}
        return frozenset(near | {anchor})


@dataclass(frozen=True, slots=True)
class Matcher:
    """A logistic model over FEATURES, fitted on labelled affairs by training/fit_matcher.py.

    Groups are joined while the mean log-odds between them stay above `join`; a statement that tells a
    second claim as well is added to another group above the stricter `also`.
    """

    mean: Matrix
    scale: Matrix
    weights: Matrix
    bias: float
    join: float
    also: float

    def log_odds(self, values: Matrix) -> Matrix:
        """The log-odds that each pair (row) tells the same claim."""
        return np.asarray((values - self.mean) / self.scale @ self.weights + self.bias, dtype=np.float32)


@lru_cache(maxsize=1)
def load_matcher() -> Matcher:
    """The matcher that ships with the package."""
    raw = json.loads(files(__package__).joinpath("matcher.json").read_text("utf-8"))
    if tuple(raw["features"]) != FEATURES:
        raise ValueError("matcher.json was fitted on other features; run training/fit_matcher.py")
    return Matcher(
        mean=np.array(raw["mean"], dtype=np.float32),
        scale=np.array(raw["scale"], dtype=np.float32),
        weights=np.array(raw["weights"], dtype=np.float32),
        bias=raw["bias"],
        join=raw["join"],
        also=raw["also"],
    )


def match(
    statements: Sequence[Statement], vectors: Matrix, matcher: Matcher | None = None
) -> tuple[Group, ...]:
    """The claims that statements tell, as groups; every statement is in at least one.

    Statements of one report stand together in the order of its text; `vectors` has one row a statement.
    """
    if not statements:
        return ()
    model = matcher or load_matcher()
    pairs = compare(statements, vectors)
    odds = np.full((len(statements), len(statements)), _UNLIKE, dtype=np.float32)
    if len(pairs.index):
        near = np.maximum(model.log_odds(pairs.values), _UNLIKE)
        odds[pairs.index[:, 0], pairs.index[:, 1]] = near
        odds[pairs.index[:, 1], pairs.index[:, 0]] = near
    reports = np.unique([s.report for s in statements], return_inverse=True)[1]
    apart = reports[:, None] != reports[None, :]
    joined = _join(odds, apart, model.join)
    widened = _also(joined, odds, apart, model.also)
    return tuple(_group(own, members, odds, apart) for own, members in zip(joined, widened, strict=True))


def _group(own: Sequence[int], members: Sequence[int], odds: Matrix, apart: NDArray[np.bool_]) -> Group:
    linked = {(i, j): float(odds[i, j]) for i in members for j in members if apart[i, j]}
    return Group(tuple(members), frozenset(own), linked)


def _join(odds: Matrix, apart: NDArray[np.bool_], least: float) -> list[list[int]]:
    """Agglomerative clustering by mean log-odds over pairs in different reports.

    Sums and counts between groups are kept, so a join costs one pass over the other groups.
    """
    total = np.where(apart, odds, 0.0).astype(np.float64)
    count = apart.astype(np.float64)
    members: dict[int, list[int]] = {i: [i] for i in range(len(odds))}
    heap = [(-float(odds[i, j]), i, j) for i, j in np.argwhere(apart & (odds >= least)) if i > j]
    heapq.heapify(heap)
    stamp = [0] * len(odds)
    made = {(i, j): (0, 0) for _, i, j in heap}
    while heap:
        _, i, j = heapq.heappop(heap)
        if i not in members or j not in members or made.get((i, j)) != (stamp[i], stamp[j]):
            continue
        members[j] += members.pop(i)
        total[j] += total[i]
        count[j] += count[i]
        total[:, j], count[:, j] = total[j], count[j]
        stamp[j] += 1
        for k in members:
            if k != j and count[j, k]:
                mean = total[j, k] / count[j, k]
                if mean >= least:
                    pair = (max(j, k), min(j, k))
                    made[pair] = (stamp[pair[0]], stamp[pair[1]])
                    heapq.heappush(heap, (-float(mean), *pair))
    return [sorted(group) for group in members.values()]


def _also(groups: list[list[int]], odds: Matrix, apart: NDArray[np.bool_], least: float) -> list[list[int]]:
    """The groups, each with the statements of other groups that tell its claim as well."""
    found: list[list[int]] = []
    for group in groups:
        added: list[int] = []
        if len(group) > 1:
            inside = set(group)
            weights = apart[:, group]
            counts = weights.sum(axis=1)
            means = np.where(weights, odds[:, group], 0.0).sum(axis=1) / np.maximum(counts, 1)
            added = [
                int(i) for i in np.argwhere((means >= least) & (counts > 0))[:, 0] if int(i) not in inside
            ]
        found.append(sorted(group + added))
    return found
