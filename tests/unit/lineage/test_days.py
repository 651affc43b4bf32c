"""The day a cited report appeared, from the words beside the credit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.tokens import Doc

from twosource.lineage.days import find_day
from twosource.text.crediting import find_cue

FRIDAY = date(2024, 3, 8)


@pytest.mark.parametrize(
    ("news", "expected"),
    [
        ("The Gazette reported on Wednesday that she resigned.", date(2024, 3, 6)),
        ("The Gazette reported yesterday that she resigned.", date(2024, 3, 7)),
        ("The Gazette reported on Friday that she resigned.", FRIDAY),
        ("The Gazette reported on 4 March that she resigned.", date(2024, 3, 4)),
        ("The Gazette reported on December 30 that she resigned.", date(2023, 12, 30)),
        ("The Gazette reported that she had resigned on Wednesday.", None),
        ("The Gazette reported it on 31 February.", None),
        ("The Gazette reported that she resigned.", None),
    ],
)
def test_find_day(parse: Callable[[str], Doc], news: str, expected: date | None) -> None:
    cue = find_cue(parse(news)[1])
    assert cue is not None
    assert cue.text == "reported"
    assert find_day(cue, FRIDAY) == expected


def test_a_weekday_needs_the_date_of_the_citing_report(parse: Callable[[str], Doc]) -> None:
    cue = find_cue(parse("The Gazette reported on Wednesday that she resigned.")[1])
    assert cue is not None
    assert find_day(cue, None) is None
