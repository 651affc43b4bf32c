"""Alignment keeps its promises on any two texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.text.align import align
from twosource.text.shingles import split_words

WORDS = st.lists(st.sampled_from("alder birch cedar dogwood elm fir gum hazel".split()), max_size=80)
ANY = st.one_of(WORDS.map(" ".join), st.text(max_size=300))


@given(a=ANY, b=ANY)
def test_runs_lie_inside_both_texts_and_agree_in_enough_words(a: str, b: str) -> None:
    one, other = split_words(a), split_words(b)
    for run in align(one, other, least=5):
        assert 0 <= run.a_start < run.a_end <= len(one)
        assert 0 <= run.b_start < run.b_end <= len(other)
        assert 5 <= run.same <= min(run.a_end - run.a_start, run.b_end - run.b_start)


@given(before=WORDS, after=WORDS, other=WORDS)
def test_a_planted_passage_is_always_found(before: list[str], after: list[str], other: list[str]) -> None:
    passage = [f"planted{at}" for at in range(12)]
    one, two = split_words(" ".join([*before, *passage, *after])), split_words(" ".join([*other, *passage]))
    found = align(one, two)
    assert any(
        run.a_start <= len(before) and run.a_end >= len(before) + 12 and run.b_start <= len(other)
        for run in found
    )


@given(text=st.text(max_size=400))
def test_every_word_stands_where_it_is_said_to(text: str) -> None:
    words = split_words(text)
    assert [text[s:e].lower().replace("’", "'") for s, e in zip(words.starts, words.ends, strict=True)] == [
        *words.words
    ]


def test_hostile_texts_cost_no_more_than_their_length() -> None:
    one_word, loop = "a" * 1_000_000, "he said that she said " * 20_000
    assert align(split_words(one_word), split_words(one_word)) == ()
    assert align(split_words(loop), split_words(loop)) == ()
