"""A brief written earlier: whatever is changed in it afterwards is found."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest

from twosource.brief import check_json
from twosource.model import Brief
from twosource.pipeline import investigate
from twosource.render import render_json

ROWS = [
    {
        "id": "a.txt",
        "publisher": "The Verrault Courier",
        "published": "2024-03-05",
        "text": "On Monday the fire at the Orlo mill killed 11 workers, fire chief Mara Quill told the "
        "Courier. Mayor Ida Marsk rejects plan B for the mill. "
        "If the owner does not pay, the town will sue, Ida Marsk said.",
    },
    {
        "id": "b.txt",
        "publisher": "Norfjord Radio",
        "published": "2024-03-05",
        "text": "The fire at the Orlo mill killed 11 workers, union leader Oskar Brandt told Norfjord Radio.",
    },
]


@pytest.fixture(scope="module")
def brief() -> Brief:
    return investigate(ROWS)


def test_a_brief_as_written_agrees_with_its_reports(brief: Brief) -> None:
    assert check_json(json.loads(render_json(brief)), brief.reports) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("claims", 0, "mentions", 0, "cue", "text"), "lied"),
        (("claims", 0, "mentions", 0, "content", 0, 1), 10**6),
        (("claims", 0, "origins", "list", 0, "speaker"), "Finn Dace"),
        (("claims", 0, "origins", "list", 0, "label"), "Finn Dace"),
        (("claims", 0, "origins", "max"), 7),
        (("claims", 0, "verdict"), "disputed"),
        (("timeline", 0, "time_words"), "on Friday"),
        (("conditions", 0, "who"), "Finn Dace"),
        (("conditions", 0, "then"), "Finn Dace will resign"),
        (("stances", 0, "holder"), "Finn Dace"),
        (("stances", 0, "target"), "plan C"),
    ],
)
def test_a_changed_line_is_found(brief: Brief, path: Sequence[str | int], value: object) -> None:
    written: Any = json.loads(render_json(brief))
    at = written
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    assert check_json(written, brief.reports)


def test_what_is_no_brief_is_refused(brief: Brief) -> None:
    with pytest.raises(KeyError):
        check_json({"reports": [{}]}, brief.reports)
