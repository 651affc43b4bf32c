"""An index that grows report by report gives what it gives for all of them at once."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.engine import Inline
from twosource.model import Reason, Regrouping, Report
from twosource.stories import StoryIndex, cluster_stories
from twosource.stories import index as index_module
from twosource.stories.forest import Forest

WORDS = (
    "Tamsin bridge pier Orle floods divers bakery ovens Brill Novalith shares chip forecast Haldry".split()
)
NEWS = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
REPORTS = st.lists(st.tuples(NEWS, st.integers(0, 40), st.integers(0, 5)), min_size=1, max_size=14)


def make_reports(rows: list[tuple[str, int, int]]) -> list[Report]:
    day = date(2024, 1, 1)
    return [
        Report(f"r{at}", f"{at:02}.txt", text, published=day + timedelta(gap) if turn else None)
        for at, (text, gap, turn) in enumerate(rows)
    ]


@settings(deadline=None, max_examples=40)
@given(rows=REPORTS, few=st.sampled_from([0, 3, 200]))
def test_one_by_one_or_all_at_once(rows: list[tuple[str, int, int]], few: int) -> None:
    reports = make_reports(rows)
    vectors = {r.id: np.eye(6, dtype=np.float32)[turn] for r, (_, _, turn) in zip(reports, rows, strict=True)}
    # With `few` above the number of reports all are one neighbourhood; below it neighbourhoods decide.
    kept, index_module.FEW = index_module.FEW, few
    try:
        stream = StoryIndex(Inline())
        shown: dict[str, object] = {}
        for report in reports:
            changed = stream.add(report, vectors[report.id])
            now = {story.id: story for story in stream.stories()}
            assert {story.id for story in changed} == {i for i, s in now.items() if shown.get(i) != s}
            shown = dict(now)
        batch = StoryIndex(Inline())
        batch.extend(reports, vectors)
    finally:
        index_module.FEW = kept
    assert stream.stories() == batch.stories()
    assert sorted(r for story in stream.stories() for r in story.reports) == sorted(r.id for r in reports)


@settings(deadline=None, max_examples=40)
@given(rows=REPORTS, data=st.data())
def test_a_person_has_the_last_word(rows: list[tuple[str, int, int]], data: st.DataObject) -> None:
    reports = make_reports(rows)
    ids = st.sampled_from([report.id for report in reports])
    one, other = data.draw(ids), data.draw(ids)
    if one == other:
        return
    why = Reason("decided", "somebody decided")
    join = Regrouping(frozenset({one, other}), why)
    split = Regrouping(frozenset({one}), why, apart=True, rest=frozenset({other}))
    for decision, together in ((join, True), (split, False)):
        stories = cluster_stories(reports, None, Inline(), regroupings=[decision])
        home = {report: story.id for story in stories for report in story.reports}
        assert (home[one] == home[other]) is together


@given(
    links=st.lists(st.lists(st.tuples(st.integers(0, 30), st.floats(0, 1)), max_size=4), max_size=30),
    most=st.integers(1, 6),
)
def test_untouched_items_keep_their_neighbourhood(links: list[list[tuple[int, float]]], most: int) -> None:
    forest = Forest((0.1, 0.4, 0.7), most)
    before: dict[int, frozenset[int]] = {}
    for item, given_links in enumerate(links):
        touched = forest.add([(other, score) for other, score in given_links if other < item])
        now = {row: frozenset(forest.neighbourhood(row)[1]) for row in range(item + 1)}
        assert item in touched
        assert {row for row in now if now[row] != before.get(row)} <= touched
        assert all(now[other] == now[row] for row in now for other in now[row])
        before = now
