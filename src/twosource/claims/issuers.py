"""Statements: in a press release it is the body that issues it who speaks, wherever nobody else does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Report, Span
from ..text.lexicon import word_set
from ..text.lexicon.given_names import is_given_name
from ..text.lexicon.speakers import BODIES
from ..text.names import fold, strip_titles
from ..text.outlets import is_agency, is_outlet_name
from .cast import Role

_RELEASE = re.compile(
    r"\bfor immediate release\b|\brelease on receipt\b"
    r"|\b(?:press|media|news|public|official|joint|interim|preliminary)\s+(?:release|statement|notice|note)\b"
    r"|\bcommuniqu[eé]\b"
    r"|\b(?:daily|weekly|monthly|situation|status|field|flash|spot|observer|monitoring)\s+(?:report|bulletin)\b"
    r"|\b(?:press|media)\s+(?:room|service|office|centre|center|desk|unit|department)\b"
    r"|\b(?:public|communications?)\s+(?:information|relations|affairs)\s+(?:office|unit|desk|division)\b"
    r"|^\W*(?:statement|declaration)\W*$"
    r"|^\W*(?:statement|declaration|open letter)\s+(?:by|from|of|on|to|no)\b",
    re.IGNORECASE,
)
# Under the name of a body, these too make a statement of it.
_NOTICE = re.compile(
    r"\b(?:circular|notice|bulletin|newsletter|organ|alert|advisory|update|statements?|information|note)\b"
    r"|\bdear \w+\b|^\W*(?:comrades|colleagues|friends)\b",
    re.IGNORECASE,
)
_DEAR = re.compile(r"^\W*(?:dear\b|comrades\b|colleagues\b|friends\b)", re.IGNORECASE)
_CLOSING = re.compile(
    r"^\W*ends\W*$|^\s*notes?\s+(?:to|for)\s+editors"
    r"|^\s*(?:for (?:further|more) information|(?:media |press )?(?:contact|enquiries|inquiries))\b"
    r"|^\s*(?:media|press)\s*(?:office\b|:)|^\s*(?:signed|sd/-|issued by)\b|^\s*yours\b",
    re.IGNORECASE | re.MULTILINE,
)
_ISSUED = re.compile(
    r"\b(?:statement|release|notice|issued|published)[ \t]+(?:by|from|of|on behalf of)[ \t]+(?:the[ \t]+)?"
    r"([A-Z][^\n.:;|–—]{2,80})|^[ \t]*about[ \t]+(?:the[ \t]+)?([A-Z][^\n.:;]{2,60})$",
    re.MULTILINE,
)
# "Newsletter of the Harbour Trust": whose voice a body's own paper is.
_ORGAN = re.compile(
    r"\b(?:organ|newsletter|bulletin|circular|journal|magazine)[ \t]+of[ \t]+(?:the[ \t]+)?"
    r"([A-Z][^\n,;:|–—]{3,80})",
    re.IGNORECASE,
)
# The headline of a release: "Ardley Quarries Announces New Works".
_ANNOUNCES = re.compile(
    r"^(.{3,60}?)[ \t]+(?:announces?|reports?|launches|appoints|confirms|completes|responds|welcomes|condemns"
    r"|calls|issues|names|opens|receives|signs|updates|provides|statement|press release|media release)\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?[ \t./-]+(?:[A-Z][a-z]+|\d{1,2})[ \t./,-]+\d{4}"
    r"|[A-Z][a-z]+[ \t]+\d{1,2},?[ \t]+\d{4}"
)
# What parts the name of a body from the label beside it: "Harbour Front — Press Room".
_PARTS = re.compile(r"\s+[-–—|]+\s+")
# Whose label it is: "Communiqué of the Harbour Front".
_OF = re.compile(r"\s+(?:of|by|from)\s+(?:the\s+)?([A-Z][^\n.:;|–—]{2,80})")
# A line that is a sentence or a label ("Subject: the gates") and no name.
_NO_NAME = re.compile(r":(?:\s|$)|[.!?]\s+\S+\s+\S|[!?]\W*$|\S{3}\.\W*$")
# Heads of a state or a town that let one of their offices speak.
_BROAD = word_set(
    "government republic state sultanate kingdom municipal municipality house commonwealth emirate tribunal",
)
_OFFICES = word_set("office ministry cabinet presidency chancellery treasury")
# Those who only hand it out.
_DESKS = word_set(
    "information relations communications communication press media publications publicity public regional",
    "national news",
)
_COMPANY = word_set("ltd limited plc inc corp llc gmbh ag sa nv bv spa oy ab as co")
# A release says so near its head, or at its end.
_HEAD = 600
_END = 1200
_MOST_LINES = 6
_LONGEST_LINE = 18


def issuer_of(report: Report) -> Role | None:
    """The body whose statement this report is; None for a report of the press."""
    if report.kind not in ("press-release", "unknown", "own-reporting"):
        return None
    lines = _letterhead(report.text)
    if report.kind != "press-release" and not _is_statement(report.text, lines):
        return None
    lower = report.text.lower()
    sure = report.kind == "press-release"
    names = [n for n in _names(report, lines) if (sure or not is_outlet_name(n)) and not _RELEASE.search(n)]
    for name in sorted(names, key=lambda n: (not _is_body(n), -min(lower.count(n.lower()), 5))):
        role = _role(report.text, name)
        if role is not None:
            return role
    return None


def _letterhead(text: str) -> list[str]:
    """The short lines at the head of a report, before its first paragraph."""
    found = []
    for line in text[:_HEAD].splitlines():
        line = line.strip(" *#|-\t")
        size = len(line.split())
        if size > _LONGEST_LINE or (size > _LONGEST_LINE // 2 and line.endswith((".", "?", "!", '"'))):
            break
        if line:
            found.append(line)
    return found[:_MOST_LINES]


def _is_statement(text: str, lines: Sequence[str]) -> bool:
    """Whether the head or the end of a text says that it is somebody's statement."""
    if any(_RELEASE.search(line) for line in lines):
        return True
    headed = bool(lines) and _is_body(lines[0]) and not is_outlet_name(lines[0])
    closed = bool(_CLOSING.search(text[-_END:]))
    noticed = any(_NOTICE.search(line) for line in lines)
    organ = any(_ORGAN.search(line) for line in lines[:3])
    noticed = noticed and (headed or any(_DEAR.search(line) for line in lines))
    return (headed and (closed or noticed)) or (organ and (closed or noticed))


