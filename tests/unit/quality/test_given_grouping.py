"""Claims counted as the gold groups and attributes them, on an affair of three lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from quality.given_grouping import COLUMNS, READINGS, Case, best_statement, measure, open_case, table, told_by
from quality.scorers.figures import affair_figures

REPORTS = {
    "01.txt": "The Tarn Echo\n6 March 2024\n\nThe quay gave way before dawn, fire chief Ada Brenn said.",
    "02.txt": "Hill Radio\n6 March 2024\n\nHarbour master Jon Abele told this station he had watched the landing"
    " stage slide into the basin.",
    "03.txt": "Vessen Courier\n6 March 2024\n\nNobody was hurt, according to the port.",
}
GAVE_WAY = "The quay gave way before dawn, fire chief Ada Brenn said."
SLID = "he had watched the landing stage slide into the basin"
UNHURT = "Nobody was hurt, according to the port."


def mention(file: str, excerpt: str, speaker: str, kind: str = "named") -> dict[str, Any]:
    return {
        "file": file, "excerpt": excerpt, "speaker": speaker, "speaker_kind": kind, "via": [],
        "stance": "asserts",
    }  # fmt: skip


def claim(name: str, low: int, verdict: str, *mentions: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": name, "proposition": name, "mentions": list(mentions), "dispute": None,
        "origins": {"min": low, "max": low}, "verdict": verdict,
    }  # fmt: skip


def make_affair(folder: Path, *claims: dict[str, Any]) -> Path:
    (folder / "reports").mkdir()
    for name, text in REPORTS.items():
        (folder / "reports" / name).write_text(text, "utf-8")
    parts = ("not_same", "derivations", "events", "stances", "options", "conditions")
    gold = {"claims": claims, **{part: [] for part in parts}}
    (folder / "gold.json").write_text(json.dumps(gold), "utf-8")
    return folder


FELL = claim(
    "the quay fell",
    2,
    "corroborated",
    mention("01.txt", GAVE_WAY, "Ada Brenn"),
    mention("02.txt", SLID, "Jon Abele"),
)
# The gold may know who speaks where the text leaves the pipeline another reading.
ONE_VOICE = claim(
    "the quay fell",
    1,
    "single-origin",
    mention("01.txt", GAVE_WAY, "Jon Abele"),
    mention("02.txt", SLID, "Jon Abele"),
)
SAFE = claim("nobody was hurt", 1, "single-origin", mention("03.txt", UNHURT, "the port", "institution"))


def exact(folder: Path) -> list[float]:
    return [affair_figures(counts)["origins_exact"] for counts in measure([folder]).values()]


def test_what_no_matching_joins_counts_once_the_gold_groups_it(tmp_path: Path) -> None:
    assert exact(make_affair(tmp_path, FELL, SAFE)) == [50, 100, 100]


def test_the_golds_speakers_are_counted_only_in_the_third_reading(tmp_path: Path) -> None:
    assert exact(make_affair(tmp_path, ONE_VOICE, SAFE)) == [100, 50, 100]


@pytest.fixture
def case(tmp_path: Path) -> Case:
    disputed = {
        **FELL,
        "dispute": {
            "field": "polarity",
            "kind": "contradiction",
            "values": [
                {"value": "hurt", "file": "03.txt", "excerpt": UNHURT},
                {**FELL["mentions"][0], "value": "fell"},
            ],
        },
    }
    return open_case(make_affair(tmp_path, disputed))


def test_a_claim_is_told_by_its_mentions_and_by_rival_values_that_are_none_of_them(case: Case) -> None:
    found = told_by(case, case.gold["claims"][0])
    told = {case.told[i].text: gold and gold["speaker"] for i, gold in found.items()}
    assert told == {
        GAVE_WAY: "Ada Brenn",
        "Harbour master Jon Abele told this station he had watched the landing stage slide into the basin.":
            "Jon Abele",
        UNHURT: None,
    }  # fmt: skip


def test_an_excerpt_that_no_statement_covers_has_none(case: Case) -> None:
    assert best_statement(case, {"file": "01.txt", "excerpt": "words of no report"}) is None


def test_the_table_has_a_line_for_each_reading(tmp_path: Path) -> None:
    heading, *lines = table("1 affair", measure([make_affair(tmp_path, SAFE)])).splitlines()
    assert heading.startswith("1 affair, 1 claims")
    assert [line.strip().split("  ")[0] for line in lines] == list(READINGS)
    assert all(len(line) == len(heading) == 32 + 15 * len(COLUMNS) for line in lines)
