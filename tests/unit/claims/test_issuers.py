"""Who issues a statement."""

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
