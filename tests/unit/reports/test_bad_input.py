"""Files that are broken, hostile or of the wrong kind: each one reject, and the rest is read."""

from __future__ import annotations

import io
import os
import time
import zipfile
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from twosource.errors import InputError
from twosource.reports import Reading, read_folder
from twosource.settings import Settings

NEWS = "Harbour shut\n\nThe harbour at Orlo Point was shut on Monday, the port authority said.\n"


def make_pdf(lines: list[str], password: str | None = None, owner: str | None = None) -> bytes:
    writer = PdfWriter()
    page = writer.add_blank_page(width=595, height=842)
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf 14 TL 40 800 Td {shown} ET".encode("latin-1"))
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    page[NameObject("/Contents")] = writer._add_object(stream)
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(font)})}
    )
    if password is not None:
        writer.encrypt(password, owner, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def make_docx(paragraphs: list[str]) -> bytes:
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def make_zip_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"\0" * 60_000_000)
    return out.getvalue()


def read(folder: Path, settings: Settings | None = None) -> Reading:
    return read_folder(folder, settings or Settings())


def reasons(folder: Path) -> dict[str, str]:
    return {reject.file: reject.reason for reject in read(folder).rejects}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that holds one good report."""
    inside = tmp_path / "reports"
    inside.mkdir()
    (inside / "good.txt").write_text(NEWS, "utf-8")
    return inside


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("junk.txt", bytes(range(256)) * 40, "binary"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + b"\0\x01" * 500, "binary"),
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n\t ", "no-text"),
        ("sheet.xlsx", b"PK\x03\x04", "unknown-kind"),
        ("noname", b"text", "unknown-kind"),
        ("locked.pdf", make_pdf(["Harbour shut."], "secret"), "encrypted"),
        ("scan.pdf", make_pdf([]), "no-text"),
        ("broken.pdf", b"%PDF-1.7\n1 0 obj\n<<", "damaged"),
        ("cut.pdf", make_pdf(["Harbour shut."])[:300], "damaged"),
        ("bomb.docx", make_zip_bomb(), "zip-bomb"),
        ("broken.docx", b"PK\x03\x04 not a zip", "damaged"),
        ("empty.docx", make_docx([]), "no-text"),
        ("huge.txt", b"word " * 210_000, "too-large"),
        ("bomb.html", b"<div>" * 200_000, "too-large"),
        ("void.eml", b"Subject: \n\n", "no-text"),
    ],
)
def test_one_bad_file_is_one_reject_and_the_rest_is_read(
    folder: Path, name: str, data: bytes, reason: str
) -> None:
    (folder / name).write_bytes(data)
    reading = read(folder)
    assert [(reject.file, reject.reason) for reject in reading.rejects] == [(name, reason)]
    assert [report.file for report in reading.reports] == ["good.txt"]
    assert reading.rejects[0].detail.startswith(f"{name}: ")
    assert "\n" not in reading.rejects[0].detail


def test_a_file_over_the_size_set_is_not_opened(folder: Path) -> None:
    (folder / "big.txt").write_bytes(b"The port was shut. " * 100)
    reading = read(folder, Settings(max_bytes=1000))
    assert [(reject.file, reject.reason) for reject in reading.rejects] == [("big.txt", "too-large")]


def test_a_fifty_megabyte_text_is_refused_at_once(folder: Path) -> None:
    with (folder / "big.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    assert reasons(folder) == {"big.txt": "too-large"}


def test_a_link_out_of_the_folder_is_refused_and_one_inside_is_read(folder: Path) -> None:
    outside = folder.parent / "private.txt"
    outside.write_text("My diary was on the table, she said.", "utf-8")
    (folder / "away.txt").symlink_to(outside)
    (folder / "up").symlink_to(folder.parent)
    (folder / "gone.txt").symlink_to(folder / "missing.txt")
    (folder / "same.txt").symlink_to(folder / "good.txt")
    (folder / "loop").symlink_to(folder)
    reading = read(folder)
    assert {reject.file: reject.reason for reject in reading.rejects} == {
        "away.txt": "outside",
        "up": "outside",
        "gone.txt": "broken-link",
    }
    assert [report.file for report in reading.reports] == ["good.txt", "same.txt"]


def test_a_file_that_vanishes_while_reading_is_a_reject(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "late.txt").write_text(NEWS, "utf-8")
    read_bytes = Path.read_bytes

    def vanish(path: Path) -> bytes:
        if path.name == "late.txt":
            path.unlink()
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", vanish)
    assert reasons(folder) == {"late.txt": "vanished"}


def test_a_file_that_may_not_be_read_is_a_reject(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert reasons(folder) == {"good.txt": "no-permission"}


def test_a_pipe_among_the_reports_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    assert reasons(folder) == {"pipe.txt": "not-a-file"}


def test_control_characters_in_a_name_are_not_printed(folder: Path) -> None:
    (folder / "a\x1b[2Jb\n.txt").write_bytes(b"")
    reject = read(folder).rejects[0]
    assert reject.file.isprintable()
    assert reject.detail.isprintable()


def test_hidden_files_and_the_table_are_passed_over_in_silence(folder: Path) -> None:
    (folder / ".secret.txt").write_text(NEWS, "utf-8")
    (folder / ".git").mkdir()
    (folder / ".git" / "notes.txt").write_text(NEWS, "utf-8")
    (folder / "reports.csv").write_text("file,publisher\n", "utf-8")
    reading = read(folder)
    assert [report.file for report in reading.reports] == ["good.txt"]
    assert reading.rejects == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_report_reads_the_same_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    text = "Café “Étoile” shut\n\nThe café’s owner, José Núñez, said on Monday it stays shut – for good.\n"
    (tmp_path / "a.txt").write_bytes(text.replace("\n", "\r\n").encode(encoding))
    assert read(tmp_path).reports[0].text == text


def test_a_sentence_of_twenty_thousand_words_goes_through(tmp_path: Path) -> None:
    text = "The mayor said " + "and again " * 10_000 + "no."
    (tmp_path / "a.txt").write_text(text, "utf-8")
    assert read(tmp_path).reports[0].text == text


@pytest.mark.parametrize("unit", [" ", "x", ". ", '"', "A | ", "By Aa ", "1/2/2024 ", "- "])
def test_hostile_repetition_costs_no_more_than_a_moment(tmp_path: Path, unit: str) -> None:
    text = "The mayor said no. " + unit * (300_000 // len(unit)) + "end"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    started = time.process_time()
    assert len(read(tmp_path).reports) == 1
    # Linear work takes well under a second; what grows with the square would take minutes.
    assert time.process_time() - started < 15


def test_a_pdf_encrypted_with_an_empty_password_is_read_as_everyone_may(tmp_path: Path) -> None:
    data = make_pdf(["The harbour was shut on Monday."], "", "owner")
    assert PdfReader(io.BytesIO(data)).is_encrypted
    (tmp_path / "a.pdf").write_bytes(data)
    assert read(tmp_path).reports[0].text == "The harbour was shut on Monday."


def test_the_words_of_pdf_and_docx_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(make_pdf(["Harbour shut", "", "Nobody was hurt, she said."]))
    (tmp_path / "b.docx").write_bytes(make_docx(["Harbour shut", "Nobody was hurt, she said."]))
    texts = [" ".join(report.text.split()) for report in read(tmp_path).reports]
    assert texts == ["Harbour shut Nobody was hurt, she said."] * 2


def test_a_folder_without_reports_gives_an_empty_reading(tmp_path: Path) -> None:
    assert read(tmp_path) == Reading()


def test_a_path_that_does_not_exist_is_the_users_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        read(tmp_path / "nowhere")
