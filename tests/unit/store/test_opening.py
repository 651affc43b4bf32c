"""What cannot be opened or written is told in one sentence, and nothing is lost by it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.unit.store.cases import BAKERS, FERRY, FERRY_TOO, QUICK, write
from twosource.errors import CaseBusy, CaseNewer, InputError, OutputError
from twosource.store import is_case, open_case
from twosource.store.writer import only_writer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = write(tmp_path / "in", herald=FERRY)
    path = tmp_path / "ferry.case"
    with open_case(path, create=True, writing=True) as case:
        case.add([folder], QUICK)
    return path


def claims(path: Path) -> int:
    with open_case(path) as case:
        return case.count("claims")


def test_there_has_to_be_a_case(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no case"):
        open_case(tmp_path / "none.case")
    with pytest.raises(InputError, match="is a folder"):
        open_case(tmp_path, create=True, writing=True)
    with pytest.raises(InputError, match="does not exist"):
        open_case(tmp_path / "no" / "x.case", create=True, writing=True)
    assert not is_case(tmp_path)


@pytest.mark.parametrize(
    "content", [b"no case at all", b"SQLite format 3\0 and then nothing of the kind" * 9]
)
def test_other_files_are_no_cases(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.case"
    path.write_bytes(content)
    for writing in (False, True):
        with pytest.raises(InputError, match="no case of Twosource"):
            open_case(path, writing=writing)
    assert path.read_bytes() == content


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    other = sqlite3.connect(path)
    other.executescript("CREATE TABLE mine (a); INSERT INTO mine VALUES (1);")
    other.close()
    before = path.read_bytes()
    with pytest.raises(InputError, match="no case of Twosource"):
        open_case(path, create=True, writing=True)
    assert path.read_bytes() == before


def test_a_later_versions_case_is_left_alone(path: Path) -> None:
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    for writing in (False, True):
        with pytest.raises(CaseNewer, match="its format is 99"):
            open_case(path, writing=writing)


def test_one_at_a_time_adds(path: Path, tmp_path: Path) -> None:
    held = claims(path)
    with open_case(path, writing=True) as case:
        with only_writer(path), pytest.raises(CaseBusy, match="another program is adding"):
            case.add([write(tmp_path / "more", star=FERRY_TOO)], QUICK)
        assert case.count("claims") == held
        assert case.add([tmp_path / "more"], QUICK).new
    assert not path.with_name("ferry.case-lock").exists()


def test_a_full_disk_loses_nothing(path: Path, tmp_path: Path) -> None:
    more = write(tmp_path / "more", star=FERRY_TOO, bakers=BAKERS)
    before = claims(path)
    with open_case(path, writing=True) as case:
        pages = case._database.execute("PRAGMA page_count").fetchone()[0]
        case._database.execute(f"PRAGMA max_page_count = {pages + 1}")
        with pytest.raises(OutputError, match="no room left"):
            case.add([more], QUICK)
        assert case.count("claims") == before
    assert claims(path) == before
    with open_case(path, writing=True) as case:
        assert len(case.add([more], QUICK).new) == 2


def test_readers_go_on_while_somebody_writes(path: Path, tmp_path: Path) -> None:
    more = write(tmp_path / "more", star=FERRY_TOO)
    with open_case(path) as first, open_case(path) as second, open_case(path, writing=True) as writer:
        seen = first.contract()
        writer._database.execute("BEGIN IMMEDIATE")
        writer._database.execute("DELETE FROM item")
        assert first.contract() == second.contract() == seen
        writer._database.execute("ROLLBACK")
        writer.add([more], QUICK)
        assert len(first.contract()["reports"]) == len(second.contract()["reports"]) == 2


def test_the_log_is_written_back(path: Path, tmp_path: Path) -> None:
    with open_case(path, writing=True) as case:
        case.add([write(tmp_path / "more", star=FERRY_TOO)], QUICK)
    assert not path.with_name("ferry.case-wal").exists()
    assert claims(path)
    assert not path.with_name("ferry.case-wal").exists()


def test_a_reader_changes_nothing(path: Path) -> None:
    with open_case(path) as case, pytest.raises(sqlite3.OperationalError):
        case._database.execute("DELETE FROM report")


def test_judgements_are_never_taken_out(path: Path) -> None:
    with open_case(path, writing=True) as case:
        case._database.execute("INSERT INTO judgement (id, record) VALUES ('j1', '{}')")
        for change in ("DELETE FROM judgement", "UPDATE judgement SET record = ''"):
            with pytest.raises(sqlite3.IntegrityError, match="append only"):
                case._database.execute(change)
