"""What each command prints, where, and how it ends; the pipeline is a stand-in."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from twosource import errors
from twosource.cli import app, main
from twosource.errors import NothingReadable, TwosourceError

from .fakes import TEXT, make_pipeline

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """`run("claims", "folder")` gives exit code, standard output and standard error."""
    monkeypatch.setitem(sys.modules, "twosource.pipeline", make_pipeline())

    def run_command(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["twosource", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capfd.readouterr()
        return int(ended.value.code or 0), printed.out, printed.err

    return run_command


def failing(error: BaseException) -> Callable[..., NoReturn]:
    def fail(folder: Path, **options: object) -> NoReturn:
        raise error

    return fail


@pytest.mark.parametrize(
    ("command", "keys"),
    [
        ("claims", {"reports", "mentions"}),
        ("stories", {"reports", "stories"}),
        ("lineage", {"reports", "unseen", "derivations"}),
        ("timeline", {"reports", "timeline", "times"}),
        ("board", {"reports", "stances", "options", "conditions"}),
    ],
)
def test_each_noun_prints_its_part_of_the_contract(run: Run, command: str, keys: set[str]) -> None:
    code, out, err = run(command, "folder", "--json")
    assert code == 0
    assert set(json.loads(out)) == keys
    assert err == ""


@pytest.mark.parametrize("command", ["claims", "stories", "lineage", "timeline", "board"])
def test_each_noun_prints_a_text_to_read_without_json(run: Run, command: str) -> None:
    code, out, err = run(command, "folder")
    assert (code, err) == (0, "")
    assert out.strip()
    assert "\x1b" not in out


def test_claims_are_listed_under_their_report(run: Run) -> None:
    _, out, _ = run("claims", "folder")
    assert "one.txt · Port Gazette · 2024-05-01" in out
    assert "the mayor, via Radio Anse" in out
    assert "The harbour is closed" in out


def test_brief_as_json_leaves_standard_output_to_the_json(run: Run) -> None:
    code, out, err = run("brief", "folder", "--json")
    assert code == 0
    assert json.loads(out)["reports"][0]["text"] == TEXT
    assert err == "twosource: not read: junk.txt: this is no text\n"


def test_brief_writes_the_files_asked_for(run: Run, tmp_path: Path) -> None:
    html, data = tmp_path / "brief.html", tmp_path / "brief.json"
    code, out, err = run("brief", "folder", "--html", str(html), "--json-file", str(data))
    assert code == 0
    assert TEXT in html.read_text(encoding="utf-8")
    assert json.loads(data.read_text(encoding="utf-8"))["format"] == "twosource-brief/1"
    assert "Port Gazette" in out
    assert err.splitlines() == [f"twosource: wrote {html}", f"twosource: wrote {data}"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["brief.html", "brief.json"]


def test_the_file_is_the_json_that_standard_output_gets(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "brief.json"
    _, out, _ = run("brief", "folder", "--json", "--json-file", str(data))
    assert data.read_text(encoding="utf-8") == out


def test_markdown_and_json_cannot_both_have_standard_output(run: Run) -> None:
    code, out, err = run("brief", "folder", "--json", "--markdown")
    assert (code, out) == (2, "")
    assert "--markdown" in err


def test_markdown_is_printed(run: Run) -> None:
    code, out, _ = run("brief", "folder", "--markdown")
    assert code == 0
    assert "#" in out


def test_an_unwritable_file_is_told_before_the_work(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys.modules["twosource.pipeline"], "investigate", failing(AssertionError("worked")))
    code, out, err = run("brief", "folder", "--html", str(tmp_path / "missing" / "brief.html"))
    assert (code, out) == (6, "")
    assert err.startswith("twosource: the folder of")


def test_an_error_is_one_line_and_its_exit_code(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    error = NothingReadable("no report\nin folder")
    monkeypatch.setattr(sys.modules["twosource.pipeline"], "investigate", failing(error))
    assert run("brief", "folder") == (3, "", "twosource: no report in folder\n")


def test_control_c_ends_with_130_and_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["twosource.pipeline"], "investigate", failing(KeyboardInterrupt()))
    assert run("brief", "folder") == (130, "", "twosource: stopped\n")


def test_an_unknown_command_or_option_is_a_usage_error(run: Run) -> None:
    assert run("brief", "folder", "--nonsense")[0] == 2
    assert run("gossip", "folder")[0] == 2


def test_version_and_help(run: Run) -> None:
    code, out, _ = run("--version")
    assert code == 0
    assert out.startswith("twosource 0.")
    code, out, _ = run("--help")
    assert code == 0
    assert all(
        command in out for command in ("brief", "claims", "stories", "lineage", "timeline", "board", "check")
    )


def test_help_names_every_exit_code(run: Run) -> None:
    tree = [error for error in vars(errors).values() if isinstance(error, type)]
    codes = {error.exit_code for error in tree if issubclass(error, TwosourceError)} | {0, 130, 141}
    _, out, _ = run("--help")
    told = {
        int(line.split()[0]) for line in out.splitlines() if line[:4].isspace() and line.split()[0].isdigit()
    }
    assert told == codes


def test_every_command_explains_itself(run: Run) -> None:
    for command in app.app.registered_commands:
        assert command.callback is not None
        assert command.callback.__doc__
        assert run(command.callback.__name__, "--help")[0] == 0
