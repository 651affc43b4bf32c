"""Stories keep their promises for any reports, in any order."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.engine import Inline
from twosource.model import Report
from twosource.stories import cluster_stories
from twosource.stories.linkage import cluster_pairs

NEWS = st.lists(st.sampled_from("Tamsin bridge pier Orle floods bakery ovens Novalith shares chip".split()))
TEXTS = st.lists(st.one_of(NEWS.map(" ".join), st.text(max_size=80)), max_size=9)
DAYS = st.one_of(st.none(), st.dates(date(2024, 1, 1), date(2024, 2, 1)))


@settings(deadline=None)
@given(texts=TEXTS, data=st.data())
def test_every_report_is_in_one_story_whatever_the_order(texts: list[str], data: st.DataObject) -> None:
    reports = [
        Report(f"r{at}", f"{at}.txt", text, published=data.draw(DAYS)) for at, text in enumerate(texts)
    ]
    stories = cluster_stories(reports, None, Inline())
    assert sorted(r for story in stories for r in story.reports) == sorted(r.id for r in reports)
    assert cluster_stories(data.draw(st.permutations(reports)), None, Inline()) == stories


@given(
    count=st.integers(1, 12),
    scores=st.dictionaries(st.tuples(st.integers(0, 11), st.integers(0, 11)), st.floats(0, 1), max_size=40),
    threshold=st.floats(0.05, 1),
)
def test_clusters_share_out_the_items_and_reach_the_threshold(
    count: int, scores: dict[tuple[int, int], float], threshold: float
) -> None:
    valid = {(i, j): score for (i, j), score in scores.items() if i < j < count}
    groups = cluster_pairs(count, valid, threshold, Inline())
    assert sorted(item for group in groups for item in group) == list(range(count))
    for pair in (group for group in groups if len(group) == 2):
        assert valid.get((pair[0], pair[1]), 0.0) >= threshold
