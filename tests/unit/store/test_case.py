"""A case takes reports in and tells what a brief of their folder would tell."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.unit.store.cases import BAKERS, FERRY, FERRY_EDITED, FERRY_TOO, QUICK, write
from twosource.board.voices import Voices
from twosource.contracts import Recent
from twosource.errors import InputError
from twosource.model import Report
from twosource.pipeline import investigate
from twosource.render import from_contract, to_contract
from twosource.settings import Settings
from twosource.store import Case, open_case
from twosource.store.analysis import analyse

EXAMPLE = Path(__file__).parents[3] / "examples" / "dam-plan-b"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "in", bakers=BAKERS, herald=FERRY, star=FERRY_TOO)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ferry.case"


def add(path: Path, *given: Path, settings: Settings = QUICK, together: int | None = None) -> Any:
    with open_case(path, create=True, writing=True) as case:
        return case.add(given, settings, together=together)


def contract(path: Path) -> dict[str, Any]:
    with open_case(path) as case:
        return case.contract()


def test_a_case_tells_what_a_brief_of_the_folder_tells(path: Path, folder: Path) -> None:
    added = add(path, folder)
    assert len(added.new) == 3
    assert contract(path) == to_contract(investigate(folder, QUICK))


def test_reports_added_one_by_one_make_the_same_case(path: Path, folder: Path) -> None:
    for name in ("star", "bakers", "herald"):
        add(path, folder / f"{name}.txt")
    assert contract(path) == to_contract(investigate(folder, QUICK))


def test_the_example_makes_the_same_case_however_it_is_added(tmp_path: Path) -> None:
    files = sorted(EXAMPLE.iterdir())
    whole, parts = tmp_path / "whole.case", tmp_path / "parts.case"
    add(whole, EXAMPLE, settings=Settings())
    add(parts, *reversed(files[3:]), settings=Settings(), together=2)
    add(parts, *files, settings=Settings())
    expected = json.loads(json.dumps(to_contract(investigate(EXAMPLE, Settings()))))
    assert contract(whole) == expected
    assert contract(parts) == expected


def test_a_large_matter_that_grew_tells_what_a_brief_of_its_folder_tells(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twosource.store.analysis.LARGE", 1)
    files = sorted(EXAMPLE.iterdir())
    add(path, *reversed(files[2:]), settings=Settings(), together=3)
    add(path, *files, settings=Settings(), together=1)
    assert contract(path) == json.loads(json.dumps(to_contract(investigate(EXAMPLE, Settings()))))


def test_of_a_large_matter_only_the_new_report_is_read_for_its_board(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twosource.store.analysis.LARGE", 1)
    monkeypatch.setattr("twosource.store.analysis._MEMORY", Recent(1_000))
    read: list[str] = []

    def noted(report: Report, *rest: Any) -> Voices:
        read.append(report.file)
        return Voices(report, *rest)

    monkeypatch.setattr("twosource.board.Voices", noted)
    add(path, folder / "bakers.txt", folder / "herald.txt")
    assert read == ["bakers.txt", "herald.txt"]
    add(path, folder / "star.txt")
    assert read == ["bakers.txt", "herald.txt", "star.txt"]


def test_what_is_known_is_not_taken_in_again(path: Path, folder: Path) -> None:
    first = add(path, folder)
    before = path.read_bytes()
    again = add(path, folder, folder / "star.txt")
    assert (again.new, again.changed) == ((), ())
    assert set(again.known) == set(first.new)
    assert contract(path)["reports"][0]["file"] == "bakers.txt"
    assert len(before) == len(path.read_bytes())


def test_a_changed_report_is_a_new_version_and_the_old_text_is_kept(path: Path, folder: Path) -> None:
    add(path, folder)
    write(folder, herald=FERRY_EDITED)
    (changed,) = add(path, folder).changed
    with open_case(path) as case:
        old, new = case.versions(changed)
        assert case.versions(old.report) == [old, new]
        assert case.search("calm 1987") == []
    assert new.change == "silently edited: 2 sentences removed"
    assert (old.text, new.text) == (FERRY, FERRY_EDITED)
    assert (old.current, new.current) == (False, True)
    assert old.bytes != new.bytes
    assert contract(path) == to_contract(investigate(folder, QUICK))


def test_a_page_that_changes_its_file_name_is_known_by_its_address(path: Path, tmp_path: Path) -> None:
    rows = {
        "url": "https://herald.example/ferry",
        "published": "2024-05-03",
        "publisher": "The Merrow Herald",
    }
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    first.write_text(json.dumps({**rows, "id": "a", "text": FERRY}), encoding="utf-8")
    second.write_text(json.dumps({**rows, "id": "b", "text": FERRY_EDITED}), encoding="utf-8")
    assert add(path, first, second).changed
    assert [report["file"] for report in contract(path)["reports"]] == ["b"]


def test_another_report_under_the_same_name_is_no_version(path: Path, folder: Path, tmp_path: Path) -> None:
    add(path, folder)
    other = write(
        tmp_path / "other", herald="The Brenning Post\n\nThe council of Osterhof built a bridge in June."
    )
    (new,) = add(path, other).new
    with open_case(path) as case:
        assert [version.number for version in case.versions(new)] == [1]
        assert {r["file"] for r in case.rows("reports", file="herald")} == {"herald.txt", "herald (2).txt"}
    assert add(path, other, folder).known


def test_what_the_table_beside_it_says_later_counts(path: Path, folder: Path) -> None:
    add(path, folder)
    (folder / "reports.csv").write_text("file,publisher\nherald.txt,The Merrow Argus\n", encoding="utf-8")
    assert len(add(path, folder).changed) == 1
    assert contract(path) == to_contract(investigate(folder, QUICK))


def test_rejects_are_kept_until_the_file_can_be_read(path: Path, folder: Path) -> None:
    (folder / "late.txt").write_text("", encoding="utf-8")
    assert [reject.reason for reject in add(path, folder).rejects] == ["empty"]
    assert contract(path) == to_contract(investigate(folder, QUICK))
    assert contract(path)["unknown"][-1] == "1 file could not be read: late.txt."
    write(folder, late=BAKERS)
    add(path, folder)
    assert contract(path)["rejects"] == []


def test_items_are_filtered_and_searched(path: Path, folder: Path) -> None:
    add(path, folder)
    with open_case(path) as case:
        claims = case.rows("claims")
        assert case.count("claims") == len(claims)
        assert case.rows("claims", limit=2, offset=1) == claims[1:3]
        (story,) = (s["id"] for s in case.rows("stories") if len(s["reports"]) == 1)
        assert {c["story"] for c in case.rows("claims", story=story)} == {story}
        told = [
            c
            for c in claims
            if any("Calloway" in (m["speaker"] or {"text": ""})["text"] for m in c["mentions"])
        ]
        assert case.rows("claims", speaker="ines calloway") == told != []
        assert all("rye" in c["text"] for c in case.rows("claims", search="rye"))
        assert case.row("claims", claims[0]["id"]) == claims[0]
        assert case.row("claims", "c0") is None
        disputed = [c for c in claims if c["verdict"] == "disputed"]
        assert case.rows("claims", verdict="disputed") == disputed
        with pytest.raises(InputError, match="filter them by"):
            case.rows("claims", colour="red")
        with pytest.raises(InputError, match="it holds reports"):
            case.rows("rumours")


def test_sentences_are_found_by_their_words_and_phrases(path: Path, folder: Path) -> None:
    add(path, folder)
    with open_case(path) as case:
        hits = case.search("sank coastguard")
        texts = {report["id"]: report["text"] for report in case.rows("reports")}
        assert len(hits) == 2
        assert all(texts[hit.report][hit.start : hit.end] == hit.text for hit in hits)
        assert len(case.search('"ferry sank off Merrow"')) == 2
        assert case.search('"Merrow sank"') == []


@pytest.mark.parametrize(
    "words", ["", '"', "AND", "a OR (", "NEAR(x", "col:x*", "-", "\0", "*" * 2000, "^x", "\ud800", "'; --"]
)
def test_nothing_that_is_searched_acts_as_a_query(path: Path, folder: Path, words: str) -> None:
    add(path, folder / "star.txt")
    with open_case(path) as case:
        assert isinstance(case.search(words), list)
        assert isinstance(case.rows("claims", search=words, speaker=words), list)


def test_a_case_larger_than_one_matter_reads_each_matter_as_a_folder_of_its_own(
    path: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twosource.store.matters.AS_ONE", 1)
    add(path, folder, together=1)
    ferry = write(tmp_path / "ferry", herald=FERRY, star=FERRY_TOO)
    bakers = write(tmp_path / "bakers", bakers=BAKERS)
    parts = [to_contract(investigate(part, QUICK)) for part in (bakers, ferry)]
    for noun in ("reports", "stories", "claims", "derivations", "timeline", "unknown"):
        found, expected = contract(path)[noun], [item for part in parts for item in part[noun]]
        assert sorted(map(json.dumps, found)) == sorted(map(json.dumps, expected)), noun


def test_only_the_matter_of_a_new_report_is_read_again(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twosource.store.matters.AS_ONE", 1)
    add(path, folder / "bakers.txt", folder / "herald.txt", together=1)
    read: list[list[str]] = []

    def noted(given: Any, *rest: Any) -> Any:
        read.append([report.file for report, _ in given])
        return analyse(given, *rest)

    monkeypatch.setattr("twosource.store.matters.analyse", noted)
    add(path, folder / "star.txt")
    assert read == [["herald.txt", "star.txt"]]


def test_a_brief_is_made_again_of_its_contract() -> None:
    contract = to_contract(investigate(EXAMPLE, QUICK))
    assert to_contract(from_contract(contract)) == contract


def test_a_case_opened_to_read_cannot_be_added_to(path: Path, folder: Path) -> None:
    add(path, folder / "star.txt")
    with open_case(path) as case, pytest.raises(InputError, match="opened to read"):
        case.add([folder], QUICK)


def test_half_characters_stop_nothing(path: Path, tmp_path: Path) -> None:
    given = tmp_path / "rows.jsonl"
    row = {
        "id": "\ud800",
        "text": BAKERS,
        "url": "https://brenning.example/\ud800",
        "title": "\ud800",
        "author": "\udfff",
    }
    given.write_text(json.dumps(row))
    (new,) = add(path, given).new
    with open_case(path) as case:
        assert case.row("claims", "\ud800") is None
        assert case.versions("\ud800") == []
        assert case.search("rye")[0].report == new
    assert contract(path) == to_contract(investigate(given, QUICK))


def test_a_case_beside_its_reports_is_none_of_them(folder: Path) -> None:
    path = folder / "own.case"
    assert add(path, folder).rejects == ()
    assert contract(path)["rejects"] == []


def test_two_pages_of_one_address_in_one_add_are_versions(path: Path, tmp_path: Path) -> None:
    row = {"url": "https://herald.example/ferry", "publisher": "The Merrow Herald"}
    given = tmp_path / "rows.jsonl"
    texts = (FERRY, FERRY_EDITED)
    given.write_text(
        "".join(json.dumps({**row, "id": str(n), "text": t}) + "\n" for n, t in enumerate(texts))
    )
    added = add(path, given)
    assert (len(added.new), len(added.changed)) == (1, 1)


def test_an_empty_case_has_an_empty_brief(path: Path) -> None:
    with open_case(path, create=True, writing=True) as case:
        assert isinstance(case, Case)
        assert case.contract()["claims"] == []
        assert case.versions("r0") == []
