"""`twosource export` and `twosource explain` on real files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.factories import HOSTILE, make_brief
from tests.functional.test_cli import Run, folder, run
from twosource.exchange import FORMATS
from twosource.render import dump_json, to_contract

__all__ = ["folder", "run"]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A brief as `twosource brief --json` writes it, with hostile text in it."""
    path = tmp_path / "kept.json"
    path.write_text(dump_json(to_contract(make_brief(HOSTILE))), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_goes_to_a_path(run: Run, kept: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / "out"
    code, printed, err = run("export", kept, "--to", form, "--out", out)
    assert (code, printed) == (0, "")
    assert "wrote" in err
    if form == "csv":
        assert (out / "claims.csv").is_file()
    else:
        assert out.stat().st_size > 1000


def test_text_goes_to_standard_output_and_the_same_to_a_file(run: Run, kept: Path, tmp_path: Path) -> None:
    code, printed, err = run("export", kept, "--to", "stix")
    assert (code, err) == (0, "")
    out = tmp_path / "out.json"
    run("export", kept, "--to", "stix", "--out", out)
    assert printed == out.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["csv", "docx"])
def test_what_is_no_text_needs_a_path(run: Run, kept: Path, form: str) -> None:
    code, printed, err = run("export", kept, "--to", form)
    assert (code, printed) == (2, "")
    assert "--out" in err


def test_an_unknown_format_is_named_with_the_known_ones(run: Run, kept: Path) -> None:
    code, _, err = run("export", kept, "--to", "tex")
    assert code == 2
    assert "graphml" in err


def test_the_help_names_every_format(run: Run) -> None:
    shown = " ".join(run("export", "--help")[1].split())
    assert all(form in shown for form in FORMATS)


def test_a_path_that_cannot_be_written_is_refused_before_the_work(
    run: Run, kept: Path, tmp_path: Path
) -> None:
    assert run("export", kept, "--to", "stix", "--out", tmp_path / "no" / "x.json")[0] == 6
    assert run("export", kept, "--to", "csv", "--out", kept)[0] == 6


def test_a_file_that_is_no_brief_is_refused(run: Run, tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps({"format": "twosource-brief/1", "claims": 3}), encoding="utf-8")
    code, _, err = run("export", broken, "--to", "prov")
    assert code == 2
    assert err.count("\n") == 1


def test_a_claim_of_a_folder_is_explained_from_its_sentences_to_its_number(run: Run, folder: Path) -> None:
    code, printed, _ = run("brief", folder, "--json")
    claims = json.loads(printed)["claims"]
    dead = max(claims, key=lambda claim: len(claim["mentions"]))
    (folder.parent / "kept.json").write_text(printed, encoding="utf-8")
    code, printed, _ = run("explain", folder.parent / "kept.json", dead["id"][:8], "--json")
    assert code == 0
    told = json.loads(printed)
    assert len(told["mentions"]) == len(dead["mentions"])
    led = [mention for mention in told["mentions"] if mention["origin"] is not None]
    assert led
    for mention in led:
        assert told["origins"][mention["origin"]]["label"] in mention["counted"]
    code, printed, _ = run("explain", folder.parent / "kept.json", dead["id"])
    assert code == 0
    for heading in (
        "Sentences that tell it",
        "Lineage used",
        "Origins that are left",
        "Why they are so many",
    ):
        assert heading in printed
    assert told["because"].split(":")[0] in " ".join(printed.split())


def test_an_unknown_claim_is_one_clear_line(run: Run, kept: Path) -> None:
    code, printed, err = run("explain", kept, "zz")
    assert (code, printed) == (2, "")
    assert err.count("\n") == 1
