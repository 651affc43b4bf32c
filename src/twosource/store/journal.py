"""What people decided, in the order they decided it; nothing is ever taken out."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from ..model import Judgement, from_record, to_record
from .keeping import dump


def read_judgements(database: sqlite3.Connection) -> tuple[Judgement, ...]:
    """Every judgement, those that were undone too."""
    rows = database.execute("SELECT record FROM judgement ORDER BY no")
    return tuple(from_record(json.loads(record)) for (record,) in rows)


# The setting that holds the ids of judgements whose effect is still to be worked out.
_UNSETTLED = "unsettled"


def keep_judgement(database: sqlite3.Connection, judgement: Judgement) -> None:
    """Adds the judgement; what follows from it is still to be worked out."""
    if write_judgement(database, judgement):
        write_unsettled(database, [*read_unsettled(database), judgement.id])


def read_unsettled(database: sqlite3.Connection) -> list[str]:
    """The ids of the judgements that are kept, and whose effect is still to be worked out."""
    row = database.execute("SELECT value FROM setting WHERE key = ?", (_UNSETTLED,)).fetchone()
    return [str(each) for each in json.loads(row[0])] if row else []


def write_unsettled(database: sqlite3.Connection, ids: Sequence[str]) -> None:
    """Sets what `read_unsettled` reads."""
    database.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (_UNSETTLED, dump(list(ids))))


def write_judgement(database: sqlite3.Connection, judgement: Judgement) -> bool:
    """Adds the judgement; False where it stands there already."""
    done = database.execute(
        "INSERT OR IGNORE INTO judgement (id, record) VALUES (?, ?)",
        (judgement.id, dump(to_record(judgement))),
    )
    return done.rowcount > 0


def merge_decisions(items: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each judgement once, though several matters tell of it: where what it rests on is found, if anywhere."""
    found: dict[str, dict[str, Any]] = {}
    for item in items:
        known = found.get(item["id"])
        if known is None or (item["rests"] and not known["rests"]):
            found[item["id"]] = item
    return list(found.values())
