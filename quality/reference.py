"""The tables of docs/reference.md that are made from the code: commands, options, exports, settings, exit codes.

    python quality/reference.py

writes them anew between their markers; a test fails while they are not what the code says.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import typer

if __package__ in (None, ""):  # run as a file: let `quality` be found beside it
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from quality.floors import replace_text
from twosource.cli.app import EXIT_CODES, app
from twosource.exchange import FORMATS
from twosource.settings import Settings

REFERENCE = Path(__file__).resolve().parents[1] / "docs" / "reference.md"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def _commands() -> dict[str, Any]:
    found: dict[str, Any] = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    return found


def list_commands() -> str:
    """Each command with its arguments, and the first sentence of its help."""
    rows = []
    for name, command in _commands().items():
        given = [_value(each) for each in command.params if each.param_type_name == "argument"]
        rows.append((f"`{' '.join(['twosource', name, *given])}`", _plain(command.help.split("\n\n")[0])))
    return _table(("command", "gives"), rows)


def list_options() -> str:
    """Each option of each command."""
    return _table(("command", "option", "does"), _iter_options())


def _iter_options() -> Iterator[tuple[str, str, str]]:
    for name, command in _commands().items():
        for option in command.params:
            if option.param_type_name != "option" or option.name == "help":
                continue
            value = "" if option.is_flag else f" {_value(option)}"
            yield f"`{name}`", f"`{option.opts[0]}{value}`", _plain(option.help or "")


def _value(parameter: Any) -> str:
    """ "FOLDER": what the help calls it."""
    return str(parameter.metavar or parameter.name.upper())


def list_exports() -> str:
    """Each form of export, and where it may go."""
    where = {True: "a file or standard output", False: "a file"}
    rows = (
        (f"`{form.name}`", form.what, "a folder" if form.is_folder else where[form.is_text])
        for form in FORMATS.values()
    )
    return _table(("FORMAT", "gives", "goes to"), rows)


def list_settings() -> str:
    """Each setting with its default."""
    rows = []
    for setting in fields(Settings):
        default = getattr(Settings(), setting.name)
        shown = f"`{default}`" if default else "empty"
        rows.append((f"`TWOSOURCE_{setting.name.upper()}`", shown, setting.metadata["meaning"]))
    return _table(("variable", "default", "meaning"), rows)


def list_exit_codes() -> str:
    """The exit codes, as --help tells them."""
    lines = (line.split(None, 1) for line in EXIT_CODES.splitlines() if line.strip()[:1].isdigit())
    return _table(("code", "meaning"), ((code, meaning) for code, meaning in lines))


PARTS: dict[str, Callable[[], str]] = {
    "commands": list_commands,
    "options": list_options,
    "exports": list_exports,
    "settings": list_settings,
    "exit codes": list_exit_codes,
}


def build(text: str) -> str:
    """The page with each of its tables made anew; ValueError where a marker is missing."""
    for name, make in PARTS.items():
        start, end = f"<!-- {name}:start -->", f"<!-- {name}:end -->"
        before, found, rest = text.partition(start)
        _, closed, after = rest.partition(end)
        if not (found and closed):
            raise ValueError(f"docs/reference.md has no place for the {name}: {start} … {end}")
        text = f"{before}{start}\n{make()}\n{end}{after}"
    return text


def _plain(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    replace_text(REFERENCE, build(REFERENCE.read_text("utf-8")))
    sys.stdout.write(f"wrote {REFERENCE.name}\n")
