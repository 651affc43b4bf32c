"""Starts a Ray cluster of two workers on this machine and runs tests on it: python -m tests.engine.on_cluster TEST…

Only where nothing but the loopback interface is up: Ray listens on every address that it finds.
"""

from __future__ import annotations

import logging
import os
import socket
import sys
from typing import Any

TRIES = 6


def main() -> int:
    """The exit code of pytest; 3 where another interface than the loopback is up."""
    others = [name for _, name in socket.if_nameindex() if name != "lo"]
    if others:
        sys.stdout.write(f"not run: {', '.join(others)} can be reached from elsewhere\n")
        return 3
    os.environ.update(RAY_USAGE_STATS_ENABLED="0", TWOSOURCE_TEST_ENGINE="ray", PYTHONWARNINGS="ignore")
    import pytest
    import ray
    from ray.cluster_utils import Cluster

    node: dict[str, Any] = {"num_cpus": 1, "node_ip_address": "127.0.0.1", "object_store_memory": 100_000_000}
    cluster = Cluster()
    _add_node(cluster, {**node, "include_dashboard": False})
    _add_node(cluster, node)
    ray.init(cluster.address, _node_ip_address="127.0.0.1", log_to_driver=False, logging_level=logging.ERROR)
    workers = sum(bool(worker["Alive"]) for worker in ray.nodes())  # type: ignore[no-untyped-call]
    sys.stdout.write(f"workers: {workers}\n")
    try:
        # Ray and its own dependencies warn of themselves.
        return int(pytest.main([*sys.argv[1:], "-W", "ignore", "-p", "no:cacheprovider"]))
    finally:
        ray.shutdown()
        cluster.shutdown()  # type: ignore[no-untyped-call]


def _add_node(cluster: Any, node: dict[str, Any]) -> None:
    """Ray gives a node thirty seconds to start, which a busy machine does not always keep."""
    for left in reversed(range(TRIES)):
        try:
            cluster.add_node(**node)
        except Exception:
            if not left:
                raise
        else:
            return


if __name__ == "__main__":
    sys.exit(main())
