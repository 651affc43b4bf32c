"""Floors only rise, ceilings only fall, and a changed set is no set at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from quality.floors import (
    Floors,
    changed_corpora,
    compare,
    dump_floors,
    load_floors,
    raise_floors,
    raised,
)
from quality.result import CEILINGS, HELD, Result
from quality.table import MEANINGS


def make_floors(**floors: float) -> Floors:
    return Floors(floors={"quotes s": floors}, targets={"quotes s": {"content_f1": 70}})


def make_result(**figures: float) -> Result:
    return Result("quotes", "s", figures)


@pytest.mark.parametrize(
    ("metric", "figure", "floor", "fails"),
    [
        ("content_f1", 49.9, 50, True),
        ("content_f1", 50.0, 50, False),
        ("content_f1", 50.1, 50, False),
    ],
)
def test_a_figure_below_its_floor_fails(metric: str, figure: float, floor: float, fails: bool) -> None:
    rows = compare([make_result(**{metric: figure})], make_floors(**{metric: floor}))
    assert [row.fails for row in rows if row.metric == metric] == [fails]


@pytest.mark.parametrize(("figure", "fails"), [(8.1, True), (8.0, False), (0.0, False)])
@pytest.mark.parametrize("metric", sorted(CEILINGS))
def test_a_figure_above_its_ceiling_fails(metric: str, figure: float, fails: bool) -> None:
    task = next(task for task, metrics in HELD.items() if metric in metrics)
    floors = Floors(floors={f"{task} open": {metric: 8}})
    rows = compare([Result(task, "open", {metric: figure})], floors)
    assert [row.fails for row in rows if row.metric == metric] == [fails]


def test_a_target_missed_is_shown_and_does_not_fail() -> None:
    (row, _) = compare([make_result(content_f1=60.0)], make_floors(content_f1=50))
    assert (row.target, row.fails) == (70, False)


def test_a_skipped_set_has_rows_that_do_not_fail() -> None:
    rows = compare([Result("quotes", "s", skipped="no data")], make_floors(content_f1=50))
    assert [(row.figure, row.skipped, row.fails) for row in rows] == [(None, True, False)] * 2


@pytest.mark.parametrize(
    ("metric", "old", "figure", "new"),
    [
        ("verdict", None, 61.9, 61),
        ("verdict", 55, 61.9, 61),
        ("verdict", 70, 61.9, 70),
        ("overstated", None, 3.1, 4),
        ("overstated", 8, 3.1, 4),
        ("overstated", 2, 3.1, 2),
    ],
)
def test_a_floor_moves_only_to_the_stricter_side(
    metric: str, old: float | None, figure: float, new: float
) -> None:
    assert raised(metric, old, figure) == new


def test_raising_says_what_rose_and_pins_only_new_sets() -> None:
    floors = make_floors(content_f1=50, content_speaker_f1=60)
    floors.corpora["a"] = "old"
    rows = compare([make_result(content_f1=55.5, content_speaker_f1=40.0)], floors)

    said = raise_floors(floors, rows, {"a": "new", "b": "first"})

    assert said == ["quotes s content_f1: 50 -> 55"]
    assert floors.floors["quotes s"] == {"content_f1": 55, "content_speaker_f1": 60}
    assert floors.corpora == {"a": "old", "b": "first"}


def test_a_changed_set_is_named_and_an_unpinned_one_passes() -> None:
    lines = changed_corpora({"a": "1" * 64}, {"a": "2" * 64, "b": "3" * 64})
    assert len(lines) == 1
    assert lines[0].startswith("CHANGED a: sha256 222222222222, pinned 111111111111")


def test_floors_come_back_as_written(tmp_path: Path) -> None:
    floors = make_floors(content_f1=50)
    floors.lowered.append({"metric": "content_f1", "from": 52, "to": 50, "reason": "a label was wrong"})
    dump_floors(floors, tmp_path / "floors.json")
    assert load_floors(tmp_path / "floors.json") == floors
    assert [path.name for path in tmp_path.iterdir()] == ["floors.json"]


def test_an_unknown_part_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "floors.json").write_text(json.dumps({"floor": {}}), "utf-8")
    with pytest.raises(ValueError, match="unknown parts: floor"):
        load_floors(tmp_path / "floors.json")


def test_the_shipped_floors_hold_known_metrics_only() -> None:
    shipped = load_floors()
    for part in (shipped.floors, shipped.targets):
        for key, metrics in part.items():
            assert set(metrics) <= set(HELD[key.split()[0]]), key


def test_every_held_metric_has_a_meaning_for_readers() -> None:
    assert {metric for metrics in HELD.values() for metric in metrics} == set(MEANINGS)
