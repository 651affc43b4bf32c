"""What holds for any text: valid spans, no overlap, dates of the calendar, no crash."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from twosource.model import Report
from twosource.timeline import extract_times, infer_published

WORDS = st.sampled_from(
    (
        "two twenty-four 3 31 99 1998 2,000 last next this the a an of in on by until Monday Fri. May "
        "March Sept. week weeks days years century ago earlier later before after yesterday today noon "
        "morning night quarter third fiscal half 5:30 11.45pm 2021-09-22 30/02/2021 1980s '70s every few "
        "several couple past coming end spring now and - to , . ’s will said hundred thousand first 18th "
        "Christmas Day recent mid about more than 1/2 o'clock that same"
    ).split()
)
TIMES = st.lists(WORDS, max_size=30).map(" ".join)
DATES = st.one_of(st.none(), st.dates())
WHEN = re.compile(r"\d{4}(-\d\d(-\d\d(/\d{4}-\d\d-\d\d)?)?)?\Z")


def check(text: str, published: date | None) -> None:
    at = 0
    for found in extract_times(text, "r", published):
        assert at <= found.span.start < found.span.end <= len(text)
        assert found.span.of(text).strip() == found.span.of(text)
        at = found.span.end
        assert found.reason is not None
        if found.when is not None:
            assert WHEN.match(found.when)
            for part in found.when.split("/"):
                date.fromisoformat((part + "-01-01")[:10])


@given(TIMES, DATES)
@example("May twenty-four thousand", None)
@example("last Christmas", date(1, 1, 1))
@example("in a million years", date(9999, 12, 31))
@settings(deadline=None, max_examples=300)
def test_words_of_time_in_any_order(text: str, published: date | None) -> None:
    check(text, published)


@given(st.text(), DATES)
@settings(deadline=None)
def test_any_text(text: str, published: date | None) -> None:
    check(text, published)


@given(st.lists(st.tuples(TIMES, DATES), max_size=4))
@settings(deadline=None, max_examples=50)
def test_inference_never_depends_on_the_order_of_reports(rows: list[tuple[str, date | None]]) -> None:
    reports = [Report(f"r{n}", f"{n}.txt", text, published=day) for n, (text, day) in enumerate(rows)]
    times = {r.id: extract_times(r.text, r.id, r.published) for r in reports}
    mates = {r.id: [other.id for other in reports] for r in reports}
    assert infer_published(reports, times, mates) == infer_published(reports[::-1], times, mates)


HOSTILE = {
    "numbers": "two " * 6_000,
    "articles": "the last " * 10_000,
    "digits": "9" * 100_000,
    "one word": "x" * 1_000_000,
    "dotted digits": "1.1.1.1." * 5_000,
    "line breaks": "a\n" * 20_000,
    "weekdays": "Monday " * 2_000 + "will",
    "apostrophes": "'" * 50_000,
    "clock times": "10:10:10" * 4_000,
    "hyphens": "twenty-" * 5_000,
    "months": "May 3 - " * 2_000,
    "blanks": " " * 300_000 + "\n \t" * 50_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_to_its_end(name: str) -> None:
    check(HOSTILE[name], date(2024, 3, 14))
