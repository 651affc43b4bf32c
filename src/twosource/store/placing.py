"""Which matter of a case a new report belongs to, by the words that tell it from other news."""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from ..model import Report
from ..stories.terms import Terms, weigh
from .keeping import load_report

# How like the nearest reports of a matter a new one has to be. Of real news on one event, nineteen reports in
# twenty are as like the nearest three others; what joins wrongly is told apart again among the stories.
LIKE = 0.22
NEAREST = 3
# Likeness falls to a third for every so many days between two reports. A case that is mostly one affair takes
# in reports of many weeks; among many events look-alikes of other days have to be kept apart.
AFFAIR_DAYS = 120.0
EVENT_DAYS = 5.0
COHERENT = 0.5
# A report is looked up by so many of its words, each in so many of the latest reports that share it, and
# then held against so many of these: its cost stays the same however large the case grows.
KEYS = 30
LATEST = 200
CANDIDATES = 40


@dataclass(frozen=True, slots=True)
class _Seen:
    report: Report
    terms: Terms
    matter: int


class Placer:
    """Places reports one after the other; those that are placed count for the next."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._days = AFFAIR_DAYS if _is_one_affair(database) else EVENT_DAYS
        self._kept: dict[int, _Seen] = {}
        self._placed: list[_Seen] = []
        self._holding: dict[str, list[int]] = defaultdict(list)

    def place(self, report: Report, new_matter: int) -> int:
        """The matter most like `report`, or `new_matter` where none is like it."""
        terms = terms_of(report)
        scores: dict[int, list[float]] = defaultdict(list)
        for seen in self._candidates(terms):
            scores[seen.matter].append(_likeness(report, terms, seen, self._days))
        means = {matter: _mean_of_nearest(found) for matter, found in scores.items()}
        best = max(sorted(means), key=means.__getitem__, default=None)
        chosen = best if best is not None and means[best] >= LIKE else new_matter
        self.put(report, terms, chosen)
        return chosen

    def put(self, report: Report, terms: Terms, matter: int) -> None:
        """From now on `report` counts as one of `matter`."""
        for term in keys_of(terms):
            self._holding[term].append(len(self._placed))
        self._placed.append(_Seen(report, terms, matter))

    def _candidates(self, terms: Terms) -> list[_Seen]:
        """The reports, in the case and just placed, with which these terms share most weight."""
        weight: dict[tuple[bool, int], float] = defaultdict(float)
        for term in keys_of(terms):
            for at in islice(reversed(self._holding.get(term, ())), LATEST):
                weight[True, at] += terms.weights[term]
            rows = self._database.execute(
                "SELECT report FROM keyword WHERE term = ? ORDER BY report DESC LIMIT ?", (term, LATEST)
            )
            for (no,) in rows:
                weight[False, no] += terms.weights[term]
        first = sorted(weight, key=lambda key: (-weight[key], key))[:CANDIDATES]
        return [self._placed[at] if placed else self._recall(at) for placed, at in first]

    def _recall(self, no: int) -> _Seen:
        if no not in self._kept:
            body, matter = self._database.execute(
                "SELECT body, matter FROM report WHERE no = ?", (no,)
            ).fetchone()
            report = load_report(body)
            self._kept[no] = _Seen(report, terms_of(report), matter)
        return self._kept[no]


def _is_one_affair(database: sqlite3.Connection) -> bool:
    """Whether one matter holds most reports of the case."""
    rows = database.execute("SELECT count(*) FROM report WHERE current GROUP BY matter").fetchall()
    counts = [count for (count,) in rows]
    return max(counts, default=0) >= COHERENT * sum(counts)


def terms_of(report: Report) -> Terms:
    """The weighed words of a report against general news alone: the same in every case."""
    (terms,) = weigh([report])
    return terms


def keys_of(terms: Terms) -> Sequence[str]:
    """The words a report is looked up by."""
    return terms.telling[:KEYS]


def _likeness(report: Report, terms: Terms, seen: _Seen, days: float) -> float:
    shared = _cosine(terms.weights, seen.terms.weights)
    if report.published and seen.report.published:
        shared *= math.exp(-abs((report.published - seen.report.published).days) / days)
    return shared


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    return math.fsum(weight * b[term] for term, weight in a.items() if term in b)


def _mean_of_nearest(scores: Iterable[float]) -> float:
    nearest = sorted(scores, reverse=True)[:NEAREST]
    return math.fsum(nearest) / len(nearest)
