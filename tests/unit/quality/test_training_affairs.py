"""The training affairs are what they say: excerpts stand in the reports, verdicts follow the counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from quality.corpora import AFFAIRS
from quality.scorers.places import Places

FOLDERS = sorted(gold.parent for gold in Path(__file__).parents[3].glob("training/affairs/*/gold.json"))
FIELDS = {
    "number", "date", "place", "actor", "polarity", "modality", "attribution", "precision", "update",
    "other-event", "cause",
}  # fmt: skip


def test_none_of_them_is_an_affair_of_the_gate() -> None:
    assert len(FOLDERS) >= 40
    assert not {folder.name for folder in FOLDERS} & {folder.name for folder in AFFAIRS.iterdir()}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_labels_of_an_affair_hold(folder: Path) -> None:
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    places = Places(folder)
    for claim in gold["claims"]:
        excerpts = list(claim["mentions"]) + list((claim["dispute"] or {}).get("values", ()))
        for item in excerpts:
            assert places.find(item["file"], item["excerpt"]) is not None, item["excerpt"]
        origins, verdict = claim["origins"], claim["verdict"]
        assert 0 <= origins["min"] <= origins["max"]
        assert verdict != "corroborated" or origins["min"] >= 2
        assert verdict != "single-origin" or origins["max"] == 1
        assert verdict != "disputed" or claim["dispute"]["kind"] == "contradiction"
    for kind in ("events", "stances", "options", "conditions"):
        for item in gold[kind]:
            assert places.find(item["file"], item["excerpt"]) is not None, item["excerpt"]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_claim_has_its_other_wordings(folder: Path) -> None:
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    wordings = json.loads((folder / "wordings.json").read_text("utf-8"))
    assert wordings.keys() == {claim["id"] for claim in gold["claims"]}
    for given in wordings.values():
        assert len(given["same"]) >= 2
        assert {change["field"] for change in given["differs"]} <= FIELDS
