"""Which dates exclude each other."""

from __future__ import annotations

import pytest

from twosource.support.calendar import days_between, exclude_dates


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2024-03-05", "2024-03-06", True),
        ("2024-03-05", "2024-03-05", False),
        ("2024-03-05", "2024-03", False),
        ("2024-03-05", "2024-04", True),
        ("2016", "2018-SP", True),
        ("2016-Q4", "2016", False),
        ("2016-Q4", "2016-Q1", True),
        ("2024-03-05", "XXXX-WXX-2", False),  # a Tuesday
        ("2024-03-05", "XXXX-WXX-6", True),
        ("2024", "XXXX-WXX-6", False),
        ("PAST_REF", "2024", False),
    ],
)
def test_dates_that_cannot_both_hold(a: str, b: str, *, expected: bool) -> None:
    assert exclude_dates(a, b, weekdays=False) is expected
    assert exclude_dates(b, a, weekdays=False) is expected


def test_days_of_one_name_may_be_told_of_two_weeks() -> None:
    assert exclude_dates("2024-03-05", "2024-03-12", weekdays=False)
    assert not exclude_dates("2024-03-05", "2024-03-12", weekdays=True)


def test_only_days_lie_days_apart() -> None:
    assert days_between("2024-02-28", "2024-03-01") == 2
    assert days_between("2024-02", "2024-03-01") is None
