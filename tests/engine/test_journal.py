"""What a run has finished is kept, and a run that was killed goes on from there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from twosource.engine import FolderJournal, Inline
from twosource.errors import InputError, OutputError
from twosource.lineage import reuse

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60


class Counting(Inline):
    """Counts the blocks and parts that are worked on, and takes its time for each."""

    def __init__(self, pause: float = 0) -> None:
        self.blocks = self.parts = 0
        self._pause = pause

    def map(self, function: Callable[[Sequence[Any]], Sequence[Any]], rows: Iterable[Any]) -> Iterator[Any]:
        for row in rows:
            self.blocks += 1
            yield from super().map(function, [row])

    def exchange(
        self,
        scatter: Callable[[Any], Mapping[int, Any]],
        gather: Callable[[Sequence[Any]], Any],
        rows: Iterable[Any],
    ) -> Iterator[tuple[int, Any]]:
        for done in super().exchange(scatter, gather, rows):
            self.parts += 1
            time.sleep(self._pause)
            yield done


def make_blocks() -> list[reuse.Block]:
    texts = [" ".join(f"w{(n * 7 + at) % 900}" for at in range(150)) for n in range(60)]
    return list(reuse.iter_blocks([*texts, None], 10))


def same(one: reuse.Reuse, other: reuse.Reuse) -> bool:
    columns = zip(one.chains.columns(), other.chains.columns(), strict=True)
    rest = [(r.copies, r.common, r.unpaired, r.failures) for r in (one, other)]
    return all(np.array_equal(x, y) for x, y in columns) and rest[0] == rest[1]


def test_a_finished_run_is_not_done_again(tmp_path: Path) -> None:
    expected = reuse.find_reuse(make_blocks(), Inline())
    assert len(expected.chains)
    first, second = Counting(), Counting()
    assert same(reuse.find_reuse(make_blocks(), first, FolderJournal(tmp_path)), expected)
    assert same(reuse.find_reuse(make_blocks(), second, FolderJournal(tmp_path)), expected)
    assert first.blocks == 7
    assert first.parts > 64
    assert (second.blocks, second.parts) == (0, 0)


def test_reports_that_were_added_are_read_and_nothing_else(tmp_path: Path) -> None:
    reuse.find_reuse(make_blocks(), Inline(), FolderJournal(tmp_path))
    more = [*make_blocks(), reuse.Block(61, ("w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11",))]
    engine = Counting()
    assert same(reuse.find_reuse(more, engine, FolderJournal(tmp_path)), reuse.find_reuse(more, Inline()))
    assert engine.blocks == 1


def test_a_run_that_was_killed_goes_on_with_the_parts_that_are_left(tmp_path: Path) -> None:
    run = (
        "import sys; from pathlib import Path; from tests.engine.test_journal import *; "
        "reuse.find_reuse(make_blocks(), Counting(0.1), FolderJournal(Path(sys.argv[1])))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", run, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
    )
    end = time.monotonic() + SECONDS
    while len(list(tmp_path.glob("hits-*.npz"))) < 5 and process.poll() is None and time.monotonic() < end:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    finished = len(list(tmp_path.glob("hits-*.npz")))
    assert 5 <= finished < 64
    whole, engine = Counting(), Counting()
    expected = reuse.find_reuse(make_blocks(), whole)
    assert same(reuse.find_reuse(make_blocks(), engine, FolderJournal(tmp_path)), expected)
    assert engine.blocks == 0
    assert engine.parts == whole.parts - finished


def test_what_was_half_written_counts_as_not_finished(tmp_path: Path) -> None:
    journal = FolderJournal(tmp_path)
    journal.keep("a", {"x": np.arange(3)})
    held = journal.load("a")
    assert held is not None
    assert held["x"].tolist() == [0, 1, 2]
    whole = (tmp_path / "a.npz").read_bytes()
    for size in (0, 10, len(whole) // 2):
        (tmp_path / "a.npz").write_bytes(whole[:size])
        assert journal.load("a") is None
    assert journal.load("b") is None


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="is a file"):
        FolderJournal(file)
    with pytest.raises(OutputError, match="cannot make the folder"):
        FolderJournal(file / "below")
