"""Statements: in a press release it is the body that issues it who speaks, wherever nobody else does."""

from __future__ import annotations

import re

from ..model import Report, Span
from ..text.lexicon.speakers import BODIES
from ..text.names import fold
from .cast import Role

_RELEASE = re.compile(
    r"\bfor immediate release\b|\b(?:press|media|news|public|official|joint)\s+(?:release|statement|notice|note)\b"
    r"|\bcommuniqu[eé]\b|^\s*statement\s+(?:by|from|of|on)\b",
    re.IGNORECASE | re.MULTILINE,
)
_CLOSING = re.compile(
    r"^\W*ends\W*$|^\s*notes?\s+(?:to|for)\s+editors|^\s*(?:media|press)\s+(?:contact|enquiries|inquiries|office)\b",
    re.IGNORECASE | re.MULTILINE,
)
_COMPANY = frozenset(
    (
        "ltd",
        "limited",
        "plc",
        "inc",
        "corp",
        "llc",
        "gmbh",
        "ag",
        "sa",
        "nv",
        "bv",
        "spa",
        "oy",
        "ab",
        "as",
        "co",
    )
)
# A release says so near its head.
_HEAD = 500


def issuer_of(report: Report) -> Role | None:
    """The body whose statement this report is; None for a report of the press."""
    head = report.text[:_HEAD]
    marked = (
        report.kind == "press-release"
        or bool(_RELEASE.search(head))
        or bool(_CLOSING.search(report.text[-4000:]))
    )
    if not marked or report.kind not in ("press-release", "unknown", "own-reporting"):
        return None
    if report.kind != "press-release" and not _is_body(report.publisher or _first_line(head)):
        return None
    name = report.publisher or _first_line(head)
    span = _place(report.text, name)
    return Role(span, name, "institution", noun="") if span is not None else None


def _first_line(text: str) -> str:
    return next((line.strip(" *#|-\t") for line in text.splitlines() if line.strip()), "")[:80]


def _is_body(name: str) -> bool:
    words = [fold(w).strip(".,()") for w in name.split()]
    return any(w in BODIES or w in _COMPANY for w in words)


def _place(text: str, name: str) -> Span | None:
    """Where the text names the issuer: in full, else by the first words of the name."""
    words = name.split()
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    for size in range(len(words), 0, -1):
        part = " ".join(words[:size])
        if len(part) < 4 or (size == 1 and len(words) > 2):
            break
        at = lower.find(part.lower())
        if at >= 0:
            return Span(at, at + len(part))
    return None
