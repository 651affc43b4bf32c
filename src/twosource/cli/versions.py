"""`twosource versions`: which reports of a case were edited, and what became of their sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from .options import AsJson, CaseFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..store import Case, Version
    from .listing import Listing

Name = Annotated[
    str | None, typer.Argument(metavar="[REPORT]", help="Its file or id; without it, all that were edited.")
]


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(versions)


def versions(case: CaseFile, report: Name = None, as_json: AsJson = False) -> None:
    """Which reports were edited since they were first read, or what each version of one changed."""
    from ..store import open_case
    from .nouns import show

    with open_case(case) as opened:
        if report is None:
            show({"edited": tell_edited(opened)}, as_json, _list_edited)
        else:
            show({"versions": tell_versions(_find(opened, report))}, as_json, _list_versions)


def tell_edited(case: Case) -> list[dict[str, Any]]:
    """The reports that have several versions, with what the latest changed."""
    found = []
    for report_id, edit in case.edits().items():
        row = case.row("reports", report_id) or {}
        about = {"report": report_id, "file": row.get("file", ""), "publisher": row.get("publisher")}
        found.append({**about, "versions": edit.versions, "change": edit.change})
    return found


def tell_versions(found: Sequence[Version]) -> list[dict[str, Any]]:
    """Each version with its text, and the sentences that it removed, added and changed."""
    from ..store import compare_texts

    told = []
    for before, version in zip([None, *found], found, strict=False):
        change = compare_texts(before.text, version.text) if before else None
        told.append(
            {
                "number": version.number,
                "report": version.report,
                "file": version.file,
                "url": version.url,
                "read": version.added,
                "bytes": version.bytes,
                "counts": version.current,
                "change": version.change,
                "removed": list(change.removed) if change else [],
                "added": list(change.added) if change else [],
                "changed": [{"before": old, "after": new} for old, new in change.changed] if change else [],
                "text": version.text,
            }
        )
    return told


def _find(case: Case, name: str) -> list[Version]:
    """The versions of the report with this file or id; an earlier version has an id as well."""
    from .opened import find_report

    return case.versions(name) or case.versions(find_report(case, name))


def _list_edited(part: dict[str, Any]) -> list[Listing]:
    from .listing import build_listing, count

    rows = [
        (each["file"], each["publisher"] or "", count(each["versions"], "version"), each["change"])
        for each in part["edited"]
    ]
    columns = ("Report", "Publisher", "Read in", "The latest")
    return [build_listing("Edited reports", columns, rows, "Every report was read with one text only.")]


def _list_versions(part: dict[str, Any]) -> list[Listing]:
    from .listing import build_listing

    listings = []
    for each in part["versions"]:
        rows = [("removed", text) for text in each["removed"]]
        rows += [("added", text) for text in each["added"]]
        for pair in each["changed"]:
            rows += [("was", pair["before"]), ("is now", pair["after"])]
        what = each["change"] or "first read"
        title = f"Version {each['number']}, read {each['read'][:16].replace('T', ' ')} UTC: {what}"
        listings.append(build_listing(title, ("", "Sentence"), rows, each["file"]))
    return listings
