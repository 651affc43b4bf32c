"""What a command that works on a whole brief is given: a case file, a brief as JSON, or a folder of reports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from ..errors import InputError

Given = Annotated[
    Path, typer.Argument(metavar="CASE|FOLDER", help="A case file, a folder of reports, or a brief as JSON.")
]


def load_contract(path: Path) -> dict[str, Any]:
    """The brief of `path` as its contract's dict: read from a case or a JSON file, else made of the reports."""
    kept = _kept_brief(path)
    if kept is not None:
        return kept
    from .opened import read_whole
    from .progress import shown_progress

    with shown_progress() as progress:
        _, contract = read_whole(path, progress)
    return contract


def _kept_brief(path: Path) -> dict[str, Any] | None:
    """The brief in a JSON file; None where `path` is no JSON file or holds something else."""
    if path.suffix.lower() != ".json" or not path.is_file():
        return None
    try:
        given = json.loads(path.read_bytes())
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError):
        return None
    is_brief = isinstance(given, dict) and given.get("format") == "twosource-brief/1"
    return given if is_brief else None
