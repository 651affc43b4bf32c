"""Plain text and Markdown."""

from __future__ import annotations

from pathlib import Path

from ..decode import decode
from ..unwrap import unwrap
from .extract import Extract

SUFFIXES = (".txt", ".text", ".md")


def read_plain(path: Path) -> Extract:
    """The text of the file, as it is but for line ends."""
    return Extract(unwrap(decode(path.read_bytes())))
