"""The lines above the reporting: masthead, date line, section labels, headline, byline."""

from __future__ import annotations

import re
from dataclasses import replace

from ...model import Credit, Span
from .bylines import (
    Byline,
    is_job_line,
    read_author_in_sentence,
    read_author_within,
    read_byline,
    read_desk,
    read_employer,
    read_presumed_author,
)
from .credits import is_agency, read_credit_line, read_crediting
from .date_lines import DateLine, is_clock, read_date_line
from .datelines import read_date_prefix, read_dateline
from .furniture import is_furniture
from .keyed import read_keyed
from .layout import HEAD_LINES, Line, is_prose, split_pieces
from .masthead import could_be_name, read_titled, take_masthead
from .notes import Head
from .signatures import read_signature
from .statements import issuer_in_headline, name_beside_label, officer_of
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
# A line above the masthead: "[Translated from Danish]", "Unofficial translation".
_PRINT_NOTE = re.compile(
    r"[\[(].{0,80}\b(?:translat|transcri|excerpt|machine|copy|archive|clipping|scan)\w*\b.{0,80}[\])]"
    r"|(?:unofficial\s+|our\s+|own\s+|machine\s+)*translat(?:ed|ion)\b[^.]{0,60}",
    re.I,
)
_BY = re.compile(r"^\W*by[:\s]\s*", re.I)
_SUFFIX = re.compile(r"\s+(?:\||[-–—»])\s+(?P<name>[^|–—»]{2,45})$")


def read_head(lines: list[Line]) -> Head:
    """The head of a report whose lines are `lines`; `head.end` is the number of lines it takes."""
    prose = " ".join(line.text[:2000] for line in lines[:_PROSE_LINES] if is_prose(line))
    head = Head(prose=prose, opens=lines[0].span.start if lines else 0)
    others: list[Line] = []
    for at, line in enumerate(lines[:HEAD_LINES]):
        if line.span.start == head.opens and len(lines) > at + 1 and _PRINT_NOTE.fullmatch(line.text):
            head.opens = lines[at + 1].span.start
            head.mark(line)
            head.end += 1
            continue
        if is_prose(line) and (read_dateline(line) or read_date_prefix(line)):
            break
        if not _read_line(head, line, first=line.span.start == head.opens, others=others):
            if is_prose(line) and not _is_standfirst(line, lines[at + 1 : at + 3]):
                break
            if not is_prose(line):
                others.append(line)
        head.end += 1
    if head.end == len(lines):
        # A text of headlines only has no head: its lines are what it reports.
        others = others[:1] if len(others) > 1 else []
    for line in lines[head.end : head.end + 2]:
        if not head.author and (author := read_author_in_sentence(line)):
            head.author, head.author_line = author, line.text[:80]
    _settle(head, others, " ".join(line.text[:2000] for line in lines[head.end : head.end + 60]))
    return head


_LONGEST_STANDFIRST = 45
_PROSE_LINES = 60


def _is_standfirst(line: Line, below: list[Line]) -> bool:
    """Whether a sentence stands between headline and byline: the line of who wrote it follows."""
    if line.words > _LONGEST_STANDFIRST:
        return False
    for other in below:
        if (byline := read_byline(other)) and (byline.author or byline.desk or _BY.match(other.text)):
            return True
        if is_prose(other):
            return False
        dated = read_date_line(other)
        if dated and dated.found.options:
            return True
    return False


def _read_line(head: Head, line: Line, *, first: bool, others: list[Line]) -> bool:
    """Take in a line whose form alone tells what it is; False where only its place can tell."""
    if read_keyed(head, line) or (first and read_titled(head, line)):
        return True
    named = first and line.words <= 5 and is_name_like(line.text) and is_outlet_form(line.text)
    byline = None if named and not _PLURAL_DESK.search(line.text) else read_byline(line)
    if byline:
        _take_byline(head, line, byline)
        return True
    if dated := read_date_line(line):
        head.dates.append(dated)
        head.mark(line)
        _name_beside_date(head, dated, first)
        if not head.author and (author := read_author_within(line)):
            head.author, head.author_line = author, line.text
        return True
    if (PRESS_RELEASE.search(line.text) and line.words <= 12) or (
        line.words <= 12 and len(line.text) <= 120 and STATEMENT_LABEL.match(line.text)
    ):
        head.press_release = True
        name_beside_label(head, line)
        head.mark(line)
        return True
    crediting = None if first else read_crediting(line)
    if crediting:
        head.name(4, crediting, f"the line {line.text!r}")
    credit = read_credit_line(line)
    if credit or crediting:
        head.credits.extend(credit)
        head.mark(line)
        return True
    if _is_page_line(head, line):
        head.mark(line)
        return True
    return _read_pieces(head, line, first, others)


