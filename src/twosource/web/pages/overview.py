"""The first page: what there is, what is corroborated, what is disputed, what is not known."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...model import Verdict
from ...render import words
from ...render.clean import line
from ..listing import Query
from ..snapshot import Snapshot

_MOST = 5


def build(snapshot: Snapshot, query: Query) -> dict[str, Any]:
    """The counts, and the first few of everything."""
    wide = [
        number
        for number, claim in enumerate(snapshot.claims)
        if claim.verdict not in ("corroborated", "disputed") and len({m.report for m in claim.told}) > 1
    ]
    return {
        "summary": snapshot.summary,
        "corroborated": _first(snapshot, "corroborated"),
        "disputed": _first(snapshot, "disputed"),
        "wide": [snapshot.claim_line(n) for n in wide[:_MOST]],
        "counts": snapshot.verdict_counts,
        "newest": sorted(
            snapshot.report_lines.values(),
            key=lambda told: (told.report.published or date.min, told.mark),
            reverse=True,
        )[:_MOST],
        "edited": [snapshot.report_lines[i] for i in snapshot.edits if i in snapshot.report_lines][-_MOST:],
        "stories": snapshot.brief.stories[:_MOST],
        "unknown": [words.sentence(line(text)) for text in snapshot.brief.unknown[: 4 * _MOST]],
        "rejects": [(line(r.file), words.sentence(line(r.detail))) for r in snapshot.brief.rejects[:50]],
        "measures": words.MEASURES,
        "version": snapshot.brief.version,
    }


def _first(snapshot: Snapshot, verdict: Verdict) -> list[Any]:
    numbers = [n for n, claim in enumerate(snapshot.claims) if claim.verdict == verdict]
    return [snapshot.claim_line(n) for n in numbers[:_MOST]]
