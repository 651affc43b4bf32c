"""Outlets that a report only describes, named where lineage has found them."""

from __future__ import annotations

from twosource.lineage.described import is_description, name_described
from twosource.model import Derivation, Lineage, Mention, Passage, Report, Span

TEXT = "A guard told a newspaper in Velmar that the gate stood open. It was dark, he said."
FIRST, SECOND = Span(0, 61), Span(62, len(TEXT))
REPORTS = (
    Report("a", "a.txt", "", publisher="The Velmar Post"),
    Report("b", "b.txt", "", publisher="The Northern Tribune"),
    Report("c", "c.txt", TEXT, publisher="Rail Digest"),
)
VIA = "a newspaper in Velmar"
MENTIONS = {
    "c": (
        Mention("c", FIRST, (FIRST,), via=(VIA,)),
        Mention("c", SECOND, (SECOND,), via=(VIA, "The Velmar Post")),
    )
}


def named(*earlier: str) -> list[tuple[str, ...]]:
    edges = tuple(Derivation("c", e, "citation", (Passage("c", FIRST),)) for e in earlier)
    return [m.via for m in name_described(REPORTS, MENTIONS, Lineage(edges))["c"]]


def test_a_described_outlet_gets_the_name_of_the_report_it_was_traced_to() -> None:
    assert named("a") == [("The Velmar Post",), ("The Velmar Post",)]


def test_one_that_was_traced_to_two_stays_described() -> None:
    assert named("a", "b")[0] == (VIA,)


def test_one_that_was_not_traced_stays_described() -> None:
    assert named() == [(VIA,), (VIA, "The Velmar Post")]


def test_a_name_is_no_description() -> None:
    assert is_description("English newspaper")
    assert not is_description("The Velmar Post")
    assert not is_description("Follow the Dime")
