"""A folder, a file or rows → a Reading: the reports, and the rejects with their reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..errors import InputError
from ..model import Reject, Report
from ..settings import Settings
from .build import apply_row, build_report
from .folder import Candidate, check_file, iter_files
from .folder_dates import infer_days
from .metadata import OpenDay
from .readers import KINDS, Extract, gatherer_for, is_streamed, reader_for
from .readers.rows import read_row
from .rejects import Unreadable, build_reject, safe_name
from .sidecar import Sidecar, read_sidecar


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, sorted by file, and what could not be."""

    reports: tuple[Report, ...] = ()
    rejects: tuple[Reject, ...] = ()

    def say_nothing_readable(self, where: str) -> str:
        """What to tell those who gave `where`, in which no report could be read."""
        if not self.rejects:
            return f"{where} holds no report; put .txt, .html, .pdf, .docx, .eml, .md or .jsonl files there"
        what = "1 report" if len(self.rejects) == 1 else f"any of the {len(self.rejects)} reports"
        return f"could not read {what} in {where}; the first: {self.rejects[0].detail}"


Read = tuple[Report, tuple[OpenDay, ...]] | Reject


def read_folder(path: Path, settings: Settings) -> Reading:
    """Every report in the folder `path`, or in the one file `path`; InputError if it cannot be used at all.

    A file that cannot be read becomes a reject; a folder without any report gives an empty Reading.
    """
    try:
        if path.is_dir():
            candidates = list(iter_files(path))
            sidecar = read_sidecar(path)
        elif path.exists():
            candidates, sidecar = [Candidate(path.name, path)], Sidecar()
        else:
            raise InputError(f"{safe_name(str(path))} does not exist; give a folder of reports or one report")
    except (OSError, ValueError) as error:
        raise InputError(f"{safe_name(str(path))} cannot be opened; give a folder you may read") from error
    read = [found for candidate in candidates for found in read_candidate(candidate, settings)]
    return _collect(read, sidecar)


def read_texts(rows: Iterable[Mapping[str, object]]) -> Reading:
    """Reports given as mappings with the keys of a .jsonl line; only "text" is required."""
    numbered = enumerate(rows, start=1)
    return _collect(list(_read_rows(((number, row) for number, row in numbered), "texts")), Sidecar())


def read_candidate(candidate: Candidate, settings: Settings) -> Iterator[Read]:
    """The report in one file, the reports in its lines, or why there is none."""
    file = candidate.file
    try:
        if candidate.refusal:
            raise candidate.refusal
        gather = gatherer_for(candidate.path)
        if gather:
            # A file of many reports may be of any size: each of them is held to the limits of a report.
            check_file(candidate.path, None if is_streamed(candidate.path) else settings.max_bytes)
            yield from _read_rows(gather(candidate.path, settings.max_bytes), file)
            return
        reader = reader_for(candidate.path)
        if reader is None:
            raise Unreadable(
                "unknown-kind", f"files of this kind are not read; those that are: {', '.join(KINDS)}"
            )
        check_file(candidate.path, settings.max_bytes)
        yield build_report(safe_name(file), reader(candidate.path))
    except Unreadable as refusal:
        yield build_reject(file, refusal)
    except FileNotFoundError:
        yield build_reject(
            file, Unreadable("vanished", "this file vanished while the folder was read; run again")
        )
    except PermissionError:
        yield build_reject(
            file, Unreadable("no-permission", "this file may not be read; give yourself the right to")
        )
    except OSError as error:
        yield build_reject(
            file, Unreadable("unreadable", f"the system could not read this file ({error.strerror})")
        )


def _read_rows(rows: Iterable[tuple[int, object]], name: str) -> Iterator[Read]:
    """The reports of numbered rows; a repeated id is refused, or renamed if its text differs."""
    seen: dict[str, str] = {}
    for number, row in rows:
        place = f"{name}:{number}"
        try:
            if isinstance(row, Unreadable):
                raise row
            file, extract = _named(row, place)
            report, open_days = build_report(file, extract)
            if seen.get(file) == report.id:
                raise Unreadable("duplicate", f"the id {file!r} stands here a second time with the same text")
            if file in seen:
                report, open_days = build_report(f"{file}:{number}", extract)
            seen.setdefault(file, report.id)
            yield report, open_days
        except Unreadable as refusal:
            yield build_reject(place, refusal)


def _named(row: object, place: str) -> tuple[str, Extract]:
    """What a row is called and what it says: by its id where it has one, else by its place."""
    if isinstance(row, Extract):
        return place, row
    if not isinstance(row, Mapping):
        raise Unreadable("bad-line", "this is no mapping with a text")
    given = row.get("id")
    file = safe_name(str(given)) if isinstance(given, str | int) and str(given).strip() else place
    return file, read_row(row)


def apply_sidecar(
    report: Report, open_days: tuple[OpenDay, ...], sidecar: Sidecar
) -> tuple[Report, tuple[OpenDay, ...]]:
    """The report as the table beside it has it, and the days still open: none where the table dates it."""
    row = sidecar.rows.get(report.file)
    if row is None:
        return report, open_days
    return apply_row(report, row), () if row.published else open_days


def _collect(read: list[Read], sidecar: Sidecar) -> Reading:
    found = [item for item in read if not isinstance(item, Reject)]
    rejects = [item for item in read if isinstance(item, Reject)]
    told = [apply_sidecar(report, open_days, sidecar) for report, open_days in found]
    reports = sorted(infer_days(told), key=lambda report: (report.file, report.id))
    named = {report.file for report in reports} | {reject.file for reject in rejects}
    rejects += [*sidecar.rejects, *sidecar.missing(named)]
    return Reading(tuple(_distinct(reports)), tuple(sorted(rejects)))


def _distinct(reports: list[Report]) -> Iterator[Report]:
    """The reports without those that stand there twice under one id (the same rows in two files)."""
    ids: set[str] = set()
    for report in reports:
        if report.id not in ids:
            ids.add(report.id)
            yield report
