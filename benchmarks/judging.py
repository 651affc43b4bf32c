"""How long a decision on a page takes: until the page answers, and until what follows from it is worked out.

    python benchmarks/judging.py [--reports 120] [--story 120] [--case FILE]

A case of generated reports, --story of them to an affair (or a copy of the case FILE), is served by this process,
and its first claim accepted by a form as a browser sends it. Until the effect is worked out the list of claims is
asked for again and again. Processor times are printed too, which other work on the machine does not lengthen.
Ends with 1 where the answer takes longer than the bound.
"""

from __future__ import annotations

import argparse
import http.client
import json
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.pages import percentile, serving
from benchmarks.reports import make_reports
from twosource.store import open_case
from twosource.web.app import PATIENCE
from twosource.web.door import Lock
from twosource.web.reading import CaseReading

BOUND_SECONDS = PATIENCE + 1


def make_case(path: Path, reports: int, per_story: int) -> None:
    """A new case of generated reports."""
    rows = path.with_suffix(".jsonl")
    lines = [json.dumps(row) for row in make_reports(reports, per_story=per_story)]
    rows.write_text("\n".join(lines), encoding="utf-8")
    with open_case(path, create=True, writing=True) as case:
        case.add([rows])


class Visitor:
    """A browser that was let in, and reads the forms of a page."""

    def __init__(self, lock: Lock) -> None:
        self._line = http.client.HTTPConnection("127.0.0.1", lock.port, timeout=600)
        self._session = lock.exchange(lock.token) or ""
        self._cookie = f"{lock.cookie}={self._session}"
        self._word = lock.form_word(self._session)

    def get(self, path: str) -> str:
        self._line.request("GET", path, headers={"Cookie": self._cookie})
        return self._line.getresponse().read().decode()

    def accept(self, claim: str) -> None:
        form = {"word": self._word, "verb": "accept", "claim": claim, "back": "/claims"}
        headers = {"Cookie": self._cookie, "Content-Type": "application/x-www-form-urlencoded"}
        self._line.request("POST", "/judge", urlencode(form), headers)
        answer = self._line.getresponse()
        answer.read()
        if answer.status != 303:
            raise SystemExit(f"the form was answered with {answer.status}")


def measure(visitor: Visitor) -> bool:
    """Prints the times; whether the answer came within the bound."""
    claim = re.search(r'href="/claims/([^"?]+)"', visitor.get("/claims"))
    if claim is None:
        raise SystemExit("the case holds no claim")
    start, work = time.perf_counter(), time.process_time()
    visitor.accept(claim[1])
    answered = time.perf_counter() - start
    print(f"answered after {answered:.2f} s", flush=True)
    pages: list[float] = []
    while visitor.get("/working") != "no":
        begun = time.perf_counter()
        visitor.get("/claims")
        pages.append(time.perf_counter() - begun)
        time.sleep(0.2)
    taken, used = time.perf_counter() - start, time.process_time() - work
    print(f"worked out after {taken:.1f} s, {used:.1f} s of the processor")
    if pages:
        print(f"meanwhile {len(pages)} pages, 19 of 20 within {1000 * percentile(pages, 0.95):.0f} ms")
    return answered <= BOUND_SECONDS


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--reports", type=int, default=120)
    parser.add_argument("--story", type=int, default=120)
    parser.add_argument("--case", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.case"
        if given.case:
            shutil.copy(given.case, path)
        else:
            make_case(path, given.reports, given.story)
        with serving(CaseReading(path)) as lock:
            within = measure(Visitor(lock))
    return 0 if within else 1


if __name__ == "__main__":
    sys.exit(main())
