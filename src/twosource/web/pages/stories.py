"""The stories: which reports tell of the same matter, and why that is thought so; and one of them."""

from __future__ import annotations

from typing import Any

from ...model import Story
from ...render import words
from ...render.clean import line
from ..listing import Query, take_part
from ..snapshot import Snapshot

_MOST_REPORTS = 12
_MOST_OTHERS = 300


def build(snapshot: Snapshot, query: Query) -> dict[str, Any]:
    """Each story with its first reports, its reasons, and the number of its claims."""
    part = take_part(snapshot.brief.stories, query)
    return {
        "part": part,
        "told": snapshot.claims_in,
        "reports": {
            story.id: [snapshot.report_lines[r] for r in story.reports[:_MOST_REPORTS]]
            for story in part.items
        },
        "judged": {story.id: _reasons(story, decided=True) for story in part.items},
        "reasons": {story.id: _reasons(story, decided=False) for story in part.items},
    }


def build_one(snapshot: Snapshot, query: Query, story_id: str) -> dict[str, Any] | None:
    """Everything about one story; None where there is none of this id."""
    story = snapshot.stories.get(story_id)
    if story is None:
        return None
    ids = list(snapshot.stories)
    at = ids.index(story_id)
    return {
        "story": story,
        "told": snapshot.claims_in.get(story_id, 0),
        "reports": [snapshot.report_lines[report] for report in story.reports],
        "judged": _reasons(story, decided=True),
        "reasons": _reasons(story, decided=False),
        "events": story.events,
        "others": [other for other in snapshot.brief.stories if other.id != story_id][:_MOST_OTHERS],
        "previous": ids[at - 1] if at else None,
        "next": ids[at + 1] if at + 1 < len(ids) else None,
    }


def _reasons(story: Story, *, decided: bool) -> list[str]:
    """What analysts decided about a story, or else why it is one."""
    chosen = (reason for reason in story.reasons if bool(reason.judgement) is decided)
    return [words.sentence(line(reason.detail)) for reason in chosen]
