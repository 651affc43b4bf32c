"""Fingerprints, and the labels of the affairs themselves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from quality.corpora import AFFAIRS, CHECK, TUNED, fingerprint, fingerprints, public_file, read_rows
from quality.scorers.places import Places


def test_a_fingerprint_knows_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one", "utf-8")
    first = fingerprint(tmp_path)
    (tmp_path / "a.txt").write_text("two", "utf-8")
    second = fingerprint(tmp_path)
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    assert len({first, second, fingerprint(tmp_path)}) == 3


def test_only_sets_that_are_there_have_fingerprints(tmp_path: Path) -> None:
    (tmp_path / "basil").mkdir()
    (tmp_path / "basil" / "events_01_50.jsonl").write_text('{"a": 1}\n\n{"a": 2}\n', "utf-8")
    assert list(fingerprints(("stories",), tmp_path)) == ["basil/events_01_50"]
    assert fingerprints(("quotes",), None) == {}
    path = public_file(tmp_path, "basil/events_01_50")
    assert path is not None
    assert list(read_rows(path)) == [{"a": 1}, {"a": 2}]


@pytest.mark.parametrize("name", [*TUNED, *CHECK])
def test_every_label_of_an_affair_stands_in_its_reports(name: str) -> None:
    gold = json.loads((AFFAIRS / name / "gold.json").read_text("utf-8"))
    places = Places(AFFAIRS / name)
    items = [mention for claim in gold["claims"] for mention in claim["mentions"]]
    items += [trap[side] for trap in gold["not_same"] for side in "ab"]
    items += [item for key in ("events", "stances", "options", "conditions") for item in gold[key]]
    lost = [item["file"] for item in items if places.find(item["file"], item["excerpt"]) is None]
    assert not lost


def test_the_two_halves_are_all_the_affairs() -> None:
    assert sorted([*TUNED, *CHECK]) == sorted(path.name for path in AFFAIRS.iterdir() if path.is_dir())
