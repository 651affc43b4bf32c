"""Who the speaker is once found: a line of news, and the name, kind and outlets of its last speaker."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from twosource.claims import extract_mentions
from twosource.model import Mention, Report

Parse = Callable[[str], Doc]
NAMES = ("The Northern Tribune", "The Velmar Post")


def last(parse: Parse, text: str, publisher: str | None = None, issuers: tuple[str, ...] = ()) -> Mention:
    report = Report("r", "r.txt", text, publisher=publisher)
    return extract_mentions(report, parse(text), NAMES, issuers)[-1]


def name_and_kind(mention: Mention) -> tuple[str | None, str | None]:
    return (mention.speaker.name, mention.speaker.kind) if mention.speaker else (None, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Minister of Health, Beatrice Odera, put the number at 52.", "Beatrice Odera"),
        ("Commissioner of Police Josefa Rika said the gas was a last resort.", "Josefa Rika"),
        ("The commander in Port Sand, Joseph Mweka, said 61 had died.", "Joseph Mweka"),
        ("Minister for Culture K. V. Raman said he had telephoned nobody.", "K. V. Raman"),
        ("Agnes Rudd, 44, said the road was shut.", "Agnes Rudd"),
    ],
)
def test_an_office_with_a_name_is_the_person(parse: Parse, text: str, name: str) -> None:
    assert name_and_kind(last(parse, text)) == (name, "named")


def test_who_speaks_for_a_person_is_somebody_else(parse: Parse) -> None:
    text = "The lawyer of former minister Felicity Amoro said she had left."
    assert name_and_kind(last(parse, text))[1] == "unnamed"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A clerk said the box was green. Marta Holm has seen it too. She said it was open.", "Marta Holm"),
        ("Dana Cole wants more. Unless the reef votes again, she said, nobody will sit down.", "Dana Cole"),
        ("Dana Cole said Tom Reed had lied. She was there, she said.", "Dana Cole"),
        ("Dana Cole spoke to Tom Reed. He said the road was shut.", "Tom Reed"),
        ("Ada Holt, the mayor, met her deputy, Tom Reed. The mayor said it was late.", "Ada Holt"),
        ("The solicitor, Ewan Strand, was brief. It is over, the lawyer said.", "Ewan Strand"),
        ("Ada Holt left. Tom Holt stayed. Ms Holt said the lid was on.", "Ada Holt"),
        ("Ada Holt left. Tom Holt stayed. Holt said the lid was on.", "Holt"),
    ],
)
def test_short_forms_mean_the_person_met_before(parse: Parse, text: str, name: str) -> None:
    assert name_and_kind(last(parse, text)) == (name, "named")


def test_one_of_several_officers_is_none_of_those_named(parse: Parse) -> None:
    text = "Officer Tom Reed fired four times. The officer who drove said she heard a shout."
    assert name_and_kind(last(parse, text))[1] == "unnamed"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A nun said the water was brown.", "unnamed"),
        ("The cable says the premier was at lunch.", "document"),
        ("Bright Harbour, the charity that hired the lorries, said it had lost them.", "institution"),
    ],
)
def test_what_kind_a_noun_is(parse: Parse, text: str, kind: str) -> None:
    assert name_and_kind(last(parse, text))[1] == kind


def test_its_director_belongs_to_the_body_before(parse: Parse) -> None:
    text = (
        "Bright Harbour, the charity, has lost two lorries. Its director, Agnes Rudd, said the road was shut."
    )
    speaker = last(parse, text).speaker
    assert speaker is not None
    assert (speaker.name, speaker.affiliation) == ("Agnes Rudd", "Bright Harbour")


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("The Northern Tribune newspaper said the bridge was weak.", ("The Northern Tribune",)),
        ("The Northern Tribune's man says the bridge is weak.", ("The Northern Tribune",)),
        ("The bridge is weak, says a pupil in the Northern Tribune.", ("The Northern Tribune",)),
        (
            "In an interview with the Northern Tribune, the envoy said it was weak.",
            ("The Northern Tribune",),
        ),
        ("The envoy told a local newspaper the bridge was weak.", ("a local newspaper",)),
        ("Ada Holt told Radio Kelham it was over. She said nobody knew.", ("Radio Kelham",)),
        ("An engineer at the Northern Tribune said the press was loud.", ()),
    ],
)
def test_which_outlet_is_credited(parse: Parse, text: str, via: tuple[str, ...]) -> None:
    assert last(parse, text).via == via


def test_this_newspaper_is_no_channel(parse: Parse) -> None:
    mention = last(parse, "The envoy told this newspaper the bridge was weak.")
    assert (mention.via, mention.own_hearing) == ((), True)


def test_who_issues_statements_is_no_outlet(parse: Parse) -> None:
    text = "The Kelham Monitor said 23 people had died."
    mention = last(parse, text, issuers=("Kelham Monitor",))
    assert (name_and_kind(mention), mention.via) == (("Kelham Monitor", "institution"), ())


def test_a_credit_for_the_whole_text_is_a_credit_for_each_line(parse: Parse) -> None:
    text = (
        "The bridge is weak\nFrom the Northern Tribune wire, edited by our foreign desk\n\n"
        "A bridge in the north is weak. Ada Holt said it was old."
    )
    mention = last(parse, text, "The Velmar Post")
    assert (name_and_kind(mention)[0], mention.via) == ("Ada Holt", ("The Northern Tribune",))


def test_the_answers_of_an_interview_are_those_of_the_one_it_names(parse: Parse) -> None:
    text = (
        "Mayor Ada Holt speaks to our editor, Tom Reed\n\nQ: Is it open?\nA: It is open.\n\n"
        "Q: Since when?\nA: Since March."
    )
    assert name_and_kind(last(parse, text)) == ("Ada Holt", "named")


def test_they_are_the_people_the_sentence_before_is_about(parse: Parse) -> None:
    text = (
        "Harbour officials urged patience. While the Quill ministry has kept silent, its delegates at the "
        "summit voiced their anger. They said the port would close."
    )
    speaker = last(parse, text).speaker
    assert speaker is not None
    assert speaker.name.startswith("its delegates")
    assert speaker.affiliation == "Quill ministry"


def test_they_are_who_spoke_where_the_sentence_before_is_about_a_thing(parse: Parse) -> None:
    text = "Two officials said the port was shut. The gates are locked. They said the ferries would stop."
    assert name_and_kind(last(parse, text)) == ("Two officials", "unnamed")


@pytest.mark.parametrize(
    "group", ["A few of his colleagues", "Many of them", "Several of the clerks", "A couple of his friends"]
)
def test_he_is_none_of_several(parse: Parse, group: str) -> None:
    text = f"Mayor Oskar Brandt resigned on Monday. {group} said it was time. “I will rest now,” he said."
    assert name_and_kind(last(parse, text)) == ("Oskar Brandt", "named")
