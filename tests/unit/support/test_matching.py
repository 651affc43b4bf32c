"""Statements brought together: every one in a claim, none alone in two, the same whatever their order."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from spacy.tokens import Doc

from tests.factories import make_mention, make_report
from twosource.support import Statement, make_statements
from twosource.support.features import Matrix
from twosource.support.matching import Group, match
from twosource.text.encoder import load_encoder

Parse = Callable[[str], Doc]

GATE_A = "A sluice gate at Tarn Lock cracked on Monday night."
GATE_B = "The sluice gate at Tarn Lock cracked on Monday night."
FLOUR_A = "Bakers in Brenning ran short of rye flour."
FLOUR_B = "The bakers of Brenning have run short of rye flour."
CHESS = "Ida Marsk won the chess cup of the northern league."
BUSES = "Buses to the airport will run every ten minutes from next spring."
TEAM = "Three players of the village team have left for the city."
REPORTS = (
    ("a.txt", (GATE_A, BUSES, FLOUR_A)),
    ("b.txt", (FLOUR_B, TEAM, GATE_B)),
    ("c.txt", (CHESS,)),
)


def make_all(
    parse: Parse, reports: tuple[tuple[str, tuple[str, ...]], ...]
) -> tuple[list[Statement], Matrix]:
    found: list[Statement] = []
    for file, sentences in reports:
        text = " ".join(sentences)
        report = make_report(text, file)
        found.extend(make_statements(parse(text), [make_mention(report, s) for s in sentences]))
    return found, load_encoder().encode([s.text for s in found])


def told_together(groups: tuple[Group, ...], statements: list[Statement]) -> set[frozenset[str]]:
    return {frozenset(statements[i].text for i in group.members) for group in groups}


def test_the_same_thing_in_other_words_is_one_claim_and_other_things_stand_alone(parse: Parse) -> None:
    statements, vectors = make_all(parse, REPORTS)
    assert told_together(match(statements, vectors), statements) == {
        frozenset({GATE_A, GATE_B}),
        frozenset({FLOUR_A, FLOUR_B}),
        frozenset({BUSES}),
        frozenset({TEAM}),
        frozenset({CHESS}),
    }


def test_every_statement_is_in_a_claim(parse: Parse) -> None:
    statements, vectors = make_all(parse, REPORTS)
    groups = match(statements, vectors)
    assert {i for group in groups for i in group.members} == set(range(len(statements)))
    assert all(group.members for group in groups)


def test_the_order_of_the_reports_does_not_matter(parse: Parse) -> None:
    statements, vectors = make_all(parse, REPORTS)
    backward, turned = make_all(parse, REPORTS[::-1])
    assert told_together(match(statements, vectors), statements) == told_together(
        match(backward, turned), backward
    )


def test_one_report_alone_says_nothing_twice(parse: Parse) -> None:
    statements, vectors = make_all(parse, (("a.txt", (GATE_A, GATE_B)),))
    assert [group.members for group in match(statements, vectors)] == [(0,), (1,)]


def test_nothing_told_makes_no_claim() -> None:
    assert match([], np.zeros((0, 384), dtype=np.float32)) == ()
