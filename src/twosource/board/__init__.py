"""The board: who stands where, what is on the table, and what would follow from what.

`build_board` reads stances, options and conditions from parsed reports and the mentions that say whose
words each passage is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from spacy.tokens import Doc

from ..contracts import FORGETFUL, Memory
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


@dataclass(frozen=True, slots=True)
class _Read:
    """What one report gives, whatever the others say."""

    conditions: tuple[Condition, ...]
    stances: tuple[Stance, ...]
    raised: tuple[Raised, ...]
    reading: Reading


def build_board(
    reports: Sequence[Report],
    docs: Mapping[str, Doc],
    mentions: Mapping[str, Sequence[Mention]],
    vectors: Mapping[str, Vector] | None = None,
    memory: Memory = FORGETFUL,
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
        told = tuple(mentions.get(report.id, ()))
        meant = (vectors or {}).get(report.id)
        fits = meant is not None and len(meant) == len(told)
        each = memory.call(_read, report, doc, told, meant.tobytes() if meant is not None and fits else None)
        conditions += each.conditions
        stances += each.stances
        raised += each.raised
        read.append(each.reading)
    raised += echoes(raised, read)
    options, links = merge_options(raised)
    return Board(
        tuple(replace(s, option=links.get(s)) for s in stances),
        options,
        tuple(replace(c, option=links.get(c)) for c in conditions),
    )


def _read(report: Report, doc: Doc, told: tuple[Mention, ...], meant: bytes | None) -> _Read:
    """Reads one report; `meant` holds the vectors of the mentions as they lie in memory."""
    sentences = [s for s in iter_sentences(doc) if not is_marked(place_of(s), report.boilerplate)]
    voices = Voices(report, doc, told)
    bounds = list(extract_conditions(sentences, voices))
    held = list(extract_stances(sentences, voices, bounds))
    if meant is not None and told:
        rows = np.frombuffer(meant, dtype=np.float32).reshape(len(told), -1)
        known = list(readables(sentences, told, bounds, held))
        held += incline(known, voices, told, rows, load_scorers()["stances"])
    return _Read(
        conditions=tuple(b.condition for b in bounds),
        stances=tuple(h.stance for h in held),
        raised=tuple(extract_options(sentences, voices, held, bounds)),
        reading=Reading(report.id, sentences),
    )
