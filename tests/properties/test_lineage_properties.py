"""Lineage keeps its promises on hostile texts and in any order of reports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from twosource.engine import Inline
from twosource.lineage import classify_kinds, trace
from twosource.model import Report, Story

Parse = Callable[[str], Doc]

SENTENCES = st.sampled_from(
    [
        "The Harrow Gazette reported on Tuesday that the docks were sold.",
        "Ilse Korr told Radio Arbel that the vote was lost.",
        "Local media said the bridge was blocked by dockers on Friday night.",
        '"We saw nothing, heard nothing and knew nothing of any of it," she said.',
        "According to according to according to (((",
        "“ ‘ « \u202e \x00 » ’ ”",
        "x" * 300,
    ]
)
TEXTS = st.lists(st.lists(SENTENCES, max_size=4).map(" ".join), min_size=1, max_size=5)
PUBLISHERS = st.sampled_from(["The Harrow Gazette", "Radio Arbel", "The Verrin Post", None])
QUICK = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUICK
@given(texts=TEXTS, data=st.data())
def test_spans_are_valid_and_the_order_of_reports_is_of_no_account(
    parse: Parse, texts: list[str], data: st.DataObject
) -> None:
    reports = [
        Report(
            f"r{at}",
            f"{at}.txt",
            text,
            publisher=data.draw(PUBLISHERS),
            published=data.draw(st.sampled_from([None, date(2024, 3, 5), date(2024, 3, 6)])),
        )
        for at, text in enumerate(texts)
    ]
    docs = {report.id: parse(report.text) for report in reports}
    stories = [Story("s1", tuple(report.id for report in reports), "")]
    found = trace(reports, docs, {}, stories, Inline())

    known = {report.id: report for report in reports}
    ends = {*known, *(unseen.id for unseen in found.unseen)}
    for derivation in found.derivations:
        assert derivation.later in known
        assert derivation.earlier in ends - {derivation.later}
        assert derivation.evidence
        assert derivation.reasons
        for passage in derivation.evidence:
            assert passage.report == derivation.later
            assert passage.span.of(known[passage.report].text).strip()
    pairs = [(d.later, d.earlier) for d in found.derivations]
    assert len(pairs) == len(set(pairs))
    assert set(classify_kinds(reports, docs, {}, found)) == set(known)

    mixed = data.draw(st.permutations(reports))
    assert trace(mixed, docs, {}, stories, Inline()) == found
