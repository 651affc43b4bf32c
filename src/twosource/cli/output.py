"""Where a command's results go: standard output, standard error, files; and the brief it reads back."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import InputError, OutputError

if TYPE_CHECKING:
    from rich.console import Console


def write_text(text: str) -> None:
    """`text` to standard output in UTF-8, whatever the locale says."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.flush()


def write_lines(lines: Iterable[str]) -> None:
    """Each of the lines on one line of standard output, safe to show."""
    write_text("".join(f"{one_line(text)}\n" for text in lines))


def say(message: str) -> None:
    """One line of talk to standard error."""
    _allow_any_text(sys.stderr)
    print(f"twosource: {one_line(message)}", file=sys.stderr, flush=True)  # noqa: T201 - this is the talk


def one_line(text: str) -> str:
    """`text` without line breaks and without characters that could act on a terminal."""
    from ..render.clean import line

    return line(text)


@contextmanager
def open_console() -> Iterator[Console]:
    """A console on standard output: colours on a terminal unless NO_COLOR is set, plain text in a pipe."""
    from rich.console import Console

    class Guarded(Console):
        def on_broken_pipe(self) -> None:
            # Rich would end the process here; how a command ends is said in one place, guard.py.
            raise BrokenPipeError

    _allow_any_text(sys.stdout)
    yield Guarded(highlight=False, markup=False, emoji=False)
    sys.stdout.flush()


def check_writable(path: Path) -> None:
    """OutputError unless a file can be put at `path`; asked before the work, so that none is lost."""
    target = _resolve(path)
    if target.exists() and not target.is_file():
        raise OutputError(f"{path} is no ordinary file; name another file to write to")
    if not target.parent.is_dir():
        raise OutputError(f"the folder of {path} does not exist; make it first")
    if not os.access(target.parent, os.W_OK):
        raise OutputError(f"nothing may be written to the folder of {path}; name another file")


def write_file(path: Path, text: str) -> None:
    """The whole of `text` at `path`, in UTF-8, or the file as it was."""
    write_bytes(path, text.encode("utf-8", "replace"))


def write_bytes(path: Path, data: bytes) -> None:
    """The whole of `data` at `path`, or the file as it was: it is written beside it and moved there."""
    check_writable(path)
    target = _resolve(path)
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with unfinished.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except OSError as error:
        raise OutputError(f"{path} could not be written: {error.strerror}") from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def read_json(path: Path) -> dict[str, Any]:
    """The brief in the file `path`; InputError if it holds none."""
    try:
        given = json.loads(path.read_bytes())
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path} is not JSON; give a file that `twosource brief --json` wrote") from error
    if not isinstance(given, dict) or not str(given.get("format")).startswith("twosource-brief/"):
        raise InputError(f"{path} is no brief; give a file that `twosource brief --json` wrote")
    return given


def _resolve(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError) as error:
        raise OutputError(f"{path} leads nowhere; name another file to write to") from error


def _allow_any_text(stream: object) -> None:
    # A terminal of another encoding shows "?" where it has no such sign, rather than nothing at all.
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="replace")
