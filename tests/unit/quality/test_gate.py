"""The gate as a command: exit codes, skipping, floors and the table, with figures made up here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from quality import corpora
from quality.gate import TASKS, main, measure
from quality.result import HELD, Request, Result
from quality.table import END, START

FIGURES = {"content_f1": 60.4, "content_speaker_f1": 51.0}


def quotes(task: str, request: Request) -> list[Result]:
    return [Result(task, "polnear/dev", FIGURES)]


def every_task(task: str, request: Request) -> list[Result]:
    figures = dict.fromkeys(HELD[task], 50.0)
    halves = {"tuned": figures, "check": figures} if task == "affairs" else {}
    return [Result(task, "some set", figures, parts=halves)]


@pytest.fixture
def floors_file(tmp_path: Path) -> Path:
    path = tmp_path / "floors.json"
    path.write_text(json.dumps({"floors": {"quotes polnear/dev": {"content_f1": 55}}}), "utf-8")
    return path


def test_it_passes_when_every_figure_holds(floors_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "quotes"], quotes, floors_file) == 0
    assert "The gate holds." in capsys.readouterr().out


def test_it_fails_with_a_marked_line_when_a_figure_falls(
    floors_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    floors_file.write_text(json.dumps({"floors": {"quotes polnear/dev": {"content_f1": 61}}}), "utf-8")
    assert main(["--only", "quotes"], quotes, floors_file) == 1
    marked = [line for line in capsys.readouterr().out.splitlines() if "BELOW ITS FLOOR" in line]
    assert len(marked) == 1
    assert marked[0].split()[:4] == ["quotes", "polnear/dev", "content_f1", "60.4"]


def test_it_fails_when_a_set_has_changed(
    floors_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "polnear").mkdir()
    (tmp_path / "polnear" / "dev.jsonl").write_text("{}\n", "utf-8")
    pinned = {"floors": {}, "corpora": {"polnear/dev": "0" * 64}}
    floors_file.write_text(json.dumps(pinned), "utf-8")
    assert main(["--only", "quotes", "--data", str(tmp_path), "--update-floors"], quotes, floors_file) == 1
    assert "CHANGED polnear/dev" in capsys.readouterr().out
    assert json.loads(floors_file.read_text("utf-8")) == pinned


def test_floors_are_raised_only_when_asked(floors_file: Path) -> None:
    before = floors_file.read_text("utf-8")
    main(["--only", "quotes"], quotes, floors_file)
    assert floors_file.read_text("utf-8") == before
    main(["--only", "quotes", "--update-floors"], quotes, floors_file)
    held = json.loads(floors_file.read_text("utf-8"))["floors"]
    assert held == {"quotes polnear/dev": {"content_f1": 60, "content_speaker_f1": 51}}


def test_public_sets_that_are_not_there_are_skipped_aloud(
    floors_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def absent(task: str, request: Request) -> list[Result]:
        return [Result(task, "polnear/dev", skipped=corpora.why_absent(request.data, "polnear/dev"))]

    assert main(["--only", "quotes"], absent, floors_file) == 0
    out = capsys.readouterr().out
    assert "skipped" in out
    assert "SKIPPED quotes polnear/dev: no folder of public texts" in out


def test_a_real_evaluation_without_data_says_so_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    results = measure("stories", Request())
    assert [result.skipped for result in results] == [corpora.NO_DATA] * 3
    assert capsys.readouterr().err.startswith("SKIPPED stories allsides/2012_2018: no folder")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--only", "nothing"],
        ["--only", "quotes", "--table"],
        ["--misses", corpora.CHECK[0]],
        ["--misses", "no-such-affair"],
    ],
)
def test_options_that_cannot_be_used_end_with_2(arguments: list[str], floors_file: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments, quotes, floors_file)
    assert ended.value.code == 2


def test_the_table_replaces_what_stands_between_its_markers(floors_file: Path, tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(f"# Head\n{START}\nan older table\n{END}\ntail\n", "utf-8")
    main(["--only", ",".join(TASKS), "--table"], every_task, floors_file, readme)
    text = readme.read_text("utf-8")
    assert text.startswith(f"# Head\n{START}\n")
    assert text.endswith(f"{END}\ntail\n")
    assert "an older table" not in text
    assert "| verdict right | 50 | 50 | 50 |" in text
    assert "| some set | statements found, F1 | 50 | – | – |" in text


def test_a_readme_without_markers_is_left_alone(
    floors_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("# Head\n", "utf-8")
    assert main(["--table"], every_task, floors_file, readme) == 2
    assert "no place for the table" in capsys.readouterr().err
    assert readme.read_text("utf-8") == "# Head\n"
