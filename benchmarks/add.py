"""How fast reports are added to a case while somebody reads it, and what that costs in memory.

    python benchmarks/add.py [--reports 10000] [--words 300] [--together 50]

Generated reports are added in one go. A second process asks the case all the time for what a page shows: the
first fifty claims, the stories, a search, one claim. The rate at the start is that of the second tenth (the
first loads the models and makes the first matter), the rate at the end that of the last tenth.
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
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.reports import make_reports
from twosource.settings import Settings
from twosource.store import open_case

LEAST_SHARE = 0.7
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
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path, rows = Path(folder) / "bench.case", make_reports(given.reports, given.words)
        tenth = max(1, len(rows) // 10)
        parts = [Path(folder) / f"part-{at:02}.jsonl" for at in range(10)]
        for at, part in enumerate(parts):
            end = len(rows) if at == 9 else (at + 1) * tenth
            part.write_text(
                "".join(json.dumps(row) + "\n" for row in rows[at * tenth : end]), encoding="utf-8"
            )
        share = measure(path, parts, given.together)
    if share < LEAST_SHARE:
        sys.exit(1)


def measure(path: Path, parts: list[Path], together: int) -> float:
    """Adds the parts and prints what it took; the rate at the end as a share of that at the start."""
    ours, theirs = multiprocessing.Pipe()
    rates, busy, count = [], [], 0
    with open_case(path, create=True, writing=True) as case:
        reader = multiprocessing.get_context("spawn").Process(target=read_pages, args=(str(path), theirs))
        reader.start()
        started = time.perf_counter()
        for part in parts:
            before, work = time.perf_counter(), time.process_time()
            new = len(case.add([part], Settings(), together=together).new)
            rates.append(new / (time.perf_counter() - before))
            busy.append(new / (time.process_time() - work))
            count += new
            print(f"  {count:6} reports  {rates[-1]:6.2f} a second  {busy[-1]:6.2f} a CPU-second", flush=True)
        wall = time.perf_counter() - started
        ours.send("stop")
        pages = ours.recv()
        reader.join()
        largest = max(len(story["reports"]) for story in case.rows("stories", limit=1))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    share = busy[-1] / busy[1]
    print(f"added             {count} reports in {wall:.0f} s: {count / wall:.2f} a second")
    print(f"end against start {share:.0%} by processor time, {rates[-1] / rates[1]:.0%} by the clock")
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
