"""Reports given one a line (.jsonl) or as mappings."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from ...model import Reason
from ..metadata.dates import parse_day
from ..rejects import Unreadable
from .extract import Extract, Given

SUFFIXES = (".jsonl",)
# A line holds one report of at most a million characters, escapes and other keys included.
_LONGEST_LINE = 8_000_000


def iter_lines(path: Path) -> Iterator[tuple[int, Mapping[str, object] | Unreadable]]:
    """Each line's number and its object, or why it is none; blank lines are passed over."""
    with path.open("rb") as stream:
        number = 0
        while line := stream.readline(_LONGEST_LINE + 1):
            number += 1
            if len(line) > _LONGEST_LINE:
                yield number, Unreadable("too-large", f"line {number} is longer than a report can be")
                while line and not line.endswith(b"\n"):
                    line = stream.readline(_LONGEST_LINE)
            elif line.strip(b" \t\r\n\xef\xbb\xbf"):
                yield number, _parse(line, number)


def _parse(line: bytes, number: int) -> Mapping[str, object] | Unreadable:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return Unreadable("bad-line", f"line {number} is no JSON object in UTF-8")
    if not isinstance(row, dict):
        return Unreadable("bad-line", f"line {number} is no JSON object with a text")
    return row


def read_row(row: Mapping[str, object]) -> Extract:
    """The report of one row; its text is kept to the character. Unreadable if it has no text."""
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Unreadable("no-text", "the key text is missing or empty")
    if not text.isascii() and text.encode("utf-8", "ignore").decode("utf-8") != text:
        raise Unreadable("bad-line", "the text holds half a character (a lone surrogate); write it as UTF-8")
    values = {
        key: _string(row.get(key)) for key in ("title", "publisher", "published", "author", "url", "language")
    }
    reasons = [
        Reason(key, f"the key {key} of its line")
        for key, value in values.items()
        if value and key != "published"
    ]
    published = parse_day(values["published"]) if values["published"] else None
    if values["published"]:
        told = (
            "the key published of its line" if published else "the key published of its line names no one day"
        )
        reasons.append(Reason("published", told))
    given = Given(
        values["publisher"],
        published,
        values["author"],
        values["title"],
        values["url"],
        values["language"],
        tuple(reasons),
    )
    return Extract(text, given)


def _string(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None
