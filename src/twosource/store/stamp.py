"""Whether a case has changed since it was looked at, told without opening it."""

from __future__ import annotations

from pathlib import Path


def read_stamp(path: Path) -> tuple[tuple[int, int], ...]:
    """What any write changes: size and time of the case file and of the log beside it."""
    return tuple(_state(each) for each in (path, path.with_name(f"{path.name}-wal")))


def _state(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_size, found.st_mtime_ns)
