"""Grouping reports by story: editors' roundups, look-alike events, and one event told by three outlets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from twosource.engine import load_engine
from twosource.model import Report
from twosource.pipeline import LEAD_STATEMENTS
from twosource.stories import cluster_stories
from twosource.text.encoder import load_encoder

from ..corpora import PUBLIC, public_file, read_rows, report_of, why_absent
from ..result import Request, Result, note, skip
from ..scorers.clusters import evaluate
from ..scorers.figures import Figures

SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
LEAD_CHARACTERS = 6_000


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
    reports = [report_of(row) for row in rows]
    stories = cluster_stories(reports, lead_vectors(reports), load_engine("inline"))
    said = {report: story.id for story in stories for report in story.reports}
    return evaluate({row["doc_id"]: row["event"] for row in rows}, said)


def lead_vectors(reports: Sequence[Report]) -> dict[str, NDArray[np.float32]]:
    """The mean vector of the first sentences of each report, as the pipeline makes it of statements.

    Sentences are cut at full stops and line ends here: a parse of thousands of reports takes too long.
    """
    leads = {report.id: _first_sentences(report.text) for report in reports}
    rows = iter(load_encoder().encode([sentence for lead in leads.values() for sentence in lead]))
    means = {name: np.sum([next(rows) for _ in lead], axis=0) for name, lead in leads.items() if lead}
    return {name: mean / max(float(np.linalg.norm(mean)), 1e-9) for name, mean in means.items()}


def _first_sentences(text: str) -> list[str]:
    sentences = (sentence.strip() for sentence in SENTENCE_END.split(text[:LEAD_CHARACTERS]))
    return [sentence for sentence in sentences if sentence][:LEAD_STATEMENTS]
