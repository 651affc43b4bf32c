"""Files that hold many reports: feeds, mailboxes, news items, tables and web archives, good and hostile."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from twosource.model import Report
from twosource.reports import Reading, read_folder
from twosource.reports.readers import archive
from twosource.settings import Settings

SENTENCES = (
    "The harbour master closed the eastern lock on Monday after divers found a crack in the upper gate.",
    "Barges will be sent through the western channel until the gate has been welded, Ines Calloway said.",
)
BODY = "\n\n".join(SENTENCES)
HTML = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)


def read(tmp_path: Path, name: str, data: bytes | str, **settings: Any) -> Reading:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_folder(path, Settings(**settings))


def only(reading: Reading) -> Report:
    assert not reading.rejects
    (report,) = reading.reports
    return report


def told(report: Report) -> tuple[Any, ...]:
    return report.publisher, report.published, report.author, report.title, report.url


RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Tarn Gazette</title><link>https://gazette.example/</link>
<item><title>Lock closed &amp; barges held</title><link>https://gazette.example/lock</link>
<pubDate>Tue, 05 Mar 2024 07:30:00 +0100</pubDate><dc:creator>Otto Renn</dc:creator>
<description>Short.</description><content:encoded><![CDATA[{HTML}<script>alert(1)</script>]]></content:encoded></item>
<item><title>Council votes</title><description>The council voted on Tuesday to raise the harbour tax by a tenth.</description>
<guid>https://gazette.example/tax</guid><author>desk@gazette.example (Mara Quill)</author></item>
</channel></rss>"""  # noqa: E501
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Radio Vessen</title>
<entry><title type="html">Lock &lt;b&gt;closed&lt;/b&gt;</title><link rel="self" href="https://x.example/self"/>
<link href="https://radio.example/lock"/><published>2024-03-05T06:00:00Z</published>
<author><name>Ines Tarr</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div></content></entry></feed>"""


def test_an_rss_feed_gives_a_report_an_item(tmp_path: Path) -> None:
    first, second = read(tmp_path, "feed.rss", RSS).reports
    assert told(first) == (
        "Tarn Gazette", date(2024, 3, 5), "Otto Renn", "Lock closed & barges held", "https://gazette.example/lock",
    )  # fmt: skip
    assert first.text == f"Lock closed & barges held\n\n{BODY}"
    assert second.author == "Mara Quill"
    assert second.url == "https://gazette.example/tax"
    assert {first.file, second.file} == {"feed.rss:1", "feed.rss:2"}


def test_an_atom_feed_with_xhtml_gives_its_text(tmp_path: Path) -> None:
    report = only(read(tmp_path, "feed.xml", ATOM))
    assert told(report) == (
        "Radio Vessen", date(2024, 3, 5), "Ines Tarr", "Lock closed", "https://radio.example/lock",
    )  # fmt: skip
    assert SENTENCES[1] in report.text


def test_a_feed_in_an_older_code_page_keeps_its_letters(tmp_path: Path) -> None:
    feed = RSS.replace("UTF-8", "iso-8859-1").replace("Tarn Gazette", "Törn Gazette")
    assert read(tmp_path, "feed.rss", feed.encode("iso-8859-1")).reports[0].publisher == "Törn Gazette"


@pytest.mark.parametrize(
    ("feed", "reason"),
    [
        (
            '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n' + RSS.partition("\n")[2],
            "hostile-xml",
        ),
        (
            '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item>'
            "</channel></rss>",
            "hostile-xml",
        ),
        ("<rss><channel><item><title>cut", "damaged"),
        ("<note><to>nobody</to></note>", "unknown-kind"),
        ("<rss><channel><title>Empty</title></channel></rss>", "no-text"),
        ("<rss>" + "<a>" * 220 + "</a>" * 220 + "<item/></rss>", "too-deep"),
        ("<rss><channel><item><link>https://x.example</link></item></channel></rss>", "no-text"),
    ],
)
def test_a_hostile_or_broken_feed_is_refused(tmp_path: Path, feed: str, reason: str) -> None:
    reading = read(tmp_path, "feed.xml", feed)
    assert not reading.reports
    assert [reject.reason for reject in reading.rejects] == [reason]


def test_no_feed_makes_anything_be_fetched_or_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret", encoding="utf-8")
    feed = (
        f'<rss xmlns:xi="http://www.w3.org/2001/XInclude"><channel><item><title>One &amp; two</title>'
        f'<description><xi:include href="{secret.as_uri()}" parse="text"/>'
        f"&lt;img src='{secret.as_uri()}'&gt; words of the item</description></item></channel></rss>"
    )
    for report in read(tmp_path, "feed.xml", feed).reports:
        assert "a secret" not in report.text


MBOX = f"""From desk@gazette.example Tue Mar  5 07:30:00 2024
From: Tarn Gazette <news@gazette.example>
Date: Tue, 5 Mar 2024 07:30:00 +0000
Subject: Lock closed
Content-Type: text/plain; charset=utf-8

