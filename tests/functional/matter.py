"""The files that the how-tos speak of: reports, archives of other tools, a case, a brief, a journal."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from tests.unit.reports.test_bad_input import make_pdf
from tests.unit.reports.test_imports import LOCK, make_wacz, make_warc
from twosource.judgements import dump_journal
from twosource.judging import Order, make_judgement
from twosource.model import Verb
from twosource.render import dump_json, from_contract
from twosource.settings import Settings
from twosource.store import open_case

GATE = "The lock gate cracked on Monday"
COURIER = f"The Verrault Courier\n5 March 2024\n\n{GATE}, a senior official told the Courier.\n"
RADIO = f"Norfjord Radio\n5 March 2024\n\n{GATE}, a canal official told Norfjord Radio.\n"
MILL = (
    "The Brenning Post\n6 March 2024\n\nThe coastguard counted nine boats, it said on Tuesday.\n"
    "The gate of the mill was painted green last year, Finn Dace said.\n"
)
PAGE = (
    "<html><body><article><h1>Lock shut</h1><p>The lock stays shut for a week, Mara Quill said on Friday.</p>"
)
NEWS = "The dam will be raised by two metres, the minister of water said on Friday in the old town hall."
MAIL = (
    "From a@b Thu Mar  7 10:00:00 2024\nFrom: a@b.example\nSubject: Dam\nDate: Thu, 7 Mar 2024 10:00:00 +0000\n\n"
    f"{NEWS}\n"
)


def write_matter(folder: Path) -> dict[str, str]:
    """Writes all of it into `folder`; gives what stands for the ids and names that the how-tos make up."""
    for name, texts in (("reports", {"01": COURIER, "02": RADIO, "05": MILL}), ("inbox", {"06": MILL})):
        (folder / name).mkdir()
        for stem, text in texts.items():
            (folder / name / f"{stem}.txt").write_text(text, encoding="utf-8")
    for name in ("pdfs", "archive", "new"):
        (folder / name).mkdir()
    (folder / "pdfs" / "01.pdf").write_bytes(make_pdf(["The Lowmoor Times", NEWS]))
    row = {"id": "a1", "text": NEWS, "publisher": "Hill Radio", "published": "2024-03-16"}
    (folder / "archive" / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (folder / "new" / "story.html").write_text(PAGE, encoding="utf-8")
    (folder / "newsletters.mbox").write_text(MAIL, encoding="utf-8")
    (folder / "crawl.wacz").write_bytes(make_wacz({"archive/a.warc.gz": make_warc(LOCK)}))
    item = {"uri": "urn:a", "type": "text", "headline": "Dam", "body_text": NEWS, "pubstatus": "usable"}
    (folder / "agency.json").write_text(json.dumps(item), encoding="utf-8")
    return {**_write_cases(folder), "FOLDER": "reports"}


def _write_cases(folder: Path) -> dict[str, str]:
    quick = Settings(rules_only=True)
    for name in ("ferry", "theirs"):
        with open_case(folder / f"{name}.case", create=True, writing=True) as case:
            case.add([folder / "reports"], quick)
            contract = case.contract()
            order = Order(Verb.NOTE, ["01", "seen"], "J. Doe", datetime(2024, 5, 6, tzinfo=UTC))
            made = make_judgement(order, from_contract(contract))
            if name == "ferry":
                case.judge(made)
    (folder / "ours.jsonl").write_text(dump_journal([made]), encoding="utf-8")
    (folder / "brief.json").write_text(dump_json(contract), encoding="utf-8")
    return {"j0123456789": made.id, "c57d6d": contract["claims"][0]["id"][:7]}
