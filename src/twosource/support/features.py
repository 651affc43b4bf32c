"""How near two statements are: by meaning, by neighbours, by rare words and by figures."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..text.names import near_spelling
from ..text.numbers import Quantity, agree
from .statements import Statement

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
Matrix = NDArray[np.float32]
# Mean and standard deviation of the first three over six affairs, which hardly differ in them.
USUAL = ((0.13, 0.11), (0.20, 0.115), (0.26, 0.115))
USUAL_PAIRS = 100
# Each statement is compared in full with this many of the nearest in every other report.
NEAREST = 4
# A statement of fewer words that carry meaning ("Deaths.") says too little to be matched.
LEAST_WORDS = 2
# Shared words of this weight together are as many as a sentence usually has.
_FULL = 6.0
_ROOT = 5
# Two reports give the same number up to twelve by chance often enough.
_SMALL_NUMBER = 12


@dataclass(frozen=True, slots=True)
class Pairs:
    """Candidate pairs (rows of `index`) and their features (rows of `values`, columns FEATURES)."""

    index: NDArray[np.int64]
    values: Matrix


def compare(statements: Sequence[Statement], vectors: Matrix) -> Pairs:
    """The candidate pairs of statements in different reports, with their features.

    `vectors` holds one L2-normalised sentence vector a statement; statements of one report stand
    together in the order of its text.
    """
    places = _by_report(statements)
    meaning = vectors @ vectors.T
    before = _mixed(vectors, places, (-1,))
    around = _mixed(vectors, places, (-1, 1))
    near_before, near_around = before @ before.T, around @ around.T
    apart = _apart(places)
    matrices = (meaning, near_before, near_around)
    standing = [_standing(m, apart, usual) for m, usual in zip(matrices, USUAL, strict=True)]
    best = _best_and_second(meaning, places)
    weights = _word_weights(statements)
    days = _day_weights(statements)
    rows: list[list[float]] = []
    index: list[tuple[int, int]] = []
    for i, j in _candidates(meaning + near_around, places):
        a, b = statements[i], statements[j]
        if min(len(a.words | a.names), len(b.words | b.names)) < LEAST_WORDS:
            continue
        best_a = meaning[i, j] - _best_other(best[places[j][0]], i, j)
        best_b = meaning[i, j] - _best_other(best[places[i][0]], j, i)
        same_figure, other_figure = _figure_features(a.quantities, b.quantities)
        index.append((i, j))
        rows.append(
            [
                *(float(s[i, j]) for s in standing),
                *_word_features(a, b, weights),
                _shared_roots(a, b),
                same_figure,
                _same_day(a, b, days),
                other_figure,
                float(best_a),
                float(best_b),
                float(min(best_a, best_b)),
                *_length_features(a, b),
            ]
        )
    return Pairs(
        np.array(index, dtype=np.int64).reshape(-1, 2),
        np.array(rows, dtype=np.float32).reshape(-1, len(FEATURES)),
    )


def statement_vectors(statements: Sequence[Statement], encode: Callable[[Sequence[str]], Matrix]) -> Matrix:
    """One L2-normalised row a statement: its sentence and what is said in it, half and half."""
    whole = encode([s.text for s in statements])
    said = encode([s.said for s in statements if s.said != s.text])
    rows = whole.copy()
    apart = [i for i, s in enumerate(statements) if s.said != s.text]
    rows[apart] += said
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(norms, 1e-9), dtype=np.float32)


def _by_report(statements: Sequence[Statement]) -> list[tuple[int, int]]:
    """For each statement, the first row and the row after the last of its report."""
    bounds: dict[str, tuple[int, int]] = {}
    for i, statement in enumerate(statements):
        first, _ = bounds.get(statement.report, (i, i))
        bounds[statement.report] = (first, i + 1)
    return [bounds[s.report] for s in statements]


def _apart(places: Sequence[tuple[int, int]]) -> NDArray[np.bool_]:
    """Which pairs of statements stand in different reports."""
    firsts = np.array([first for first, _ in places])
    return np.asarray(firsts[:, None] != firsts[None, :])


def _standing(nearness: Matrix, apart: NDArray[np.bool_], usual: tuple[float, float]) -> Matrix:
    """Each cosine less the mean over pairs in different reports, in their standard deviations.

    A story of few pairs says little of what is usual in it, so the `usual` mean and deviation count as
    USUAL_PAIRS pairs more.
    """
    among = nearness[apart].astype(np.float64)
    share = len(among) / (len(among) + USUAL_PAIRS)
    mean, spread = (float(among.mean()), float(among.std())) if len(among) else usual
    middle = share * mean + (1 - share) * usual[0]
    width = max(share * spread + (1 - share) * usual[1], 1e-3)
    return np.asarray((nearness - middle) / width, dtype=np.float32)


def _mixed(vectors: Matrix, places: Sequence[tuple[int, int]], steps: Sequence[int]) -> Matrix:
    """Each vector with half of its neighbours' in the same report added, normalised."""
    mixed = vectors.copy()
    for i, (first, end) in enumerate(places):
        for step in steps:
            if first <= i + step < end:
                mixed[i] += 0.5 * vectors[i + step]
    norms = np.linalg.norm(mixed, axis=1, keepdims=True)
    return np.asarray(mixed / np.maximum(norms, 1e-9), dtype=np.float32)


