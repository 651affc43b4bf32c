from __future__ import annotations

import pytest

from twosource.reports.language import detect_language
from twosource.reports.unwrap import unwrap

WRAPPED = """Harbour shut

The harbour at Orlo Point was shut on Monday after two barges had
collided in thick fog, the port authority said in a short note to the
crews, and it will stay shut until divers have looked at the hulls of
both of them.

Nobody was hurt."""


def test_paragraphs_set_to_a_width_become_whole_and_keep_every_character_place() -> None:
    whole = unwrap(WRAPPED)
    assert "barges had collided in thick fog" in whole
    assert len(whole) == len(WRAPPED)
    assert whole.split() == WRAPPED.split()
    assert whole.startswith("Harbour shut\n\nThe harbour")


def test_lines_that_are_paragraphs_stay_as_they_are() -> None:
    text = "The harbour was shut on Monday, the port said.\nNobody was hurt.\nIt opens on Friday."
    assert unwrap(text) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The harbour was shut on Monday after two barges had collided in fog, and it is still shut.", "en"),
        ("Le port est fermé depuis lundi et les autorités ne savent pas encore pour combien de temps.", "fr"),
        ("Der Hafen ist seit Montag geschlossen, und die Behörde hat nicht gesagt, wann er öffnet.", "de"),
        ("Порт закрыт с понедельника после столкновения двух барж в густом тумане.", "ru"),
        ("17 40 22", None),
    ],
)
def test_the_language_is_told_by_common_words_and_script(text: str, code: str | None) -> None:
    assert detect_language(text) == code
