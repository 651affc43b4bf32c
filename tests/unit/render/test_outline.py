"""What a reader sees, before it has a form."""

from __future__ import annotations

from datetime import date

from tests.factories import (
    make_brief,
    make_claim,
    make_mention,
    make_report,
    make_small_brief,
    make_speaker,
    make_support,
    make_value,
)
from twosource.model import Board, Condition, Dispute, Event, Option, Passage, Reason, Span, Stance
from twosource.render.citing import Citer
from twosource.render.outline import build_outline
from twosource.render.outlook import build_board, build_moments

ONE = make_report("The lock is shut. Two tugs came.", "01.txt")
TWO = make_report("The lock is shut. Three tugs came.", "02.txt", "The Lorvane Post")


def test_claims_that_several_reports_tell_or_dispute_come_first() -> None:
    lone = make_claim("Lone", make_mention(ONE, "Two tugs came."))
    shared = make_claim(
        "Shared", make_mention(ONE, "The lock is shut."), make_mention(TWO, "The lock is shut.")
    )
    rivals = (make_value(ONE, "two", "Two tugs came."), make_value(TWO, "three", "Three tugs came."))
    disputed = make_claim(
        "Disputed", make_mention(ONE, "Two tugs came."), verdict="disputed", dispute=Dispute("number", rivals)
    )
    outline = build_outline(make_small_brief(ONE, TWO, claims=(lone, disputed, shared)))
    assert [claim.text for claim in outline.told] == ["Disputed.", "Shared."]
    assert [(claim.number, claim.text) for claim in outline.single] == [(3, "Lone.")]


def test_a_report_that_tells_a_claim_twice_counts_once() -> None:
    claim = make_claim(
        "Shut",
        make_mention(ONE, "The lock is shut."),
        make_mention(ONE, "Two tugs came."),
        make_mention(TWO, "The lock is shut."),
        support=make_support(1, 2, "Mara Quill"),
    )
    [line] = build_outline(make_small_brief(ONE, TWO, claims=(claim,))).told
    assert line.tally == "2 reports, 1 to 2 origins"
    assert line.names == "Mara Quill"
    assert line.marks == ("01", "02")


def test_reports_are_marked_by_their_file_where_its_name_is_short() -> None:
    assert Citer((ONE, TWO)).marks == {"r01": "01", "r02": "02"}


def test_reports_are_numbered_where_file_names_are_long_or_alike() -> None:
    reports = (make_report("a", "lock-shut-2024.txt"), make_report("b", "02.txt"))
    assert list(Citer(reports).marks.values()) == ["01", "02"]
    alike = (make_report("a", "a.txt"), make_report("b", "x/a.html"))
    assert list(Citer(alike).marks.values()) == ["01", "02"]


def test_a_report_says_what_it_takes_from_others() -> None:
    lines = build_outline(make_brief()).reports
    assert [line.takes for line in lines[:4]] == [
        ("cites Harbour Wire (unseen)",),
        ("cites Harbour Wire (unseen)",),
        ("reprints 02",),
        (),
    ]
    assert [line.dated for line in lines[4:7]] == ["date unknown", "8 March 2024", "9 March 2024 (inferred)"]


def test_the_summary_counts_what_was_read_and_what_was_not() -> None:
    assert build_outline(make_brief()).summary == (
        "8 reports, 2 more unseen, 2 files not read. "
        "25 claims: 1 corroborated, 2 disputed, 10 unresolved, 12 of a single origin."
    )
    assert build_outline(make_small_brief()).summary == "0 reports. 0 claims."


def test_a_sentence_longer_than_a_paragraph_is_cut_short() -> None:
    report = make_report("word " * 20_000)
    claim = make_claim("x", make_mention(report, "word ... word"))
    whole = claim.mentions[0]
    long = make_claim("x", type(whole)(report.id, Span(0, len(report.text)), (Span(0, 4),)))
    [line] = build_outline(make_small_brief(report, claims=(long,))).single
    assert len(line.mentions[0].quote.text) < 710
    assert line.mentions[0].quote.text.endswith("word …")


