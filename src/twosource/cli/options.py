"""Arguments and options that several commands take."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder of reports, or one file.")]
Given = Annotated[
    Path, typer.Argument(metavar="FOLDER|CASE", help="A folder of reports, one file, or a case.")
]
GivenOrBrief = Annotated[
    Path, typer.Argument(metavar="CASE|FOLDER", help="A case file, a folder of reports, or a brief as JSON.")
]
CaseFile = Annotated[Path, typer.Argument(metavar="CASE", help="The file of a case.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a text to read.")]
Search = Annotated[
    str | None, typer.Option("--search", metavar="WORDS", help="Only what holds all these words. (CASE)")
]
Limit = Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="At most so many. (CASE)")]
OfReport = Annotated[
    str | None, typer.Option("--report", metavar="FILE", help="Only of this report: its file or id. (CASE)")
]
OfStory = Annotated[
    str | None, typer.Option("--story", metavar="ID", help="Only of this story, by its id. (CASE)")
]
BySpeaker = Annotated[
    str | None, typer.Option("--speaker", metavar="NAME", help="Only what such a speaker says. (CASE)")
]
