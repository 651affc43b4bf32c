"""Which words of a report weigh how much."""

from __future__ import annotations

import pytest

from twosource.model import Report
from twosource.stories.terms import count_report, count_terms, load_common_words, stem, weigh


@pytest.mark.parametrize(
    ("word", "expected"),
    [("strikes", "strike"), ("parties", "party"), ("gas", "gas"), ("crisis", "crisis"), ("press", "press")],
)
def test_stem_takes_plural_endings_off(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_common_words_are_ranked_by_how_common_they_are() -> None:
    ranks = load_common_words()
    assert ranks["the"] < ranks["government"] < ranks["harbour"]
    assert "novalith" not in ranks


def test_words_always_in_capitals_are_names_and_common_ones_are_not() -> None:
    counted = count_terms("The docks of Haldry. The HALDRY docks were sold.")
    assert counted.names == {"haldry": "Haldry"}


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    (terms,) = weigh([count_report(Report("r1", "01.txt", "Haldry said the government"))])
    assert terms.telling[0] == "haldry"
    assert terms.weights["haldry"] > terms.weights["government"] > terms.weights["the"]
    assert sum(weight**2 for weight in terms.weights.values()) == pytest.approx(1)


def test_a_report_without_words_has_no_weights() -> None:
    (terms,) = weigh([count_report(Report("r1", "01.txt", "— !!"))])
    assert terms.weights == {}
