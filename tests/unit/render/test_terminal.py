"""The brief in the terminal: calm, complete, and deaf to what reports say to it."""

from __future__ import annotations

import io
from typing import Literal

import pytest
from rich.console import Console

from tests.factories import HOSTILE, make_brief, make_claim, make_mention, make_report, make_small_brief
from twosource.model import Brief
from twosource.render import render_terminal


def show(brief: Brief, width: int = 80, *, color: bool = False) -> str:
    output = io.StringIO()
    colors: Literal["truecolor"] | None = "truecolor" if color else None
    console = Console(file=output, width=width, force_terminal=color, color_system=colors)
    render_terminal(brief, console)
    return output.getvalue()


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("hostile", ["", HOSTILE])
def test_no_line_is_wider_than_the_terminal(width: int, hostile: str) -> None:
    assert max(map(len, show(make_brief(hostile), width).splitlines())) <= width


def test_no_line_ends_in_space() -> None:
    assert not [line for line in show(make_brief()).splitlines() if line != line.rstrip()]


def test_the_parts_come_in_their_order() -> None:
    text = show(make_brief())
    heads = [
        "Reports and lineage",
        "Claims",
        "Disputes",
        "Updates",
        "Distortions",
        "Timeline",
        "The board",
        "What is not known",
        "Not read",
    ]
    places = [text.index(f"\n{head}\n───") for head in heads]
    assert places == sorted(places)
    assert text.endswith("cannot know whether they were right.\n")


def test_statements_of_one_report_are_few_and_the_rest_is_counted() -> None:
    assert "and 10 more statements told by one report only; all in brief.html and --json" in show(
        make_brief()
    )


def test_a_report_cannot_colour_or_steer_the_terminal() -> None:
    text = show(make_brief(HOSTILE))
    assert not [character for character in text if character < " " and character != "\n"]
    assert "[red]not red[/red]" in " ".join(text.split())


def test_only_verdicts_are_coloured_and_no_color_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[32mCorroborated" in show(make_brief(), color=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[32m" not in show(make_brief(), color=True)


def test_values_of_a_dispute_stand_side_by_side() -> None:
    lines = show(make_brief()).splitlines()
    assert any(line.split() == ["eleven", "nine"] for line in lines)


def test_an_empty_brief_says_so() -> None:
    assert "No claim was found." in show(make_small_brief())


def test_the_file_is_named_where_the_mark_does_not_tell_it() -> None:
    report = make_report("The lock is shut.", "tarn-lock-shut.txt")
    claim = make_claim("Shut", make_mention(report, "The lock is shut."))
    assert "01  The Vessen Courier (tarn-lock-shut.txt), 5 March 2024" in show(
        make_small_brief(report, claims=(claim,))
    )
