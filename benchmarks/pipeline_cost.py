"""Processor time and memory of the whole pipeline against the spaCy pass alone, on the same reports.

    python benchmarks/pipeline_cost.py [--reports 100] [--steps] [--one-story]

Both run in this process, in turn, three times (a single story once); the least time of each counts.
"spaCy alone" is spaCy's own run of its model; "our parse" gives the same annotations for less.
Processor time is that of all threads, so a step gains nothing by running elsewhere. Loading the models is
not counted on either side.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import spacy

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.reports import PER_STORY, make_reports
from twosource import pipeline
from twosource.text.encoder import load_encoder
from twosource.text.parse import default_model, load_parser, parse

ALLOWED_RATIO = 1.5
ALLOWED_MEGABYTES = 700
ROUNDS = 3


def measure(work: Callable[[], object]) -> float:
    """Processor seconds of `work`, all threads together."""
    start = time.process_time()
    work()
    return time.process_time() - start


def peak_megabytes() -> float:
    """The most memory this process has held; Linux counts in kilobytes, macOS in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def print_steps(rows: list[dict[str, object]]) -> None:
    """What each step of the pipeline takes, in its own words."""
    spent: dict[str, float] = {}

    def timed(step: Callable[..., None]) -> Callable[..., None]:
        def run(work: object) -> None:
            spent[step.__name__] = measure(lambda: step(work))

        return run

    steps = pipeline.STEPS
    pipeline.STEPS = tuple(timed(step) for step in steps)
    try:
        total = measure(lambda: pipeline.investigate(rows))
    finally:
        pipeline.STEPS = steps
    spent["reading, brief and check"] = total - sum(spent.values())
    for name, seconds in spent.items():
        print(f"  {name:28}{seconds:8.2f} s")


def main() -> None:
    """Prints one line for each side, their ratio, and the peak memory; ends with 1 past a bound."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--reports", type=int, default=100)
    parser.add_argument("--steps", action="store_true", help="also print what each step takes")
    parser.add_argument("--one-story", action="store_true", help="all reports tell of one affair")
    given = parser.parse_args()
    rows = make_reports(given.reports, per_story=given.reports if given.one_story else PER_STORY)
    texts = [str(row["text"]) for row in rows]
    words = sum(len(text.split()) for text in texts)
    stock = spacy.load(default_model())
    load_parser(default_model())
    load_encoder()
    print(f"{len(rows)} reports, {words:,} words, {default_model()}")
    alone, ours, whole, peak = float("inf"), float("inf"), float("inf"), 0.0
    for _ in range(1 if given.one_story else ROUNDS):
        whole = min(whole, measure(lambda: pipeline.investigate(rows)))
        peak = peak or peak_megabytes()
        ours = min(ours, measure(lambda: list(parse(texts, default_model()))))
        alone = min(alone, measure(lambda: list(stock.pipe(texts, batch_size=16))))
    ratio = whole / alone
    print(f"spaCy alone     {alone:6.2f} CPU-s  {words / alone:7,.0f} words a CPU-second")
    print(f"our parse       {ours:6.2f} CPU-s  {words / ours:7,.0f} words a CPU-second")
    print(f"whole pipeline  {whole:6.2f} CPU-s  {words / whole:7,.0f} words a CPU-second")
    print(f"ratio           {ratio:6.2f}        (at most {ALLOWED_RATIO})")
    # Taken after the first whole pipeline; it counts a second copy of the spaCy model, held to compare.
    print(f"peak memory     {peak:6.0f} MB     (at most {ALLOWED_MEGABYTES})")
    if given.steps:
        print_steps(rows)
    print(f"ratio to parse  {whole / ours:6.2f}")
    sys.exit(ratio > ALLOWED_RATIO or peak > ALLOWED_MEGABYTES)


if __name__ == "__main__":
    main()
