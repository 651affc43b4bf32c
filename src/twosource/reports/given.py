"""Files and folders named one by one → reports, each with a hash of its bytes, as they are read."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import InputError
from ..model import Reject, Report
from ..settings import Settings
from .folder import Candidate, check_file, iter_files
from .metadata import OpenDay
from .readers import gatherer_for
from .reading import apply_sidecar, read_candidate
from .rejects import Unreadable, safe_name
from .sidecar import SIDECAR, Sidecar, read_sidecar


@dataclass(frozen=True, slots=True)
class Found:
    """A report as it was read, before its folder dates it.

    `bytes` is the sha256 of its file (of its text, where a file holds many), `row` what the table beside it
    says of it.
    """

    report: Report
    open_days: tuple[OpenDay, ...]
    bytes: str
    row: str


Known = Callable[[str, str, str], bool]


def iter_given(
    paths: Sequence[Path],
    settings: Settings,
    is_known: Known,
    only: Collection[Path] | None = None,
    but: Collection[Path] = (),
) -> Iterator[Found | Reject | str]:
    """Each report of the files and folders `paths`, each reject, and the name of each file that is known.

    A file of which `is_known(name, bytes, row)` is true is not read again. A report is named by its path in
    the folder given, or by its own name. Of folders only the files in `only` are read, where that is given, and
    never those in `but` (absolute paths). InputError, before anything is read, where a path leads nowhere.
    """
    for path in paths:
        try:
            there = path.exists()
        except (OSError, ValueError):
            there = False
        if not there:
            raise InputError(f"{safe_name(str(path))} does not exist; give files or folders of reports")
    for path in paths:
        yield from _iter_path(path, settings, is_known, only, but)


def _iter_path(
    path: Path, settings: Settings, is_known: Known, only: Collection[Path] | None, but: Collection[Path]
) -> Iterator[Found | Reject | str]:
    try:
        whole = path.is_dir()
        candidates = list(iter_files(path)) if whole else [Candidate(path.name, path)]
        sidecar = read_sidecar(path if whole else path.parent)
    except (OSError, ValueError) as error:
        raise InputError(f"{safe_name(str(path))} cannot be opened; give a folder you may read") from error
    if not whole and path.name == SIDECAR:
        return
    if whole and only is None:
        # The table is read anew: what was wrong with it before is told again, or no longer so.
        yield SIDECAR
    named: set[str] = set()
    for candidate in candidates:
        if candidate.path.absolute() in but or (only is not None and candidate.path not in only):
            continue
        for found in _iter_candidate(candidate, settings, sidecar, is_known):
            named.add(_name(found))
            yield found
    if whole and only is None:
        yield from (*sidecar.rejects, *sidecar.missing(named))


def _iter_candidate(
    candidate: Candidate, settings: Settings, sidecar: Sidecar, is_known: Known
) -> Iterator[Found | Reject | str]:
    many = gatherer_for(candidate.path) is not None
    digest = "" if many else _digest(candidate, settings)
    name = safe_name(candidate.file)
    if digest and is_known(name, digest, _told(name, sidecar)):
        yield name
        return
    for read in read_candidate(candidate, settings):
        if isinstance(read, Reject):
            yield read
            continue
        report, open_days = apply_sidecar(*read, sidecar)
        told = _told(report.file, sidecar)
        yield Found(report, open_days, digest or _hash(report.text.encode("utf-8", "surrogatepass")), told)


def _name(found: Found | Reject | str) -> str:
    if isinstance(found, Found):
        return found.report.file
    return found.file if isinstance(found, Reject) else found


def _told(name: str, sidecar: Sidecar) -> str:
    """What the table says of a file, whatever line it says it on."""
    row = sidecar.rows.get(name)
    return repr(replace(row, line=0)) if row else ""


def _digest(candidate: Candidate, settings: Settings) -> str:
    """The sha256 of a file that may be read; empty where it may not, which its reader then explains."""
    if candidate.refusal:
        return ""
    try:
        check_file(candidate.path, settings.max_bytes)
        return _hash(candidate.path.read_bytes())
    except (OSError, Unreadable):
        return ""


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
