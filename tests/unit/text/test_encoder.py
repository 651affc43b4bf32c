"""The sentence encoder: what its vectors hold to, and that a vector depends on its text alone."""

from __future__ import annotations

import numpy as np
import pytest

from twosource.text.encoder import DIMENSIONS, load_encoder

FERRY = "At least 17 people were killed when a ferry capsized off the island of Merrow on Friday."
FERRY_TOO = "Seventeen people died on Friday after a ferry sank near Merrow, the coastguard said."
RATES = "The bank will hold its benchmark rate at 4.25 percent, Governor Ines Calloway announced."
MANY = [
    f"{word} {number} of the {number + 3} crew were brought ashore."
    for word in ("About", "Only", "Just under")
    for number in range(7)
]


def test_vectors_have_length_one() -> None:
    vectors = load_encoder().encode([FERRY, RATES, "Never."])
    assert vectors.shape == (3, DIMENSIONS)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_sentences_on_one_matter_are_near_and_others_are_not() -> None:
    ferry, ferry_too, rates = load_encoder().encode([FERRY, FERRY_TOO, RATES])
    assert ferry @ ferry_too > 0.7
    assert ferry @ rates < 0.2


def test_a_vector_is_the_same_bits_alone_and_in_any_company() -> None:
    encoder = load_encoder()
    alone = np.concatenate([encoder.encode([text]) for text in (FERRY, RATES, *MANY)])
    together = encoder.encode([FERRY, RATES, *MANY])
    backwards = encoder.encode([*reversed(MANY), RATES, FERRY])[::-1]
    assert np.array_equal(alone, together)
    assert np.array_equal(together[2:], backwards[2:])
    assert np.array_equal(together[0], backwards[0])


def test_repeated_texts_get_repeated_vectors() -> None:
    vectors = load_encoder().encode([FERRY, RATES, FERRY])
    assert np.array_equal(vectors[0], vectors[2])


def test_no_texts_give_no_rows() -> None:
    assert load_encoder().encode([]).shape == (0, DIMENSIONS)


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "—", "…!?", "\u200b"])
def test_a_text_without_letter_or_digit_is_like_nothing(text: str) -> None:
    assert not load_encoder().encode([text]).any()


@pytest.mark.parametrize("text", ["x" * 1_000_000, "word " * 20_000, "\x00a\ufffd", "日本語", "🙂 ok"])
def test_hostile_texts_get_a_vector(text: str) -> None:
    vector = load_encoder().encode([text])[0]
    assert np.isfinite(vector).all()
    assert np.isclose(np.linalg.norm(vector), 1, atol=1e-5)


def test_the_encoder_is_loaded_once() -> None:
    assert load_encoder() is load_encoder()
