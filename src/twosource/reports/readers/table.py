"""Tables of texts (.csv, .tsv): one report a row, by the names of the columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..rejects import Unreadable

SUFFIXES = (".csv", ".tsv")
# What tables of news call the keys of a .jsonl line.
_NAMES = {
    "text": ("text", "body", "content", "article", "full_text", "fulltext"),
    "title": ("title", "headline"),
    "published": ("published", "date", "published_at", "publication_date", "pubdate"),
    "publisher": ("publisher", "outlet", "publication", "newspaper", "source"),
    "author": ("author", "authors", "byline"),
    "url": ("url", "link", "address"),
    "language": ("language", "lang"),
    "id": ("id", "file"),
}
# A cell holds one report of at most a million characters.
_LONGEST_CELL = 2_000_000
_SAMPLE = 200_000


def iter_table(path: Path, max_bytes: int) -> Iterator[tuple[int, Mapping[str, object] | Unreadable]]:
    """Each row's line and its keys, as of a .jsonl line; Unreadable where no column holds texts."""
    csv.field_size_limit(_LONGEST_CELL)
    with path.open(encoding=_encoding(path), errors="replace", newline="") as stream:
        header = stream.readline(_SAMPLE)
        mark = max(",;\t|", key=header.count)
        names = _columns(next(csv.reader([header], delimiter=mark), []))
        if "text" not in names.values():
            told = ", ".join(_NAMES["text"])
            raise Unreadable("unknown-kind", f"this table has no column of texts; it may be called {told}")
        rows = csv.reader((line.replace("\0", "") for line in stream), delimiter=mark)
        try:
            for cells in rows:
                if any(cell.strip() for cell in cells):
                    yield rows.line_num + 1, _row(names, cells)
        except csv.Error as error:
            raise Unreadable(
                "damaged",
                f"this table cannot be read from line {rows.line_num + 1} on ({error}); the rest counts",
            ) from error


def _columns(header: list[str]) -> dict[int, str]:
    """Which key stands in which column; of two columns for one key the better known name counts."""
    plain = [name.strip().lower().replace(" ", "_") for name in header]
    found: dict[int, str] = {}
    for key, names in _NAMES.items():
        place = next((plain.index(name) for name in names if name in plain), None)
        if place is not None:
            found[place] = key
    return found


def _row(names: Mapping[int, str], cells: list[str]) -> Mapping[str, object]:
    row = {key: cells[place] for place, key in names.items() if place < len(cells)}
    row["text"] = row.get("text", "").replace("\r\n", "\n").replace("\r", "\n").strip()
    return row


def _encoding(path: Path) -> str:
    """UTF-8 where the table begins so, with a mark or without, UTF-16 by its mark, else cp1252."""
    with path.open("rb") as stream:
        sample = stream.read(_SAMPLE)
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if sample.count(b"\0") > 4:
        raise Unreadable("binary", "this is no table but binary data; save it as CSV in UTF-8")
    try:
        sample[: sample.rfind(b"\n") + 1 or len(sample)].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"
