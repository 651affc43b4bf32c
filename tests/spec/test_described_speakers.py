"""Who speaks where a report describes somebody before it names him, or instead: a few lines of news each."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from twosource.claims import extract_mentions
from twosource.model import Mention, Report

Parse = Callable[[str], Doc]
NAMES = ("The Northern Tribune", "The Velmar Post", "Kelham Gazette")


def mentions(parse: Parse, text: str, publisher: str | None = None) -> tuple[Mention, ...]:
    return extract_mentions(Report("r", "r.txt", text, publisher=publisher), parse(text), NAMES)


def speakers(parse: Parse, text: str) -> list[str | None]:
    return [m.speaker.name if m.speaker else None for m in mentions(parse, text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Forty people were held, a senior officer said. Deputy Commissioner Nora Brandt said it was late.",
            "Nora Brandt",
        ),
        (
            "The lawyer of the pilot says he slept. It was a long night, Counsel Tom Reed told the court.",
            "Tom Reed",
        ),
        ("The works will close, its chief executive told staff. Tom Reed said it was time.", "Tom Reed"),
        (
            "The woman who saw Karl Holm fall told the court he had slipped. Nora Brandt said it was dark.",
            "Nora Brandt",
        ),
    ],
)
def test_a_story_that_begins_with_a_description_names_it_later(parse: Parse, text: str, name: str) -> None:
    assert speakers(parse, text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A resident said the wall fell. Tom Reed said it was dark.", "A resident"),
        ("The chemist said it was safe. Tom Reed, the mayor, said it was not.", "The chemist"),
        ("The driver said it was safe. Tom Reed, 44, said it was not.", "The driver"),
        ("Nora Brandt said it was late. The driver said so too. Tom Reed said no more.", "Nora Brandt"),
    ],
)
def test_the_next_name_may_be_somebody_else(parse: Parse, text: str, name: str) -> None:
    assert speakers(parse, text)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oskar Brandt said the rail was cracked. “I wrote it down,” the keyman said.", "Oskar Brandt"),
        ("Oskar Brandt took the stand. The nine-year veteran said he had shouted.", "Oskar Brandt"),
        # Others are called so, or hold an office that there is one of, or the woman cannot be he.
        ("Two porters were on the line. Oskar Brandt was late. The porter said it was dark.", "The porter"),
        ("Oskar Brandt said the rail was cracked. The prosecutor said it was not.", "The prosecutor"),
        ("Mr Oskar Brandt said the rail was cracked. The mother said it was not.", "The mother"),
        (
            "Oskar Brandt was late. Of the seven there I spoke to one, who will not be named. "
            "The juror said it was dark.",
            "The juror",
        ),
    ],
)
def test_another_word_for_who_spoke_last_is_that_person(parse: Parse, text: str, name: str) -> None:
    assert speakers(parse, text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brigadier Amos Holm, the spokesman for the army, said the road was shut.", "Amos Holm"),
        (
            "A nun who teaches at the school there, Philomena Reed, told the court it was dark.",
            "Philomena Reed",
        ),
        ("Head of forecast Igor Holm tells us the lake is full.", "Igor Holm"),
        ("With Ada Holt away, the spokesman said the road was shut.", "the spokesman"),
    ],
)
def test_a_name_set_apart_from_the_office_is_the_speaker(parse: Parse, text: str, name: str) -> None:
    assert speakers(parse, text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HARWICK, England - The skipper said on Wednesday he had found it.", "the skipper"),
        ("Kelham, Jun 21 (NNA) Ada Holt on Friday said the gate was shut.", "Ada Holt"),
        ("Harwick said on Wednesday it had found the boat.", "Harwick"),
    ],
)
def test_a_dateline_is_no_speaker(parse: Parse, text: str, name: str) -> None:
    speaker = mentions(parse, text)[-1].speaker
    assert speaker is not None
    assert speaker.name.lower() == name.lower()


def test_the_question_before_an_answer_names_nobody_who_speaks(parse: Parse) -> None:
    text = (
        "Marta Holm said the count was fair. Did the minister telephone her? "
        "“A man called late at night and the line was bad.”"
    )
    assert speakers(parse, text)[-1] == "Marta Holm"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The gates.\n\n[Thu 18:30] Harbour Authority: the gates were opened at nine.", "Harbour Authority"),
        ("The gates.\n\nNora Brandt, head of the port: the gates were opened at nine.", "Nora Brandt"),
        ("Nora Brandt left.\n\nPhoto: the gates as they were opened at nine.", None),
        ("Nora Brandt left.\n\nDeaths: nine people died when the gates were opened.", None),
    ],
)
def test_a_line_with_a_label_is_of_whom_the_label_names(parse: Parse, text: str, name: str | None) -> None:
    assert speakers(parse, text)[-1] == name


def test_who_was_told_has_not_spoken(parse: Parse) -> None:
    assert "The public" not in speakers(parse, "The public has not been told that a knife was found.")


@pytest.mark.parametrize(
    "told",
    ["had been told by an official that", "was told by an official that"],
)
def test_an_outlet_that_was_told_is_the_second_of_a_chain(parse: Parse, told: str) -> None:
    text = f"The Northern Tribune reported that the Velmar Post {told} the dam leaks."
    mention = mentions(parse, text)[-1]
    assert mention.speaker is not None
    assert (mention.speaker.name, mention.via) == ("an official", ("The Northern Tribune", "The Velmar Post"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Documents seen by the Gazette show the dam leaks.", "Documents"),
        ("Documents seen by the Kelham Gazette show that the dam leaks.", "Documents"),
        ("A report seen by the Kelham Gazette says the dam leaks.", "A report"),
        ("Minutes reviewed by this newspaper show the council voted twice.", "Minutes"),
        ("We have read the order: the line is drawn at twelve rooms.", "the order"),
    ],
)
def test_a_document_that_somebody_has_seen_speaks(parse: Parse, text: str, name: str) -> None:
    speaker = mentions(parse, text)[-1].speaker
    assert speaker is not None
    assert (speaker.kind, speaker.name.startswith(name)) == ("document", True)


@pytest.mark.parametrize(
    ("publisher", "via", "own"),
    [("Kelham Gazette", (), True), ("The Town Crier", ("Kelham Gazette",), False)],
)
def test_who_has_seen_a_document_has_reported_it(
    parse: Parse, publisher: str, via: tuple[str, ...], own: bool
) -> None:
    mention = mentions(parse, "Documents seen by the Kelham Gazette show the dam leaks.", publisher)[-1]
    assert (mention.via, mention.own_hearing) == (via, own)


def test_those_who_watched_a_show_have_told_nothing(parse: Parse) -> None:
    assert speakers(parse, "Pictures seen by many show business people were sold.") == [None]
