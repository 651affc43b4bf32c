"""Whether a line of furniture gives the day of publication."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .dates import TIME, WEEKDAY, WEEKDAY_ABROAD, WrittenDate, iter_dates
from .layout import Line, split_pieces
from .vocabulary import is_label, is_name_like

_PUBLISHED = re.compile(
    r"\b(?:first published|published|posted|issued|released|filed|publication date|date|date published|"
    r"publish date|issue date|release date|created|dated|aired|broadcast|recorded)\b\s*(?:on|at|:)?",
    re.I,
)
_UPDATED = re.compile(r"\b(?:last\s+)?(?:updated|modified|edited|revised)\b\s*(?:on|at|:)?", re.I)
_RUNNING = re.compile(
    r"\b(?:on|of|by|until|till|since|before|after|from|between|around|for|in|the|to|and|due|is|was)\s*$", re.I
)
_SPLIT = re.compile(r"\s*[|,;()\[\]*·•>»›—–]+\s*|\s-\s|\.\s+|\.$|:\s+")


_BAR = re.compile(r"\s[|•·*]\s")
# What stands beside a date and tells only of the print or the translation.
_PRINT_NOTE = re.compile(
    r"(?:unofficial\s+|our\s+|own\s+|rush\s+|full\s+)*(?:translat(?:ed|ion)|transcript|script)\b.*"
    r"|from the .{2,20} page|(?:pages?|pp?\.?|no\.?|nr\.?|issue|vol\.?|volume|price)\s*[\d£$€].*"
    r"|\d+\s*(?:p|cents?|pence)|weekly|daily|monthly|[\w-]+\s+(?:edition|supplement|service)|latest first",
    re.I,
)
# "24 February, says the Register.": a sentence tells when something was.
_TELLS = re.compile(r"\b(?:says?|said|tells?|told|writes|wrote|reports|reported)\b.*\.$", re.I)
_LONGEST_TAGLINE = 9


@dataclass(frozen=True, slots=True)
class DateLine:
    """The date on a line of furniture; `labelled` where the line says that it is the day of publication.

    `rest` holds the words beside it, such as the outlet in "Marl Gazette, Wednesday, May 15, 2024".
    """

    found: WrittenDate
    line: Line
    labelled: bool
    updated: bool
    rest: tuple[str, ...]


def read_date_line(line: Line) -> DateLine | None:
    """The date line that a short line is; None for a sentence or headline that only mentions a date."""
    text = line.text
    if len(text) > 160 or not any(map(str.isdigit, text)) or line.words > 20 or _TELLS.search(text):
        return None
    chosen = _choose(text)
    if chosen is None:
        return None
    found, published, updated = chosen
    rest = _leftover(text, found)
    rest = tuple(piece for piece in rest if not _PRINT_NOTE.fullmatch(piece))
    parted = len(_BAR.findall(text)) >= 2 and all(len(piece.split()) <= 6 for piece in rest)
    light = all(_is_light(piece) for piece in rest) and sum(len(piece.split()) for piece in rest) <= 9
    if parted or light or _stands_apart(line):
        return DateLine(found, line, published, updated, rest)
    return None


def _stands_apart(line: Line) -> bool:
    """Whether a date fills one part of a line, beside a motto: "The mongers' own paper | 14 May 2018"."""
    pieces = split_pieces(line)
    if len(pieces) < 2 or line.text.endswith((".", "?", "!", '"', "”")):
        return False
    dated = [piece for piece in pieces if next(iter_dates(piece.text), None)]
    others = [piece for piece in pieces if piece not in dated]
    return (
        len(dated) == 1
        and all(piece.words <= _LONGEST_TAGLINE for piece in others)
        and read_date_line(dated[0]) is not None
    )


def _choose(text: str) -> tuple[WrittenDate, bool, bool] | None:
    """The line's date of publication if it names one, else its first date; and how it is labelled.

    None for a date that the words before it run into ("the deal of 6 March").
    """
    first = None
    at = 0
    for found in iter_dates(text):
        before = text[at : found.start]
        published = bool(_PUBLISHED.search(before))
        updated = bool(_UPDATED.search(before)) and not published
        if published:
            return found, True, False
        if not updated and _RUNNING.search(before):
            return first
        first = first or (found, False, updated)
        at = found.end
    return first


def _leftover(text: str, found: WrittenDate) -> tuple[str, ...]:
    """The words of the line that are not part of a date, a time or a label of them."""
    rest = text[: found.start] + " | " + text[found.end :]
    for other in reversed(list(iter_dates(rest))):
        rest = rest[: other.start] + " | " + rest[other.end :]
    rest = TIME.sub(" | ", rest)
    for pattern in (_PUBLISHED, _UPDATED):
        rest = pattern.sub(" | ", rest)
    rest = re.sub(rf"\b(?:{WEEKDAY}|{WEEKDAY_ABROAD})(?=\W|$)|\b(?:GMT|UTC|at|Z)\b", " | ", rest, flags=re.I)
    pieces = (piece.strip(" -–—.,:/#\"'“”_") for piece in _SPLIT.split(rest))
    return tuple(piece for piece in pieces if any(character.isalnum() for character in piece))


def _is_light(piece: str) -> bool:
    words = piece.split()
    return is_label(piece) or len(words) <= 3 or (len(words) <= 6 and is_name_like(piece))


def is_clock(text: str) -> bool:
    """Whether a line holds nothing but a time of day: the stamps of a live blog or a forum."""
    return (
        3 <= len(text) <= 40
        and any(map(str.isdigit, text))
        and not TIME.sub("", text).strip(" .,:-–—|[]()*#")
    )
