"""`twosource judge` and `twosource judgements` on a case, and a journal applied to a folder."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.brief.folders import write_folder
from twosource.cli import main

GATE = "The lock gate at Tarn cracked on Monday"
COURIER = f"The Verrault Courier\n5 March 2024\n\n{GATE}, a senior official told the Courier.\n"
RADIO = f"Norfjord Radio\n5 March 2024\n\n{GATE}, a canal official told Norfjord Radio.\n"
TWO = ("two-persons", "01:cracked", "02.txt:gate at Tarn")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """`run("judge", case, ...)` gives exit code, standard output and standard error."""

    def run_command(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["twosource", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capfd.readouterr()
        return int(ended.value.code or 0), printed.out, printed.err

    return run_command


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports of one cracked gate, each with an unnamed official."""
    return write_folder(tmp_path / "reports", {"01.txt": COURIER, "02.txt": RADIO})


@pytest.fixture
def case(tmp_path: Path, folder: Path, run: Run) -> Path:
    """A case that holds the two reports."""
    made = tmp_path / "gate.case"
    assert run("add", made, folder)[0] == 0
    return made


def least(run: Run, *given: object) -> int:
    """The least number of origins behind the claim that both reports tell."""
    _, out, _ = run("brief", *given, "--json")
    claims = json.loads(out)["claims"]
    return int(next(c["origins"]["min"] for c in claims if "cracked" in c["text"]))


def test_a_judgement_changes_the_count_at_once_and_undoing_it_changes_it_back(run: Run, case: Path) -> None:
    _, before, _ = run("brief", case, "--json")
    code, out, _ = run("judge", case, *TWO, "--who", "J. Doe")
    assert code == 0
    assert "1 to 2 origins, unresolved → 2 origins, corroborated: The lock gate" in out
    assert least(run, case) == 2
    assert run("judge", case, "undo", out.split(":")[0], "--who", "A. Roe")[0] == 0
    assert run("brief", case, "--json")[1] == before
    _, listed, _ = run("judgements", case)
    assert listed.splitlines()[0].endswith("(undone)")


def test_a_journal_is_exported_and_gives_the_same_brief_elsewhere(
    run: Run, case: Path, folder: Path, tmp_path: Path
) -> None:
    journal, other = tmp_path / "journal.jsonl", tmp_path / "other.case"
    run("judge", case, *TWO, "--who", "J. Doe", "--note", "heard in two rooms")
    run("judge", case, "reliability", "Norfjord Radio", "b", "--who", "A. Roe")
    assert run("judgements", case, "--export", journal)[0] == 0
    run("add", other, folder)
    _, _, said = run("judgements", other, "--import", journal)
    assert "took in 2 of the 2 judgements" in said
    assert run("brief", other, "--json")[1] == run("brief", case, "--json")[1]
    assert "took in 0 of the 2 judgements" in run("judgements", other, "--import", journal)[2]
    assert least(run, folder, "--judgements", journal) == 2


def test_the_journal_as_json_says_what_holds_and_what_it_rests_on(run: Run, case: Path) -> None:
    run("judge", case, *TWO, "--who", "J. Doe")
    _, out, _ = run("judgements", case, "--json")
    (item,) = json.loads(out)["judgements"]
    assert (item["verb"], item["who"], item["holds"], item["rests"]) == ("two-persons", "J. Doe", True, True)


def test_a_judgement_holds_after_another_report_was_added(run: Run, case: Path, tmp_path: Path) -> None:
    run("judge", case, *TWO, "--who", "J. Doe")
    third = tmp_path / "03.txt"
    third.write_text(f"The Brenning Post\n6 March 2024\n\n{GATE}, Mara Quill told the Post.\n")
    run("add", case, third)
    assert least(run, case) == 2


@pytest.mark.parametrize(
    ("order", "says"),
    [
        (("praise", "01"), "is no verb"),
        (("undo", "j0000000000"), "holds no judgement"),
        (("reject", "01:no such words"), "no sentence of 01.txt"),
        (("date", "01", "soon"), "is no day"),
    ],
)
def test_an_order_that_cannot_be_carried_out_says_why(
    run: Run, case: Path, order: tuple[str, ...], says: str
) -> None:
    code, out, said = run("judge", case, *order, "--who", "J. Doe")
    assert code == 2
    assert not out
    assert says in said


def test_a_file_that_is_no_journal_is_named_with_its_line(run: Run, folder: Path, tmp_path: Path) -> None:
    journal = tmp_path / "journal.jsonl"
    journal.write_text('\n{"verb": "praise"}\n')
    code, _, said = run("brief", folder, "--judgements", journal)
    assert code == 2
    assert "line 2 is no judgement: “praise” is no verb" in said
    code, _, said = run("brief", folder, "--judgements", tmp_path / "none.jsonl")
    assert (code, "cannot be read" in said) == (2, True)


def test_a_journal_file_is_not_applied_to_a_case(run: Run, case: Path, tmp_path: Path) -> None:
    code, _, said = run("brief", case, "--judgements", tmp_path / "journal.jsonl")
    assert code == 2
    assert "--import" in said
