"""Statements that tell the same claim, brought together."""

from __future__ import annotations

import heapq
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from itertools import permutations

import numpy as np

from ..model import Regrouping, regroup
from .candidates import Indices
from .features import FEATURES, Matrix, Pairs, compare
from .statements import Statement

# Log-odds that two statements tell the same claim: from SURE on they are taken to tell it, from MAY on
# they may, and below they stand beside each other for the reader to judge and count for nothing.
SURE = 1.5
MAY = 1.5
# Two tellings this near are held against each other: what contradicts is always a little less alike.
ALIKE = -1.0
# Pairs that were no candidates are taken to be as unlike as this.
_UNLIKE = -5.0
# What an analyst decided weighs as much as this, one way or the other.
_DECIDED = 8.0


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
        sums = dict.fromkeys(among, 0.0)
        for (i, _), value in self.odds.items():
            if i in sums:
                sums[i] += value
        return max(sums, key=lambda i: (sums[i], -i))

    def without(self, left_out: Collection[int]) -> Group:
        """The group without these members."""
        if not left_out:
            return self
        return Group(
            tuple(i for i in self.members if i not in left_out),
            self.own.difference(left_out),
            {(i, j): v for (i, j), v in self.odds.items() if i not in left_out and j not in left_out},
        )

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
        raise ValueError(
            "matcher.json was fitted on other features; run python -m training.fit_matcher --write"
        )
    return Matcher(
        mean=np.array(raw["mean"], dtype=np.float32),
        scale=np.array(raw["scale"], dtype=np.float32),
        weights=np.array(raw["weights"], dtype=np.float32),
        bias=raw["bias"],
        join=raw["join"],
        also=raw["also"],
    )


def match(
    statements: Sequence[Statement],
    vectors: Matrix,
    matcher: Matcher | None = None,
    regroupings: Sequence[Regrouping[int]] = (),
) -> tuple[Group, ...]:
    """The claims that statements tell, as groups; every statement is in at least one.

    Statements of one report stand together in the order of its text; `vectors` has one row a statement.
    `regroupings` are what analysts decided of statements by their index; they always win.
    """
    if not statements:
        return ()
    model = matcher or load_matcher()
    links = _links(compare(statements, vectors), statements, model)
    joined = _join(links, model.join)
    if regroupings:
        joined = [sorted(group) for group in regroup(joined, regroupings, links.is_nearer)]
    widened = _also(joined, links, model.also)
    groups = (_group(own, members, links) for own, members in zip(joined, widened, strict=True))
    return tuple(_as_decided(group, regroupings) for group in groups)


def _as_decided(group: Group, regroupings: Sequence[Regrouping[int]]) -> Group:
    """The group with the odds that were decided, without those decided not to tell its claim."""
    for decision in regroupings:
        pairs = _apart(group, decision) if decision.apart else _together(group, decision)
        if pairs:
            group = replace(group, odds={**group.odds, **pairs})
    banned = {j for (i, j), value in group.odds.items() if i in group.own and value == -_DECIDED} - group.own
    return group.without(banned)


def _apart(group: Group, decision: Regrouping[int]) -> dict[tuple[int, int], float]:
    about, rest = (decision.about.intersection(group.members), decision.rest.intersection(group.members))
    pairs = ((i, j) for i in about for j in rest if i != j)
    return {pair: -_DECIDED for i, j in pairs for pair in ((i, j), (j, i))}


def _together(group: Group, decision: Regrouping[int]) -> dict[tuple[int, int], float]:
    """The pairs that a join makes sure: of those it names, and of those that surely tell what these tell."""
    named = decision.about.intersection(group.own)
    if len(named) < 2:
        return {}
    sure = named | {j for (i, j), value in group.odds.items() if i in named and value >= SURE}
    split = {pair for pair, value in group.odds.items() if value == -_DECIDED and not named.issuperset(pair)}
    return {pair: _DECIDED for pair in permutations(sorted(sure), 2) if pair not in split}


