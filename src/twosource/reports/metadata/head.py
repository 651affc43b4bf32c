"""The lines above the reporting: masthead, date line, section labels, headline, byline."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ...model import Credit, Span
from .bylines import Byline, is_job_line, read_byline, read_signature
from .credits import read_credit_line
from .date_lines import DateLine, is_clock, read_date_line
from .furniture import is_furniture
from .layout import HEAD_LINES, Line, is_prose, split_pieces
from .vocabulary import (
    COMMENTARY,
    PRESS_RELEASE,
    is_institution_form,
    is_label,
    is_name_like,
    is_outlet_form,
    unshout,
)

_KEY = re.compile(
    r"^(?P<key>title|headline|subject|date|published|publisher|publication|outlet|newspaper|website|site|"
    r"url|link|"
    r"source|section|category|language|byline|author|authors|by|place|location|keywords|description|from|to)"
    r"\s*[:=]\s*(?P<value>\S.{0,300})$",
    re.I,
)
_OUTLET_KEYS = frozenset({"publisher", "publication", "outlet", "newspaper", "website", "site"})
_HEADLINE_MARK = re.compile(r"^#{1,6}\s+|^\*\*|\s*\*\*$")
_BY = re.compile(r"^\W*by[:\s]\s*", re.I)
_SUFFIX = re.compile(r"\s+(?:\||[-–—»])\s+(?P<name>[^|–—»]{2,45})$")


@dataclass(slots=True)
class Head:
    """What the head tells; `candidates` are names that may be the publisher's, surest first, with why."""

    end: int = 0
    headline: Span | None = None
    title: str | None = None
    author: str | None = None
    author_line: str = ""
    url: str | None = None
    place: str | None = None
    dates: list[DateLine] = field(default_factory=list)
    candidates: list[tuple[int, str, str]] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    furniture: list[Span] = field(default_factory=list)
    press_release: bool = False
    commentary: bool = False

    def mark(self, line: Line) -> None:
        self.furniture.append(line.span)

    def name(self, rank: int, name: str, why: str) -> None:
        """Note `name` as a publisher that the line `why` speaks for; the lower the rank the surer."""
        self.candidates.append((rank, unshout(name.strip(" .,;:*#_-–—\"“”'()")), why))


def read_head(lines: list[Line]) -> Head:
    """The head of a report whose lines are `lines`; `head.end` is the number of lines it takes."""
    head = Head()
    others: list[Line] = []
    for line in lines[:HEAD_LINES]:
        if not _read_line(head, line, first=head.end == 0, others=others):
            if is_prose(line):
                break
            others.append(line)
        head.end += 1
    if head.end == len(lines):
        # A text of headlines only has no head: its lines are what it reports.
        others = others[:1] if len(others) > 1 else []
    _settle(head, others)
    return head


def _read_line(head: Head, line: Line, *, first: bool, others: list[Line]) -> bool:
    """Take in a line whose form alone tells what it is; False where only its place can tell."""
    if keyed := _KEY.match(line.text):
        return _read_keyed(head, line, keyed["key"].lower(), keyed["value"].strip())
    if byline := read_byline(line):
        _take_byline(head, line, byline)
        return True
    if dated := read_date_line(line):
        head.dates.append(dated)
        head.mark(line)
        _name_beside_date(head, dated, first)
        return True
    if PRESS_RELEASE.search(line.text) and line.words <= 12:
        head.press_release = True
        head.mark(line)
        return True
    if credit := read_credit_line(line):
        head.credits.extend(credit)
        head.mark(line)
        return True
    if _is_page_line(head, line):
        head.mark(line)
        return True
    return _read_pieces(head, line, first)


def _is_page_line(head: Head, line: Line) -> bool:
    text = line.text.strip("#* _=-~")
    if not any(character.isalnum() for character in text):
        return True
    if COMMENTARY.fullmatch(text.rstrip(":").strip()):
        head.commentary = True
        return True
    return is_clock(text) or is_label(text) or (is_furniture(line.text) and not _is_breadcrumb(line))


def _is_breadcrumb(line: Line) -> bool:
    return bool(re.search(r"\s[>»›|]\s", line.text))


def _read_keyed(head: Head, line: Line, key: str, value: str) -> bool:
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
    elif key in {"from", "to", "description", "keywords"}:
        return False
    elif key == "source" and is_name_like(value):
        head.credits.append(_credit(line, value))
    head.mark(line)
    return True


def _credit(line: Line, value: str) -> Credit:
    at = line.text.index(value)
    return Credit(value, line.part(at, at + len(value)))


def _take_byline(head: Head, line: Line, byline: Byline) -> None:
    head.mark(line)
    if byline.author and not head.author:
        head.author, head.author_line = byline.author, line.text
    if byline.desk:
        head.name(4, byline.desk, f"the byline {line.text!r}")
    head.credits.extend(read_credit_line(line))
    dated = read_date_line(replace(line, text=_BY.sub("", line.text)))
    if dated:
        head.dates.append(dated)


