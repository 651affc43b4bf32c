"""The commands. Whatever is heavy is imported when a command runs, so that --help is quick."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import CheckFailed, InputError
from .guard import Guarded
from .passages import passages

if TYPE_CHECKING:
    from collections.abc import Callable

    from .listing import Listing

HELP = """Reads press reports of one affair and tells what is corroborated, what is disputed, who says it.

It measures reporting, not truth: it counts the independent origins behind each claim and links every
line to the sentence it rests on. FOLDER holds .txt .md .html .pdf .docx .eml or .jsonl files, or is one.
"""

EXIT_CODES = """\b
Exit codes:
  0    done; single files that cannot be read are listed as rejects and do not change this
  1    an error of Twosource itself
  2    the folder, file or option given cannot be used
  3    no report of the folder could be read
  4    a model or package that this step needs is not installed
  5    a brief does not agree with the reports it cites
  6    a result could not be written
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

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder of reports, or one file.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a text to read.")]


def main() -> None:
    """Run the command named in the arguments of the process; ends with SystemExit."""
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
    folder: Folder,
    as_json: AsJson = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="Print Markdown instead.")] = False,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Also write one offline HTML file.")
    ] = None,
    json_file: Annotated[
        Path | None, typer.Option("--json-file", metavar="FILE", help="Also write the JSON to a file.")
    ] = None,
) -> None:
    """The whole answer: lineage, claims, disputes, timeline, board."""
    if as_json and as_markdown:
        raise InputError("--json and --markdown both want standard output; give one of them")
    from . import output
    from .progress import shown_progress

    for path in filter(None, (html, json_file)):
        output.check_writable(path)
    with shown_progress() as progress:
        from ..pipeline import investigate

        found = investigate(folder, progress=progress)
    from .. import render

    if html:
        output.write_file(html, render.render_html(found))
    if json_file:
        output.write_file(json_file, render.render_json(found))
    if as_json:
        output.write_text(render.render_json(found))
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
def claims(folder: Folder, as_json: AsJson = False) -> None:
    """Who says what, through whom: each mention, before matching."""
    from .listing import list_claims
    from .progress import shown_progress

    with shown_progress() as progress:
        from ..pipeline import claims_of

        found = claims_of(folder, progress=progress)
    from ..render import claims_part

    _show(claims_part(*found), as_json, list_claims)


@app.command()
def stories(folder: Folder, as_json: AsJson = False) -> None:
    """Which reports tell of the same matter."""
    from .listing import list_stories
    from .progress import shown_progress

    with shown_progress() as progress:
        from ..pipeline import stories_of

        found = stories_of(folder, progress=progress)
    from ..render import stories_part

    _show(stories_part(*found), as_json, list_stories)


@app.command()
def lineage(folder: Folder, as_json: AsJson = False) -> None:
    """Who copied, rewrote or cites whom, unseen reports included."""
    from .listing import list_lineage
    from .progress import shown_progress

    with shown_progress() as progress:
        from ..pipeline import lineage_of

        found = lineage_of(folder, progress=progress)
    from ..render import lineage_part

    _show(lineage_part(*found), as_json, list_lineage)


@app.command()
def timeline(folder: Folder, as_json: AsJson = False) -> None:
    """What happened, was said or was published when."""
    from .listing import list_timeline
    from .progress import shown_progress

    with shown_progress() as progress:
        from ..pipeline import timeline_of

        reports, times, events = timeline_of(folder, progress=progress)
    from ..render import timeline_part

    _show(timeline_part(reports, events, times), as_json, list_timeline)


@app.command()
def board(folder: Folder, as_json: AsJson = False) -> None:
    """Who stands where, what is on the table, and on what terms."""
    from .listing import list_board
    from .progress import shown_progress

    with shown_progress() as progress:
        from ..pipeline import board_of

        found = board_of(folder, progress=progress)
    from ..render import board_part

    _show(board_part(*found), as_json, list_board)


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
        output.write_text("".join(f"{output.one_line(problem)}\n" for problem in problems))
    if problems:
        count = "1 line does" if len(problems) == 1 else f"{len(problems)} lines do"
        raise CheckFailed(f"{count} not agree with the reports in {folder}")
    output.say(f"{brief_file} agrees with the {len(reports)} reports in {folder}")


app.command()(passages)


def _show(part: dict[str, Any], as_json: bool, build: Callable[[dict[str, Any]], list[Listing]]) -> None:
    from . import output

    if as_json:
        from ..render import dump_json

        output.write_text(dump_json(part))
    else:
        with output.open_console() as console:
            from .listing import print_listings

            print_listings(build(part), console)