@dataclass(frozen=True, slots=True)
class _Links:
    """The log-odds of the candidate pairs; those of all other pairs in different reports are _UNLIKE.

    `near` has, for each statement, the rows it is linked to and the log-odds with each.
    """

    index: Indices
    odds: Matrix
    report: Indices
    near: Sequence[tuple[Indices, Matrix]]

    def is_nearer(self, i: int, one: Sequence[int], other: Sequence[int]) -> bool:
        """Whether the statement `i` is more like those of `one` than like those of `other`."""
        odds = dict(zip(*(part.tolist() for part in self.near[i]), strict=True))
        means = [sum(odds.get(j, _UNLIKE) for j in side) / len(side) for side in (one, other)]
        return bool(means[0] > means[1])


def _links(pairs: Pairs, statements: Sequence[Statement], model: Matcher) -> _Links:
    odds = np.maximum(model.log_odds(pairs.values), np.float32(_UNLIKE))
    report = np.unique([s.report for s in statements], return_inverse=True)[1]
    both = np.concatenate([pairs.index, pairs.index[:, ::-1]])
    order = np.lexsort((both[:, 1], both[:, 0]))
    rows, others, twice = both[order, 0], both[order, 1], np.concatenate([odds, odds])[order]
    cuts = np.searchsorted(rows, np.arange(1, len(statements)))
    near = list(zip(np.split(others, cuts), np.split(twice, cuts), strict=True))
    return _Links(pairs.index, odds, report, near)


def _group(own: Sequence[int], members: Sequence[int], links: _Links) -> Group:
    of = list(zip(members, links.report[list(members)].tolist(), strict=True))
    odds = {(i, j): _UNLIKE for i, one in of for j, other in of if one != other}
    inside = set(members)
    for i in members if len(members) > 1 else ():
        others, values = links.near[i]
        odds.update(((i, j), v) for j, v in zip(others.tolist(), values.tolist(), strict=True) if j in inside)
    return Group(tuple(members), frozenset(own), odds)


def _join(links: _Links, least: float) -> list[list[int]]:
    """Agglomerative clustering by mean log-odds over pairs in different reports.

    Sums between groups are kept, and how many pairs they are of, so a join costs one pass over the other
    groups.
    """
    size = len(links.report)
    pairs = (links.report[:, None] != links.report).astype(np.int32)
    total = pairs * _UNLIKE
    i_s, j_s = links.index.T
    total[i_s, j_s] = total[j_s, i_s] = links.odds
    standing = np.ones(size, dtype=bool)
    members: dict[int, list[int]] = {i: [i] for i in range(size)}
    close = links.odds >= least
    heap = list(zip((-links.odds[close]).tolist(), *links.index[close].T.tolist(), strict=True))
    heapq.heapify(heap)
    stamp = [0] * size
    made = {(i, j): (0, 0) for _, i, j in heap}
    while heap:
        _, i, j = heapq.heappop(heap)
        if i not in members or j not in members or made.get((i, j)) != (stamp[i], stamp[j]):
            continue
        members[j] += members.pop(i)
        standing[i] = False
        total[j] += total[i]
        total[:, j] = total[j]
        pairs[j] += pairs[i]
        pairs[:, j] = pairs[j]
        stamp[j] += 1
        means = total[j] / np.maximum(pairs[j], 1)
        for k in np.flatnonzero(standing & (pairs[j] > 0) & (means >= least)).tolist():
            if k != j:
                pair = (max(j, k), min(j, k))
                made[pair] = (stamp[pair[0]], stamp[pair[1]])
                heapq.heappush(heap, (-float(means[k]), *pair))
    return [sorted(group) for group in members.values()]


def _also(groups: list[list[int]], links: _Links, least: float) -> list[list[int]]:
    """The groups, each with the statements of other groups that tell its claim as well."""
    found: list[list[int]] = []
    for group in groups:
        added: list[int] = []
        if len(group) > 1:
            inside = set(group)
            above = np.zeros(len(links.report))
            for i in group:
                others, values = links.near[i]
                above[others] += values - _UNLIKE
            told = np.bincount(links.report[group], minlength=len(links.report))
            counts = len(group) - told[links.report]
            means = above / np.maximum(counts, 1) + _UNLIKE
            near = np.flatnonzero((means >= least) & (counts > 0)).tolist()
            added = [i for i in near if i not in inside]
        found.append(sorted(group + added))
    return found
