"""The parts of the JSON contract as tables to read, for those who did not ask for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..render.clean import line

if TYPE_CHECKING:
    from rich.console import Console

Part = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Listing:
    """A table: what it lists, its columns, its rows; `empty` is said when there is no row."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str = ""


def list_claims(part: Part) -> list[Listing]:
    """For each report, who says what in it."""
    listings = []
    for report in part["reports"]:
        rows = [
            (_speaker(mention), mention["stance"], _content(mention, report["text"]))
            for mention in part["mentions"]
            if mention["report"] == report["id"]
        ]
        listings.append(build_listing(_headed(report), ("Who", "Stance", "What"), rows, "No claim found."))
    return listings


def list_stories(part: Part) -> list[Listing]:
    """For each story, its reports."""
    reports = {report["id"]: report for report in part["reports"]}
    return [
        build_listing(
            f"{story['headline']} ({count(len(story['reports']), 'report')}, {story['id']})",
            ("Report", "Publisher", "Published"),
            [_credits(reports[i]) for i in story["reports"]],
        )
        for story in part["stories"]
    ]


def list_lineage(part: Part) -> list[Listing]:
    """Each derivation with its reasons, then the reports that are cited but not in the folder."""
    names = {report["id"]: report["file"] for report in part["reports"]}
    names |= {unseen["id"]: f"{unseen['publisher']} (not in the folder)" for unseen in part["unseen"]}
    verbs = {"reprint": "reprints", "rewrite": "rewrites", "citation": "cites"}
    rows = [
        (names[d["later"]], verbs[d["kind"]], names[d["earlier"]], "; ".join(d["reasons"]))
        for d in part["derivations"]
    ]
    columns = ("Report", "", "Earlier report", "Because")
    return [build_listing("Lineage", columns, rows, "No report seems to derive from another.")]


def list_timeline(part: Part) -> list[Listing]:
    """Dated sentences in order of time."""
    files = {report["id"]: report["file"] for report in part["reports"]}
    rows = [(e["when"], e["clock"], files[e["report"]], e["text"]) for e in part["timeline"]]
    columns = ("When", "Clock", "Report", "Sentence")
    return [build_listing("Timeline", columns, rows, "Nothing in these reports can be dated.")]


def list_board(part: Part) -> list[Listing]:
    """Stances, options and conditions."""
    stances = [(s["holder"], s["polarity"], s["target"]) for s in part["stances"]]
    options = [
        (o["name"], ", ".join(o["raised_by"]), ", ".join(o["backed_by"]), ", ".join(o["opposed_by"]))
        for o in part["options"]
    ]
    conditions = [(c["kind"], c["who"] or "", c["if"], c["then"]) for c in part["conditions"]]
    return [
        build_listing("Stances", ("Who", "", "What"), stances, "No stance found."),
        build_listing(
            "Options", ("Option", "Raised by", "Backed by", "Opposed by"), options, "No option found."
        ),
        build_listing("Conditions", ("Kind", "Who", "If", "Then"), conditions, "No condition found."),
    ]


def print_listings(listings: Iterable[Listing], console: Console) -> None:
    """Each listing under its title, long cells folded, an empty line between two."""
    from rich.table import Table
    from rich.text import Text

    for number, listing in enumerate(listings):
        if number:
            console.print()
        console.print(Text(listing.title, style="bold"))
        if not listing.rows:
            console.print(Text(listing.empty, style="dim"))
            continue
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
        for column in listing.columns:
            table.add_column(Text(column), overflow="fold")
        for row in listing.rows:
            table.add_row(*map(Text, row))
        console.print(table)


def build_listing(
    title: str, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]], empty: str = ""
) -> Listing:
    """A table whose words are safe to show, each cell on one line."""
    return Listing(line(title), columns, tuple(tuple(map(line, row)) for row in rows), empty)


def _headed(report: Part) -> str:
    return " · ".join(filter(None, _credits(report)))


def _credits(report: Part) -> tuple[str, str, str]:
    return report["file"], report["publisher"] or "", report["published"] or ""


def _speaker(mention: Part) -> str:
    speaker = mention["speaker"]["text"] if mention["speaker"] else "the report"
    return f"{speaker}, via {', '.join(mention['via'])}" if mention["via"] else str(speaker)


def _content(mention: Part, text: str) -> str:
    return " … ".join(text[start:end] for start, end in mention["content"])


def count(number: int, noun: str) -> str:
    """ "1 report", "2 reports"."""
    return f"1 {noun}" if number == 1 else f"{number} {noun}s"
