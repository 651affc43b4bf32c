"""The reference for shared passages, and the labels that a person gave."""

from __future__ import annotations

from quality.corpora import PUBLIC
from quality.evaluations.reuse import contained_pairs, find_reuse, read_labels

from twosource.model import Report
from twosource.text.shingles import split_words

WHOLE = (
    "The ferry left Orle at dawn with forty sheep and a brass band aboard, and nobody has seen it since then"
)
PARTLY = (
    "Nobody knows why. The ferry left Orle at dawn with forty sheep and a brass band aboard, says the harbour"
)
OTHER = (
    "Shares in the chip maker Novalith fell by a tenth on Monday after it cut its forecast for the whole year"
)


def test_a_pair_is_wanted_where_a_fifth_of_the_shorter_stands_in_the_other() -> None:
    texts = [split_words(text) for text in (WHOLE, PARTLY, OTHER)]
    assert contained_pairs(texts) == [(0, 1)]


def test_what_is_found_is_what_lineage_would_align() -> None:
    texts = (WHOLE, PARTLY, OTHER)
    reports = [Report(f"r{at}", f"{at}.txt", text) for at, text in enumerate(texts)]
    assert find_reuse(reports, [split_words(text) for text in texts]) == [(0, 1)]


def test_a_hundred_pairs_are_labelled_each_with_a_known_word() -> None:
    labels = [label for name in PUBLIC["reuse"] for label in read_labels(name).values()]
    assert len(labels) == 100
    assert set(labels) == {"derivation", "common wire", "shared quotation", "none"}
