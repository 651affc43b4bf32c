"""Puts a plan into the tables of a case; the caller has begun the transaction, and ends it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from ..model import digest_text
from .analysis import Analysis
from .arrivals import Arrival
from .items import Item, iter_items
from .keeping import dump, dump_days, dump_report
from .matters import Plan, revision_of
from .schema import SENTENCES_A_REPORT


class Outdated(Exception):
    """Somebody else has written since the plan was made: it has to be made anew."""


def write_plan(database: sqlite3.Connection, plan: Plan, now: str) -> None:
    """Writes all of a plan; Outdated, before anything is written, where it no longer holds."""
    if revision_of(database) != plan.revision:
        raise Outdated
    write_setting(database, "revision", str(plan.revision + 1))
    for arrival, matter in plan.arrivals:
        _write_report(database, arrival, matter, plan.keys[arrival.report.id], now)
    for report, matter in plan.moved.items():
        database.execute("UPDATE report SET matter = ? WHERE id = ?", (matter, report))
    for matter, analysis in plan.analyses.items():
        _replace_items(database, matter, analysis.contract if analysis else None)
        if analysis:
            _write_readings(database, analysis)
            write_setting(database, "tool", dump(analysis.contract["tool"]))


def write_setting(database: sqlite3.Connection, key: str, value: str) -> None:
    """Keeps one value under its name."""
    database.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, value))


def _write_report(
    database: sqlite3.Connection, arrival: Arrival, matter: int, keys: Sequence[str], now: str
) -> None:
    body, days = dump_report(arrival.report), dump_days(arrival.open_days)
    url = _storable(arrival.report.url)
    if arrival.again is not None:
        database.execute(
            "UPDATE report SET body = ?, days = ?, row = ?, url = ?, bytes = ? WHERE no = ?",
            (body, days, arrival.row, url, arrival.bytes, arrival.again.no),
        )
        return
    before = arrival.before
    if before is not None:
        database.execute("UPDATE report SET current = 0 WHERE no = ?", (before.no,))
        database.execute("DELETE FROM keyword WHERE report = ?", (before.no,))
        _drop_sentences(database, before.no)
    no = database.execute(
        "INSERT INTO report (id, address, version, current, given, url, bytes, digest, row, added, change, "
        "matter, body, days) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            arrival.report.id, before.address if before else 0, before.version + 1 if before else 1,
            arrival.given, url, arrival.bytes, digest_text(arrival.report.text), arrival.row, now,
            arrival.change, matter, body, days,
        ),
    ).lastrowid  # fmt: skip
    if before is None:
        database.execute("UPDATE report SET address = no WHERE no = ?", (no,))
    database.executemany("INSERT INTO keyword VALUES (?, ?)", ((term, no) for term in keys))


def _drop_sentences(database: sqlite3.Connection, no: int) -> None:
    first = no * SENTENCES_A_REPORT
    database.execute(
        "DELETE FROM sentence WHERE rowid BETWEEN ? AND ?", (first, first + SENTENCES_A_REPORT - 1)
    )


def _write_readings(database: sqlite3.Connection, analysis: Analysis) -> None:
    for report in analysis.contract["reports"]:
        (no,) = database.execute("SELECT no FROM report WHERE id = ?", (report["id"],)).fetchone()
        reading = analysis.readings[report["id"]]
        known = database.execute("SELECT model, context FROM reading WHERE report = ?", (no,)).fetchone()
        if known is None:
            _write_sentences(database, no, report["text"], analysis.sentences[report["id"]])
        if known != (reading.model, reading.context):
            values = (no, reading.model, reading.doc, reading.context, reading.mentions, reading.vectors)
            database.execute("INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?, ?, ?)", values)


def _write_sentences(
    database: sqlite3.Connection, no: int, text: str, sentences: Sequence[tuple[int, int]]
) -> None:
    database.executemany(
        "INSERT INTO sentence (rowid, text, start, stop) VALUES (?, ?, ?, ?)",
        (
            (no * SENTENCES_A_REPORT + number, _storable(text[start:end]), start, end)
            for number, (start, end) in enumerate(sentences[:SENTENCES_A_REPORT])
        ),
    )


def _replace_items(database: sqlite3.Connection, matter: int, contract: Mapping[str, Any] | None) -> None:
    gone = [no for (no,) in database.execute("SELECT no FROM item WHERE matter = ?", (matter,))]
    database.executemany("DELETE FROM facet WHERE item = ?", ((no,) for no in gone))
    database.executemany("DELETE FROM item_words WHERE rowid = ?", ((no,) for no in gone))
    database.execute("DELETE FROM item WHERE matter = ?", (matter,))
    for item in iter_items(contract) if contract else ():
        _insert_item(database, matter, item)


def _insert_item(database: sqlite3.Connection, matter: int, item: Item) -> None:
    no = database.execute(
        "INSERT INTO item (matter, noun, id, place, body) VALUES (?, ?, ?, ?, ?)",
        (matter, item.noun, item.id, item.place, item.body),
    ).lastrowid
    facets = ((no, key, value) for key, value in item.facets)
    database.executemany("INSERT INTO facet VALUES (?, ?, ?)", facets)
    if item.words:
        database.execute("INSERT INTO item_words (rowid, text) VALUES (?, ?)", (no, item.words))


def _storable(text: str | None) -> str | None:
    return text.encode("utf-8", "replace").decode("utf-8") if text is not None else None
