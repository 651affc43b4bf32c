"""The board: who stands where, what is on the table, and what would follow from what.

`build_board` reads stances, options and conditions from parsed reports and the mentions that say whose
words each passage is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from ..model import Board, Condition, Mention, Report, Stance
from ..text.parse import is_marked, iter_sentences
from .conditions import extract_conditions
from .echoes import Reading, echoes
from .grammar import place_of
from .inclined import incline, readables
from .options import Raised, extract_options, merge_options
from .scorer import Vector, load_scorers
from .stances import extract_stances
from .voices import Voices

__all__ = ["build_board"]


def build_board(
    reports: Sequence[Report],
    docs: Mapping[str, Doc],
    mentions: Mapping[str, Sequence[Mention]],
    vectors: Mapping[str, Vector] | None = None,
) -> Board:
    """The board of an affair; all but the reports are keyed by report id, and the order does not matter.

    A report without a Doc is passed over; one without mentions is read as one voice. `vectors` holds a row
    for each mention; where a report has none, only stances that words state outright are found.
    """
    stances: list[Stance] = []
    conditions: list[Condition] = []
    raised: list[Raised] = []
    read: list[Reading] = []
    for report in sorted(reports, key=lambda r: (r.file, r.id)):
        doc = docs.get(report.id)
        if doc is None:
            continue
        sentences = [s for s in iter_sentences(doc) if not is_marked(place_of(s), report.boilerplate)]
        told = mentions.get(report.id, ())
        voices = Voices(report, doc, told)
        bounds = list(extract_conditions(sentences, voices))
        held = list(extract_stances(sentences, voices, bounds))
        meant = (vectors or {}).get(report.id)
        if meant is not None and len(meant) == len(told):
            known = list(readables(sentences, told, bounds, held))
            held += incline(known, voices, told, meant, load_scorers()["stances"])
        conditions += [b.condition for b in bounds]
        stances += [h.stance for h in held]
        raised += extract_options(sentences, voices, held, bounds)
        read.append(Reading(report.id, sentences))
    raised += echoes(raised, read)
    options, links = merge_options(raised)
    return Board(
        tuple(replace(s, option=links.get(s)) for s in stances),
        options,
        tuple(replace(c, option=links.get(c)) for c in conditions),
    )
