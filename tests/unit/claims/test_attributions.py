"""Cues, holders and contents as they stand in the text."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from twosource.claims import attributions

Parse = Callable[[str], Doc]


def read(parse: Parse, text: str) -> list[tuple[str | None, str | None, str, str]]:
    return [
        (
            a.holder.of(text) if a.holder else None,
            a.cue.of(text) if a.cue else None,
            " … ".join(c.of(text) for c in a.content),
            a.type,
        )
        for a in attributions(parse(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor said that the bridge would reopen on Friday.",
            ("The mayor", "said", "that the bridge would reopen on Friday", "indirect"),
        ),
        (
            '"We heard it before dawn," Holt said.',
            ("Holt", "said", '"We heard it before dawn,"', "direct"),
        ),
        (
            '"The bridge is shut," said Ada Holt. "It will stay shut."',
            ("Ada Holt", "said", '"The bridge is shut," … "It will stay shut."', "direct"),
        ),
        (
            "The bridge has been closed since Monday, according to the police.",
            ("the police", "according to", "The bridge has been closed since Monday", "indirect"),
        ),
        (
            'Holt told reporters the bridge was "as safe as a house" on Monday.',
            ("Holt", "told", 'the bridge was "as safe as a house" on Monday', "mixed"),
        ),
    ],
)
def test_who_says_what(parse: Parse, text: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in read(parse, text)


def test_a_quotation_runs_over_paragraphs(parse: Parse) -> None:
    text = 'Holt said: "The bridge is shut.\n\n"It will stay shut until we have looked at it."'
    held = [a for a in attributions(parse(text)) if a.holder is not None and a.holder.of(text) == "Holt"]
    assert [c.of(text) for c in held[0].content] == [
        '"The bridge is shut.',
        '"It will stay shut until we have looked at it."',
    ]


def test_what_is_only_held_is_told_apart(parse: Parse) -> None:
    text = "The union supports the plan."
    assert [a.manner for a in attributions(parse(text))] == ["held"]


def test_nobody_says_what_happened(parse: Parse) -> None:
    assert attributions(parse("The bridge closed on Monday. Two lorries turned back.")) == ()
