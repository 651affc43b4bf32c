"""How fast reports are added to a case while somebody reads it, and what that costs in memory.

    python benchmarks/add.py [--reports 10000] [--words 300] [--together 50] [--minutes M]

Generated reports are added one file of a hundred after the other; after M minutes no further file is begun. A
second process asks the case all the time for what a page shows: the first fifty claims, the stories, a search,
one claim. The rate at the start is that of the second tenth of what was added (the first loads the models and
makes the first matter), the rate at the end that of the last tenth.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.reports import make_reports
from twosource.settings import Settings
from twosource.store import open_case

LEAST_SHARE = 0.7
# Reports of one file.
PART = 100
PAGE = 50


def read_pages(path: str, stop: Connection) -> None:
    """Reads pages until told to stop, then sends how long each took."""
    took: list[float] = []
    while not stop.poll(0.05):
        started = time.perf_counter()
        with open_case(path) as case:
            claims = case.rows("claims", limit=PAGE)
            case.rows("stories", limit=PAGE)
            case.search("officials crowns", limit=PAGE)
            if claims:
                case.row("claims", claims[0]["id"])
        took.append(time.perf_counter() - started)
    stop.recv()
    stop.send(took)


def main() -> None:
    """Prints the figures; ends with 1 where the rate falls too far."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=300)
    parser.add_argument("--together", type=int, default=50)
    parser.add_argument("--minutes", type=float, default=24 * 60)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path, rows = Path(folder) / "bench.case", make_reports(given.reports, given.words)
        parts = []
        for start in range(0, len(rows), PART):
            part = Path(folder) / f"part-{start:07}.jsonl"
            lines = (json.dumps(row) + "\n" for row in rows[start : start + PART])
            part.write_text("".join(lines), encoding="utf-8")
            parts.append(part)
        share = measure(path, parts, given.together, given.minutes * 60)
    if share < LEAST_SHARE:
        sys.exit(1)


@dataclass(frozen=True, slots=True)
class Took:
    """What one part took: reports, seconds by the clock and of the processor."""

    reports: int
    wall: float
    busy: float


def compare(took: Sequence[Took]) -> tuple[float, float]:
    """The rate in the last tenth of the parts as a share of that in the second, by processor and by the clock."""
    tenth = max(1, len(took) // 10)
    start, end = took[tenth : 2 * tenth] or took, took[-tenth:]

    def pace(parts: Sequence[Took], of: Callable[[Took], float]) -> float:
        return sum(part.reports for part in parts) / sum(map(of, parts))

    by_busy, by_wall = (pace(end, of) / pace(start, of) for of in (lambda p: p.busy, lambda p: p.wall))
    return by_busy, by_wall


def measure(path: Path, parts: list[Path], together: int, seconds: float) -> float:
    """Adds the parts and prints what it took; the rate at the end as a share of that at the start."""
    ours, theirs = multiprocessing.Pipe()
    took: list[Took] = []
    with open_case(path, create=True, writing=True) as case:
        reader = multiprocessing.get_context("spawn").Process(target=read_pages, args=(str(path), theirs))
        reader.start()
        started = time.perf_counter()
        for part in parts:
            if time.perf_counter() - started > seconds:
                break
            before, work = time.perf_counter(), time.process_time()
            new = len(case.add([part], Settings(), together=together).new)
            took.append(Took(new, time.perf_counter() - before, time.process_time() - work))
            last = took[-1]
            print(
                f"  {sum(t.reports for t in took):6} reports  {last.reports / last.wall:6.2f} a second  "
                f"{last.reports / last.busy:6.2f} a CPU-second",
                flush=True,
            )
        wall, count = time.perf_counter() - started, sum(t.reports for t in took)
        ours.send("stop")
        pages = ours.recv()
        reader.join()
        largest = max(len(story["reports"]) for story in case.rows("stories"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    share, by_clock = compare(took)
    busy = sum(t.busy for t in took)
    print(f"added             {count} reports in {wall:.0f} s and {busy:.0f} CPU-s: ", end="")
    print(f"{count / wall:.2f} a second, {count / busy:.2f} a CPU-second")
    print(f"end against start {share:.0%} by processor time, {by_clock:.0%} by the clock")
    print(f"pages read        {len(pages)}: median {statistics.median(pages) * 1e3:.0f} ms, ", end="")
    print(f"95th percentile {sorted(pages)[int(len(pages) * 0.95)] * 1e3:.0f} ms")
    print(f"peak memory       {peak:.0f} MB")
    print(
        f"case              {path.stat().st_size / 1e6:.0f} MB, {path.stat().st_size / count / 1e3:.0f} kB a report"
    )
    print(f"largest story     {largest} reports")
    return share


if __name__ == "__main__":
    main()
