"""What it costs to match the reports of one story, and whether a report costs more the more there are.

    python benchmarks/matching.py [--reports 100] [--grow 250,500,1000] [--words 300]

First all reports of one story are read, and the processor time of matching them and counting their origins is
set against ALLOWED_SECONDS; reading (parse, attribution, vectors, lineage) is not in it. Then stories of growing
size are matched: the time per added report may grow no faster than the story does. Processor time is that of
all threads, so nothing is gained by a second core.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

# The linear algebra library reads this when it is loaded: one thread, as on one core.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.reports import make_reports
from twosource import pipeline, support
from twosource.work import Work

ALLOWED_SECONDS = 10.0
# Twice the reports may take twice the time for each added one, and so much more by the chance of a machine.
SLACK = 1.25


def read_story(count: int, words: int) -> Work:
    """The reports of one story as all steps before matching leave them."""
    rows = make_reports(count, words, per_story=count)
    steps = pipeline.STEPS[: pipeline.STEPS.index(pipeline.build_claims)]
    return pipeline.run_steps(rows, None, None, steps)


def match_seconds(work: Work, count: int) -> float:
    """Processor seconds of bringing the first `count` reports together and counting their origins."""
    part = replace(work.stories[0], reports=tuple(report.id for report in work.reports[:count]))
    gc.collect()
    start = time.process_time()
    support.build_claims(work.reports, [part], work.lineage, work.statements, work.vectors)
    return time.process_time() - start


def main() -> None:
    """Prints the seconds of each size; ends with 1 past a bound."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--reports", type=int, default=100)
    parser.add_argument("--grow", default="250,500,1000")
    parser.add_argument("--words", type=int, default=300)
    given = parser.parse_args()
    sizes = [given.reports, *(int(size) for size in given.grow.split(",") if size)]
    work = read_story(max(sizes), given.words)
    spent = {size: match_seconds(work, size) for size in sizes}
    for size, seconds in spent.items():
        print(
            f"{size:6} reports of one story  {seconds:8.2f} CPU-s  {1000 * seconds / size:8.1f} ms a report"
        )
    missed = spent[given.reports] > ALLOWED_SECONDS
    print(f"{given.reports} reports: {spent[given.reports]:.2f} CPU-s, allowed {ALLOWED_SECONDS:g}")
    for (one, before), (other, after) in pairwise(added_costs(spent).items()):
        grown = after / before if before else 1.0
        print(f"an added report at {other}: {1000 * after:.1f} ms, {grown:.2f} times that at {one}")
        missed = missed or grown > SLACK * other / one
    sys.exit(1 if missed else 0)


def added_costs(spent: dict[int, float]) -> dict[int, float]:
    """The seconds that each added report takes on the way to each size but the first."""
    return {
        size: (seconds - spent[last]) / (size - last)
        for (last, _), (size, seconds) in pairwise(spent.items())
    }


if __name__ == "__main__":
    main()
