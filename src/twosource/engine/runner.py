"""Starts what Daft runs its plans on; a process can have one."""

from __future__ import annotations

import os
import socket
import sys
from functools import lru_cache

import daft

from ..errors import InputError

# Ray itself waits minutes for a cluster that is not there.
SECONDS_TO_ANSWER = 5


@lru_cache(maxsize=1)
def start_runner(name: str) -> None:
    """Daft's native runner for `local`, the Ray cluster of RAY_ADDRESS for `ray`.

    No cluster is ever started: Ray would listen on the network, and that is for whoever runs it to decide.
    """
    address = _find_cluster() if name == "ray" else None
    try:
        if name == "local":
            daft.set_runner_native()
        else:
            daft.set_runner_ray(address)
    except Exception as error:
        # Daft raises an error of its core, whose type is not public, where another runner is set.
        if "runner" not in str(error).lower():
            raise
        raise InputError(
            f"the engine {name!r} cannot start after another one; run it in a process of its own"
        ) from error


def _find_cluster() -> str | None:
    """The address of the cluster; None where this process is connected to one already."""
    ray = sys.modules.get("ray")
    if ray is not None and ray.is_initialized():
        return None
    address = os.environ.get("RAY_ADDRESS", "")
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal():
        raise InputError(
            "the engine 'ray' needs a Ray cluster; start one and set RAY_ADDRESS to its address (host:port)"
        )
    try:
        socket.create_connection((host, int(port)), SECONDS_TO_ANSWER).close()
    except OSError as error:
        raise InputError(f"no Ray cluster answers at {address}; set RAY_ADDRESS to one that runs") from error
    return address
