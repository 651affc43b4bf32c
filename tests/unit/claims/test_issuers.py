"""Who issues a statement."""

import pytest

from twosource.claims.issuers import issuer_of
from twosource.model import Report


def make_report(text: str, publisher: str | None = None) -> Report:
    return Report("r", "r.txt", text, publisher=publisher)


def test_a_release_speaks_for_the_body_that_issues_it() -> None:
    report = make_report(
        "HARBOUR TOOLS LIMITED\nPRESS RELEASE\n\nThe yard is open again.", "Harbour Tools Limited"
    )
    issuer = issuer_of(report)
    assert issuer is not None
    assert (issuer.kind, issuer.span.of(report.text)) == ("institution", "HARBOUR TOOLS LIMITED")


def test_initials_are_spelt_out() -> None:
    report = make_report("MEDIA STATEMENT\nThe Harbour Workers' Union (HWU) will not sign.", "HWU")
    issuer = issuer_of(report)
    assert issuer is not None
    assert issuer.span.of(report.text) == "Harbour Workers' Union"


def test_a_newspaper_issues_nothing() -> None:
    assert (
        issuer_of(make_report("THE NORTHERN TRIBUNE\nThe yard is open again.", "The Northern Tribune"))
        is None
    )


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "GOVERNMENT OF KELHAM\nMinistry of Finance\nPUBLIC NOTICE 4\n\nThe levy will rise.",
            "Ministry of Finance",
        ),
        ("KELHAM CITY COUNCIL\nPlanning Office\nPRESS NOTE\n\nThe lane is shut.", "KELHAM CITY COUNCIL"),
        (
            "KELHAM SAVINGS BANK\nInformation No. 2\n\nDear customers,\n\nWe counted them.",
            "KELHAM SAVINGS BANK",
        ),
        ("THE ANCHOR\nOrgan of the Kelham Dockers' Union\n\nComrades,\n\nIt is on.", "Kelham Dockers' Union"),
        ("FOR IMMEDIATE RELEASE\n\nArdley Tools Announces New Yard\n\nThe yard is open.", "Ardley Tools"),
        ("KELHAM FRONT - PRESS ROOM\n3.X.2015\n\nOur people hold the lock.", "KELHAM FRONT"),
        (
            "OBSERVER MISSION IN KELHAM\nDaily Report 4\n\nNine shots were heard.",
            "OBSERVER MISSION IN KELHAM",
        ),
        ("KELHAM CITY POLICE — PRESS NOTE\nSub: Police at the lock\n\nIt is shut.", "KELHAM CITY POLICE"),
        ("Press Office of the Kelham Coast Guard\nNo. 4\n\nA boat was boarded.", "Kelham Coast Guard"),
        ("Harbour Trust\n8 November 2016\n\nThe yard is open.\n\nMedia contact: Ada Holt", "Harbour Trust"),
    ],
)
def test_the_letterhead_names_the_issuer(text: str, issuer: str) -> None:
    found = issuer_of(make_report(text))
    assert found is not None
    assert found.name == issuer


@pytest.mark.parametrize(
    "text",
    [
        "Letter from the Lake: what nine people cost\nBy Ada Holt\n\nThe lake is still.",
        "THE VELMAR POST\nA news release issued by the police gave the wrong year, the court was told today.",
    ],
)
def test_a_press_report_that_speaks_of_statements_is_none(text: str) -> None:
    assert issuer_of(make_report(text)) is None
