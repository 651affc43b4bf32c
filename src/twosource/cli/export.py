"""`twosource export`: the brief in the forms that other tools read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..errors import InputError, OutputError
from .options import GivenOrBrief


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(export)


def export(
    given: GivenOrBrief,
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="FORMAT",
            help="json, jsonl, csv, markdown, html, docx, prov, prov-jsonld, annotations, stix, ftm or graphml.",
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="PATH", help="The file to write, or for csv the folder; else standard output."
        ),
    ] = None,
) -> None:
    """The brief in a form that other tools read: tables, lineage, annotations, STIX, Word."""
    from ..exchange import FORMATS
    from ..exchange import export as build
    from . import output
    from .opened import load_contract

    form = FORMATS.get(to)
    if form is None:
        raise InputError(f"there is no format {output.one_line(to)!r}; give one of {', '.join(FORMATS)}")
    if out is None and not form.is_text:
        what = "a folder" if form.is_folder else f"a file that ends in {form.suffix}"
        raise InputError(f"the format {to} cannot go to standard output; name {what} with --out")
    if out is not None:
        _check(out, is_folder=form.is_folder)
    files = build(load_contract(given), to)
    if out is None:
        output.write_text("".join(data.decode() for data in files.values()))
        return
    for name, data in files.items():
        output.write_bytes(out / name if form.is_folder else out, data)
    output.say(f"wrote {out}" + (f" with {len(files)} files" if form.is_folder else ""))


def _check(out: Path, *, is_folder: bool) -> None:
    """Asked before the work, so that none of it is lost."""
    from . import output

    if not is_folder:
        output.check_writable(out)
        return
    try:
        out.mkdir(exist_ok=True)
    except FileExistsError as error:
        raise OutputError(f"{out} is a file, and csv needs a folder; name another") from error
    except OSError as error:
        raise OutputError(f"the folder {out} could not be made: {error.strerror}") from error
    output.check_writable(out / "reports.csv")
