"""The edited sentences: that the set is what its note says, and that each verdict on a pair can fall."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from quality.corpora import PAIRS
from quality.edited import FIELDS, SAME, Pair, read_pairs
from quality.evaluations import answers, pairs, retold

SENTENCE = "The mill in Orlo closed on Monday after 11 looms had burned."


def pair(change: str, other: str) -> Pair:
    return Pair("x/1", change, "open", SENTENCE, other, "2024-03-06", "2024-03-06")


def test_the_set_has_the_pairs_that_its_note_counts() -> None:
    counts = Counter(each.change for each in read_pairs())
    note = (PAIRS / "NOTE.md").read_text("utf-8")
    assert set(counts) == {*FIELDS, *SAME}
    for change, count in counts.items():
        assert f"| `{change}` | {count} |" in note
    assert counts.total() >= 400


def test_a_third_is_held_out_whole_sentences_at_a_time() -> None:
    parts: dict[str, set[str]] = {}
    for each in read_pairs():
        parts.setdefault(each.text, set()).add(each.part)
        assert 8 <= len(each.other.split()) <= 35
    assert all(len(found) == 1 for found in parts.values())
    held = sum(found == {"held-out"} for found in parts.values())
    assert 0.25 < held / len(parts) < 0.45


@pytest.mark.parametrize(
    ("change", "said", "right"),
    [
        ("number", {"number"}, True),
        ("number", {"number", "speaker"}, True),
        ("number", {"number", "place"}, False),
        ("number", set(), False),
        ("update", {"number"}, False),
        ("speaker", {"speaker"}, True),
        ("speaker", set(), False),
        ("paraphrase", {"speaker"}, True),
        ("paraphrase", {"wording"}, False),
    ],
)
def test_what_is_right_of_a_pair(change: str, said: set[str], right: bool) -> None:
    assert pairs.is_right(pair(change, SENTENCE), frozenset(said)) is right


def test_a_brief_of_a_pair_says_what_was_edited() -> None:
    brief = pairs.brief_of(pair("number", SENTENCE.replace("11", "17")))
    assert pairs.differences(brief) == {"number"}
    assert pairs.are_joined(brief)
    assert pairs.differences(pairs.brief_of(pair("paraphrase", SENTENCE))) == frozenset()


def test_a_garbled_retelling_is_told_from_a_right_one() -> None:
    garbled = pair("number", SENTENCE.replace("11", "17"))
    assert retold.is_confirmed(retold.brief_of(garbled, SENTENCE))
    assert not retold.is_confirmed(retold.brief_of(garbled, garbled.other))


def test_a_threshold_is_never_tuned_on_the_question_it_is_used_for() -> None:
    truth = np.array([True, True, False, False])
    low, high = np.array([0.4, 0.3, 0.2, 0.1]), np.array([0.9, 0.8, 0.7, 0.6])
    assert answers.best_threshold(truth, low) == 0.3
    assert answers.mean_accuracy({"a": (truth, low), "b": (truth, low)}) == 100.0
    assert answers.mean_accuracy({"a": (truth, low), "b": (truth, high)}) == 50.0
    standing = {"a": (truth, answers.as_it_stands(low)), "b": (truth, answers.as_it_stands(high))}
    assert answers.mean_accuracy(standing) == 100.0
