"""The one place where an error becomes a line on standard error and an exit code."""

from __future__ import annotations

import os
import sys

import typer
from typer.core import TyperGroup

from ..errors import TwosourceError

STOPPED = 130
READER_GONE = 141


class Guarded(TyperGroup):
    """A group of commands whose errors a user can act on end in one line, without a traceback."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        try:
            return super().invoke(ctx)
        except TwosourceError as error:
            message = " ".join(str(error).split())
            typer.echo(f"twosource: {message}", err=True)
            raise typer.Exit(error.exit_code) from error
        except KeyboardInterrupt as error:
            typer.echo("twosource: stopped", err=True)
            raise typer.Exit(STOPPED) from error
        except BrokenPipeError as error:
            # Python flushes standard output once more at the end, and would complain about it then.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(READER_GONE) from error
