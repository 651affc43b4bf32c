"""Attributions whose words the sentence puts in an unusual place, and what is taken for said."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from twosource.claims import Attribution, attributions

Parse = Callable[[str], Doc]


def told(parse: Parse, text: str) -> list[tuple[str | None, str]]:
    """Who tells what, in the order of the contents; stances and wishes left out."""
    found = [one for one in attributions(parse(text)) if one.tells and one.manner == "said"]
    return [(holder(one, text), " … ".join(part.of(text) for part in one.content)) for one in found]


def holder(one: Attribution, text: str) -> str | None:
    return one.holder.of(text) if one.holder is not None else None


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        (
            "As the mayor told the council, the bridge was never inspected.",
            "the mayor",
            "the bridge was never inspected",
        ),
        (
            "As the study's authors put it, old bridges fail unseen.",
            "the study's authors",
            "old bridges fail unseen",
        ),
    ],
)
def test_as_somebody_put_it_gives_her_what_follows(parse: Parse, text: str, who: str, what: str) -> None:
    assert (who, what) in told(parse, text)


def test_as_they_say_gives_it_to_nobody(parse: Parse) -> None:
    assert told(parse, "As they say, the bridge was never inspected.") == []


def test_words_behind_a_colon_need_no_quotation_marks(parse: Parse) -> None:
    text = "One reader commented on the paper's site: It is the best bridge in the valley."
    assert told(parse, text) == [("One reader", "It is the best bridge in the valley")]


def test_a_document_that_shows_something_says_it(parse: Parse) -> None:
    text = "The footage showed the two lorries stood on the bridge as the water rose."
    assert told(parse, text) == [("The footage", "the two lorries stood on the bridge as the water rose")]


def test_a_court_determines_across_the_manner_of_its_ruling(parse: Parse) -> None:
    text = "In 2012, the High Court determined in a 5-4 decision that the toll was lawful."
    assert told(parse, text) == [("the High Court", "that the toll was lawful")]


def test_a_verb_read_as_a_noun_keeps_the_body_that_reports(parse: Parse) -> None:
    text = "The Kelham Weather Service in Tarn reports that high winds will keep the lake low."
    assert told(parse, text) == [
        ("The Kelham Weather Service in Tarn", "that high winds will keep the lake low")
    ]


def test_a_clause_does_not_end_in_the_word_that_leads_on(parse: Parse) -> None:
    ((_, content),) = told(
        parse, "The report showed traffic was almost unchanged in June, but well above the target."
    )
    assert not content.endswith("but")


def test_what_is_named_wished_or_withheld_is_not_told(parse: Parse) -> None:
    for text in (
        "The mayor criticised the plan.",
        "The mayor asked to leave early.",
        "The mayor declined to comment.",
    ):
        assert told(parse, text) == [], text


def test_who_said_what_stands_in_front_does_not_do_what_stands_behind(parse: Parse) -> None:
    text = (
        '"When the lake is dry, storms are not so bad," said Falk, who has reckoned that sand in the'
        " northern half of the basin is the driest it has been since 1950."
    )
    assert told(parse, text)[0] == ("Falk", '"When the lake is dry, storms are not so bad,"')
