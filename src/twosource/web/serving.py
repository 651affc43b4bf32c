"""Listens, says where, and serves the pages until it is stopped."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn

from ..errors import InputError
from .app import create_app
from .door import LOOPBACK, open_to
from .reading import Reading


def check_host(host: str, *, is_allowed: bool) -> None:
    """InputError for an address that other machines can reach, unless that is allowed in so many words."""
    if host not in LOOPBACK and not is_allowed:
        raise InputError(
            f"other machines could reach {host}; say --open-to-network if they may, or leave --host away"
        )


def serve_pages(reading: Reading, host: str, port: int, who: str, say: Callable[[str], None]) -> None:
    """Serves until Ctrl-C; `say` is given the address with its token once the server listens."""
    listening = _listen(host, port)
    found = listening.getsockname()[1]
    lock = open_to(host, found)
    config = uvicorn.Config(
        create_app(reading, lock, who),
        log_level="error",
        access_log=False,
        server_header=False,
        lifespan="off",
        http="h11",
        ws="none",
        timeout_graceful_shutdown=2,
    )
    shown = f"[{host}]" if ":" in host else host
    say(f"http://{shown}:{found}/enter?token={lock.token}")
    with listening:
        uvicorn.Server(config).run([listening])


def _listen(host: str, port: int) -> socket.socket:
    """A socket that listens; InputError where the address is taken or is not this machine's."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, protocol)
    except OSError as error:
        raise InputError(f"{host} is no address of this machine; leave --host away") from error
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(128)
    except OSError as error:
        listening.close()
        raise InputError(
            f"nothing can listen at {host}, port {port}: {error.strerror}; name another one with --port"
        ) from error
    return listening
