"""What a brief promises: only lines that stand in the reports, and what is not known said aloud."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.factories import (
    make_claim,
    make_mention,
    make_origin,
    make_report,
    make_speaker,
    make_stance,
    make_support,
)
from tests.unit.brief.folders import COURIER, RADIO, make_row
from twosource.brief import build_brief, check_json
from twosource.errors import NothingReadable
from twosource.model import Board, Brief, Claim, Lineage, Report, Stance, Story
from twosource.pipeline import investigate
from twosource.render import render_json

TUESDAY = date(2024, 3, 5)
GATE = make_report("The gate cracked at noon, Mara Quill said. The lock stays shut until Friday.")


def brief_of(*claims: Claim, report: Report = GATE, stances: tuple[Stance, ...] = ()) -> Brief:
    return build_brief(
        reports=[report],
        rejects=[],
        stories=[Story("s1", (report.id,), "The gate")],
        lineage=Lineage(),
        claims=claims,
        events=[],
        times={},
        board=Board(stances=stances),
        settings={},
    )


def gate_claim(text: str = "The gate cracked at noon, Mara Quill said.") -> Claim:
    quill = make_speaker(GATE, "Mara Quill")
    return make_claim(
        text, make_mention(GATE, "The gate cracked at noon, Mara Quill said.", speaker=quill, cue="said")
    )


# A line that does not stand in the sentences it cites is left out, and counted.


def test_a_sound_line_is_kept() -> None:
    brief = brief_of(gate_claim())
    assert [claim.text for claim in brief.claims] == ["The gate cracked at noon, Mara Quill said."]
    assert brief.unknown == ()


def test_a_claim_in_words_of_nobodys_is_left_out_and_counted() -> None:
    brief = brief_of(gate_claim(), gate_claim("Eleven workers died when the gate cracked."))
    assert len(brief.claims) == 1
    assert any(line.startswith("1 line was left out") for line in brief.unknown)


def test_an_origin_whose_name_no_report_gives_is_left_out_with_its_claim() -> None:
    strange = replace(gate_claim(), support=make_support(1, 1, "Oskar Brandt"))
    brief = brief_of(strange)
    assert brief.claims == ()
    assert any("left out" in line for line in brief.unknown)


def test_a_stance_of_a_holder_named_nowhere_is_left_out_and_counted() -> None:
    sentence = "The lock stays shut until Friday."
    sound = make_stance(GATE, "Mara Quill", "the lock", "supports", sentence)
    strange = make_stance(GATE, "Oskar Brandt", "the lock", "opposes", sentence)
    brief = brief_of(stances=(sound, strange))
    assert [stance.holder for stance in brief.board.stances] == ["Mara Quill"]
    assert any(line.startswith("1 line was left out") for line in brief.unknown)


def test_an_origin_may_be_named_after_an_outlet_that_a_report_credits() -> None:
    mention = replace(gate_claim().mentions[0], via=("Saltmarsh Ledger",))
    support = replace(
        make_support(1, 1, "Saltmarsh Ledger"),
        origins=(make_origin("Saltmarsh Ledger", "unknown", "Saltmarsh Ledger"),),
    )
    brief = brief_of(replace(gate_claim(), mentions=(mention,), support=support))
    assert len(brief.claims) == 1


# What was written can be checked later by anyone, and no change goes unseen.


@pytest.fixture(scope="module")
def fire() -> Brief:
    return investigate(
        [
            make_row(
                COURIER,
                "2024-03-05",
                "The fire at the Orlo mill killed 11 workers, fire chief Mara Quill told the Courier.",
            ),
            make_row(
                RADIO,
                "2024-03-05",
                "The fire at the Orlo mill killed 14 workers, union leader Oskar Brandt told Norfjord Radio.",
            ),
        ]
    )


@pytest.fixture
def written(fire: Brief) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(render_json(fire))
    return copy.deepcopy(parsed)


def test_a_brief_as_written_has_nothing_wrong(fire: Brief, written: dict[str, Any]) -> None:
    assert check_json(written, fire.reports) == []


def test_one_changed_character_of_a_report_is_found(fire: Brief, written: dict[str, Any]) -> None:
    text = written["reports"][0]["text"]
    written["reports"][0]["text"] = text.replace("killed", "billed")
    assert check_json(written, fire.reports)


def test_one_changed_character_of_an_excerpt_is_found(fire: Brief, written: dict[str, Any]) -> None:
    mention = written["claims"][0]["mentions"][0]
    mention["text"] = mention["text"].replace("1", "2")
    assert check_json(written, fire.reports)


@pytest.mark.parametrize(("end", "by"), [("start", 1), ("end", -1), ("end", -5)])
def test_a_moved_span_is_found(fire: Brief, written: dict[str, Any], end: str, by: int) -> None:
    written["claims"][0]["mentions"][0][end] += by
    assert check_json(written, fire.reports)


def test_a_changed_value_of_a_dispute_is_found(fire: Brief, written: dict[str, Any]) -> None:
    (claim,) = [claim for claim in written["claims"] if claim["dispute"]]
    claim["dispute"]["values"][0]["value"] = "19"
    assert any("19" in problem for problem in check_json(written, fire.reports))


def test_a_changed_speaker_is_found(fire: Brief, written: dict[str, Any]) -> None:
    (speaker,) = [
        m["speaker"] for claim in written["claims"] for m in claim["mentions"] if "Quill" in str(m["speaker"])
    ]
    speaker["text"] = "Ida Marsk"
    assert any("Ida Marsk" in problem for problem in check_json(written, fire.reports))


def test_a_changed_claim_is_found(fire: Brief, written: dict[str, Any]) -> None:
    written["claims"][0]["text"] = "Nobody was hurt."
    assert check_json(written, fire.reports)


def test_a_line_that_cites_no_report_of_the_brief_is_found(fire: Brief, written: dict[str, Any]) -> None:
    written["claims"][0]["mentions"][0]["report"] = "r-of-another-brief"
    assert any("r-of-another-brief" in problem for problem in check_json(written, fire.reports))


# An empty answer is an error that says what to do.


def test_an_empty_folder_says_what_to_put_there(tmp_path: Path) -> None:
    with pytest.raises(NothingReadable, match=r"holds no report.*\.txt") as caught:
        investigate(tmp_path)
    assert str(tmp_path) in str(caught.value)


def test_a_folder_of_junk_says_what_was_wrong_with_it(tmp_path: Path) -> None:
    (tmp_path / "scan.txt").write_bytes(b"\x00\x01\x02" * 200)
    with pytest.raises(NothingReadable, match=r"scan\.txt.*binary"):
        investigate(tmp_path)


def test_rows_without_a_text_are_named() -> None:
    with pytest.raises(NothingReadable, match="text is missing or empty"):
        investigate([{"id": "a.txt"}, {"text": ""}])