def _unlabelled(part: str) -> str:
    """The body in a part of the letterhead: "Press Office of the Coast Guard" is the Coast Guard."""
    label = _RELEASE.search(part)
    if label is None:
        return part
    before, after = part[: label.start()].strip(" ,"), part[label.end() :]
    owner = _OF.match(after)
    return next((n for n in (before, owner.group(1).strip() if owner else "") if _is_body(n)), "")


def _specific(lines: Sequence[str]) -> str | None:
    """The office that speaks for a state or a town: "Ministry of Finance" under "Government of Kelham"."""
    if len(lines) < 2 or not _words(lines[0]) & _BROAD or _DATE.search(lines[1]):
        return None
    name = re.split(r"\s+[-–—]+\s+|\s*[|/]\s*", lines[1])[0].strip()
    words = _words(name)
    return name if words & _OFFICES and not words & _DESKS else None


def _words(line: str) -> frozenset[str]:
    return frozenset(fold(w).strip(".,()") for w in line.split())


def _role(text: str, name: str) -> Role | None:
    span = _place(text, name)
    return Role(span, name, "institution", number=None) if span is not None else None


def _names(report: Report, lines: Sequence[str]) -> Iterator[str]:
    """Who may issue the statement: the letterhead, its publisher, whom it is by or about."""
    head = report.text[:_HEAD]
    bare = [name for line in lines for part in _PARTS.split(line) if (name := _unlabelled(part))]
    specific = _specific(bare)
    if specific is not None:
        yield specific
        return
    organ = next((m.group(1).strip() for line in lines[:3] if (m := _ORGAN.search(line))), None)
    if organ is not None:
        yield organ
        return
    announced = [m.group(1) if (m := _ANNOUNCES.search(line)) else line for line in bare]
    short = [line for line in announced if not _DATE.search(line) and not _NO_NAME.search(line)]
    spelt = _spelt_out(report.text, report.publisher) if report.publisher else None
    named = [report.publisher, spelt.of(report.text) if spelt else None]
    issued = [
        match.group(1) or match.group(2) for match in _ISSUED.finditer(head + "\n" + report.text[-2000:])
    ]
    yield from (name.strip() for name in (*short[:1], *named, *short[1:4], *issued) if name)


def is_body(name: str) -> bool:
    """Whether a publisher's name is that of a company, ministry, union or the like, and of no outlet."""
    return _is_body(name) and not is_outlet_name(name) and not is_agency(name)


def is_person(name: str) -> bool:
    """Whether the issuer of a statement is a person by name: "President Ada Holt"."""
    first = strip_titles(name).split()[:1]
    return bool(first) and is_given_name(fold(first[0])) and not _is_body(name)


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
