"""Nothing in a report may hide, reorder or act."""

from __future__ import annotations

import pytest

from twosource.render.clean import line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text", "plain text"),
        ("a\n  b\tc", "a b c"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;new title\x07here", "here"),
        ("\x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b31mred", "31mred"),
        ("nul\x00bell\x07", "nulbell"),
        ("\u202etxt.exe\u202c", "txt.exe"),
        ("lone \ud800 half", "lone half"),
        ("back\x08space\rreturn", "backspace return"),
        ("\x1b", ""),
    ],
)
def test_a_line_drops_what_cannot_be_seen(text: str, shown: str) -> None:
    assert line(text) == shown


def test_hidden_characters_become_visible_one_for_one() -> None:
    assert visible("a\x00b\x1bc\u202ed\x7fe\ud800f") == "a␀b␛c\ufffdd␡e\ufffdf"


def test_line_breaks_stay_where_the_whole_text_is_shown() -> None:
    assert visible("a\r\n\tb\n") == "a\r\n\tb\n"
