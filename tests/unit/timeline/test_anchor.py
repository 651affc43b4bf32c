"""Against which clock words are dated."""

from __future__ import annotations

from datetime import date

import pytest

from .factory import make_dates, make_times


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("The minister resigned on Monday.", "Monday", "2024-03-11"),
        ("The minister will resign on Monday.", "Monday", "2024-03-18"),
        ("The minister resigned on Thursday.", "Thursday", "2024-03-14"),
        ("The firm has until Friday to reply.", "Friday", "2024-03-15"),
        ("It burned on Tuesday of last week.", "Tuesday of last week", "2024-03-05"),
        ("It opens a week tomorrow.", "a week tomorrow", "2024-03-22"),
        ("It opens on Sunday week.", "Sunday week", "2024-03-24"),
        ("It opens this time next week.", "this time next week", "2024-03-21"),
        ("It burned two Sundays ago.", "two Sundays ago", "2024-03-03"),
        ("It burned last week.", "last week", "2024-03-04/2024-03-10"),
        ("It burned three months ago.", "three months ago", "2023-12"),
        ("It burned a year ago.", "a year ago", "2023"),
        ("It burned a year ago today.", "a year ago today", "2023-03-14"),
        ("It burned in October.", "October", "2023-10"),
        ("It will open in October.", "October", "2024-10"),
        ("It burned last June.", "last June", "2023-06"),
        ("It burned on 20 June.", "20 June", "2023-06-20"),
        ("It returns on the 18th.", "the 18th", "2024-03-18"),
        (
            "It ends in the last week of October 2024.",
            "the last week of October 2024",
            "2024-10-25/2024-10-31",
        ),
        ("It ends at the end of April.", "the end of April", "2024-04-24/2024-04-30"),
        ("It runs from 3 to 5 April.", "3 to 5 April", "2024-04-03/2024-04-05"),
        ("Storms hit at the weekend.", "the weekend", "2024-03-09/2024-03-10"),
        ("Sales rose over the past week.", "the past week", None),
        ("He left the day before yesterday.", "the day before yesterday", "2024-03-12"),
    ],
)
def test_by_the_day_of_publication(text: str, words: str, when: str | None) -> None:
    assert make_dates(text)[words] == when


@pytest.mark.parametrize(
    ("text", "words", "when"),
    [
        ("They met on 3 March. Two days later it failed.", "Two days later", "2024-03-05"),
        ("They met on 3 March. The following day it failed.", "The following day", "2024-03-04"),
        ("They met on 3 March, and had talked the week before.", "the week before", "2024-02-19/2024-02-25"),
        ("They met in May 2020. A year later it failed.", "A year later", "2021"),
        ("They met on 3 March. At 5.10am a wall fell.", "5.10am", "2024-03-03"),
        ("They met at 3am on Sunday.", "3am", "2024-03-10"),
        ("They met in 2019 and parted in June that year.", "June that year", "2019-06"),
        ("They met in the week of March 4.", "the week of March 4", "2024-03-04/2024-03-10"),
        ("They met on 3 March, a Sunday. It was the Wednesday.", "the Wednesday", "2024-02-28"),
        ("It was the Wednesday.", "the Wednesday", None),
        ("A day later it failed.", "A day later", None),
        ("The following year it failed.", "The following year", None),
    ],
)
def test_by_the_day_told_of(text: str, words: str, when: str) -> None:
    assert make_dates(text)[words] == when


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("yesterday", "XXXX-XX-XX"),
        ("Monday", "XXXX-WXX-1"),
        ("last week", "XXXX-WXX"),
        ("June 20", "XXXX-06-20"),
        ("three months ago", "XXXX-XX"),
    ],
)
def test_without_a_clock_relative_words_stay_open(words: str, value: str) -> None:
    (time,) = make_times(f"It burned {words}.", None)
    assert (time.when, time.value) == (None, value)
    assert time.reason is not None
    assert "no publication date" in time.reason.detail


def test_a_full_date_lends_its_year_where_there_is_no_publication_date() -> None:
    assert make_dates("It burned on 3 May 2019 and again on 9 June.", None)["9 June"] == "2019-06-09"


def test_a_day_that_no_calendar_has_is_left_open() -> None:
    assert make_dates("It burned on 30 February 2023.")["30 February 2023"] is None


def test_the_first_day_of_the_calendar_does_no_harm() -> None:
    assert make_dates("It burned ten days ago.", date(1, 1, 1))["ten days ago"] == "0001-01-01"
