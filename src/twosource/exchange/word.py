"""A short brief in Word for those who decide: what is borne out, what is disputed, what is not known."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from ..render import words
from ..render.clean import line
from .affair import Affair, Json, tally, told_in

if TYPE_CHECKING:
    from docx.document import Document

# A superior reads two pages: the rest is in the page and in the JSON.
_MOST_CLAIMS = 12
_MOST_VALUES = 6
_MOST_EVENTS = 15
_MOST_UNKNOWN = 15
_MOST_REPORTS = 60
_LONGEST = 400
# The columns of values that contradict each other, in centimetres.
_COLUMNS = {"Value": 3.2, "Report": 3.8, "Sentence": 8.2}
# Zip archives know no earlier time; a constant one keeps the bytes the same.
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def build_docx(affair: Affair) -> bytes:
    """The Word file, the same bytes for the same brief; its date is that of the newest report."""
    import docx

    document = docx.Document()
    _set_properties(document, affair)
    _print_head(document, affair)
    claims = affair.brief["claims"]
    _print_claims(document, affair, "Corroborated", [c for c in claims if c["verdict"] == "corroborated"])
    _print_disputes(document, affair, [c for c in claims if c["dispute"]])
    _print_claims(
        document, affair, "Told by several reports, not corroborated", [c for c in claims if _is_echoed(c)]
    )
    _print_updates(document, affair, [c for c in claims if c["update"]])
    _print_timeline(document, affair)
    _print_list(document, "What is not known", affair.brief["unknown"], _MOST_UNKNOWN)
    _print_reports(document, affair)
    out = io.BytesIO()
    document.save(out)
    return _without_clock(out.getvalue())


def _set_properties(document: Document, affair: Affair) -> None:
    made = datetime.fromisoformat(affair.newest_day)
    about = document.core_properties
    # Word's properties hold 255 characters.
    about.title, about.author, about.comments = _headline(affair)[:200], "Twosource", words.MEASURES
    about.created = about.modified = about.last_printed = made
    about.last_modified_by = "Twosource"


def _headline(affair: Affair) -> str:
    largest = max(affair.brief["stories"], key=lambda story: len(story["reports"]), default=None)
    return _line(largest["headline"] if largest else "") or "Brief of press reports"


def _print_head(document: Document, affair: Affair) -> None:
    document.add_heading(_headline(affair), 0)
    claims = affair.brief["claims"]
    counts = [
        (sum(c["verdict"] == verdict for c in claims), name) for verdict, name in words.VERDICTS.items()
    ]
    parts = ", ".join(f"{number} {name}" for number, name in counts if number)
    reports = words.count(len(affair.brief["reports"]), "report")
    unseen = f", {len(affair.brief['unseen'])} more unseen" if affair.brief["unseen"] else ""
    document.add_paragraph(f"{reports}{unseen}. {words.count(len(claims), 'claim')}: {parts or 'none'}.")
    document.add_paragraph(words.MEASURES, style="Intense Quote")


def _is_echoed(claim: Json) -> bool:
    return claim["verdict"] in ("single-origin", "unresolved") and len(told_in(claim)) > 1


def _print_claims(document: Document, affair: Affair, title: str, claims: Sequence[Json]) -> None:
    document.add_heading(title, 1)
    if not claims:
        document.add_paragraph("None.")
    for claim in claims[:_MOST_CLAIMS]:
        _print_claim(document, affair, claim)
    _print_more(document, len(claims) - _MOST_CLAIMS, "claim")


def _print_claim(document: Document, affair: Affair, claim: Json) -> None:
    document.add_paragraph(style="List Number").add_run(words.sentence(_line(claim["text"]))).bold = True
    origins = words.listing([_line(origin["label"]) for origin in claim["origins"]["list"]])
    reasons = " ".join(words.sentence(_line(reason)) for reason in claim["origins"]["reasons"])
    counted = document.add_paragraph(
        f"{tally(claim)}{f': {origins}' if origins else ''}. ", style="List Continue"
    )
    counted.add_run(reasons).italic = True
    document.add_paragraph(f"In: {_named(affair, told_in(claim))}.", style="List Continue")


def _print_disputes(document: Document, affair: Affair, claims: Sequence[Json]) -> None:
    document.add_heading("Disputed", 1)
    if not claims:
        document.add_paragraph("None.")
    for claim in claims[:_MOST_CLAIMS]:
        question = words.FIELDS[claim["dispute"]["field"]]
        document.add_paragraph(style="List Number").add_run(f"{question}? {_line(claim['text'])}").bold = True
        _print_values(document, affair, claim["dispute"]["values"])
    _print_more(document, len(claims) - _MOST_CLAIMS, "dispute")


def _print_updates(document: Document, affair: Affair, claims: Sequence[Json]) -> None:
    if not claims:
        return
    document.add_heading("Figures that were replaced", 1)
    for claim in claims[:_MOST_CLAIMS]:
        document.add_paragraph(style="List Number").add_run(_line(claim["text"])).bold = True
        _print_values(document, affair, claim["update"]["values"])
    _print_more(document, len(claims) - _MOST_CLAIMS, "update")


def _print_values(document: Document, affair: Affair, values: Sequence[Json]) -> None:
    """A table of the values, each with its report and its sentence."""
    from docx.shared import Cm

    table = document.add_table(rows=1, cols=len(_COLUMNS), style="Light Grid Accent 1")
    table.autofit = False
    for column, width in zip(table.columns, _COLUMNS.values(), strict=True):
        column.width = Cm(width)
    rows = [(value["value"], _named(affair, [value["report"]]), value["text"]) for value in values]
    for number, row in enumerate([tuple(_COLUMNS), *rows[:_MOST_VALUES]]):
        cells = table.rows[0].cells if not number else table.add_row().cells
        for cell, text, width in zip(cells, row, _COLUMNS.values(), strict=True):
            cell.text, cell.width = _line(text), Cm(width)
    _print_more(document, len(values) - _MOST_VALUES, "value")


def _print_timeline(document: Document, affair: Affair) -> None:
    events = [e for e in affair.brief["timeline"] if e["clock"] == "happened"]
    told = [f"{words.time_phrase(e['when'])}: {e['text']} ({affair.label(e['report'])})" for e in events]
    _print_list(document, "What happened when", told, _MOST_EVENTS)


def _print_reports(document: Document, affair: Affair) -> None:
    told = []
    for report in affair.brief["reports"]:
        day = _day(report["published"])
        kind = words.KINDS.get(report["kind"], "")
        told.append(", ".join(filter(None, (affair.label(report["id"]), day, kind, report["file"]))))
    told += [f"{u['publisher']}, cited, not in the folder" for u in affair.brief["unseen"]]
    told += [f"not read: {reject['detail']}" for reject in affair.brief["rejects"]]
    _print_list(document, "Reports", told, _MOST_REPORTS)


def _print_list(document: Document, title: str, lines: Sequence[str], most: int) -> None:
    document.add_heading(title, 1)
    if not lines:
        document.add_paragraph("Nothing.")
    for text in lines[:most]:
        document.add_paragraph(_line(text), style="List Bullet")
    _print_more(document, len(lines) - most, "line")


def _print_more(document: Document, number: int, noun: str) -> None:
    if number > 0:
        document.add_paragraph(f"and {words.count(number, f'more {noun}')}")


def _named(affair: Affair, reports: Iterable[str]) -> str:
    shown = [f"{affair.label(i)} ({_day(affair.day(i))})" for i in dict.fromkeys(reports)]
    return _line("; ".join(shown))


def _day(published: str | None) -> str:
    return words.day(date.fromisoformat(published)) if published else "date unknown"


def _line(text: str) -> str:
    """One line without characters that XML cannot hold or that hide others."""
    folded = line(text)
    return folded if len(folded) <= _LONGEST else folded[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _without_clock(data: bytes) -> bytes:
    """The archive with its parts in order and without the time of writing."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in given.namelist():
            made.writestr(zipfile.ZipInfo(name, _ZIP_TIME), given.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
