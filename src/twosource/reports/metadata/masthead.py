"""Whether a line of the head is the outlet's own name."""

from __future__ import annotations

import re

from ...text.lexicon.given_names import GIVEN_NAMES
from ...text.names import fold
from .bylines import read_byline
from .layout import Line, split_pieces
from .notes import Head
from .publishers import close_up, is_brand
from .signatures import read_signature
from .vocabulary import (
    BODY_FORM,
    HEADLINE_WORDS,
    PUBLICATION,
    is_institution_form,
    is_label,
    is_name_like,
    is_outlet_form,
)

_NUMBERED = re.compile(
    r"^(?P<name>.{3,50}?)(?: newsletter)?,?\s+(?:no\.?|issue|vol\.?|edition|#)\s*\d[\d /-]*$", re.I
)


# Masthead names are this short, those of bodies set in capitals may be longer.
_MOST_WORDS = 6
_MOST_WORDS_SMALL = 4
_MOST_WORDS_BODY = 12
_LONGEST_MOTTO = 16
_LONGEST_TITLED = 200


def take_masthead(head: Head, line: Line, others: list[Line], body: str) -> bool:
    """Note the outlet that `line` names as its masthead would; `others` are the lines it stands among."""
    numbered = _NUMBERED.match(line.text)
    name = re.sub(r"\s*\([^)]*\)", "", numbered["name"] if numbered else line.text).strip("#*_! ")
    if name.isupper() and is_institution_form(bare := _IN_PLACE.sub("", name)):
        name = bare
    place = others.index(line)
    if place == 0 and (spaced := close_up(name)):
        head.name(1, spaced, f"the masthead {name!r}")
        head.mark(line)
        return True
    if place == 0 and _is_titled(head, line, name, others):
        head.name(1, name, f"the masthead {name!r}")
        head.mark(line)
        return True
    named = any(rank <= 2 for rank, *_ in head.candidates)
    # "Notes from the Slipway, no. 12": an issue number makes a name of what else would read as a headline.
    if not (
        is_name_like(name) or _is_long_body(name) or (numbered and place == 0 and len(name.split()) <= 7)
    ) or (
        read_signature(line)
        and (place or named or _may_be_writer(head, line) or not _stands_on_furniture(head, line))
    ):
        return False
    formed = is_outlet_form(name)
    if len(others) == 1 and not head.headline and not _needs_no_headline(head, name, formed, bool(numbered)):
        return False
    if not _is_masthead(head, line, name, place, bool(numbered), body) or (named and place > 0):
        return False
    head.name(1 if formed and place == 0 else 2, name, f"the masthead {name!r}")
    head.mark(line)
    return True


def _may_be_writer(head: Head, line: Line) -> bool:
    """Whether a first line may be who wrote it: "Ana Brill", the day, the headline, and nobody signs below."""
    if head.author or line.text.isupper() or is_outlet_form(line.text) or not read_signature(line):
        return False
    return fold(line.text.split()[0]) in GIVEN_NAMES


def _is_long_body(name: str) -> bool:
    """Whether capitals spell the long name of a body: "FEDERATION OF SEAFARERS AND DOCKERS, BRANCH 4"."""
    return name.isupper() and is_institution_form(name) and is_name_like(name, _MOST_WORDS_BODY)


# "JOINT MISSION OF THE UNION IN ORLO": where a body works is no part of its name.
_IN_PLACE = re.compile(r"\s+(?:IN|AT) (?:THE )?[^\W\d_]+(?: [^\W\d_]+)?$")


def _is_titled(head: Head, line: Line, name: str, others: list[Line]) -> bool:
    """Whether the first line is a name by what stands below it, whatever words it is made of."""
    if line.span.start > head.opens or not could_be_name(name):
        return False
    below = others[1:]
    if below and is_motto(below[0]):
        return True
    if _may_be_writer(head, line):
        return False
    # A name, the day or the writer, and only then a headline: no headline stands above its own date.
    dated = [found.line.span.start for found in head.dates if found.line.span.start > line.span.start]
    return bool(dated) and any(
        other.span.start > dated[0]
        and 2 <= other.words <= _LONGEST_MOTTO
        and not is_label(other.text)
        and not read_signature(other)
        for other in below
    )


