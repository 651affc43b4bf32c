"""A story of very many reports is paired by the plan for archives, and finds the same pairs."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from spacy.tokens import Doc

from tests.factories import make_report
from twosource.engine import Inline
from twosource.lineage import sharing
from twosource.lineage.facts import Facts, gather_facts, sort_publishers

WORDS = "dam river council water flood mayor plan road town north paper told clerk winter bridge lock".split()


def facts_of(texts: list[str], parse: Callable[[str], Doc], stories: list[str] | None = None) -> list[Facts]:
    reports = [
        make_report(text, f"{n:03}.txt", published=date(2024, 3, 1 + n % 5)) for n, text in enumerate(texts)
    ]
    publishers = sort_publishers(reports)
    return [
        replace(
            gather_facts(report, parse(report.text), (), publishers), story=stories[n] if stories else "s"
        )
        for n, report in enumerate(reports)
    ]


def telling(seed: int, words: int) -> str:
    rng = random.Random(seed)  # noqa: S311
    return " ".join(f"{rng.choice(WORDS)}{rng.randint(0, 99)}" for _ in range(words))


def test_both_ways_find_the_same_pairs(parse: Callable[[str], Doc], monkeypatch: pytest.MonkeyPatch) -> None:
    shared = telling(0, 60)
    texts = [f"{shared} {telling(1, 20)}", telling(2, 50), f"{telling(3, 9)} {shared}", shared, shared]
    facts = facts_of([*texts, f"{telling(4, 30)} {shared}"], parse, ["s", "s", "s", "s", "s", "other"])
    few, left_out = sharing.pair_sharing(facts, Inline())
    assert few == [(0, 2), (0, 3), (0, 4), (2, 3), (2, 4), (3, 4)]
    assert left_out == ()
    monkeypatch.setattr(sharing, "FEW", 2)
    # Of exact copies the first stands for the others.
    assert sharing.pair_sharing(facts, Inline())[0] == [(0, 2), (0, 3), (2, 3), (3, 4)]


def test_a_text_that_very_many_outlets_carry_is_traced_to_its_first_day(parse: Callable[[str], Doc]) -> None:
    wire = telling(0, 40)
    facts = facts_of([f"{telling(n, 6)} {wire}" for n in range(1, 46)], parse)
    pairs, left_out = sharing.pair_sharing(facts, Inline())
    assert {(0, other) for other in range(1, 45)} <= set(pairs)
    assert len(pairs) < 45 * 44 / 2
    assert "36 runs of 5 words stand in more than 40 reports" in left_out[0].detail
