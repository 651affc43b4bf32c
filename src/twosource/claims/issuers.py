"""Statements: in a press release it is the body that issues it who speaks, wherever nobody else does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Report, Span
from ..text.lexicon.speakers import BODIES
from ..text.names import fold
from ..text.outlets import is_agency, is_outlet_name
from .cast import Role

_RELEASE = re.compile(
    r"\bfor immediate release\b"
    r"|\b(?:press|media|news|public|official|joint)\s+(?:release|statement|notice|note)\b"
    r"|\bcommuniqu[eé]\b|^\s*statement\s+(?:by|from|of|on)\b",
    re.IGNORECASE | re.MULTILINE,
)
_CLOSING = re.compile(
    r"^\W*ends\W*$|^\s*notes?\s+(?:to|for)\s+editors|^\s*(?:media|press)\s+(?:contact|enquiries|inquiries|office)\b",
    re.IGNORECASE | re.MULTILINE,
)
_ISSUED = re.compile(
    r"\b(?:statement|release|notice|issued|published)[ \t]+(?:by|from|of|on behalf of)[ \t]+(?:the[ \t]+)?"
    r"([A-Z][^\n.:;|–—]{2,80})|^[ \t]*about[ \t]+(?:the[ \t]+)?([A-Z][^\n.:;]{2,60})$",
    re.MULTILINE,
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
    if report.kind not in ("press-release", "unknown", "own-reporting"):
        return None
    is_release = report.kind == "press-release"
    marked = is_release or bool(_RELEASE.search(head)) or bool(_CLOSING.search(report.text[-4000:]))
    if not marked:
        return None
    lower = report.text.lower()
    names = [n for n in _names(report, head) if not is_outlet_name(n) and not _RELEASE.search(n)]
    for name in sorted(names, key=lambda n: (not _is_body(n), -min(lower.count(n.lower()), 5))):
        role = _role(report.text, name)
        if role is not None:
            return role
    return None


def _role(text: str, name: str) -> Role | None:
    span = _place(text, name)
    return Role(span, name, "institution") if span is not None else None


def _names(report: Report, head: str) -> Iterator[str]:
    """Who may issue the statement: the first line, its publisher, the next lines, whom it is by or about."""
    lines = [line.strip(" *#|-\t") for line in head.splitlines() if line.strip()]
    short = [line if len(line.split()) <= 12 else "" for line in lines[:4]]
    spelt = _spelt_out(report.text, report.publisher) if report.publisher else None
    named = [report.publisher, spelt.of(report.text) if spelt else None]
    issued = [
        match.group(1) or match.group(2) for match in _ISSUED.finditer(head + "\n" + report.text[-2000:])
    ]
    yield from (name.strip() for name in (*short[:1], *named, *short[1:], *issued) if name)


def is_body(name: str) -> bool:
    """Whether a publisher's name is that of a company, ministry, union or the like, and of no outlet."""
    return _is_body(name) and not is_outlet_name(name) and not is_agency(name)


def _is_body(name: str) -> bool:
    words = [fold(w).strip(".,()") for w in name.split()]
    return any(w in BODIES or w in _COMPANY for w in words)


def _place(text: str, name: str) -> Span | None:
    """Where the text names the issuer: in full, else in part."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    words = name.split()
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            part = " ".join(words[start : start + size])
            if len(part) < 4 or (size == 1 and len(words) > 2):
                continue
            at = lower.find(part.lower())
            if at >= 0:
                return Span(at, at + len(part))
    return None


def _spelt_out(text: str, initials: str) -> Span | None:
    """ "Harbour Workers' League (HWL)" for HWL."""
    at = text.find(f"({initials})")
    if at < 0:
        return None
    words = list(re.finditer(r"[^\W_][\w'’.-]*", text[max(0, at - 120) : at]))
    offset = max(0, at - 120)
    small = {"of", "and", "for", "the", "in", "on", "&", "de"}
    left = len(initials) - 1
    for match in reversed(words):
        word = match.group()
        if word[0].lower() == initials[left].lower():
            left -= 1
            if left < 0:
                return Span(offset + match.start(), offset + words[-1].end())
        elif word.lower() not in small:
            return None
    return None
