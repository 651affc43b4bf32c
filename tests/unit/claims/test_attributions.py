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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Three bolts were missing, added the engineer, and the rest were loose.",
            ("the engineer", "added", "Three bolts were missing … and the rest were loose"),
        ),
        (
            "The ferry was empty, her skipper, Peter Falk, told this newspaper.",
            ("her skipper, Peter Falk", "told", "The ferry was empty"),
        ),
        (
            "The bridge has been shut, according to its keeper in Velmar, Nadia Falk.",
            ("its keeper in Velmar, Nadia Falk", "according to", "The bridge has been shut"),
        ),
        (
            "The bridge will be shut for a year, per the port.",
            ("the port", "per", "The bridge will be shut for a year"),
        ),
        ("Ada Holt ruled out a second inquiry.", ("Ada Holt", "ruled out", "a second inquiry")),
        (
            "The same engineer has it that the bolts were never checked.",
            ("The same engineer", "has", "that the bolts were never checked"),
        ),
        (
            "The port has made it clear that nobody will be paid.",
            ("The port", "has made", "that nobody will be paid"),
        ),
        (
            "Ada Holt put the number of the injured at 19.",
            ("Ada Holt", "put", "the number of the injured at 19"),
        ),
        (
            "The harbour log records two collisions in May.",
            ("The harbour log", "records", "two collisions in May"),
        ),
        (
            "The paper quotes a trader who says the bridge shook.",
            ("who", "says", "the bridge shook"),
        ),
        (
            "Mayor Ada Holt will neither confirm nor deny the report.",
            ("Mayor Ada Holt", "will neither confirm", "the report"),
        ),
        (
            "BRIDGE IS SAFE, SAYS MAYOR",
            ("MAYOR", "SAYS", "BRIDGE IS SAFE"),
        ),
        (
            "Bridge weaker than thought, survey shows",
            ("survey", "shows", "Bridge weaker than thought"),
        ),
    ],
)
def test_whom_the_words_around_a_verb_name(parse: Parse, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in [item[:3] for item in read(parse, text)]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge cost two million crowns per mile.",
        "The plan was generous in view of the drought.",
        "The port, a public body, announced the closure.",
    ],
)
def test_nobody_is_made_to_speak_by_the_look_of_a_phrase(parse: Parse, text: str) -> None:
    assert [item for item in read(parse, text) if (item[0] or "The port")[:8] != "The port"] == []


def test_a_message_by_telephone_is_not_told_by_the_telephone(parse: Parse) -> None:
    text = "The keeper told this newspaper by telephone that the bridge had been shut."
    assert [item[0] for item in read(parse, text)] == ["The keeper"]


def test_a_quotation_in_a_sentence_about_a_person_is_hers(parse: Parse) -> None:
    text = 'She traced the fall to "a bolt that somebody had put in askew".'
    assert [item[0] for item in read(parse, text)] == ["She"]


def test_a_quotation_behind_a_colon_is_of_the_one_named_there(parse: Parse) -> None:
    text = 'The union leader Maria Falk, in the studio: "We asked for new bolts in May and got none."'
    assert [(item[0] or "")[-10:] for item in read(parse, text)] == ["Maria Falk"]
