"""The commands that make, grow and ask a case."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.store.cases import BAKERS, FERRY, FERRY_EDITED, FERRY_TOO, write
from twosource.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """`run("add", case, folder)` gives exit code, standard output and standard error."""
    monkeypatch.setenv("TWOSOURCE_RULES_ONLY", "1")

    def run_command(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["twosource", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capfd.readouterr()
        return int(ended.value.code or 0), printed.out, printed.err

    return run_command


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "in", herald=FERRY, star=FERRY_TOO, bakers=BAKERS)


@pytest.fixture
def case(tmp_path: Path, folder: Path, run: Run) -> Path:
    made = tmp_path / "ferry.case"
    assert run("add", made, folder) == (0, "3 new\n", "")
    return made


def test_what_came_of_an_add_is_told(run: Run, case: Path, folder: Path) -> None:
    write(folder, herald=FERRY_EDITED)
    (folder / "empty.txt").touch()
    code, out, _ = run("add", case, folder)
    assert (code, out.splitlines()) == (
        0,
        [
            "herald.txt: silently edited: 2 sentences removed",
            "not read: empty.txt: this file is empty; save the report again or remove it",
            "0 new, 1 changed, 2 known, 1 not read",
        ],
    )
    told = json.loads(run("add", case, folder / "star.txt", "--json")[1])
    assert (told["new"], len(told["known"])) == ([], 1)


def test_the_versions_of_a_report_are_told_with_their_sentences(run: Run, case: Path, folder: Path) -> None:
    assert "with one text only" in run("versions", case)[1]
    write(folder, herald=FERRY_EDITED)
    run("add", case, folder)
    assert "silently edited: 2 sentences removed" in run("versions", case)[1]
    shown = run("versions", case, "herald.txt")[1]
    assert "Version 2, read" in shown
    assert "removed The ferry was built in 1987." in " ".join(shown.split())
    first, second = json.loads(run("versions", case, "herald.txt", "--json")[1])["versions"]
    assert (first["text"], first["counts"], first["removed"]) == (FERRY, False, [])
    assert second["removed"] == [
        "Harbour Master Ines Calloway said the sea was calm.", "The ferry was built in 1987."
    ]  # fmt: skip
    assert json.loads(run("versions", case, first["report"], "--json")[1])["versions"] == [first, second]
    code, _, said = run("versions", case, "none.txt")
    assert (code, "holds no report" in said) == (2, True)


def test_a_brief_of_a_case_is_that_of_the_folder(run: Run, case: Path, folder: Path) -> None:
    for form in ("--json", "--markdown"):
        assert run("brief", case, form)[1] == run("brief", folder, form)[1]


@pytest.mark.parametrize(
    ("command", "noun"),
    [
        ("stories", "stories"), ("lineage", "derivations"), ("claims", "claims"), ("disputes", "claims"),
        ("timeline", "timeline"), ("board", "conditions"),
    ],
)  # fmt: skip
def test_each_noun_is_shown_of_a_case(run: Run, case: Path, command: str, noun: str) -> None:
    code, out, _ = run(command, case, "--json")
    assert code == 0
    part = json.loads(out)
    assert len(part["reports"]) == 3
    assert isinstance(part[noun], list)
    assert run(command, case)[0] == 0


def test_claims_are_filtered(run: Run, case: Path) -> None:
    whole = json.loads(run("claims", case, "--json")[1])["claims"]
    told = json.loads(run("claims", case, "--json", "--speaker", "dace", "--search", "rye")[1])["claims"]
    assert [c for c in whole if "Finn Dace" in c["text"]] == told != []
    of_report = json.loads(run("claims", case, "--json", "--report", "bakers.txt", "--limit", 1)[1])
    assert len(of_report["claims"]) == 1
    assert run("claims", case, "--report", "gone.txt")[0] == 2


def test_filters_need_a_case(run: Run, folder: Path) -> None:
    code, _, err = run("claims", folder, "--verdict", "disputed")
    assert code == 2
    assert "can be asked of a case only" in err


def test_disputes_of_a_folder(run: Run, case: Path, folder: Path) -> None:
    assert run("disputes", folder, "--json")[1] == run("disputes", case, "--json")[1]


def test_search(run: Run, case: Path) -> None:
    hits = json.loads(run("search", case, "rye", "flour", "--json")[1])["hits"]
    assert len(hits) == 1
    assert "rye flour" in hits[0]["text"]
    assert "No sentence holds these words." in run("search", case, "AND", '"(')[1]


def test_exit_codes(run: Run, case: Path, tmp_path: Path) -> None:
    assert run("brief", tmp_path / "none.case")[0] == 2
    assert run("search", tmp_path / "none.case", "x")[0] == 2
    assert run("add", case, tmp_path / "none")[0] == 2
    empty = write(tmp_path / "empty")
    assert run("add", case, empty)[0] == 3
    newer = sqlite3.connect(case)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    assert run("stories", case)[0] == 7


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_case_that_may_not_be_written_is_read_all_the_same(run: Run, case: Path, folder: Path) -> None:
    case.chmod(0o444)
    case.parent.chmod(0o555)
    try:
        assert run("add", case, write(folder, more=BAKERS + "It will reopen in June."))[0] == 6
        assert run("stories", case)[0] == 0
    finally:
        case.parent.chmod(0o755)


def test_names_of_files_cannot_act(run: Run, case: Path, tmp_path: Path) -> None:
    evil = tmp_path / "evil"
    evil.mkdir()
    (evil / "\x1b[31m'; DROP TABLE report; --\u202egnp.txt").write_text(FERRY_TOO + "More.", encoding="utf-8")
    (evil / "huge.txt").write_bytes(b"a " * 10_500_000)
    code, out, _ = run("add", case, evil)
    assert code == 0
    assert "1 new, 1 not read" in out
    shown = out + run("brief", case)[1] + run("stories", case)[1] + run("search", case, "coastguard")[1]
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert len(json.loads(run("stories", case, "--json")[1])["reports"]) == 4


def test_watch_takes_in_what_appears_until_it_is_stopped(tmp_path: Path) -> None:
    folder, case = write(tmp_path / "in", herald=FERRY), tmp_path / "watched.case"
    watching = subprocess.Popen(
        [sys.executable, "-m", "twosource.cli", "watch", str(case), str(folder), "--every", "0.1"],
        env={**os.environ, "TWOSOURCE_RULES_ONLY": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert watching.stdout is not None
    assert watching.stderr is not None
    assert watching.stdout.readline() == "added herald.txt\n"
    write(folder, star=FERRY_TOO)
    assert watching.stdout.readline() == "added star.txt\n"
    write(folder, herald=FERRY_EDITED)
    assert watching.stdout.readline() == "herald.txt: silently edited: 2 sentences removed\n"
    watching.send_signal(signal.SIGINT)
    deadline = time.monotonic() + 30
    assert watching.wait(deadline - time.monotonic()) == 0
    assert f"stopped; {case} holds 2 reports" in watching.stderr.read()
    watching.stdout.close()
    watching.stderr.close()
