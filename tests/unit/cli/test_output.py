"""Files are written whole or not at all, and a brief is read back only if it is one."""

from __future__ import annotations

from pathlib import Path

import pytest

from twosource.cli.output import check_writable, one_line, read_json, write_file
from twosource.errors import InputError, OutputError


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "brief.json"
    target.write_text("old", encoding="utf-8")
    write_file(target, "“new”\n")
    assert target.read_bytes() == "“new”\n".encode()
    assert list(tmp_path.iterdir()) == [target]


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "brief.json"
    target.write_text("old", encoding="utf-8")

    def fill(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fill)
    with pytest.raises(OutputError, match="No space left"):
        write_file(target, "new")
    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_is_followed_not_replaced(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    link.symlink_to(real)
    write_file(link, "text")
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "text"


@pytest.mark.parametrize("name", [".", "missing/brief.html", "/dev/null"])
def test_what_cannot_be_written_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError):
        check_writable(tmp_path / name)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"format": "other/1"}', b"\xff\xfe\x00", b"[" * 100_000]
)
def test_what_is_no_brief_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "brief.json"
    file.write_bytes(content)
    with pytest.raises(InputError):
        read_json(file)


def test_a_missing_brief_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_json(tmp_path / "none.json")


def test_talk_cannot_act_on_a_terminal() -> None:
    assert one_line("a\x1b[31m\nb\x07") == "a b"
