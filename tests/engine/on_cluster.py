"""Starts a Ray cluster of two workers on this machine and runs tests on it: python -m tests.engine.on_cluster TEST…

Only where nothing but the loopback interface is up: Ray listens on every address that it finds.
"""

from __future__ import annotations

import os
import sys

from benchmarks.two_workers import count_workers, reachable, two_workers


def main() -> int:
    """The exit code of pytest; 3 where another interface than the loopback is up."""
    others = reachable()
    if others:
        sys.stdout.write(f"not run: {', '.join(others)} can be reached from elsewhere\n")
        return 3
    os.environ.update(TWOSOURCE_TEST_ENGINE="ray", PYTHONWARNINGS="ignore")
    import pytest

    with two_workers(store_bytes=100_000_000):
        sys.stdout.write(f"workers: {count_workers()}\n")
        # Ray and its own dependencies warn of themselves.
        return int(pytest.main([*sys.argv[1:], "-W", "ignore", "-p", "no:cacheprovider"]))


if __name__ == "__main__":
    sys.exit(main())
