"""Reports in, stories out: which reports tell of the same matter, and why."""

from __future__ import annotations

from collections.abc import Sequence

from ..contracts import Engine
from ..model import Regrouping, Report, Story
from .cluster import Level, Vectors
from .index import StoryIndex

__all__ = ["Level", "StoryIndex", "cluster_stories"]


def cluster_stories(
    reports: Sequence[Report],
    vectors: Vectors | None,
    engine: Engine,
    level: Level | None = None,
    regroupings: Sequence[Regrouping[str]] = (),
) -> tuple[Story, ...]:
    """Every report in exactly one story, in the order of their first files, whatever the order given.

    `vectors` are unit vectors by report id; without them words alone decide. It is what a StoryIndex gives
    that takes the same reports in the order of their files, one by one or all at once. `regroupings` are what
    analysts decided of reports by their ids; they always win.
    """
    index = StoryIndex(engine, level)
    index.extend(sorted(reports, key=lambda report: (report.file, report.id)), dict(vectors or {}))
    return index.stories(regroupings)
