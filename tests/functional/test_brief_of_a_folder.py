"""The main job, end to end: a folder of files in, one brief out.

The affair: two outlets retell a scoop of The Saltmarsh Ledger, which is not in the folder, and each adds
somebody of its own on a fallen crane. A fourth report is of another affair, and four files cannot be read.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.unit.brief.folders import COURIER, POST, RADIO, find_claim, interval, write_folder
from twosource.brief import check_json
from twosource.model import Brief
from twosource.pipeline import investigate
from twosource.render import render_json
from twosource.reports import read_folder
from twosource.settings import Settings

FILES = {
    "01-courier.txt": """Dockers of Halden face an empty quay

The port of Halden will close in April, The Saltmarsh Ledger reported on Monday. Two unnamed harbour \
officials told the Ledger that 400 dockers would lose their jobs.

A crane toppled into the water on Friday night, crane driver Ida Marsk told the Courier. She said that \
nobody was hurt.
""",
    "02-radio.html": """<!doctype html><html lang="en"><head><title>Halden to lose its port</title>
<meta property="og:site_name" content="Norfjord Radio">
<meta property="article:published_time" content="2024-03-06T07:00:00Z"></head>
<body><article><h1>Halden to lose its port</h1>
<p>Halden is to lose its port in April, according to The Saltmarsh Ledger.</p>
<p>Two harbour officials told the Ledger that 400 dockers would lose their jobs.</p>
<p>A crane toppled into the water on Friday night, ferry captain Oskar Brandt told Norfjord Radio.</p>
</article></body></html>""",
    "03-post.txt": """Bakers run short of rye

Bakers in Brenning ran short of rye flour on Tuesday. "We have flour for three days," baker Finn Dace told \
the Post. The mill at Isker has a broken roller, Dace said.
""",
    "reports.csv": f"""file,publisher,published
