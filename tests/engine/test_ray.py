"""`ray` gives what `inline` gives, on a real cluster of two workers in a network of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# A new user and network namespace in which only the loopback interface is up.
ALONE = ("unshare", "--map-root-user", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh")


@pytest.fixture(scope="module")
def alone() -> tuple[str, ...]:
    for command in ("unshare", "ip"):
        if shutil.which(command) is None:
            pytest.skip(f"{command} is not installed (Debian: util-linux, iproute2)")
    if subprocess.run([*ALONE, "true"], capture_output=True).returncode:
        pytest.skip(
            "this machine allows no network namespace, and Ray would listen on the network without one"
        )
    return ALONE


def test_a_cluster_of_two_workers_gives_what_inline_gives(alone: tuple[str, ...]) -> None:
    tests = ROOT / "tests" / "engine" / "test_same_as_inline.py"
    done = subprocess.run(
        [*alone, sys.executable, "-m", "tests.engine.on_cluster", str(tests)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        timeout=900,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert "workers: 2" in done.stdout
