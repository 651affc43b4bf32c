"""Quantities: value, unit, what is counted and how exactly it is said; and when two of them agree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from twosource.model import Span
from twosource.text.figure_manner import Hedge
from twosource.text.numbers import Quantity, agree, find_quantities

Parse = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "counted", "hedge"),
    [
        ("The fire killed eleven workers.", "eleven", 11, None, "worker", "exact"),
        ("Twenty-two ships waited.", "Twenty-two", 22, None, "ship", "exact"),
        ("The vote cost one hundred and six members their seats.", "one hundred and six", 106, None, "member",
         "exact"),
        ("Around two hundred families left.", "two hundred", 200, None, "family", "about"),
        ("A hundred people came.", "A hundred", 100, None, "people", "about"),
        ("Half a million people voted.", "Half a million", 500_000, None, "people", "about"),
        ("The flood took two dozen houses.", "two dozen", 24, None, "house", "exact"),
        ("The bridge cost 24 million euros.", "24 million euros", 24e6, "euro", None, "exact"),
        ("The bridge cost €35m.", "€35m", 35e6, "euro", None, "exact"),
        ("The club paid $600m for it.", "$600m", 600e6, "dollar", None, "exact"),
        ("The club paid US$30 million for it.", "US$30 million", 30e6, "dollar", None, "exact"),
        ("The company owes £2.4bn.", "£2.4bn", 2.4e9, "pound", None, "exact"),
        ("The lake holds 18.5 billion cubic metres of water.", "18.5 billion cubic metres", 18.5e9,
         "cubic metre", None, "exact"),
        ("Some 1,200 residents left.", "1,200", 1200, None, "resident", "about"),
        ("More than 3,000 people marched.", "3,000", 3000, None, "people", "at least"),
        ("At least 12 people died.", "12", 12, None, "people", "at least"),
        ("Up to 500 jobs will go.", "500", 500, None, "job", "at most"),
        ("Fewer than 90 votes were cast.", "90", 90, None, "vote", "at most"),
        ("Prices rose by 4.5 per cent.", "4.5 per cent", 4.5, "percent", None, "exact"),
        ("Prices rose 12%.", "12%", 12, "percent", None, "exact"),
        ("The strike lasted seven years.", "seven years", 7, "year", None, "exact"),
        ("The tower is 120 metres high.", "120 metres", 120, "metre", None, "exact"),
        ("One man died.", "One", 1, None, "man", "exact"),
        ("It opened a 300-page report.", "300", 300, None, "page", "exact"),
        ("The petition topped 4,400 names.", "4,400", 4400, None, "name", "at least"),
        ("No fewer than 19 people died.", "19", 19, None, "people", "at least"),
        ("The queue was of forty or so owners.", "forty", 40, None, "owner", "about"),
        ("The lift costs Rs 148 crore.", "Rs 148 crore", 148e7, "rupee", None, "exact"),
        ("They bid 340p a share.", "340p", 3.4, "pound", None, "exact"),
        ("They bid 340 pence a share.", "340 pence", 3.4, "pound", None, "exact"),
        ("They own just over a quarter of the mill.", "a quarter", 25, "percent", None, "at least"),
        ("Two-thirds of the shares were sold.", "Two-thirds", 200 / 3, "percent", None, "about"),
        ("It will hire 900 over the years.", "900", 900, None, None, "exact"),
    ],
)  # fmt: skip
def test_a_quantity_is_read_whole(
    parse: Parse, text: str, words: str, value: float, unit: str | None, counted: str | None, hedge: Hedge
) -> None:
    (found,) = find_quantities(parse(text))
    assert found.span.of(text) == words
    assert found.value == pytest.approx(value)
    assert (found.unit, found.counted, found.hedge) == (unit, counted, hedge)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dozens of people were hurt.", "Dozens"),
        ("Hundreds of thousands of people fled.", "Hundreds of thousands"),
        ("Several people were hurt.", "Several"),
    ],
)
def test_words_without_a_figure_are_vague(parse: Parse, text: str, words: str) -> None:
    (found,) = find_quantities(parse(text))
    assert found.span.of(text) == words
    assert (found.value, found.counted, found.hedge) == (None, "people", "vague")


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the mill closed.",
        "It opened in March 2019.",
        "On 14 March the gate opened.",
        "The 3rd gate opened.",
        "The third attempt failed.",
        "The gate opened at 4:20 am.",
        "The gate opened at 5 p.m. on Monday.",
        "One of them left early.",
        "No one came.",
        "The 1990s were quiet.",
        "Flight 714 was late.",
        "The court struck down Section 230.",
        "They met at the G7.",
        "The fault was in batch 27, the firm said.",
        "Mara Quill, 51, wept.",
        "Oskar Brandt (34) wept.",
        "The call came at 6.40.",
        "It rang until after six.",
        "The curfew is from seven in the evening.",
        "€ $ % , .",
        "",
    ],
)
def test_dates_hours_ordinals_and_labels_are_no_quantities(parse: Parse, text: str) -> None:
    assert find_quantities(parse(text)) == ()


def test_each_figure_of_a_sentence_is_read(parse: Parse) -> None:
    text = "Ten people and three dogs were saved for 2,500 euros."
    found = [(q.span.of(text), q.counted or q.unit) for q in find_quantities(parse(text))]
    assert found == [("Ten", "people"), ("three", "dog"), ("2,500 euros", "euro")]


def test_figures_on_top_of_others_or_out_of_them_are_parts(parse: Parse) -> None:
    text = "Nine died, another 12 were hurt, two more are missing, five of whom are children."
    found = {q.span.of(text): q.part for q in find_quantities(parse(text))}
    assert found == {"Nine": False, "12": True, "two": True, "five": True}


def test_a_sign_belongs_to_the_figure_it_is_written_on(parse: Parse) -> None:
    text = "They paid 12 £35m bids and 40 € each."
    found = [(q.span.of(text), q.unit) for q in find_quantities(parse(text))]
    assert found == [("12", None), ("£35m", "pound"), ("40 €", "euro")]


def test_only_the_tokens_asked_for_are_read(parse: Parse) -> None:
    doc = parse("Ten people and three dogs were saved.")
    assert [q.value for q in find_quantities(doc, 2, 5)] == [3]
    assert [q.value for q in find_quantities(doc, 0, 2)] == [10]


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("11 workers died.", "14 workers died.", False),
        ("11 workers died.", "Eleven workers died.", True),
        ("Twenty-two workers died.", "22 workers died.", True),
        ("About 40 workers died.", "41 workers died.", True),
        ("About 40 workers died.", "36 workers died.", True),
        ("About 40 workers died.", "90 workers died.", False),
        ("About 40 workers died.", "Dozens of workers died.", True),
        ("More than 3,000 people came.", "3,200 people came.", True),
        ("Up to 500 people came.", "450 people came.", True),
        ("It cost €24m.", "It cost 24 million euros.", True),
        ("It cost €24m.", "It cost 31 million euros.", False),
        ("It cost 24 million euros.", "It cost 24 million dollars.", None),
    ],
)
def test_whether_two_figures_can_both_be_true(parse: Parse, a: str, b: str, verdict: bool | None) -> None:
    (one,), (other,) = find_quantities(parse(a)), find_quantities(parse(b))
    assert agree(one, other) is verdict
    assert agree(other, one) is verdict


QUANTITIES = st.builds(
    Quantity,
    span=st.just(Span(0, 1)),
    value=st.none() | st.floats(0, 1e12),
    unit=st.sampled_from((None, "euro", "metre")),
    counted=st.sampled_from((None, "worker")),
    hedge=st.sampled_from(("exact", "about", "at least", "at most", "vague")),
)


@given(QUANTITIES, QUANTITIES)
def test_agreement_has_no_direction(a: Quantity, b: Quantity) -> None:
    assert agree(a, b) is agree(b, a)


@given(QUANTITIES)
def test_a_figure_agrees_with_itself(a: Quantity) -> None:
    assert agree(a, a) is True


PIECES = (
    "12 3,000 2019 4.5 twenty two - one hundred and a half million dozen dozens of several € $ US$ £35m 600m "
    "m bn % per cent cubic metres euros people more than about up to at least 3rd 16:30 am . , \n "
    "\x00 \u202e 🚢 Flight"
).split(" ")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=30))
def test_every_quantity_stands_apart_in_the_text(parse: Parse, pieces: list[str]) -> None:
    text = " ".join(pieces)
    end = 0
    for quantity in find_quantities(parse(text)):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.span.of(text).strip()
        assert (quantity.value is None) == (quantity.hedge == "vague")
        end = quantity.span.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry lists not 31 schools but 44 schools.", {31: "denied", 44: "held"}),
        ("The levy will be 7 per cent instead of 8 per cent.", {7: "held", 8: "replaced"}),
        ("The fare rose from 11 euros to 14 euros.", {11: "replaced", 14: "held"}),
        ("The crew is up from 12 to 15 sailors.", {12: "replaced", 15: "held"}),
        ("They took 12 crates from 3 lorries.", {12: "held", 3: "held"}),
    ],
)
def test_a_figure_may_be_denied_or_replaced(parse: Parse, text: str, expected: dict[int, str]) -> None:
    assert {q.value: q.standing for q in find_quantities(parse(text))} == expected


def test_a_sum_in_two_coins_is_one(parse: Parse) -> None:
    found = [(q.value, q.unit) for q in find_quantities(parse("They bid three pounds and fifty pence."))]
    assert found == [(3.5, "pound")]


def test_what_somebody_puts_at_a_figure_is_what_it_counts(parse: Parse) -> None:
    (found,) = find_quantities(parse("Quill put the broken welds at 61."))
    assert (found.value, found.counted) == (61, "weld")


def test_nautical_miles_are_miles(parse: Parse) -> None:
    (found,) = find_quantities(parse("It lay eleven nautical miles from the light."))
    assert (found.value, found.unit) == (11, "mile")


def test_a_figure_told_less_exactly_agrees(parse: Parse) -> None:
    (exact,) = find_quantities(parse("The lake stands at 412.6 metres."))
    (rough,) = find_quantities(parse("The lake stands at 412 metres."))
    assert agree(exact, rough)


def test_over_a_round_figure_may_be_nearly_twice_as_much() -> None:
    more = Quantity(Span(0, 4), 1e9, "euro", None, "at least")
    assert agree(more, Quantity(Span(0, 4), 1.6e9, "euro", None, "exact"))
    assert not agree(more, Quantity(Span(0, 4), 2.6e9, "euro", None, "exact"))
    assert not agree(replace(more, value=1.2e9), Quantity(Span(0, 4), 1.9e9, "euro", None, "exact"))


def test_half_of_a_year_is_no_share(parse: Parse) -> None:
    assert find_quantities(parse("Accidents rose in the first half of the year.")) == ()
    assert [q.unit for q in find_quantities(parse("Half of the yards closed."))] == ["percent"]
