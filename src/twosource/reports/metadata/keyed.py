"""Lines of a key and its value above the reporting: "Author: Dave Marlin", "From: ...", an address alone."""

from __future__ import annotations

import re

from ...model import Credit
from .bylines import Byline, read_byline
from .date_lines import read_date_line
from .layout import Line
from .notes import Head
from .signatures import is_personal, read_signature
from .vocabulary import is_name_like, tidy_person

_KEY = re.compile(
    r"^(?P<key>title|headline|subject|date|published|publisher|publication|outlet|newspaper|website|site|"
    r"url|link|"
    r"source|section|category|language|byline|author|authors|by|place|location|keywords|description|from|to)"
    r"\s*[:=]\s*(?P<value>\S.{0,300})$",
    re.I,
)
_OUTLET_KEYS = frozenset({"publisher", "publication", "outlet", "newspaper", "website", "site"})
_URL = re.compile(r"https?://[^\s<>\"]{4,400}")


def read_keyed(head: Head, line: Line) -> bool:
    """Take in a line that is a key with its value or an address; False for any other."""
    if _URL.fullmatch(line.text):
        head.url = head.url or line.text
        if dated := read_date_line(line):
            head.dates.append(dated)
        head.mark(line)
        return True
    keyed = _KEY.match(line.text)
    return keyed is not None and _take(head, line, keyed["key"].lower(), keyed["value"].strip())


def _take(head: Head, line: Line, key: str, value: str) -> bool:
    if key in _OUTLET_KEYS and is_name_like(value):
        head.name(0, value, f"the line {line.text!r}")
    elif key in {"author", "authors", "byline", "by"}:
        byline = read_byline(line) or Byline(author=read_signature(Line(value, line.span)))
        head.author, head.author_line = head.author or byline.author, line.text
    elif key in {"date", "published"}:
        dated = read_date_line(line)
        if dated:
            head.dates.append(dated)
    elif key in {"url", "link"}:
        head.url = head.url or value.split()[0]
    elif key in {"title", "headline", "subject"}:
        at = line.text.index(value)
        head.title, head.headline = head.title or value, head.headline or line.part(at, at + len(value))
        return True
    elif key == "from":
        return _read_from(head, line, value)
    elif key in {"to", "description", "keywords"}:
        return False
    elif key == "source" and is_name_like(value):
        head.credits.append(_credit(line, value))
    head.mark(line)
    return True


def _read_from(head: Head, line: Line, value: str) -> bool:
    """A mail header kept in the text: "From: Orlo Morning Brief <hello@...>"."""
    name, mark, address = value.partition("<")
    if not mark or not name.strip():
        return False
    if is_personal(name, address):
        head.author, head.author_line = head.author or tidy_person(name), line.text
    else:
        head.name(2, name, f"the line {line.text!r}")
    head.mark(line)
    return True


def _credit(line: Line, value: str) -> Credit:
    at = line.text.index(value)
    return Credit(value, line.part(at, at + len(value)))