{SENTENCES[0]}

>From Monday on, barges take the western channel, the harbour office wrote on Tuesday.

From wire@harbour.example Wed Mar  6 08:00:00 2024
From: Harbour Wire <wire@harbour.example>
Date: Wed, 6 Mar 2024 08:00:00 +0000
Subject: Gate welded
Content-Type: text/html; charset=utf-8

<html><body><p>{SENTENCES[1]}</p></body></html>

"""


def test_a_mailbox_gives_a_report_a_message(tmp_path: Path) -> None:
    first, second = read(tmp_path, "box.mbox", MBOX).reports
    assert (first.publisher, first.published, first.title) == (
        "Tarn Gazette",
        date(2024, 3, 5),
        "Lock closed",
    )
    assert "\nFrom Monday on" in first.text
    assert ">From" not in first.text
    assert (second.publisher, second.published) == ("Harbour Wire", date(2024, 3, 6))
    assert SENTENCES[1] in second.text


def test_one_mail_that_is_too_long_does_not_stop_the_others(tmp_path: Path) -> None:
    box = MBOX.replace(SENTENCES[0], "long " * 500)
    reading = read(tmp_path, "box.mbox", box, max_bytes=1000)
    assert [report.title for report in reading.reports] == ["Gate welded"]
    assert [(reject.file, reject.reason) for reject in reading.rejects] == [("box.mbox:1", "too-large")]


def test_what_is_no_mailbox_is_refused(tmp_path: Path) -> None:
    assert read(tmp_path, "box.mbox", "Dear all,\n\nno mail.\n").rejects[0].reason == "damaged"


NINJS = {
    "uri": "https://wire.example/items/17",
    "type": "text",
    "versioncreated": "2024-03-05T09:00:00Z",
    "headline": "Lock closed",
    "byline": "Irene Falk",
    "language": "en-GB",
    "infosources": [{"name": "Canal Watch"}, {"name": "Harbour Wire", "role": "provider"}],
    "body_xhtml": HTML,
}
NINJS_2 = {
    "uri": "urn:wire:18",
    "versionCreated": "2024-03-06T09:00:00Z",
    "headlines": [{"role": "short", "value": "Gate"}, {"role": "main", "value": "Gate welded"}],
    "bylines": [{"byline": "Otto Renn"}],
    "copyrightHolder": "Tarn Gazette",
    "bodies": [{"role": "main", "contentType": "text/plain", "value": BODY}],
}


def test_ninjs_items_of_both_forms_are_read(tmp_path: Path) -> None:
    first, second = read(tmp_path, "items.json", json.dumps({"_items": [NINJS, NINJS_2]})).reports
    assert told(first) == (
        "Harbour Wire", date(2024, 3, 5), "Irene Falk", "Lock closed", "https://wire.example/items/17",
    )  # fmt: skip
    assert first.text == f"Lock closed\n\n{BODY}"
    assert told(second) == ("Tarn Gazette", date(2024, 3, 6), "Otto Renn", "Gate welded", None)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (NINJS | {"pubstatus": "canceled"}, "withdrawn"),
        ({"type": "picture", "headline": "The lock"}, "no-text"),
        ({"bodies": [3, {"value": None}], "headlines": 7}, "no-text"),
        ({"format": "twosource-brief/1", "headline": "x"}, "unknown-kind"),
        ([1, "two"], "unknown-kind"),
    ],
)
def test_an_item_that_cannot_be_used_is_refused(tmp_path: Path, given: object, reason: str) -> None:
    reading = read(tmp_path, "item.json", json.dumps(given))
    assert not reading.reports
    assert [reject.reason for reject in reading.rejects] == [reason]


@pytest.mark.parametrize("text", ["{", "[" * 100_000, '"\\ud800"', "nul"])
def test_broken_json_is_refused(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, "item.json", text).rejects[0].reason in ("damaged", "unknown-kind")


def test_a_table_of_texts_gives_a_report_a_row(tmp_path: Path) -> None:
    table = (
        "\ufeffHeadline;Outlet;Date;Body;ID\r\n"
        f'Lock closed;Tarn Gazette;2024-03-05;"{SENTENCES[0]}\r\n\r\nIt said ""closed"".";g1\r\n'
        f"Gate;Radio Vessen;2024-03-06;{SENTENCES[1]};\r\n;;;;\r\nEmpty;Radio Vessen;;;g3\r\n"
    )
    reading = read(tmp_path, "texts.csv", table)
    first, second = sorted(reading.reports, key=lambda report: str(report.published))
    assert (first.file, first.publisher, first.title) == ("g1", "Tarn Gazette", "Lock closed")
    assert first.text == f'{SENTENCES[0]}\n\nIt said "closed".'
    assert second.file == "texts.csv:5"
    assert [reject.reason for reject in reading.rejects] == ["no-text"]


def test_a_table_in_an_older_code_page_is_read(tmp_path: Path) -> None:
    table = f"text,publisher\n{SENTENCES[0]},Törn Gazette\n".encode("cp1252")
    assert only(read(tmp_path, "texts.csv", table)).publisher == "Törn Gazette"


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("a,b\n1,2\n", "unknown-kind"),
        (b"text\n" + b"\0" * 100, "binary"),
        ('text\n"' + "never closed " * 200_000, "damaged"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused(tmp_path: Path, table: bytes | str, reason: str) -> None:
    assert [reject.reason for reject in read(tmp_path, "texts.csv", table).rejects] == [reason]


PAGE = (
    '<html lang="en"><head><title>Lock closed</title><meta property="og:site_name" content="Tarn Gazette">'
    '<meta property="article:published_time" content="2024-03-05T06:00:00Z"></head>'
    f"<body><nav>Home</nav><article><h1>Lock closed</h1>{HTML}</article></body></html>"
)


def make_warc(*pages: tuple[str, str, str, bytes], packed: bool = True) -> bytes:
    """An archive of responses (WARC 1.1, ISO 28500): address, status, content type, body."""
    made = b""
    for address, status, kind, body in pages:
        http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
            "WARC-Date: 2024-03-09T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:7f3c2a70-0000-4000-8000-000000000000>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        record = head.encode() + http + b"\r\n\r\n"
        made += gzip.compress(record) if packed else record
    return made


LOCK = ("https://gazette.example/lock", "200 OK", "text/html; charset=utf-8", PAGE.encode())
PICTURE = ("https://gazette.example/a.png", "200 OK", "image/png", b"\x89PNG" * 10)
MOVED = (
    "https://gazette.example/old",
    "301 Moved",
    "text/html",
    b"<p>Moved to another place for good now.</p>",
)


@pytest.mark.parametrize("packed", [True, False])
def test_a_web_archive_gives_a_report_a_page(tmp_path: Path, packed: bool) -> None:
    name = "crawl.warc.gz" if packed else "crawl.warc"
    report = only(read(tmp_path, name, make_warc(LOCK, PICTURE, MOVED, LOCK, packed=packed)))
    assert report.file == f"{name}:1"
    assert (report.publisher, report.published) == ("Tarn Gazette", date(2024, 3, 5))
    assert report.url == "https://gazette.example/lock"
    assert SENTENCES[1] in report.text


def test_a_page_sent_in_pieces_and_packed_is_put_together(tmp_path: Path) -> None:
    packed = gzip.compress(PAGE.encode(), mtime=0)
    pieces = (
        b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (packed[:50], packed[50:])) + b"0\r\n\r\n"
    )
    kind = "text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked"
    report = only(read(tmp_path, "crawl.warc", make_warc((LOCK[0], "200 OK", kind, pieces), packed=False)))
    assert SENTENCES[1] in report.text


def make_wacz(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def test_a_wacz_gives_the_pages_of_all_its_archives_and_no_path_leaves_it(tmp_path: Path) -> None:
    other = ("https://radio.example/x", "200 OK", "text/plain", f"Radio Vessen\n\n{BODY}".encode())
    parts = {
        "../../evil.warc": make_warc(other, packed=False),
        "archive/a.warc.gz": make_warc(LOCK),
        "pages.jsonl": b"{}",
    }
    reading = read(tmp_path, "crawl.wacz", make_wacz(parts))
    assert not reading.rejects
    assert {report.file for report in reading.reports} == {"crawl.wacz:1", "crawl.wacz:2"}
    assert [path.name for path in tmp_path.iterdir()] == ["crawl.wacz"]
    assert not (tmp_path.parent.parent / "evil.warc").exists()


def test_what_stands_before_a_broken_record_counts(tmp_path: Path) -> None:
    whole = make_warc(LOCK)
    reading = read(tmp_path, "crawl.warc.gz", whole + make_warc(MOVED)[:40])
    assert len(reading.reports) == 1
    reading = read(tmp_path, "cut.warc.gz", whole + b"no archive at all")
    assert len(reading.reports) == 1
    assert [reject.reason for reject in reading.rejects] == ["damaged"]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.warc", b"no archive", "damaged"),
        ("a.warc.gz", gzip.compress(b"no archive"), "damaged"),
        ("a.wacz", b"no zip", "damaged"),
        ("a.wacz", make_wacz({"pages.jsonl": b"{}"}), "no-text"),
        ("a.gz", gzip.compress(b"text"), "unknown-kind"),
    ],
)
def test_what_is_no_archive_is_refused(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    reading = read(tmp_path, name, data)
    assert not reading.reports
    assert [reject.reason for reject in reading.rejects] == [reason]


def test_an_archive_that_unpacks_beyond_measure_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "_FREE_BYTES", 100_000)
    bomb = ("https://x.example/bomb", "200 OK", "text/html", b"<p>" + b"a" * 3_000_000)
    reading = read(tmp_path, "bomb.warc.gz", make_warc(LOCK, bomb))
    assert [report.url for report in reading.reports] == ["https://gazette.example/lock"]
    assert [reject.reason for reject in reading.rejects] == ["zip-bomb"]


def test_a_page_that_is_too_large_is_refused_and_the_rest_read(tmp_path: Path) -> None:
    large = ("https://x.example/large", "200 OK", "text/html", b"<p>word " * 1000)
    reading = read(tmp_path, "crawl.warc.gz", make_warc(large, LOCK), max_bytes=2000)
    assert [report.file for report in reading.reports] == ["crawl.warc.gz:2"]
    assert [reject.reason for reject in reading.rejects] == ["too-large"]


def test_a_folder_may_hold_all_of_them_and_names_stay_apart(tmp_path: Path) -> None:
    for name, data in (
        ("a.rss", RSS.encode()), ("b.mbox", MBOX.encode()), ("c.json", json.dumps([NINJS]).encode()),
        ("d.warc.gz", make_warc(LOCK)), ("e.csv", f"text\n{SENTENCES[0]}\n".encode()),
    ):  # fmt: skip
        (tmp_path / name).write_bytes(data)
    (tmp_path / "reports.csv").write_text("file,publisher\na.rss:1,Set By Hand\n", encoding="utf-8")
    reading = read_folder(tmp_path, Settings())
    assert not reading.rejects
    files = [report.file for report in reading.reports]
    assert len(set(files)) == len(files) == 7
    assert next(r for r in reading.reports if r.file == "a.rss:1").publisher == "Set By Hand"
