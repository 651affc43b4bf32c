"""Web archives (.warc, .warc.gz, .wacz): one report for each page that was captured."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from ...model import Reason
from ..decode import clean, decode
from ..rejects import Unreadable
from .extract import Extract
from .page import read_bytes

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

SUFFIXES = (".warc", ".warc.gz", ".wacz")
# Pages compress ten to one; what unpacks to more than this was made to exhaust its reader.
_MOST_RATIO = 100
_FREE_BYTES = 200_000_000
_MOST_MEMBERS = 10_000
_CHUNK = 65_536
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]{2,40})", re.I)


def iter_archive(path: Path, max_bytes: int) -> Iterator[tuple[int, Extract | Unreadable]]:
    """Each captured page's number and its article; captures of anything but text are passed over."""
    limit = _Limit(path.stat().st_size)
    number = 0
    for stream in _streams(path):
        for found in _iter_pages(stream, max_bytes, limit):
            number += 1
            yield number, found


class _Limit:
    """How much an archive of a given size may unpack to."""

    def __init__(self, packed: int) -> None:
        self.left = _FREE_BYTES + _MOST_RATIO * packed

    def take(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise Unreadable(
                "zip-bomb", "this archive unpacks to far more than pages do; the rest was not read"
            )


def _streams(path: Path) -> Iterator[IO[bytes]]:
    """The WARC files in a WACZ, or the one file itself."""
    if path.suffix.lower() != ".wacz":
        with path.open("rb") as stream:
            yield stream
        return
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            if len(members) > _MOST_MEMBERS:
                raise Unreadable("zip-bomb", "this archive has far too many parts; it was not opened")
            names = sorted(
                m.filename
                for m in members
                if m.filename.lower().endswith((".warc", ".warc.gz")) and not m.flag_bits & 1
            )
            if not names:
                raise Unreadable("no-text", "this archive holds no WARC file that can be read")
            for name in names:
                with archive.open(name) as stream:
                    yield stream
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as error:
        raise Unreadable("damaged", "this archive is damaged; save it again") from error


def _iter_pages(stream: IO[bytes], max_bytes: int, limit: _Limit) -> Iterator[Extract | Unreadable]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    seen: set[tuple[str, str]] = set()
    try:
        for record in ArchiveIterator(stream):
            url = record.rec_headers.get_header("WARC-Target-URI") or ""
            kind = _kind(record)
            data = _read(record, max_bytes if kind else 0, limit)
            if not kind:
                continue
            try:
                if data is None:
                    raise Unreadable(
                        "too-large", f"this page has more than the {max_bytes:,} bytes that are read"
                    )
                found = _read_page(data, kind, url)
            except Unreadable as refusal:
                yield refusal
                continue
            # Crawlers capture a page again and again: the same text of the same address is one report.
            if (url, found.text) not in seen:
                seen.add((url, found.text))
                yield found
    except (ArchiveLoadFailed, zlib.error, EOFError, ValueError, UnicodeError, AttributeError) as error:
        raise Unreadable(
            "damaged", "this web archive is damaged from here on; what stands above counts"
        ) from error


def _kind(record: ArcWarcRecord) -> str:
    """The content type of a page of text that was answered with 200; "" for any other record."""
    if record.rec_type == "response" and record.http_headers is not None:
        status: str = record.http_headers.get_statuscode()
        kind = (record.http_headers.get_header("Content-Type") or "").lower()
        return (
            kind
            if status == "200" and kind.startswith(("text/html", "text/plain", "application/xhtml"))
            else ""
        )
    if record.rec_type == "resource":
        kind = (record.rec_headers.get_header("Content-Type") or "").lower()
        return kind if kind.startswith(("text/html", "text/plain")) else ""
    return ""


def _read(record: ArcWarcRecord, most: int, limit: _Limit) -> bytes | None:
    """What the record holds, None where it is more than `most` bytes; all of it counts against the limit."""
    stream = record.content_stream()
    parts: list[bytes] = []
    size = 0
    while part := stream.read(_CHUNK):
        size += len(part)
        limit.take(len(part))
        if size <= most:
            parts.append(part)
    return b"".join(parts) if size <= most else None


def _read_page(data: bytes, kind: str, url: str) -> Extract:
    charset = _CHARSET.search(kind)
    if kind.startswith("text/plain"):
        found = Extract(clean(decode(data)))
    else:
        found = read_bytes(data, charset[1] if charset else None)
    given = found.given
    if given.url or not url.startswith(("http://", "https://")):
        return found
    reasons = (*given.reasons, Reason("url", "the address in the archive"))
    return Extract(found.text, replace(given, url=url, reasons=reasons))
