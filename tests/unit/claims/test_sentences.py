"""Where the sentences of a report begin and end."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc

from twosource.claims.sentences import sentences
from twosource.model import Span

Parse = Callable[[str], Doc]


def test_a_label_run_into_a_sentence_is_no_part_of_it(parse: Parse) -> None:
    text = "date 2021-09-22 In a closed meeting, the two ports are discussed.\n\nThe quay was shut."
    doc = parse(text)
    told = [words.span(doc).of(text) for words in sentences(doc, (Span(0, 16),))]
    assert told == ["In a closed meeting, the two ports are discussed.", "The quay was shut."]


def test_a_sentence_that_is_furniture_as_a_whole_stays_whole(parse: Parse) -> None:
    text = "Published on 3 May.\n\nThe quay was shut."
    doc = parse(text)
    told = [words.span(doc).of(text) for words in sentences(doc, (Span(0, 19),))]
    assert told == ["Published on 3 May.", "The quay was shut."]


def test_a_mark_that_the_parse_cuts_off_is_no_sentence(parse: Parse) -> None:
    text = 'Dam talks\n\n"We will not sign," the minister said. "Not this year, and not next."'
    doc = parse(text)
    told = [words.span(doc).of(text) for words in sentences(doc)]
    assert told == [
        "Dam talks",
        '"We will not sign," the minister said.',
        '"Not this year, and not next."',
    ]