def could_be_name(name: str) -> bool:
    """Whether a few words above a report could be the name of an outlet, in capitals or small letters."""
    words = name.split()
    body = name.isupper() and is_institution_form(name)
    if not words or len(words) > (_MOST_WORDS_BODY if body else _MOST_WORDS):
        return False
    if re.search(r"[?:;\"“”]|[.!]$|\d{3}", name) or is_label(name):
        return False
    inner = {word.lower() for word in words[1:]}
    if len(words) == 1:
        return True
    return not inner & _VERBS and (is_name_like(name, len(words)) or len(words) <= _MOST_WORDS_SMALL)


# Headlines hold these, names of papers hardly ever.
_VERBS = HEADLINE_WORDS - {
    "a",
    "all",
    "by",
    "down",
    "from",
    "home",
    "in",
    "near",
    "new",
    "on",
    "out",
    "over",
    "under",
}


def is_motto(line: Line) -> bool:
    """Whether a line says what sort of publication the name above it is: "a mother's blog from Orlo"."""
    if line.words > _LONGEST_MOTTO or len(line.text) > _LONGEST_TITLED or re.search(r"[?\"“”]", line.text):
        return False
    named = PUBLICATION.search(line.text)
    # "The Weekly Journal" is itself a name: a motto writes its noun small, but at its start.
    return named is not None and (named.group().split()[-1].islower() or named.start() == 0)


_OF_OUTLET = re.compile(
    r"\b(?:of|from|by)\s+(?:the\s+)?(?P<name>[A-Z][\w.'’&-]*(?:\s+[A-Z&][\w.'’&-]*){0,4})"
)


def read_titled(head: Head, line: Line) -> bool:
    """Take in a first line of name and motto: "Letters from the Quay — a weblog by Ana Brill"."""
    pieces = split_pieces(line) if len(line.text) <= _LONGEST_TITLED else []
    if len(pieces) < 2:
        return False
    if is_brand(pieces[0].text) and all(1 < piece.words <= _MOST_WORDS for piece in pieces[1:]):
        head.name(1, pieces[0].text, f"the line {line.text!r}")
        head.mark(line)
        return True
    if not is_motto(pieces[1]):
        return False
    name = re.sub(r"\s*\([^)]*\)", "", pieces[0].text).strip("#*_ ")
    if not could_be_name(name):
        return False
    # "Parliament Today — the weekly record of the Orlo Bugle": the column of a paper.
    paper = _OF_OUTLET.search(pieces[1].text)
    if paper and is_outlet_form(paper["name"]) and not read_signature(Line(paper["name"], line.span)):
        name = paper["name"]
    head.name(1, name, f"the line {line.text!r}")
    if (byline := read_byline(pieces[1])) and byline.author:
        head.author, head.author_line = byline.author, line.text
    head.mark(line)
    return True


def _is_masthead(head: Head, line: Line, name: str, place: int, numbered: bool, body: str) -> bool:
    """Whether a name in the head is the outlet's: by its form, by what is below, by its use in the text."""
    if is_outlet_form(name):
        return place == 0 or len(name.split()) <= 5
    if place <= 1 and (is_institution_form(name) or numbered):
        return True
    if place > 0:
        return False
    if head.press_release and (name.isupper() or BODY_FORM.search(name)):
        return True
    return (
        (_stands_on_furniture(head, line) and len(name.split()) <= 5)
        or name.startswith(("The ", "THE "))
        or _is_own_name(name, body)
    )


def _needs_no_headline(head: Head, name: str, formed: bool, numbered: bool) -> bool:
    """Whether the only line left in the head is the masthead all the same."""
    if head.press_release:
        return name.isupper() or is_institution_form(name)
    return numbered or (formed and bool(head.furniture))


def _stands_on_furniture(head: Head, line: Line) -> bool:
    """Whether a date line or another line of furniture follows directly, as it does under a masthead."""
    return any(0 < span.start - line.span.end <= 2 for span in head.furniture)


def _is_own_name(name: str, body: str) -> bool:
    """Whether the report speaks of this name as of itself: "told the Bugle", "seen by Harbourwatch"."""
    last = re.escape(name.split()[-1])
    return bool(
        re.search(
            rf"\b(?:told|tells|telling|by|with|to)\s+(?:the\s+)?(?:{re.escape(name)}|{last})\b", body, re.I
        )
    )
