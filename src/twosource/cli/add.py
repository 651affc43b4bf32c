"""`twosource add`: takes reports into a case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import NothingReadable
from .options import AsJson, CaseFile

if TYPE_CHECKING:
    from ..store import Added, Case

Reports = Annotated[list[Path], typer.Argument(metavar="REPORTS…", help="Files and folders of reports.")]


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(add)


def add(case: CaseFile, reports: Reports, as_json: AsJson = False) -> None:
    """Take reports into a case, which is made if there is none: what is known already is not read again."""
    from ..store import open_case
    from . import output
    from .progress import shown_progress

    with open_case(case, create=True, writing=True) as opened:
        with shown_progress() as progress:
            added = opened.add(reports, progress=progress)
        told = tell(opened, added)
    if as_json:
        from ..render import dump_json

        output.write_text(dump_json(told))
    else:
        output.write_lines([*tell_lines(told), _count(told)])
    if not (added.new or added.changed or added.known):
        raise NothingReadable(f"no report of what was given could be read into {case}")


def tell(case: Case, added: Added) -> dict[str, Any]:
    """What came of adding, as JSON: the reports that are new, changed and known, and those not read."""
    names = {report_id: versions[-1] for report_id in added.changed if (versions := case.versions(report_id))}
    files = {report["id"]: report["file"] for i in added.new if (report := case.row("reports", i))}
    return {
        "new": [{"report": i, "file": files.get(i, "")} for i in added.new],
        "changed": [
            {"report": i, "file": version.file, "change": version.change or "other particulars beside it"}
            for i, version in names.items()
        ],
        "known": list(added.known),
        "rejects": [{"file": r.file, "reason": r.reason, "detail": r.detail} for r in added.rejects],
    }


def tell_lines(told: dict[str, Any]) -> list[str]:
    """Of what `tell` tells, a line for each change and reject."""
    lines = [f"{changed['file']}: {changed['change']}" for changed in told["changed"]]
    return lines + [f"not read: {reject['detail']}" for reject in told["rejects"]]


def _count(told: dict[str, Any]) -> str:
    """ "12 new, 2 known"."""
    counts = [f"{len(told['new'])} new"]
    counts += [f"{len(told[key])} {key}" for key in ("changed", "known") if told[key]]
    counts += [f"{len(told['rejects'])} not read"] if told["rejects"] else []
    return ", ".join(counts)
