"""Measure Twosource on labelled sets and hold the figures to their floors.

    python quality/gate.py [--only affairs,quotes,appeals,time,stories,reuse,pairs,retold,answers]
                           [--data DIR] [--misses AFFAIR|pairs] [--update-floors] [--table]

Exit codes: 0 all figures hold; 1 a figure is on the wrong side of its floor, or a set has changed;
2 the options cannot be used.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

if __package__ in (None, ""):  # run as a file: let `quality` be found beside it
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from quality import corpora, floors, table
from quality.result import HELD, Request, Result, note

Measure = Callable[[str, Request], list[Result]]
TASKS = tuple(HELD)
README = Path(__file__).resolve().parents[1] / "README.md"
ABOUT = (
    "All figures are percentages, made by `python quality/gate.py --table`. The affairs in `quality/affairs/`"
    " are labelled by hand. Some rules were made on half of them (tuned); the other half was only ever"
    " counted (check), and is the better guide to new texts. The encoder and the matcher saw neither. The"
    " public sets were in view while rules were made: they show that nothing got worse. Where a ceiling (≤)"
    " is given, lower is better. The edited sentences in `quality/pairs/` were written for this; of the held-out"
    " third nobody read a miss. *Likeness alone* joins sentences whose vectors are alike and takes every"
    " outlet for an origin."
)


def measure(task: str, request: Request) -> list[Result]:
    """Run the evaluation of this name; it is loaded only now, so that one task can run without the others."""
    results: list[Result] = import_module(f"quality.evaluations.{task}").measure(request)
    return results


def read_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The options, checked; argparse exits with 2 where they cannot be used."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default=",".join(TASKS), help="tasks to run, with commas between")
    parser.add_argument("--data", type=Path, default=os.environ.get("TWOSOURCE_QUALITY_DATA") or None)
    parser.add_argument(
        "--misses", metavar="AFFAIR", help="show what is missed of a tuned affair, or of pairs"
    )
    parser.add_argument("--update-floors", action="store_true", help="raise floors to the figures reached")
    parser.add_argument("--table", action="store_true", help="write the table into README.md")
    options = parser.parse_args(arguments)
    options.only = tuple(options.only.split(","))
    unknown = [task for task in options.only if task not in TASKS]
    if unknown:
        parser.error(f"no task {unknown[0]!r}; there are {', '.join(TASKS)}")
    if options.table and set(options.only) != set(TASKS):
        parser.error("--table needs every task: a part of the table would pass for the whole")
    if options.misses in corpora.CHECK:
        parser.error(
            f"{options.misses} belongs to the check half: once its misses are read it checks nothing"
        )
    if options.misses and options.misses not in (*corpora.TUNED, "pairs"):
        parser.error(f"no affair {options.misses!r}; there are {', '.join(corpora.TUNED)}, and pairs")
    return options


def main(
    arguments: Sequence[str] | None = None,
    run: Measure = measure,
    floors_file: Path = floors.FLOORS,
    readme: Path = README,
) -> int:
    """Run the gate; the exit code."""
    options = read_arguments(arguments)
    if options.table and not table.has_place(readme):
        note(f"{readme} has no place for the table: put {table.START} and {table.END} on lines of their own")
        return 2
    held = floors.load_floors(floors_file)
    found = corpora.fingerprints(options.only, options.data)
    changed = floors.changed_corpora(held.corpora, found)
    results: list[Result] = []
    for task in options.only:
        note(f"measuring {task}")
        results += run(task, Request(options.data, options.misses))
    rows = floors.compare(results, held)
    print(table.terminal_table(rows))
    failing = [row for row in rows if row.fails]
    for line in changed:
        print(line)
    for result in results:
        if result.skipped:
            print(f"SKIPPED {result.key}: {result.skipped}")
    if options.update_floors and not changed:
        for line in floors.raise_floors(held, rows, found):
            print(f"raised {line}")
        floors.dump_floors(held, floors_file)
    if options.table:
        table.write_table(readme, table.markdown_table(rows, ABOUT))
    print(_verdict(len(failing), len(changed)))
    return 1 if failing or changed else 0


def _verdict(failing: int, changed: int) -> str:
    if not failing and not changed:
        return "The gate holds."
    return f"The gate fails: {failing} figures on the wrong side of their floor, {changed} changed sets."


if __name__ == "__main__":
    sys.exit(main())
