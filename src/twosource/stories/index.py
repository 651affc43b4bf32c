"""Stories that grow report by report: each new one is compared with its neighbourhood alone."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from ..contracts import Engine
from ..model import Report, Story
from .build import build_stories
from .cluster import FLOOR, LEVELS, Bond, Grouping, Level, Member, fading, group_members, mix
from .forest import Forest
from .linkage import LARGEST
from .scoring import ALL_PAIRS
from .terms import Counted, count_report, weigh

# A report is compared with those among the latest so many to share one of its telling words, and with the
# latest ALL_PAIRS. News is told again within days: what shares a word with thousands of old reports is new.
BUCKET = 200
# Links at least so strong join reports to a neighbourhood; where that grows too large, stronger ones.
CUTS: dict[Level, tuple[float, ...]] = {
    "affair": (0.04, 0.08, 0.12, 0.16, 0.2),
    "event": (0.07, 0.1, 0.13, 0.16, 0.2),
}
MOST: dict[Level, int] = {"affair": LARGEST, "event": 400}
# A collection is about one affair when so large a share of it comes together at that level.
COHERENT = 0.5

_Key = tuple[int, int]


class StoryIndex:
    """Reports in, stories out, one at a time or many: the stories are the same either way.

    Up to ALL_PAIRS reports the order in which they came makes no difference. `level` None lets a
    collection that is mostly one affair be told by affair, any other by event. `together` and `apart`
    are pairs of report ids that a person has decided on.
    """

    def __init__(
        self,
        engine: Engine,
        level: Level | None = None,
        together: Iterable[tuple[str, str]] = (),
        apart: Iterable[tuple[str, str]] = (),
    ) -> None:
        self._engine = engine
        self._level = level
        pairs = [(pair, True) for pair in together] + [(pair, False) for pair in apart]
        self._bonds = frozenset(Bond(min(pair), max(pair), joined) for pair, joined in pairs)
        self._bound: dict[str, set[str]] = {}
        for bond in self._bonds:
            if not bond.together:
                continue
            self._bound.setdefault(bond.a, set()).add(bond.b)
            self._bound.setdefault(bond.b, set()).add(bond.a)
        self._members: list[Member] = []
        self._row_of: dict[str, int] = {}
        self._telling: list[dict[str, float]] = []
        self._postings: dict[str, deque[int]] = {}
        self._levels = {each: _LevelIndex(each) for each in LEVELS if level in (None, each)}
        self._shown: dict[str, Story] = {}

    def __len__(self) -> int:
        return len(self._members)

    def add(self, report: Report, vector: NDArray[np.float32] | None = None) -> tuple[Story, ...]:
        """One report more; the stories that are new or no longer what they were.

        `vector` is the unit vector of the report's lead. A report that is there already changes nothing.
        """
        return self.extend([report], {} if vector is None else {report.id: vector})

    def extend(
        self, reports: Sequence[Report], vectors: dict[str, NDArray[np.float32]] | None = None
    ) -> tuple[Story, ...]:
        """Several reports more, in this order; the stories that are new or no longer what they were."""
        new = [r for r in {report.id: report for report in reports}.values() if r.id not in self._row_of]
        for report, counted in zip(new, self._engine.map(_count, new), strict=True):
            self._take(Member(report, counted, (vectors or {}).get(report.id)))
        for each in self._levels.values():
            each.refresh(self._members, self._engine, self._bonds)
        before, self._shown = self._shown, {story.id: story for story in self._stories()}
        return tuple(story for story in self._shown.values() if before.get(story.id) != story)

    def stories(self) -> tuple[Story, ...]:
        """Every report in exactly one story, in the order of their first files."""
        return tuple(self._shown.values())

    def _stories(self) -> list[Story]:
        if self._level is None:
            affairs = self._levels["affair"].stories()
            largest = max((len(story.reports) for story in affairs), default=0)
            chosen = affairs if largest >= COHERENT * len(self._members) else self._levels["event"].stories()
        else:
            chosen = self._levels[self._level].stories()
        first = {member.report.id: (member.report.file, member.report.id) for member in self._members}
        return sorted(chosen, key=lambda story: min(first[report] for report in story.reports))

    def _take(self, member: Member) -> None:
        row = len(self._members)
        (terms,) = weigh([member.counted])
        telling = {term: terms.weights[term] for term in terms.telling}
        words = self._score(row, telling)
        near = sorted(words)
        likeness = self._likeness(member, near)
        scored = np.array([words[other] for other in near], dtype=np.float32)
        known = {
            self._row_of[other] for other in self._bound.get(member.report.id, ()) if other in self._row_of
        }
        for level, each in self._levels.items():
            mixed = mix(scored, likeness, level).tolist()
            links = [
                (other, score * fading(self._members[other].report, member.report, level))
                for other, score in zip(near, mixed, strict=True)
                if score >= FLOOR
            ]
            each.add([*links, *((other, 1.0) for other in sorted(known))])
        self._members.append(member)
        self._row_of[member.report.id] = row
        self._telling.append(telling)
        for term in telling:
            self._postings.setdefault(term, deque(maxlen=BUCKET)).append(row)

    def _score(self, row: int, telling: dict[str, float]) -> dict[int, float]:
        """How alike the report is to those it is compared with, by their telling words."""
        words = dict.fromkeys(range(max(0, row - ALL_PAIRS), row), 0.0)
        for term, weight in telling.items():
            for other in self._postings.get(term, ()):
                words[other] = words.get(other, 0.0) + weight * self._telling[other][term]
        return words

    def _likeness(self, member: Member, near: Sequence[int]) -> NDArray[np.float32] | None:
        if member.vector is None or not near:
            return None
        unknown = np.full(len(member.vector), np.nan, np.float32)
        vectors = (self._members[other].vector for other in near)
        table = np.stack([unknown if vector is None else vector for vector in vectors])
        return np.asarray(table @ member.vector, dtype=np.float32)


class _LevelIndex:
    """The neighbourhoods of one level and the stories in each."""

    def __init__(self, level: Level) -> None:
        self._level = level
        self._forest = Forest(CUTS[level], MOST[level])
        self._touched: set[int] = set()
        self._key_of: dict[int, _Key] = {}
        self._found: dict[_Key, tuple[Story, ...]] = {}
        self._few = True

    def add(self, links: Sequence[tuple[int, float]]) -> None:
        self._touched |= self._forest.add(links)

    def refresh(self, members: Sequence[Member], engine: Engine, bonds: frozenset[Bond]) -> None:
        """Groups the reports anew in each neighbourhood that has changed."""
        if not self._touched:
            return
        if len(members) <= ALL_PAIRS:
            self._found = {(0, 0): self._build(members, engine, bonds)}
            self._key_of = dict.fromkeys(range(len(members)), (0, 0))
        else:
            if self._few:
                self._few, self._touched = False, set(range(len(members)))
            for key in sorted({self._key_of[row] for row in self._touched if row in self._key_of}):
                self._found.pop(key, None)
            for row in sorted(self._touched):
                key, rows = self._forest.neighbourhood(row)
                self._key_of[row] = key
                if key not in self._found:
                    self._found[key] = self._build([members[at] for at in rows], engine, bonds)
        self._touched = set()

    def stories(self) -> list[Story]:
        return [story for found in self._found.values() for story in found]

    def _build(self, members: Sequence[Member], engine: Engine, bonds: frozenset[Bond]) -> tuple[Story, ...]:
        grouping: Grouping = group_members(members, self._level, engine, bonds)
        return build_stories(grouping)


def _count(reports: Sequence[Report]) -> list[Counted]:
    return [count_report(report) for report in reports]
