"""Shared passages in natural news: are all pairs of reports found that share much, and is what is found reuse?

The reference for recall is computed by brute force: every two reports of which the shorter has a fifth of
its runs of eight words in the other. Precision rests on 100 found pairs that were read by a person.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from twosource.engine import load_engine
from twosource.lineage.reuse import LEAST_WORDS
from twosource.lineage.sharing import pair_sharing
from twosource.model import Report
from twosource.stories import cluster_stories
from twosource.text.align import align
from twosource.text.shingles import Words, iter_shingles, split_words

from ..corpora import PUBLIC, public_file, read_rows, report_of, why_absent
from ..result import Request, Result, note, skip
from ..scorers.figures import Figures

LABELS = Path(__file__).resolve().parents[1] / "labels" / "shared_passages.csv"
RUN = 8
CONTAINED = 0.2
NO_REUSE = "none"
Pair = tuple[str, str]


def measure(request: Request) -> list[Result]:
    """One result for each set."""
    results = []
    for name in PUBLIC["reuse"]:
        path = public_file(request.data, name)
        if path is None:
            results.append(skip("reuse", name, why_absent(request.data, name)))
        else:
            note(f"  {name}")
            results.append(Result("reuse", name, _score(name, [report_of(row) for row in read_rows(path)])))
    return results


def _score(name: str, reports: Sequence[Report]) -> Figures:
    words = [split_words(report.text) for report in reports]
    ids = [report.id for report in reports]
    found = {(ids[a], ids[b]) for a, b in find_reuse(reports, words)}
    wanted = {(ids[a], ids[b]) for a, b in contained_pairs(words)}
    labels = read_labels(name)
    kept = [label for pair, label in labels.items() if pair in found or pair[::-1] in found]
    return {
        "reuse_recall": _percent(len(wanted & found), len(wanted)),
        "reuse_precision": _percent(sum(label != NO_REUSE for label in kept), len(kept)),
    }


class Read(NamedTuple):
    """What lineage asks of a report to find its shared passages."""

    report: Report
    story: str
    words: Words


def find_reuse(reports: Sequence[Report], words: Sequence[Words]) -> list[tuple[int, int]]:
    """The pairs of reports (by index) in which lineage finds a shared passage."""
    engine = load_engine("inline")
    story_of = {i: story.id for story in cluster_stories(reports, None, engine) for i in story.reports}
    read = [Read(report, story_of[report.id], each) for report, each in zip(reports, words, strict=True)]
    pairs, _ = pair_sharing(read, engine)
    return [(a, b) for a, b in pairs if align(words[a], words[b], LEAST_WORDS)]


def contained_pairs(words: Sequence[Words]) -> list[tuple[int, int]]:
    """Every pair of texts of which the shorter has a fifth of its runs of eight words in the other."""
    runs = [{run for _, run in iter_shingles(each, RUN)} for each in words]
    holders: dict[str, list[int]] = {}
    for row, held in enumerate(runs):
        for run in held:
            holders.setdefault(run, []).append(row)
    shared = Counter(pair for rows in holders.values() for pair in combinations(rows, 2))
    return sorted((a, b) for (a, b), n in shared.items() if n >= CONTAINED * min(len(runs[a]), len(runs[b])))


def read_labels(name: str) -> dict[Pair, str]:
    """What a person called each labelled pair of the set `name`: derivation, common wire, ..., none."""
    with LABELS.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["set"] == name]
    return {(row["one"], row["other"]): row["label"] for row in rows}


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
