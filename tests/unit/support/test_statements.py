"""A mention made ready for comparing: its words, its roles, its figures, its times."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc

from tests.factories import make_mention, make_report, span_at
from twosource.model import TimeExpression
from twosource.support import Statement, date_statements, make_statements

Parse = Callable[[str], Doc]


def statement(parse: Parse, sentence: str, content: str | None = None) -> Statement:
    report = make_report(sentence)
    (made,) = make_statements(parse(sentence), [make_mention(report, sentence, content)])
    return made


def test_it_holds_the_words_that_carry_meaning_and_the_names(parse: Parse) -> None:
    made = statement(parse, "The council of Halden closed the harbour.")
    assert {"council", "close", "harbour", "halden"} <= made.words
    assert not {"the", "of"} & made.words
    assert "halden" in made.names


def test_who_does_what(parse: Parse) -> None:
    active = statement(parse, "The council closed the harbour.")
    passive = statement(parse, "The harbour was closed by the council.")
    assert active.predicate == passive.predicate == "close"
    assert "council" in active.agents


def test_only_what_is_said_is_compared_not_who_says_it(parse: Parse) -> None:
    made = statement(parse, "The gate cracked, engineer Mara Quill told 40 reporters.", "The gate cracked")
    assert "gate" in made.words
    assert not {"engineer", "reporter", "quill"} & (made.words | made.names)
    assert made.quantities == ()


def test_figures_and_negation_are_read(parse: Parse) -> None:
    made = statement(parse, "The company did not pay 24 million euros.")
    assert made.negated
    assert [(q.value, q.unit) for q in made.quantities] == [(24e6, "euro")]
    assert not statement(parse, "The company paid.").negated


def test_there_is_one_statement_a_mention_in_their_order(parse: Parse) -> None:
    text = "The gate cracked. The lock is shut."
    report = make_report(text)
    mentions = [make_mention(report, "The lock is shut."), make_mention(report, "The gate cracked.")]
    assert [s.mention for s in make_statements(parse(text), mentions)] == mentions


def test_each_statement_gets_the_times_that_stand_in_it(parse: Parse) -> None:
    text = "The gate cracked on Monday. The lock is shut until Friday."
    report = make_report(text)
    mentions = [
        make_mention(report, s) for s in ("The gate cracked on Monday.", "The lock is shut until Friday.")
    ]
    times = [TimeExpression(report.id, span_at(text, word), "DATE", "XXXX") for word in ("Monday", "Friday")]
    first, second = date_statements(make_statements(parse(text), mentions), times)
    assert first.times == (times[0],)
    assert second.times == (times[1],)


def test_odd_content_still_makes_a_statement(parse: Parse) -> None:
    for text in ("…", '"', "-- --", "\u202e", "12"):
        assert statement(parse, text).mention.span.of(text) == text
