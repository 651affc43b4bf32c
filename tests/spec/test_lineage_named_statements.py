"""When a report draws on a statement of the folder, and which names in an outlet's form are no outlet's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest
from spacy.tokens import Doc

from twosource.engine import Inline
from twosource.lineage import trace
from twosource.model import Mention, Report, Span, Speaker, Story

Parse = Callable[[str], Doc]
FRIDAY = date(2024, 3, 8)
NOTE = (
    "Orlebury City Police, press note. The crowd left Corn Street at 12.40 and a water cannon was used at "
    "12.48 beside the granary. Superintendent Ada Holt regrets that fourteen marchers were bruised."
)


def report(at: int, publisher: str, text: str) -> Report:
    return Report(f"r{at}", f"{at:02}.txt", text, publisher=publisher, published=FRIDAY)


def edges(parse: Parse, reports: Sequence[Report], mentions: Sequence[Mention] = ()) -> set[tuple[str, str]]:
    docs = {r.id: parse(r.text) for r in reports}
    said = {r.id: [m for m in mentions if m.report == r.id] for r in reports}
    found = trace(reports, docs, said, [Story("s1", tuple(r.id for r in reports), "")], Inline())
    names = {unseen.id: unseen.publisher for unseen in found.unseen}
    return {(d.later, names.get(d.earlier, d.earlier)) for d in found.derivations}


@pytest.mark.parametrize(
    ("news", "drawn"),
    [
        ("The police press note has the water cannon in use beside the granary at 12.48.", True),
        ("A bulletin of the city police puts the water cannon beside the granary at 12.48.", True),
        ("The brewery's press note speaks of a water cannon beside the granary.", False),
        ("The police press note is as short as ever.", False),
        ("Police officers in the street spoke of a water cannon beside the granary.", False),
    ],
)
def test_a_statement_that_is_named_as_a_text_is_drawn_on(parse: Parse, news: str, drawn: bool) -> None:
    note = replace(report(1, "Orlebury City Police", NOTE), kind="press-release")
    other = report(3, "Radio Arbel", "The mayor of Orlebury opened a school on Friday.")
    assert (("r2", "r1") in edges(parse, [note, report(2, "The Verrin Post", news), other])) is drawn


@pytest.mark.parametrize(
    ("name", "affiliation", "content", "drawn"),
    [
        ("Ada Holt", "Orlebury City Police", "the water cannon came to Corn Street beside the granary", True),
        ("Ada Holt", "Orlebury City Police", "the blue line runs again after Easter", False),
        (
            "Tom Wray",
            "Orlebury City Police",
            "the water cannon came to Corn Street beside the granary",
            False,
        ),
        ("Ada Holt", "Harrow Brewery", "the water cannon came to Corn Street beside the granary", False),
    ],
)
def test_words_of_somebody_the_statement_names_draw_on_it(
    parse: Parse, name: str, affiliation: str, content: str, drawn: bool
) -> None:
    note = replace(report(1, "Orlebury City Police", NOTE), kind="press-release")
    news = f"{name} said that {content}."
    start = news.index(content)
    at = Span(0, len(name))
    speaker = Speaker(name, at, "named", name, at, affiliation=affiliation)
    told = Mention("r2", Span(0, len(news)), (Span(start, start + len(content)),), speaker)
    other = report(3, "Radio Arbel", "The blue line was closed at Easter, and runs again.")
    found = edges(parse, [note, report(2, "The Verrin Post", news), other], [told])
    assert (("r2", "r1") in found) is drawn


@pytest.mark.parametrize(
    ("first", "outlets"),
    [
        ("Harvest Line, the charity that hired the lorries, said it had lost touch with them.", set()),
        ("The charity Harvest Line said it had lost touch with its lorries.", set()),
        ("Harvest Line, the broadcaster that hired the lorries, said they were lost.", {"Harvest Line"}),
        ("The union told the Harvest Line that its lorries were lost.", {"Harvest Line"}),
    ],
)
def test_a_name_that_a_report_calls_a_charity_is_no_outlet(
    parse: Parse, first: str, outlets: set[str]
) -> None:
    second = "The lorries were lost near the bridge, the Harvest Line reported."
    found = edges(parse, [report(1, "The Verrin Post", first), report(2, "Radio Arbel", second)])
    assert {earlier for _, earlier in found} == outlets | ({"Harvest Line"} if outlets else set())


def test_an_observatory_that_counts_is_cited(parse: Parse) -> None:
    first = report(1, "Harbour Watch Bulletin", "Forty boats left the harbour in the night of Thursday.")
    news = "The Harbour Watch Bulletin counts forty boats."
    assert ("r2", "r1") in edges(parse, [first, report(2, "Radio Arbel", news)])
