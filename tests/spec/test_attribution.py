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
