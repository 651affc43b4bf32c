"""When two reports tell a thing in the same words but for the one that makes the difference."""

from __future__ import annotations

import pytest

from tests.unit.brief.folders import COURIER, POST, RADIO, interval, make_row, read_claim, values

TUESDAY, FRIDAY = "2024-03-05", "2024-03-08"
FERRY = "The ferry company will close its yard in Sorrel in May for want of new orders"


@pytest.mark.parametrize(
    ("words", "others", "field"),
    [
        ("will close", "may close", "wording"),
        ("in Sorrel", "in Tamsin", "place"),
        ("in May", "in July", "date"),
        ("will close", "will not close", "polarity"),
    ],
)
def test_the_one_other_word_is_the_dispute(words: str, others: str, field: str) -> None:
    claim = read_claim(
        "its yard",
        make_row(COURIER, TUESDAY, f"{FERRY}."),
        make_row(RADIO, TUESDAY, f"{FERRY.replace(words, others)}."),
    )
    assert claim.verdict == "disputed"
    assert claim.dispute is not None
    assert claim.dispute.field == field


@pytest.mark.parametrize(
    ("words", "others"),
    [("in May", "in the spring"), ("new orders", "any new orders"), ("want of", "lack of")],
)
def test_other_words_for_the_same_are_none(words: str, others: str) -> None:
    claim = read_claim(
        "its yard",
        make_row(COURIER, TUESDAY, f"{FERRY}."),
        make_row(RADIO, TUESDAY, f"{FERRY.replace(words, others)}."),
    )
    assert claim.dispute is None


def test_a_retelling_with_another_word_is_a_distortion_and_confirms_nothing() -> None:
    claim = read_claim(
        "its yard",
        make_row(COURIER, TUESDAY, f"{FERRY}, Mara Quill told the Courier."),
        make_row(RADIO, TUESDAY, f"{FERRY}, Oskar Brandt told Norfjord Radio."),
        make_row(POST, FRIDAY, f"{FERRY.replace('in Sorrel', 'in Tamsin')}, the Courier reported."),
    )
    assert interval(claim) == (2, 2)
    assert claim.verdict == "corroborated"
    assert [d.value.value for d in claim.distortions] == ["Tamsin"]


def test_who_proposed_it_is_a_dispute_and_no_second_voice() -> None:
    claim = read_claim(
        "into three",
        make_row(COURIER, TUESDAY, "Mara Quill proposed splitting the water board into three companies."),
        make_row(RADIO, TUESDAY, "Oskar Brandt proposed splitting the water board into three companies."),
    )
    assert claim.dispute is not None
    assert claim.dispute.field == "actor"


def test_two_who_say_the_same_dispute_nothing() -> None:
    claim = read_claim(
        "its yard",
        make_row(COURIER, TUESDAY, f"{FERRY}, Mara Quill told the Courier."),
        make_row(RADIO, TUESDAY, f"{FERRY}, Oskar Brandt told Norfjord Radio."),
    )
    assert claim.dispute is None
    assert interval(claim) == (2, 2)


def test_what_both_reports_call_a_rise_is_no_update() -> None:
    claim = read_claim(
        "rose by",
        make_row(COURIER, TUESDAY, "The price of bread in Sorrel rose by 18 percent in January."),
        make_row(RADIO, TUESDAY, "The price of bread in Sorrel rose by 8 percent in January."),
    )
    assert claim.update is None
    assert sorted(values(claim.dispute)) == ["18 percent", "8 percent"]
