"""Scorers of single steps: a right answer scores 100, each kind of error costs what it should."""

from __future__ import annotations

from quality.scorers import clusters, quotes, times
from quality.scorers.figures import affair_figures, f1, percent
from quality.scorers.quotes import Statement
from quality.scorers.times import Timex

TEXT = 'The mayor said the bridge is safe. "It is not," an engineer said on Monday.'


def statement(speaker: str, cue: str, content: str, kind: str = "indirect") -> Statement:
    def at(words: str) -> tuple[tuple[int, int], ...]:
        start = TEXT.index(words)
        return ((start, start + len(words)),)

    return Statement(at(speaker), at(cue), at(content), kind)


MAYOR = statement("The mayor", "said", "the bridge is safe")
ENGINEER = statement("an engineer", "said on", '"It is not,"', "direct")


def test_statements_as_labelled_score_full() -> None:
    figures = quotes.evaluate([(TEXT, [MAYOR, ENGINEER], [MAYOR, ENGINEER])])
    assert figures["content_f1"] == figures["content_speaker_f1"] == figures["word_f1"] == 100
    assert figures["direct_recall"] == figures["indirect_recall"] == 100


def test_a_wrong_speaker_costs_the_speaker_and_not_the_statement() -> None:
    swapped = Statement(ENGINEER.speaker, MAYOR.cue, MAYOR.content, "indirect")
    figures = quotes.evaluate([(TEXT, [MAYOR], [swapped])])
    assert (figures["content_f1"], figures["content_speaker_f1"]) == (100, 0)


def test_a_statement_is_matched_once_and_only_where_half_is_shared() -> None:
    short = statement("The mayor", "said", "the bridge")
    tiny = statement("The mayor", "said", "safe")
    figures = quotes.evaluate([(TEXT, [MAYOR], [short, short, tiny])])
    assert (figures["content_recall"], figures["content_precision"]) == (100, 33.3)


def test_time_words_are_judged_by_span_type_and_value() -> None:
    gold = Timex(68, 74, "DATE", "2024-03-04")
    wide = Timex(65, 74, "DATE", "2024-03-04")
    wrong = Timex(67, 75, "DATE", "2024-03-11")
    assert TEXT[68:74] == "Monday"
    assert times.evaluate([(TEXT, [gold], [gold])]) == dict.fromkeys(
        ("strict_f1", "relaxed_f1", "type_f1", "value_f1"), 100.0
    )
    assert times.evaluate([(TEXT, [gold], [wide])])["strict_f1"] == 0
    assert times.evaluate([(TEXT, [gold], [wide])])["value_f1"] == 100
    assert times.evaluate([(TEXT, [gold], [wrong])])["value_f1"] == 0
    assert times.evaluate([(TEXT, [gold], [])])["relaxed_f1"] == 0


def test_blanks_at_the_ends_of_time_words_do_not_count() -> None:
    gold = Timex(68, 74, "DATE", "2024-03-04")
    assert times.evaluate([(TEXT, [gold], [gold._replace(start=67)])])["strict_f1"] == 100


def test_clusters_are_judged_by_what_they_join_and_part() -> None:
    gold = {"a": 1, "b": 1, "c": 2, "d": 2}
    assert clusters.evaluate(gold, {"a": "x", "b": "x", "c": "y", "d": "y"})["pair_f1"] == 100
    one = clusters.evaluate(gold, dict.fromkeys(gold, "x"))
    assert (one["b3_precision"], one["b3_recall"]) == (50, 100)
    alone = clusters.evaluate(gold, {item: item for item in gold})
    assert (alone["b3_precision"], alone["b3_recall"], alone["pair_f1"]) == (100, 50, 0)
    assert clusters.evaluate({}, {})["b3_f1"] == 0


def test_figures_of_nothing_are_zero() -> None:
    assert percent(0, 0) == f1(0, 0, 0) == 0
    assert set(affair_figures({}).values()) == {0.0}
