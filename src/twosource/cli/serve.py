"""`twosource serve`: the pages of a case, or of a folder, in the browser of whoever started it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .options import Given

if TYPE_CHECKING:
    from ..web.reading import Reading

Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="Where to listen; 0 for any free port.")]
Host = Annotated[
    str, typer.Option("--host", metavar="ADDRESS", help="Another address than this machine's own.")
]
OpenToNetwork = Annotated[
    bool, typer.Option("--open-to-network", help="Allow an address that other machines can reach.")
]
Who = Annotated[
    str | None, typer.Option("--who", metavar="NAME", help="Whose judgements are made; else the user's name.")
]


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(serve)


def serve(
    given: Given,
    port: Port = 8787,
    host: Host = "127.0.0.1",
    open_to_network: OpenToNetwork = False,
    who: Who = None,
) -> None:
    """Pages to read, search and correct a case in the browser; a folder can be read there as well.

    The address is printed with a token that lets one browser in. Nothing is sent anywhere, and no other
    machine can reach the pages unless --host and --open-to-network say so. Ctrl-C ends it.
    """
    from ..web.serving import check_host, serve_pages
    from . import output

    check_host(host, is_allowed=open_to_network)
    reading = _read(given)
    if host not in ("127.0.0.1", "localhost", "::1"):
        output.say(
            f"warning: {host} can be reached by other machines, and what is sent is not encrypted; whoever "
            "sees the address below reads and judges this case"
        )
    serve_pages(
        reading,
        host,
        port,
        who or _user(),
        lambda address: output.say(f"open {address} (good for one browser; Ctrl-C ends it)"),
    )


def _read(given: Path) -> Reading:
    from ..store import is_case
    from ..web.reading import CaseReading, FolderReading

    if is_case(given):
        return CaseReading(given)
    from ..pipeline import investigate
    from .progress import shown_progress

    with shown_progress() as progress:
        return FolderReading(given.resolve().name, investigate(given, progress=progress))


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without a name
        return "somebody"
