"""The files of a folder, each one that may be read or the reason why not."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .rejects import Unreadable
from .sidecar import SIDECAR


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file below the folder: `file` is its path there with "/", `refusal` why it is not to be opened."""

    file: str
    path: Path
    refusal: Unreadable | None = None


def iter_files(root: Path) -> Iterator[Candidate]:
    """Every file below `root` but hidden ones and the sidecar, sorted; links out of it are refused."""
    real = root.resolve()
    found: list[Candidate] = []
    for folder, folders, files in os.walk(root, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(folder)
        links = [name for name in folders if (here / name).is_symlink()]
        for name in [*files, *links]:
            path = here / name
            if not name.startswith(".") and path != root / SIDECAR:
                file = path.relative_to(root).as_posix()
                refusal = _refusal(path, real)
                # A linked folder inside the folder is read where it lies.
                if refusal or name not in links:
                    found.append(Candidate(file, path, refusal))
    yield from sorted(found, key=lambda candidate: candidate.file)


def _refusal(path: Path, real: Path) -> Unreadable | None:
    if path.is_symlink():
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):
            return Unreadable("broken-link", "this link leads nowhere; put the file itself into the folder")
        if not target.is_relative_to(real):
            return Unreadable(
                "outside", "this link leads out of the folder; copy the file into it if you want it read"
            )
    return None


def check_file(path: Path, max_bytes: int | None) -> None:
    """Raise Unreadable for what is no plain file, or larger than `max_bytes` allows."""
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise Unreadable("not-a-file", "this is no ordinary file; put the report itself into the folder")
    if max_bytes is not None and about.st_size > max_bytes:
        raise Unreadable(
            "too-large",
            f"this file has {about.st_size:,} bytes, more than the {max_bytes:,} that are read; "
            "split it or raise the setting max_bytes",
        )
    if not about.st_size:
        raise Unreadable("empty", "this file is empty; save the report again or remove it")
