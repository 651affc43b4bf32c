"""The whole answer for one folder of reports, unformatted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .board import Board
from .claim import Claim
from .event import Event
from .judgement import Judgement
from .lineage import Lineage, Story
from .report import Reject, Report


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement in effect: `text` says it in a sentence, `rests` whether what it is about is still there."""

    judgement: Judgement
    text: str
    rests: bool


@dataclass(frozen=True, slots=True)
class Brief:
    """What the reports of a folder say, who says it and how many independent origins stand behind it.

    Every tuple is in its final order: reports by file, claims by weight, events and
    judgements by time.
    """

    reports: tuple[Report, ...]
    rejects: tuple[Reject, ...]
    stories: tuple[Story, ...]
    lineage: Lineage
    claims: tuple[Claim, ...]
    timeline: tuple[Event, ...]
    board: Board
    unknown: tuple[str, ...]
    version: str
    settings: Mapping[str, str] = field(default_factory=dict)
    judgements: tuple[Decision, ...] = ()

    def report(self, report_id: str) -> Report:
        """The report with this id; KeyError if there is none."""
        for report in self.reports:
            if report.id == report_id:
                return report
        raise KeyError(report_id)
