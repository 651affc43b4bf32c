"""Datelines and date prefixes at the start of the reporting: "BRUSSELS, 6 March (Agency) —"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ...model import Credit, Span
from .credits import is_colleague
from .dates import WrittenDate, iter_dates
from .layout import Line
from .vocabulary import is_person, tidy_person, unshout

_WORD = r"[^\W\d_a-z][\w.'’]*"
_DATELINE = re.compile(
    rf"^(?P<place>{_WORD}(?:[ -]{_WORD}){{0,3}}(?:(?:\s*/\s*|,\s+){_WORD}(?: {_WORD}){{0,3}}){{0,3}}?)"
    r"(?:,?\s+(?P<date>(?:[A-Z][a-z]+,?\s+)?(?:\d{1,2}\.?\s+[A-Z][A-Za-z]{2,8}\.?|"
    r"[A-Z][A-Za-z]{2,8}\.?\s+\d{1,2})(?:,?\s+\d{4})?)(?:,?\s+\d{1,2}[:.]\d\d)?)?"
    r"(?:,?\s*(?:[(\[/]\s*(?P<agency>[A-Z][\w.&/'’ -]{1,40}?)\s*[)\]/]|,\s(?P<wire>[A-Z]{2,6}(?=\s+[-–—]))))?"
    r"\s*(?P<dash>--|[-–—]|:(?=\s)|\.(?=\s)|(?<=[)\]])(?=\s))\s*(?=[\"'“‘(]*[A-Z0-9])"
)
# "(AP) — The council ..." names no place.
_BARE = re.compile(r"^[(\[](?P<agency>[A-Z][\w.&/'’ -]{1,40})[)\]]\s*(?:--|[-–—])\s*(?=[\"'“‘(]*[A-Z0-9])")
_PREFIX = re.compile(r"^\W{0,2}(?:date|dated|published|posted|updated)(?:\s+on)?\s*:?\s+", re.I)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before the first words of the reporting, at `span`."""

    span: Span
    place: str | None = None
    found: WrittenDate | None = None
    credit: Credit | None = None
    author: str | None = None


def read_dateline(line: Line) -> Dateline | None:
    """The dateline that opens a line of prose."""
    opening = line.text[:160]
    if bare := _BARE.match(opening):
        named = Credit(bare["agency"].strip(), line.part(*bare.span("agency")))
        return _signed(Dateline(line.part(0, bare.end()), credit=named))
    match = _DATELINE.match(opening)
    if not match or not _is_dateline(match):
        return None
    credit = None
    group = "agency" if match["agency"] else "wire"
    if agency := match[group]:
        start, end = match.span(group)
        credit = Credit(agency.strip(), line.part(start, end))
    found = next(iter_dates(match["date"]), None) if match["date"] else None
    place = match["place"].split("/")[0].split(",")[0].strip()
    return _signed(Dateline(line.part(0, match.end()), unshout(place), found, credit))


def _signed(read: Dateline) -> Dateline:
    """The dateline, its writer for the credit where it names one: "ORLO (Ana Brill) —"."""
    name = read.credit.name if read.credit else ""
    if not name or not is_colleague(name):
        return read
    return replace(read, credit=None, author=tidy_person(name) if is_person(name) else None)


def read_date_prefix(line: Line) -> Dateline | None:
    """A labelled date run into the first sentence: "date 2021-09-22 In a meeting ..."."""
    label = _PREFIX.match(line.text[:40])
    if not label:
        return None
    for found in iter_dates(line.text[:80]):
        if found.start > label.end() + 1:
            return None
        end = found.end + len(re.match(r"[\s,:.—–-]*", line.text[found.end : found.end + 8]).group())  # type: ignore[union-attr]
        return Dateline(line.part(0, end), found=found)
    return None


def _is_dateline(match: re.Match[str]) -> bool:
    place = match["place"].split(",")[0]
    if match["dash"] == ".":
        # "ORLO, 7 November, 19:30. The talks ...": what ends like a sentence needs capitals and a date.
        return bool(match["date"]) and place.isupper() and next(iter_dates(match["date"]), None) is not None
    if not match["dash"]:
        # "Orlo, Nov 7 (CNA) The talks ...": nothing but the agency parts it from the reporting.
        return bool(match["agency"] and match["date"])
    if match["dash"] == ":":
        # A colon also follows the speakers of a transcript, so a name alone is not enough.
        return bool(match["agency"] or match["wire"] or match["date"])
    return bool(match["agency"] or match["wire"] or match["date"]) or (place.isupper() and len(place) > 2)
