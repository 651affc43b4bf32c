"""Which matter of a case a new report belongs to, by the words that tell it from other news."""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from ..model import Report
from ..stories.terms import Terms, count_report, weigh
from .keeping import load_report

# How like the names in the nearest reports of a matter those of a new one have to be: of real news on one event,
# nineteen reports in twenty are as like, and so is one look-alike in three, which the stories of the matter tell
# apart again. A large matter has many reports to be like, so more is asked; four in five are as like even so.
LIKE = 0.3
LIKE_LARGE = 0.46
LARGE = 20
NEAREST = 3
# Likeness falls to a third for every so many days between two reports. A case that is mostly one affair takes
# in reports of many weeks; among many events look-alikes of other days have to be kept apart.
AFFAIR_DAYS = 120.0
EVENT_DAYS = 30.0
COHERENT = 0.5
# A report is looked up by so many of its words, each in so many of the latest reports that share it, and
# then held against so many of these: its cost stays the same however large the case grows.
KEYS = 30
LATEST = 200
CANDIDATES = 40
# Reports whose words are kept in memory: the latest ones are looked up again and again.
REMEMBERED = 2_000


@dataclass(frozen=True, slots=True)
class _Seen:
    report: Report
    names: Mapping[str, float]
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
        names = _names_of(terms)
        scores: dict[int, list[float]] = defaultdict(list)
        for seen in self._candidates(terms):
            scores[seen.matter].append(_likeness(report, names, seen, self._days))
        means = {matter: _mean_of_nearest(found) for matter, found in scores.items()}
        best = max(sorted(means), key=means.__getitem__, default=None)
        alike = best is not None and means[best] >= (LIKE_LARGE if self._size(best) >= LARGE else LIKE)
        chosen = best if best is not None and alike else new_matter
        self.put(report, terms, chosen)
        return chosen

    def _size(self, matter: int) -> int:
        rows = self._database.execute("SELECT count(*) FROM report WHERE matter = ? AND current", (matter,))
        return int(rows.fetchone()[0]) + sum(seen.matter == matter for seen in self._placed)

    def put(self, report: Report, terms: Terms, matter: int) -> None:
        """From now on `report` counts as one of `matter`."""
        for term in keys_of(terms):
            self._holding[term].append(len(self._placed))
        self._placed.append(_Seen(report, _names_of(terms), matter))

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
            self._kept[no] = _Seen(report, _names_in(report), matter)
        return self._kept[no]


def _is_one_affair(database: sqlite3.Connection) -> bool:
    """Whether one matter holds most reports of the case."""
    rows = database.execute("SELECT count(*) FROM report WHERE current GROUP BY matter").fetchall()
    counts = [int(count) for (count,) in rows]
    return max(counts, default=0) >= COHERENT * sum(counts)


def terms_of(report: Report) -> Terms:
    """The weighed words of a report against general news alone: the same in every case."""
    (terms,) = weigh([count_report(report)])
    return terms


def keys_of(terms: Terms) -> Sequence[str]:
    """The words a report is looked up by."""
    return terms.telling[:KEYS]


def _names_of(terms: Terms) -> Mapping[str, float]:
    """The names among the terms with their weights, as a vector of length 1; all terms where there are none."""
    names = {term: weight for term, weight in terms.weights.items() if term in terms.names} or terms.weights
    length = math.sqrt(math.fsum(weight * weight for weight in names.values())) or 1.0
    return {term: weight / length for term, weight in names.items()}


@lru_cache(maxsize=REMEMBERED)
def _names_in(report: Report) -> Mapping[str, float]:
    return _names_of(terms_of(report))


def _likeness(report: Report, names: Mapping[str, float], seen: _Seen, days: float) -> float:
    shared = math.fsum(weight * seen.names[name] for name, weight in names.items() if name in seen.names)
    if report.published and seen.report.published:
        shared *= math.exp(-abs((report.published - seen.report.published).days) / days)
    return shared


def _mean_of_nearest(scores: Iterable[float]) -> float:
    nearest = sorted(scores, reverse=True)[:NEAREST]
    return math.fsum(nearest) / len(nearest)
