"""A report's text cut at every boundary of a cited span, so that overlapping spans can be shown exactly."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from twosource.model import Report, Span

from .clean import visible

_MOST_CLAIMS = 40


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text that no span boundary cuts.

    `claims` are the numbers of the claims told here, lowest first; `leads` is true where a claim's
    sentence starts, `cited` where anything of the brief points here, `furniture` in page furniture.
    """

    start: int
    text: str
    claims: tuple[int, ...]
    leads: bool
    cited: bool
    furniture: bool


def build_segments(
    report: Report, told: Mapping[int, Iterable[Span]], cited: Iterable[Span], inner: Iterable[Span]
) -> tuple[Segment, ...]:
    """The text of `report` in segments, which joined give the text again, hidden characters made visible.

    `told` holds the sentences of each claim, `cited` other spans pointed to, `inner` spans inside those
    sentences that may be lit by themselves. Of more than forty claims on one spot the first are named.
    """
    end = len(report.text)
    sentences = sorted({(span, number) for number, spans in told.items() for span in spans})
    spans = [span for span, _ in sentences]
    cuts = sorted(_cuts([*spans, *cited, *inner, *report.boilerplate], end))
    claims = _cover(cuts, sentences)
    pointed = _cover(cuts, [(span, 0) for span in (*spans, *cited)])
    furniture = _cover(cuts, [(span, 0) for span in report.boilerplate])
    starts = {span.start for span in spans}
    shown = visible(report.text)
    return tuple(
        Segment(
            start,
            shown[start:stop],
            tuple(claims[i]),
            leads=start in starts,
            cited=bool(pointed[i]),
            furniture=bool(furniture[i]),
        )
        for i, (start, stop) in enumerate(itertools.pairwise(cuts))
    )


def _cuts(spans: Iterable[Span], end: int) -> set[int]:
    inside = {min(cut, end) for span in spans for cut in (span.start, span.end)}
    return inside | {0, end}


def _cover(cuts: list[int], marked: Iterable[tuple[Span, int]]) -> list[list[int]]:
    """For each stretch between two cuts, the numbers of the spans over it: at most forty, lowest first."""
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for span, number in marked:
        if len(span):
            opening.setdefault(bisect_left(cuts, span.start), []).append(number)
            closing.setdefault(bisect_left(cuts, span.end), []).append(number)
    depth: dict[int, int] = {}
    cover = []
    for i in range(len(cuts) - 1):
        for number in closing.get(i, ()):
            depth[number] -= 1
            if not depth[number]:
                del depth[number]
        for number in opening.get(i, ()):
            depth[number] = depth.get(number, 0) + 1
        cover.append(sorted(depth)[:_MOST_CLAIMS])
    return cover
