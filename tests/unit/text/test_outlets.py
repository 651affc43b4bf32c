"""News outlets in a text."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from twosource.text.outlets import find_outlets, is_agency, is_outlet_name, same_outlet

Parse = Callable[[str], Doc]


def named(parse: Parse, text: str, known: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(o.span.of(text), o.name) for o in find_outlets(parse(text), known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike was over, the Northern Tribune reported.", ["Northern Tribune"]),
        ("An envoy told Reuters that the port had reopened.", ["Reuters"]),
        ("The bridge is shut, Radio Velmar said on Monday.", ["Radio Velmar"]),
        ("According to the Orlan News Agency, two ships sank.", ["Orlan News Agency"]),
        ("Quayside, a weekly newsletter, first named the bidder.", ["Quayside"]),
        ("The mayor has no vice and no record, and he went as planned.", []),
        ("The clerk said the Post Office would close at noon.", []),
        ("The officers went back to Velmar. The Northern Tribune saw them go.", ["Northern Tribune"]),
    ],
)
def test_outlets_named_in_full(parse: Parse, text: str, expected: list[str]) -> None:
    assert [name for _, name in named(parse, text)] == expected


def test_a_short_form_has_the_full_name(parse: Parse) -> None:
    text = "The Northern Tribune broke the story. An aide told the Tribune that it was true."
    assert named(parse, text)[1] == ("Tribune", "Northern Tribune")


def test_a_known_publisher_is_found_by_short_form_and_initials(parse: Parse) -> None:
    text = "An aide told the Tribune that it was true. Nothing was signed, he told HBW."
    known = ("The Northern Tribune", "Harbour and Bridge Week", "Harbour Bridge Week")
    assert [name for _, name in named(parse, text, known)] == ["The Northern Tribune", "Harbour Bridge Week"]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Her brother told the Overseas Service that she swam.", "Overseas Service News"),
        ("A friend told the CLNA agency that he would go.", "CaribLink News Agency"),
        ("The boat sank at noon, NPX reported.", "Northern Press Exchange (NPX)"),
    ],
)
def test_a_publisher_is_known_without_its_ending_and_by_its_capitals(
    parse: Parse, text: str, known: str
) -> None:
    assert known in [name for _, name in named(parse, text, (known,))]


def test_a_known_name_may_hold_an_article(parse: Parse) -> None:
    text = "The blog Count the Pennies has posted a deed."
    assert named(parse, text, ("Count the Pennies",)) == [("Count the Pennies", "Count the Pennies")]


def test_a_noun_stands_for_the_outlet_named_before(parse: Parse) -> None:
    text = "The Northern Tribune broke the story. The newspaper said two men were held."
    outlet = find_outlets(parse(text))[1]
    assert (outlet.name, outlet.span.of(text)) == ("Northern Tribune", "newspaper")


def test_the_press_at_large_is_an_outlet_without_a_name(parse: Parse) -> None:
    text = "Two men were held, local media reported."
    outlet = find_outlets(parse(text))[0]
    assert (outlet.name, outlet.named) == ("local media", False)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("the Tribune", "The Northern Tribune"),
        ("NBW", "North Bay Week"),
        ("BBC", "BBC News"),
        ("axios.com", "Axios"),
        ("Nothern Tribune", "The Northern Tribune"),
        ("Orlan", "Orlan Newswire"),
    ],
)
def test_one_outlet_under_two_names(a: str, b: str) -> None:
    assert same_outlet(a, b)
    assert same_outlet(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [("Sefton Post", "Evening Post"), ("News", "Sky News"), ("Radio Nord", "Radio Sud"), ("", "")],
)
def test_two_outlets_stay_two(a: str, b: str) -> None:
    assert not same_outlet(a, b)


def test_names_alone_are_told_by_their_form() -> None:
    assert is_outlet_name("The Northern Tribune")
    assert is_outlet_name("Reuters")
    assert not is_outlet_name("Ministry of the Daily Press Commission")
    assert not is_outlet_name("Ada Holt")
    assert is_agency("Orlan News Agency")
    assert not is_agency("The Northern Tribune")
