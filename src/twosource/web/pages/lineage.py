"""Who reprints, rewrites or cites whom: a drawing of one story, and the same in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ...model import Lineage
from ...render.drawing import draw_lineage
from ..listing import Query, take_part
from ..snapshot import Snapshot
from .reports import take_words


def build(snapshot: Snapshot, query: Query) -> dict[str, Any]:
    """The story asked for, else the largest one."""
    stories = sorted(snapshot.brief.stories, key=lambda story: (-len(story.reports), story.id))
    story = snapshot.stories.get(query.text("story")) or (stories[0] if stories else None)
    members = set(story.reports) if story else set()
    lines = [told for told in snapshot.report_lines.values() if told.report.id in members]
    derivations = tuple(d for d in snapshot.brief.lineage.derivations if d.later in members)
    ends = {d.earlier for d in derivations}
    unseen = tuple(node for node in snapshot.brief.lineage.unseen if node.id in ends)
    drawn = replace(snapshot.brief, lineage=Lineage(derivations, unseen))
    part = take_part([told for told in lines if snapshot.takes_from.get(told.report.id)], query)
    return {
        "story": story,
        "stories": stories,
        "graph": draw_lineage(drawn, lines),
        "part": part,
        "takes": {
            told.report.id: [take_words(d, d.earlier, snapshot) for d in snapshot.takes_from[told.report.id]]
            for told in part.items
        },
        "unseen": [
            (node, [snapshot.report_lines[d.later] for d in snapshot.taken_by.get(node.id, ())])
            for node in unseen
        ],
        "own": [told for told in lines if not snapshot.takes_from.get(told.report.id)][:50],
    }
