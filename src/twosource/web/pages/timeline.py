"""What happened, was said or was published when; ranges stay ranges."""

from __future__ import annotations

from typing import Any

from ...render import words
from ...render.clean import line
from ...render.drawing import draw_axis
from ...render.outlook import Moment
from ..listing import Query, take_part
from ..snapshot import Snapshot

_MOST_SENTENCES = 8
CLOCKS = ("happened", "said", "published")


def build(snapshot: Snapshot, query: Query) -> dict[str, Any]:
    """The dates in their order, each with its first sentences."""
    clock = query.text("clock")
    groups: dict[tuple[str, str], list[int]] = {}
    counts = dict.fromkeys(CLOCKS, 0)
    for number, event in enumerate(snapshot.brief.timeline):
        key = (event.when, event.clock)
        if key not in groups:
            counts[event.clock] += 1
        groups.setdefault(key, []).append(number)
    chosen = [numbers for (_, kind), numbers in groups.items() if clock not in CLOCKS or kind == clock]
    part = take_part(chosen, query)
    moments = [_moment(numbers, snapshot) for numbers in part.items]
    published = [report.published for report in snapshot.brief.reports if report.published]
    return {
        "part": part,
        "moments": moments,
        "more": [max(0, len(numbers) - _MOST_SENTENCES) for numbers in part.items],
        "axis": draw_axis(moments, published),
        "clock": clock if clock in CLOCKS else "",
        "counts": counts,
        "undated": [told for told in snapshot.report_lines.values() if told.report.published is None][:50],
    }


def _moment(numbers: list[int], snapshot: Snapshot) -> Moment:
    events = [snapshot.brief.timeline[number] for number in numbers]
    first = events[0]
    quotes = [snapshot.citer.quote(event.report, event.span) for event in events[:_MOST_SENTENCES]]
    phrase = line(words.time_phrase(first.when))
    return Moment(first.when, phrase, first.clock, words.CLOCKS[first.clock], tuple(dict.fromkeys(quotes)))
