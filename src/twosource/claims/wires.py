"""The outlet a whole text is credited to, in its byline or at its end: "From the Consolidated Press wire"."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc

from ..model import Mention, Report
from ..text.outlets import OutletName, find_outlets, same_outlet

_CREDIT = re.compile(
    r"^\W*(?:from|via|sources?|credits?|courtesy(?: of)?|reprinted (?:from|by)|republished (?:from|by)"
    r"|(?:this (?:article|story|report) )?(?:was )?(?:first|originally) (?:appeared|published|reported)"
    r"(?: (?:in|on|by))?|(?:with|from) (?:agency|wire) reports?(?: from)?|translated from|adapted from)"
    r"\b[\s:]+(?:the\s+)?",
    re.IGNORECASE,
)
_LENT = re.compile(r"\s(?:has |also )?contributed to (?:this|the) (?:report|story|article)", re.IGNORECASE)
# The lines at either end of a text among which such a credit stands, and the longest such line.
_HEAD, _TAIL = 6, 5
_LONGEST = 20


def wire_of(report: Report, doc: Doc, outlets: frozenset[str]) -> str | None:
    """The one other outlet that the head or the end of `report` credits for the whole of it."""
    found = [o for o in find_outlets(doc, outlets) if o.named and not _is_own(o, report)]
    if not found:
        return None
    names = [
        name
        for start, end in _ends(report.text)
        if (name := _credited(report.text, start, end, found) or _lending(report.text, start, end, found))
    ]
    return names[0] if names and all(same_outlet(names[0], other) for other in names) else None


def through(mention: Mention, via: tuple[str, ...]) -> Mention:
    """`mention` as told through the outlets `via`, unless it credits others or the report heard it itself."""
    return mention if mention.via or mention.own_hearing else replace(mention, via=via)


def _is_own(outlet: OutletName, report: Report) -> bool:
    return report.publisher is not None and same_outlet(outlet.name, report.publisher)


def _ends(text: str) -> list[tuple[int, int]]:
    """Where the first and the last lines of a text begin and end."""
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    chosen = lines if len(lines) <= _HEAD + _TAIL else [*lines[:_HEAD], *lines[-_TAIL:]]
    return [(start, end) for start, end in chosen if len(text[start:end].split()) <= _LONGEST]


def _credited(text: str, start: int, end: int, outlets: list[OutletName]) -> str | None:
    """The outlet a line credits: it follows the words of the credit at once."""
    match = _CREDIT.match(text[start:end])
    if match is None:
        return None
    at = start + match.end()
    return next((o.name for o in outlets if 0 <= o.span.start - at <= 1), None)


def _lending(text: str, start: int, end: int, outlets: list[OutletName]) -> str | None:
    """The outlet that a line says has lent a hand: "— CPA contributed to this report"."""
    match = _LENT.search(text[start:end])
    if match is None:
        return None
    return next(
        (o.name for o in outlets if start <= o.span.start and o.span.end <= start + match.start() + 1), None
    )
