"""What a page was asked for, and the part of a list it shows."""

from __future__ import annotations

import pytest

from twosource.web.listing import Query, take_part


def test_a_long_list_comes_fifty_at_a_time() -> None:
    part = take_part(range(120), Query({"page": "2"}))
    assert (list(part.items), part.pages, part.first) == (list(range(50, 100)), 3, 51)


@pytest.mark.parametrize(
    ("asked", "shown"), [("0", 1), ("9", 3), ("-1", 1), ("x", 1), ("٢", 1), ("9" * 99, 1)]
)
def test_a_page_that_is_not_there_becomes_one_that_is(asked: str, shown: int) -> None:
    assert take_part(range(120), Query({"page": asked})).number == shown


def test_an_empty_list_has_one_page() -> None:
    nothing: list[str] = []
    part = take_part(nothing, Query({}))
    assert (part.number, part.pages, part.total) == (1, 1, 0)


def test_a_link_keeps_the_question_and_escapes_it() -> None:
    query = Query({"q": 'a&b "c"', "page": "2"})
    assert query.link(page=None, verdict="disputed") == "?q=a%26b+%22c%22&verdict=disputed"


def test_words_are_cut_and_put_on_one_line() -> None:
    assert Query({"q": " a \n b "}).text("q") == "a b"
    assert len(Query({"q": "x" * 999}).text("q")) == 200
