"""How near two statements are: by meaning, by neighbours, by rare words and by figures."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from ..text.numbers import Quantity, agree
from .candidates import Indices, Matrix, find_candidates
from .overlap import Weights, judge_kinds, respelt_weights, shared_weights, weigh, weights_of
from .statements import Statement

__all__ = ["FEATURES", "Matrix", "Pairs", "compare"]

# What a pair is judged by, in the order of the columns.
FEATURES = (
    # The first three are cosines as they stand among all pairs of the story, in standard deviations:
    # in a story of one narrow matter any two sentences are near.
    "meaning",  # of the two sentence vectors
    "before",  # with half of the sentence before mixed in: what "it" and "the call" refer to
    "around",  # with half of the sentences on both sides mixed in
    "contained",  # weight of the shared words over that of the poorer statement
    "shared",  # weight of the shared words over that of all words of both
    "amount",  # weight of the shared words, at most 1
    "roots",  # words alike in their first letters ("resume", "resumption") over those of the poorer one
    "same figure",  # both give the same number, of the same thing or one too odd to be chance
    "same day",  # both give the same day, month or hour, weighed by how few statements of the story do
    "other figure",  # both number the same thing and differ
    "best of a",  # meaning, less the best that a has with any other statement of b's report
    "best of b",  # the same the other way round
    "best of both",  # the smaller of the two
    "length ratio",  # words of the shorter over words of the longer
    "length",  # logarithm of the words of the shorter
)
# A statement of fewer words that carry meaning ("Deaths.") says too little to be matched.
LEAST_WORDS = 2
# Shared words of this weight together are as many as a sentence usually has.
_FULL = 6.0
# Two reports give the same number up to twelve by chance often enough.
_SMALL_NUMBER = 12


@dataclass(frozen=True, slots=True)
class Pairs:
    """Candidate pairs (rows of `index`) and their features (rows of `values`, columns FEATURES)."""

    index: Indices
    values: Matrix


def compare(statements: Sequence[Statement], vectors: Matrix) -> Pairs:
    """The candidate pairs of statements in different reports, with their features.

    `vectors` holds one L2-normalised sentence vector a statement; statements of one report stand
    together in the order of its text.
    """
    bags = [s.words | s.names for s in statements]
    sizes = np.array([len(bag) for bag in bags], dtype=np.int64)
    near = find_candidates(vectors, [s.report for s in statements])
    kept = (sizes[near.index] >= LEAST_WORDS).all(axis=1)
    index, best = near.index[kept], near.best[kept]
    figures = judge_kinds(
        [_figures(s) for s in statements],
        index,
        lambda i, j: _figure_features(statements[i].quantities, statements[j].quantities),
        2,
    )
    weights = weigh([_days(s) for s in statements])
    days = judge_kinds(
        [_days(s) for s in statements],
        index,
        lambda i, j: (_same_day(statements[i], statements[j], weights),),
        1,
    )
    columns = [
        *near.standing[kept].T,
        *_word_features(statements, bags, index),
        _shared_stems([s.stems for s in statements], index),
        figures[:, 0],
        days[:, 0],
        figures[:, 1],
        *best.T,
        best.min(axis=1),
        *_length_features(sizes, index),
    ]
    return Pairs(index, np.stack(columns, axis=1).astype(np.float32))


def _word_features(
    statements: Sequence[Statement], bags: Sequence[Collection[str]], index: Indices
) -> tuple[Weights, Weights, Weights]:
    weights = weigh(bags)
    shared = shared_weights(bags, weights, index)
    shared += respelt_weights([s.names for s in statements], bags, weights, index)
    whole = weights_of(bags, weights)
    whole[whole == 0.0] = 1.0
    one, other = whole[index[:, 0]], whole[index[:, 1]]
    union = np.maximum(one + other - shared, 1e-6)
    return shared / np.minimum(one, other), shared / union, np.minimum(shared, _FULL) / _FULL


def _shared_stems(stems: Sequence[Collection[str]], index: Indices) -> Weights:
    one_each = dict.fromkeys((stem for found in stems for stem in found), 1.0)
    counts = np.array([len(found) for found in stems], dtype=np.int64)
    poorer = np.maximum(counts[index].min(axis=1), 1)
    return np.asarray(shared_weights(stems, one_each, index) / poorer, dtype=np.float64)


def _figures(statement: Statement) -> tuple[Hashable, ...]:
    """All that figures are compared by."""
    return tuple((q.value, q.unit, q.counted, q.hedge) for q in statement.quantities if q.value is not None)


def _figure_features(a: Sequence[Quantity], b: Sequence[Quantity]) -> tuple[float, float]:
    same = other = False
    for p in a:
        for q in b:
            if p.value is None or q.value is None:
                continue
            alike = not (p.counted and q.counted) or p.counted == q.counted
            verdict = agree(p, q) if alike else None
            same = same or (p.value == q.value and (verdict is True or p.value > _SMALL_NUMBER))
            other = other or verdict is False
    return float(same), float(other and not same)


def _days(statement: Statement) -> frozenset[str]:
    """The calendar days, months and hours a statement gives."""
    return frozenset(t.when if t.type == "DATE" and t.when else t.value for t in statement.times if t.when)


def _same_day(a: Statement, b: Statement, weights: dict[str, float]) -> float:
    return max((weights[day] for day in sorted(_days(a) & _days(b))), default=0.0)


def _length_features(sizes: Indices, index: Indices) -> tuple[Weights, Weights]:
    short, long = sizes[index].min(axis=1), sizes[index].max(axis=1)
    return short / np.maximum(long, 1), np.log1p(short)
