"""Who says what, through whom: a few lines of news, and the table expected of them."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from twosource.claims import extract_mentions
from twosource.model import Mention, Report, Span

Parse = Callable[[str], Doc]
NAMES = ("The Northern Tribune", "The Velmar Post")


def mentions(parse: Parse, text: str, publisher: str | None = None) -> tuple[Mention, ...]:
    return extract_mentions(Report("r", "r.txt", text, publisher=publisher), parse(text), NAMES)


def table(parse: Parse, text: str) -> list[tuple[str | None, tuple[str, ...], str]]:
    found = mentions(parse, text)
    return [(m.speaker.text if m.speaker else None, m.via, m.stance) for m in found]


def test_every_sentence_tells_something_and_nobody_speaks_for_the_report(parse: Parse) -> None:
    text = "The bridge closed on Monday. Two lorries turned back."
    assert table(parse, text) == [(None, (), "asserts"), (None, (), "asserts")]


def test_a_pronoun_means_the_person_who_spoke(parse: Parse) -> None:
    text = 'Ada Holt, who runs the port, said the bridge was safe. "We looked at every bolt," she said.'
    assert [m.speaker and m.speaker.text for m in mentions(parse, text)] == ["Ada Holt", "Ada Holt"]
    last = mentions(parse, text)[1].speaker
    assert last is not None
    assert last.local.of(text) == "she"


def test_the_official_is_the_one_the_report_introduced(parse: Parse) -> None:
    text = "A senior official told the Tribune the bridge was weak. It was built in haste, the official said."
    assert table(parse, text) == [
        ("A senior official", ("The Northern Tribune",), "asserts"),
        ("A senior official", ("The Northern Tribune",), "asserts"),
    ]


def test_an_outlet_is_a_channel_and_no_speaker(parse: Parse) -> None:
    text = "The bridge is unsafe, the Northern Tribune reported on Monday."
    assert table(parse, text) == [(None, ("The Northern Tribune",), "asserts")]


def test_whom_the_outlet_cites_is_the_speaker(parse: Parse) -> None:
    text = "Citing two senior officials, the Northern Tribune said that the bridge was unsafe."
    (mention,) = mentions(parse, text)
    assert mention.speaker is not None
    assert (mention.speaker.text, mention.speaker.kind, mention.speaker.number) == (
        "two senior officials",
        "unnamed",
        2,
    )
    assert mention.via == ("The Northern Tribune",)


def test_what_was_told_to_the_report_itself_is_its_own_hearing(parse: Parse) -> None:
    text = "An engineer told the Tribune that the bridge was unsafe."
    (own,) = mentions(parse, text, publisher="The Northern Tribune")
    assert (own.via, own.own_hearing) == ((), True)
    (other,) = mentions(parse, text, publisher="The Velmar Post")
    assert (other.via, other.own_hearing) == (("The Northern Tribune",), False)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Holt denied that the bridge was unsafe.", "denies"),
        ("The ministry declined to comment on the report.", "declines"),
        ("Holt would not say whether the bridge was safe.", "declines"),
        ("Holt said the bridge would probably reopen on Friday.", "predicts"),
        ("Holt expects the bridge to reopen on Friday.", "predicts"),
        ("Holt said the bridge would be painted on Friday.", "asserts"),
        ("If the rain goes on, the port warned, the bridge could fall.", "conditional"),
        ("The company allegedly hid two reports.", "alleges"),
        ("Holt said the bridge was safe.", "asserts"),
    ],
)
def test_how_it_is_put(parse: Parse, text: str, stance: str) -> None:
    assert [m.stance for m in mentions(parse, text)] == [stance]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ada Holt said the bridge was safe.", "named"),
        ("Two people close to the talks said the bridge was safe.", "unnamed"),
        ("The Water Ministry said the bridge was safe.", "institution"),
        ("The bridge is safe, according to a letter sent on Monday.", "document"),
    ],
)
def test_what_kind_of_speaker_it_is(parse: Parse, text: str, kind: str) -> None:
    assert [m.speaker and m.speaker.kind for m in mentions(parse, text)] == [kind]


def test_content_is_what_is_said_without_speaker_and_cue(parse: Parse) -> None:
    text = "It was shut on Tuesday, the official said, and stayed shut."
    (mention,) = mentions(parse, text)
    assert [c.of(text) for c in mention.content] == ["It was shut on Tuesday", "and stayed shut"]
    assert mention.cue is not None
    assert mention.cue.of(text) == "said"


def test_page_furniture_tells_nothing(parse: Parse) -> None:
    text = "The bridge closed on Monday.\nFollow us on every network."
    furniture = Report("r", "r.txt", text, boilerplate=(Span(text.index("Follow"), len(text)),))
    found = extract_mentions(furniture, parse(text))
    assert [m.span.of(text) for m in found] == ["The bridge closed on Monday."]


def test_a_transcript_gives_each_turn_to_its_speaker(parse: Parse) -> None:
    text = (
        "Host: Jon Pike. Guest: Mara Sell.\n\nPIKE: Is it open?\n\nSELL: It is open.\n\n"
        "PIKE: Since when?\n\nSELL: Since March."
    )
    assert [m.speaker and m.speaker.text for m in mentions(parse, text)][-4:] == [
        None,
        "Mara Sell",
        None,
        "Mara Sell",
    ]


def test_unnamed_speakers_of_a_retold_story_keep_its_outlet(parse: Parse) -> None:
    text = (
        "According to a story published on Monday by the Northern Tribune, the bridge is unsafe. "
        "It was built in haste, according to two officials."
    )
    assert table(parse, text) == [
        (None, ("The Northern Tribune",), "asserts"),
        ("two officials", ("The Northern Tribune",), "asserts"),
    ]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Holt rejected the claim that the bridge was weak.", "denies"),
        ("Holt said the letter was a forgery.", "denies"),
        ("Holt said the letter was no forgery.", "asserts"),
        ('"If there is no bolt by May, we close the bridge," Holt said.', "conditional"),
        ("The port said traffic flows freely as long as the tide is out.", "conditional"),
        ("Holt would neither confirm nor deny the report.", "declines"),
    ],
)
def test_what_a_denial_and_a_condition_look_like(parse: Parse, text: str, stance: str) -> None:
    assert [m.stance for m in mentions(parse, text)] == [stance]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The union called the plan a stunt.", "The union"),
        ("The council wants a new bridge.", None),
        ("Holt never promised a new bridge.", None),
        ("If the mayor denies the report, the council will ask again.", None),
        ("The Velmar Post said that an engineer told it the bridge was weak.", "an engineer"),
        ('"The bridge is weak," Ada Holt said, citing her talks with divers.', "Ada Holt"),
        ("Holt allegedly agreed to repair the bridge.", None),
        ("Holt agreed to repair the bridge.", "Holt"),
    ],
)
def test_who_counts_as_having_spoken(parse: Parse, text: str, speaker: str | None) -> None:
    assert [m.speaker.text if m.speaker else None for m in mentions(parse, text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bridge was shut at noon but a clerk said traffic went on.",
            [(None, "The bridge was shut at noon"), ("a clerk", "a clerk said traffic went on")],
        ),
        (
            "Police closed the bridge on Monday after a clerk said two bolts were loose.",
            [(None, "Police closed the bridge on Monday"), ("a clerk", "a clerk said two bolts were loose")],
        ),
    ],
)
def test_beside_what_somebody_says_the_report_tells_its_own(
    parse: Parse, text: str, expected: list[tuple[str | None, str]]
) -> None:
    found = [(m.speaker.text if m.speaker else None, m.span.of(text)) for m in mentions(parse, text)]
    assert found == expected


def test_a_quotation_without_a_cue_is_of_whom_the_words_before_it_are_about(parse: Parse) -> None:
    text = (
        "Maria Falk said the bridge was safe.\n\nPeter Holt keeps the ferry. "
        '"I have never seen so many people on the quay in one day."'
    )
    assert [m.speaker.text if m.speaker else None for m in mentions(parse, text)] == [
        "Maria Falk",
        None,
        "Peter Holt",
    ]


def headed(parse: Parse, head: str, text: str) -> Mention:
    whole = f"{head}\n\n{text}"
    report = Report("r", "r.txt", whole, headline=Span(0, len(head)))
    return extract_mentions(report, parse(whole), NAMES)[0]


@pytest.mark.parametrize(
    ("head", "speaker"),
    [
        ("Falk: bridge will be shut for a year", "Falk"),
        ("Bridge will be shut for a year: Falk", "Falk"),
        ("Bridge will be shut for a year - sources", "sources"),
        ("Bridge row: council meets on Monday", None),
        ("'The bolts were never checked'", "Maria Falk"),
    ],
)
def test_whose_words_a_headline_gives(parse: Parse, head: str, speaker: str | None) -> None:
    text = 'The bridge is shut. "The bolts were never checked," Maria Falk said on Monday.'
    told = headed(parse, head, text).speaker
    assert (told.text if told else None) == speaker


def test_who_answers_in_an_interview_is_named_in_its_head(parse: Parse) -> None:
    text = (
        "Maria Falk speaks to our editor about the bridge.\n\nQ: Is it open?\n\nA: It is open.\n\n"
        "Q: Since when?\n\nA: The harbour master says it opened in March."
    )
    told = [m.speaker.text if m.speaker else None for m in mentions(parse, text)]
    assert told[-4:] == [None, "Maria Falk", None, "The harbour master"]
