"""One program at a time adds reports to a case; a second one is told so at once."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..errors import CaseBusy, OutputError


@contextmanager
def only_writer(path: Path) -> Iterator[None]:
    """Holds the place of the one who adds; CaseBusy where somebody has it.

    The system lets go of the lock when its holder ends, however that comes about. Judgements do not need
    it: each is one short transaction.
    """
    lock = path.with_name(f"{path.name}-lock")
    handle = _take(lock, path)
    try:
        yield
    finally:
        # While it is still held, so that nobody waits on a file that is no longer there.
        with suppress(OSError):
            lock.unlink(missing_ok=True)
        os.close(handle)


def _take(lock: Path, path: Path) -> int:
    while True:
        try:
            handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        except OSError as error:
            raise OutputError(
                f"nothing may be written beside {path} ({error.strerror}); give yourself the right to, or "
                "copy the case elsewhere"
            ) from error
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(handle)
            raise CaseBusy(f"another program is adding to {path}; try again when it is done") from error
        with suppress(OSError):
            if os.fstat(handle).st_ino == lock.stat().st_ino:
                return handle
        # Whoever held it before has just taken the file away: its lock holds nothing off.
        os.close(handle)
