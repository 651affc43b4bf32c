"""The lines above the reporting: masthead, date line, section labels, headline, byline."""

from __future__ import annotations

import re
from dataclasses import replace

from ...model import Credit, Span
from .bylines import Byline, is_job_line, read_byline, read_employer, read_signature
from .credits import is_agency, read_credit_line
from .date_lines import DateLine, is_clock, read_date_line
from .datelines import read_date_prefix, read_dateline
from .furniture import is_furniture
from .keyed import read_keyed
from .layout import HEAD_LINES, Line, is_prose, split_pieces
from .masthead import take_masthead
from .notes import Head
from .vocabulary import (
    COMMENTARY,
    PRESS_RELEASE,
    STATEMENT_LABEL,
    is_institution_form,
    is_label,
    is_name_like,
    is_outlet_form,
)

_HEADLINE_MARK = re.compile(r"^#{1,6}\s+|^\*\*|\s*\*\*$")
_STATEMENT = re.compile(
    r"^(?:(?:press|media|joint|public|official|club|company|updated?)\s+)*"
    r"(?:statement|remarks|communiqu[ée]) (?:by|from|of|on behalf of|on|"
    r"regarding|"
    r"concerning|about)\s",
    re.I,
)
_ISSUER = re.compile(
    r"^(?:[\w-]+\s+){0,2}(?i:statement|remarks|communiqu[ée])\s+(?i:by|from|of|on "
    r"behalf of)\s+"
    r"(?:the\s+)?(?P<name>[A-Z][^\n:;,–—]{2,70}?)"
    r"(?=\s+(?:on|about|regarding|concerning|following|after|in|to|over|at)\b|\s*(?:[:;,–—]|$))"
)
_BY = re.compile(r"^\W*by[:\s]\s*", re.I)
_SUFFIX = re.compile(r"\s+(?:\||[-–—»])\s+(?P<name>[^|–—»]{2,45})$")


def read_head(lines: list[Line]) -> Head:
    """The head of a report whose lines are `lines`; `head.end` is the number of lines it takes."""
    head = Head()
    others: list[Line] = []
    for line in lines[:HEAD_LINES]:
        if is_prose(line) and (read_dateline(line) or read_date_prefix(line)):
            break
        if not _read_line(head, line, first=head.end == 0, others=others):
            if is_prose(line):
                break
            others.append(line)
        head.end += 1
    if head.end == len(lines):
        # A text of headlines only has no head: its lines are what it reports.
        others = others[:1] if len(others) > 1 else []
    _settle(head, others, " ".join(line.text[:2000] for line in lines[head.end : head.end + 60]))
    return head


def _read_line(head: Head, line: Line, *, first: bool, others: list[Line]) -> bool:
    """Take in a line whose form alone tells what it is; False where only its place can tell."""
    if read_keyed(head, line):
        return True
    if byline := read_byline(line):
        _take_byline(head, line, byline)
        return True
    if dated := read_date_line(line):
        head.dates.append(dated)
        head.mark(line)
        _name_beside_date(head, dated, first)
        return True
    if (PRESS_RELEASE.search(line.text) and line.words <= 12) or (
        line.words <= 12 and len(line.text) <= 120 and STATEMENT_LABEL.match(line.text)
    ):
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


def _take_byline(head: Head, line: Line, byline: Byline) -> None:
    head.mark(line)
    if byline.author and not head.author:
        head.author, head.author_line = byline.author, line.text
    if byline.desk:
        head.name(4, byline.desk, f"the byline {line.text!r}")
    head.credits.extend(read_credit_line(line))
    _take_employer(head, line)
    dated = read_date_line(replace(line, text=_BY.sub("", line.text)))
    if dated:
        head.dates.append(dated)


def _take_employer(head: Head, line: Line) -> None:
    employer = read_employer(line)
    if employer and is_agency(employer):
        at = line.text.find(employer)
        span = line.part(at, at + len(employer)) if at >= 0 else line.span
        head.credits.append(Credit(employer, span))
    elif employer:
        head.name(4, employer, f"the byline {line.text!r}")


def _name_beside_date(head: Head, dated: DateLine, first: bool) -> None:
    for piece in dated.rest:
        if COMMENTARY.fullmatch(piece):
            head.commentary = True
        if is_label(piece) or STATEMENT_LABEL.match(piece) or not is_name_like(piece):
            continue
        # A comma would also part a place from its date: "Orlo Point, 6 March 2024".
        if not first and not head.author and re.search(re.escape(piece) + r"\s*[/|·•—–]", dated.line.text):
            head.author = read_signature(Line(piece, dated.line.span))
            head.author_line = dated.line.text
            if head.author:
                continue
        if is_outlet_form(piece):
            head.name(1, piece, f"the date line {dated.line.text!r}")
        elif first or is_institution_form(piece):
            head.name(3, piece, f"the date line {dated.line.text!r}")


def _read_pieces(head: Head, line: Line, first: bool) -> bool:
    """A line of several short parts, such as "WorldPulse | Trending | 2 min read"."""
    if len(line.text) > 300 or (is_prose(line) and not _is_breadcrumb(line)):
        return False
    pieces = split_pieces(line)
    if len(pieces) < 2 or any(piece.words > 6 for piece in pieces):
        return False
    if not is_name_like(pieces[0].text.strip('"“”')) and not is_label(pieces[0].text):
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


def _settle(head: Head, others: list[Line], body: str) -> None:
    """Tell masthead, headline, signature and job line apart among the lines that are left."""
    others = [line for line in others if not take_masthead(head, line, others, body)]
    kept: list[Line] = []
    for line in others:
        if _STATEMENT.match(line.text):
            head.press_release = True
            issuer = _ISSUER.match(line.text)
            if issuer and is_name_like(issuer["name"]):
                head.name(3, issuer["name"], f"the line {line.text!r}")
    for line in others:
        signature = read_signature(line)
        if signature and len(others) > 1 and (kept or line is not others[0]) and not head.author:
            head.author, head.author_line = signature, line.text
            head.mark(line)
        elif is_job_line(line) and head.author and line is not others[0]:
            _take_employer(head, line)
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


def _pick_headline(lines: list[Line]) -> Line | None:
    for fewest in (4, 2):
        for line in lines:
            if fewest <= line.words <= 30 and not line.text[0].islower():
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
