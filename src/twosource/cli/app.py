"""The commands. Whatever is heavy is imported when a command runs, so that --help is quick."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from ..errors import CheckFailed, InputError
from . import add, explain, export, judge, mcp, nouns, search, serve, versions, watch
from .guard import Guarded
from .options import AsJson, Folder, Given
from .passages import passages
from .start import leave_out_spacy_commands

HELP = """Reads press reports of one affair and tells what is corroborated, what is disputed, who says it.

It measures reporting, not truth: it counts the independent origins behind each claim and links every
line to the sentence it rests on. FOLDER holds .txt .md .html .pdf .docx .eml or .jsonl files, or is one;
CASE is a file that `twosource add` makes, which keeps reports and grows.
"""

EXIT_CODES = """\b
Exit codes:
  0    done; single files that cannot be read are listed as rejects and do not change this
  1    an error of Twosource itself
  2    the folder, file or option given cannot be used
  3    no report of the folder could be read
  4    a model or package that this step needs is not installed
  5    a brief does not agree with the reports it cites
  6    a result could not be written: no right to, or no room
  7    a later version of Twosource made this case
  8    another program writes to this case
  130  stopped with Ctrl-C
  141  the program that was reading the output went away

\b
Settings come from the environment: TWOSOURCE_SPACY_MODEL, TWOSOURCE_ENGINE, TWOSOURCE_MAX_BYTES,
TWOSOURCE_RULES_ONLY.
"""

app = typer.Typer(
    cls=Guarded,
    help=HELP,
    epilog=EXIT_CODES,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Run the command named in the arguments of the process; ends with SystemExit."""
    leave_out_spacy_commands()
    try:
        app(prog_name="twosource")
    except KeyboardInterrupt:
        sys.exit(130)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"twosource {version('twosource')}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version and stop.", callback=_print_version, is_eager=True),
    ] = False,
    engine: Annotated[
        str | None,
        typer.Option("--engine", metavar="NAME", help="Where heavy work runs: inline, local or ray."),
    ] = None,
) -> None:
    if engine is not None:
        os.environ["TWOSOURCE_ENGINE"] = engine


@app.command()
def brief(
    given: Given,
    as_json: AsJson = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="Print Markdown instead.")] = False,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Also write one offline HTML file.")
    ] = None,
    json_file: Annotated[
        Path | None, typer.Option("--json-file", metavar="FILE", help="Also write the JSON to a file.")
    ] = None,
    judgements: Annotated[
        Path | None,
        typer.Option(
            "--judgements",
            metavar="FILE",
            help="Apply what analysts decided, as `judgements --export` wrote it.",
        ),
    ] = None,
) -> None:
    """The whole answer: lineage, claims, disputes, timeline, board."""
    if as_json and as_markdown:
        raise InputError("--json and --markdown both want standard output; give one of them")
    from . import output
    from .opened import read_whole
    from .progress import shown_progress

    for path in filter(None, (html, json_file)):
        output.check_writable(path)
    with shown_progress() as progress:
        found, contract = read_whole(given, progress, judgements)
    from .. import render

    if html:
        output.write_file(html, render.render_html(found))
    if json_file:
        output.write_file(json_file, render.dump_json(contract))
    if as_json:
        output.write_text(render.dump_json(contract))
    elif as_markdown:
        output.write_text(render.render_markdown(found))
    else:
        with output.open_console() as console:
            render.render_terminal(found, console)
    for reject in found.rejects if as_json or as_markdown else ():
        output.say(f"not read: {reject.file}: {reject.detail}")
    for path in filter(None, (html, json_file)):
        output.say(f"wrote {path}")


@app.command()
def check(
    brief_file: Annotated[Path, typer.Argument(metavar="BRIEF.json", help="A brief, as --json wrote it.")],
    folder: Folder,
    as_json: AsJson = False,
) -> None:
    """Whether a brief agrees with the reports that it cites."""
    from ..brief import check_json
    from ..reports import read_folder
    from ..settings import Settings
    from . import output

    given = output.read_json(brief_file)
    reports = read_folder(folder, Settings.from_environment()).reports
    try:
        problems = check_json(given, reports)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        # The file comes from anyone: keys may be missing, and values of any kind may stand there.
        raise InputError(f"{brief_file} does not keep to the format of a brief") from error
    if as_json:
        from ..render import dump_json

        output.write_text(dump_json({"problems": problems}))
    else:
        output.write_lines(problems)
    if problems:
        count = "1 line does" if len(problems) == 1 else f"{len(problems)} lines do"
        raise CheckFailed(f"{count} not agree with the reports in {folder}")
    output.say(f"{brief_file} agrees with the {len(reports)} reports in {folder}")


app.command()(passages)
for register in (
    nouns.register,
    add.register,
    watch.register,
    search.register,
    versions.register,
    judge.register,
    explain.register,
    export.register,
    mcp.register,
    serve.register,
):
    register(app)
