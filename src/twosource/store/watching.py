"""Which files of a folder have come to rest since somebody looked last."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ..reports import iter_files
from ..reports.sidecar import SIDECAR

_State = tuple[int, int]


@dataclass(slots=True)
class Watch:
    """A folder that is looked at again and again; a file counts once it was the same at two looks."""

    folder: Path
    _before: dict[Path, _State] = field(default_factory=dict)
    _taken: dict[Path, _State] = field(default_factory=dict)

    def look(self) -> frozenset[Path]:
        """The files, new or changed, that have stopped growing; they stay so until they are `taken`."""
        now = {path: state for path in self._paths() if (state := _state(path)) is not None}
        resting = {path for path, state in now.items() if self._before.get(path) == state}
        self._before = now
        return frozenset(path for path in resting if self._taken.get(path) != now[path])

    def take(self, files: frozenset[Path]) -> None:
        """These have been dealt with as they were at the last look."""
        self._taken.update((path, self._before[path]) for path in files)

    def _paths(self) -> list[Path]:
        found = [candidate.path for candidate in iter_files(self.folder)]
        sidecar = self.sidecar
        return [*found, sidecar] if sidecar.is_file() else found

    @property
    def sidecar(self) -> Path:
        """The table that says what the files do not: once it changes, all of them may be told otherwise."""
        return self.folder / SIDECAR


def _state(path: Path) -> _State | None:
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_size, about.st_mtime_ns
