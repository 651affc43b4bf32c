"""What pairs of statements share: words by weight, words spelt in two ways, figures and days."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..text.names import fold, near_spelling
from .candidates import Indices

Weights = NDArray[np.float64]
# Shorter names are never taken for one name spelt in two ways.
_LEAST_NAME = 5
# No two spellings of one name differ more in length.
_MOST_LONGER = 2


def weigh(bags: Sequence[Collection[str]]) -> dict[str, float]:
    """The weight of each word: 1 for one in a single bag of the story, towards 0 for one in every bag."""
    counts = Counter(word for bag in bags for word in bag)
    whole = math.log(1 + len(bags))
    return {word: math.log(1 + len(bags) / count) / whole for word, count in counts.items()}


def weights_of(bags: Sequence[Collection[str]], weights: Mapping[str, float]) -> Weights:
    """The weight of all words of each bag."""
    return np.array([sum(weights[word] for word in sorted(bag)) for bag in bags], dtype=np.float64)


def shared_weights(bags: Sequence[Collection[str]], weights: Mapping[str, float], index: Indices) -> Weights:
    """The weight of the words that both bags of each pair hold; pairs are in order of their first."""
    holders = _holders(bags)
    shared = np.zeros(len(index))
    for i, rows in _by_first(index):
        found = np.zeros(len(bags))
        for word in sorted(bags[i]):
            found[holders[word]] += weights[word]
        shared[rows] = found[index[rows, 1]]
    return shared


def respelt_weights(
    names: Sequence[Collection[str]],
    bags: Sequence[Collection[str]],
    weights: Mapping[str, float],
    index: Indices,
) -> Weights:
    """The weight of the names of each pair's first that its second has in another spelling alone."""
    variants = _variants({name for own in names for name in own})
    shared = np.zeros(len(index))
    if not variants:
        return shared
    holders, namers = _holders(bags), _holders(names)
    for i, rows in _by_first(index):
        found = np.zeros(len(bags))
        for name in sorted(names[i]):
            others = [other for other in variants.get(name, ()) if other not in names[i]]
            if others and len(name) >= _LEAST_NAME:
                spelt = np.zeros(len(bags), dtype=bool)
                for other in others:
                    spelt[namers[other]] = True
                spelt[holders[name]] = False
                found[spelt] += weights[name]
        shared[rows] = found[index[rows, 1]]
    return shared


def judge_kinds(
    kinds: Sequence[Hashable], index: Indices, judge: Callable[[int, int], Sequence[float]], width: int
) -> Weights:
    """What `judge` says of each pair, asked once for all pairs of the same two kinds.

    Statements of a kind that is false (no figure, no day) share nothing with any other.
    """
    numbers: dict[Hashable, int] = {}
    kind = np.array([numbers.setdefault(k, len(numbers)) if k else -1 for k in kinds], dtype=np.int64)
    judged = np.zeros((len(index), width))
    both = np.flatnonzero((kind[index] >= 0).all(axis=1))
    codes = kind[index[both, 0]] * len(numbers) + kind[index[both, 1]]
    _, at, back = np.unique(codes, return_index=True, return_inverse=True)
    if len(at):
        judged[both] = np.array([judge(int(i), int(j)) for i, j in index[both[at]]])[back]
    return judged


def _by_first(index: Indices) -> list[tuple[int, slice]]:
    """Each first of a pair, with the rows of its pairs."""
    firsts, starts = np.unique(index[:, 0], return_index=True)
    ends = np.append(starts[1:], len(index))[: len(firsts)]
    return [(int(i), slice(int(a), int(b))) for i, a, b in zip(firsts, starts, ends, strict=True)]


def _holders(bags: Sequence[Collection[str]]) -> dict[str, Indices]:
    found: dict[str, list[int]] = {}
    for i, bag in enumerate(bags):
        for word in bag:
            found.setdefault(word, []).append(i)
    return {word: np.array(rows, dtype=np.int64) for word, rows in found.items()}


def _variants(names: Collection[str]) -> dict[str, list[str]]:
    """For each name the others that may be its other spellings."""
    alike: dict[str, list[tuple[str, str]]] = {}
    for name in sorted(names):
        folded = fold(name)
        alike.setdefault(folded[:1], []).append((folded, name))
    found: dict[str, list[str]] = {}
    for group in alike.values():
        for at, (folded, name) in enumerate(group):
            for other_folded, other in group[at + 1 :]:
                if abs(len(folded) - len(other_folded)) <= _MOST_LONGER and near_spelling(name, other):
                    found.setdefault(name, []).append(other)
                    found.setdefault(other, []).append(name)
    return found
