"""Finds reports that tell another one over again in other words: its sentences, in its order.

Spun copies keep few words, so single sentences prove little; what gives them away is that most of their
sentences resemble a sentence of the original, one after the other (a monotone alignment, as in
Needleman and Wunsch 1970, over sentences instead of letters).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from .facts import Facts, weigh_terms

Table = NDArray[np.float32]

# Share of the weighed terms of two sentences from which they count as counterparts.
COUNTERPART = 0.25
# Share of a report's weighed terms that the other must hold before their sentences are compared.
ALIKE = 0.2
# Reports compared with each other at once; a larger story is compared in parts, by file order.
TOGETHER = 200


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much of report `a` stands in report `b`, sentence by sentence and in order.

    `covered` is the share of a's text whose sentences have a counterpart in b, `aligned` the mean
    likeness of a's sentences to b's along the best monotone alignment; `count` sentences take part.
    """

    a: int
    b: int
    covered: float
    aligned: float
    count: int


def compare(facts: Sequence[Facts], rows: Sequence[int], least: float) -> list[Likeness]:
    """The likeness of each report of one story (its indices in `facts`) to each other one.

    Pairs of which less than `least` is covered are left out before their sentences are aligned.
    """
    found = []
    for start in range(0, len(rows), TOGETHER):
        part = rows[start : start + TOGETHER]
        if len(part) > 1:
            found += _compare([facts[row] for row in part], part, least)
    return found


@dataclass(frozen=True, slots=True)
class _Terms:
    """Which sentence (row) of a report holds which term (column), and the weight of each sentence."""

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    sizes: Table


def _compare(facts: Sequence[Facts], rows: Sequence[int], least: float) -> list[Likeness]:
    spelling = unify_spellings(facts)
    weights = weigh_terms(facts)
    number = {term: at for at, term in enumerate(weights)}
    weight = np.array(list(weights.values()), dtype=np.float32)
    terms = [_number_terms(report, number, spelling, weight) for report in facts]
    whole = np.zeros((len(facts), len(number)), dtype=np.float32)
    for row, held in zip(whole, terms, strict=True):
        row[held.columns] = 1
    shared = (whole * weight) @ whole.T / np.maximum(whole @ weight, 1e-6)[:, None]
    found = []
    for a, b in np.argwhere(shared >= ALIKE).tolist():
        if a != b:
            both = (whole[a] * whole[b]).astype(bool)
            common = (_table(terms[a], both) * weight[both]) @ _table(terms[b], both).T
            like = _likeness((rows[a], rows[b]), facts[a], common, terms[a].sizes, terms[b].sizes, least)
            found += [like] if like is not None else []
    return found


def _number_terms(
    facts: Facts, number: Mapping[str, int], spelling: Mapping[str, str], weight: Table
) -> _Terms:
    held = [
        (row, number.get(spelling.get(term, term), number[term]))
        for row, sentence in enumerate(facts.sentences)
        for term in sorted(sentence.terms)
    ]
    pairs = np.array(held, dtype=np.int64).reshape(len(held), 2)
    sizes = np.zeros(max(1, len(facts.sentences)), dtype=np.float32)
    np.add.at(sizes, pairs[:, 0], weight[pairs[:, 1]])
    return _Terms(pairs[:, 0], pairs[:, 1], np.maximum(sizes, np.float32(1e-6)))


def _table(terms: _Terms, kept: NDArray[np.bool_]) -> Table:
    """One row per sentence, one column per kept term."""
    place = np.cumsum(kept) - 1
    held = kept[terms.columns]
    table = np.zeros((len(terms.sizes), int(kept.sum())), dtype=np.float32)
    table[terms.rows[held], place[terms.columns[held]]] = 1
    return table


def _likeness(
    pair: tuple[int, int], facts: Facts, shared: Table, size_a: Table, size_b: Table, least: float
) -> Likeness | None:
    """`shared` is the weight that each sentence of a has in common with each of b; None below `least`."""
    inside = shared / size_a[:, None]
    lengths = np.array([len(sentence.span) for sentence in facts.sentences] or [1], dtype=np.float32)
    has_counterpart = inside.max(axis=1) >= COUNTERPART
    covered = float(lengths[has_counterpart].sum() / lengths.sum())
    if covered < least:
        return None
    alike = 2 * shared / (size_a[:, None] + size_b[None, :])
    return Likeness(
        a=pair[0],
        b=pair[1],
        covered=covered,
        aligned=float(_best_path(alike * lengths[:, None]) / lengths.sum()),
        count=int(has_counterpart.sum()),
    )


def _best_path(gain: Table) -> float:
    """The highest sum along a path through `gain` that moves down and right."""
    best = np.zeros(gain.shape[1] + 1, dtype=np.float32)
    for row in gain:
        taken = best.copy()
        taken[1:] = np.maximum(best[1:], best[:-1] + row)
        best = np.maximum.accumulate(taken)
    return float(best[-1])


def unify_spellings(facts: Sequence[Facts]) -> dict[str, str]:
    """For each misspelt name in the reports, in lower case, the spelling used most."""
    counts = Counter(name.lower() for report in facts for name in sorted(report.names))
    chosen: dict[str, list[str]] = {}
    unified = {}
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        others = chosen.setdefault(name[0], [])
        known = next((other for other in others if is_misspelt(name, other)), None)
        if known is None:
            others.append(name)
        else:
            unified[name] = known
    return unified


def misspelt_names(later: Facts, earlier: Facts) -> list[tuple[str, str]]:
    """Names of `later` that are those of `earlier` but for a letter or two: [("Orsell", "Orsel")]."""
    ours, theirs = later.names, earlier.names
    found = []
    for name in sorted(ours - theirs):
        near = [other for other in sorted(theirs - ours) if is_misspelt(name.lower(), other.lower())]
        if near:
            found.append((name, near[0]))
    return found


def is_misspelt(name: str, other: str) -> bool:
    """One letter may differ, two in long names: "Tuesday" is not "Thursday"."""
    tolerance = 1 if min(len(name), len(other)) < 8 else 2
    return 0 < Levenshtein.distance(name, other, score_cutoff=tolerance) <= tolerance
