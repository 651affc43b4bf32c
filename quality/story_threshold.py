"""The threshold of stories found on one half of the public sets and reported on the other, both ways round.

    python quality/story_threshold.py --data FOLDER

Whole matters go to one half or the other, by a hash of their names, so that look-alike events stay together.
The threshold is one for all sets: that with the best mean B-cubed F1 over their halves.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any
from unittest.mock import patch

if __package__ in (None, ""):  # run as a file: let `quality` be found beside it
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from quality.corpora import PUBLIC, public_file, read_rows, report_of, why_absent
from quality.evaluations.stories import lead_vectors
from quality.scorers.clusters import evaluate
from quality.scorers.figures import Figures
from twosource.engine import load_engine
from twosource.stories import cluster, cluster_stories

TRIED = (0.11, 0.13, 0.15, 0.17, 0.19, 0.21)
Row = Mapping[str, Any]
Half = dict[str, list[Row]]  # the rows of each set


def main() -> None:
    """Print, for each direction, the threshold found, and the figures of the half that had no part in it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the folder of public sets")
    data = parser.parse_args().data
    halves: tuple[Half, Half] = ({}, {})
    for name in PUBLIC["stories"]:
        path = public_file(data, name)
        if path is None:
            sys.exit(why_absent(data, name))
        for row in read_rows(path):
            halves[_half(row)].setdefault(name, []).append(row)
    tried = [[_figures(half, threshold) for threshold in TRIED] for half in halves]
    shipped = TRIED.index(cluster.THRESHOLD["event"])
    for tuned, other in ((0, 1), (1, 0)):
        best = max(range(len(TRIED)), key=lambda at: (_mean(tried[tuned][at]), -TRIED[at]))
        print(f"tuned on half {tuned + 1}: {TRIED[best]} (shipped: {TRIED[shipped]}); on half {other + 1}:")
        for name in halves[other]:
            found, ours = tried[other][best][name], tried[other][shipped][name]
            print(f"  {name}: {_in_words(found)}; as shipped: {_in_words(ours)}")


def _half(row: Row) -> int:
    matter = str(row.get("story") or row["event"])
    return sha256(matter.encode()).digest()[0] % 2


def _figures(half: Half, threshold: float) -> dict[str, Figures]:
    with patch.dict(cluster.THRESHOLD, {"event": threshold}):
        return {name: _score(rows) for name, rows in half.items()}


_VECTORS: dict[int, Any] = {}


def _score(rows: Sequence[Row]) -> Figures:
    reports = [report_of(row) for row in rows]
    if id(rows) not in _VECTORS:
        _VECTORS[id(rows)] = lead_vectors(reports)
    stories = cluster_stories(reports, _VECTORS[id(rows)], load_engine("inline"))
    said = {report: story.id for story in stories for report in story.reports}
    return evaluate({row["doc_id"]: row["event"] for row in rows}, said)


def _mean(figures: Mapping[str, Figures]) -> float:
    return round(sum(each["b3_f1"] for each in figures.values()) / len(figures), 2)


def _in_words(figures: Figures) -> str:
    return f"B³ {figures['b3_f1']:.1f}, pairs {figures['pair_f1']:.1f}"


if __name__ == "__main__":
    main()
