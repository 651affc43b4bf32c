"""Word files (.docx)."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from lxml import etree

from ..decode import clean
from ..rejects import Unreadable
from .extract import Extract

SUFFIXES = (".docx",)
# A report of a million characters stays well below; a zip bomb is a thousandfold above.
_MOST_UNPACKED = 100_000_000
_MOST_RATIO = 200
_MOST_PARTS = 5_000
_BODY = "word/document.xml"


def read_word(path: Path) -> Extract:
    """The paragraphs and table rows of the document in order; its zip directory is checked first."""
    _check_archive(path)
    from docx import Document
    from docx.opc.exceptions import OpcError

    try:
        document = Document(str(path))
        lines = _read_lines(document)
    except (
        OpcError,
        ValueError,
        KeyError,
        AttributeError,
        etree.XMLSyntaxError,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        raise _damaged() from error
    text = clean("\n".join(lines)).strip("\n")
    if not text.strip():
        raise Unreadable("no-text", "this Word file holds no text")
    return Extract(text)


def _read_lines(document: object) -> list[str]:
    from docx.document import Document
    from docx.table import Table

    if not isinstance(document, Document):
        raise TypeError("a Word document is read here")
    lines: list[str] = []
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            lines += [" | ".join(cell.text.strip() for cell in row.cells) for row in item.rows]
        else:
            lines.append(item.text)
    return lines


def _check_archive(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise _damaged() from error
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if len(parts) > _MOST_PARTS or unpacked > _MOST_UNPACKED or unpacked > _MOST_RATIO * max(packed, 10_000):
        raise Unreadable("zip-bomb", "this Word file unpacks to far more than a report; it was not opened")
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable(
            "encrypted", "this Word file is encrypted; save it without a password and read it again"
        )
    if _BODY not in {part.filename for part in parts}:
        raise _damaged()


def _damaged() -> Unreadable:
    return Unreadable(
        "damaged", "this Word file is damaged or none; save it again as .docx, or give its text as .txt"
    )