def test_events_of_one_day_stand_together_unless_their_clocks_differ() -> None:
    def event(sentence: str, clock: str) -> Event:
        span = Span(ONE.text.index(sentence), ONE.text.index(sentence) + len(sentence))
        return Event(ONE.id, span, "2024-03-04", clock, "day", "x", span, Reason("a", "b"))  # type: ignore[arg-type]

    moments = build_moments(
        (event("The lock is shut.", "happened"), event("Two tugs came.", "happened"), event("Two", "said")),
        Citer((ONE,)),
    )
    assert [(m.phrase, m.clock_words, len(m.quotes)) for m in moments] == [
        ("4 March 2024", "", 2),
        ("4 March 2024", "said then", 1),
    ]


def test_the_board_has_a_row_for_each_actor_and_a_column_for_each_option() -> None:
    span = Span(0, 17)
    board = build_board(
        Board(
            stances=(
                Stance("Ministry", "Tow it", "opposes", ONE.id, span),
                Stance("Owner", "an inquiry", "conditional", ONE.id, span),
            ),
            options=(
                Option("tow it", ("Authority",), ("Authority",), (), ()),
                Option("wait", ("Owner",), ("Authority",), (), ()),
            ),
        ),
        Citer((ONE,)),
    )
    assert [(actor, [cell and cell.words for cell in cells]) for actor, cells in board.rows] == [
        ("Authority", ["raised it, in favour", "in favour"]),
        ("Owner", [None, "raised it"]),
        ("Ministry", ["against", None]),
    ]
    assert [stance.text for stance in board.stances] == ["Owner, in favour on a condition: an inquiry"]


def test_a_condition_reads_as_a_sentence() -> None:
    span = Span(0, 17)

    def said(antecedent: str, who: str | None) -> tuple[str, str]:
        condition = Condition(antecedent, "it will rain.", who, "threat", ONE.id, span)
        [line] = build_board(Board(conditions=(condition,)), Citer((ONE,))).conditions
        return line.text, line.by

    assert said("the sky falls,", "Ilse Varga") == (
        "If the sky falls, then it will rain",
        "threat by Ilse Varga",
    )
    assert said("Whoever pays", None)[0] == "Whoever pays, then it will rain"
    assert said("unless the sky falls", None)[0] == "Unless the sky falls, then it will rain"
    assert said("If the sky falls", None)[1] == "threat by the report itself"


def test_a_rival_value_stands_once_with_all_its_sentences() -> None:
    three = make_report("Two tugs came, he said.", "03.txt", "Radio Vessen")
    values = (
        make_value(ONE, "two", "Two tugs came."),
        make_value(TWO, "three", "Three tugs came."),
        make_value(three, "Two", "Two tugs came, he said."),
    )
    claim = make_claim(
        "Tugs", make_mention(ONE, "Two tugs came."), verdict="disputed", dispute=Dispute("number", values)
    )
    [rival] = build_outline(make_small_brief(ONE, TWO, three, claims=(claim,))).disputes
    assert [(value, [q.mark for q in quotes]) for value, quotes in rival.values] == [
        ("two", ["01", "03"]),
        ("three", ["02"]),
    ]


def test_whole_sentences_against_each_other_are_headed_by_who_says_them() -> None:
    one = make_report("The lock is open, says Ilse Varga.", "03.txt", "Radio Vessen")
    values = (
        make_value(one, one.text, one.text),
        make_value(TWO, "The lock is shut.", "The lock is shut."),
    )
    told = make_mention(one, one.text, speaker=make_speaker(one, "Ilse Varga"))
    against = make_mention(TWO, "The lock is shut.")
    claim = make_claim("Lock", told, against, verdict="disputed", dispute=Dispute("polarity", values))
    [rival] = build_outline(make_small_brief(one, TWO, claims=(claim,))).disputes
    assert [value for value, _ in rival.values] == ["Ilse Varga", "The Lorvane Post"]


