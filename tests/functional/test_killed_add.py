"""An add that is killed: the case opens, holds each report wholly or not at all, and the add can be run again."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.unit.store.cases import QUICK, write
from twosource.store import open_case

KILLS = 50
# How many states of the case the kills must have left: empty, some of the reports, all of them.
SEEN = 3
SHORTER = 0.9
ROOT = Path(__file__).parents[2]
TEXTS = {
    "a": "The Merrow Herald\n3 May 2024\n\nNine people died at Merrow on Thursday, the coastguard said.",
    "b": "The Ansel Star\n4 May 2024\n\nThe coastguard said that nine people died at Merrow.",
    "c": "Halvard Post\n4 May 2024\n\nEleven people died at Merrow, Mayor Ines Calloway said.",
    "d": "Tarn Tribune\n5 May 2024\n\nThe Ansel Star reported that nine people died at Merrow.",
}


class Adder:
    """The process in adder.py."""

    def __init__(self) -> None:
        paths = os.pathsep.join([str(ROOT), str(ROOT / "src")])
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.functional.adder"],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": paths},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._hear() == "ready"

    def add(self, case: Path, folder: Path, *, kill_after: float | None = None) -> int:
        """How the add ended: 0, or -9 where it was killed."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([str(case), str(folder)]) + "\n")
        self._process.stdin.flush()
        child = int(self._hear())
        if kill_after is not None:
            time.sleep(kill_after)
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        return int(self._hear())

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def _hear(self) -> Any:
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())


@pytest.fixture(scope="module")
def adder() -> Iterator[Adder]:
    made = Adder()
    yield made
    made.close()


def contract(path: Path) -> dict[str, Any]:
    with open_case(path) as case:
        return case.contract()


def test_an_add_that_is_killed_leaves_whole_reports_and_can_be_run_again(
    adder: Adder, tmp_path: Path
) -> None:
    folder = write(tmp_path / "in", **TEXTS)
    stages = [contract_of_first(tmp_path, folder, count) for count in range(len(TEXTS) + 1)]
    started = time.perf_counter()
    assert adder.add(tmp_path / "undisturbed.case", folder) == 0
    length = time.perf_counter() - started
    assert contract(tmp_path / "undisturbed.case") == stages[-1]
    moments = random.Random(9)  # noqa: S311 - the same moments every time
    killed, found = 0, set()
    for number in range(3 * KILLS):
        path = tmp_path / f"{number}.case"
        if adder.add(path, folder, kill_after=length * moments.random()) == -9:
            killed += 1
        else:
            length *= SHORTER  # It was done before: the first run was slower than those that follow.
        if path.exists() and path.stat().st_size:
            found.add(stages.index(contract(path)))
        assert adder.add(path, folder) == 0
        assert contract(path) == stages[-1]
        path.unlink()
        if killed >= KILLS and len(found) >= SEEN:
            break
    assert killed >= KILLS
    assert len(found) >= SEEN


def contract_of_first(tmp_path: Path, folder: Path, count: int) -> dict[str, Any]:
    """The contract of a case with the first `count` reports of the folder."""
    path = tmp_path / f"first-{count}.case"
    with open_case(path, create=True, writing=True) as case:
        if count:
            case.add(sorted(folder.iterdir())[:count], QUICK)
        return case.contract()
