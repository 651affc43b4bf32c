"""Overlapping spans in a report's text."""

from __future__ import annotations

from dataclasses import replace

from tests.factories import make_report
from twosource.model import Span
from twosource.render.highlight import build_segments

REPORT = make_report("The lock is shut. Two tugs came.")


def test_text_is_cut_at_every_boundary_of_overlapping_spans() -> None:
    segments = build_segments(REPORT, {1: [Span(0, 17)], 2: [Span(4, 32)]}, [], [Span(18, 26)])
    assert [(s.text, s.claims) for s in segments] == [
        ("The ", (1,)),
        ("lock is shut.", (1, 2)),
        (" ", (2,)),
        ("Two tugs", (2,)),
        (" came.", (2,)),
    ]
    assert [s.start for s in segments if s.leads] == [0, 4]


def test_a_span_cited_but_told_by_no_claim_can_be_pointed_to() -> None:
    segments = build_segments(REPORT, {}, [Span(18, 32)], [])
    assert [(s.text, s.cited) for s in segments] == [("The lock is shut. ", False), ("Two tugs came.", True)]


def test_page_furniture_is_marked() -> None:
    report = replace(REPORT, boilerplate=(Span(18, 32),))
    assert [s.furniture for s in build_segments(report, {}, [], [])] == [False, True]


def test_the_same_sentence_told_twice_counts_once_and_empty_spans_not_at_all() -> None:
    segments = build_segments(REPORT, {1: [Span(0, 17), Span(0, 17)], 2: [Span(5, 5)]}, [], [])
    assert [s.claims for s in segments] == [(1,), (1,), ()]


def test_a_spot_with_very_many_claims_names_the_first() -> None:
    told = {number: [Span(0, 17)] for number in range(1, 2_000)}
    assert build_segments(REPORT, told, [], [])[0].claims == tuple(range(1, 41))


def test_an_empty_report_has_no_segments() -> None:
    assert build_segments(make_report(""), {}, [], []) == ()
