"""The table reports.csv beside the reports: what it says of a file always wins."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath

from ..model import Reject
from .decode import decode
from .metadata.dates import parse_day
from .rejects import Unreadable, safe_name

SIDECAR = "reports.csv"
_COLUMNS = ("file", "publisher", "published", "author", "url", "title")
_MOST_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class SidecarRow:
    """What the table says of one file; None where its cell is empty."""

    line: int
    publisher: str | None = None
    published: date | None = None
    author: str | None = None
    url: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The rows of the table by file, and a reject for each row that cannot be used."""

    rows: Mapping[str, SidecarRow] = field(default_factory=dict)
    rejects: tuple[Reject, ...] = ()

    def missing(self, files: set[str]) -> tuple[Reject, ...]:
        """A reject for each row whose file is not among those of the folder."""
        gone = [(row.line, name) for name, row in self.rows.items() if name not in files]
        return tuple(
            _reject(line, f"names {safe_name(name)!r}, which is not in the folder")
            for line, name in sorted(gone)
        )


def read_sidecar(folder: Path) -> Sidecar:
    """The table of `folder`; empty if there is none. What is wrong with it becomes rejects."""
    path = folder / SIDECAR
    try:
        if not path.is_file():
            return Sidecar()
        if not path.resolve().is_relative_to(folder.resolve()):
            return Sidecar(rejects=(_reject(0, "is a link out of the folder and was not read"),))
        if path.stat().st_size > _MOST_BYTES:
            return Sidecar(rejects=(_reject(0, "is too large and was not read"),))
        text = decode(path.read_bytes()).removeprefix("\ufeff")
    except (OSError, Unreadable):
        return Sidecar(rejects=(_reject(0, "cannot be read as text; save it as UTF-8"),))
    return _read_table(text)


def _read_table(text: str) -> Sidecar:
    rows: dict[str, SidecarRow] = {}
    rejects: list[Reject] = []
    header = text.partition("\n")[0]
    table = csv.DictReader(io.StringIO(text), delimiter=";" if header.count(";") > header.count(",") else ",")
    try:
        names = {name: (name or "").strip().lower() for name in table.fieldnames or ()}
        if "file" not in names.values():
            return Sidecar(
                rejects=(_reject(1, f"has no column file; its columns are {', '.join(_COLUMNS)}"),)
            )
        for record in table:
            cells = {names[key]: (value or "").strip() for key, value in record.items() if key in names}
            _read_record(rows, rejects, table.line_num, cells, overlong=None in record)
    except csv.Error as error:
        rejects.append(
            _reject(table.line_num, f"cannot be read from here on ({error}); the rows above count")
        )
    return Sidecar(rows, tuple(rejects))


def _read_record(
    rows: dict[str, SidecarRow], rejects: list[Reject], line: int, cells: Mapping[str, str], *, overlong: bool
) -> None:
    file = cells.get("file", "").replace("\\", "/").removeprefix("./")
    if not file:
        if any(cells.values()):
            rejects.append(_reject(line, "names no file; the row was passed over"))
        return
    if file.startswith("/") or ".." in PurePosixPath(file).parts:
        rejects.append(_reject(line, "names a file outside the folder; the row was passed over"))
        return
    if overlong:
        rejects.append(
            _reject(line, "has more cells than the table has columns; put quotes round cells with commas")
        )
        return
    if file in rows:
        rejects.append(_reject(line, f"names {safe_name(file)!r} a second time; the first row counts"))
        return
    published = parse_day(cells.get("published", ""))
    if cells.get("published") and not published:
        rejects.append(
            _reject(
                line, f"gives no one day as published: {safe_name(cells['published'])!r}; write 2024-03-06"
            )
        )
    values = {key: cells.get(key) or None for key in ("publisher", "author", "url", "title")}
    rows[file] = SidecarRow(line, published=published, **values)


def _reject(line: int, problem: str) -> Reject:
    where = f"{SIDECAR} line {line}" if line else SIDECAR
    return Reject(SIDECAR, "bad-row", f"{where} {problem}")
