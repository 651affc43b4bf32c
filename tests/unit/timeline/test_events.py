"""Which sentences become events, on which clock, with which words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from spacy.tokens import Doc

from twosource.model import Event, Mention, Report, Span
from twosource.timeline import build_timeline, extract_times

Parse = Callable[[str], Doc]
THURSDAY = date(2024, 3, 14)


def make_events(parse: Parse, text: str, mentions: tuple[Mention, ...] = (), **fields: object) -> list[Event]:
    report = Report("r1", "r1.txt", text, published=THURSDAY, **fields)  # type: ignore[arg-type]
    doc = parse(text)
    return list(build_timeline(report, doc, extract_times(text, "r1", THURSDAY, doc), mentions))


@pytest.mark.parametrize(
    ("text", "clock", "words"),
    [
        ("The mill burned down on Monday.", "happened", "on Monday"),
        ("Ms Orlin said on Monday that the mill was safe.", "said", "on Monday"),
        ("The Brenning Courier reported on Monday that the mill was unsafe.", "published", "on Monday"),
        ("The letter was first disclosed on Monday by the Brenning Courier.", "published", "on Monday"),
        ("Nobody has worked there since June 20th.", "happened", "since June 20th"),
        ("She spoke to him before Monday's briefing.", "happened", "Monday's"),
    ],
)
def test_clock_and_words(parse: Parse, text: str, clock: str, words: str) -> None:
    (event,) = make_events(parse, text)
    assert (event.clock, event.time_words, event.time_span.of(text)) == (clock, words, words)


def test_what_cannot_be_dated_is_no_event(parse: Parse) -> None:
    assert make_events(parse, "The mill burned down recently and stood empty for years.") == []


def test_a_dateline_is_no_event(parse: Parse) -> None:
    text = "BRENNING, March 14 (Nordmark News) - The mill burned down on Monday."
    assert [event.time_words for event in make_events(parse, text)] == ["on Monday"]


def test_page_furniture_is_no_event(parse: Parse) -> None:
    text = "Sign up before Friday to our letter.\nThe mill burned down on Monday."
    events = make_events(parse, text, boilerplate=(Span(0, 36),))
    assert [event.when for event in events] == ["2024-03-11"]


def test_the_cue_of_an_outlet_is_the_published_clock(parse: Parse) -> None:
    text = "Ostlund hinted on Monday that the mill was unsafe."
    mention = Mention("r1", Span(0, 50), (Span(25, 49),), via=("Ostlund",), cue=Span(8, 14))
    (event,) = make_events(parse, text, (mention,))
    assert event.clock == "published"
