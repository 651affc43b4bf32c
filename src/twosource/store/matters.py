"""Which reports are read together, and the rows of what they add up to."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..model import Report
from ..pipeline import Progress
from ..reports import OpenDay
from ..settings import Settings
from .analysis import Analysis, Reading, analyse
from .arrivals import Arrival
from .items import Item, iter_items
from .keeping import dump, dump_days, dump_report, load_days, load_report
from .schema import SENTENCES_A_REPORT

_ONE = 1


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written: the arrivals, each with its matter, and what each matter now adds up to."""

    arrivals: Sequence[tuple[Arrival, int]]
    analyses: Mapping[int, Analysis]


class Matters:
    """The matters of a case: reads those that reports arrive in anew, and replaces their rows."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def plan(self, arrivals: Sequence[Arrival], settings: Settings, progress: Progress | None) -> Plan:
        """Works out everything that the arrivals change; nothing is written."""
        placed = [(arrival, _ONE) for arrival in arrivals]
        analyses = {}
        for matter in sorted({matter for _, matter in placed}):
            reports, readings = self._held(matter)
            for arrival, at in placed:
                if at == matter:
                    for old in filter(None, (arrival.before, arrival.again)):
                        reports.pop(old.report.id, None)
                    reports[arrival.report.id] = (arrival.report, arrival.open_days)
            analyses[matter] = analyse(list(reports.values()), readings, settings, progress)
        return Plan(placed, analyses)

    def _held(self, matter: int) -> tuple[dict[str, tuple[Report, tuple[OpenDay, ...]]], dict[str, Reading]]:
        reports, readings = {}, {}
        rows = self._database.execute(
            "SELECT r.id, r.body, r.days, k.model, k.doc, k.context, k.mentions, k.vectors FROM report r "
            "JOIN reading k ON k.report = r.no WHERE r.matter = ? AND r.current",
            (matter,),
        )
        for report_id, body, days, *kept in rows:
            reports[report_id] = (load_report(body), load_days(days))
            readings[report_id] = Reading(*kept)
        return reports, readings

    def write(self, plan: Plan, now: str) -> None:
        """Writes a plan; the caller has begun the transaction."""
        for arrival, matter in plan.arrivals:
            self._write_report(arrival, matter, now)
        for matter, analysis in plan.analyses.items():
            self._replace_items(matter, analysis.contract)
            self._write_readings(analysis)
            tool = dump(analysis.contract["tool"])
            self._database.execute("INSERT OR REPLACE INTO setting VALUES ('tool', ?)", (tool,))

    def _write_report(self, arrival: Arrival, matter: int, now: str) -> None:
        body, days = dump_report(arrival.report), dump_days(arrival.open_days)
        url = _storable(arrival.report.url)
        if arrival.again is not None:
            self._database.execute(
                "UPDATE report SET body = ?, days = ?, row = ?, url = ? WHERE no = ?",
                (body, days, arrival.row, url, arrival.again.no),
            )
            return
        before = arrival.before
        if before is not None:
            self._database.execute("UPDATE report SET current = 0 WHERE no = ?", (before.no,))
            self._drop_sentences(before.no)
        added = self._database.execute(
            "INSERT INTO report (id, address, version, current, given, url, bytes, row, added, change, matter, "
            "body, days) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                arrival.report.id, before.address if before else 0, before.version + 1 if before else 1,
                arrival.given, url, arrival.bytes, arrival.row, now, arrival.change, matter, body, days,
            ),
        )  # fmt: skip
        if before is None:
            self._database.execute("UPDATE report SET address = no WHERE no = ?", (added.lastrowid,))

    def _drop_sentences(self, no: int) -> None:
        first = no * SENTENCES_A_REPORT
        self._database.execute(
            "DELETE FROM sentence WHERE rowid BETWEEN ? AND ?", (first, first + SENTENCES_A_REPORT - 1)
        )

    def _write_readings(self, analysis: Analysis) -> None:
        for report in analysis.contract["reports"]:
            (no,) = self._database.execute("SELECT no FROM report WHERE id = ?", (report["id"],)).fetchone()
            reading = analysis.readings[report["id"]]
            known = self._database.execute("SELECT context FROM reading WHERE report = ?", (no,)).fetchone()
            if known is None:
                self._write_sentences(no, report["text"], analysis.sentences[report["id"]])
            if known is None or known[0] != reading.context:
                values = (reading.model, reading.doc, reading.context, reading.mentions, reading.vectors)
                self._database.execute(
                    "INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?, ?, ?)", (no, *values)
                )

    def _write_sentences(self, no: int, text: str, sentences: Sequence[tuple[int, int]]) -> None:
        self._database.executemany(
            "INSERT INTO sentence (rowid, text, start, stop) VALUES (?, ?, ?, ?)",
            (
                (no * SENTENCES_A_REPORT + number, _storable(text[start:end]), start, end)
                for number, (start, end) in enumerate(sentences[:SENTENCES_A_REPORT])
            ),
        )

    def _replace_items(self, matter: int, contract: dict[str, Any]) -> None:
        gone = "SELECT no FROM item WHERE matter = ?"
        self._database.execute(f"DELETE FROM facet WHERE item IN ({gone})", (matter,))  # noqa: S608
        self._database.execute(f"DELETE FROM item_words WHERE rowid IN ({gone})", (matter,))  # noqa: S608
        self._database.execute("DELETE FROM item WHERE matter = ?", (matter,))
        for item in iter_items(contract):
            self._insert_item(matter, item)

    def _insert_item(self, matter: int, item: Item) -> None:
        no = self._database.execute(
            "INSERT INTO item (matter, noun, id, place, body) VALUES (?, ?, ?, ?, ?)",
            (matter, item.noun, item.id, item.place, item.body),
        ).lastrowid
        facets = ((no, key, value) for key, value in item.facets)
        self._database.executemany("INSERT INTO facet VALUES (?, ?, ?)", facets)
        if item.words:
            self._database.execute("INSERT INTO item_words (rowid, text) VALUES (?, ?)", (no, item.words))


def _storable(text: str | None) -> str | None:
    return text.encode("utf-8", "replace").decode("utf-8") if text is not None else None
