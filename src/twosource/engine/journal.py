"""A folder that keeps finished work, one file for each piece of it."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import numpy as np

from ..contracts import Arrays
from ..errors import InputError, OutputError


class FolderJournal:
    """Keeps each piece of work in a file of its own, which is there whole or not at all."""

    def __init__(self, folder: Path) -> None:
        """InputError where `folder` is a file, OutputError where it cannot be made."""
        if folder.exists() and not folder.is_dir():
            raise InputError(f"{folder} is a file; name a folder for the finished work")
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"cannot make the folder {folder}: {error.strerror}") from error
        self._folder = folder

    def load(self, name: str) -> Arrays | None:
        """What was kept under `name`; None where it was not finished or cannot be read."""
        try:
            with self._path(name).open("rb") as file, np.load(file, allow_pickle=False) as held:
                return {key: held[key] for key in held.files}
        except (FileNotFoundError, ValueError, zipfile.BadZipFile, EOFError):
            return None

    def keep(self, name: str, arrays: Arrays) -> None:
        """Keeps `arrays` under `name`; OutputError where the folder cannot be written."""
        path = self._path(name)
        try:
            with NamedTemporaryFile(dir=self._folder, prefix=".", suffix=".part", delete=False) as file:
                np.savez(file, allow_pickle=False, **dict[str, Any](arrays))
                file.flush()
                os.fsync(file.fileno())
            Path(file.name).replace(path)
        except OSError as error:
            raise OutputError(f"cannot write {path}: {error.strerror}") from error

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.npz"
