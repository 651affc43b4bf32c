"""`twosource search`: the sentences of a case that hold some words."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import AsJson, CaseFile

Words = Annotated[
    list[str], typer.Argument(metavar="WORDS…", help='Words that all must stand there; "in quotes" in a row.')
]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="At most so many sentences.")]


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(search)


def search(case: CaseFile, words: Words, as_json: AsJson = False, limit: Limit = 50) -> None:
    """The sentences of a case that hold all the words, those that fit best first."""
    from ..store import open_case
    from .listing import build_listing
    from .nouns import show

    with open_case(case) as opened:
        hits = opened.search(" ".join(words), limit=limit)
        reports = {hit.report: opened.row("reports", hit.report) or {} for hit in hits}
    part = {
        "reports": list(reports.values()),
        "hits": [{"report": h.report, "start": h.start, "end": h.end, "text": h.text} for h in hits],
    }
    rows = [
        (reports[h.report].get("file", ""), reports[h.report].get("publisher") or "", h.text) for h in hits
    ]
    empty = "No sentence holds these words."
    listing = build_listing("Sentences", ("Report", "Publisher", "Sentence"), rows, empty)
    show(part, as_json, lambda _: [listing])
