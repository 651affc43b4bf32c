"""The words of many texts as numbers agree with the words of each text as strings."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.text.coding import BREAK, code_words

WORD = re.compile(r"(?:\w(?:['’‘](?=\w))?|(?<=\d)[.,](?=\d))+")
TEXTS = st.lists(st.text("aBc1 2.,'’\n“\"é—Ως😀", max_size=40), min_size=1, max_size=4)


def words_of(texts: list[str]) -> list[list[str]]:
    coded = code_words(texts)
    spans = list(zip(coded.starts.tolist(), coded.ends.tolist(), strict=True))
    whole = BREAK.join(texts)
    first = coded.first.tolist()
    return [[whole[s:e] for s, e in spans[first[n] : first[n + 1]]] for n in range(len(texts))]


@settings(deadline=None)  # The first call makes tables.
@given(texts=TEXTS)
def test_words_are_runs_of_letters_and_digits_with_what_joins_them(texts: list[str]) -> None:
    assert words_of(texts) == [WORD.findall(text) for text in texts]


@settings(deadline=None)  # The first call makes tables.
@given(texts=TEXTS)
def test_runs_are_equal_when_their_words_are(texts: list[str]) -> None:
    coded = code_words(texts)
    words = [w.lower().replace("’", "'").replace("ς", "σ") for text in words_of(texts) for w in text]
    runs = [tuple(words[at : at + 2]) for at in range(len(words) - 1)]
    codes = coded.shingles(2).tolist()
    assert len(codes) == len(runs)
    for run, code in zip(runs, codes, strict=True):
        assert codes.count(code) == sum("".join(other) == "".join(run) for other in runs)


@settings(deadline=None)  # The first call makes tables.
@given(texts=TEXTS, others=TEXTS)
def test_a_text_has_the_same_codes_whatever_stands_beside_it(texts: list[str], others: list[str]) -> None:
    alone = code_words(texts).shingles(2).tolist()
    beside = code_words([*texts, *others]).shingles(2).tolist()
    assert beside[: len(alone)] == alone


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "we go now" today', ["we", "go", "now"]),
        ("He said “we go now” today", ["we", "go", "now"]),
        ("«nous allons» il dit", ["nous", "allons"]),
        ('An open "quotation ends with its line\nand this is none', []),
        ("It's the mayor's word, not a quotation", []),
    ],
)
def test_words_inside_quotation_marks_are_told(text: str, quoted: list[str]) -> None:
    coded = code_words([text])
    words = words_of([text])[0]
    assert [word for word, inside in zip(words, coded.quoted.tolist(), strict=True) if inside] == quoted


def test_no_text_has_no_words() -> None:
    assert len(code_words([""]).shingles(5)) == 0
    assert len(code_words(["", ""]).starts) == 0
