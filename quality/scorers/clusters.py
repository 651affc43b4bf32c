"""B-cubed and pairwise scores of a clustering."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping

from .figures import Figures


def _pairs(counts: Counter[Hashable]) -> int:
    return sum(size * (size - 1) // 2 for size in counts.values())


def _harmonic(a: float, b: float) -> float:
    return 2 * a * b / (a + b) if a + b else 0.0


def evaluate(gold: Mapping[str, Hashable], said: Mapping[str, Hashable]) -> Figures:
    """`gold` and `said` map each item to its cluster; figures in percent."""
    if not gold:
        return dict.fromkeys(("b3_precision", "b3_recall", "b3_f1", "pair_f1"), 0.0)
    by_gold: Counter[Hashable] = Counter(gold.values())
    by_said: Counter[Hashable] = Counter(said[item] for item in gold)
    both: Counter[Hashable] = Counter((cluster, said[item]) for item, cluster in gold.items())
    precision = sum(both[g, said[i]] / by_said[said[i]] for i, g in gold.items()) / len(gold)
    recall = sum(both[g, said[i]] / by_gold[g] for i, g in gold.items()) / len(gold)
    hit, pairs_said, pairs_gold = _pairs(both), _pairs(by_said), _pairs(by_gold)
    pair_precision = hit / pairs_said if pairs_said else 0.0
    pair_recall = hit / pairs_gold if pairs_gold else 0.0
    figures = {
        "b3_precision": precision,
        "b3_recall": recall,
        "b3_f1": _harmonic(precision, recall),
        "pair_f1": _harmonic(pair_precision, pair_recall),
    }
    return {name: round(100 * figure, 1) for name, figure in figures.items()}
