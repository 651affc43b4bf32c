"""Which body a speaker belongs to: a line of news, and the speaker, kind and body expected of it."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from twosource.claims import extract_mentions
from twosource.model import Report, Speaker

Parse = Callable[[str], Doc]


def last_speaker(parse: Parse, text: str, publisher: str | None = None) -> Speaker:
    report = Report("r", "r.txt", text, publisher=publisher)
    speakers = [m.speaker for m in extract_mentions(report, parse(text)) if m.speaker is not None]
    return speakers[-1]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Luc Marn, spokesman for the Delta Bank, said the loan was safe.", "Delta Bank"),
        ("Omar Sint, of the Farmers' League, said the field was dry.", "Farmers' League"),
        ("Omar Sint (Farmers' League) said the field was dry.", "Farmers' League"),
        (
            "Petra Lund, who leads the inquiry for the Rail Safety Board, said it had failed.",
            "Rail Safety Board",
        ),
        ("Sir John Pell, chairman of Northern Water plc, said supplies were safe.", "Northern Water plc"),
        ("Harbour Authority chief executive Mara Sell said the port was open.", "Harbour Authority"),
        ("Water Ministry spokesman Jon Pike said the dam was safe.", "Water Ministry"),
        ("Kelham Rovers boss Ada Holt said the striker was fit.", "Kelham Rovers"),
        ("Speaking for the Dockers' League, Tom Reed said the port would close.", "Dockers' League"),
        (
            "The Transport Ministry shut it. Its spokesman, Tom Reed, said it was unsafe.",
            "Transport Ministry",
        ),
    ],
)
def test_the_words_beside_a_name_tell_the_body(parse: Parse, text: str, body: str) -> None:
    speaker = last_speaker(parse, text)
    assert (speaker.kind, speaker.affiliation) == ("named", body)


def test_who_has_been_introduced_once_belongs_there_for_the_whole_report(parse: Parse) -> None:
    text = (
        "Nobody would strike before Friday, Reed said. "
        "Tom Reed, general secretary of the Harbour Union, met the owners on Monday."
    )
    speaker = last_speaker(parse, text)
    assert (speaker.name, speaker.affiliation) == ("Tom Reed", "Harbour Union")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Superintendent Ada Holt said two men had been arrested.", "police"),
        ("Fire boss Ada Holt said the fire was out.", "fire service"),
        ("Colonel Ada Holt said the border was quiet.", "army"),
        ("Army spokesman Ada Holt said the border was quiet.", "army"),
        ("Defence Minister Ada Holt said the border was quiet.", "Defence Ministry"),
        ("Italian Foreign Minister Ada Holt said the talks went well.", "Italian Foreign Ministry"),
        ("The coroner, Ada Holt, said the inquest would open on Monday.", "coroner's office"),
        ("Ada Holt, the mayor, said the bridge was safe.", "city hall"),
    ],
)
def test_an_office_alone_tells_the_body(parse: Parse, text: str, body: str) -> None:
    assert last_speaker(parse, text).affiliation == body


@pytest.mark.parametrize(
    "text",
    [
        "Former police chief Ada Holt said the bridge was safe.",
        "Attorney General Ada Holt said the law was clear.",
        "General Secretary Ada Holt said the strike would go on.",
        "Ada Holt, 54, a teacher from Kelham, said the water was brown.",
        "Ada Holt, a lawyer for the family, said the inquest was late.",
    ],
)
def test_who_speaks_for_no_body_gets_none(parse: Parse, text: str) -> None:
    assert last_speaker(parse, text).affiliation is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Harbour Workers' Union met. The union said it would strike.", "Harbour Workers' Union"),
        ("The Harbour Workers' Union met. The HWU said it would strike.", "Harbour Workers' Union"),
        ("Ardley Quarries Limited lost. The company said it would appeal.", "Ardley Quarries Limited"),
        ("The Foreign Ministry met the envoys. The ministry said it went well.", "Foreign Ministry"),
    ],
)
def test_a_short_reference_means_the_body_named_in_full(parse: Parse, text: str, name: str) -> None:
    speaker = last_speaker(parse, text)
    assert (speaker.kind, speaker.name) == ("institution", name)
    assert speaker.span.of(text) == name


def test_unnamed_speakers_keep_their_body_or_their_side(parse: Parse) -> None:
    ministry = last_speaker(parse, "A Water Ministry official said the dam was safe.")
    side = last_speaker(parse, "Two Italian officials said the dam was safe.")
    assert (ministry.affiliation, side.affiliation) == ("Water Ministry", "Italian")


def test_in_a_statement_its_officers_belong_to_the_issuer(parse: Parse) -> None:
    text = (
        "Press release\n\nArdley Quarries Limited\n\nThe site is shut.\n\n"
        'Robert Lunn, Managing Director, said: "It will stay shut until Monday."'
    )
    speaker = last_speaker(parse, text, "Ardley Quarries Limited")
    assert (speaker.name, speaker.affiliation) == ("Robert Lunn", "Ardley Quarries Limited")


def test_the_head_of_a_transcript_introduces_the_guest(parse: Parse) -> None:
    text = (
        "Host: Jon Pike. Guest: Mara Sell, Deputy Foreign Minister.\n\nPIKE: Is it open?\n\n"
        "SELL: It is open.\n\nPIKE: Since when?\n\nSELL: Since March."
    )
    assert last_speaker(parse, text).affiliation == "Foreign Ministry"


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("It was a spark, says fire boss Garth Lund-Holt.", "named", "Garth Lund-Holt"),
        ("The Fire Officer said it was out.", "unnamed", "The Fire Officer"),
        ("The Dutchman said he would stay.", "unnamed", "The Dutchman"),
        ("Kelham Rovers lost. Kelham said the pitch was wet.", "institution", "Kelham Rovers"),
    ],
)
def test_persons_are_persons_and_teams_are_bodies(parse: Parse, text: str, kind: str, name: str) -> None:
    speaker = last_speaker(parse, text)
    assert (speaker.kind, speaker.name) == (kind, name)
