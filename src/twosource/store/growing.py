"""Takes reports into a case, a few at a time: each few wholly or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from ..model import Reject
from ..pipeline import Progress
from ..reports import Found, iter_given
from ..settings import Settings
from .arrivals import Arrival, Sorter, files_of
from .keeping import dump
from .matters import Matters, Plan
from .opening import explained, writing_to
from .writer import only_writer
from .writing import Outdated, write_plan, write_setting

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
    """`size` reports at a time, fewer where one has the name or address of another: it may be its next version."""
    batch: list[Found | Reject | str] = []
    names: set[str] = set()
    reports = 0
    for one in found:
        own = {one.report.file, one.report.url or one.report.file} if isinstance(one, Found) else set()
        if reports == size or names & own:
            yield batch
            batch, names, reports = [], set(), 0
        batch.append(one)
        names |= own
        reports += isinstance(one, Found)
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
    now = datetime.now(UTC).replace(microsecond=0).isoformat()
    matters = Matters(database, settings, progress)

    def write(plan: Plan) -> None:
        _write_rejects(database, rejects, read)
        write_setting(database, "settings", dump(asdict(settings)))
        write_plan(database, plan, now)

    carry_out(database, path, lambda: matters.plan_arrivals(arrivals), write)
    tally.known += [one for one in sorted_out if isinstance(one, str)]
    tally.new += [a.report.id for a in arrivals if not (a.before or a.again)]
    tally.changed += [a.report.id for a in arrivals if a.before or a.again]
    tally.rejects += rejects


def carry_out(
    database: sqlite3.Connection, path: Path, make: Callable[[], Plan], write: Callable[[Plan], None]
) -> None:
    """Makes a plan and writes it; makes it anew as long as somebody else writes in between."""
    while True:
        plan = make()
        with suppress(Outdated), writing_to(database, path):
            write(plan)
            return


def _write_rejects(database: sqlite3.Connection, rejects: Sequence[Reject], read: set[str]) -> None:
    """Keeps what was not read; what was read now is no reject any more."""
    database.executemany("DELETE FROM reject WHERE file = ?", ((file,) for file in sorted(read)))
    rows = ((reject.file, reject.reason, reject.detail) for reject in rejects)
    database.executemany("INSERT OR IGNORE INTO reject VALUES (?, ?, ?)", rows)
