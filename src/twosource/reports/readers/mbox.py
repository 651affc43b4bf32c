"""Mailboxes (.mbox): one report a message, read line by line, never opened for writing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..rejects import Unreadable
from .extract import Extract, read_each
from .mail import read_message

SUFFIXES = (".mbox",)
_LONGEST_LINE = 1_000_000
_BEGIN = re.compile(rb"From \S+.*\d\d:\d\d|From [-\w]+@|From - |From MAILER-DAEMON")
# A line of text that began with "From " was given a ">" when it was put into the box.
_QUOTED = re.compile(rb"^>(>*From )", re.M)


def iter_mbox(path: Path, max_bytes: int) -> Iterator[tuple[int, Extract | Unreadable]]:
    """Each message's number and its text; one that is longer than `max_bytes` is refused."""

    def read(message: bytes | None) -> Extract:
        if message is None:
            raise Unreadable("too-large", f"this mail has more than the {max_bytes:,} bytes that are read")
        return read_message(_QUOTED.sub(rb"\1", message))

    yield from read_each(_messages(path, max_bytes), read)


def _messages(path: Path, max_bytes: int) -> Iterator[bytes | None]:
    """Each message without its "From " line; None for one that is too long."""
    lines: list[bytes] = []
    size, begun, blank = 0, False, True
    with path.open("rb") as stream:
        while line := stream.readline(_LONGEST_LINE):
            if blank and _BEGIN.match(line):
                if begun:
                    yield b"".join(lines) if size <= max_bytes else None
                lines, size, begun = [], 0, True
            elif not begun:
                if line.strip():
                    raise Unreadable(
                        "damaged", 'this is no mailbox: it does not begin with a line "From ..."'
                    )
            else:
                size += len(line)
                if size <= max_bytes:
                    lines.append(line)
            blank = not line.strip()
    if begun:
        yield b"".join(lines) if size <= max_bytes else None
