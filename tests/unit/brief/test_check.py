"""The check on a brief before it is written: one broken line each, and the sentence that tells of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import (
    make_claim,
    make_mention,
    make_report,
    make_small_brief,
    make_speaker,
    make_stance,
    make_support,
    make_value,
    span_at,
)
from twosource.brief import check_brief, check_json
from twosource.brief.check import strangers, words_of
from twosource.model import (
    Board,
    Brief,
    Claim,
    Condition,
    Derivation,
    Dispute,
    Distortion,
    Event,
    Lineage,
    Option,
    Passage,
    Reason,
    Span,
    Story,
    UnseenReport,
    Value,
)

FIRST = "The gate cracked at noon, Mara Quill said."
SECOND = "On Tuesday the council backed plan B if the ministry pays."
REPORT = make_report(f"{FIRST} {SECOND}")
PAST_THE_END = Span(len(REPORT.text), len(REPORT.text) + 5)
WHITE = Span(len(FIRST), len(FIRST) + 1)


def claim() -> Claim:
    speaker = make_speaker(REPORT, "Mara Quill")
    return make_claim(
        FIRST, make_mention(REPORT, FIRST, "The gate cracked at noon", speaker=speaker, cue="said")
    )


def brief_with(*claims: Claim, board: Board | None = None, events: tuple[Event, ...] = ()) -> Brief:
    return replace(make_small_brief(REPORT, claims=claims), board=board or Board(), timeline=events)


def event(words: str = "On Tuesday", span: Span | None = None) -> Event:
    at = span_at(REPORT.text, "On Tuesday")
    return Event(
        REPORT.id,
        span or span_at(REPORT.text, SECOND),
        "2024-03-05",
        "happened",
        "day",
        words,
        at,
        Reason("anchor", ""),
    )


def option(name: str = "plan B", *, raised_by: tuple[str, ...] = ()) -> Option:
    return Option(name, raised_by, (), (), (Passage(REPORT.id, span_at(REPORT.text, SECOND)),))


def condition(then: str = "the council backed plan B", who: str | None = None) -> Condition:
    return Condition("the ministry pays", then, who, "promise", REPORT.id, span_at(REPORT.text, SECOND))


def test_a_sound_brief_has_no_problem() -> None:
    board = Board(
        (make_stance(REPORT, "the council", "plan B", "conditional", SECOND),), (option(),), (condition(),)
    )
    assert check_brief(brief_with(claim(), board=board, events=(event(),))) == []


def broken_claims() -> list[tuple[str, Claim]]:
    mention = claim().mentions[0]
    speaker = mention.speaker
    assert speaker is not None
    sound = make_value(REPORT, "noon", FIRST)
    strange = Value("midnight", REPORT.id, sound.span)
    return [
        ("text", replace(claim(), text="The gate held.")),
        ("no mention", replace(claim(), mentions=())),
        ("span", replace(claim(), mentions=(replace(mention, span=PAST_THE_END),))),
        ("white span", replace(claim(), mentions=(replace(mention, span=WHITE),))),
        ("content", replace(claim(), mentions=(replace(mention, content=(PAST_THE_END,)),))),
        ("cue", replace(claim(), mentions=(replace(mention, cue=PAST_THE_END),))),
        ("speaker", replace(claim(), mentions=(replace(mention, speaker=replace(speaker, span=WHITE)),))),
        ("local", replace(claim(), mentions=(replace(mention, speaker=replace(speaker, local=WHITE)),))),
        ("report", replace(claim(), mentions=(replace(mention, report="r-elsewhere"),))),
        ("origin", replace(claim(), support=make_support(1, 1, "Oskar Brandt"))),
        ("dispute", replace(claim(), dispute=Dispute("time", (sound, strange)))),
        ("distortion", replace(claim(), distortions=(Distortion("time", strange, sound),))),
        ("distorted", replace(claim(), distortions=(Distortion("time", sound, strange),))),
    ]


@pytest.mark.parametrize(("what", "broken"), broken_claims(), ids=[what for what, _ in broken_claims()])
def test_a_broken_claim_is_found(what: str, broken: Claim) -> None:
    assert check_brief(brief_with(broken))
    assert check_brief(brief_with(claim(), broken))


def test_an_event_needs_its_words_in_the_sentence_it_dates() -> None:
    assert "on Friday" in check_brief(brief_with(events=(event("on Friday"),)))[0]
    assert check_brief(brief_with(events=(event(span=PAST_THE_END),)))


@pytest.mark.parametrize(
    "board",
    [
        Board(stances=(make_stance(REPORT, "Oskar Brandt", "plan B", "supports", SECOND),)),
        Board(stances=(make_stance(REPORT, "the council", "the Harbour Act", "supports", SECOND),)),
        Board(options=(option("the Harbour Act"),)),
        Board(options=(option(raised_by=("Oskar Brandt",)),)),
        Board(options=(replace(option(), evidence=(Passage(REPORT.id, WHITE),)),)),
        Board(conditions=(condition("the council pays 40 crowns"),)),
        Board(conditions=(condition(who="Oskar Brandt"),)),
        Board(conditions=(replace(condition(), span=PAST_THE_END),)),
    ],
    ids=["holder", "target", "option", "raiser", "evidence", "figure", "who", "span"],
)
def test_a_broken_line_of_the_board_is_found(board: Board) -> None:
    assert check_brief(brief_with(board=board))


def test_a_derivation_leads_from_and_to_known_reports() -> None:
    passage = Passage(REPORT.id, span_at(REPORT.text, FIRST))
    ledger = UnseenReport("u1", "The Saltmarsh Ledger")
    sound = Derivation(REPORT.id, "u1", "citation", (passage,))
    brief = make_small_brief(REPORT)
    assert check_brief(replace(brief, lineage=Lineage((sound,), (ledger,)))) == []
    assert check_brief(replace(brief, lineage=Lineage((sound,), ())))
    lost = replace(sound, evidence=(Passage(REPORT.id, PAST_THE_END),))
    assert check_brief(replace(brief, lineage=Lineage((lost,), (ledger,))))


def test_a_story_holds_known_reports() -> None:
    brief = replace(make_small_brief(REPORT), stories=(Story("s1", (REPORT.id, "r-elsewhere"), ""),))
    assert "r-elsewhere" in check_brief(brief)[0]


def test_every_problem_is_told_not_only_the_first() -> None:
    brief = brief_with(replace(claim(), text="The gate held."), events=(event("on Friday"),))
    assert len(check_brief(brief)) == 2


def test_white_space_between_words_of_a_value_may_differ() -> None:
    report = make_report("The bridge cost 24\nmillion euros.")
    told = make_claim("The bridge cost", make_mention(report, "The bridge cost"))
    value = Value("24 million euros", report.id, Span(0, len(report.text)))
    sound = replace(told, support=make_support(0, 0), dispute=Dispute("number", (value,)))
    assert check_brief(make_small_brief(report, claims=(sound,))) == []


def test_a_brief_without_lines_has_no_problem() -> None:
    parts = ("reports", "unseen", "claims", "derivations", "timeline", "stances", "options", "conditions")
    assert check_json({part: [] for part in parts}, []) == []


@pytest.mark.parametrize("line", ["003_dac5f8.txt, unattributed", "24m euros", "at 4.18am", "£1,200"])
def test_a_figure_is_read_with_the_word_it_stands_in(line: str) -> None:
    known = [words_of("003_dac5f8.txt"), words_of("the bid of 24m euros came at 4.18am and cost £1,200")]
    assert list(strangers(line, known)) == []


def test_a_figure_of_its_own_is_told() -> None:
    assert list(strangers("24m euros", [words_of("24 million euros")]))
    assert list(strangers("1,300 people", [words_of("1,200 people")]))
