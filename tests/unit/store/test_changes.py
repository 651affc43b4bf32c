"""What became of a text, in words."""

from __future__ import annotations

import pytest

from twosource.store.changes import compare_texts, is_same_report

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
