"""Our run through spaCy's components annotates every word as spaCy's own run does."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

from twosource.text.parse import default_model, parse
from twosource.text.passes import Passes

TEXTS = (
    "Two dead in Marrow fire\n\nThe mayor, Ada Quill, said on 3 May that $4 million had gone.\n",
    "“I ain't gonna resign,” he told the Tarn Tribune. Y'all know there's no money, and let's not ask.",
    "The board met. It had met before; its chair, who was ill, hadn't come, she'd say.",
)


def _annotations(doc: Doc) -> list[tuple[object, ...]]:
    return [
        (
            *(token.text, token.tag_, token.pos_, token.lemma_, str(token.morph), token.dep_),
            *(token.head.i, token.ent_iob_, token.ent_type_, token.is_sent_start),
        )
        for token in doc
    ]


@pytest.mark.parametrize(
    "texts",
    [TEXTS, TEXTS[:1], ("", *TEXTS, " "), ("", ""), TEXTS * 12],
    ids=["three", "one", "some empty", "all empty", "several batches"],
)
def test_reads_as_spacy_does(texts: tuple[str, ...]) -> None:
    model = default_model()
    stock = spacy.load(model)
    stock.add_pipe("paragraph_starts", first=True)
    expected = [_annotations(doc) for doc in stock.pipe(texts)]
    assert [_annotations(doc) for doc in parse(texts, model)] == expected
    # What is remembered from the first reading changes nothing.
    assert [_annotations(doc) for doc in parse(texts, model)] == expected


def test_names_given_beforehand_stay() -> None:
    """An entity ruler in front of the name finder forbids it moves that are open to it elsewhere."""
    expected, ours = (spacy.load(default_model()) for _ in range(2))
    for parser in (expected, ours):
        ruler: Any = parser.add_pipe("entity_ruler", before="ner")
        ruler.add_patterns([{"label": "EVENT", "pattern": "Marrow fire"}])
    read = [_annotations(doc) for doc in Passes(ours).read(TEXTS)]
    assert read == [_annotations(doc) for doc in expected.pipe(TEXTS)]
    assert any("EVENT" in word for word in read[0])


def test_rules_over_words_without_number_are_left_to_spacy() -> None:
    expected, ours = (spacy.load(default_model()) for _ in range(2))
    for parser in (expected, ours):
        rules: Any = parser.get_pipe("attribute_ruler")
        rules.add([[{"LOWER": "no"}, {"POS": "NOUN", "OP": "+"}]], {"LEMMA": "none"})
    read = [_annotations(doc) for doc in Passes(ours).read(TEXTS)]
    assert read == [_annotations(doc) for doc in expected.pipe(TEXTS)]
