"""The command `passages`: what any two reports of an archive share, word for word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from ..lineage import Shared
    from ..model import Passage, Report
    from .listing import Listing

# Characters of a passage shown in a table.
SHOWN = 100


def passages(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder of reports, or one file.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a text to read.")] = False,
    resume: Annotated[
        Path | None,
        typer.Option("--resume", metavar="DIR", help="Keep finished work in DIR and go on from there."),
    ] = None,
) -> None:
    """The passages that reports share: reuse, quotations, boilerplate. For archives of any size."""
    from . import output
    from .progress import shown_progress

    with shown_progress() as progress:
        from ..pipeline import passages_of

        reports, shared = passages_of(folder, progress=progress, resume=resume)
    part = _part(reports, shared)
    if as_json:
        from ..render import dump_json

        output.write_text(dump_json(part))
        return
    with output.open_console() as console:
        from .listing import print_listings

        print_listings(_list(part), console)
    for line in part["left_out"]:
        output.say(line)


def _part(reports: tuple[Report, ...], shared: Shared) -> dict[str, Any]:
    texts = {report.id: report.text for report in reports}

    def side(passage: Passage) -> dict[str, Any]:
        span = passage.span
        text = span.of(texts[passage.report])
        return {"report": passage.report, "start": span.start, "end": span.end, "text": text}

    return {
        "reports": [{"id": report.id, "file": report.file} for report in reports],
        "copies": [list(group) for group in shared.copies],
        "passages": [
            {"a": side(found.a), "b": side(found.b), "words": found.words, "kind": kind}
            for found, kind in shared.passages
        ],
        "left_out": _left_out(shared),
    }


def _left_out(shared: Shared) -> list[str]:
    said = [f"not compared: {report}: {why}" for report, why in shared.failures]
    if shared.common:
        said.append(
            f"{shared.common:,} runs of words stand in very many reports: over them each report was compared "
            f"with the first and the nearest ones only, {shared.unpaired:,} times not with another"
        )
    return said


def _list(part: dict[str, Any]) -> list[Listing]:
    from .listing import Listing

    files = {report["id"]: report["file"] for report in part["reports"]}
    rows = [
        (files[p["a"]["report"]], files[p["b"]["report"]], str(p["words"]), p["kind"], p["a"]["text"][:SHOWN])
        for p in part["passages"]
        if p["kind"] != "boilerplate"
    ]
    copies = [(files[group[0]], ", ".join(files[other] for other in group[1:])) for group in part["copies"]]
    columns = ("Report", "Other report", "Words", "What it is", "Begins")
    return [
        Listing("Shared passages", columns, tuple(rows), "No shared passage found."),
        Listing("Exact copies", ("Report", "Copies"), tuple(copies), "No exact copy found."),
    ]
