"""The lineage graph and the time axis in numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.factories import make_brief, make_small_brief
from twosource.model import Brief, Derivation, Lineage, UnseenReport
from twosource.render.drawing import Graph, draw_axis, draw_lineage, interval
from twosource.render.outline import build_outline
from twosource.render.outlook import Moment


def draw(brief: Brief) -> Graph | None:
    return draw_lineage(brief, build_outline(brief).reports)


def moment(when: str) -> Moment:
    return Moment(when, when, "happened", "", ())


def test_the_graph_has_every_report_and_every_unseen_one() -> None:
    graph = draw(make_brief())
    assert graph is not None
    assert [node.label for node in graph.nodes if node.report is None] == ["Harbour Wire", "Canal Watch"]
    assert len(graph.nodes) == 10
    assert "03 reprints 02" in [edge.words for edge in graph.edges]
    assert all(node.x + graph.node_width <= graph.width for node in graph.nodes)
    assert all(node.y + graph.node_height <= graph.height for node in graph.nodes)


def test_without_derivations_there_is_no_graph() -> None:
    assert draw(make_small_brief(*make_brief().reports)) is None


def test_a_graph_too_large_to_help_is_not_drawn() -> None:
    brief = make_brief()
    unseen = tuple(UnseenReport(f"u{i}", f"Outlet {i}") for i in range(200))
    later = brief.reports[0].id
    lineage = Lineage(tuple(Derivation(later, u.id, "citation", ()) for u in unseen), unseen)
    assert draw(replace(brief, lineage=lineage)) is None


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2024", (date(2024, 1, 1), date(2024, 12, 31))),
        ("2024-02-26/2024-03-03", (date(2024, 2, 26), date(2024, 3, 3))),
        ("2024-03-04T10:00", (date(2024, 3, 4), date(2024, 3, 4))),
        ("2024-03-04/2024-03-01", None),
        ("0000", None),
        ("2024-13", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_time_is_an_interval_of_days(when: str, days: tuple[date, date] | None) -> None:
    assert interval(when) == days


def test_ranges_are_drawn_as_ranges_and_days_as_points() -> None:
    axis = draw_axis([moment("2024-02-26/2024-03-03"), moment("2024-03-04")], [date(2024, 3, 6)])
    assert axis is not None
    week, day = axis.strokes
    assert week is not None
    assert day is not None
    assert week.is_range
    assert not day.is_range
    assert week.start + week.width <= day.start


def test_a_look_far_back_does_not_stretch_the_axis() -> None:
    axis = draw_axis([moment("1987"), moment("2024-03-04"), moment("2031-01-01")], [date(2024, 3, 6)])
    assert axis is not None
    back, day, ahead = axis.strokes
    assert back is not None
    assert day is not None
    assert ahead is not None
    assert back.before
    assert ahead.after
    assert 0 < day.start < 100
    assert [text for _, text in axis.ticks] == ["4 Mar", "5 Mar", "6 Mar", "7 Mar"][: len(axis.ticks)]


def test_a_time_that_cannot_be_read_has_no_stroke() -> None:
    axis = draw_axis([moment("2024-03-04"), moment("soon")], [])
    assert axis is not None
    assert axis.strokes[1] is None
    assert draw_axis([moment("soon")], []) is None
