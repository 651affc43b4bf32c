"""Words looked for, in the reports and in the claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...model import Span
from ...render.citing import Quote
from ...render.clean import visible
from ...store import Hit
from ..listing import Query
from ..reading import Reading
from ..snapshot import Snapshot
from .claims import find_claims

_MOST_HITS = 100
_MOST_CLAIMS = 10


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that holds the words, cut so that they can be shown apart."""

    quote: Quote
    pieces: tuple[tuple[str, bool], ...]


def build(snapshot: Snapshot, query: Query, reading: Reading) -> dict[str, Any]:
    """What is found; nothing is looked for where no word is given."""
    sought = query.text("q")
    if not sought:
        return {"sought": "", "passages": [], "claims": [], "all_claims": 0, "is_cut": False}
    hits = [hit for hit in reading.search(sought, _MOST_HITS) if _stands(hit, snapshot)]
    numbers = find_claims(snapshot, query)
    return {
        "sought": sought,
        "passages": [_passage(hit, sought, snapshot) for hit in hits],
        "claims": [snapshot.claim_line(number) for number in numbers[:_MOST_CLAIMS]],
        "all_claims": len(numbers),
        "is_cut": len(hits) == _MOST_HITS,
    }


def _stands(hit: Hit, snapshot: Snapshot) -> bool:
    """Whether the state on screen has the passage already: the search may have seen a newer report."""
    report = snapshot.reports.get(hit.report)
    return report is not None and 0 <= hit.start <= hit.end <= len(report.text)


def _passage(hit: Hit, sought: str, snapshot: Snapshot) -> Passage:
    quote = snapshot.citer.quote(hit.report, Span(hit.start, hit.end))
    return Passage(quote, cut_at(visible(quote.text), sought.casefold().split()))


def cut_at(text: str, sought: list[str]) -> tuple[tuple[str, bool], ...]:
    """The text in pieces, true for those that are a word looked for."""
    folded = text.casefold()
    if len(folded) != len(text):  # a few letters fold to two: then places do not carry over
        return ((text, False),)
    found: list[tuple[int, int]] = []
    for word in sought:
        at = folded.find(word)
        while word and at >= 0:
            found.append((at, at + len(word)))
            at = folded.find(word, at + len(word))
    pieces: list[tuple[str, bool]] = []
    last = 0
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if start >= last:
            pieces += [(text[last:start], False), (text[start:end], True)]
            last = end
    pieces.append((text[last:], False))
    return tuple(piece for piece in pieces if piece[0])
