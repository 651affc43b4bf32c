"""`twosource passages` on a folder of reports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = (
    "The harbour master of Tarn closed the lower lock on Monday after a barge with forty tonnes of grain had "
    "struck the northern gate, and engineers began to pump the basin dry before the evening tide came in"
)
SAID = "We shall open the gate again when the divers tell us that it will hold, and not an hour before that"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "twosource.cli", *arguments]
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "200"}
    return subprocess.run(command, capture_output=True, text=True, env=environment)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    at = tmp_path / "archive"
    at.mkdir()
    texts = {
        "a.txt": f"{SHARED}. A crane is on its way from Vessen.\n\n“{SAID},” the harbour master said.",
        "b.txt": f"Shipping stands still. {SHARED}, people on the quay told this paper.",
        "c.txt": f"Skippers wait in the heat of the day. “{SAID},” they were told by loudspeaker.",
    }
    for name, text in texts.items():
        (at / name).write_text(text, encoding="utf-8")
    (at / "d.txt").write_text(texts["b.txt"], encoding="utf-8")
    return at


def test_reuse_and_quotations_come_out_as_what_they_are(folder: Path, tmp_path: Path) -> None:
    options = ("passages", str(folder), "--json", "--resume", str(tmp_path / "finished"))
    first = run(*options)
    assert first.returncode == 0, first.stderr
    part = json.loads(first.stdout)
    files = {report["id"]: report["file"] for report in part["reports"]}
    found = {
        (files[p["a"]["report"]], files[p["b"]["report"]], p["kind"]): (p["a"]["text"], p["b"]["text"])
        for p in part["passages"]
    }
    assert found == {
        ("a.txt", "b.txt", "reuse"): (SHARED, SHARED),
        ("a.txt", "c.txt", "quotation"): (SAID, SAID),
    }
    assert [[files[i] for i in group] for group in part["copies"]] == [["b.txt", "d.txt"]]
    assert list((tmp_path / "finished").glob("*.npz"))
    assert run(*options).stdout == first.stdout


def test_the_table_and_the_engine_option(folder: Path) -> None:
    done = run("--engine", "local", "passages", str(folder))
    assert done.returncode == 0, done.stderr
    assert "reuse" in done.stdout
    assert "b.txt" in done.stdout
    wrong = run("--engine", "fast", "passages", str(folder))
    assert wrong.returncode == 2
    assert "choose one of: inline, local, ray" in wrong.stderr
    assert "Traceback" not in wrong.stderr
