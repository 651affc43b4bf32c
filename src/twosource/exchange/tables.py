"""The brief as rows: one JSON object a line, or one CSV file a table, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .affair import Affair, Json, mention_name, told_in

TABLES = (
    "reports", "rejects", "stories", "unseen", "derivations", "claims", "timeline", "stances", "options",
    "conditions",
)  # fmt: skip
# A spreadsheet takes a cell that begins so for a formula, and would run it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")

Row = Mapping[str, Any]


def iter_rows(affair: Affair) -> Iterator[Json]:
    """Every item of the brief with its table, after one row that tells what the file is."""
    brief = affair.brief
    yield {"table": "brief", "format": brief["format"], "tool": brief["tool"]}
    for table in TABLES:
        for item in brief[table]:
            yield {"table": table, **item}
    for text in brief["unknown"]:
        yield {"table": "unknown", "text": text}


def csv_files(affair: Affair) -> dict[str, bytes]:
    """One file a table; the texts of the reports are left out, their excerpts are in `mentions.csv`."""
    tables: dict[str, tuple[Sequence[str], Iterable[Row]]] = {
        "reports": (_REPORT, affair.brief["reports"]),
        "rejects": (("file", "reason", "detail"), affair.brief["rejects"]),
        "stories": (("id", "headline", "reports", "reasons"), affair.brief["stories"]),
        "unseen": (("id", "publisher", "published"), affair.brief["unseen"]),
        "derivations": (_DERIVATION, map(_derivation, affair.brief["derivations"])),
        "claims": (_CLAIM, map(_claim, affair.brief["claims"])),
        "mentions": (_MENTION, _mentions(affair)),
        "origins": (("claim", "label", "speaker", "publisher", "kind"), _origins(affair)),
        "contradictions": (_VALUE, _values(affair)),
        "timeline": (_EVENT, affair.brief["timeline"]),
        "stances": (("holder", "polarity", "target", *_PLACE), affair.brief["stances"]),
        "options": (("name", "raised_by", "backed_by", "opposed_by"), affair.brief["options"]),
        "conditions": (("kind", "who", "if", "then", *_PLACE), affair.brief["conditions"]),
        "unknown": (("text",), ({"text": text} for text in affair.brief["unknown"])),
    }
    return {f"{name}.csv": _csv(columns, rows) for name, (columns, rows) in tables.items()}


_PLACE = ("report", "start", "end", "text")
_REPORT = (
    "id", "file", "publisher", "published", "published_inferred", "author", "title", "language", "kind",
    "words", "url",
)  # fmt: skip
_DERIVATION = ("later", "earlier", "kind", "reasons", "evidence")
_CLAIM = ("id", "story", "text", "reports", "min", "max", "verdict", "origins", "reasons")
_MENTION = (
    "id", "claim", "report", "start", "end", "text", "content", "speaker", "speaker_kind", "via", "stance",
    "hearsay", "counts",
)  # fmt: skip
_VALUE = ("claim", "kind", "field", "value", *_PLACE)
_EVENT = ("when", "clock", "precision", "time_words", *_PLACE)


def _derivation(found: Row) -> Row:
    return {**found, "evidence": [at["text"] for at in found["evidence"]]}


def _claim(claim: Json) -> Row:
    origins = claim["origins"]
    return {
        "id": claim["id"],
        "story": claim["story"],
        "text": claim["text"],
        "reports": len(told_in(claim)),
        "min": origins["min"],
        "max": origins["max"],
        "verdict": claim["verdict"],
        "origins": [origin["label"] for origin in origins["list"]],
        "reasons": origins["reasons"],
    }


def _mentions(affair: Affair) -> Iterator[Row]:
    for claim in affair.brief["claims"]:
        for mention in claim["mentions"]:
            text = affair.reports[mention["report"]]["text"]
            speaker = mention["speaker"] or {}
            yield {
                **mention,
                "id": mention_name(claim, mention),
                "claim": claim["id"],
                "content": " … ".join(text[start:end] for start, end in mention["content"]),
                "speaker": speaker.get("text"),
                "speaker_kind": speaker.get("kind"),
                "counts": not mention.get("loose", False),
            }


def _origins(affair: Affair) -> Iterator[Row]:
    for claim in affair.brief["claims"]:
        for origin in claim["origins"]["list"]:
            yield {"claim": claim["id"], **origin}


def _values(affair: Affair) -> Iterator[Row]:
    """Both sides of each dispute, update and distortion, a row each."""
    for claim in affair.brief["claims"]:
        for kind in ("dispute", "update"):
            for value in (claim[kind] or {}).get("values", ()):
                yield {"claim": claim["id"], "kind": kind, "field": claim[kind]["field"], **value}
        for found in claim["distortions"]:
            told = {"claim": claim["id"], "field": found["field"]}
            yield {**told, "kind": "distortion", **{key: found[key] for key in ("value", *_PLACE)}}
            yield {**told, "kind": "distorted", **found["of"]}


def _csv(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(columns)
    for row in rows:
        table.writerow([_cell(row.get(column)) for column in columns])
    # The mark at the start tells spreadsheets that this is UTF-8.
    return ("\ufeff" + out.getvalue()).encode("utf-8", "replace")


def _cell(value: object) -> str:
    """The value as a cell that no spreadsheet runs: an apostrophe goes before what would begin a formula."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list):
        return _cell("; ".join(map(str, value)))
    text = "" if value is None else str(value).replace("\0", "")
    return (
        f"'{text}" if text.lstrip(" \u00a0\ufeff").startswith(_FORMULA) or text.startswith(_FORMULA) else text
    )
