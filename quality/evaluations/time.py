"""TempEval-3's news texts: time words found, and the calendar value they are given."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from twosource.timeline import extract_times

from ..corpora import PUBLIC, public_file, read_rows, why_absent
from ..result import Request, Result, skip
from ..scorers.times import Document, Timex, evaluate


def measure(request: Request) -> list[Result]:
    """One result for each set."""
    results = []
    for name in PUBLIC["time"]:
        path = public_file(request.data, name)
        if path is None:
            results.append(skip("time", name, why_absent(request.data, name)))
        else:
            results.append(Result("time", name, evaluate(_documents(path))))
    return results


def _documents(path: Path) -> list[Document]:
    return [
        (
            row["text"],
            [Timex(gold["start"], gold["end"], gold["type"], gold["value"]) for gold in row["timexes"]],
            _extract(row["text"], row["doc"], date.fromisoformat(row["dct"])),
        )
        for row in read_rows(path)
    ]


def _extract(text: str, name: str, published: date) -> list[Timex]:
    return [
        Timex(found.span.start, found.span.end, found.type, found.value)
        for found in extract_times(text, name, published)
    ]
