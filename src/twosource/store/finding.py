"""Asks a case: the items of a noun, filtered; sentences by their words."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import InputError
from .items import FILTERS, IN_PART, NOUNS, fold
from .keeping import load_report
from .schema import SENTENCES_A_REPORT

Json = dict[str, Any]
_WORD = re.compile(r"\w+")
_ASKED = re.compile(r'"([^"]*)"?|(\S+)')
# No question of a person has more words; each one more costs the index another look.
MOST_WORDS = 32


@dataclass(frozen=True, slots=True)
class Hit:
    """The sentence of report `report` at `start` to `end` holds the words asked for."""

    report: str
    start: int
    end: int
    text: str


def find_items(
    database: sqlite3.Connection, noun: str, limit: int | None, offset: int, filters: Mapping[str, str | None]
) -> Iterator[Json]:
    """The items of `noun` in the brief's order; each filter that is given must hold, `search` too."""
    where, values = _conditions(noun, filters)
    if where is None:
        return
    rows = database.execute(
        f"SELECT body FROM item WHERE noun = ? {where} ORDER BY place, no LIMIT ? OFFSET ?",  # noqa: S608
        (noun, *values, -1 if limit is None else max(0, limit), max(0, offset)),
    )
    for (body,) in rows:
        yield json.loads(body)


def count_items(database: sqlite3.Connection, noun: str, filters: Mapping[str, str | None]) -> int:
    """How many items `find_items` would give without a limit."""
    where, values = _conditions(noun, filters)
    if where is None:
        return 0
    query = f"SELECT count(*) FROM item WHERE noun = ? {where}"  # noqa: S608 - built of our own words alone
    return int(database.execute(query, (noun, *values)).fetchone()[0])


def find_rejects(
    database: sqlite3.Connection, limit: int | None, offset: int, filters: Mapping[str, str | None]
) -> Iterator[Json]:
    """The files that could not be read, by name."""
    check_filters("rejects", filters)
    rows = database.execute("SELECT file, reason, detail FROM reject ORDER BY file, reason, detail")
    wanted = {key: fold(value) for key, value in filters.items() if value is not None}
    found = [dict(zip(("file", "reason", "detail"), row, strict=True)) for row in rows]
    held = [
        reject
        for reject in found
        if fold(wanted.get("file", "")) in fold(reject["file"])
        and wanted.get("reason", reject["reason"]) == reject["reason"]
        and all(word in fold(reject["detail"]) for word in words_of(wanted.get("search", "")))
    ]
    return iter(held[max(0, offset) :][: max(0, limit) if limit is not None else None])


def check_filters(noun: str, filters: Mapping[str, object]) -> None:
    """InputError for a noun or a filter that there is not."""
    if noun not in FILTERS:
        raise InputError(f"a case holds no {noun!r}; it holds {', '.join(FILTERS)}")
    for key in filters:
        if key != "search" and key not in FILTERS[noun]:
            raise InputError(
                f"{noun} have no {key!r}; filter them by {', '.join((*FILTERS[noun], 'search'))}"
            )


def _conditions(noun: str, filters: Mapping[str, str | None]) -> tuple[str | None, list[str]]:
    """The condition in SQL and its values; None where nothing can hold it."""
    check_filters(noun, filters)
    where, values = "", []
    for key, value in sorted(filters.items()):
        if value is None:
            continue
        if key == "search":
            asked = match_of(value)
            if not asked:
                return None, []
            where += " AND no IN (SELECT rowid FROM item_words WHERE item_words MATCH ?)"
            values.append(asked)
        else:
            test = "instr(value, ?) > 0" if key in IN_PART else "value = ?"
            where += f" AND no IN (SELECT item FROM facet WHERE key = ? AND {test})"  # noqa: S608 - our words
            values += [key, fold(value)]
    return where, values


def find_item(database: sqlite3.Connection, noun: str, item_id: str) -> Json | None:
    """The item of `noun` with this id, None if there is none."""
    if noun not in NOUNS:
        raise InputError(f"a case holds no single {noun!r}; it holds {', '.join(NOUNS)}")
    row = database.execute("SELECT body FROM item WHERE noun = ? AND id = ?", (noun, item_id)).fetchone()
    return json.loads(row[0]) if row else None


def find_sentences(database: sqlite3.Connection, words: str, limit: int) -> list[Hit]:
    """The sentences that hold all the words, those that fit best first; "in quotes" word for word."""
    asked = match_of(words)
    if not asked:
        return []
    rows = database.execute(
        "SELECT rowid, start, stop FROM sentence WHERE sentence MATCH ? ORDER BY rank, rowid LIMIT ?",
        (asked, max(0, limit)),
    ).fetchall()
    texts: dict[int, tuple[str, str]] = {}
    hits = []
    for row, start, stop in rows:
        no = row // SENTENCES_A_REPORT
        if no not in texts:
            (body,) = database.execute("SELECT body FROM report WHERE no = ?", (no,)).fetchone()
            report = load_report(body)
            texts[no] = report.id, report.text
        report_id, text = texts[no]
        hits.append(Hit(report_id, start, stop, text[start:stop]))
    return hits


def match_of(words: str) -> str:
    """What a person asked, in the index's language: every word and every phrase in quotes must stand there.

    Nothing a person types acts as an operator, for all of it is quoted.
    """
    phrases = [_WORD.findall(quoted or bare) for quoted, bare in _ASKED.findall(_storable(words)[:1000])]
    return " ".join('"' + " ".join(phrase) + '"' for phrase in phrases[:MOST_WORDS] if phrase)


def words_of(text: str) -> list[str]:
    """The words of what was asked, in lower case."""
    return _WORD.findall(text.casefold())


def _storable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")
