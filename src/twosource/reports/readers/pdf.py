"""PDF files with a text layer."""

from __future__ import annotations

import logging
import struct
import time
import zlib
from pathlib import Path

from ..decode import clean
from ..rejects import Unreadable
from ..unwrap import unwrap
from .extract import Extract

SUFFIXES = (".pdf",)
_MOST_PAGES = 400
_MOST_SECONDS = 30.0
# What pypdf lets through from a damaged file, besides its own errors.
_DAMAGE = (
    ValueError, KeyError, IndexError, TypeError, AttributeError, ArithmeticError, RecursionError,
    AssertionError, EOFError, NotImplementedError, struct.error, zlib.error, OSError,
)  # fmt: skip


def read_pdf(path: Path) -> Extract:
    """The text of the pages, paragraphs made whole; Unreadable if encrypted, damaged, scanned or huge."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with path.open("rb") as stream:
        try:
            reader = PdfReader(stream, strict=False)
            # Many publishers encrypt with an empty password: everyone may read those.
            if reader.is_encrypted and not reader.decrypt(""):
                raise _encrypted()
            pages = _read_pages(reader)
        except (DependencyError, FileNotDecryptedError) as error:
            raise _encrypted() from error
        except (PyPdfError, *_DAMAGE) as error:
            raise Unreadable(
                "damaged", "this PDF is damaged; save it again, or give its text as .txt"
            ) from error
    text = unwrap(clean("\n".join(pages))).strip("\n")
    if not any(character.isalnum() for character in text):
        raise Unreadable("no-text", "this PDF holds pictures of pages and no text; run it through OCR first")
    return Extract(text)


def _read_pages(reader: object) -> list[str]:
    from pypdf import PdfReader

    if not isinstance(reader, PdfReader):
        raise TypeError("a PdfReader is read here")
    if len(reader.pages) > _MOST_PAGES:
        raise Unreadable(
            "too-large", f"this PDF has over {_MOST_PAGES} pages; give the pages of the report alone"
        )
    started = time.monotonic()
    pages = []
    for page in reader.pages:
        pages.append(page.extract_text())
        if time.monotonic() - started > _MOST_SECONDS:
            raise Unreadable("too-slow", "this PDF takes too long to read; give its text as .txt")
    return pages


def _encrypted() -> Unreadable:
    return Unreadable("encrypted", "this PDF is encrypted; save it without a password and read it again")
