"""Which pairs of reports to compare, and how alike the two of a pair are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..contracts import Engine
from ..model import Report
from .terms import Terms

Pair = tuple[int, int]

# Up to so many reports every pair is compared; above, only pairs that share a telling word.
ALL_PAIRS = 200
KEYS = 30
BUCKET = 60


def pair_reports(terms: Sequence[Terms], engine: Engine) -> list[Pair]:
    """The pairs worth scoring, left index below right, sorted."""
    if len(terms) <= ALL_PAIRS:
        return [(i, j) for i in range(len(terms)) for j in range(i + 1, len(terms))]
    found, _ = engine.pair(_iter_keys(terms), BUCKET)
    return sorted((min(pair), max(pair)) for pair in found)


def _iter_keys(terms: Sequence[Terms]) -> Iterator[tuple[str, int]]:
    """The words that weigh most in each report, as keys."""
    for row, report in enumerate(terms):
        for term in report.telling[:KEYS]:
            yield term, row


def score_words(terms: Sequence[Terms], pairs: Sequence[Pair]) -> NDArray[np.float32]:
    """The cosine of the two reports' weighed words, for each pair (sorted by the left one)."""
    number = {t: n for n, t in enumerate(sorted({term for report in terms for term in report.weights}))}
    columns = [np.array([number[t] for t in report.weights], dtype=np.int64) for report in terms]
    weights = [np.array(list(report.weights.values()), dtype=np.float32) for report in terms]
    scores = np.zeros(len(pairs), dtype=np.float32)
    left, row = -1, np.zeros(len(number), dtype=np.float32)
    for at, (i, j) in enumerate(pairs):
        if i != left:
            if left >= 0:
                row[columns[left]] = 0
            row[columns[i]] = weights[i]
            left = i
        scores[at] = row[columns[j]] @ weights[j]
    return scores


def score_vectors(
    reports: Sequence[Report], vectors: Mapping[str, NDArray[np.float32]], pairs: Sequence[Pair]
) -> NDArray[np.float32]:
    """The cosine of the two reports' sentence vectors, for each pair; NaN where one has none."""
    known = [vectors.get(report.id) for report in reports]
    size = max((len(vector) for vector in known if vector is not None), default=1)
    table = np.stack([np.full(size, np.nan, np.float32) if v is None else v for v in known])
    scores = np.zeros(len(pairs), dtype=np.float32)
    for start in range(0, len(pairs), 4096):
        part = np.array(pairs[start : start + 4096])
        scores[start : start + 4096] = np.einsum("ij,ij->i", table[part[:, 0]], table[part[:, 1]])
    return scores


def days_apart(a: Report, b: Report) -> int | None:
    """Days between the publication of two reports; None where one is not known."""
    if a.published is None or b.published is None:
        return None
    return abs((a.published - b.published).days)
