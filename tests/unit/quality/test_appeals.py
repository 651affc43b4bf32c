"""Which attributions count as appeals, and whose speaker is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from quality.evaluations.appeals import appeals, is_named
from spacy.tokens import Doc

from twosource.claims.cast import build_cast

Parse = Callable[[str], Doc]


@pytest.mark.parametrize(
    "text",
    ["I said the bridge was safe.", "The mayor criticised the plan.", "The bridge was safe."],
)
def test_the_writer_and_bare_stances_are_no_appeals(parse: Parse, text: str) -> None:
    assert list(appeals(parse(text))) == []


def test_of_one_who_quotes_another_the_outermost_counts(parse: Parse) -> None:
    doc = parse("The Herald reported that the mayor said the bridge was safe.")
    (appeal,) = appeals(doc)
    assert appeal.holder is not None
    assert appeal.holder.of(doc.text) == "The Herald"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ada Holt said the bridge was safe.", True),
        ("Police said the bridge was safe.", True),
        ("She said the bridge was safe.", False),
        ("A spokesman for Holt said the bridge was safe.", False),
        ("Kelham officials said the bridge was safe.", True),
        ("Two officials said the bridge was safe.", False),
    ],
)
def test_a_speaker_is_named_by_its_words(parse: Parse, text: str, named: bool) -> None:
    doc = parse(text)
    (appeal,) = appeals(doc)
    assert is_named(doc, appeal, build_cast(doc)) is named
