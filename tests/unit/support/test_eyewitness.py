"""Which lines of a report's own voice tell what its writer saw."""

from __future__ import annotations

import pytest

from tests.factories import make_mention, make_report
from twosource.model import ReportKind
from twosource.support.eyewitness import read_scenes


def seen(line: str, before: str = "", kind: ReportKind = "own-reporting") -> bool:
    report = make_report(f"{before}{line}", kind=kind)
    return read_scenes(report).witnessed(make_mention(report, line), report.text)


@pytest.mark.parametrize(
    "line",
    [
        "I saw the gate go.",
        "This newspaper counted forty men on the quay.",
        "We waited at the lock until noon.",
        "There were forty men by my own count.",
        "The bell rang before our eyes.",
        "A photographer for the Courier stood on the bridge.",
    ],
)
def test_seen(line: str) -> None:
    assert seen(line)


@pytest.mark.parametrize(
    "line",
    [
        "We heard that the gate had gone.",
        "They saw the gate go.",
        "“I saw the gate go.”",
        "The paper was on Friday shown a plan.",
        "Did I see the gate go?",
    ],
)
def test_not_seen(line: str) -> None:
    assert not seen(line)


@pytest.mark.parametrize("kind", ["retelling", "reprint", "commentary", "press-release"])
def test_only_a_report_of_its_own(kind: ReportKind) -> None:
    assert not seen("I saw the gate go.", kind=kind)


def test_the_paragraph_and_no_further() -> None:
    assert seen("Water ran over the road.", "I stood on the bridge. ")
    assert not seen("Water ran over the road.", "I stood on the bridge.\n\n")
    assert not seen("The mayor said the gate was old.", "I stood on the bridge. ")
    assert not seen("The gate had been mended twice.", "I stood on the bridge. ")
