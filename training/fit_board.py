"""Fit the scorer of stances on labelled affairs and write src/twosource/board/weights.json.

    python -m training.fit_board [--write]

Two ridge logistic models are fitted: one tells who takes a side in a sentence, one which side it is. They
read named features (who acts or speaks, with which verb, under which modal, what the rules found) and the
vector of what is said. They are judged by leaving every eighth affair out in turn, then on the six affairs
of the quality gate, which they are never fitted on.

The gold lists what one careful writer noted, not every stance of a text. So of what is added, the share
that the gold has is well below the share that a reader finds right: quality/board_precision.py measures that.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from quality.corpora import AFFAIRS, CHECK, TUNED
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from training.affairs import all_affairs
from training.board import Case, Labelled, labelled, read_affair

from twosource.board.scorer import VECTOR_SCALE, Line, Scorer

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src" / "twosource" / "board" / "weights.json"
FOLDS = 8
# A feature met less often is left out, and so are single words where only "who takes a side" is asked.
LEAST_MET = 4
FOUND_RIDGE, CLASS_RIDGE = 30.0, 10.0
# Of those tried below, the log-odds from which on most of what is added is right to a reader.
LEAST = -1.0
TRIED = (-0.5, -1.0, -1.25, -1.5, -1.75, -2.0)


def _design(cases: Sequence[Case], vectorizer: DictVectorizer, kept: set[str]) -> csr_matrix:
    named = vectorizer.transform([{k: v for k, v in c.features.items() if k in kept} for c in cases])
    vectors = csr_matrix(np.array([c.vector for c in cases]) * VECTOR_SCALE)
    return hstack([named, vectors]).tocsr()


def _fit(cases: Sequence[Case], labels: Sequence[str], ridge: float, words: bool) -> dict[str, Line]:
    """One line for each label but, of two labels, for the second alone."""
    met = Counter(k for c in cases for k in c.features)
    kept = {k for k, n in met.items() if n >= LEAST_MET and (words or not k.startswith("word "))}
    vectorizer = DictVectorizer().fit([{k: 1.0} for k in sorted(kept)])
    model = LogisticRegression(C=1 / ridge, max_iter=500).fit(_design(cases, vectorizer, kept), labels)
    names = list(vectorizer.get_feature_names_out())
    lines = {}
    labelled_rows = model.classes_ if len(model.classes_) > 2 else model.classes_[1:]
    for label, row, bias in zip(labelled_rows, model.coef_, model.intercept_, strict=True):
        named = {name: round(float(w), 3) for name, w in zip(names, row, strict=False) if abs(w) >= 0.0005}
        vector = np.round(row[len(names) :], 3).astype(np.float32)
        lines[str(label)] = Line(named, vector, round(float(bias), 4))
    return lines


def fit(given: Sequence[Labelled], least: float = LEAST) -> Scorer:
    """The scorer fitted on these affairs."""
    cases = [case for affair in given for case in affair.cases]
    found = _fit(cases, ["yes" if c.gold else "no" for c in cases], FOUND_RIDGE, words=False)["yes"]
    sides = [case for case in cases if case.gold]
    return Scorer(found, _fit(sides, [c.gold[0][1] for c in sides], CLASS_RIDGE, words=True), least)


Scored = tuple[float, str, Case]


def score(affair: Labelled, scorer: Scorer) -> list[Scored]:
    """The likeliest new stance of each sentence that has one to find, with its log-odds and its side."""
    best: dict[int, Scored] = {}
    for case in affair.cases:
        if case.stated:
            continue
        odds = scorer.found.log_odds(case.features, case.vector)
        if case.sentence not in best or odds > best[case.sentence][0]:
            best[case.sentence] = odds, scorer.best_class(case.features, case.vector)[0], case
    return list(best.values())


def tell(title: str, given: Sequence[tuple[Labelled, Scorer]]) -> None:
    """For each threshold tried: gold stances found by rules and scorer, and what the scorer adds for it."""
    gold = sum(affair.gold for affair, _ in given)
    ruled = {(c.affair, i) for a, _ in given for c in a.cases for i, side in c.gold if side in c.stated}
    print(f"{title}: {gold} stances, the rules find {100 * len(ruled) / gold:.1f} %")
    scored = [one for affair, scorer in given for one in score(affair, scorer)]
    for least in TRIED:
        added = [(side, case) for odds, side, case in scored if odds >= least]
        right = {(c.affair, i) for side, c in added for i, label in c.gold if label == side}
        print(
            f"  from {least}: {len(added)} added, {sum(bool(c.gold) for _, c in added)} of them in the gold,"
            f" {len(right)} with the right side; found in all {100 * len(ruled | right) / gold:.1f} %"
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write weights.json")
    options = parser.parse_args()
    folders = all_affairs()
    given = [labelled(folder, read_affair(folder)) for folder in folders]
    folds: dict[int, list[Labelled]] = defaultdict(list)
    for at, affair in enumerate(given):
        folds[at % FOLDS].append(affair)
    judged: list[tuple[Labelled, Scorer]] = []
    for left, affairs in folds.items():
        scorer = fit([a for at, a in enumerate(given) if at % FOLDS != left])
        judged += [(affair, scorer) for affair in affairs]
    tell("left out in turn", judged)
    final = fit(given)
    for name, names in (("tuned half", TUNED), ("check half", CHECK)):
        half = [labelled(AFFAIRS / affair, read_affair(AFFAIRS / affair)) for affair in names]
        tell(name, [(affair, final) for affair in half])
    if options.write:
        raw = {
            "fitted_on": [folder.name for folder in folders],
            "scorers": {"stances": _raw(final)},
        }
        TARGET.write_text(json.dumps(raw, indent=0, sort_keys=True) + "\n", "utf-8")
        print(f"wrote {TARGET.relative_to(ROOT)}")


def _raw(scorer: Scorer) -> dict[str, object]:
    return {
        "found": _raw_line(scorer.found),
        "classes": {name: _raw_line(line) for name, line in sorted(scorer.classes.items())},
        "least": scorer.least,
    }


def _raw_line(line: Line) -> dict[str, object]:
    vector = [round(float(v), 3) for v in line.vector]
    return {"named": dict(line.named), "vector": vector, "bias": line.bias}


if __name__ == "__main__":
    main()
