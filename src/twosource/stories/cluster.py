"""Brings the reports of one matter together, at the level of an affair or of an event."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ..contracts import Engine
from ..model import Report
from .linkage import cluster_pairs, split_odd
from .lookalikes import split_lookalikes
from .scoring import Pair, days_apart, pair_reports, score_vectors, score_words
from .terms import Counted, Terms, weigh

Level = Literal["affair", "event"]
LEVELS: tuple[Level, ...] = ("affair", "event")
Vectors = Mapping[str, NDArray[np.float32]]

# Average score from which groups are one story. An affair holds reports from many angles and weeks, and one
# that is left out takes its claims with it, so its threshold is low; an event is what several newsrooms tell
# on neighbouring days: `quality/story_threshold.py` finds its threshold on one half of the public sets and
# reports the other.
THRESHOLD: Mapping[Level, float] = {"affair": 0.06, "event": 0.15}
# A pair's score falls to a third for every so many days between its reports: an affair is told again a
# year later.
FADING: Mapping[Level, float] = {"affair": 365.0, "event": 4.0}
# Sentence vectors of unrelated news are this alike; what is above it is brought to the scale of words. In
# one folder most reports belong together, and each one left out takes its claims with it; among many events
# look-alikes have to be kept apart.
UNRELATED: Mapping[Level, float] = {"affair": 0.45, "event": 0.6}
MEANING_SCALE: Mapping[Level, float] = {"affair": 0.5, "event": 0.56}
MEANING_SHARE = 0.35
# Scores below this say nothing and are dropped before clustering.
FLOOR = 0.03


@dataclass(frozen=True, slots=True)
class Member:
    """One report with what it is compared by; `vector` is of length 1, None where there is none."""

    report: Report
    counted: Counted
    vector: NDArray[np.float32] | None = None


@dataclass(frozen=True, slots=True)
class Grouping:
    """The reports of a neighbourhood by file, their weighed terms, and the groups of their places."""

    reports: tuple[Report, ...]
    terms: tuple[Terms, ...]
    groups: tuple[tuple[int, ...], ...]
    events: tuple[tuple[tuple[int, ...], ...], ...]


def sort_members(members: Sequence[Member]) -> list[Member]:
    """The members by the files of their reports, whatever the order given."""
    return sorted(members, key=lambda member: (member.report.file, member.report.id))


def group_members(members: Sequence[Member], level: Level, engine: Engine) -> Grouping:
    """Each of these reports in one group; the same for any order of `members`.

    At the level of affairs `events` holds for each group the events inside it; else it is empty.
    """
    ordered = sort_members(members)
    reports = tuple(member.report for member in ordered)
    counted = [member.counted for member in ordered]
    terms = weigh(counted)
    pairs = pair_reports(terms, engine)
    vectors = {member.report.id: member.vector for member in ordered if member.vector is not None}
    words = score_words(terms, pairs)
    likeness = score_vectors(reports, vectors, pairs) if vectors else None
    faded: dict[Level, dict[Pair, float]] = {
        each: _fade(reports, pairs, mix(words, likeness, each), each) for each in LEVELS
    }
    groups = cluster_pairs(len(reports), faded[level], THRESHOLD[level], engine)
    if level == "affair":
        groups = sorted(part for group in groups for part in split_odd(group, faded[level]))
        events = [_events(group, faded["event"], counted, engine) for group in groups]
    else:
        groups = sorted(part for group in groups for part in split_lookalikes(group, counted))
        events = []
    return Grouping(
        reports=reports,
        terms=terms,
        groups=tuple(map(tuple, groups)),
        events=tuple(tuple(map(tuple, parts)) for parts in events),
    )


def _events(
    group: Sequence[int],
    scores: Mapping[Pair, float],
    counted: Sequence[Counted],
    engine: Engine,
) -> list[list[int]]:
    """The events inside an affair, as places in the neighbourhood."""
    place = {item: at for at, item in enumerate(group)}
    inside = {(place[i], place[j]): score for (i, j), score in scores.items() if i in place and j in place}
    found = cluster_pairs(len(group), inside, THRESHOLD["event"], engine)
    parts = [[group[at] for at in event] for event in found]
    return sorted(part for event in parts for part in split_lookalikes(event, counted))


def mix(
    words: NDArray[np.float32], likeness: NDArray[np.float32] | None, level: Level
) -> NDArray[np.float32]:
    """How alike pairs are: by words, and by sentence vectors where both reports have one (else NaN)."""
    if likeness is None:
        return words
    meaning = np.maximum(0, (likeness - UNRELATED[level]) / (1 - UNRELATED[level])) * MEANING_SCALE[level]
    mixed: NDArray[np.float32] = np.where(
        np.isnan(likeness), words, (1 - MEANING_SHARE) * words + MEANING_SHARE * meaning
    )
    return mixed


def fading(a: Report, b: Report, level: Level) -> float:
    """What share of a pair's score is left, by the days between the two; all of it where one has no day."""
    return math.exp(-(days_apart(a, b) or 0) / FADING[level])


def _fade(
    reports: Sequence[Report], pairs: Sequence[Pair], likeness: NDArray[np.float32], level: Level
) -> dict[Pair, float]:
    """The scores by pair, smaller the further apart the two reports were published."""
    faded = {}
    for (i, j), score in zip(pairs, likeness.tolist(), strict=True):
        value = score * fading(reports[i], reports[j], level)
        if value >= FLOOR:
            faded[i, j] = value
    return faded
