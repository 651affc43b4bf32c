"""Answers of several outlets to one question: do two of them say the same?

NaNCo's protocol: a threshold for each question, and the mean of those of the other questions for the one that
is measured. Two answers are as alike as the cosine of their vectors stands among all pairs of the question,
which is how the matcher looks at sentences of one story.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.text.encoder import load_encoder

from ..corpora import PUBLIC, public_file, read_rows, why_absent
from ..result import Request, Result, note, skip

# A mean of equal thresholds may come out a hair above them.
ROUNDING = 1e-9
Likeness = NDArray[np.float64]
Truth = NDArray[np.bool_]


def measure(request: Request) -> list[Result]:
    """One result for each set."""
    results = []
    for name in PUBLIC["answers"]:
        path = public_file(request.data, name)
        if path is None:
            results.append(skip("answers", name, why_absent(request.data, name)))
        else:
            note(f"  {name}")
            results.append(Result("answers", name, _score(path)))
    return results


def _score(path: Path) -> dict[str, float]:
    questions: dict[str, list[Mapping[str, Any]]] = {}
    for row in read_rows(path):
        questions.setdefault(row["qid"], []).append(row)
    pairs = {name: likeness_of(rows) for name, rows in sorted(questions.items())}
    raw = mean_accuracy(pairs)
    standing = mean_accuracy({name: (truth, as_it_stands(values)) for name, (truth, values) in pairs.items()})
    print(f"answers: by the cosine alone {raw}, by how it stands among the pairs of the question {standing}")
    return {"say_same": standing}


def likeness_of(rows: Sequence[Mapping[str, Any]]) -> tuple[Truth, Likeness]:
    """For each two answers to one question whether they say the same, and the cosine of their vectors."""
    vectors = load_encoder().encode([row["answer"] for row in rows])
    index = np.array(list(combinations(range(len(rows)), 2)))
    clusters = np.array([row["cluster"] for row in rows])
    one, other = index.T
    return clusters[one] == clusters[other], np.sum(vectors[one] * vectors[other], axis=1).astype(np.float64)


def as_it_stands(values: Likeness) -> Likeness:
    """The values in standard deviations from their mean."""
    return np.asarray((values - values.mean()) / max(float(values.std()), 1e-9), dtype=np.float64)


def mean_accuracy(pairs: Mapping[str, tuple[Truth, Likeness]]) -> float:
    """The mean balanced accuracy in percent, each question at the mean of the other questions' best thresholds."""
    best = {name: best_threshold(*pair) for name, pair in pairs.items()}
    found = []
    for name, (truth, values) in pairs.items():
        others = [threshold for other, threshold in best.items() if other != name]
        found.append(balanced_accuracy(truth, values >= np.mean(others) - ROUNDING))
    return round(100 * float(np.mean(found)), 1)


def best_threshold(truth: Truth, values: Likeness) -> float:
    """The value from which on pairs are best taken to say the same; the lowest of equally good ones."""
    return float(max(np.unique(values), key=lambda value: balanced_accuracy(truth, values >= value)))


def balanced_accuracy(truth: Truth, said: Truth) -> float:
    """The mean of the shares of both kinds of pairs that are told rightly."""
    return float((said[truth].mean() + (~said)[~truth].mean()) / 2)