def _best_and_second(
    meaning: Matrix, places: Sequence[tuple[int, int]]
) -> dict[int, tuple[NDArray[np.int64], Matrix, Matrix]]:
    """For each report (by its first row): every statement's best row there, its value, and the second."""
    found: dict[int, tuple[NDArray[np.int64], Matrix, Matrix]] = {}
    for first, end in sorted(set(places)):
        block = meaning[:, first:end]
        order = np.argsort(-block, axis=1, kind="stable")
        rows = np.arange(len(block))
        top = block[rows, order[:, 0]]
        second = block[rows, order[:, 1]] if block.shape[1] > 1 else np.zeros_like(top)
        found[first] = (order[:, 0] + first, top, second)
    return found


def _best_other(best: tuple[NDArray[np.int64], Matrix, Matrix], row: int, but: int) -> float:
    """The best value `row` has in a report with any statement but `but`."""
    which, top, second = best
    return float(second[row] if which[row] == but else top[row])


def _candidates(nearness: Matrix, places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Pairs (i, j), i > j, where one is among the other's nearest in its report."""
    chosen: set[tuple[int, int]] = set()
    for first, end in sorted(set(places)):
        block = nearness[:, first:end]
        order = np.argsort(-block, axis=1, kind="stable")[:, :NEAREST] + first
        for i, nearest in enumerate(order):
            if not first <= i < end:
                chosen.update((max(i, int(j)), min(i, int(j))) for j in nearest)
    yield from sorted(chosen)


def _word_weights(statements: Sequence[Statement]) -> dict[str, float]:
    """The weight of each word: 1 for one said once in the story, towards 0 for one said everywhere."""
    counts = Counter(word for s in statements for word in s.words | s.names)
    whole = math.log(1 + len(statements))
    return {word: math.log(1 + len(statements) / count) / whole for word, count in counts.items()}


def _word_features(a: Statement, b: Statement, weights: dict[str, float]) -> tuple[float, float, float]:
    words_a, words_b = a.words | a.names, b.words | b.names
    common = set(words_a & words_b)
    for name in a.names - b.names:
        if len(name) > 4 and any(near_spelling(name, other) for other in b.names - a.names):
            common.add(name)
    weight_a = sum(weights[w] for w in sorted(words_a)) or 1.0
    weight_b = sum(weights[w] for w in sorted(words_b)) or 1.0
    shared = sum(weights[w] for w in sorted(common))
    union = max(weight_a + weight_b - shared, 1e-6)
    return shared / min(weight_a, weight_b), shared / union, min(shared, _FULL) / _FULL


def _shared_roots(a: Statement, b: Statement) -> float:
    roots_a = {word[:_ROOT] for word in a.words | a.names}
    roots_b = {word[:_ROOT] for word in b.words | b.names}
    return len(roots_a & roots_b) / max(1, min(len(roots_a), len(roots_b)))


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


def _day_weights(statements: Sequence[Statement]) -> dict[str, float]:
    """The weight of each day: 1 for one given once in the story, towards 0 for one given everywhere."""
    counts = Counter(day for s in statements for day in _days(s))
    whole = math.log(1 + len(statements))
    return {day: math.log(1 + len(statements) / count) / whole for day, count in counts.items()}


def _same_day(a: Statement, b: Statement, weights: dict[str, float]) -> float:
    return max((weights[day] for day in sorted(_days(a) & _days(b))), default=0.0)


def _length_features(a: Statement, b: Statement) -> tuple[float, float]:
    short, long = sorted((len(a.words | a.names), len(b.words | b.names)))
    return short / max(1, long), math.log(1 + short)
