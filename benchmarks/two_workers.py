"""A Ray cluster of two workers on this machine, for as long as it is asked something.

Only where nothing but the loopback interface is up: Ray listens on every address that it finds.
"""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

WORKERS, TRIES = 2, 6


def reachable() -> list[str]:
    """The network interfaces, the loopback aside."""
    return [name for _, name in socket.if_nameindex() if name != "lo"]


@contextmanager
def two_workers(store_bytes: int) -> Iterator[Any]:
    """The cluster, which the process is connected to; each worker keeps up to `store_bytes` for others."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    import ray
    from ray.cluster_utils import Cluster

    cluster: Any = Cluster()
    for number in range(WORKERS):
        node: dict[str, Any] = {"include_dashboard": False} if number == 0 else {}
        _add_node(cluster, num_cpus=1, node_ip_address="127.0.0.1", object_store_memory=store_bytes, **node)
    ray.init(cluster.address, _node_ip_address="127.0.0.1", log_to_driver=False, logging_level=logging.ERROR)
    try:
        yield cluster
    finally:
        ray.shutdown()
        cluster.shutdown()


def count_workers() -> int:
    """How many of them are alive."""
    import ray

    return sum(bool(worker["Alive"]) for worker in ray.nodes())  # type: ignore[no-untyped-call]


def _add_node(cluster: Any, **node: object) -> None:
    """Ray gives a node thirty seconds to start, which a busy machine does not always keep."""
    for left in reversed(range(TRIES)):
        try:
            cluster.add_node(**node)
        except Exception:
            if not left:
                raise
        else:
            return
