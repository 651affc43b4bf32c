"""Which statements of a story are compared in full, and how near their vectors stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Indices = NDArray[np.int64]
# Mean and standard deviation of the three cosines over eighteen affairs, which hardly differ in them. A story
# of few pairs says little of what is usual in it, so these count as USUAL_PAIRS pairs more.
USUAL = ((0.12, 0.12), (0.19, 0.12), (0.25, 0.12))
USUAL_PAIRS = 100
# Each statement is compared in full with this many of the nearest in every other report.
NEAREST = 4
# Vectors multiplied at a time. The linear algebra library shares a larger product out among threads, which
# spend more time waiting for each other than on the sums.
PIECE = 8


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs (i, j), i > j, in order, where one is among the other's nearest in its report.

    standing  the cosines of the vectors alone, with the sentence before, and with both around, as they
              stand among all pairs in different reports, in standard deviations
    best      the first cosine, less the best that i has with any other statement of j's report; and the
              same the other way round
    """

    index: Indices
    standing: Matrix
    best: Matrix


def find_candidates(vectors: Matrix, reports: Sequence[str]) -> Candidates:
    """The candidates among statements with these vectors, which stand in these reports.

    Statements of one report stand together. The cosines of one report with all are held at a time,
    never those of all with all.
    """
    bounds = _bounds(reports)
    number = np.repeat(np.arange(len(bounds)), [end - first for first, end in bounds])
    if len(bounds) < 2:
        return Candidates(
            np.empty((0, 2), np.int64), np.empty((0, 3), np.float32), np.empty((0, 2), np.float32)
        )
    views = np.stack([vectors, _mixed(vectors, bounds, (-1,)), _mixed(vectors, bounds, (-1, 1))])
    pieces = _pieces(views)
    keys, cosines, bests = [], [], []
    sums = np.zeros((2, 3))
    for first, end in bounds:
        products = pieces @ views[:, None, first:end].swapaxes(2, 3)
        blocks = products.reshape(len(views), -1, end - first)[:, : len(vectors)]
        outside = np.r_[0:first, end : len(vectors)]
        apart = blocks[:, outside].astype(np.float64)
        sums += apart.sum(axis=(1, 2)), (apart**2).sum(axis=(1, 2))
        for nearest in _nearest((blocks[0] + blocks[2])[outside], NEAREST):
            other = nearest + first
            keys.append(np.maximum(outside, other) * len(vectors) + np.minimum(outside, other))
            cosines.append(blocks[:, outside, nearest])
        bests.append(_best_and_second(blocks[0], first))
    distinct, at = np.unique(np.concatenate(keys), return_index=True)
    index = np.stack(np.divmod(distinct, len(vectors)), axis=1)
    raw = np.concatenate(cosines, axis=1)[:, at]
    middle, width = _usual(sums, sum((len(vectors) - (end - first)) * (end - first) for first, end in bounds))
    standing = np.asarray((raw - middle[:, None]) / width[:, None], dtype=np.float32)
    i, j = index.T
    best = [raw[0] - _best_other(bests, number[j], i, j), raw[0] - _best_other(bests, number[i], j, i)]
    return Candidates(index, standing.T, np.stack(best, axis=1))


def _pieces(views: Matrix) -> Matrix:
    """Each view cut into pieces of PIECE rows, the last filled up with zeros."""
    missing = -views.shape[1] % PIECE
    padded = np.pad(views, ((0, 0), (0, missing), (0, 0)))
    return padded.reshape(len(views), -1, PIECE, views.shape[2])


def _usual(sums: NDArray[np.float64], pairs: int) -> NDArray[np.float32]:
    """Means and standard deviations, from the sums of the cosines and of their squares over `pairs`."""
    mean = sums[0] / pairs
    spread = np.sqrt(np.maximum(sums[1] / pairs - mean**2, 0.0))
    share = pairs / (pairs + USUAL_PAIRS)
    middle, width = share * np.stack([mean, spread]) + (1 - share) * np.array(USUAL).T
    return np.asarray([middle, np.maximum(width, 1e-3)], dtype=np.float32)


def _bounds(reports: Sequence[str]) -> list[tuple[int, int]]:
    """For each report, its first row and the row after its last."""
    bounds: dict[str, tuple[int, int]] = {}
    for i, report in enumerate(reports):
        first, _ = bounds.get(report, (i, i))
        bounds[report] = (first, i + 1)
    return list(bounds.values())


def _mixed(vectors: Matrix, bounds: Sequence[tuple[int, int]], steps: Sequence[int]) -> Matrix:
    """Each vector with half of its neighbours' in the same report added, normalised."""
    mixed = vectors.copy()
    for first, end in bounds:
        for step in steps:
            if step < 0:
                mixed[first - step : end] += 0.5 * vectors[first : end + step]
            else:
                mixed[first : end - step] += 0.5 * vectors[first + step : end]
    norms = np.linalg.norm(mixed, axis=1, keepdims=True)
    return np.asarray(mixed / np.maximum(norms, 1e-9), dtype=np.float32)


def _nearest(block: Matrix, most: int) -> list[Indices]:
    """For each row the columns of its highest values, the highest first; of equal ones the leftmost."""
    left, rows, found = block.copy(), np.arange(len(block)), []
    for _ in range(min(most, block.shape[1])):
        found.append(left.argmax(axis=1))
        left[rows, found[-1]] = -np.inf
    return found


def _best_and_second(meaning: Matrix, first: int) -> tuple[Indices, Matrix, Matrix]:
    """Every statement's best row in the report that begins at `first`, its value, and the second value."""
    rows, (best, *more) = np.arange(len(meaning)), _nearest(meaning, 2)
    top = meaning[rows, best]
    return best + first, top, meaning[rows, more[0]] if more else np.zeros_like(top)


def _best_other(
    bests: Sequence[tuple[Indices, Matrix, Matrix]], report: Indices, row: Indices, but: Indices
) -> Matrix:
    """The best value that each `row` has in the `report` with any statement but `but`."""
    which, top, second = (np.stack(part) for part in zip(*bests, strict=True))
    return np.where(which[report, row] == but, second[report, row], top[report, row])
