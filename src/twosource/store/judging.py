"""Takes a judgement into a case with what follows from it, or works out what follows from one that is kept."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

from ..model import Judgement
from ..settings import Settings
from .growing import carry_out
from .journal import read_judgements, read_unsettled, write_judgement, write_unsettled
from .matters import Matters, Plan, revision_of
from .opening import explained
from .writing import write_plan


def judge(database: sqlite3.Connection, path: Path, judgement: Judgement) -> None:
    """Keeps the judgement, and reads what it is about anew with the settings the case was read with."""
    with explained(path):
        if any(known.id == judgement.id for known in read_judgements(database)):
            return
        matters = Matters(database, _settings(database))

        def write(plan: Plan) -> None:
            write_judgement(database, judgement)
            write_plan(database, plan, _now())

        carry_out(database, path, lambda: matters.plan_judgement(judgement), write)


def settle(database: sqlite3.Connection, path: Path) -> None:
    """Reads anew what kept judgements are about, until nothing is left of it to be read."""
    with explained(path):
        while read_unsettled(database):
            _settle_some(database, path)


def _settle_some(database: sqlite3.Connection, path: Path) -> None:
    """Works out the first of them, and all that are about the same matters."""
    matters = Matters(database, _settings(database))
    done: set[str] = set()

    def make() -> Plan:
        done.clear()
        waiting = read_unsettled(database)
        journal = {judgement.id: judgement for judgement in read_judgements(database)}
        if not waiting:  # somebody else was quicker
            return Plan(revision_of(database))
        plan = matters.plan_judgement(journal[waiting[0]])
        done.update(i for i in waiting if i == waiting[0] or matters.covers(plan, journal[i]))
        return plan

    def write(plan: Plan) -> None:
        write_plan(database, plan, _now())
        left = [i for i in read_unsettled(database) if i not in done]
        write_unsettled(database, left)

    carry_out(database, path, make, write)


def _now() -> str:
    return datetime.now(UTC).replace(microsecond=0).isoformat()


def _settings(database: sqlite3.Connection) -> Settings:
    row = database.execute("SELECT value FROM setting WHERE key = 'settings'").fetchone()
    if row is None:
        return Settings.from_environment()
    known = {one.name for one in fields(Settings)}
    return Settings(**{name: value for name, value in json.loads(row[0]).items() if name in known})
