"""What the tellings of one claim part on, when a later figure replaces another, and who only garbles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import pytest
from spacy.tokens import Doc

from tests.factories import make_mention, make_report, make_speaker
from twosource.model import Derivation, Lineage, Mention, Reason, ReportKind
from twosource.support import Statement, date_statements, make_statements
from twosource.support.accounts import Press, follow
from twosource.support.contradictions import Telling
from twosource.support.disputes import Findings, find_disputes
from twosource.timeline import extract_times

Parse = Callable[[str], Doc]
OUTLETS = ("The Verrault Courier", "Norfjord Radio", "The Brenning Post", "Halden Today")


@dataclass(frozen=True)
class Line:
    """One report of one sentence: when it was published, what it says, and who says it."""

    day: int
    sentence: str
    by: str | None = None
    kind: ReportKind = "own-reporting"
    rewrites: int | None = None


def read(parse: Parse, lines: Sequence[Line], *, dated: bool = False) -> Findings:
    """What `lines`, all tellings of one claim, contradict each other on; with their times where `dated`."""
    reports = [
        make_report(line.sentence, f"0{i}.txt", OUTLETS[i], date(2024, 3, line.day), kind=line.kind)
        for i, line in enumerate(lines)
    ]
    mentions = [
        make_mention(
            report,
            line.sentence,
            line.sentence.removesuffix(f", {line.by} said."),
            speaker=make_speaker(report, line.by) if line.by else None,
        )
        for report, line in zip(reports, lines, strict=True)
    ]
    derivations = tuple(
        Derivation(reports[i].id, reports[line.rewrites].id, "rewrite", (), (Reason("shared", "words"),))
        for i, line in enumerate(lines)
        if line.rewrites is not None
    )
    press = Press.of(reports, Lineage(derivations), mentions)
    tellings = [
        Telling(statement(parse, line.sentence, mention, dated=dated), follow(mention, mentions, press))
        for line, mention in zip(lines, mentions, strict=True)
    ]
    return find_disputes(tellings, press, lambda a, b: True)


def statement(parse: Parse, sentence: str, mention: Mention, *, dated: bool) -> Statement:
    doc = parse(sentence)
    found = make_statements(doc, [mention])
    times = extract_times(sentence, mention.report, date(2024, 1, 4), doc) if dated else ()
    return date_statements(found, times)[0]


def said(findings: Findings) -> tuple[str, str] | None:
    """Kind and field of what was found."""
    if findings.dispute is not None:
        return "dispute", findings.dispute.field
    return ("update", findings.update.field) if findings.update is not None else None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # One thing counted in other words, from two mouths on one day.
        ((Line(5, "Around 300 fans walked to the ground, Quill said.", "Quill"),
          Line(5, "Two thousand of us walked, Brandt said.", "Brandt")), ("dispute", "number")),
        # A unit is enough to know the thing again; so is a short answer.
        ((Line(5, "The shaft is 30 metres deep, Quill said.", "Quill"),
          Line(6, "The firemen arrive at 45 metres, Brandt said.", "Brandt")), ("dispute", "number")),
        ((Line(5, "There were four cases of fever in the camp, Quill said.", "Quill"),
          Line(5, "Nine, Brandt said.", "Brandt")), ("dispute", "number")),
        # Part of a whole in words.
        ((Line(5, "The family holds 12 per cent of the shares, Quill said.", "Quill"),
          Line(5, "We hold a quarter of the shares, Brandt said.", "Brandt")), ("dispute", "number")),
        # What comes on top of a figure is no rival of it, nor is a figure too far off, a name or an hour.
        ((Line(5, "Nine miners died, Quill said.", "Quill"),
          Line(5, "Two more miners died, Brandt said.", "Brandt")), None),
        ((Line(5, "The convoy went to a town of 40,000, Quill said.", "Quill"),
          Line(5, "The convoy of forty lorries went there, Brandt said.", "Brandt")), None),
        ((Line(5, "The fault was in batch 27, Quill said.", "Quill"),
          Line(5, "The fault was found in six samples, Brandt said.", "Brandt")), None),
        ((Line(5, "The water came at about four, Quill said.", "Quill"),
          Line(5, "The water came to nine villages, Brandt said.", "Brandt")), None),
    ],
)  # fmt: skip
def test_figures_of_one_thing_are_rivals(
    parse: Parse, lines: Sequence[Line], expected: tuple[str, str] | None
) -> None:
    assert said(read(parse, lines)) == expected


def test_a_figure_that_few_reports_give_is_not_what_the_claim_is_about(parse: Parse) -> None:
    lines = (
        Line(5, "Thieves dug into the bank and opened 160 boxes, Quill said.", "Quill"),
        Line(5, "Thieves dug into the bank and opened 290 boxes, Brandt said.", "Brandt"),
        Line(5, "Thieves dug into the bank."),
        Line(5, "The bank was entered by thieves."),
    )
    assert said(read(parse, lines)) is None
    assert said(read(parse, lines[:3])) == ("dispute", "number")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # One sentence gives the old figure and the new.
        ((Line(5, "The mill will cut 160 jobs, Quill said.", "Quill"),
          Line(6, "The mill will cut 290 jobs instead of 160, Brandt said.", "Brandt"),
          Line(6, "The mill will cut 290 jobs.")), ("update", "number")),
        # One voice puts its own figure right on a later day.
        ((Line(5, "The repair will cost 160 million euros, Mara Quill said.", "Mara Quill"),
          Line(8, "The repair will cost 190 million euros, Mara Quill said.", "Mara Quill")),
         ("update", "number")),
        # A toll grows from day to day; a price does not.
        ((Line(5, "Police arrested 14 people, Quill said.", "Quill"),
          Line(7, "Police arrested 17 people, Brandt said.", "Brandt")), ("update", "number")),
        ((Line(5, "The boats cost 16 million euros, Quill said.", "Quill"),
          Line(7, "The boats cost 18 million euros, Brandt said.", "Brandt")), ("dispute", "number")),
        # The lower figure said again after the higher one: two accounts stand against each other.
        ((Line(5, "The flood killed 11 people, Quill said.", "Quill"),
          Line(7, "The flood killed 17 people, Brandt said.", "Brandt"),
          Line(8, "The flood killed 11 people, Falk said.", "Falk")), ("dispute", "number")),
        # A copy of the earlier report says nothing anew.
        ((Line(5, "The flood killed 11 people, Quill said.", "Quill"),
          Line(7, "The flood killed 17 people, Brandt said.", "Brandt"),
          Line(8, "The flood killed 11 people.", kind="retelling", rewrites=0)), ("update", "number")),
    ],
)  # fmt: skip
def test_a_later_figure_replaces_an_earlier_one(
    parse: Parse, lines: Sequence[Line], expected: tuple[str, str]
) -> None:
    assert said(read(parse, lines)) == expected


def test_swapped_digits_in_a_report_that_draws_on_others_are_a_slip(parse: Parse) -> None:
    lines = (
        Line(5, "The offer stands at 350 crowns a share, Quill said.", "Quill"),
        Line(5, "The offer stands at 530 crowns a share.", kind="retelling"),
    )
    findings = read(parse, lines)
    assert said(findings) is None
    assert [(d.value.value, d.of.value) for d in findings.distortions] == [("530 crowns", "350 crowns")]


@pytest.mark.parametrize(
    ("denial", "expected"),
    [
        ("Brandt dismissed as gossip the tale that the mayor took money.", "polarity"),
        ("Brandt brushed aside the reports about the mayor.", "polarity"),
        ("Brandt called the document a forgery.", "polarity"),
        ("The rumour about the mayor is totally baseless, Brandt said.", "polarity"),
        ("No such payment was made to the mayor, Brandt said.", "polarity"),
        ("The mayor never took a penny, Brandt said.", "polarity"),
        ("Brandt does not deny that the mayor took money.", None),
        ("Brandt rejected 200 welds on the bridge.", None),
        ("Brandt, who did not want to be named, spoke of the mayor.", None),
        ("If the mayor did not take money he will stay, Brandt said.", None),
        ("The mayor took not only money, Brandt said.", None),
    ],
)
def test_who_denies_contradicts_who_asserts(parse: Parse, denial: str, expected: str | None) -> None:
    assertion = Line(5, "The mayor took money from the port company, Quill said.", "Quill")
    findings = read(parse, (assertion, Line(5, denial, "Brandt")))
    assert (findings.dispute and findings.dispute.field) == expected


@pytest.mark.parametrize(
    "denial",
    [
        "Nobody paid us a penny, Brandt said.",
        "Not one cheque reached the village, Brandt said.",
        "There was no payment, Brandt said.",
    ],
)
def test_a_flat_denial_in_other_words_is_a_dispute(parse: Parse, denial: str) -> None:
    assertion = Line(5, "The mission has given each family 2,000 dollars, Quill said.", "Quill")
    assert said(read(parse, (assertion, Line(5, denial, "Brandt")))) == ("dispute", "polarity")


@pytest.mark.parametrize(
    "other",
    [
        "The mission will not stay beyond May, Brandt said.",
        "You could not see the road, Brandt said.",
        "Unless the rain stops nobody will come, Brandt said.",
    ],
)
def test_what_will_not_or_cannot_be_denies_nothing(parse: Parse, other: str) -> None:
    assertion = Line(5, "The mission has given each family 2,000 dollars, Quill said.", "Quill")
    assert said(read(parse, (assertion, Line(5, other, "Brandt")))) is None


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("in 2016", "in the spring of 2018"), ("dispute", "date")),
        (("in March 2018", "in 2018"), None),
        (("on 5 March 2018", "on 9 March 2018"), ("dispute", "date")),
    ],
)
def test_dates_that_exclude_each_other_are_a_dispute(
    parse: Parse, dates: tuple[str, str], expected: tuple[str, str] | None
) -> None:
    lines = [
        Line(5, f"The bridge will open {when}, {who} said.", who)
        for when, who in zip(dates, ("Quill", "Brandt"), strict=True)
    ]
    assert said(read(parse, lines, dated=True)) == expected


def test_a_day_that_was_moved_is_an_update(parse: Parse) -> None:
    lines = (
        Line(5, "The hearing will open on 12 March 2024, Quill said.", "Quill"),
        Line(7, "The hearing was postponed and will open on 19 March 2024, Brandt said.", "Brandt"),
    )
    assert said(read(parse, lines, dated=True)) == ("update", "date")


def test_two_holders_of_one_proposal_are_a_dispute_over_who(parse: Parse) -> None:
    lines = (
        Line(5, "Norland proposed more sanctions on Tarn."),
        Line(5, "Halden proposed further penalties on Tarn."),
    )
    assert said(read(parse, lines)) == ("dispute", "actor")


def test_two_may_want_the_same(parse: Parse) -> None:
    lines = (
        Line(5, "Norland wants more sanctions on Tarn."),
        Line(5, "Halden wants more sanctions on Tarn."),
    )
    assert said(read(parse, lines)) is None


def test_two_denials_do_not_contradict_each_other(parse: Parse) -> None:
    lines = (
        Line(5, "Brandt called it a forgery.", "Brandt"),
        Line(5, "Nobody signed anything, Quill said.", "Quill"),
    )
    assert said(read(parse, lines)) is None


def test_a_denied_cause_is_a_dispute_over_the_cause(parse: Parse) -> None:
    lines = (
        Line(5, "A dust storm caused the delay of the flight, Quill said.", "Quill"),
        Line(5, "Brandt denied that dust was the reason for the delay.", "Brandt"),
    )
    assert said(read(parse, lines)) == ("dispute", "cause")


def test_verbs_of_which_only_one_can_be_true_are_a_dispute(parse: Parse) -> None:
    resigned = Line(5, "The harbour chief resigned, Quill said.", "Quill")
    fired = Line(5, "The harbour chief was fired, Brandt said.", "Brandt")
    bought = Line(5, "The museum bought the painting, Quill said.", "Quill")
    sold = Line(5, "The dealer sold the painting, Brandt said.", "Brandt")
    assert said(read(parse, (resigned, fired))) == ("dispute", "polarity")
    assert said(read(parse, (bought, sold))) is None


ASSERTED = "The mayor took money from the port company, Quill said."


@pytest.mark.parametrize(
    ("line", "denial"),
    [
        # What is denied is something else.
        (ASSERTED, "Brandt denied that the harbour dredger would be sold before the summer."),
        # To refuse an offer, a bill or a veto denies nothing.
        ("The union has put a pay rise of the port workers on the table, Quill said.",
         "Brandt rejected the pay rise of the port workers in a vote."),
        # Finding somebody wrong is a view.
        ("The mayor spoke against the port bill, Quill said.", "Brandt said the mayor was wrong on the port bill."),
        # Nobody disputes himself.
        (ASSERTED, "The mayor took no money from the port company at all, Quill said."),
        # Waters may be disputed, and ropes may lie about.
        ("The trawler was stopped in the strait with eleven men, Quill said.",
         "The trawler was stopped in the strait, in disputed waters with eleven men, Brandt said."),
        # A question asserts nothing.
        ("“Did the mayor take money from the port company?”",
         "The mayor never took money from the port company, Brandt said."),
    ],
)  # fmt: skip
def test_a_denial_is_of_what_it_names(parse: Parse, line: str, denial: str) -> None:
    speakers = [next((name for name in ("Quill", "Brandt") if name in told), None) for told in (line, denial)]
    assert said(read(parse, (Line(5, line, speakers[0]), Line(5, denial, speakers[1])))) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Other years, another fate, other money.
        ("The blast in 2011 killed three workers, Quill said.", "The blast in 2019 killed two workers, Brandt said."),
        ("Eleven people were killed in the blast, Quill said.", "Six people were injured in the blast, Brandt said."),
        ("Falk earned 141 million euros from books and lectures, Quill said.",
         "Falk paid 44 million euros in federal taxes, Brandt said."),
        # A sum cut off after its first digits.
        ("The couple paid 43,885,310 euros in taxes, Quill said.",
         "The couple paid 43 million euros in taxes, Brandt said."),
    ],
)  # fmt: skip
def test_figures_of_two_things_are_no_dispute(parse: Parse, a: str, b: str) -> None:
    assert said(read(parse, (Line(5, a, "Quill"), Line(5, b, "Brandt")))) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # The office may be the name's.
        ("The president signed the harbour bill in the old town hall.",
         "Quill signed the harbour bill in the old town hall."),
        # Each sentence names both: they met.
        ("Quill met Brandt about the harbour bill in the town hall.",
         "Brandt met Quill about the harbour bill in the town hall."),
        # A place that somebody is from is not where it happened.
        ("The Norfjord lawyer resigned from the harbour board over the bribe.",
         "The Halden lawyer resigned from the harbour board over the bribe."),
    ],
)  # fmt: skip
def test_one_person_told_in_two_ways_is_no_dispute(parse: Parse, a: str, b: str) -> None:
    assert said(read(parse, (Line(5, a), Line(5, b)))) is None
