"""Brings the reports of one matter together, at the level of an affair or of an event."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ..contracts import Engine
from ..model import Reason, Regrouping, Report, Story, explain_regroupings, regroup, trim
from ..text.parse import is_marked
from .linkage import cluster_pairs, split_odd
from .reasons import explain_story
from .scoring import Pair, days_apart, pair_reports, score_vectors, score_words
from .terms import Terms, weigh

Level = Literal["affair", "event"]
Vectors = Mapping[str, NDArray[np.float32]]

# Average score from which groups are one story. An affair holds reports from many angles and weeks; an
# event is what several newsrooms tell on neighbouring days.
THRESHOLD: Mapping[Level, float] = {"affair": 0.10, "event": 0.15}
# At event level a pair's score falls to a third for every so many days between its reports.
EVENT_DAYS = 4.0
AFFAIR_DAYS = 120.0
# Sentence vectors of unrelated news are this alike; what is above it is brought to the scale of words. In
# one folder most reports belong together, and each one left out takes its claims with it; among many events
# look-alikes have to be kept apart.
UNRELATED: Mapping[Level, float] = {"affair": 0.45, "event": 0.6}
MEANING_SCALE: Mapping[Level, float] = {"affair": 0.5, "event": 0.56}
MEANING_SHARE = 0.35
# Scores below this say nothing and are dropped before clustering.
FLOOR = 0.03
# Characters of a first line that stands in for a headline.
HEADLINE = 120
# A folder is about one affair when so large a share of it comes together at that level.
COHERENT = 0.5


def cluster_stories(
    reports: Sequence[Report],
    vectors: Vectors | None,
    engine: Engine,
    level: Level | None = None,
    regroupings: Sequence[Regrouping[str]] = (),
) -> tuple[Story, ...]:
    """Every report in exactly one story, in the order of their first files, whatever the order given.

    `vectors` are unit vectors by report id; without them words alone decide. Without `level` a folder
    that is mostly one affair is clustered by affair, any other by event. `regroupings` are what analysts
    decided of reports by their ids; they always win.
    """
    ordered = sorted(reports, key=lambda report: (report.file, report.id))
    if not ordered:
        return ()
    terms = weigh(ordered)
    pairs = pair_reports(terms, engine)
    scores: dict[Level, NDArray[np.float32]] = {
        each: _score(ordered, terms, vectors, pairs, each) for each in THRESHOLD
    }
    groups = _group(ordered, pairs, scores, engine, level)
    at = {report.id: (number,) for number, report in enumerate(ordered)}
    decided = [each.rekeyed(at) for each in regroupings]
    if decided:
        groups = sorted(sorted(group) for group in regroup(groups, decided))
    return tuple(
        _build_story(group, groups, ordered, terms, explain_regroupings(group, groups, decided))
        for group in groups
    )


def _score(
    reports: Sequence[Report],
    terms: Sequence[Terms],
    vectors: Vectors | None,
    pairs: Sequence[Pair],
    level: Level,
) -> NDArray[np.float32]:
    """How alike each pair is: by words, and by sentence vectors where both reports have one."""
    words = score_words(terms, pairs)
    if not vectors:
        return words
    likeness = score_vectors(reports, vectors, pairs)
    meaning = np.maximum(0, (likeness - UNRELATED[level]) / (1 - UNRELATED[level])) * MEANING_SCALE[level]
    mixed: NDArray[np.float32] = np.where(
        np.isnan(likeness), words, (1 - MEANING_SHARE) * words + MEANING_SHARE * meaning
    )
    return mixed


def _group(
    reports: Sequence[Report],
    pairs: Sequence[Pair],
    likeness: Mapping[Level, NDArray[np.float32]],
    engine: Engine,
    level: Level | None,
) -> list[list[int]]:
    if level != "event":
        faded = _fade(reports, pairs, likeness["affair"], AFFAIR_DAYS)
        groups = cluster_pairs(len(reports), faded, THRESHOLD["affair"], engine)
        groups = sorted(part for group in groups for part in split_odd(group, faded))
        if level == "affair" or max(map(len, groups)) >= COHERENT * len(reports):
            return groups
    faded = _fade(reports, pairs, likeness["event"], EVENT_DAYS)
    return cluster_pairs(len(reports), faded, THRESHOLD["event"], engine)


def _fade(
    reports: Sequence[Report], pairs: Sequence[Pair], likeness: NDArray[np.float32], days: float
) -> dict[Pair, float]:
    """The scores by pair, smaller the further apart the two reports were published."""
    faded = {}
    for (i, j), score in zip(pairs, likeness.tolist(), strict=True):
        gap = days_apart(reports[i], reports[j]) or 0
        value = score * math.exp(-gap / days)
        if value >= FLOOR:
            faded[i, j] = value
    return faded


def _build_story(
    group: list[int],
    groups: list[list[int]],
    reports: Sequence[Report],
    terms: Sequence[Terms],
    decided: tuple[Reason, ...],
) -> Story:
    ids = sorted(reports[at].id for at in group)
    return Story(
        id="s" + sha256("\n".join(ids).encode()).hexdigest()[:12],
        reports=tuple(reports[at].id for at in group),
        headline=_headline(group, reports),
        reasons=(*decided, *explain_story(group, groups, reports, terms)),
    )


def _headline(group: list[int], reports: Sequence[Report]) -> str:
    """The headline of the earliest report that has one; undated reports come last."""
    first = min(
        (reports[at] for at in group),
        key=lambda report: (
            report.headline is None and not report.title,
            report.published is None,
            str(report.published),
            report.file,
            report.id,
        ),
    )
    line = first.headline.of(first.text) if first.headline else first.title or _first_line(first)
    return " ".join(line.split())


def _first_line(report: Report) -> str:
    """The first line that is no page furniture, cut at a word end."""
    start = 0
    for line in report.text[:5000].splitlines(keepends=True):
        span = trim(report.text, start, start + len(line))
        start += len(line)
        if span and not is_marked(span, report.boilerplate):
            text = span.of(report.text)
            return text if len(text) <= HEADLINE else text[:HEADLINE].rsplit(" ", 1)[0] + " …"
    return ""
