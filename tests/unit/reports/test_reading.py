from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from twosource.reports import read_folder, read_texts
from twosource.settings import Settings

BODY = "The harbour at Orlo Point was shut on Monday, the port authority said."


def test_a_row_keeps_its_text_to_the_character() -> None:
    text = " \r\n“Shut”,\u00a0she said.\tIt\u0301 opens e\u0301arly.\r\n\r\n"
    report = read_texts([{"id": "7", "text": text}]).reports[0]
    assert (report.file, report.text) == ("7", text)


def test_bad_lines_are_rejects_and_the_others_are_read(tmp_path: Path) -> None:
    lines = [
        '{"id": "a", "text": "The port is shut, he said."}',
        "{not json",
        '"text"',
        '{"id": "b"}',
        "",
        "[1]",
        '{"text": "It opens on Friday, he said."}',
        "\udcff",
    ]
    (tmp_path / "r.jsonl").write_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))
    reading = read_folder(tmp_path, Settings())
    assert [report.file for report in reading.reports] == ["a", "r.jsonl:7"]
    assert [(reject.file, reject.reason) for reject in reading.rejects] == [
        ("r.jsonl:2", "bad-line"),
        ("r.jsonl:3", "bad-line"),
        ("r.jsonl:4", "no-text"),
        ("r.jsonl:6", "bad-line"),
        ("r.jsonl:8", "bad-line"),
    ]


def test_a_repeated_id_is_refused_and_another_text_under_it_is_renamed() -> None:
    reading = read_texts(
        [
            {"id": "a", "text": "One is here."},
            {"id": "a", "text": "One is here."},
            {"id": "a", "text": "Two."},
        ]
    )
    assert [report.file for report in reading.reports] == ["a", "a:3"]
    assert [reject.reason for reject in reading.rejects] == ["duplicate"]


def test_the_headline_of_a_row_is_its_title_only_where_the_text_starts_with_it() -> None:
    rows = [
        {"id": "a", "title": "Harbour shut", "text": f"Harbour shut\n\n{BODY}"},
        {"id": "b", "title": "Harbour shut", "text": BODY},
    ]
    first, second = read_texts(rows).reports
    assert first.headline is not None
    assert first.headline.of(first.text) == "Harbour shut"
    assert (second.title, second.headline) == ("Harbour shut", None)


def test_the_keys_of_a_row_win_over_its_text() -> None:
    text = f"The Orlo Post\n6 March 2024\n\nHarbour shut at Orlo Point\n\n{BODY}"
    row = {"text": text, "publisher": "Coast Wire", "published": "2024-03-07T08:00:00Z", "author": 5}
    report = read_texts([row]).reports[0]
    assert (report.publisher, report.published, report.author) == ("Coast Wire", date(2024, 3, 7), None)


def test_the_table_beside_the_reports_always_wins_and_its_bad_rows_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text(
        f"The Orlo Post\n6 March 2024\n\nHarbour shut at Orlo\n\n{BODY}", "utf-8"
    )
    (tmp_path / "reports.csv").write_text(
        "File,Publisher,Published,Author,URL\n"
        "sub/a.txt,Coast Wire,2024-03-08,Jane Arbor,https://coast.example/a\n"
        "../../etc/passwd,X,,,\n/etc/passwd,X,,,\n,Y,,,\nsub/a.txt,Z,,,\nmissing.txt,Z,,,\n",
        "utf-8",
    )
    reading = read_folder(tmp_path, Settings())
    report = reading.reports[0]
    assert (report.publisher, report.published, report.author) == (
        "Coast Wire",
        date(2024, 3, 8),
        "Jane Arbor",
    )
    assert report.url == "https://coast.example/a"
    assert {reject.file for reject in reading.rejects} == {"reports.csv"}
    assert len(reading.rejects) == 5


def test_a_date_in_the_table_that_is_none_is_told_and_the_rest_of_its_row_counts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY, "utf-8")
    (tmp_path / "reports.csv").write_text("file;publisher;published\na.txt;Coast Wire;03/04/2024\n", "utf-8")
    reading = read_folder(tmp_path, Settings())
    assert (reading.reports[0].publisher, reading.reports[0].published) == ("Coast Wire", None)
    assert "03/04/2024" in reading.rejects[0].detail


def test_ids_depend_on_file_and_text_alone(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "x", "text": BODY}), "utf-8")
    report = read_folder(tmp_path, Settings()).reports[0]
    assert report.id == read_texts([{"id": "x", "text": BODY, "publisher": "P"}]).reports[0].id
    assert report.id != read_texts([{"id": "y", "text": BODY}]).reports[0].id


def test_one_file_is_read_as_a_folder_of_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY, "utf-8")
    assert [report.file for report in read_folder(tmp_path / "a.txt", Settings()).reports] == ["a.txt"]


def test_a_mail_gives_its_headers_and_prefers_plain_text(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(
        b"From: Orlo Morning Post <news@orlopost.example>\r\nTo: you@x.example\r\n"
        b"Subject: =?utf-8?q?Fwd=3A_Harbour_shut?=\r\nDate: Wed, 6 Mar 2024 23:30:00 -0500\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n'
        b"--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>wrong</p>\r\n"
        b"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + BODY.encode() + b"\r\n--b--\r\n"
    )
    report = read_folder(tmp_path, Settings()).reports[0]
    assert report.text.split("\n") == ["Harbour shut", "", BODY]
    assert (report.publisher, report.published, report.title) == (
        "Orlo Morning Post",
        date(2024, 3, 6),
        "Harbour shut",
    )
    assert report.headline is not None


def test_a_mail_of_html_alone_is_read_as_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(
        b"From: Jane Arbor <jane.arbor@x.example>\nSubject: Harbour\nContent-Type: text/html; charset=utf-8"
        b"\n\n<html><body><p>" + BODY.encode() + b"</p></body></html>"
    )
    report = read_folder(tmp_path, Settings()).reports[0]
    assert BODY in report.text
    assert "<p>" not in report.text
    assert (report.author, report.publisher) == ("Jane Arbor", None)
