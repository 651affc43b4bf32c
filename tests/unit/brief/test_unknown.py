"""What a brief says it does not know: one sentence for each gap."""

from __future__ import annotations

from dataclasses import replace

from tests.factories import make_claim, make_mention, make_report, make_support, span_at
from twosource.brief.unknown import name_unknowns
from twosource.model import (
    Claim,
    Derivation,
    Lineage,
    Passage,
    Reason,
    Reject,
    Report,
    Span,
    TimeExpression,
    UnseenReport,
)

SENTENCE = "The port will close next week."


def reports(count: int) -> list[Report]:
    return [make_report(SENTENCE, f"{i:02}.txt", f"Outlet {i}") for i in range(1, count + 1)]


def unknowns(
    found: list[Report],
    *,
    rejects: tuple[Reject, ...] = (),
    lineage: Lineage | None = None,
    claims: tuple[Claim, ...] = (),
    times: dict[str, list[TimeExpression]] | None = None,
    left_out: int = 0,
) -> tuple[str, ...]:
    return name_unknowns(found, rejects, lineage or Lineage(), claims, times or {}, left_out)


def told_by(found: list[Report], low: int, high: int, *origins: str) -> Claim:
    return make_claim(
        SENTENCE, *(make_mention(r, SENTENCE) for r in found), support=make_support(low, high, *origins)
    )


def test_a_complete_folder_leaves_nothing_open() -> None:
    assert unknowns(reports(2), claims=(told_by(reports(2), 2, 2, "Ida Marsk", "Oskar Brandt"),)) == ()


def test_a_report_that_is_cited_and_not_there_is_named_with_those_that_rest_on_it() -> None:
    first, second = reports(2)
    ledger = UnseenReport("u1", "The Saltmarsh Ledger")
    evidence = (Passage(first.id, Span(0, 8)),)
    one = Lineage((Derivation(first.id, "u1", "citation", evidence),), (ledger,))
    (line,) = unknowns([first, second], lineage=one)
    assert "The Saltmarsh Ledger" in line
    assert "01.txt rests on it" in line
    both = replace(one, derivations=(*one.derivations, Derivation(second.id, "u1", "citation", ())))
    (line,) = unknowns([first, second], lineage=both)
    assert "01.txt and 02.txt rest on it" in line


def test_a_claim_of_many_reports_and_one_origin_is_pointed_out() -> None:
    found = reports(4)
    (line,) = unknowns(found, claims=(told_by(found, 1, 1, "Ida Marsk"),))
    assert line.startswith("4 reports tell it, but one origin (Ida Marsk)")
    assert SENTENCE in line


def test_a_claim_of_one_report_needs_no_such_warning() -> None:
    found = reports(1)
    assert unknowns(found, claims=(told_by(found, 1, 1, "Ida Marsk"),)) == ()


def test_missing_days_and_publishers_are_named_by_file() -> None:
    bare = [replace(r, published=None, publisher=None) for r in reports(2)]
    lines = unknowns(bare)
    assert "No publication date is known for 01.txt and 02.txt." in lines
    assert "No publisher is known for 01.txt and 02.txt." in lines


def test_time_words_that_no_date_anchors_are_quoted() -> None:
    report = replace(reports(1)[0], published=None)
    words = TimeExpression(report.id, span_at(SENTENCE, "next week"), "DATE", "2024-W11")
    lines = unknowns([report], times={report.id: [words]})
    assert any("next week" in line and "01.txt" in line for line in lines)


def test_what_could_not_be_read_and_what_was_left_out_is_counted() -> None:
    junk = (Reject("b.pdf", "damaged", "."), Reject("a.txt", "binary", "."))
    lines = unknowns(reports(1), rejects=junk, left_out=2)
    assert lines[0].startswith("2 lines were left out")
    assert lines[1] == "2 files could not be read: a.txt and b.pdf."


def test_a_long_list_is_cut_and_its_rest_counted() -> None:
    bare = [replace(r, publisher=None) for r in reports(20)]
    (line,) = unknowns(bare)
    assert "and 12 more" in line
    assert "01.txt" in line


def test_what_lineage_leaves_open_is_passed_on() -> None:
    open_end = Lineage(reasons=(Reason("loop", "01 and 02 cite each other."),))
    assert "01 and 02 cite each other." in unknowns(reports(2), lineage=open_end)
