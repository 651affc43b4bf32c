"""Stories that grow report by report: each new one is compared with its neighbourhood alone."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..contracts import Engine
from ..model import Regrouping, Report, Story
from .build import build_stories, regroup_stories
from .cluster import FLOOR, LEVELS, Grouping, Level, Member, fading, group_members, mix
from .forest import Forest
from .linkage import LARGEST
from .scoring import ALL_PAIRS
from .terms import Counted, count_report, weigh

# A report is compared with those among the latest so many to share one of its telling words, and with the
# latest FEW. News is told again within days: what shares a word with thousands of old reports is new.
BUCKET = 200
# Links at least so strong join reports to a neighbourhood; where that grows too large, stronger ones.
CUTS: dict[Level, tuple[float, ...]] = {
    "affair": (0.04, 0.08, 0.12, 0.16, 0.2),
    "event": (0.07, 0.1, 0.13, 0.16, 0.2),
}
MOST: dict[Level, int] = {"affair": LARGEST, "event": 400}
# Up to so many reports all are one neighbourhood: each is compared with each anyway.
FEW = ALL_PAIRS
# A collection is about one affair when so large a share of it comes together at that level.
COHERENT = 0.5

_Key = tuple[int, int]
# The key of the one neighbourhood that few reports make.
_ALL: _Key = (-1, 0)


class StoryIndex:
    """Reports in, stories out, one at a time or many: the stories are the same either way.

    Up to FEW reports the order in which they came makes no difference. `level` None lets a
    collection that is mostly one affair be told by affair, any other by event.
    """

    def __init__(self, engine: Engine, level: Level | None = None) -> None:
        self._engine = engine
        self._level = level
        self._members: list[Member] = []
        self._row_of: dict[str, int] = {}
        self._telling: list[dict[str, float]] = []
        self._postings: dict[str, deque[int]] = {}
        self._levels = {each: _LevelIndex(each) for each in LEVELS if level in (None, each)}
        self._told: Level | None = None

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
        before = self._told
        shown = dict(self._levels[before].stories) if before is not None else {}
        changed = {level: each.refresh(self._members, self._engine) for level, each in self._levels.items()}
        self._told = self._choose()
        told = changed[self._told]
        if before is not None and before != self._told:
            told = [story for i, story in self._levels[self._told].stories.items() if shown.get(i) != story]
        return tuple(sorted(told, key=self._place))

    def stories(self, regroupings: Sequence[Regrouping[str]] = ()) -> tuple[Story, ...]:
        """Every report in exactly one story, in the order of their first files.

        `regroupings` are what analysts decided of reports by their ids; they always win.
        """
        found = tuple(sorted(self._levels[self._choose()].stories.values(), key=self._place))
        return regroup_stories(found, self._members, regroupings) if regroupings else found

    def _choose(self) -> Level:
        """The level at which this collection is told."""
        if self._level is not None:
            return self._level
        return "affair" if self._levels["affair"].largest >= COHERENT * len(self._members) else "event"

    def _place(self, story: Story) -> tuple[str, str]:
        first = self._members[self._row_of[story.reports[0]]].report
        return first.file, first.id

    def _take(self, member: Member) -> None:
        row = len(self._members)
        (terms,) = weigh([member.counted])
        telling = {term: terms.weights[term] for term in terms.telling}
        words = self._score(row, telling)
        near = sorted(words)
        likeness = self._likeness(member, near)
        scored = np.array([words[other] for other in near], dtype=np.float32)
        for level, each in self._levels.items():
            mixed = mix(scored, likeness, level).tolist()
            each.add(
                [
                    (other, score * fading(self._members[other].report, member.report, level))
                    for other, score in zip(near, mixed, strict=True)
                    if score >= FLOOR
                ]
            )
        self._members.append(member)
        self._row_of[member.report.id] = row
        self._telling.append(telling)
        for term in telling:
            self._postings.setdefault(term, deque(maxlen=BUCKET)).append(row)

    def _score(self, row: int, telling: dict[str, float]) -> dict[int, float]:
        """How alike the report is to those it is compared with, by their telling words."""
        words = dict.fromkeys(range(max(0, row - FEW), row), 0.0)
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
        self._sizes: Counter[int] = Counter()
        self._few = True
        self.stories: dict[str, Story] = {}

    @property
    def largest(self) -> int:
        """How many reports the largest story has."""
        return max(self._sizes, default=0)

    def add(self, links: Sequence[tuple[int, float]]) -> None:
        self._touched |= self._forest.add(links)

    def refresh(self, members: Sequence[Member], engine: Engine) -> list[Story]:
        """Groups the reports anew in each neighbourhood that has changed; the stories that are not as before."""
        if not self._touched:
            return []
        few = len(members) <= FEW
        if few or self._few:
            self._touched = set(range(len(members)))
        self._few = few
        gone = [
            story
            for key in sorted({self._key_of[row] for row in self._touched if row in self._key_of})
            for story in self._found.pop(key, ())
        ]
        come: list[Story] = []
        for row in sorted(self._touched):
            key, rows = (_ALL, range(len(members))) if few else self._forest.neighbourhood(row)
            self._key_of[row] = key
            if key not in self._found:
                self._found[key] = self._build([members[at] for at in rows], engine)
                come += self._found[key]
        self._touched = set()
        return self._replace(gone, come)

    def _replace(self, gone: Sequence[Story], come: Sequence[Story]) -> list[Story]:
        for story in gone:
            del self.stories[story.id]
        self.stories.update((story.id, story) for story in come)
        self._sizes.update(len(story.reports) for story in come)
        self._sizes.subtract(len(story.reports) for story in gone)
        self._sizes = +self._sizes
        before = {story.id: story for story in gone}
        return [story for story in come if before.get(story.id) != story]

    def _build(self, members: Sequence[Member], engine: Engine) -> tuple[Story, ...]:
        grouping: Grouping = group_members(members, self._level, engine)
        return build_stories(grouping)


def _count(reports: Sequence[Report]) -> list[Counted]:
    return [count_report(report) for report in reports]
