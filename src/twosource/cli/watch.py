"""`twosource watch`: takes in the files of a folder as they appear."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import CaseBusy, InputError
from .options import CaseFile

if TYPE_CHECKING:
    from ..store import Case
    from ..store.watching import Watch

FolderToWatch = Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder in which reports appear.")]
Every = Annotated[float, typer.Option("--every", metavar="SECONDS", min=0.1, help="How often to look.")]


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(watch)


def watch(case: CaseFile, folder: FolderToWatch, every: Every = 2.0) -> None:
    """Take in the reports of a folder as they appear or change, until Ctrl-C; a file that still grows waits."""
    from ..store import open_case
    from ..store.watching import Watch
    from . import output

    if not folder.is_dir():
        raise InputError(f"{folder} is no folder; name the one in which reports appear")
    with open_case(case, create=True, writing=True) as opened:
        watched = Watch(folder)
        output.say(f"watching {folder}; Ctrl-C ends it")
        try:
            while True:
                take_in(opened, watched)
                time.sleep(every)
        except KeyboardInterrupt:
            output.say(f"stopped; {case} holds {opened.count('reports')} reports")


def take_in(case: Case, watched: Watch) -> None:
    """One look at the folder: what has come to rest is added, and told in a line each."""
    from . import output
    from .add import tell, tell_lines

    resting = watched.look()
    if not resting:
        return
    try:
        added = case.add([watched.folder], only=None if watched.sidecar in resting else resting)
    except CaseBusy as busy:
        output.say(f"{busy}; looking again")
        return
    watched.take(resting)
    told = tell(case, added)
    output.write_lines([*(f"added {new['file']}" for new in told["new"]), *tell_lines(told)])
