"""Words with their places, and runs of them."""

from __future__ import annotations

from twosource.text.shingles import iter_shingles, split_words


def test_words_are_lower_cased_and_keep_their_places() -> None:
    words = split_words("Ferry — Lane’s 1,200")
    assert words.words == ("ferry", "lane's", "1,200")
    assert words.span(1, 3).of("Ferry — Lane’s 1,200") == "Lane’s 1,200"


def test_shingles_come_with_the_index_of_their_first_word() -> None:
    assert list(iter_shingles(split_words("a b c d"), 3)) == [(0, "a b c"), (1, "b c d")]


def test_a_text_shorter_than_the_shingle_has_none() -> None:
    assert list(iter_shingles(split_words("two words"), 3)) == []
