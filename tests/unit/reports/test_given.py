"""Files and folders named one by one: each report with a hash of its bytes, what is known passed over."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from twosource.errors import InputError
from twosource.model import Reject
from twosource.reports import Found, iter_given, read_folder
from twosource.settings import Settings

TEXT = "The Merrow Herald\n3 May 2024\n\nNine people died at Merrow on Thursday, the coastguard said.\n"


def nothing_known(name: str, digest: str, row: str) -> bool:
    return False


def given(*paths: Path, **how: Any) -> list[Found | Reject | str]:
    return list(iter_given(paths, Settings(), how.pop("known", nothing_known), **how))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    (made / "sub").mkdir(parents=True)
    (made / "a.txt").write_text(TEXT)
    (made / "sub" / "b.txt").write_text(TEXT + "More.")
    (made / "reports.csv").write_text("file,publisher\na.txt,The Merrow Argus\n")
    return made


def test_a_folder_gives_the_reports_that_reading_it_gives(folder: Path) -> None:
    found = [one.report for one in given(folder) if isinstance(one, Found)]
    assert tuple(found) == read_folder(folder, Settings()).reports


def test_a_file_is_told_of_by_the_table_beside_it(folder: Path) -> None:
    (found,) = given(folder / "a.txt")
    assert isinstance(found, Found)
    assert (found.report.file, found.report.publisher) == ("a.txt", "The Merrow Argus")
    assert found.bytes == hashlib.sha256(TEXT.encode()).hexdigest()
    assert "The Merrow Argus" in found.row
    assert given(folder / "reports.csv") == []


def test_what_is_known_is_named_and_not_read(folder: Path) -> None:
    found = given(folder, known=lambda name, digest, row: name == "a.txt")
    assert found[:2] == ["reports.csv", "a.txt"]
    assert len(found) == 3


def test_files_can_be_picked_and_left_out(folder: Path) -> None:
    picked = given(folder, only={folder / "sub" / "b.txt"})
    assert [one.report.file for one in picked if isinstance(one, Found)] == ["sub/b.txt"]
    left = given(folder, but={(folder / "a.txt").absolute()})
    assert [one.report.file for one in left if isinstance(one, Found)] == ["sub/b.txt"]


def test_a_path_that_leads_nowhere_is_told_before_anything_is_read(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        given(folder, tmp_path / "gone")


def test_a_file_that_cannot_be_read_is_a_reject(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (reject,) = given(tmp_path / "a.txt")
    assert isinstance(reject, Reject)
    assert reject.reason == "empty"
