"""Likeness alone, for comparison: alike sentences are one claim, and each outlet is an origin.

python quality/baseline.py FOLDER    prints that brief as JSON
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

if __package__ in (None, ""):  # run as a file: let `quality` be found beside it
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from twosource.model import Report, Span
from twosource.settings import Settings
from twosource.text.encoder import load_encoder
from twosource.text.parse import default_model, iter_sentences, parse, span_of

ALIKE = 0.6


class Sentence(NamedTuple):
    report: Report
    span: Span


def join_sentences(reports: Sequence[Report], settings: Settings) -> Mapping[str, Any]:
    """The brief that joining alike sentences across reports gives; no speaker, dispute, lineage or time."""
    sentences = _split(reports, settings.spacy_model or default_model())
    vectors = load_encoder().encode([one.span.of(one.report.text) for one in sentences])
    return {
        "reports": [{"id": report.id, "file": report.file} for report in reports],
        "claims": [_claim([sentences[i] for i in group]) for group in _groups(sentences, vectors)],
        **{part: [] for part in ("unseen", "derivations", "timeline", "stances", "options", "conditions")},
    }


def _split(reports: Sequence[Report], model: str) -> list[Sentence]:
    docs = parse([report.text for report in reports], model)
    return [
        Sentence(report, span_of(words))
        for report, doc in zip(reports, docs, strict=True)
        for words in iter_sentences(doc)
    ]


def _groups(sentences: Sequence[Sentence], vectors: np.ndarray[Any, Any]) -> list[list[int]]:
    """The sentences joined, directly or through others, with a sentence of another report."""
    alike = vectors @ vectors.T >= ALIKE
    first = list(range(len(sentences)))

    def root(i: int) -> int:
        while first[i] != i:
            i = first[i]
        return i

    for a, b in zip(*np.nonzero(np.triu(alike, 1)), strict=True):
        if sentences[a].report.id != sentences[b].report.id:
            low, high = sorted((root(int(a)), root(int(b))))
            first[high] = low
    groups: dict[int, list[int]] = {}
    for i in range(len(sentences)):
        groups.setdefault(root(i), []).append(i)
    return list(groups.values())


def _claim(sentences: Sequence[Sentence]) -> Mapping[str, Any]:
    outlets = {one.report.publisher or one.report.file for one in sentences}
    return {
        "mentions": [
            {
                "report": one.report.id,
                "start": one.span.start,
                "end": one.span.end,
                "text": one.span.of(one.report.text),
                "speaker": None,
            }
            for one in sentences
        ],
        "origins": {"min": len(outlets), "max": len(outlets)},
        "verdict": "corroborated" if len(outlets) > 1 else "single-origin",
        "dispute": None,
    }


def main(arguments: Sequence[str]) -> int:
    """Print the joined sentences of one folder of reports."""
    from twosource.pipeline import investigate

    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    settings = Settings.from_environment()
    brief = investigate(Path(arguments[0]), settings)
    json.dump(join_sentences(brief.reports, settings), sys.stdout, indent=1)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
