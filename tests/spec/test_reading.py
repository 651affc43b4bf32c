"""What is read from a folder, and what becomes of the rest."""

from __future__ import annotations

from pathlib import Path

from twosource.reports import read_folder
from twosource.settings import Settings

NEWS = "The harbour at Orlo Point was shut on Monday, the port authority said."


def make_folder(root: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def test_a_folder_gives_its_reports_in_order_and_a_reason_for_each_file_that_is_none(tmp_path: Path) -> None:
    folder = make_folder(
        tmp_path,
        {
            "b.txt": NEWS,
            "a.md": f"# Harbour shut\n\n{NEWS}",
            "wires/1.jsonl": '{"id": "w-1", "text": "Two barges collided."}\n{"id": "w-2"}\n',
            "photo.jpg": b"\xff\xd8\xff",
            "junk.txt": b"\x00\x01\x02\x03" * 99,
        },
    )
    reading = read_folder(folder, Settings())
    assert [report.file for report in reading.reports] == ["a.md", "b.txt", "w-1"]
    assert [(reject.file, reject.reason) for reject in reading.rejects] == [
        ("junk.txt", "binary"),
        ("photo.jpg", "unknown-kind"),
        ("wires/1.jsonl:2", "no-text"),
    ]


def test_a_reject_says_what_where_and_what_now(tmp_path: Path) -> None:
    reading = read_folder(make_folder(tmp_path, {"photo.jpg": b"\xff\xd8\xff"}), Settings())
    assert reading.rejects[0].detail == (
        "photo.jpg: files of this kind are not read; those that are: "
        ".atom, .csv, .docx, .eml, .htm, .html, .json, .jsonl, .mbox, .md, .ninjs, .pdf, .rss, .text, .tsv, "
        ".txt, .wacz, .warc, .warc.gz, .xml"
    )


def test_a_day_without_its_year_is_inferred_from_the_other_reports_and_marked_so(tmp_path: Path) -> None:
    folder = make_folder(
        tmp_path,
        {
            "a.txt": f"Orlo Post\n6 March 2024\n\nHarbour shut at Orlo Point\n\n{NEWS}",
            "b.txt": f"Harbour is still shut\n\nBy COAST MAIL REPORTERS, 8 March\n\n{NEWS}",
            "c.txt": f"Coast Times\n09/03/2024\n\nHarbour opens at Orlo Point\n\n{NEWS}",
        },
    )
    reports = read_folder(folder, Settings()).reports
    assert [(str(report.published), report.published_inferred) for report in reports] == [
        ("2024-03-06", False),
        ("2024-03-08", True),
        ("2024-03-09", True),
    ]
    assert reports[1].reasons[-1].detail == (
        "2024-03-08 is inferred: the others of the folder are of 2024-03-06 to 2024-03-06"
    )
