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
# The lines at either end of a text among which such a credit stands, and the longest such line.
_HEAD, _TAIL = 6, 5
_LONGEST = 20
# A report retells an outlet that it credits so often, and for the first time in so early a part of it.
_RETELLS = 2
_EARLY = 0.34


def wire_of(report: Report, doc: Doc, outlets: frozenset[str]) -> str | None:
    """The one other outlet that the head or the end of `report` credits for the whole of it."""
    found = [o for o in find_outlets(doc, outlets) if o.named and not _is_own(o, report)]
    if not found:
        return None
    names = [name for start, end in _ends(report.text) if (name := _credited(report.text, start, end, found))]
    return names[0] if names and all(same_outlet(names[0], other) for other in names) else None


def through_wire(mention: Mention, wire: str) -> Mention:
    """`mention` credited to `wire`, unless it credits another or the report heard it itself."""
    if mention.via or mention.own_hearing or mention.headline:
        return mention
    return replace(mention, via=(wire,))


def through_retold(mentions: list[Mention]) -> list[Mention]:
    """The mentions of a report that retells one outlet, what follows its first credit credited to that outlet.

    Such a report names one outlet alone, early and more than once, and has heard nobody itself.
    """
    credited = [at for at, mention in enumerate(mentions) if mention.via]
    outlets = {mentions[at].via[-1] for at in credited}
    heard = any(mention.own_hearing for mention in mentions)
    if heard or len(outlets) != 1 or len(credited) < _RETELLS or credited[0] > len(mentions) * _EARLY:
        return mentions
    outlet = outlets.pop()
    return [
        through_wire(mention, outlet) if at > credited[0] else mention for at, mention in enumerate(mentions)
    ]


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
