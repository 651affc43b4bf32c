"""The stories: which reports tell of the same matter, and why that is thought so."""

from __future__ import annotations

from typing import Any

from ...render import words
from ...render.clean import line
from ..listing import Query, take_part
from ..snapshot import Snapshot

_MOST_REPORTS = 12


def build(snapshot: Snapshot, query: Query) -> dict[str, Any]:
    """Each story with its first reports, its reasons, and the number of its claims."""
    part = take_part(snapshot.brief.stories, query)
    told: dict[str, int] = {}
    for claim in snapshot.claims:
        told[claim.story] = told.get(claim.story, 0) + 1
    return {
        "part": part,
        "told": told,
        "reports": {
            story.id: [snapshot.report_lines[r] for r in story.reports[:_MOST_REPORTS]]
            for story in part.items
        },
        "reasons": {
            story.id: [words.sentence(line(reason.detail)) for reason in story.reasons]
            for story in part.items
        },
    }
