"""Reused passages found by a Ray cluster of two workers on this machine, and by `local`: both must find the same.

    python benchmarks/cluster.py [--reports 50000]

Ray listens on every address that it finds, so all of it runs in a network namespace of its own, in which only
the loopback interface is up (`unshare` and `ip`, of util-linux and iproute2). Memory is that of the process
that starts the plan.
"""

from __future__ import annotations

import argparse
import logging
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.scale import run_apart

ALONE = ("unshare", "--map-root-user", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh")
WORKERS, STORE_BYTES, TRIES = 2, 2_000_000_000, 6


def main() -> int:
    """0 where both found the same, 1 where they did not."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--reports", type=int, default=50_000)
    given = parser.parse_args()
    if any(name != "lo" for _, name in socket.if_nameindex()):
        return subprocess.run([*ALONE, sys.executable, *sys.argv], check=False).returncode
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    import ray
    from ray.cluster_utils import Cluster

    cluster = Cluster()
    for number in range(WORKERS):
        node: dict[str, Any] = {"include_dashboard": False} if number == 0 else {}
        _add_node(
            cluster,
            num_cpus=1,
            node_ip_address="127.0.0.1",
            object_store_memory=STORE_BYTES,
            **node,
        )
    os.environ["RAY_ADDRESS"] = cluster.address
    ray.init(cluster.address, _node_ip_address="127.0.0.1", log_to_driver=False, logging_level=logging.ERROR)
    try:
        workers = sum(bool(node["Alive"]) for node in ray.nodes())  # type: ignore[no-untyped-call]
        print(f"a cluster of {workers} workers", flush=True)
        found = {}
        for engine in ("local", "ray"):
            print(f"on {engine}:", flush=True)
            given = argparse.Namespace(engine=engine, threshold=0.5, reports=given.reports)
            found[engine] = run_apart("twosource", given.reports, given)
    finally:
        ray.shutdown()
        cluster.shutdown()  # type: ignore[no-untyped-call]
    same = found["local"]["digest"] == found["ray"]["digest"]
    print(f"the passages are {'the same' if same else 'not the same'}")
    return 0 if same else 1


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


if __name__ == "__main__":
    sys.exit(main())