# "Star reporters" are a desk, "Tri-County Reporter" is a paper and "Coast Press Bureau" an agency.
_PLURAL_DESK = re.compile(
    r"^by\b|(?:reporters|correspondents|writers|staff|desk|team|newsroom|(?<!news )(?<!press )bureau)$",
    re.I,
)


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
    if byline.author and (head.presumed or not head.author):
        head.author, head.author_line, head.presumed = byline.author, line.text, False
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
    opening = dated.rest[0] if first and dated.rest else None
    if opening and dated.line.text.startswith(opening) and could_be_name(opening):
        head.name(1 if is_outlet_form(opening) else 3, opening, f"the date line {dated.line.text!r}")
    for piece in dated.rest:
        if COMMENTARY.fullmatch(piece):
            head.commentary = True
        if byline := read_desk(piece):
            head.name(4, byline, f"the date line {dated.line.text!r}")
            continue
        if PRESS_RELEASE.fullmatch(piece) or STATEMENT_LABEL.match(piece) or _STATEMENT.match(piece + " "):
            head.press_release = True
            continue
        if is_label(piece) or not is_name_like(piece):
            continue
        # A comma would also part a place from its date: "Orlo Point, 6 March 2024".
        parted = rf"{re.escape(piece)}\s*[/|·•—–]|[/|·•—–]\s*{re.escape(piece)}"
        if not first and not head.author and re.search(parted, dated.line.text):
            signature = read_signature(Line(piece, dated.line.span))
            if signature and not head.speaks_of(signature):
                head.author, head.author_line, head.presumed = signature, dated.line.text, True
                continue
        if is_outlet_form(piece):
            head.name(1 if first else 2, piece, f"the date line {dated.line.text!r}")
        elif is_institution_form(piece) or (first and not opening):
            head.name(3, piece, f"the date line {dated.line.text!r}")


def _read_pieces(head: Head, line: Line, first: bool, others: list[Line]) -> bool:
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
    signature = None if first or head.author or not others else read_signature(pieces[0])
    if signature and not head.speaks_of(signature):
        # "Ana Brill | Coast": who wrote it, below the headline.
        head.author, head.author_line, head.presumed = signature, line.text, True
        head.mark(line)
        return True
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
            if issuer and (person := officer_of(issuer["name"])):
                head.author, head.author_line = head.author or person, head.author_line or line.text
            elif issuer and is_name_like(issuer["name"]):
                head.name(3, issuer["name"], f"the line {line.text!r}")
    for line in others:
        signature = read_signature(line)
        if signature and not head.author and _may_sign(head, line, others, kept):
            head.author, head.author_line = signature, line.text
            head.mark(line)
        elif is_job_line(line) and head.author and line is not others[0]:
            _take_employer(head, line)
            head.mark(line)
        else:
            kept.append(line)
    _presume_author(head, kept)
    headline = _pick_headline(kept)
    if headline and not head.headline:
        head.headline, head.title = _headline_span(head, headline)
    issuer_in_headline(head, body)
    for line in kept:
        # A few capitals above the headline name the section.
        above = headline and line.span.start < headline.span.start
        if above and line.words <= 4 and is_name_like(line.text):
            head.mark(line)


def _presume_author(head: Head, lines: list[Line]) -> None:
    """Take a name in a line of the head for the author's where the report tells of no such person."""
    for line in lines:
        presumed = None if head.author else read_presumed_author(line)
        if presumed and not head.tells_of(presumed) and not head.speaks_of(presumed):
            head.author, head.author_line = presumed, line.text


def _may_sign(head: Head, line: Line, others: list[Line], kept: list[Line]) -> bool:
    """Whether a name alone on a line of the head may be the author's: it must leave the report a headline."""
    later = [other for other in others if other.span.start > line.span.start and other.words >= 3]
    above = bool(kept) or line is not others[0]
    if len(others) < 2 or not (above or (later and line.span.start > head.opens)):
        return False
    bare = not re.search(r"[,@(]|\s(?:in|at|on|from|for|and|&)\s", line.text)
    return not (bare and head.speaks_of(line.text))


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
