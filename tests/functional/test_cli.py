"""The commands on real files: what they print, write and end with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from twosource.cli import main

EXAMPLE = Path(__file__).parents[2] / "examples" / "dam-plan-b"
FERRY = """Merrow Herald
3 May 2024

Ferry sinks off Merrow

Seventeen people died when a ferry sank off Merrow on Thursday, the coastguard said.
“The sea was calm,” said Harbour Master Ines Calloway.
"""
FERRY_TOO = """The Ansel Star
4 May 2024

Coastguard puts ferry dead at 17

At least 17 people were killed in Thursday's ferry accident near Merrow, according to the coastguard.
The Merrow Herald reported that the sea had been calm.
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """`run("claims", folder)` gives exit code, standard output and standard error."""

    def run_command(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["twosource", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capfd.readouterr()
        return int(ended.value.code or 0), printed.out, printed.err

    return run_command


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two short reports of one accident."""
    made = tmp_path / "ferry"
    made.mkdir()
    (made / "herald.txt").write_text(FERRY, encoding="utf-8")
    (made / "star.txt").write_text(FERRY_TOO, encoding="utf-8")
    return made


def iter_excerpts(part: object) -> list[dict[str, Any]]:
    """Everything in the JSON that claims to be text of a report."""
    if isinstance(part, list):
        return [found for item in part for found in iter_excerpts(item)]
    if isinstance(part, dict):
        own = [part] if {"report", "start", "end", "text"} <= part.keys() else []
        return own + [found for item in part.values() for found in iter_excerpts(item)]
    return []


@pytest.mark.parametrize("command", ["brief", "claims", "stories", "lineage", "timeline", "board"])
def test_every_excerpt_stands_at_its_span(run: Run, folder: Path, command: str) -> None:
    code, out, err = run(command, folder, "--json")
    assert (code, err) == (0, "")
    part = json.loads(out)
    texts = {report["id"]: report["text"] for report in part["reports"]}
    assert len(texts) == 2
    for excerpt in iter_excerpts(part):
        assert texts[excerpt["report"]][excerpt["start"] : excerpt["end"]] == excerpt["text"]


def test_a_brief_of_the_example_is_checked_by_check(run: Run, tmp_path: Path) -> None:
    brief = tmp_path / "brief.json"
    code, out, _ = run("brief", EXAMPLE, "--json-file", brief)
    assert code == 0
    assert "Meridian" in out
    assert run("check", brief, EXAMPLE)[0] == 0


def test_a_brief_that_was_tampered_with_does_not_pass(run: Run, folder: Path, tmp_path: Path) -> None:
    brief = tmp_path / "brief.json"
    assert run("brief", folder, "--json-file", brief)[0] == 0
    brief.write_text(brief.read_text(encoding="utf-8").replace("Calloway", "Holloway"), encoding="utf-8")
    code, out, err = run("check", brief, folder)
    assert code == 5
    assert out.strip()
    assert "not agree" in err


@pytest.mark.parametrize("claims", [5, [None], [{"mentions": [{"report": "x", "start": "a"}]}]])
def test_a_brief_of_the_wrong_shape_is_refused(
    run: Run, folder: Path, tmp_path: Path, claims: object
) -> None:
    brief = tmp_path / "brief.json"
    brief.write_text(json.dumps({"format": "twosource-brief/1", "claims": claims}), encoding="utf-8")
    code, out, err = run("check", brief, folder)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1


def test_a_brief_does_not_pass_against_other_reports(run: Run, folder: Path, tmp_path: Path) -> None:
    brief = tmp_path / "brief.json"
    assert run("brief", folder, "--json-file", brief)[0] == 0
    (folder / "star.txt").unlink()
    assert run("check", brief, folder)[0] == 5


def test_a_file_is_as_good_as_a_folder(run: Run, folder: Path) -> None:
    code, out, _ = run("claims", folder / "herald.txt", "--json")
    assert code == 0
    assert [report["file"] for report in json.loads(out)["reports"]] == ["herald.txt"]


def test_a_line_of_jsonl_is_a_report(run: Run, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        json.dumps({"id": "a", "text": "The dam broke, engineers said."}) + "\n", encoding="utf-8"
    )
    code, out, _ = run("claims", rows, "--json")
    assert code == 0
    assert json.loads(out)["reports"][0]["file"] == "a"


def test_a_missing_folder_is_an_input_error(run: Run, tmp_path: Path) -> None:
    code, out, err = run("brief", tmp_path / "nowhere")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "nowhere" in err


def test_an_empty_folder_holds_nothing_readable(run: Run, tmp_path: Path) -> None:
    code, out, err = run("claims", tmp_path)
    assert (code, out) == (3, "")
    assert err.count("\n") == 1


def test_a_file_that_cannot_be_read_does_not_stop_the_rest(run: Run, folder: Path) -> None:
    (folder / "junk.txt").write_bytes(bytes(range(256)) * 40)
    code, out, err = run("brief", folder, "--json")
    assert code == 0
    assert [reject["file"] for reject in json.loads(out)["rejects"]] == ["junk.txt"]
    assert "junk.txt" in err


def test_a_reader_that_goes_away_is_no_matter(folder: Path) -> None:
    command = [sys.executable, "-m", "twosource.cli", "claims", str(folder), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
        assert process.wait() == 141


def test_plain_text_in_a_pipe_whatever_the_locale(folder: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "TERM": "xterm-256color"}
    command = [sys.executable, "-m", "twosource.cli", "brief", str(folder)]
    done = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert b"\x1b" not in done.stdout
    assert done.stdout.isascii()
    assert b"Merrow" in done.stdout
    assert done.stderr == b""
