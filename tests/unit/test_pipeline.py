"""The steps in their order, and the single nouns that stop on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.brief.folders import COURIER, POST, RADIO, make_row
from twosource.errors import InputError, ModelMissing, NothingReadable
from twosource.model import Brief
from twosource.pipeline import (
    board_of,
    claims_of,
    investigate,
    lineage_of,
    stories_of,
    timeline_of,
)
from twosource.settings import Settings

ROWS = [
    make_row(
        COURIER,
        "2024-03-05",
        "The port of Halden will close in April, The Saltmarsh Ledger reported on Monday. Mayor Ida Marsk "
        "backs plan B for the dockers. If the ministry pays, the port will stay, Marsk told the Courier.",
    ),
    make_row(
        RADIO,
        "2024-03-06",
        "Halden is to lose its port in April, according to The Saltmarsh Ledger. Union leader Oskar Brandt "
        "rejects plan B for the dockers.",
    ),
    make_row(POST, "2024-03-06", "Bakers in Brenning ran short of rye flour on Tuesday, Finn Dace said."),
]


@pytest.fixture(scope="module")
def brief() -> Brief:
    return investigate(ROWS)


def test_the_claims_of_a_folder_are_the_mentions_before_matching(brief: Brief) -> None:
    reports, mentions = claims_of(ROWS)
    assert [r.id for r in reports] == [r.id for r in brief.reports]
    assert {m.report for m in mentions} == {r.id for r in reports}
    assert {m for claim in brief.claims for m in claim.mentions} == set(mentions)


def test_the_stories_are_those_of_the_brief(brief: Brief) -> None:
    _, stories = stories_of(ROWS)
    assert {s.reports for s in stories} == {s.reports for s in brief.stories}


def test_the_lineage_is_that_of_the_brief(brief: Brief) -> None:
    reports, lineage = lineage_of(ROWS)
    assert set(lineage.derivations) == set(brief.lineage.derivations)
    assert lineage.unseen == brief.lineage.unseen
    assert [r.kind for r in reports] == [r.kind for r in brief.reports]


def test_the_timeline_has_the_events_in_order_and_every_time_expression(brief: Brief) -> None:
    reports, times, events = timeline_of(ROWS)
    texts = {r.id: r.text for r in reports}
    assert set(events) == set(brief.timeline)
    assert [e.when for e in events] == sorted(e.when for e in events)
    assert {"in April", "April"} & {t.span.of(texts[t.report]) for t in times}


def test_the_board_is_that_of_the_brief(brief: Brief) -> None:
    _, board = board_of(ROWS)
    assert set(brief.board.stances) <= set(board.stances)
    assert set(brief.board.conditions) <= set(board.conditions)
    assert board.stances


def test_progress_is_told_to_the_end_of_each_step() -> None:
    told: list[tuple[str, int, int]] = []
    investigate(ROWS, progress=lambda step, done, total: told.append((step, done, total)))
    assert {step for step, _, _ in told} >= {"Reading", "Attributing", "Tracing", "Counting origins"}
    last = {step: (done, total) for step, done, total in told}
    assert all(done == total for done, total in last.values())


def test_the_brief_says_with_what_it_was_made(brief: Brief) -> None:
    assert brief.settings["engine"] == "inline"
    assert brief.settings["spacy_model"]
    assert brief.version


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The port will close. " * 20, encoding="utf-8")
    monkeypatch.setenv("TWOSOURCE_MAX_BYTES", "100")
    with pytest.raises(NothingReadable, match=r"a\.txt"):
        investigate(tmp_path)


def test_a_model_that_is_not_installed_is_named() -> None:
    with pytest.raises(ModelMissing, match="xx_no_such_model"):
        claims_of(ROWS, Settings(spacy_model="xx_no_such_model"))


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere"):
        investigate(tmp_path / "nowhere")


def test_one_file_may_be_given_instead_of_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The port of Halden will close, Ida Marsk said.", encoding="utf-8")
    assert [r.file for r in investigate(path).reports] == ["a.txt"]


def test_a_row_without_a_text_is_a_reject_and_the_rest_goes_on() -> None:
    brief = investigate([{"id": "empty"}, *ROWS])
    assert len(brief.reports) == len(ROWS)
    assert len(brief.rejects) == 1


def test_one_report_is_enough_and_corroborates_nothing() -> None:
    brief = investigate(ROWS[:1])
    assert brief.claims
    assert all(claim.support.max <= 2 and claim.verdict != "disputed" for claim in brief.claims)


def test_the_same_report_given_twice_is_no_second_origin() -> None:
    first = make_row(COURIER, "2024-03-05", "The port of Halden will close, an official told the Courier.")
    brief = investigate([first, {**first, "id": "copy.txt"}])
    assert len(brief.reports) == 2
    assert all(claim.support.max == 1 for claim in brief.claims)
