"""Grouping reports by story: editors' roundups, look-alike events, and one event told by three outlets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from twosource.engine import load_engine
from twosource.model import Report
from twosource.stories import cluster_stories

from ..corpora import PUBLIC, public_file, read_rows, why_absent
from ..result import Request, Result, note, skip
from ..scorers.clusters import evaluate
from ..scorers.figures import Figures


def measure(request: Request) -> list[Result]:
    """One result for each set."""
    results = []
    for name in PUBLIC["stories"]:
        path = public_file(request.data, name)
        if path is None:
            results.append(skip("stories", name, why_absent(request.data, name)))
        else:
            note(f"  {name}")
            results.append(Result("stories", name, _score(path)))
    return results


def _score(path: Path) -> Figures:
    rows = list(read_rows(path))
    stories = cluster_stories([_report(row) for row in rows], None, load_engine("inline"))
    said = {report: story.id for story in stories for report in story.reports}
    return evaluate({row["doc_id"]: row["event"] for row in rows}, said)


def _report(row: Mapping[str, Any]) -> Report:
    return Report(
        id=row["doc_id"],
        file=row["doc_id"],
        text=row["text"],
        publisher=row["source"] or None,
        published=date.fromisoformat(row["date"]) if row["date"] else None,
        title=row["title"],
    )
