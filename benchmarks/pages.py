"""How long each page takes of a case of 500 reports, as a browser on this machine sees it.

    python benchmarks/pages.py [--reports 500] [--rounds 20] [--case FILE]

The pages of a generated brief (or of the case FILE) are served by this process and asked for over HTTP in
turn. For each page the median and the time that 19 of 20 stay under are printed, and the processor time of
both sides, which other work on the machine does not lengthen. Ends with 1 where 19 of 20 take longer than
the bound.
"""

from __future__ import annotations

import argparse
import http.client
import re
import socket
import statistics
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import uvicorn

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.generated_brief import make_brief
from twosource.web.app import create_app
from twosource.web.door import Lock
from twosource.web.reading import CaseReading, FolderReading, Reading

BOUND_MILLISECONDS = 200
PAGES = (
    "/", "/reports", "/reports?page=10", "/stories", "/claims", "/claims?verdict=single-origin&page=9",
    "/claims?q=council&speaker=a", "/disputes", "/disputes?kind=updates", "/timeline", "/board", "/lineage",
    "/search?q=council", "/judgements", "/help",
)  # fmt: skip


@contextmanager
def serving(reading: Reading) -> Iterator[Lock]:
    """The pages on a free port, until the block ends."""
    listening = socket.create_server(("127.0.0.1", 0))
    lock = Lock(listening.getsockname()[1])
    config = uvicorn.Config(
        create_app(reading, lock, "Bench"), log_level="critical", lifespan="off", ws="none"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield lock
    server.should_exit = True
    thread.join()


class Visitor:
    """A browser that was let in."""

    def __init__(self, lock: Lock) -> None:
        self._line = http.client.HTTPConnection("127.0.0.1", lock.port, timeout=60)
        self._cookie = f"{lock.cookie}={lock.exchange(lock.token)}"

    def get(self, path: str) -> tuple[float, float, str]:
        """The milliseconds until the whole page was there, by the clock and of the processor, and the page."""
        start, work = time.perf_counter(), time.process_time()
        self._line.request("GET", path, headers={"Cookie": self._cookie})
        answer = self._line.getresponse()
        text = answer.read().decode()
        taken = 1000 * (time.perf_counter() - start), 1000 * (time.process_time() - work)
        if answer.status != 200:
            raise SystemExit(f"{path} answered {answer.status}")
        return *taken, text


def percentile(times: Sequence[float], part: float) -> float:
    return sorted(times)[min(len(times) - 1, int(part * len(times)))]


def measure(visitor: Visitor, rounds: int) -> bool:
    """Prints a line for each page; whether all stay under the bound."""
    first = visitor.get("/")
    print(f"the first page, with all that is prepared once: {first[0]:.0f} ms, processor {first[1]:.0f} ms")
    claims, reports = visitor.get("/claims")[2], visitor.get("/reports")[2]
    ones = [re.search(r'href="(/claims/[^"?]+)"', claims), re.search(r'href="(/reports/[^"?]+)"', reports)]
    within = True
    print(f"{'page, milliseconds':44}{'median':>9}{'p95':>9}{'processor, p95':>16}")
    for path in (*PAGES, *(found[1] for found in ones if found)):
        times = [visitor.get(path)[:2] for _ in range(rounds)]
        wall, work = ([t[at] for t in times] for at in (0, 1))
        worst = percentile(wall, 0.95)
        within = within and worst <= BOUND_MILLISECONDS
        print(
            f"{path:44}{statistics.median(wall):9.1f}{worst:9.1f}{percentile(work, 0.95):16.1f}", flush=True
        )
    return within


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--reports", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--case", type=Path)
    given = parser.parse_args()
    brief = None if given.case else make_brief(given.reports)
    reading: Reading = FolderReading("generated", brief) if brief else CaseReading(given.case)
    shown = reading.brief()
    print(f"{len(shown.reports)} reports, {len(shown.claims)} claims; bound {BOUND_MILLISECONDS} ms")
    with serving(reading) as lock:
        within = measure(Visitor(lock), given.rounds)
    return 0 if within else 1


if __name__ == "__main__":
    sys.exit(main())
