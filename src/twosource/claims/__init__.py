"""Report → Mentions: who says what, through whom, in every sentence that is no page furniture."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc

from ..model import Mention, Report
from .attribution import Attribution, attributions, sentence_texts, unheard_texts
from .credit_points import credit_points
from .credits import press_in
from .headlines import with_echoes
from .issuers import issuer_of
from .mentions import read_mentions
from .reach import with_reach
from .revise import Readings
from .wires import through, wire_of

__all__ = ["Attribution", "Readings", "attributions", "extract_mentions", "sentence_texts", "unheard_texts"]


def extract_mentions(
    report: Report,
    doc: Doc,
    known_outlets: Collection[str] = (),
    known_issuers: Collection[str] = (),
    readings: Readings | None = None,
) -> tuple[Mention, ...]:
    """Every mention of `report`, sorted by span; `doc` is its parse.

    `known_outlets` and `known_issuers` are names to look for: the press, and those who issue statements.
    `readings` has what the encoder makes of the sentences of `unheard_texts`, for the tagger, which completes
    what the rules find; without them the rules stand alone.

    Each sentence outside `report.boilerplate` gives at least one mention; where nobody else is said to
    speak, the speaker is None and the content is the whole sentence.
    """
    press, issuers = press_in(report, doc, known_outlets, known_issuers)
    found = with_echoes(report, list(read_mentions(report, doc, press, issuers, readings)))
    wire = wire_of(report, doc, frozenset(known_outlets))
    if wire is not None:
        found = [through(mention, (wire,)) for mention in found]
    found.sort(key=lambda m: (m.span, m.content))
    if issuer_of(report) is not None:
        return tuple(found)
    points = credit_points(report, doc, press, known_outlets)
    return tuple(with_reach(report, found, points))
