"""Counts and dates in words."""

from __future__ import annotations

import pytest

from tests.factories import make_support
from twosource.render import words


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0, 0, "no origin found"),
        (0, 1, "at most 1 origin"),
        (0, 3, "at most 3 origins"),
        (1, 1, "1 origin"),
        (2, 2, "2 origins"),
        (2, 3, "2 to 3 origins"),
    ],
)
def test_origins_are_an_interval_in_words(low: int, high: int, said: str) -> None:
    assert words.origins(make_support(low, high)) == said


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2021-09-13/2021-09-19", "13–19 September 2021"),
        ("2024-02-26/2024-03-03", "26 February – 3 March 2024"),
        ("2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024"),
        ("2021-09-22", "22 September 2021"),
        ("2021-09-22T14:30", "22 September 2021, 14:30"),
        ("2021-06", "June 2021"),
        ("2021", "2021"),
        ("2021-99", "2021-99"),
        ("2021-02-31", "2021-02-31"),
        ("2021-SU", "2021-SU"),
        ("nonsense/2021", "nonsense to 2021"),
    ],
)
def test_a_time_is_written_as_people_write_it(when: str, said: str) -> None:
    assert words.time_phrase(when) == said


def test_names_that_hold_commas_are_set_apart_by_semicolons() -> None:
    assert words.listing(["Axios", "two officials"]) == "Axios, two officials"
    assert words.listing(["Axios, two officials", "a minister"]) == "Axios, two officials; a minister"


@pytest.mark.parametrize(
    ("text", "said"),
    [("the lock is shut", "The lock is shut."), ("Is it?", "Is it?"), ('"No."', '"No."'), ("", "")],
)
def test_a_line_becomes_a_sentence(text: str, said: str) -> None:
    assert words.sentence(text) == said


def test_counts_have_their_noun() -> None:
    assert words.count(1, "report") == "1 report"
    assert words.count(1234, "report") == "1,234 reports"
    assert words.count(2, "more story", "more stories") == "2 more stories"
