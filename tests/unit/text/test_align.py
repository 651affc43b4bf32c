"""Shared passages of two texts: verbatim, edited, moved, cut."""

from __future__ import annotations

from twosource.text.align import align
from twosource.text.shingles import split_words

FIRST = "the ferry left the harbour at dawn with forty passengers on board and a heavy load of timber"
SECOND = "nobody at the port authority could say why the lights along the quay had gone out before midnight"


def shared(a: str, b: str) -> list[tuple[str, str]]:
    one, other = split_words(a), split_words(b)
    return [
        (one.span(run.a_start, run.a_end).of(a), other.span(run.b_start, run.b_end).of(b))
        for run in align(one, other)
    ]


def test_a_verbatim_passage_is_found_with_its_exact_ends() -> None:
    assert shared(f"Early news: {FIRST}. More later.", f"It was said that {FIRST}; nothing else.") == [
        (FIRST, FIRST)
    ]


def test_single_changed_words_do_not_break_a_passage() -> None:
    edited = FIRST.replace("forty", "40").replace("heavy load", "heavy, wet load")
    assert shared(FIRST, edited) == [(FIRST, edited)]


def test_a_moved_passage_is_followed() -> None:
    found = shared(f"{FIRST}. {SECOND}.", f"{SECOND}. {FIRST}.")
    assert found == [(SECOND, SECOND), (FIRST, FIRST)]


def test_a_short_phrase_is_no_passage() -> None:
    assert shared("She said at the time that it rained.", "He said at the time that he left.") == []


def test_a_repeated_phrase_tells_nothing() -> None:
    assert shared("he said that he " * 40, "he said that he " * 40) == []
