"""Fit the claim matcher on labelled affairs and write src/twosource/support/matcher.json.

    python -m training.fit_matcher [--write]

It is fitted on the training affairs that the encoder was not tuned on: statements are paired and labelled
by their gold claims, and a ridge logistic model is fitted on the pairs of which at least one statement
tells a gold claim. The thresholds are judged by leaving one affair out at a time. The six affairs of the
quality gate are scored with the result and never fitted on.

Printed are precision, recall and F1 of what is brought together, and the average precision of the candidate
pairs in order of likeness: by the encoder alone, and by the matcher.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from quality.corpora import AFFAIRS, CHECK, TUNED
from training.affairs import Affair, for_matcher, load_affair

from twosource.support.features import FEATURES, compare
from twosource.support.matching import Matcher, match

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src" / "twosource" / "support" / "matcher.json"
RIDGE = 3.0
# Of those tried below the most precise with ALSO, at an F1 little below the best: a wrong join is worse than a
# missed one.
JOIN = -1.4
ALSO = 0.3  # above JOIN
TRIED = [(join, also) for join in (-2.3, -2.0, -1.7, -1.4) for also in (0.3, 9.0)]  # 9 adds nothing


def labelled(affair: Affair) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Features and labels of the candidate pairs of which at least one tells a gold claim.

    The gold lists every mention of its claims, so a statement it does not list tells another claim. Pairs
    of which one gives a rival value for the other's claim are left out: they are near and not the same.
    """
    pairs = compare(affair.statements, affair.vectors)
    both = [(affair.tells[i], affair.tells[j]) for i, j in pairs.index]
    keep = [
        bool(a & b) or (bool(a or b) and not _rivals(affair, i, j))
        for (a, b), (i, j) in zip(both, pairs.index, strict=True)
    ]
    labels = [bool(affair.tells[i] & affair.tells[j]) for i, j in pairs.index[keep]]
    return pairs.values[keep].astype(float), np.array(labels, dtype=float)


def _rivals(affair: Affair, i: int, j: int) -> bool:
    return bool((affair.tells[i] | affair.rivals[i]) & (affair.tells[j] | affair.rivals[j]))


def fit(affairs: Sequence[Affair]) -> Matcher:
    """Ridge logistic regression by Newton's method on standardised features."""
    parts = [labelled(affair) for affair in affairs]
    x, y = (np.concatenate([part[k] for part in parts]) for k in range(2))
    mean, scale = x.mean(axis=0), np.maximum(x.std(axis=0), 1e-6)
    design = np.hstack([(x - mean) / scale, np.ones((len(x), 1))])
    penalty = np.diag([RIDGE] * len(FEATURES) + [0.0])
    weights = np.zeros(design.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-design @ weights))
        gradient = design.T @ (p - y) + penalty @ weights
        hessian = design.T @ (design * (p * (1 - p))[:, None]) + penalty
        weights -= np.linalg.solve(hessian, gradient)
    f32 = np.float32
    return Matcher(mean.astype(f32), scale.astype(f32), weights[:-1].astype(f32), float(weights[-1]), 0, 0)


def align(affair: Affair, matcher: Matcher) -> Counter[str]:
    """Pairs of mentions in different reports brought together: gold, hit, said, good."""
    groups = [group.members for group in match(affair.statements, affair.vectors, matcher)]
    member: dict[int, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for i in group:
            member[i].add(number)
    n: Counter[str] = Counter()
    for mentions in affair.gold.values():
        for (file_a, a), (file_b, b) in combinations(mentions, 2):
            if file_a != file_b:
                n["gold"] += 1
                n["hit"] += bool(_groups(member, a) & _groups(member, b))
    for group in groups:
        for i, j in combinations([i for i in group if affair.tells[i]], 2):
            if affair.statements[i].report != affair.statements[j].report:
                n["said"] += 1
                n["good"] += bool(affair.tells[i] & affair.tells[j])
    return n


def _groups(member: dict[int, set[int]], statements: Sequence[int]) -> set[int]:
    return set().union(*(member[i] for i in statements))


def f1(n: Counter[str]) -> tuple[float, float, float]:
    p, r = n["good"] / max(1, n["said"]), n["hit"] / max(1, n["gold"])
    return round(100 * p, 1), round(100 * r, 1), round(200 * p * r / max(1e-9, p + r), 1)


def average_precision(scores: NDArray[np.float64], labels: NDArray[np.float64]) -> float:
    """The mean, over the pairs that tell the same, of the precision down to each, the highest score first."""
    told = labels[np.argsort(-scores, kind="stable")]
    precision = np.cumsum(told) / np.arange(1, len(told) + 1)
    return float((precision * told).sum() / max(1.0, told.sum()))


def print_pairs(name: str, judged: Sequence[tuple[Affair, Matcher]]) -> None:
    """How well the candidate pairs of these affairs are put in order, each affair by the matcher beside it."""
    parts = [(*labelled(affair), matcher) for affair, matcher in judged]
    labels = np.concatenate([part for _, part, _ in parts])
    alone = np.concatenate([values[:, FEATURES.index("meaning")] for values, _, _ in parts])
    fitted = np.concatenate([matcher.log_odds(values) for values, _, matcher in parts])
    print(
        f"{name}: {len(labels)} pairs, {labels.sum():.0f} tell the same; average precision"
        f" by the encoder alone {average_precision(alone, labels):.3f},"
        f" by the matcher {average_precision(fitted, labels):.3f}"
    )


def with_thresholds(matcher: Matcher, join: float, also: float) -> Matcher:
    return Matcher(matcher.mean, matcher.scale, matcher.weights, matcher.bias, join, join + also)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write matcher.json")
    options = parser.parse_args()
    given = [load_affair(folder) for folder in for_matcher()]
    left_out = {a.name: fit([b for b in given if b is not a]) for a in given}
    for join, also in TRIED:
        total = sum((align(a, with_thresholds(left_out[a.name], join, also)) for a in given), Counter())
        print(f"join {join} also {also}: left-one-out precision, recall, F1 {f1(total)}")
    final = with_thresholds(fit(given), JOIN, ALSO)
    print_pairs("fitted on, each affair left out", [(affair, left_out[affair.name]) for affair in given])
    for name, names in (("tuned half", TUNED), ("check half", CHECK)):
        half = [load_affair(AFFAIRS / affair) for affair in names]
        print(f"{name}: precision, recall, F1 {f1(sum((align(a, final) for a in half), Counter()))}")
        print_pairs(name, [(affair, final) for affair in half])
    print(dict(zip(FEATURES, final.weights.round(2).tolist(), strict=True)))
    if options.write:
        raw = {
            "features": FEATURES,
            "mean": [round(float(v), 5) for v in final.mean],
            "scale": [round(float(v), 5) for v in final.scale],
            "weights": [round(float(v), 4) for v in final.weights],
            "bias": round(final.bias, 4),
            "join": JOIN,
            "also": round(JOIN + ALSO, 2),
            "fitted_on": [affair.name for affair in given],
        }
        TARGET.write_text(json.dumps(raw, indent=1) + "\n", "utf-8")
        print(f"wrote {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
