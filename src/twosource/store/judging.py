"""Takes a judgement into a case, and what follows from it, in one go."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from ..model import Judgement
from ..settings import Settings
from .growing import carry_out
from .journal import read_judgements, write_judgement
from .matters import Matters, Plan
from .opening import explained
from .writing import write_plan


def judge(database: sqlite3.Connection, path: Path, judgement: Judgement) -> None:
    """Keeps the judgement, and reads what it is about anew with the settings the case was read with."""
    with explained(path):
        if any(known.id == judgement.id for known in read_judgements(database)):
            return
        matters = Matters(database, _settings(database))
        now = datetime.now(UTC).replace(microsecond=0).isoformat()

        def write(plan: Plan) -> None:
            write_judgement(database, judgement)
            write_plan(database, plan, now)

        carry_out(database, path, lambda: matters.plan_judgement(judgement), write)


def _settings(database: sqlite3.Connection) -> Settings:
    row = database.execute("SELECT value FROM setting WHERE key = 'settings'").fetchone()
    return Settings(**json.loads(row[0])) if row else Settings.from_environment()
