"""Whose a sentence is, told by its neighbours, the headline or the count it gives: a few lines of news each."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from twosource.claims import extract_mentions
from twosource.model import Mention, Report, Span

Parse = Callable[[str], Doc]
NAMES = ("The Northern Tribune", "The Velmar Post")


def mentions(parse: Parse, text: str, headline: str = "") -> tuple[Mention, ...]:
    at = Span(0, len(headline)) if headline else None
    whole = f"{headline}\n\n{text}" if headline else text
    return extract_mentions(Report("r", "r.txt", whole, headline=at), parse(whole), NAMES)


def speakers(parse: Parse, text: str, headline: str = "") -> list[str | None]:
    return [m.speaker.name if m.speaker else None for m in mentions(parse, text, headline)]


@pytest.mark.parametrize(
    ("after", "name"),
    [
        ("That's the word from a clerk in the harbour office.", "a clerk in the harbour office"),
        ("This is what the union says.", "the union"),
        ("This is stated in a note of the Ministry of Defence.", "a note of the Ministry of Defence"),
        ("The coroner's office broke the news.", "The coroner's office"),
        ("So says the union.", "the union"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_sentence_may_say_whose_the_one_before_it_is(parse: Parse, gap: str, after: str, name: str) -> None:
    first, *_ = mentions(parse, f"Nine boats sank near the pier on Monday.{gap}{after}")
    assert first.speaker is not None
    assert first.speaker.local.of(f"Nine boats sank near the pier on Monday.{gap}{after}") == name


def test_that_is_not_what_somebody_says_leaves_the_sentence_before_alone(parse: Parse) -> None:
    assert speakers(parse, "Nine boats sank. This is not what the union says.")[0] is None


def test_a_word_from_somebody_points_back_to_no_heading(parse: Parse) -> None:
    assert speakers(parse, "Sport and weather\n\nThat is the word from the union.")[0] is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By the ministry's count, nine boats sank.", "the ministry"),
        ("Nine boats sank, per two people briefed on the search.", "two people briefed on the search"),
        ("The Clerk gave notice this morning that the vote will be held on 25 June.", "Clerk"),
        ("Ravi Thom, an engineer, contested the gasket theory.", "Ravi Thom"),
        ("Agnes Rudd of Grain Line said no more lorries would leave.", "Agnes Rudd"),
    ],
)
def test_less_usual_ways_to_speak(parse: Parse, text: str, name: str) -> None:
    assert speakers(parse, text)[0] == name


@pytest.mark.parametrize(
    "text",
    [
        "Nine boats sank, one per two people on the island.",
        "A debt of nine crowns stands on the company's books.",
    ],
)
def test_a_rate_and_a_book_of_accounts_say_nothing(parse: Parse, text: str) -> None:
    assert speakers(parse, text) == [None]


def test_who_stands_by_the_words_of_another_speaks_herself(parse: Parse) -> None:
    text = (
        "The fire chief, Garth Pell, told reporters of a spark.\n\n"
        "A spokeswoman for the fire service said it stood by his words."
    )
    assert speakers(parse, text)[-1] == "A spokeswoman for the fire service"


def test_a_paper_that_somebody_gave_us_is_what_it_says(parse: Parse) -> None:
    text = "A clerk brought us a copy of the draft. It says that two articles offend the code."
    assert speakers(parse, text) == [None, "the draft"]


def test_the_minister_of_a_headline_is_the_one_whom_the_text_names(parse: Parse) -> None:
    text = (
        "The Minister of Fisheries, Hon. Capt. (Rtd) Joel Arum, told the House that eleven boats were home.\n\n"
        '"Eleven sailed and eleven are back," the Minister said.'
    )
    found = speakers(parse, text, "OUR BOATS ARE SAFE, MINISTER TELLS HOUSE")
    assert found == ["Joel Arum", "Joel Arum", "Joel Arum"]


def test_a_headline_introduces_nobody(parse: Parse) -> None:
    text = (
        "Obed Ruhl walks the line at Tarn every night. On Monday, he says, the gate did not shut.\n\n"
        '"I rang twice and nobody came," the keyman told the Gazette.'
    )
    assert speakers(parse, text, "KEYMAN: I RANG THE BELL TWICE")[-1] == "Obed Ruhl"


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("Its filing states the ferry was sold.", "Its filing", "the ferry was sold"),
        (
            "The ministry's account is that the gate was shut.",
            "The ministry",
            "that the gate was shut",
        ),
        ("Oda Lind stopped short of blaming the crew.", "Oda Lind", "blaming the crew"),
        (
            "The ferry was sold in May, according to two people briefed on the deal.",
            "two people briefed on the deal",
            "The ferry was sold in May",
        ),
    ],
)
def test_more_shapes_of_news(parse: Parse, text: str, name: str, content: str) -> None:
    (mention,) = mentions(parse, text)
    assert mention.speaker is not None
    assert mention.speaker.name == name
    assert [span.of(text) for span in mention.content] == [content]


def test_who_stops_short_of_a_word_declines(parse: Parse) -> None:
    (mention,) = mentions(parse, "Oda Lind stopped short of blaming the crew.")
    assert mention.stance == "declines"


def test_an_outlet_that_cites_another_stands_nearer(parse: Parse) -> None:
    (mention,) = mentions(parse, "The Northern Tribune, quoting The Velmar Post, said the ferry was sold.")
    assert mention.via == ("The Northern Tribune", "The Velmar Post")
    (mention,) = mentions(parse, "The Northern Tribune, citing a clerk, said the ferry was sold.")
    assert mention.via == ("The Northern Tribune",)
    assert mention.speaker is not None
    assert mention.speaker.name == "a clerk"


def test_a_few_quoted_words_go_on_from_the_sentence_before(parse: Parse) -> None:
    text = '"And we never will," Ada Holt added. "Not to them."'
    assert speakers(parse, text) == ["Ada Holt", "Ada Holt"]
