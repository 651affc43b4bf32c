"""Parts of the contract as tables to read."""

from __future__ import annotations

from io import StringIO

from rich.console import Console

from twosource.cli.listing import (
    Listing,
    list_board,
    list_lineage,
    list_stories,
    list_timeline,
    print_listings,
)

REPORTS = [
    {"id": "a", "file": "01.txt", "publisher": "Port Gazette", "published": "2024-05-01", "text": ""},
    {"id": "b", "file": "02.txt", "publisher": None, "published": None, "text": ""},
]


def test_lineage_names_both_reports_and_the_reason() -> None:
    derivations = [
        {"later": "b", "earlier": "u", "kind": "citation", "reasons": ["“the Star said”", "no other"]}
    ]
    part = {"reports": REPORTS, "unseen": [{"id": "u", "publisher": "Star"}], "derivations": derivations}
    assert list_lineage(part)[0].rows == (
        ("02.txt", "cites", "Star (not in the folder)", "“the Star said”; no other"),
    )


def test_stories_list_their_reports() -> None:
    part = {"reports": REPORTS, "stories": [{"id": "s1", "headline": "Harbour", "reports": ["a", "b"]}]}
    assert list_stories(part) == [
        Listing(
            "Harbour (2 reports, s1)",
            ("Report", "Publisher", "Published"),
            (("01.txt", "Port Gazette", "2024-05-01"), ("02.txt", "", "")),
        )
    ]


def test_a_cell_is_one_line_that_cannot_act() -> None:
    event = {"when": "2024-05", "clock": "said", "report": "a", "text": "a\nb\x1b[2J"}
    assert list_timeline({"reports": REPORTS, "timeline": [event]})[0].rows[0][-1] == "a b"


def test_an_empty_listing_says_so() -> None:
    console = Console(file=StringIO(), width=80)
    print_listings(list_board({"stances": [], "options": [], "conditions": []}), console)
    assert isinstance(console.file, StringIO)
    assert console.file.getvalue().count("found.") == 3


def test_long_cells_are_folded_and_nothing_is_lost() -> None:
    console = Console(file=StringIO(), width=40)
    print_listings([Listing("T", ("A", "B"), (("x" * 100, "[bold]y[/bold]"),))], console)
    assert isinstance(console.file, StringIO)
    printed = console.file.getvalue()
    assert printed.count("x") == 100
    assert max(map(len, printed.splitlines())) <= 40
    assert "[bold]" in printed.replace("\n", "").replace(" ", "")
