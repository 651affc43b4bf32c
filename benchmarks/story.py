"""What one more report of an affair costs as the affair grows, while the program goes on running.

    python benchmarks/story.py [--sizes 25 50 100] [--words 300]

An affair is added up to each size, then two reports one by one; the second is measured, so that what the
first one left behind is there. Processor time by step.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.reports import make_reports
from twosource import pipeline
from twosource.settings import Settings
from twosource.store import Case, analysis, open_case
from twosource.work import Work

SHOWN = 6


def main() -> None:
    """Prints a line for each size."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[25, 50, 100])
    parser.add_argument("--words", type=int, default=300)
    given = parser.parse_args()
    spent: dict[str, float] = defaultdict(float)
    analysis.take_steps = timing(spent)  # type: ignore[assignment, attr-defined]
    most = max(given.sizes) + 2
    rows = make_reports(most, given.words, per_story=most)
    done = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.case"
        with open_case(path, create=True, writing=True) as case:
            for size in sorted(given.sizes):
                add(case, rows[done:size], Path(folder))
                add(case, rows[size : size + 1], Path(folder))
                spent.clear()
                busy = add(case, rows[size + 1 : size + 2], Path(folder))
                done = size + 2
                dearest = sorted(spent.items(), key=lambda item: -item[1])[:SHOWN]
                told = ", ".join(f"{name} {seconds:.2f}" for name, seconds in dearest)
                print(f"{size:5} reports: one more takes {busy:6.2f} CPU-s   {told}", flush=True)


def add(case: Case, rows: Sequence[dict[str, object]], folder: Path) -> float:
    """Adds the rows in one go; the processor seconds it took."""
    part = folder / f"{rows[0]['id']}.jsonl"
    part.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    started = time.process_time()
    case.add([part], Settings(), together=len(rows))
    return time.process_time() - started


def timing(spent: dict[str, float]) -> Callable[[Work, Sequence[Callable[[Work], None]]], None]:
    """`take_steps` that notes the processor time of each step."""
    take = pipeline.take_steps

    def take_timed(work: Work, steps: Sequence[Callable[[Work], None]]) -> None:
        for step in steps:
            started = time.process_time()
            take(work, [step])
            spent[step.__name__] += time.process_time() - started

    return take_timed


if __name__ == "__main__":
    main()
