"""How long each page takes of a case of 500 generated reports, as a browser on this machine sees it.

    python benchmarks/pages.py [--reports 500] [--rounds 20] [--while-adding]

The reports are added to a new case, the pages served by a process of their own, and each page asked for
in turn; the median and the time that 19 of 20 stay under are printed in milliseconds. --while-adding adds
100 more reports meanwhile. Ends with 1 where a page's time of 19 of 20 is over its bound.
"""

from __future__ import annotations

import argparse
import http.client
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.reports import make_reports

BOUND_MILLISECONDS = 200
PAGES = (
    "/", "/reports", "/reports?page=10", "/stories", "/claims", "/claims?verdict=single-origin&page=9",
    "/claims?q=council&speaker=a", "/disputes", "/disputes?kind=updates", "/timeline", "/board", "/lineage",
    "/search?q=council", "/judgements", "/help",
)  # fmt: skip
TWOSOURCE = (sys.executable, "-m", "twosource.cli")


class Visitor:
    """A browser that was let in."""

    def __init__(self, entrance: str) -> None:
        parts = urlsplit(entrance)
        self._line = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
        self._line.request("GET", f"{parts.path}?{parts.query}")
        answer = self._line.getresponse()
        answer.read()
        self._cookie = (answer.getheader("set-cookie") or "").split(";")[0]

    def get(self, path: str) -> tuple[float, str]:
        """The seconds until the whole page was there, and the page."""
        start = time.perf_counter()
        self._line.request("GET", path, headers={"Cookie": self._cookie})
        answer = self._line.getresponse()
        text = answer.read().decode()
        taken = time.perf_counter() - start
        if answer.status != 200:
            raise SystemExit(f"{path} answered {answer.status}")
        return taken, text


def write_reports(folder: Path, name: str, rows: Sequence[dict[str, object]]) -> Path:
    path = folder / name
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def percentile(times: Sequence[float], part: float) -> float:
    return sorted(times)[min(len(times) - 1, int(part * len(times)))]


def measure(visitor: Visitor, rounds: int) -> bool:
    """Prints a line for each page; whether all stay under the bound."""
    _, claims = visitor.get("/claims")
    _, reports = visitor.get("/reports")
    ones = [re.search(r'href="(/claims/[^"?]+)"', claims), re.search(r'href="(/reports/[^"?]+)"', reports)]
    within = True
    print(f"{'page':44}{'median':>9}{'p95':>9}   milliseconds")
    for path in (*PAGES, *(found[1] for found in ones if found)):
        times = [1000 * visitor.get(path)[0] for _ in range(rounds)]
        worst = percentile(times, 0.95)
        within = within and worst <= BOUND_MILLISECONDS
        print(f"{path:44}{statistics.median(times):9.1f}{worst:9.1f}")
    return within


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--reports", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--while-adding", action="store_true")
    given = parser.parse_args()
    rows = make_reports(given.reports + 100)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        case = folder / "pages.case"
        first = write_reports(folder, "first.jsonl", rows[: given.reports])
        later = write_reports(folder, "later.jsonl", rows[given.reports :])
        subprocess.run([*TWOSOURCE, "add", str(case), str(first)], check=True)
        served = subprocess.Popen(
            [*TWOSOURCE, "serve", str(case), "--port", "0"], stderr=subprocess.PIPE, text=True
        )
        adding = None
        try:
            assert served.stderr is not None
            found = re.search(r"http://\S+", served.stderr.readline())
            assert found is not None
            visitor = Visitor(found[0])
            if given.while_adding:
                visitor.get("/")
                adding = subprocess.Popen([*TWOSOURCE, "add", str(case), str(later)])
            within = measure(visitor, given.rounds)
            if adding:
                print("still adding" if adding.poll() is None else "the add ended before the last page")
        finally:
            served.terminate()
            served.wait()
            if adding:
                adding.terminate()
                adding.wait()
    print(f"bound: {BOUND_MILLISECONDS} ms")
    return 0 if within else 1


if __name__ == "__main__":
    sys.exit(main())
