"""The lines below the reporting: closing credits, copyright, signatures, who the author is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ...model import Credit, Span
from .bylines import read_byline, read_employer
from .credits import is_agency, read_closing_credit, read_credit_line
from .date_lines import DateLine, read_date_line
from .layout import TAIL_LINES, Line, split_sentences
from .signatures import is_biography, read_on_air, read_sign_off, read_signature
from .vocabulary import JOB, VIEWS, is_name_like, unshout

_COPYRIGHT = re.compile(
    r"(?:copyright\s*)?(?:©|\(c\)|&copy;|copyright)\s*(?:(?P<year>(?:19|"
    r"20)\d\d)(?:\s*[-–]\s*(?P<last>(?:19|20)\d\d))?)?,?\s*"
    r"(?:by\s+)?(?P<name>[A-Z][^.|,;©\n]{1,60})?",
    re.I,
)
_NAME_END = re.compile(
    r"\s+(?:all rights|ltd|limited|inc|llc|plc|media network|media group|and its|redistribution|"
    r"content)\b.*$|"
    r"\s+(?:19|20)\d\d.*$",
    re.I,
)
_CLOSING = re.compile(
    r"^(?:(?:brief|breaking|latest|top|world|local|more|daily|today['’]s|all|the)\s+)*news\s+(?:from|by)\s+"
    r"(?P<name>[A-Z0-9][\w.'’& -]{2,50}?)\.?$",
    re.I,
)
_ABOUT = re.compile(r"^About (?:the )?(?P<name>[A-Z][\w.'’& -]{2,50}?)\s*:?$")
_FOLLOW = re.compile(
    r"^(?:Follow|Thanks for reading|Thank you for reading|You(?:'re|’re| are) reading|Welcome to|Subscribe "
    r"to|Like|Enjoying)"
    r" (?:the )?(?P<name>[A-Z][\w.'’& ]{2,40}?)(?: on [A-Z@]|[!?.]|$)"
)
# The closing line that feeds put below each post.
_FEED = re.compile(
    r"^The (?:post|article) \S.{3,200} (?:appeared first|first appeared) on (?P<name>[^.]{2,50})\.?$"
)


@dataclass(slots=True)
class Tail:
    """What the tail tells; `year` is the year of the copyright, which dates a date line without one."""

    author: str | None = None
    author_line: str = ""
    year: int | None = None
    dates: list[DateLine] = field(default_factory=list)
    candidates: list[tuple[int, str, str]] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    furniture: list[Span] = field(default_factory=list)
    commentary: bool = False


def read_tail(lines: list[Line], author: str | None) -> Tail:
    """The tail of a report: at most its last lines, `author` as far as the head tells."""
    tail = Tail()
    last = lines[-TAIL_LINES:]
    for line in last:
        _read_line(tail, line, known=author or tail.author)
    if not author and not tail.author and (signed := read_sign_off(last)):
        tail.author, tail.author_line = signed[0], signed[1].text
        tail.furniture.append(signed[1].span)
    if not author and not tail.author and (spoken := read_on_air([*lines[:3], *last[-2:]])):
        tail.author, tail.author_line = spoken, f"I'm {spoken}"
    if last and (credit := read_closing_credit(last[-1])):
        tail.credits.append(credit)
        tail.furniture.append(credit.span)
    for line in last:
        for sentence in split_sentences(line):
            _read_sentence(tail, sentence, author or tail.author)
    return tail


def _read_line(tail: Tail, line: Line, known: str | None) -> None:
    if credited := read_credit_line(line):
        tail.credits.extend(credited)
        tail.furniture.append(line.span)
        return
    if line.words > 20:
        return
    if byline := read_byline(line):
        _sign(tail, line, byline.author)
        if byline.author or byline.desk:
            tail.furniture.append(line.span)
        return
    signature = read_signature(line)
    employer = read_employer(line) if signature else None
    if employer:
        tail.candidates.append((4, employer, f"the signature {line.text!r}"))
    if signature and not known and (employer or JOB.search(line.text) or re.match(r"^[—–-]", line.text)):
        _sign(tail, line, signature)
        tail.furniture.append(line.span)
        return
    dated = read_date_line(line)
    if dated and line.words <= 12:
        tail.dates.append(dated)
        tail.furniture.append(line.span)


def _sign(tail: Tail, line: Line, author: str | None) -> None:
    if author and not tail.author:
        tail.author, tail.author_line = author, line.text


def _read_sentence(tail: Tail, sentence: Line, author: str | None) -> None:
    text = sentence.text
    if len(text) > 300:
        return
    if "express" in text and VIEWS.search(text):
        tail.commentary = True
    if closing := _CLOSING.match(text):
        tail.candidates.append((5, closing["name"].strip(), f"the closing line {text!r}"))
        tail.furniture.append(sentence.span)
    elif feed := _FEED.match(text):
        tail.candidates.append((6, feed["name"].strip(), f"the closing line {text[:80]!r}"))
        tail.furniture.append(sentence.span)
    elif (about := _ABOUT.match(text)) and is_name_like(about["name"], 6) and about["name"].lower() != "us":
        tail.candidates.append((7, about["name"].strip(), f"the closing line {text!r}"))
        tail.furniture.append(sentence.span)
    elif (followed := _FOLLOW.match(text)) and is_name_like(followed["name"], 5):
        tail.candidates.append((7, followed["name"].strip(" '’"), f"the line {text!r}"))
    if is_biography(text, author):
        tail.furniture.append(sentence.span)
    _read_copyright(tail, sentence)


def _read_copyright(tail: Tail, line: Line) -> None:
    text = line.text
    if not any(mark in text for mark in ("©", "(c)", "(C)", "opyright", "OPYRIGHT", "&copy;")):
        return
    match = _COPYRIGHT.search(text)
    if not match or not (match["year"] or "©" in match.group() or "(c)" in match.group().lower()):
        return
    if match["year"] and tail.year is None:
        tail.year = int(match["last"] or match["year"])
    name = _NAME_END.sub("", match["name"] or "").strip(" .,")
    if name and is_name_like(name):
        tail.candidates.append((6, unshout(name), f"the copyright line {text[:80]!r}"))
        if is_agency(name):
            tail.credits.append(Credit(name, line.span))
