"""Reused passages found by a Ray cluster of two workers on this machine, and by `local`: both must find the same.

    python benchmarks/cluster.py [--reports 50000]

Ray listens on every address that it finds, so all of it runs in a network namespace of its own, in which only
the loopback interface is up (`unshare` and `ip`, of util-linux and iproute2). Memory is that of the process
that starts the plan.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.scale import run_apart
from benchmarks.two_workers import count_workers, reachable, two_workers

ALONE = ("unshare", "--map-root-user", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh")
STORE_BYTES = 2_000_000_000


def main() -> int:
    """0 where both found the same, 1 where they did not."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--reports", type=int, default=50_000)
    given = parser.parse_args()
    if reachable():
        return subprocess.run([*ALONE, sys.executable, *sys.argv], check=False).returncode
    with two_workers(STORE_BYTES) as cluster:
        os.environ["RAY_ADDRESS"] = cluster.address
        print(f"a cluster of {count_workers()} workers", flush=True)
        found = {}
        for engine in ("local", "ray"):
            print(f"on {engine}:", flush=True)
            given = argparse.Namespace(engine=engine, threshold=0.5, reports=given.reports)
            found[engine] = run_apart("twosource", given.reports, given)
    same = found["local"]["digest"] == found["ray"]["digest"]
    print(f"the passages are {'the same' if same else 'not the same'}")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
