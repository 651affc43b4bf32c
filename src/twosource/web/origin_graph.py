"""Where a claim entered the press, as a small graph: reports → outlets they credit → origins."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from ..model import Claim, Span, Trail
from ..render import words
from ..render.clean import line
from ..render.drawing import fit
from ..render.layout import Box, lay_out
from .snapshot import Snapshot

_BOX = Box(width=196, height=60, room=72, gap=44)
_LINE_CELLS = 25
_MOST_NODES = 80


@dataclass(frozen=True, slots=True)
class Node:
    """A box: the report, outlet or origin in up to two lines, and below it what it is."""

    kind: str
    lines: tuple[str, ...]
    below: str
    report: str | None
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Route:
    """How one report comes to tell the claim, in words; `adds` is false where it adds no origin."""

    report: str
    words: str
    adds: bool


@dataclass(frozen=True, slots=True)
class OriginGraph:
    """The drawing (no node where there are too many for a picture to help), and the same in words."""

    nodes: tuple[Node, ...]
    edges: tuple[str, ...]
    width: int
    height: int
    routes: tuple[Route, ...]
    box: Box = _BOX


def draw_origins(claim: Claim, snapshot: Snapshot) -> OriginGraph:
    """The graph of one claim."""
    plan = _Plan(claim, snapshot)
    routes = plan.routes()
    if len(plan.boxes) > _MOST_NODES:
        return OriginGraph((), (), 0, 0, routes)
    laid = lay_out(list(plan.boxes), list(plan.edges), _BOX)
    nodes = tuple(
        Node(box.kind, box.lines, box.below, box.report, *laid.corners[key])
        for key, box in plan.boxes.items()
    )
    return OriginGraph(nodes, tuple(laid.path(a, b) for a, b in plan.edges), laid.width, laid.height, routes)


@dataclass(frozen=True, slots=True)
class _Drawn:
    kind: str
    lines: tuple[str, ...]
    below: str
    report: str | None = None


class _Plan:
    """Boxes and edges of one claim, in the order of its reports and origins."""

    def __init__(self, claim: Claim, snapshot: Snapshot) -> None:
        self._claim = claim
        self._snapshot = snapshot
        self.boxes: dict[str, _Drawn] = {}
        self.edges: dict[tuple[str, str], None] = {}
        self._labels = {r: snapshot.report_lines[r].label for r in self._reports()}
        self._ways: dict[str, list[tuple[Trail, str]]] = {}
        for trail in claim.support.trails:
            if trail.origin is not None and trail.report in self._labels:
                self._ways.setdefault(trail.report, []).append((trail, f"origin {trail.origin}"))
        for report in self._labels:
            self._add_report(report)
        for number, origin in enumerate(claim.support.origins):
            self.boxes[f"origin {number}"] = _Drawn("origin", _two_lines(origin.label), "origin")
        for ways in self._ways.values():
            for trail, end in ways:
                self._add_way(trail, end)

    def routes(self) -> tuple[Route, ...]:
        """Each report's way in words."""
        return tuple(self._route(report) for report in self._labels)

    def _reports(self) -> list[str]:
        telling = {mention.report for mention in self._claim.told}
        return [report for report in self._snapshot.citer.marks if report in telling]

    def _add_report(self, report: str) -> None:
        told = self._snapshot.report_lines[report]
        when = told.report.published
        below = f"{told.mark} · {words.short_day(when) if when else 'date unknown'}"
        kind = "report" if report in self._ways else "report apart"
        self.boxes[f"report {report}"] = _Drawn(kind, _two_lines(told.label), below, report)

    def _add_way(self, trail: Trail, end: str) -> None:
        at = f"report {trail.report}"
        for outlet in trail.outlets:
            following = self._outlet(outlet)
            if following != at:
                self.edges[at, following] = None
                at = following
        self.edges[at, end] = None

    def _outlet(self, name: str) -> str:
        """The box of an outlet: that of its report where it tells the claim here as well."""
        shown = line(name)
        report = next((r for r, label in self._labels.items() if label == shown), None)
        if report is not None:
            return f"report {report}"
        key = f"outlet {shown.casefold()}"
        self.boxes.setdefault(key, _Drawn("outlet", _two_lines(shown), "credited"))
        return key

    def _route(self, report: str) -> Route:
        ways = self._ways.get(report)
        if not ways:
            return Route(report, self._why_apart(report), adds=False)
        found: dict[str, None] = {}
        for trail, end in ways:
            origin = line(self._claim.support.origins[int(end.removeprefix("origin "))].label)
            outlets = [line(name) for name in trail.outlets]
            if outlets and origin.startswith(outlets[-1]):  # the origin names that outlet itself
                outlets.pop()
            through = ", which has it through ".join(outlets)
            found[f"through {through}, from {origin}" if through else f"from {origin}"] = None
        return Route(report, "has it " + "; and ".join(found), adds=True)

    def _against(self) -> set[tuple[str, Span]]:
        """Where another value is told than by the mentions that lead to an origin."""
        backing = {(t.report, t.span) for ways in self._ways.values() for t, _ in ways}
        rivals = self._claim.dispute or self._claim.update
        values = rivals.values if rivals else ()
        own = {v.value.casefold() for v in values if (v.report, v.span) in backing}
        garbled = {(d.value.report, d.value.span) for d in self._claim.distortions}
        return garbled | {(v.report, v.span) for v in values if v.value.casefold() not in own}

    def _why_apart(self, report: str) -> str:
        """Why no origin is counted for this report."""
        mentions = [m for m in self._claim.told if m.report == report]
        against = self._against()
        if any((m.report, m.span) in against for m in mentions):
            return "says otherwise, and so backs nothing"
        if any(m.stance == "denies" for m in mentions):
            return "has somebody deny it, which is no origin"
        if all(m.stance == "declines" for m in mentions):
            return "has somebody decline to comment, which is no origin"
        return "tells it without adding an origin"


def _two_lines(label: str) -> tuple[str, ...]:
    wrapped = textwrap.wrap(line(label), _LINE_CELLS) or ["unnamed"]
    if len(wrapped) > 2:
        wrapped = [wrapped[0], " ".join(wrapped[1:])]
    return tuple(fit(text, _LINE_CELLS) for text in wrapped)