def _name_beside_date(head: Head, dated: DateLine, first: bool) -> None:
    for piece in dated.rest:
        if COMMENTARY.fullmatch(piece):
            head.commentary = True
        if is_label(piece) or not is_name_like(piece):
            continue
        if is_outlet_form(piece):
            head.name(1, piece, f"the date line {dated.line.text!r}")
        elif first or is_institution_form(piece):
            head.name(3, piece, f"the date line {dated.line.text!r}")


def _read_pieces(head: Head, line: Line, first: bool) -> bool:
    """A line of several short parts, such as "WorldPulse | Trending | 2 min read"."""
    pieces = split_pieces(line)
    if len(pieces) < 2 or any(piece.words > 6 for piece in pieces):
        return False
    names = [p.text for p in pieces if not is_label(p.text) and is_name_like(p.text.strip('"“”'))]
    labels = sum(is_label(piece.text) for piece in pieces)
    opening = pieces[0].text
    tagline = first and opening.isupper() and is_name_like(opening) and not line.text.isupper()
    page = labels or _is_breadcrumb(line) or (first and is_outlet_form(opening) and is_name_like(opening))
    if not tagline and not (page and labels + len(names) >= len(pieces) - 1):
        return False
    if any(COMMENTARY.fullmatch(piece.text) for piece in pieces):
        head.commentary = True
    outlets = [name for name in names if is_outlet_form(name)]
    if outlets:
        head.name(1, outlets[0], f"the line {line.text!r}")
    elif names and names[0] == opening and (first or labels or tagline):
        head.name(2, opening, f"the line {line.text!r}")
    head.mark(line)
    return True


def _settle(head: Head, others: list[Line]) -> None:
    """Tell masthead, headline, signature and job line apart among the lines that are left."""
    others = [line for line in others if not _take_masthead(head, line, others)]
    kept: list[Line] = []
    for line in others:
        signature = read_signature(line)
        if signature and len(others) > 1 and (kept or line is not others[0]) and not head.author:
            head.author, head.author_line = signature, line.text
            head.mark(line)
        elif is_job_line(line) and head.author and line is not others[0]:
            head.mark(line)
        else:
            kept.append(line)
    headline = _pick_headline(kept)
    if headline and not head.headline:
        head.headline, head.title = _headline_span(head, headline)
    for line in kept:
        # A few capitals above the headline name the section.
        above = headline and line.span.start < headline.span.start
        if above and line.words <= 4 and is_name_like(line.text):
            head.mark(line)


def _take_masthead(head: Head, line: Line, others: list[Line]) -> bool:
    name = line.text.strip("#*_ ")
    alone = len(others) == 1 and not head.headline
    if alone or not is_name_like(name) or read_signature(line):
        return False
    place = others.index(line)
    formed = is_outlet_form(name)
    if head.press_release and place == 0 and not any(rank <= 2 for rank, *_ in head.candidates):
        formed = formed or is_institution_form(name) or name.isupper()
    first = place == 0 and (formed or is_institution_form(name) or _stands_over_date(head, line))
    if not first and not (formed and len(name.split()) <= 5 and place > 0):
        return False
    if any(rank <= 1 for rank, *_ in head.candidates) and place > 0:
        return False
    head.name(1 if formed and place == 0 else 2, name, f"the masthead {name!r}")
    head.mark(line)
    return True


def _stands_over_date(head: Head, line: Line) -> bool:
    """Whether the line directly below is a date line or another line of furniture, as under a masthead."""
    below = [span for span in head.furniture if 0 < span.start - line.span.end <= 2]
    return line.text.isupper() and bool(below)


def _pick_headline(lines: list[Line]) -> Line | None:
    for fewest in (4, 2):
        for line in lines:
            if fewest <= line.words <= 30:
                return line
    return None


def _headline_span(head: Head, line: Line) -> tuple[Span, str]:
    """The span of a headline without the marks around it and the outlet's name at its end."""
    start, end = 0, len(line.text)
    if mark := _HEADLINE_MARK.match(line.text):
        start = mark.end()
    if mark := re.search(r"\s*\*\*$|\s+#+$", line.text):
        end = mark.start()
    suffix = _SUFFIX.search(line.text[:end])
    if (
        suffix
        and is_name_like(suffix["name"], 5)
        and (is_outlet_form(suffix["name"]) or "|" in suffix.group())
    ):
        head.name(2, suffix["name"], f"the end of the headline, {suffix['name']!r}")
        head.furniture.append(line.part(suffix.start(), end))
        end = suffix.start()
    return line.part(start, end), line.text[start:end]
