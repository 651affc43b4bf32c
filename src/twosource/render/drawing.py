"""The lineage graph and the time axis in numbers that a template can draw as SVG."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rich.cells import cell_len, set_cell_size

from twosource.model import Brief

from . import words
from .clean import line
from .layout import Box, lay_out
from .outline import ReportLine
from .outlook import Moment

_BOX = Box(width=168, height=42, room=54, gap=34)
_LABEL_CELLS = 20
_MOST_NODES, _MOST_EDGES = 120, 400
_NEAR = timedelta(days=60)
_MOST_TICKS = 5


@dataclass(frozen=True, slots=True)
class GraphNode:
    """A report (`mark` "01") or an unseen report (`mark` empty) at its place in the drawing."""

    mark: str
    report: str | None
    label: str
    dated: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class GraphEdge:
    kind: str
    path: str
    words: str


@dataclass(frozen=True, slots=True)
class Graph:
    nodes: tuple[GraphNode, ...]
    edges: tuple[GraphEdge, ...]
    width: int
    height: int
    layers: int
    node_width: int = _BOX.width
    node_height: int = _BOX.height


@dataclass(frozen=True, slots=True)
class Stroke:
    """Where a moment stands on the axis, in percent: a point, a range, or beyond an end of the axis."""

    start: float
    width: float
    is_range: bool
    before: bool = False
    after: bool = False


@dataclass(frozen=True, slots=True)
class Axis:
    ticks: tuple[tuple[float, str], ...]
    strokes: tuple[Stroke | None, ...]


def draw_lineage(brief: Brief, reports: Sequence[ReportLine]) -> Graph | None:
    """The graph of all derivations; None where there is none, or too many for a picture to help."""
    derivations = brief.lineage.derivations
    if not derivations or len(derivations) > _MOST_EDGES:
        return None
    linked = {end for found in derivations for end in (found.later, found.earlier)}
    unseen = [node for node in brief.lineage.unseen if node.id in linked]
    shown = sorted(reports, key=lambda r: (r.report.published or date.max, r.mark))
    if len(unseen) + len(shown) > _MOST_NODES:
        shown = [report for report in shown if report.report.id in linked]
    if len(unseen) + len(shown) > _MOST_NODES:
        return None
    ids = [*(node.id for node in unseen), *(report.report.id for report in shown)]
    laid = lay_out(ids, [(found.earlier, found.later) for found in derivations], _BOX)
    nodes = []
    names = {}
    for node in unseen:
        dated = words.short_day(node.published) if node.published else "date unknown"
        names[node.id] = line(node.publisher)
        nodes.append(GraphNode("", None, fit(names[node.id]), dated, *laid.corners[node.id]))
    for report in shown:
        when = report.report.published
        dated = words.short_day(when) if when else "date unknown"
        names[report.report.id] = report.mark
        nodes.append(
            GraphNode(
                report.mark, report.report.id, fit(report.label), dated, *laid.corners[report.report.id]
            )
        )
    edges = tuple(
        GraphEdge(
            found.kind,
            laid.path(found.earlier, found.later),
            f"{names[found.later]} {words.DERIVATIONS[found.kind]} {names[found.earlier]}",
        )
        for found in derivations
    )
    return Graph(tuple(nodes), edges, laid.width, laid.height, laid.layers)


def fit(label: str, cells: int = _LABEL_CELLS) -> str:
    """`label`, cut where it is wider than so many cells of a terminal."""
    return label if cell_len(label) <= cells else set_cell_size(label, cells - 1).rstrip() + "…"


def draw_axis(moments: Sequence[Moment], published: Sequence[date]) -> Axis | None:
    """The axis about the days of publication, and each moment's stroke on it; None where nothing is dated.

    What lies more than two months outside the days of publication is shown as beyond the axis, so that
    one look back to 1987 does not press the week in question into a single point.
    """
    intervals = [interval(moment.when) for moment in moments]
    known = sorted(found for found in intervals if found)
    if not known:
        return None
    days = sorted(published) or [known[len(known) // 2][0]]
    near = [found for found in known if found[0] >= days[0] - _NEAR and found[1] <= days[-1] + _NEAR]
    low = min([days[0], *(found[0] for found in near)]).toordinal() - 1
    high = max([days[-1], *(found[1] for found in near)]).toordinal() + 2

    def percent(ordinal: float) -> float:
        return round(100 * (min(max(ordinal, low), high) - low) / (high - low), 2)

    strokes: list[Stroke | None] = []
    for found in intervals:
        if found is None:
            strokes.append(None)
            continue
        first, last = found[0].toordinal(), found[1].toordinal()
        if first == last and low <= first < high:
            strokes.append(Stroke(percent(first + 0.5), 0, is_range=False))
            continue
        start, end = percent(first), percent(last + 1)
        strokes.append(Stroke(start, round(end - start, 2), end > start, last < low, first >= high))
    return Axis(tuple((percent(tick), text) for tick, text in _ticks(low, high)), tuple(strokes))


def _ticks(low: int, high: int) -> list[tuple[float, str]]:
    """At most five days between `low` and `high`, a whole number of days or weeks apart."""
    span = high - low
    step = next((days for days in (1, 2, 3, 4, 7, 14, 28, 56, 91, 182) if span / days <= _MOST_TICKS), 364)
    if span / step > _MOST_TICKS:
        step = span // _MOST_TICKS
    first = low + 1 if step < 7 else low + (-(low - 1)) % 7 or low
    return [
        (day + 0.5, words.short_day(date.fromordinal(day)).rsplit(" ", 1)[0])
        for day in range(first, high, step)
    ]


def interval(when: str) -> tuple[date, date] | None:
    """First and last day of the contract's `when`; None for a value of another form."""
    first, slash, last = when.partition("/")
    try:
        start = _bounds(first)
        end = _bounds(last) if slash else start
    except ValueError:
        return None
    return (start[0], end[1]) if start[0] <= end[1] else None


def _bounds(when: str) -> tuple[date, date]:
    parts = [int(part) for part in when[:10].split("-")]
    year, month, day = [*parts, 0, 0][:3]
    if day:
        return date(year, month, day), date(year, month, day)
    if month:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)
