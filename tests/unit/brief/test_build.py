"""The final order of a brief, whatever the order its parts came in, and the refusal to write a broken one."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from tests.factories import make_claim, make_mention, make_report, make_support
from twosource.brief import build_brief
from twosource.errors import CheckFailed
from twosource.model import Board, Brief, Claim, Lineage, Reject, Report, Story
from twosource.render import render_json

SHARED, FIRST, SECOND = "The port will close.", "A crane fell.", "Nobody was hurt."
REPORTS = tuple(make_report(f"{SHARED} {FIRST} {SECOND}", f"{n}.txt", f"Outlet {n}") for n in "ab")


def told(sentence: str, *reports: Report, claim_id: str) -> Claim:
    claim = make_claim(sentence, *(make_mention(r, sentence) for r in reports), support=make_support(0, 1))
    return replace(claim, id=claim_id)


CLAIMS = (
    told(SECOND, REPORTS[0], claim_id="c1"),
    told(FIRST, REPORTS[0], claim_id="c2"),
    told(SHARED, *REPORTS, claim_id="c3"),
)


def brief_of(reports: tuple[Report, ...], claims: tuple[Claim, ...], **changes: object) -> Brief:
    stories = changes.get("stories") or (Story("s1", tuple(r.id for r in REPORTS), "Port"),)
    return build_brief(
        reports=reports,
        rejects=[Reject("z.txt", "binary", "."), Reject("y.txt", "binary", ".")],
        stories=stories,  # type: ignore[arg-type]
        lineage=Lineage(),
        claims=claims,
        events=[],
        times={},
        board=Board(),
        settings={"b": "2", "a": "1"},
    )


def test_claims_that_most_reports_tell_come_first_then_the_order_of_the_text() -> None:
    assert [claim.text for claim in brief_of(REPORTS, CLAIMS).claims] == [SHARED, FIRST, SECOND]


def test_the_order_of_the_parts_does_not_matter() -> None:
    written = {
        render_json(brief_of(tuple(reports), tuple(claims)))
        for reports in itertools.permutations(REPORTS)
        for claims in itertools.permutations(CLAIMS)
    }
    assert len(written) == 1


def test_reports_and_rejects_stand_by_file() -> None:
    brief = brief_of(REPORTS[::-1], CLAIMS)
    assert [report.file for report in brief.reports] == ["a.txt", "b.txt"]
    assert [reject.file for reject in brief.rejects] == ["y.txt", "z.txt"]
    assert list(brief.settings) == ["a", "b"]


def test_a_brief_that_is_broken_beyond_its_lines_is_not_written() -> None:
    with pytest.raises(CheckFailed, match="not written"):
        brief_of(REPORTS, CLAIMS, stories=(Story("s1", ("r-elsewhere",), "Port"),))
