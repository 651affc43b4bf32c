"""How the words of time in a report become days on a timeline."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from spacy.tokens import Doc

from twosource.model import Report
from twosource.timeline import build_timeline, extract_times

Parse = Callable[[str], Doc]


def timeline(parse: Parse, published: str, text: str) -> list[tuple[str, str, str]]:
    report = Report("r1", "01.txt", text, published=date.fromisoformat(published))
    doc = parse(text)
    times = extract_times(text, report.id, report.published, doc)
    return [(e.time_words, e.when, e.clock) for e in build_timeline(report, doc, times, ())]


def test_three_clocks_are_kept_apart(parse: Parse) -> None:
    assert timeline(
        parse,
        "2024-03-14",  # a Thursday
        "The Brenning Courier reported on Wednesday that the dam had cracked. "
        "Engineers saw the crack last week. "
        "Ms Orlin said on Thursday that it would hold.",
    ) == [
        ("on Wednesday", "2024-03-13", "published"),
        ("last week", "2024-03-04/2024-03-10", "happened"),
        ("on Thursday", "2024-03-14", "said"),
    ]


def test_tense_says_which_friday(parse: Parse) -> None:
    assert timeline(
        parse, "2024-03-14", "The engineers left on Friday. The reservoir will be drained on Friday."
    ) == [("on Friday", "2024-03-08", "happened"), ("on Friday", "2024-03-15", "happened")]


def test_later_and_earlier_count_from_the_day_told_of(parse: Parse) -> None:
    assert timeline(
        parse,
        "2024-03-14",
        "The gate jammed on 3 February. Two days later it was freed. It had been oiled a week earlier.",
    ) == [
        ("on 3 February", "2024-02-03", "happened"),
        ("Two days later", "2024-02-05", "happened"),
        ("a week earlier", "2024-01-29", "happened"),
    ]


def test_a_month_is_as_fine_as_the_words(parse: Parse) -> None:
    assert timeline(
        parse, "2024-03-14", "The gate was ordered three months ago. It is to arrive at the end of April."
    ) == [
        ("three months ago", "2023-12", "happened"),
        ("at the end of April", "2024-04-24/2024-04-30", "happened"),
    ]


def test_vague_words_get_no_day(parse: Parse) -> None:
    assert (
        timeline(parse, "2024-03-14", "The gate failed recently. It will be mended in the coming weeks.")
        == []
    )
