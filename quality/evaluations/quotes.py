"""PolNeAR's political news: statements found, and given to their speakers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from twosource.claims import attributions, sentence_texts
from twosource.model import Span
from twosource.text.encoder import load_encoder
from twosource.text.parse import parse

from ..corpora import PUBLIC, SPACY_MODEL, public_file, read_rows, why_absent
from ..result import Request, Result, skip
from ..scorers.quotes import Document, Spans, Statement, evaluate


def measure(request: Request) -> list[Result]:
    """One result for each set."""
    results = []
    for name in PUBLIC["quotes"]:
        path = public_file(request.data, name)
        if path is None:
            results.append(skip("quotes", name, why_absent(request.data, name)))
        else:
            results.append(Result("quotes", name, evaluate(_documents(path, rules_only=False))))
            results.append(
                Result("quotes", f"{name}, rules alone", evaluate(_documents(path, rules_only=True)))
            )
    return results


def _documents(path: Path, *, rules_only: bool) -> Iterable[Document]:
    """Each text once, with the labels of its first annotator; `rules_only` leaves the tagger out."""
    first: dict[str, dict[str, Any]] = {}
    for row in read_rows(path):
        first.setdefault(row["doc"], row)
    docs = parse([row["text"] for row in first.values()], SPACY_MODEL)
    for row, doc in zip(first.values(), docs, strict=True):
        readings = None if rules_only else dict(load_encoder().read(sentence_texts(doc)))
        said = [
            Statement(places(one.holder), places(one.cue), places(*one.content), one.type)
            for one in attributions(doc, readings)
        ]
        yield row["text"], [_label(gold) for gold in row["ars"]], said


def _label(gold: Mapping[str, Any]) -> Statement:
    """The set's own word for the speaker is "source"."""
    return Statement(gold["source"] or (), gold["cue"] or (), gold["content"] or (), gold["type"])


def places(*spans: Span | None) -> Spans:
    """Spans of ours as the scorer has them."""
    return [(span.start, span.end) for span in spans if span is not None]
