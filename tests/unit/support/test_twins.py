"""Where two sentences differ that are one but for a few words, and what they part on there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from spacy.tokens import Doc

from tests.factories import make_mention, make_report
from twosource.support import Statement, date_statements, make_statements
from twosource.support.partings import are_apart, find_partings
from twosource.support.twins import find_swaps
from twosource.timeline import extract_times

Parse = Callable[[str], Doc]
PORT = "The council of Halden closed the old fish market in Orlo on Tuesday because 11 pillars had cracked."


def statement(parse: Parse, sentence: str) -> Statement:
    report = make_report(sentence)
    doc = parse(sentence)
    (made,) = date_statements(
        make_statements(doc, [make_mention(report, sentence)]),
        extract_times(sentence, report.id, report.published, doc),
    )
    return made


def swapped(parse: Parse, one: str, other: str) -> list[tuple[str, str]]:
    swaps = find_swaps(statement(parse, one), statement(parse, other), whole=False)
    return [(" ".join(w.text for w in s.a.words), " ".join(w.text for w in s.b.words)) for s in swaps]


def fields(parse: Parse, one: str, other: str) -> list[str]:
    return [p.field for p in find_partings(statement(parse, one), statement(parse, other))]


def test_the_places_where_twins_differ(parse: Parse) -> None:
    other = PORT.replace("11", "eleven wooden").replace("Orlo", "Tarn")
    assert swapped(parse, PORT, other) == [("Orlo", "Tarn"), ("11", "eleven wooden")]


@pytest.mark.parametrize(
    "other",
    [
        PORT,
        PORT.replace("The council", "A council").replace("had cracked", "were cracked"),
        "In Orlo, cracks in its pillars have led Halden's councillors to shut a market where fish was sold.",
        "The council of Halden met.",
    ],
)
def test_sentences_that_are_no_twins_or_say_the_same_have_no_such_places(parse: Parse, other: str) -> None:
    if other != PORT.replace("The council", "A council").replace("had cracked", "were cracked"):
        assert swapped(parse, PORT, other) == []
    assert fields(parse, PORT, other) == []


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("11 pillars", "17 pillars", "number"),
        ("on Tuesday", "on Sunday", "date"),
        ("in Orlo", "in Tarn Lock", "place"),
        ("closed", "did not close", "polarity"),
        ("closed", "may have closed", "wording"),
        ("closed", "refused to close", "polarity"),
    ],
)
def test_what_twins_part_on(parse: Parse, old: str, new: str, field: str) -> None:
    assert fields(parse, PORT, PORT.replace(old, new)) == [field]
    assert fields(parse, PORT.replace(old, new), PORT) == [field]


@pytest.mark.parametrize(
    ("one", "other", "parted"),
    [
        ("Nurses at the clinic walked out over shifts.", "Porters at the clinic walked out over shifts.", True),
        ("Rebels at the pass set a lorry on fire.", "Insurgents at the pass set a lorry on fire.", False),
        ("Mayor Ada Brenn opened the new lock at noon.", "Mayor Oskar Thorn opened the new lock at noon.", True),
        ("Mayor Ada Thorsen opened the new lock at noon.", "Mayor Ada Thorson opened the new lock at noon.", False),
        ("Some 40 guests at the inn fell ill at night.", "Dozens of guests at the inn fell ill at night.", False),
    ],
)  # fmt: skip
def test_who_acts(parse: Parse, one: str, other: str, parted: bool) -> None:
    assert fields(parse, one, other) == (["actor"] if parted else [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The show will be kept for another season.", "The show will be dropped for another season."),
        (
            "The town needs nurses and not doctors this year.",
            "The town needs doctors and not nurses this year.",
        ),
    ],
)
def test_words_that_rule_each_other_out(parse: Parse, one: str, other: str) -> None:
    assert fields(parse, one, other) == ["polarity"]


@pytest.mark.parametrize(
    "other",
    [
        "Did the council of Halden close the old fish market in Tarn on Tuesday because 17 pillars had cracked?",
        PORT.replace("11 pillars", "about a dozen pillars"),
        PORT.replace("on Tuesday", "this week"),
        PORT.replace("11 pillars", "pillars"),
    ],
)
def test_questions_and_less_exact_words_part_on_nothing(parse: Parse, other: str) -> None:
    assert fields(parse, PORT, other) == []


def test_a_not_in_a_condition_leaves_it_open(parse: Parse) -> None:
    other = PORT.replace("because", "if").replace("closed", "would not close")
    assert fields(parse, PORT, other) == []


def test_headlines_are_not_held_against_each_other(parse: Parse) -> None:
    one, other = statement(parse, PORT), statement(parse, PORT.replace("11", "17"))
    heading = replace(other, mention=replace(other.mention, headline=True))
    assert [p.field for p in find_partings(one, other)] == ["number"]
    assert list(find_partings(one, heading)) == []


def test_two_words_for_who_acts_never_back_each_other(parse: Parse) -> None:
    one = statement(parse, "The county fined the chain of homes for neglecting its guests.")
    other = statement(parse, "The regulator fined the chain of homes for neglecting its guests.")
    same = statement(parse, "The county fined the big chain of homes for neglecting its guests.")
    assert are_apart(one, other)
    assert not are_apart(one, same)
