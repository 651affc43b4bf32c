"""What was read → what it is to the case: new, known, or a new version of a report that is there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from ..model import Report
from ..reports import Found, OpenDay, report_id
from .changes import compare_texts, is_same_report
from .keeping import load_report


@dataclass(frozen=True, slots=True)
class Kept:
    """A version of a report that the case holds: its row, the row of its first version, its number,
    the matter it is read in."""

    no: int
    address: int
    version: int
    current: bool
    matter: int
    given: str
    row: str
    report: Report


@dataclass(frozen=True, slots=True)
class Arrival:
    """A report to be added, under the name `given`.

    `before` is the version it comes after, and `change` what became of it; `again` is the version whose
    text it repeats where only what the table beside it says has changed.
    """

    report: Report
    open_days: tuple[OpenDay, ...]
    given: str
    bytes: str
    row: str
    before: Kept | None = None
    change: str = ""
    again: Kept | None = None


class Sorter:
    """Sorts what was read against the case and against what came just before it."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._waiting: list[Arrival] = []

    def sort(self, found: Found) -> Arrival | str:
        """The arrival that `found` makes, or the id of the report that it is."""
        report = found.report
        same = list(self._same_address(report))
        repeated = next((kept for kept in same if kept.report.text == report.text), None)
        if repeated is not None:
            if repeated.row == found.row or not repeated.current:
                return repeated.report.id
            named = replace(report, file=repeated.report.file, id=repeated.report.id)
            return self._arrive(
                Arrival(named, found.open_days, repeated.given, found.bytes, found.row, again=repeated)
            )
        waiting = next((a for a in self._waiting if _is_repeated(a, report)), None)
        if waiting is not None:
            return waiting.report.id
        before = next((k for k in same if k.current and is_same_report(k.report.text, report.text)), None)
        taken = self._names_taken(report.file)
        if before is not None and before.report.file == report.file:
            taken.discard(report.file)
        file = _free_name(report.file, taken)
        named = replace(report, file=file, id=report_id(file, report.text))
        change = compare_texts(before.report.text, report.text).in_words() if before else ""
        return self._arrive(
            Arrival(named, found.open_days, report.file, found.bytes, found.row, before=before, change=change)
        )

    def _arrive(self, arrival: Arrival) -> Arrival:
        self._waiting.append(arrival)
        return arrival

    def _same_address(self, report: Report) -> Iterator[Kept]:
        """The versions that the case holds under the name or the address of `report`, the latest first."""
        rows = self._database.execute(
            "SELECT no, address, version, current, matter, given, row, body FROM report WHERE address IN "
            "(SELECT address FROM report WHERE given = ? OR url = ?) ORDER BY no DESC",
            (report.file, report.url),
        )
        for no, address, version, current, matter, given, row, body in rows:
            yield Kept(no, address, version, bool(current), matter, given, row, load_report(body))

    def _names_taken(self, file: str) -> set[str]:
        """The names of reports that came under the name `file`."""
        rows = self._database.execute("SELECT body FROM report WHERE given = ? AND current", (file,))
        taken = {load_report(body).file for (body,) in rows}
        return taken | {arrival.report.file for arrival in self._waiting if arrival.given == file}


def _is_repeated(arrival: Arrival, report: Report) -> bool:
    same_place = arrival.given == report.file or (report.url is not None and arrival.report.url == report.url)
    return same_place and arrival.report.text == report.text


def _free_name(file: str, taken: set[str]) -> str:
    """ "01 (2).txt" where another report is called "01.txt"."""
    path, number, name = PurePosixPath(file), 1, file
    while name in taken:
        number += 1
        name = f"{file[: len(file) - len(path.suffix)]} ({number}){path.suffix}"
    return name


def files_of(arrivals: Sequence[Arrival]) -> set[str]:
    """The names under which reports arrived: what was wrong with files of these names no longer is."""
    return {arrival.given for arrival in arrivals}
