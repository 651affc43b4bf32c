"""One module for each kind of file; `reader_for` and `gatherer_for` give the one for a file's name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from . import archive, feed, mail, mbox, ninjs, page, pdf, plain, rows, table, word
from .extract import Extract, Given

_READERS: dict[str, Callable[[Path], Extract]] = {
    **dict.fromkeys(plain.SUFFIXES, plain.read_plain),
    **dict.fromkeys(page.SUFFIXES, page.read_page),
    **dict.fromkeys(pdf.SUFFIXES, pdf.read_pdf),
    **dict.fromkeys(word.SUFFIXES, word.read_word),
    **dict.fromkeys(mail.SUFFIXES, mail.read_mail),
}
Gatherer = Callable[[Path, int], Iterator[tuple[int, object]]]
_GATHERERS: dict[str, Gatherer] = {
    **dict.fromkeys(rows.SUFFIXES, lambda path, _: rows.iter_lines(path)),
    **dict.fromkeys(feed.SUFFIXES, feed.iter_feed),
    **dict.fromkeys(archive.SUFFIXES, archive.iter_archive),
    **dict.fromkeys(mbox.SUFFIXES, mbox.iter_mbox),
    **dict.fromkeys(ninjs.SUFFIXES, ninjs.iter_ninjs),
    **dict.fromkeys(table.SUFFIXES, table.iter_table),
}
# These are parsed as a whole, and so held to the size of one report's file; the others stream.
_WHOLE = frozenset((*feed.SUFFIXES, *ninjs.SUFFIXES))
KINDS = tuple(sorted([*_READERS, *_GATHERERS]))

__all__ = ["KINDS", "Extract", "Gatherer", "Given", "gatherer_for", "is_streamed", "reader_for"]


def reader_for(path: Path) -> Callable[[Path], Extract] | None:
    """The reader of the file's kind, by its suffix; None for a kind that is not read as one report."""
    return _READERS.get(path.suffix.lower())


def gatherer_for(path: Path) -> Gatherer | None:
    """What reads the many reports in one file of this kind, each numbered; None for other kinds."""
    return _GATHERERS.get(_suffix(path))


def is_streamed(path: Path) -> bool:
    """Whether a file of many reports may be of any size, since it is never held as a whole."""
    return _suffix(path) not in _WHOLE


def _suffix(path: Path) -> str:
    suffix = path.suffix.lower()
    return ".warc.gz" if suffix == ".gz" and path.stem.lower().endswith(".warc") else suffix
