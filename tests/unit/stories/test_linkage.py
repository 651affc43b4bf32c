"""Average linkage over scored pairs."""

from __future__ import annotations

from twosource.engine import Inline
from twosource.stories.linkage import cluster_pairs, split_odd


def test_a_pair_above_the_threshold_is_joined() -> None:
    assert cluster_pairs(3, {(0, 2): 0.6, (0, 1): 0.1}, 0.5, Inline()) == [[0, 2], [1]]


def test_a_chain_is_not_a_group() -> None:
    scores = {(0, 1): 0.6, (1, 2): 0.5}
    assert cluster_pairs(3, scores, 0.5, Inline()) == [[0, 1], [2]]


def test_groups_join_when_they_are_alike_on_average() -> None:
    scores = {(0, 1): 0.9, (2, 3): 0.8, (0, 2): 0.5, (0, 3): 0.4, (1, 2): 0.6, (1, 3): 0.5}
    assert cluster_pairs(4, scores, 0.5, Inline()) == [[0, 1, 2, 3]]
    assert cluster_pairs(4, scores, 0.55, Inline()) == [[0, 1], [2, 3]]


def test_the_odd_one_of_a_group_is_split_off() -> None:
    alike = {(i, j): 0.4 for i in range(4) for j in range(i + 1, 4)}
    assert split_odd([0, 1, 2, 3, 4], alike | {(0, 4): 0.2, (1, 4): 0.2}) == [[0, 1, 2, 3], [4]]


def test_an_even_group_stays_whole_and_two_are_never_odd() -> None:
    assert split_odd([0, 1, 2], {(0, 1): 0.3, (0, 2): 0.25, (1, 2): 0.2}) == [[0, 1, 2]]
    assert split_odd([0, 1], {(0, 1): 0.01}) == [[0, 1]]
