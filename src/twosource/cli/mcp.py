"""`twosource mcp`: the brief for assistants, over standard input and output."""

from __future__ import annotations

import typer

from ..errors import ModelMissing
from .options import GivenOrBrief


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(mcp)


def mcp(given: GivenOrBrief) -> None:
    """Answers an assistant's questions about a case or folder (Model Context Protocol, on stdio)."""
    try:
        from ..assistant.server import build_server
    except ModuleNotFoundError as error:
        if not str(error.name).startswith(("mcp", "pydantic")):
            raise
        raise ModelMissing(
            "the MCP server needs a package that is not installed; install it with: pip install 'twosource[mcp]'"
        ) from error
    from ..assistant.matter import Kept, Made
    from ..exchange import Affair
    from ..store import is_case
    from .opened import load_contract

    matter = Kept(given) if is_case(given) else Made(Affair(load_contract(given)))
    matter.affair()
    build_server(matter).run("stdio")
