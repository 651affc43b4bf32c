"""What each page shows of the Orla Maiden affair, before any template."""

from __future__ import annotations

import pytest

from tests.factories import make_brief
from tests.web_server import make_reading
from twosource.render import words
from twosource.web.listing import Query
from twosource.web.origin_graph import draw_origins
from twosource.web.pages import claims, disputes, lineage, reports, search, stories, timeline
from twosource.web.pages.search import cut_at
from twosource.web.snapshot import Snapshot


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return Snapshot(make_brief())


def ids(found: dict[str, object]) -> list[str]:
    return [line.claim.id for line in found["claims"]]  # type: ignore[attr-defined]


def test_claims_are_filtered_by_verdict_story_speaker_and_words(snapshot: Snapshot) -> None:
    disputed = claims.build_list(snapshot, Query({"verdict": "disputed"}))
    assert {line.verdict for line in disputed["claims"]} == {"disputed"}
    assert claims.build_list(snapshot, Query({"story": "s9"}))["claims"] == []
    told = claims.build_list(snapshot, Query({"speaker": "piet"}))["claims"]
    assert told
    assert all("Piet Arlen" in {m.who for m in line.mentions} for line in told)
    assert [line.text for line in claims.build_list(snapshot, Query({"q": "PETREL lock"}))["claims"]] == [
        "The Petrel blocked the lock in June 2019."
    ]


def test_the_counts_of_the_verdicts_are_those_of_the_question(snapshot: Snapshot) -> None:
    found = claims.build_list(snapshot, Query({"q": "petrel", "verdict": "disputed"}))
    assert (found["all"], sum(found["counts"].values()), found["claims"]) == (1, 1, [])


def test_a_claim_has_all_its_sentences_side_by_side(snapshot: Snapshot) -> None:
    claim = snapshot.claims[1]
    found = claims.build_one(snapshot, Query({}), claim.id)
    assert found is not None
    assert len(found["sides"]) == len(claim.told)
    for side in found["sides"]:
        text = snapshot.reports[side.line.mention.report].text
        assert "".join(piece.text for piece in side.pieces) == side.line.mention.span.of(text)
    assert (found["previous"], found["next"]) == (snapshot.claims[0].id, snapshot.claims[2].id)


def test_a_claim_or_report_that_is_not_there_is_nothing(snapshot: Snapshot) -> None:
    assert claims.build_one(snapshot, Query({}), "c0") is None
    assert reports.build_one(snapshot, Query({}), "r0") is None


def test_claims_to_join_are_looked_for_by_words(snapshot: Snapshot) -> None:
    found = claims.build_one(snapshot, Query({"join": "petrel"}), snapshot.claims[0].id)
    assert found is not None
    assert [line.text for line in found["candidates"]] == ["The Petrel blocked the lock in June 2019."]


def test_the_text_of_a_report_is_whole_and_a_passage_is_lit(snapshot: Snapshot) -> None:
    report = snapshot.brief.reports[0]
    found = reports.build_one(snapshot, Query({"from": "10", "to": "40"}), report.id)
    assert found is not None
    assert "".join(part.text for part in found["marked"]) == report.text
    lit = [part for part in found["marked"] if "lit" in part.classes]
    assert "".join(part.text for part in lit) == report.text[10:40]
    assert [part.here for part in lit] == [True] + [False] * (len(lit) - 1)


@pytest.mark.parametrize("asked", [{"from": "9", "to": "3"}, {"from": "9"}, {"from": "x", "to": "y"},
                                   {"from": "99999999", "to": "999999999"}])  # fmt: skip
def test_a_passage_that_is_not_there_lights_nothing(snapshot: Snapshot, asked: dict[str, str]) -> None:
    found = reports.build_one(snapshot, Query(asked), snapshot.brief.reports[0].id)
    assert found is not None
    assert not [part for part in found["marked"] if part.here or "lit" in part.classes]


def test_reports_are_filtered_by_words_and_story(snapshot: Snapshot) -> None:
    lines = reports.build_list(snapshot, Query({"q": "lorvane POST"}))["part"].items
    assert {line.label for line in lines} == {"The Lorvane Post"}
    assert len(reports.build_list(snapshot, Query({"story": "s2"}))["part"].items) == 1


def test_disputes_updates_and_distortions_are_kept_apart(snapshot: Snapshot) -> None:
    found = {kind: disputes.build(snapshot, Query({"kind": kind})) for kind in disputes.KINDS}
    assert {r.claim.verdict for r in found["disputes"]["rivals"]} == {"disputed"}
    assert all(r.claim.verdict != "disputed" for r in found["updates"]["rivals"])
    assert found["updates"]["rivals"]
    assert found["distortions"]["distortions"]
    assert disputes.build(snapshot, Query({"kind": "x"}))["kind"] == "disputes"


def test_ranges_stay_ranges_on_the_timeline(snapshot: Snapshot) -> None:
    found = timeline.build(snapshot, Query({}))
    ranges = [m for m in found["moments"] if "/" in m.when]
    assert ranges
    assert all(m.phrase == words.time_phrase(m.when) and "–" in m.phrase for m in ranges)
    only = timeline.build(snapshot, Query({"clock": "said"}))
    assert {m.clock for m in only["moments"]} == {"said"}


def test_the_lineage_is_that_of_the_story_asked_for(snapshot: Snapshot) -> None:
    assert lineage.build(snapshot, Query({}))["story"].id == "s1"
    other = lineage.build(snapshot, Query({"story": "s2"}))
    assert (other["graph"], other["part"].total) == (None, 0)


def test_each_story_counts_its_claims(snapshot: Snapshot) -> None:
    assert sum(stories.build(snapshot, Query({}))["told"].values()) == len(snapshot.claims)


def test_search_finds_passages_and_claims(snapshot: Snapshot) -> None:
    found = search.build(snapshot, Query({"q": "petrel june"}), make_reading())
    assert found["all_claims"] == 1
    assert all("petrel" in p.quote.text.casefold() for p in found["passages"])
    assert found["passages"]
    assert search.build(snapshot, Query({}), make_reading())["passages"] == []


def test_the_words_found_are_cut_out() -> None:
    assert cut_at("The Dam, the dam.", ["dam"]) == (
        ("The ", False), ("Dam", True), (", the ", False), ("dam", True), (".", False)
    )  # fmt: skip
    assert cut_at("aaa", ["aa", "a"]) == (("aa", True), ("a", True))
    assert cut_at("Straße", ["strasse"]) == (("Straße", False),)


def test_without_trails_every_report_says_why_it_adds_nothing(snapshot: Snapshot) -> None:
    claim = next(c for c in snapshot.claims if c.dispute)
    graph = draw_origins(claim, snapshot)
    assert {node.kind for node in graph.nodes} == {"report apart", "origin"}
    assert all(not route.adds for route in graph.routes)
