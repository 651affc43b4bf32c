"""What happened, was said or was published when; ranges stay ranges."""

from __future__ import annotations

from typing import Any

from ...model import Clock
from ...render.drawing import draw_axis
from ...render.outlook import build_moment, group_events
from ..listing import Query, take_part
from ..snapshot import Snapshot

_MOST_SENTENCES = 8
CLOCKS: tuple[Clock, ...] = ("happened", "said", "published")


def build(snapshot: Snapshot, query: Query) -> dict[str, Any]:
    """The dates in their order, each with its first sentences."""
    clock = query.text("clock")
    groups = group_events(snapshot.brief.timeline)
    clocks = [events[0].clock for events in groups]
    chosen = [events for events in groups if clock not in CLOCKS or events[0].clock == clock]
    part = take_part(chosen, query)
    moments = [build_moment(events[:_MOST_SENTENCES], snapshot.citer) for events in part.items]
    published = [report.published for report in snapshot.brief.reports if report.published]
    return {
        "part": part,
        "moments": moments,
        "more": [max(0, len(events) - _MOST_SENTENCES) for events in part.items],
        "axis": draw_axis(moments, published),
        "clock": clock if clock in CLOCKS else "",
        "counts": {each: clocks.count(each) for each in CLOCKS},
        "undated": [told for told in snapshot.report_lines.values() if told.report.published is None][:50],
    }
