"""Where a claim entered the press, drawn: reports, outlets, origins, and the same in words."""

from __future__ import annotations

from dataclasses import replace

from tests.factories import make_claim, make_mention, make_report, make_small_brief
from twosource.model import Claim, Dispute, Origin, Report, Support, Trail, Value
from twosource.web.origin_graph import OriginGraph, draw_origins
from twosource.web.snapshot import Snapshot

WIRE = "Harbour Wire (two officials, unnamed)"
SENTENCE = "The port will close."


def report(number: int, publisher: str) -> Report:
    return make_report(SENTENCE, f"{number:02}.txt", publisher)


COURIER, RADIO, POST = report(1, "The Courier"), report(2, "Radio Anse"), report(3, "The Post")


def make(*ways: tuple[Report, tuple[str, ...]], others: tuple[Report, ...] = ()) -> Claim:
    """A claim of one origin to which the reports lead through these outlets, told by `others` as well."""
    told = [r for r, _ in ways] + list(others)
    mentions = [make_mention(r, SENTENCE) for r in told]
    trails = tuple(
        Trail(r.id, m.span, WIRE, 0, outlets=outlets) for (r, outlets), m in zip(ways, mentions, strict=False)
    )
    support = Support(1, 1, (Origin(WIRE, "two officials", "Harbour Wire", "unnamed"),), (), trails)
    return make_claim(SENTENCE, *mentions, support=support)


def draw(claim: Claim) -> OriginGraph:
    return draw_origins(claim, Snapshot(make_small_brief(COURIER, RADIO, POST, claims=(claim,))))


def test_reports_lead_through_outlets_to_the_origin() -> None:
    graph = draw(make((COURIER, ("Harbour Wire",)), (RADIO, ("The Courier", "Harbour Wire"))))
    assert [(n.kind, n.lines[0]) for n in graph.nodes] == [
        ("report", "The Courier"), ("report", "Radio Anse"), ("origin", "Harbour Wire (two"),
        ("outlet", "Harbour Wire"),
    ]  # fmt: skip
    assert len(graph.edges) == 3
    at = {n.lines[0]: n.x for n in graph.nodes}
    assert at["Radio Anse"] < at["The Courier"] < at["Harbour Wire"] < at["Harbour Wire (two"]


def test_each_way_is_told_in_words() -> None:
    graph = draw(make((COURIER, ("Harbour Wire",)), (RADIO, ("The Courier", "Harbour Wire"))))
    assert [route.words for route in graph.routes] == [
        f"has it from {WIRE}",
        f"has it through The Courier, from {WIRE}",
    ]


def test_a_report_that_adds_nothing_stands_apart() -> None:
    graph = draw(make((COURIER, ()), others=(POST,)))
    assert [(r.words, r.adds) for r in graph.routes] == [
        (f"has it from {WIRE}", True),
        ("tells it without adding an origin", False),
    ]
    assert [n.kind for n in graph.nodes if n.report == POST.id] == ["report apart"]


def test_who_says_otherwise_is_said_so_and_who_says_the_same_is_not() -> None:
    claim = make((COURIER, ()), others=(RADIO, POST))
    spans = {m.report: m.span for m in claim.mentions}
    values = tuple(
        Value(text, r.id, spans[r.id]) for r, text in ((COURIER, "nine"), (RADIO, "Nine"), (POST, "eleven"))
    )
    graph = draw(replace(claim, dispute=Dispute("number", values), verdict="disputed"))
    assert [route.words for route in graph.routes][1:] == [
        "tells it without adding an origin",
        "says otherwise, and so backs nothing",
    ]


def test_too_many_reports_are_told_in_words_alone() -> None:
    many = [report(n, f"Outlet {n}") for n in range(100)]
    claim = make(*((r, ()) for r in many))
    graph = draw_origins(claim, Snapshot(make_small_brief(*many, claims=(claim,))))
    assert graph.nodes == ()
    assert len(graph.routes) == 100
