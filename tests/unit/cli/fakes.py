"""A small brief made by hand, and a pipeline that gives it at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

from twosource.model import Board, Brief, Lineage, Mention, Reject, Report, Span, Speaker, Story

TEXT = "The harbour is closed, the mayor said on Tuesday."
REPORT = Report("r1", "one.txt", TEXT, publisher="Port Gazette", published=date(2024, 5, 1))
MAYOR = Speaker("the mayor", Span(23, 32), "named", "the mayor", Span(23, 32))
MENTION = Mention("r1", Span(0, 49), (Span(0, 21),), MAYOR, via=("Radio Anse",), cue=Span(33, 37))
STORY = Story("s1", ("r1",), "Harbour closed")
BRIEF = Brief(
    reports=(REPORT,),
    rejects=(Reject("junk.txt", "binary", "this is no text"),),
    stories=(STORY,),
    lineage=Lineage(),
    claims=(),
    timeline=(),
    board=Board(),
    unknown=(),
    version="0",
)


def make_pipeline(investigate: Callable[..., Brief] | None = None) -> Any:
    """A stand-in for twosource.pipeline; `investigate` replaces the one that gives BRIEF."""
    return SimpleNamespace(
        investigate=investigate or (lambda folder, **options: BRIEF),
        claims_of=lambda folder, progress: ((REPORT,), (MENTION,)),
        stories_of=lambda folder, progress: ((REPORT,), (STORY,)),
        lineage_of=lambda folder, progress: ((REPORT,), Lineage()),
        timeline_of=lambda folder, progress: ((REPORT,), (), ()),
        board_of=lambda folder, progress: ((REPORT,), Board()),
    )
