"""The command line: data to standard output, everything else to standard error."""

from .app import main

__all__ = ["main"]
