"""Stances that a scorer takes from a whole sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from spacy.tokens import Doc

from twosource.board.inclined import incline, readables
from twosource.board.leanings import leanings
from twosource.board.scorer import VECTOR_LENGTH, Line, Scorer, load_scorers, units
from twosource.board.stances import extract_stances
from twosource.board.voices import Voices
from twosource.model import Mention, Report, Span, Speaker
from twosource.text.parse import iter_sentences

Parse = Callable[[str], Doc]
BLANK = np.zeros(VECTOR_LENGTH, dtype=np.float32)
TEXT = "The levy is a hard nut, said Ada Brill. The tide was high."


def line(bias: float = 0.0, **named: float) -> Line:
    return Line({name.replace("_", " "): weight for name, weight in named.items()}, BLANK, bias)


SIDES: Mapping[str, Line] = {"supports": line(), "opposes": line(word_hard=2.0)}


def told(text: str, name: str) -> tuple[Report, tuple[Mention, ...]]:
    at = Span(text.index(name), text.index(name) + len(name))
    said = Span(0, text.index(","))
    mention = Mention("r1", Span(0, at.end + 1), (said,), Speaker(name, at, "named", name, at))
    return Report("r1", "01.txt", text), (mention,)


def found(parse: Parse, scorer: Scorer, text: str = TEXT) -> list[tuple[str, str, str]]:
    report, mentions = told(text, "Ada Brill")
    doc = parse(text)
    voices = Voices(report, doc, mentions)
    sentences = list(iter_sentences(doc))
    held = list(extract_stances(sentences, voices, ()))
    read = readables(sentences, mentions, (), held)
    vectors = np.zeros((len(mentions), VECTOR_LENGTH), dtype=np.float32)
    stances = [h.stance for h in incline(read, voices, mentions, vectors, scorer)]
    return [(s.holder, s.polarity, s.target) for s in stances]


def test_the_likeliest_holder_of_a_sentence_gets_the_likeliest_side(parse: Parse) -> None:
    scorer = Scorer(line(-1.0, role_speaker=3.0), SIDES, 1.0)
    assert found(parse, scorer) == [("Ada Brill", "opposes", "The levy")]


def test_below_the_least_odds_nobody_takes_a_side(parse: Parse) -> None:
    assert found(parse, Scorer(line(-1.0, role_speaker=3.0), SIDES, 2.5)) == []


def test_what_a_rule_has_stated_is_left_to_the_rule(parse: Parse) -> None:
    scorer = Scorer(line(-1.0, role_speaker=3.0), SIDES, 1.0)
    assert found(parse, scorer, "We oppose the levy, said Ada Brill.") == []


def test_who_stands_in_a_supposition_is_not_asked_for_a_side(parse: Parse) -> None:
    text = "If the council sells the mill, Ada Brill will leave."
    doc = parse(text)
    voices = Voices(Report("r1", "01.txt", text), doc, ())
    (read,) = readables(list(iter_sentences(doc)), (), (), ())
    assert [leaning.holder for leaning in leanings(read, voices, ())] == ["Ada Brill"]


def test_the_weights_that_ship_tell_four_sides_apart() -> None:
    scorer = load_scorers()["stances"]
    assert sorted(scorer.classes) == ["conditional", "opposes", "supports", "undecided"]
    side, lead = scorer.best_class({"rule opposes": 1.0, "frame opposes": 1.0}, BLANK)
    assert side == "opposes"
    assert lead > 0


def test_a_row_of_nothing_stays_nothing_and_the_others_have_length_one() -> None:
    rows = units(np.stack([BLANK, BLANK + 3]))
    assert not rows[0].any()
    assert round(float(np.linalg.norm(rows[1])), 5) == 1.0


def test_what_a_line_says_of_many_vectors_is_what_it_says_of_each() -> None:
    rows = units(np.random.default_rng(1).normal(size=(5, VECTOR_LENGTH)).astype(np.float32))
    found = load_scorers()["stances"].found
    one_by_one = [found.log_odds({}, row) - found.bias for row in rows]
    assert np.allclose(found.meant(rows), one_by_one, atol=1e-5)
