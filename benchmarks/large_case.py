"""What one more report costs in a case of 200 reports, and in one that is fifty times as large.

    python benchmarks/large_case.py [--copies 49]

Reading 10,000 reports takes an hour, so the large case is made by copying the rows of a small one, its matters
and reports under new numbers. That is hard on placing: every word of an old report is then held by fifty.
Processor time of 50 new reports, before and after.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.reports import make_reports
from benchmarks.story import add
from twosource.store import open_case

SMALL, NEW = 200, 50
# Reports of a case are numbered; their sentences begin at this many times the number.
SENTENCES = 100_000


def main() -> None:
    """Prints a line before and a line after."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--copies", type=int, default=49)
    given = parser.parse_args()
    rows = make_reports(SMALL + 2 * NEW)
    with tempfile.TemporaryDirectory() as name:
        folder, path = Path(name), Path(name) / "large.case"
        with open_case(path, create=True, writing=True) as case:
            add(case, rows[:SMALL], folder)
            before = add(case, rows[SMALL : SMALL + NEW], folder) / NEW
        print(f"{SMALL:6} reports: one more takes {before * 1e3:.0f} CPU-ms", flush=True)
        count = copy_rows(path, given.copies)
        with open_case(path, writing=True) as case:
            after = add(case, rows[SMALL + NEW :], folder) / NEW
        print(
            f"{count:6} reports: one more takes {after * 1e3:.0f} CPU-ms, {after / before:.2f} times as much"
        )


def copy_rows(path: Path, copies: int) -> int:
    """Copies every report, with all that was told of it, so many times; the reports there are then."""
    database = sqlite3.connect(path, isolation_level=None)
    (reports, matters, items) = database.execute(
        "SELECT max(no), max(matter), (SELECT max(no) FROM item) FROM report"
    ).fetchone()
    database.execute("BEGIN")
    for copy in range(1, copies + 1):
        no, matter, item = copy * reports, copy * matters, copy * items
        shifts = {"no": no, "matter": matter, "item": item, "sentence": no * SENTENCES, "end": f"-{copy}"}
        shifts |= {"reports": reports, "items": items, "sentences": (reports + 1) * SENTENCES}
        for statement in COPIES:
            database.execute(statement, shifts)
    database.execute("COMMIT")
    (count,) = database.execute("SELECT count(*) FROM report").fetchone()
    database.close()
    return int(count)


COPIES = (
    "INSERT INTO report SELECT no + :no, id || :end, address + :no, version, current, given || :end, url, bytes, "
    "digest || :end, row, added, change, matter + :matter, body, days FROM report WHERE no <= :reports",
    "INSERT INTO reading SELECT report + :no, model, doc, context, mentions, vectors FROM reading "
    "WHERE report <= :reports",
    "INSERT INTO keyword SELECT term, report + :no FROM keyword WHERE report <= :reports",
    "INSERT INTO sentence (rowid, text, start, stop) SELECT rowid + :sentence, text, start, stop FROM sentence "
    "WHERE rowid < :sentences",
    "INSERT INTO item SELECT no + :item, matter + :matter, noun, id || :end, place, body FROM item "
    "WHERE no <= :items",
    "INSERT INTO facet SELECT item + :item, key, value FROM facet WHERE item <= :items",
    "INSERT INTO item_words (rowid, text) SELECT rowid + :item, text FROM item_words WHERE rowid <= :items",
)


if __name__ == "__main__":
    main()
