"""What people decided about this case, newest first, and what of it still holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...model import Decision, Judgement
from ...render.clean import line
from ..environment import report_at
from ..listing import Query, take_part
from ..snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Entry:
    """One judgement in words, with links to the reports it is about."""

    judgement: Judgement
    what: str
    about: tuple[tuple[str, str | None], ...]
    holds: bool
    rests: bool


def build(snapshot: Snapshot, query: Query) -> dict[str, Any]:
    """The journal, fifty entries at a time."""
    holding = {judgement.id for judgement in snapshot.judgements}
    told = {decision.judgement.id: decision for decision in snapshot.brief.judgements}
    part = take_part(snapshot.journal[::-1], query)
    return {"part": part, "entries": [_entry(j, holding, told, snapshot) for j in part.items]}


def _entry(
    judgement: Judgement, holding: set[str], told_as: Mapping[str, Decision], snapshot: Snapshot
) -> Entry:
    about = []
    for anchor in (*judgement.about, *judgement.rest):
        told = snapshot.report_lines.get(anchor.name)
        words = line(anchor.quote) or (told.label if told else line(anchor.name))
        place = f"“{words}” in {told.label}" if told and anchor.quote else words
        address = None
        if told is not None:
            address = report_at(told.report.id, anchor.span)
        about.append((place, address))
    decision = told_as.get(judgement.id)
    words = line(decision.text) if decision else _words(judgement)
    rests = decision is None or decision.rests
    return Entry(judgement, words, tuple(about), judgement.id in holding, rests)


def _words(judgement: Judgement) -> str:
    value = line(judgement.value)
    return f"{judgement.verb.value.replace('-', ' ')}{': ' + value if value else ''}"
