"""Whatever the text, a board quotes it: spans hold, and neither order nor hostility changes that."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from twosource.board import build_board
from twosource.model import Board, Mention, Report, Span, Speaker

Parse = Callable[[str], Doc]

WORDS = (
    "if unless until when whether or not should were any either the a plan B offer of 5 per cent they we "
    "she Ada Brill Orlo council rejects backs will would could accept strike talks said without in exchange "
    'for case conditional on only and pay leave us it whoever provided , . ? ! " “ ” ( ) \n 🚢 \u202e \x00'
).split(" ")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


def board_of(parse: Parse, texts: list[str]) -> Board:
    reports = [Report(f"r{i}", f"{i}.txt", text) for i, text in enumerate(texts)]
    docs = {r.id: parse(r.text) for r in reports}
    return build_board(reports, docs, {r.id: said(r) for r in reports})


def said(report: Report) -> tuple[Mention, ...]:
    """The first half of the report in one speaker's voice."""
    half = Span(0, len(report.text) // 2)
    nobody = Span(0, 0)
    return (Mention(report.id, half, (half,), Speaker("Ada Brill", nobody, "named", "Ada Brill", nobody)),)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(TEXTS, min_size=1, max_size=2))
def test_every_item_quotes_the_passage_it_cites(parse: Parse, texts: list[str]) -> None:
    board = board_of(parse, texts)
    text_of = {f"r{i}": text for i, text in enumerate(texts)}
    for stance in board.stances:
        assert stance.target
        assert stance.target in stance.span.of(text_of[stance.report])
    for condition in board.conditions:
        passage = condition.span.of(text_of[condition.report])
        assert condition.antecedent in passage
        assert condition.consequent in passage
    for option in board.options:
        assert option.evidence
        assert all(p.span.of(text_of[p.report]).strip() for p in option.evidence)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(TEXTS, min_size=2, max_size=3))
def test_the_order_of_the_reports_does_not_matter(parse: Parse, texts: list[str]) -> None:
    reports = [Report(f"r{i}", f"{i}.txt", text) for i, text in enumerate(texts)]
    docs = {r.id: parse(r.text) for r in reports}
    forward = build_board(reports, docs, {r.id: said(r) for r in reports})
    assert build_board(reports[::-1], docs, {r.id: said(r) for r in reports}) == forward


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n ",
        "If " * 600,
        "if it rains, we stay, " * 120,
        '"' * 500,
        "planB" * 4000,
        "whether or not " * 150,
    ],
)
def test_hostile_text_neither_fails_nor_hangs(parse: Parse, text: str) -> None:
    board = board_of(parse, [text])
    assert all(c.span.end <= len(text) for c in board.conditions)
