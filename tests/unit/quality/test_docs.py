"""The written docs name what there is: every link leads somewhere, no command or code is left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from quality.floors import load_floors
from quality.reference import build as build_reference
from quality.result import CEILINGS
from quality.table import MEANINGS

from twosource import errors
from twosource.model import Verb
from twosource.reports.readers import KINDS
from twosource.web.app import LISTS, ONES

ROOT = Path(__file__).resolve().parents[3]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
REFERENCE = (ROOT / "docs" / "reference.md").read_text("utf-8")


def anchors(page: Path) -> set[str]:
    """The names by which the headings of a page are linked."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_page_and_a_heading(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        if target.startswith(("http://", "https://")):
            continue
        name, _, anchor = target.partition("#")
        to = (page.parent / name).resolve() if name else page
        assert to.exists(), target
        assert not anchor or anchor in anchors(to), target


def test_the_tables_of_the_reference_are_those_that_the_code_makes() -> None:
    assert build_reference(REFERENCE) == REFERENCE, "run python quality/reference.py"


def test_the_reference_names_every_verb_of_a_judgement() -> None:
    for verb in Verb:
        assert f"\n| `{verb.value}` | " in REFERENCE


def test_the_reference_names_every_address_of_the_pages() -> None:
    for path in (*LISTS, *(path.replace("{id}", "ID") for path in ONES)):
        assert f"`{path}`" in REFERENCE


def test_the_reference_names_every_exit_code() -> None:
    found = [
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.TwosourceError)
    ]
    for code in {kind.exit_code for kind in found}:
        assert f"\n| {code} | " in REFERENCE


def test_the_reference_names_every_kind_of_file() -> None:
    for kind in KINDS:
        assert f"`{kind}`" in REFERENCE


def test_the_readme_gives_the_floors_that_hold() -> None:
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    for key, metrics in load_floors().floors.items():
        task, name = key.split(" ", 1)
        for metric, floor in metrics.items():
            start = f"| {MEANINGS[metric]} |" if task == "affairs" else f"| {name} | {MEANINGS[metric]} |"
            (line,) = (line for line in lines if line.startswith(start))
            assert f" {'≤' if metric in CEILINGS else '≥'} {floor} " in line
