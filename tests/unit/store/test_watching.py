"""A folder that is watched: what counts is what has stopped growing."""

from __future__ import annotations

from pathlib import Path

from twosource.store.watching import Watch


def names(files: frozenset[Path]) -> set[str]:
    return {path.name for path in files}


def test_a_file_counts_once_it_is_the_same_at_two_looks(tmp_path: Path) -> None:
    watch = Watch(tmp_path)
    (tmp_path / "a.txt").write_text("one")
    assert watch.look() == frozenset()
    (tmp_path / "a.txt").write_text("one and more")
    (tmp_path / "b.txt").write_text("two")
    assert watch.look() == frozenset()
    assert names(watch.look()) == {"a.txt", "b.txt"}


def test_what_was_taken_comes_again_only_when_it_changes(tmp_path: Path) -> None:
    watch = Watch(tmp_path)
    (tmp_path / "a.txt").write_text("one")
    watch.look()
    resting = watch.look()
    assert watch.look() == resting
    watch.take(resting)
    assert watch.look() == frozenset()
    (tmp_path / "a.txt").write_text("one, changed")
    assert watch.look() == frozenset()
    assert names(watch.look()) == {"a.txt"}


def test_hidden_files_and_those_that_go_away_are_passed_over(tmp_path: Path) -> None:
    watch = Watch(tmp_path)
    (tmp_path / ".a.txt.part").write_text("half")
    (tmp_path / "b.txt").write_text("two")
    watch.look()
    (tmp_path / "b.txt").unlink()
    assert watch.look() == frozenset()
