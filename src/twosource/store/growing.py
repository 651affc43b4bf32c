"""Takes reports into a case, a few at a time: each few wholly or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from ..model import Reject
from ..pipeline import Progress
from ..reports import Found, iter_given
from ..settings import Settings
from .arrivals import Arrival, Sorter, files_of
from .matters import Matters
from .opening import explained, writing_to
from .writer import only_writer

# So many reports are written together: what a crash can lose, and how often a matter is read anew.
TOGETHER = 50


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding: ids of reports that are new, changed, or known already; files not read."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    rejects: tuple[Reject, ...] = ()


@dataclass(slots=True)
class _Tally:
    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)

    def close(self) -> Added:
        return Added(tuple(self.new), tuple(self.changed), tuple(self.known), tuple(sorted(self.rejects)))


def add_reports(
    database: sqlite3.Connection,
    path: Path,
    paths: Sequence[Path],
    settings: Settings,
    progress: Progress | None,
    *,
    together: int = TOGETHER,
    only: Collection[Path] | None = None,
) -> Added:
    """Add the reports of `paths`, `together` at a time, each time in one transaction.

    Of folders only the files in `only` are added, where that is given.
    """
    tally = _Tally()
    with only_writer(path):
        known: list[str] = []

        def is_known(name: str, digest: str, row: str) -> bool:
            found = database.execute(
                "SELECT id FROM report WHERE given = ? AND bytes = ? AND row = ?", (name, digest, row)
            ).fetchone()
            known.extend(found or ())
            return found is not None

        with explained(path):
            for batch in _batches(iter_given(paths, settings, is_known, only), together):
                _add_batch(database, path, batch, settings, progress, tally)
        tally.known[:0] = known
    return tally.close()


def _batches(found: Iterable[Found | Reject | str], size: int) -> Iterator[list[Found | Reject | str]]:
    batch: list[Found | Reject | str] = []
    reports = 0
    for one in found:
        batch.append(one)
        reports += isinstance(one, Found)
        if reports == size:
            yield batch
            batch, reports = [], 0
    if batch:
        yield batch


def _add_batch(
    database: sqlite3.Connection,
    path: Path,
    batch: Sequence[Found | Reject | str],
    settings: Settings,
    progress: Progress | None,
    tally: _Tally,
) -> None:
    sorter = Sorter(database)
    sorted_out = [sorter.sort(one) for one in batch if isinstance(one, Found)]
    arrivals = [one for one in sorted_out if isinstance(one, Arrival)]
    rejects = [one for one in batch if isinstance(one, Reject)]
    read = files_of(arrivals) | {one for one in batch if isinstance(one, str)}
    matters = Matters(database)
    plan = matters.plan(arrivals, settings, progress)
    with writing_to(database, path):
        _drop_rejects(database, read)
        for reject in rejects:
            row = (reject.file, reject.reason, reject.detail)
            database.execute("INSERT OR IGNORE INTO reject VALUES (?, ?, ?)", row)
        matters.write(plan, datetime.now(UTC).replace(microsecond=0).isoformat())
    tally.known += [one for one in sorted_out if isinstance(one, str)]
    tally.new += [a.report.id for a in arrivals if not (a.before or a.again)]
    tally.changed += [a.report.id for a in arrivals if a.before or a.again]
    tally.rejects += rejects


def _drop_rejects(database: sqlite3.Connection, read: set[str]) -> None:
    """What was read now is no reject any more."""
    for file in sorted(read):
        database.execute("DELETE FROM reject WHERE file = ?", (file,))
