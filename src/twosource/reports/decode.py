"""Bytes of a text file → characters, whatever the encoding."""

from __future__ import annotations

import codecs
from itertools import pairwise

from .rejects import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KNOWN_BINARY = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
)
# Guessing looks at this much; a newspaper in an unknown code page shows its letters well before.
_SAMPLE = 60_000


def decode(data: bytes) -> str:
    """The text in `data`: by its byte order mark, else UTF-8, UTF-16 without mark, cp1252, else by guess.

    Raises Unreadable("binary") for what is no text. Line ends become "\\n" and NULs go; nothing else changes.
    """
    if data.startswith(_KNOWN_BINARY):
        raise _binary()
    return clean(_characters(data))


def decode_declared(data: bytes, declared: bytes | None) -> str:
    """The text in `data` in the encoding it declares; as `decode` finds it where a mark says otherwise."""
    if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return clean(data.decode(declared.decode("ascii")))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def clean(text: str) -> str:
    """`text` with its line ends as "\\n" and without NULs and lone surrogates."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return text.encode("utf-8", "replace").decode("utf-8")


def _binary() -> Unreadable:
    return Unreadable(
        "binary", "this is no text but binary data; give the text, or name the file after its kind"
    )


def _characters(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data.decode(encoding, "replace"))
    if unmarked := _bare_utf16(data):
        return _checked(data.decode(unmarked, "replace"))
    if _is_junk(data):
        raise _binary()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        # A few broken bytes in a long UTF-8 text do not make it another encoding.
        repaired = data.decode("utf-8", "replace")
        broken = repaired.count("\N{REPLACEMENT CHARACTER}")
        valid = sum(character > "\x7f" for character in repaired[: _SAMPLE * 4]) - broken
        if broken <= 3 and valid > 10 * broken and error.start:
            return repaired
    return _checked(_guess(data))


def _guess(data: bytes) -> str:
    """cp1252 where it gives Western news text, else what charset-normalizer makes of a sample."""
    western = data.decode("cp1252", "replace")
    odd = [character for character in western[:_SAMPLE] if character > "\x7f"]
    plain = sum(character.isalpha() or character in "‘’“”–—…£€§°«»·•©® ½¼¾" for character in odd)
    lone = sum(1 for a, b in pairwise(western[:_SAMPLE]) if a > "\x7f" and b > "\x7f")
    if odd and plain >= 0.9 * len(odd) and lone <= 0.5 * len(odd):
        return western
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return data.decode(best.encoding, "replace") if best else western


def _bare_utf16(data: bytes) -> str | None:
    sample = data[:2000]
    if len(sample) < 8:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _is_junk(data: bytes) -> bool:
    sample = data[:8000]
    control = sum(byte < 32 and byte not in (9, 10, 12, 13, 27) for byte in sample) + sample.count(127)
    return control > max(4, 0.02 * len(sample))


def _checked(text: str) -> str:
    sample = text[:8000]
    bad = sum((not c.isprintable() and not c.isspace()) or c == "\N{REPLACEMENT CHARACTER}" for c in sample)
    if bad > max(4, 0.05 * len(sample)):
        raise _binary()
    return text