def test_marks_stand_in_the_order_of_the_reports() -> None:
    claim = make_claim("Shut", make_mention(TWO, "The lock is shut."), make_mention(ONE, "The lock is shut."))
    [line] = build_outline(make_small_brief(ONE, TWO, claims=(claim,))).told
    assert line.marks == ("01", "02")


def test_an_option_of_one_actor_in_one_report_stands_beside_the_table() -> None:
    here, there = Passage(ONE.id, Span(0, 17)), Passage(TWO.id, Span(0, 17))
    board = build_board(
        Board(
            options=(
                Option("tow it", ("Mara Quill",), (), (), (there, here, here)),
                Option("wait", ("Jon Abele",), ("Jon Abele",), (), (here,)),
            )
        ),
        Citer((ONE, TWO)),
    )
    assert [(option.name, [q.mark for q in option.quotes]) for option in board.options] == [
        ("tow it", ["01", "02"])
    ]
    assert [(option.name, option.taken) for option in board.more] == [
        ("wait", "raised by Jon Abele; backed by Jon Abele")
    ]


def test_an_option_that_several_actors_stand_to_is_in_the_table() -> None:
    span = Span(0, 17)
    board = build_board(
        Board(
            stances=(Stance("Ministry", "wait", "opposes", ONE.id, span),),
            options=(Option("tow it", ("A",), (), (), ()), Option("wait", ("B",), (), (), ())),
        ),
        Citer((ONE,)),
    )
    assert [option.name for option in board.options] == ["wait"]
    assert [option.name for option in board.more] == ["tow it"]


def test_a_brief_without_a_headline_is_named_by_its_size() -> None:
    assert build_outline(make_small_brief(ONE)).headline == "Brief of 1 report"


def test_each_mark_in_the_table_leads_to_the_sentence_that_names_the_actor() -> None:
    here, there = Passage(ONE.id, Span(0, 17)), Passage(TWO.id, Span(0, 17))
    option = Option("tow it", ("Lock",), (), (), (here, there))
    board = build_board(Board(options=(option,)), Citer((ONE, TWO)))
    [(actor, [cell])] = board.rows
    assert actor == "Lock"
    assert cell is not None
    assert [quote.mark for quote in cell.quotes] == ["01"]


def test_a_stance_that_changes_from_day_to_day_is_told_as_a_change() -> None:
    early = make_report("Ilse Varga opposed the tow.", "01.txt", "Radio Vessen", published=date(2024, 3, 4))
    late = make_report("Ilse Varga backed the tow.", "02.txt", "Radio Vessen", published=date(2024, 3, 9))
    stances = (
        Stance("Ilse Varga", "the tow", "supports", late.id, Span(0, 26)),
        Stance("Ilse Varga", "the tow", "opposes", early.id, Span(0, 27)),
        Stance("Jon Abele", "the tow", "opposes", early.id, Span(0, 27)),
    )
    [change] = build_board(Board(stances=stances), Citer((early, late))).changes
    assert change.text == "Ilse Varga on the tow"
    assert [(word, quote.mark) for word, quote in change.steps] == [("against", "01"), ("in favour", "02")]


def test_two_sides_in_reports_of_one_day_are_no_change() -> None:
    day = date(2024, 3, 4)
    one = make_report("Ilse Varga opposed the tow.", "01.txt", "Radio Vessen", published=day)
    two = make_report("Ilse Varga backed the tow.", "02.txt", "The Lorvane Post", published=day)
    stances = (
        Stance("Ilse Varga", "the tow", "opposes", one.id, Span(0, 27)),
        Stance("Ilse Varga", "the tow", "supports", two.id, Span(0, 26)),
    )
    assert build_board(Board(stances=stances), Citer((one, two))).changes == ()