01-courier.txt,{COURIER},2024-03-05
03-post.txt,{POST},2024-03-06
""",
    "empty.html": "",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = write_folder(tmp_path_factory.mktemp("halden"), FILES)
    (made / "scan.txt").write_bytes(bytes(range(256)) * 20)
    (made / "broken.pdf").write_bytes(b"%PDF-1.4 and nothing more")
    (made / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    return made


@pytest.fixture(scope="module")
def brief(folder: Path) -> Brief:
    return investigate(folder)


@pytest.fixture(scope="module")
def written(brief: Brief) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(render_json(brief))
    return parsed


def files_of(brief: Brief, ids: tuple[str, ...]) -> set[str]:
    return {brief.report(i).file for i in ids}


def test_reports_carry_what_their_files_say_of_them(brief: Brief) -> None:
    assert [(r.file, r.publisher, str(r.published)) for r in brief.reports] == [
        ("01-courier.txt", COURIER, "2024-03-05"),
        ("02-radio.html", RADIO, "2024-03-06"),
        ("03-post.txt", POST, "2024-03-06"),
    ]


def test_each_report_is_told_to_be_a_retelling_or_not(brief: Brief) -> None:
    kinds = {report.file: report.kind for report in brief.reports}
    assert kinds["01-courier.txt"] == "mixed"  # the Ledger's scoop, and a crane driver of its own
    assert kinds["03-post.txt"] == "own-reporting"


def test_both_retellings_point_to_the_report_that_is_not_there(brief: Brief) -> None:
    (unseen,) = brief.lineage.unseen
    assert "Saltmarsh Ledger" in unseen.publisher
    citing = tuple(d.later for d in brief.lineage.derivations if d.earlier == unseen.id)
    assert files_of(brief, citing) == {"01-courier.txt", "02-radio.html"}
    assert any("Saltmarsh Ledger" in line for line in brief.unknown)


def test_a_scoop_told_twice_has_one_origin(brief: Brief) -> None:
    claim = find_claim(brief, "400 dockers would lose their jobs")
    assert files_of(brief, tuple(m.report for m in claim.mentions)) == {"01-courier.txt", "02-radio.html"}
    assert interval(claim) == (1, 1)
    assert claim.verdict == "single-origin"
    assert "Saltmarsh Ledger" in claim.support.origins[0].label
    assert claim.support.reasons


def test_what_two_persons_told_two_outlets_is_corroborated(brief: Brief) -> None:
    claim = find_claim(brief, "toppled into the water")
    assert interval(claim) == (2, 2)
    assert claim.verdict == "corroborated"
    assert {origin.speaker for origin in claim.support.origins} == {"Ida Marsk", "Oskar Brandt"}


def test_a_report_of_another_affair_is_kept_apart(brief: Brief) -> None:
    stories = {frozenset(files_of(brief, story.reports)) for story in brief.stories}
    assert stories == {frozenset({"01-courier.txt", "02-radio.html"}), frozenset({"03-post.txt"})}
    story_of = {report: story.id for story in brief.stories for report in story.reports}
    for claim in brief.claims:
        assert {story_of[m.report] for m in claim.mentions} == {claim.story}


def test_files_that_cannot_be_read_are_named_and_the_rest_goes_on(brief: Brief) -> None:
    assert [reject.file for reject in brief.rejects] == [
        "broken.pdf",
        "empty.html",
        "photo.jpg",
        "scan.txt",
    ]
    assert all(reject.reason and reject.detail for reject in brief.rejects)
    assert any(line.startswith("4 files could not be read") for line in brief.unknown)


def test_every_excerpt_stands_at_its_span(written: dict[str, Any]) -> None:
    texts = {report["id"]: report["text"] for report in written["reports"]}
    excerpts = list(iter_excerpts(written))
    assert len(excerpts) > 10
    for excerpt in excerpts:
        assert texts[excerpt["report"]][excerpt["start"] : excerpt["end"]] == excerpt["text"]
        assert excerpt["text"].strip()


def test_the_check_finds_nothing_against_the_folder(written: dict[str, Any], folder: Path) -> None:
    assert check_json(written, read_folder(folder, Settings()).reports) == []


def test_the_check_finds_a_report_that_was_changed_since(
    written: dict[str, Any], folder: Path, tmp_path: Path
) -> None:
    later = shutil.copytree(folder, tmp_path / "later")
    text = (later / "03-post.txt").read_text("utf-8").replace("three days", "four days")
    (later / "03-post.txt").write_text(text, encoding="utf-8")
    problems = check_json(written, read_folder(later, Settings()).reports)
    assert problems
    assert all("03-post.txt" in problem for problem in problems)


def test_the_check_finds_a_report_that_is_gone(written: dict[str, Any], folder: Path, tmp_path: Path) -> None:
    later = shutil.copytree(folder, tmp_path / "later")
    (later / "03-post.txt").unlink()
    problems = check_json(written, read_folder(later, Settings()).reports)
    assert any("03-post.txt" in problem for problem in problems)


def test_two_runs_write_the_same_bytes_wherever_the_folder_lies(
    brief: Brief, folder: Path, tmp_path: Path
) -> None:
    moved = tmp_path / "elsewhere" / "halden"
    moved.mkdir(parents=True)
    for path in sorted(folder.iterdir(), reverse=True):
        shutil.copy(path, moved / path.name)
    assert render_json(investigate(moved)) == render_json(brief)


def test_a_folder_may_be_given_as_a_string(brief: Brief, folder: Path) -> None:
    assert render_json(investigate(str(folder))) == render_json(brief)


def iter_excerpts(node: object) -> Iterator[dict[str, Any]]:
    """Every object that says that `text` stands at `start` to `end` of `report`."""
    if isinstance(node, dict):
        if {"report", "start", "end", "text"} <= node.keys():
            yield node
        for value in node.values():
            yield from iter_excerpts(value)
    elif isinstance(node, list):
        for value in node:
            yield from iter_excerpts(value)
