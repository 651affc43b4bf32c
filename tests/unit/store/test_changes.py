"""What became of a text, in words."""

from __future__ import annotations

import pytest

from twosource.store.changes import compare_texts, is_same_report, mark_words

BEFORE = "The dam held. Nine people died, the mayor said. The road is shut. Rain is expected on Friday."


@pytest.mark.parametrize(
    ("after", "words"),
    [
        ("The dam held. Rain is expected on Friday.", "silently edited: 2 sentences removed"),
        (
            "The dam held. Eleven people died, the mayor said. The road is shut. Rain is expected on Friday.",
            "silently edited: 1 sentence changed",
        ),
        (BEFORE + " Schools stay closed.", "silently edited: 1 sentence added"),
        (
            BEFORE + " Correction: an earlier version misnamed the mayor.",
            "edited, and says so: 1 sentence added",
        ),
        (BEFORE.replace(". ", ".\n\n"), "silently edited: only spaces, marks or the order of sentences"),
    ],
)
def test_a_change_in_words(after: str, words: str) -> None:
    assert compare_texts(BEFORE, after).in_words() == words


def test_a_sentence_that_stands_twice_is_missed_once() -> None:
    change = compare_texts("It rained. It rained. It stopped.", "It rained. It stopped.")
    assert change.removed == ("It rained.",)


def test_an_edited_report_is_told_from_another_one() -> None:
    assert is_same_report(BEFORE, BEFORE.replace("Nine", "Eleven"))
    assert not is_same_report(
        BEFORE, "The council said on Friday that the new bridge is to be built by the road."
    )
    assert not is_same_report(BEFORE, "…")


def test_the_words_of_two_wordings_are_told_apart() -> None:
    gone, come = mark_words("Nine people died, he said.", "Eleven people died on Friday, he said.")
    assert gone == (("Nine", True), ("people", False), ("died,", True), ("he said.", False))
    assert come == (("Eleven", True), ("people", False), ("died on Friday,", True), ("he said.", False))


def test_a_page_without_a_full_stop_is_compared_quickly() -> None:
    page = "word another " * 50_000
    assert compare_texts(page, f"{page} more.").in_words() == "silently edited: 1 sentence changed"
    assert mark_words(page, page)[0] == ((page, True),)
