"""Through whom: how far the credit of an outlet reaches, and where it ends. A few lines of news each."""

from collections.abc import Callable

from spacy.tokens import Doc

from twosource.claims import extract_mentions
from twosource.model import Mention, Report

Parse = Callable[[str], Doc]
NAMES = ("The Northern Tribune", "The Velmar Post", "Overland Press Bureau", "harbourwatch.net")
POST, TRIBUNE = ("The Velmar Post",), ("The Northern Tribune",)


def mentions(parse: Parse, text: str, publisher: str = "The Town Crier") -> tuple[Mention, ...]:
    return extract_mentions(Report("r", "r.txt", text, publisher=publisher), parse(text), NAMES)


def chains(parse: Parse, text: str) -> list[tuple[str, ...]]:
    return [m.via for m in mentions(parse, text)]


def test_any_way_of_naming_a_newsroom_of_the_folder_credits_it(parse: Parse) -> None:
    told = (
        "The Post counted forty dead.",
        "Yesterday's Post had the mayor ready to resign.",
        "A driver interviewed by the Post saw two men.",
        "Papers leaked to the Post show that the gates were open.",
        "The gates were open (Post).",
        "The gates were open, if you ask the Post.",
    )
    for sentence in told:
        assert set(chains(parse, sentence)) == {POST}, sentence


def test_an_agency_by_its_letters_and_a_page_by_its_address(parse: Parse) -> None:
    assert chains(parse, "OPB says the gates were open.") == [("Overland Press Bureau",)]
    assert chains(parse, "According to harbourwatch.net, the gates were open.") == [("harbourwatch.net",)]


def test_a_report_that_retells_one_outlet_from_its_first_line_retells_it_throughout(parse: Parse) -> None:
    text = (
        "The ferry was overloaded, a deckhand told the Post.\n\n"
        "It carried ninety people. The harbour office refused to comment.\n\n"
        "A second ferry will sail on Friday."
    )
    assert set(chains(parse, text)) == {POST}


def test_what_follows_a_credit_in_its_paragraph_is_the_outlets(parse: Parse) -> None:
    text = (
        "The ferry sank on Monday.\n\n"
        "The Post writes that it was overloaded. It carried ninety people.\n\n"
        "The Tribune puts the dead at nine. Four are missing.\n\n"
        "Divers went down on Tuesday."
    )
    assert chains(parse, text) == [(), POST, POST, TRIBUNE, TRIBUNE, ()]


def test_somebody_named_in_that_paragraph_is_nobodys(parse: Parse) -> None:
    text = (
        "The ferry sank on Monday, Ada Holt said.\n\n"
        "The Post reported that it was overloaded. Holt said the papers were in order."
    )
    assert chains(parse, text) == [(), POST, ()]


def test_an_item_of_a_round_up_is_its_outlets(parse: Parse) -> None:
    text = (
        "Morning notes\n\n"
        "* The Post reports that the ferry was overloaded. Harbour master Ada Holt says nobody told her.\n\n"
        "* Football: the match was put off."
    )
    by_start = {m.span.of(text)[:7]: m.via for m in mentions(parse, text)}
    assert by_start["Harbour"] == POST
    assert by_start["Footbal"] == ()


def test_whoever_is_first_heard_through_an_outlet_stays_so(parse: Parse) -> None:
    text = (
        "The ferry sank on Monday.\n\n"
        "The captain, Oskar Lund, told the Post that the pumps had failed.\n\n"
        "The Tribune says nine died.\n\n"
        "Lund said that he had warned the owners."
    )
    assert chains(parse, text)[-1] == POST


def test_a_report_that_hears_people_itself_owns_what_it_does_not_credit(parse: Parse) -> None:
    text = (
        "The Post says the ferry was overloaded. It carried ninety people.\n\n"
        '"I counted sixty," a deckhand told me on the quay.'
    )
    assert chains(parse, text)[:2] == [POST, ()]


def test_a_paper_that_contradicts_is_not_the_channel_of_what_it_contradicts(parse: Parse) -> None:
    text = "Oskar Lund denied that he had signed a contract, though the Post said on Friday it had a copy."
    denial = next(m for m in mentions(parse, text) if m.speaker is not None)
    assert denial.via == ()


def test_the_house_of_a_paper_is_heard_like_any_other(parse: Parse) -> None:
    text = "The Post's editor, Irene Falk, said that police had searched her office."
    assert chains(parse, text) == [()]


def test_a_hand_lent_is_a_credit_for_the_text(parse: Parse) -> None:
    text = (
        "Ferry sinks\n\nThe ferry sank on Monday, the harbour office said. Nine died.\n\n"
        "-- Overland Press Bureau contributed to this report"
    )
    found = [m.via for m in mentions(parse, text) if "contributed" not in m.span.of(text)]
    assert set(found) == {("Overland Press Bureau",)}
