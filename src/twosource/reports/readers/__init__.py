"""One module for each kind of file; `reader_for` gives the one for a suffix."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from . import mail, page, pdf, plain, rows, word
from .extract import Extract, Given

_READERS: dict[str, Callable[[Path], Extract]] = {
    **dict.fromkeys(plain.SUFFIXES, plain.read_plain),
    **dict.fromkeys(page.SUFFIXES, page.read_page),
    **dict.fromkeys(pdf.SUFFIXES, pdf.read_pdf),
    **dict.fromkeys(word.SUFFIXES, word.read_word),
    **dict.fromkeys(mail.SUFFIXES, mail.read_mail),
}
KINDS = tuple(sorted([*_READERS, *rows.SUFFIXES]))

__all__ = ["KINDS", "Extract", "Given", "reader_for"]


def reader_for(path: Path) -> Callable[[Path], Extract] | None:
    """The reader of the file's kind, by its suffix; None for a kind that is not read."""
    return _READERS.get(path.suffix.lower())
