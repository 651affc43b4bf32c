"""Processor time of attribution, beyond the parse: against the spaCy pass itself, and against peers.

    python benchmarks/attribution.py [--reports 100] [--words 300]

Everything works on the same reports, in this process, in turn, three times; the least time of each counts.
The parse is made once, by spaCy's own run of the model, and handed to each: what is timed is who says what.
"attributions" is every attribution as it stands in the text, with the tagger and the encoder's reading of each
sentence, which a brief needs for matching as well; "rules alone" goes without. "mentions" is what a brief is
made of, with each speaker resolved, each outlet credited and each stance read. Ends with 1 where mentions cost
more than the spaCy pass.

Peers are run where they are installed, and named where they are not. They stand in no lock file; put them
into an environment of their own:

    python -m venv peers && peers/bin/pip install --editable . textacy
    peers/bin/python benchmarks/attribution.py

Not run here, for they are no plain installation: BookNLP (on PyPI; fetches its weights on first use),
CoreNLP's quote annotator (needs Java and its models), GenderGapTracker (a repository, no package).
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.reports import make_reports
from twosource.claims import attributions, extract_mentions, sentence_texts, unheard_texts
from twosource.model import Report
from twosource.text.encoder import load_encoder
from twosource.text.parse import default_model

ALLOWED_RATIO = 1.0
ROUNDS = 3
Find = Callable[[Doc], Iterable[object]]


@dataclass(slots=True)
class Side:
    """One way to tell who says what: its least processor time, what it found, the reports it failed on."""

    name: str
    find: Find
    seconds: float = float("inf")
    found: int = 0
    failed: int = 0

    def run(self, docs: Sequence[Doc]) -> None:
        found, failed = 0, 0
        start = time.process_time()
        for doc in docs:
            try:
                found += sum(1 for _ in self.find(doc))
            except ValueError:  # textacy gives up a whole report for one odd quotation mark
                failed += 1
        self.seconds = min(self.seconds, time.process_time() - start)
        self.found, self.failed = found, failed


def find_peers() -> tuple[list[Side], list[str]]:
    """The peers that are installed, and how to install those that are not."""
    try:
        triples: Any = import_module("textacy.extract.triples")
    except ImportError:
        return [], ["textacy is not installed: pip install textacy"]
    return [Side("textacy, direct quotations", triples.direct_quotations)], []


def find_attributions(doc: Doc) -> Iterable[object]:
    """Every attribution, the tagger's among them."""
    return attributions(doc, dict(load_encoder().read(sentence_texts(doc))))


def find_mentions(doc: Doc) -> Iterable[object]:
    """The mentions of a text that name a speaker or an outlet."""
    readings = dict(load_encoder().read(unheard_texts(doc)))
    found = extract_mentions(Report("r", "r.txt", doc.text), doc, readings=readings)
    return (one for one in found if one.speaker is not None or one.via)


def main() -> None:
    """Prints one line for each side and the ratio; ends with 1 past the bound."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--reports", type=int, default=100)
    parser.add_argument("--words", type=int, default=300)
    given = parser.parse_args()
    texts = [str(row["text"]) for row in make_reports(given.reports, given.words)]
    words = sum(len(text.split()) for text in texts)
    stock = spacy.load(default_model())
    peers, absent = find_peers()
    ours = Side("mentions", find_mentions)
    sides = [Side("rules alone", attributions), Side("attributions", find_attributions), ours, *peers]
    passed = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        docs = list(stock.pipe(texts, batch_size=16))
        passed = min(passed, time.process_time() - start)
        for side in sides:
            side.run(docs)
    print(f"{len(texts)} reports, {words:,} words, {default_model()}")
    print(f"{'spaCy pass':28}{passed:8.2f} CPU-s")
    for side in sides:
        failed = f", {side.failed} reports failed" if side.failed else ""
        share = side.seconds / passed
        print(
            f"{side.name:28}{side.seconds:8.2f} CPU-s {share:6.2f} of the pass {side.found:6} found{failed}"
        )
    for line in absent:
        print(f"ABSENT {line}")
    ratio = ours.seconds / passed
    print(f"{'ratio':28}{ratio:8.2f}       (at most {ALLOWED_RATIO:g})")
    sys.exit(ratio > ALLOWED_RATIO)


if __name__ == "__main__":
    main()
