"""Opens the file of a case, and says in one sentence why it cannot be opened or written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from ..errors import CaseBusy, CaseNewer, InputError, OutputError, TwosourceError
from .schema import APPLICATION_ID, VERSION, migrate

# How long to wait for another program that is just writing, before giving up with a sentence.
BUSY_SECONDS = 10
# The write-ahead log is written back into the case and cut once it is larger than this.
LOG_BYTES = 16_000_000


def connect(path: Path, *, create: bool, writing: bool) -> sqlite3.Connection:
    """The database of the case at `path`, its tables of the latest version.

    Readers change nothing, not even the version. InputError for what is no case, CaseNewer for a later
    version's, CaseBusy, OutputError where it may not be written.
    """
    exists = _exists(path)
    if not exists and not create:
        raise InputError(f"there is no case at {path}; make one with `twosource add {path} REPORTS…`")
    if not exists and not path.parent.is_dir():
        raise InputError(f"the folder of {path} does not exist; make it first")
    with explained(path):
        database = _open(path, writing=writing or not exists)
        try:
            _check(database, path, writing=writing or not exists)
        except BaseException:
            database.close()
            raise
    return database


def _exists(path: Path) -> bool:
    try:
        if path.is_dir():
            raise InputError(f"{path} is a folder; name a file that holds the case, or is to hold it")
        return path.exists() and path.stat().st_size > 0
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be opened; name another file") from error


def _open(path: Path, *, writing: bool) -> sqlite3.Connection:
    where = "file:" + quote(str(path.absolute()), safe="/")
    # Readers open it to write as well, where they may, and are then forbidden to: only so can the last one
    # to leave take the log away.
    modes = ("rwc",) if writing else ("rw", "ro", "ro&immutable=1")
    for mode in modes:
        database = sqlite3.connect(
            f"{where}?mode={mode}",
            uri=True,
            isolation_level=None,
            timeout=BUSY_SECONDS,
            check_same_thread=False,
        )
        try:
            database.execute("PRAGMA trusted_schema = OFF")
            database.execute("PRAGMA schema_version").fetchone()
        except sqlite3.OperationalError:
            # Where nothing may be written, not even the log's index, a case at rest can be read as it stands.
            database.close()
            if mode == modes[-1] or path.with_name(f"{path.name}-wal").exists():
                raise
        else:
            return database
    raise AssertionError("one of the modes returned or raised")


def _check(database: sqlite3.Connection, path: Path, *, writing: bool) -> None:
    application = database.execute("PRAGMA application_id").fetchone()[0]
    version = database.execute("PRAGMA user_version").fetchone()[0]
    empty = not database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if not (empty and writing) and application != APPLICATION_ID:
        raise InputError(f"{path} is no case of Twosource; name the file that `twosource add` made")
    if version > VERSION:
        raise CaseNewer(
            f"{path} was made by a later version of Twosource (its format is {version}, this program's "
            f"{VERSION}); install that version; nothing was changed"
        )
    if writing:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("PRAGMA wal_autocheckpoint = 0")
        migrate(database, version)
    elif version < VERSION:
        # Only a writer may change the tables.
        raise InputError(
            f"{path} is of an earlier version; bring it up to date with `twosource add {path}`, and read on"
        )
    else:
        database.execute("PRAGMA query_only = ON")
    database.execute("PRAGMA foreign_keys = ON")


@contextmanager
def writing_to(database: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Everything inside is written, or nothing of it; then the log is kept short."""
    with explained(path):
        database.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if database.in_transaction:
                database.execute("ROLLBACK")
            raise
        try:
            database.execute("COMMIT")
        except sqlite3.Error:
            if database.in_transaction:
                database.execute("ROLLBACK")
            raise
        write_back(database, path)


def write_back(database: sqlite3.Connection, path: Path) -> None:
    """Copy the log into the case as far as readers let it, and cut it where it has grown long."""
    log = path.with_name(f"{path.name}-wal")
    long = log.exists() and log.stat().st_size > LOG_BYTES
    database.execute(f"PRAGMA wal_checkpoint({'TRUNCATE' if long else 'PASSIVE'})").fetchall()


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what SQLite complains of into one sentence and the exit code that goes with it."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explain(error, path) from error


def _explain(error: sqlite3.Error, path: Path) -> TwosourceError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return CaseBusy(f"another program is writing to {path}; try again when it is done")
    if code == sqlite3.SQLITE_FULL:
        return OutputError(
            f"there is no room left to write {path}; make room and run the same command again: what was "
            "added before is kept"
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return OutputError(f"{path} may not be written; give yourself the right to, or copy it elsewhere")
    if code == sqlite3.SQLITE_NOTADB:
        return InputError(f"{path} is no case of Twosource; name the file that `twosource add` made")
    if code == sqlite3.SQLITE_CORRUPT:
        return InputError(f"{path} is damaged; take your last copy of it, or add the reports to a new case")
    if code == sqlite3.SQLITE_CANTOPEN:
        return InputError(f"{path} cannot be opened; look whether you may read it and write to its folder")
    if code == sqlite3.SQLITE_IOERR:
        return OutputError(
            f"the system failed to read or write {path}; look whether its disk is full or gone"
        )
    return InputError(f"{path} cannot be used as a case: {error}")
