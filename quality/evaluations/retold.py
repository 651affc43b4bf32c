"""Distorted retellings: does what a report garbles of another pass for confirmed?

Two people who know tell one thing to two papers; a third paper cites the first and says otherwise, as an edit
of quality/pairs has it. Such a claim is falsely confirmed where it stands, unmarked, among the mentions of a
claim called corroborated, or is what that claim says. So is a garbled sentence of the labelled affairs.
As a control the third paper also retells the first rightly.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from twosource.model import Brief, Claim, Mention
from twosource.pipeline import investigate
from twosource.settings import Settings

from ..corpora import AFFAIRS, CHECK, SPACY_MODEL, TUNED
from ..edited import FIELDS, Pair, read_pairs
from ..result import Request, Result
from ..scorers.figures import percent
from ..scorers.places import Places, overlap

SETTINGS = Settings(spacy_model=SPACY_MODEL)
# Edits that make a retelling say otherwise.
GARBLING = tuple(change for change in FIELDS if change not in {"speaker", "update"})
# A sentence that names who says it would have two speakers.
ATTRIBUTED = re.compile(
    r"[\"“]|\b(?:said|says|say|show|told|denied|announced|estimated|found|revised|reported|admitted|insisted)\b"
)
FIRST, SECOND, THIRD = "Vessen Courier", "Norfjord Radio", "Daily Kestrel"
KNOWING = ("Mara Quill, who was there,", "Oskar Brandt, another eyewitness,")
FILES = ("01.txt", "02.txt", "03.txt")


def measure(request: Request) -> list[Result]:
    """How many distorted claims come out confirmed, of the pairs and of the affairs."""
    garbled = [pair for pair in read_pairs() if pair.change in GARBLING and not ATTRIBUTED.search(pair.text)]
    confirmed = [pair for pair in garbled if is_confirmed(brief_of(pair, pair.other))]
    if request.misses == "pairs":
        for pair in confirmed:
            print(f"confirmed: {pair.id} {pair.change}" + (f": {pair.other}" if pair.part == "open" else ""))
    rightly = {pair.text: pair for pair in garbled}.values()
    control = sum(is_confirmed(brief_of(pair, pair.text)) for pair in rightly)
    found, labelled = count_in_affairs()
    print(
        f"distorted claims falsely confirmed: {len(confirmed)} of {len(garbled)} made of pairs,"
        f" {found} of {labelled} in the affairs; told rightly, {control} of {len(rightly)} are confirmed"
    )
    figures = {
        "falsely_confirmed": percent(len(confirmed) + found, len(garbled) + labelled),
        "rightly_confirmed": percent(control, len(rightly)),
    }
    return [Result("retold", "pairs and affairs", figures)]


def brief_of(pair: Pair, retold: str) -> Brief:
    """The brief of two papers that heard it from two people, and of a third that cites the first."""
    told = pair.text.rstrip(".")
    texts = (
        (FIRST, f"{told}, {KNOWING[0]} told the {FIRST}."),
        (SECOND, f"{told}, {KNOWING[1]} told {SECOND}."),
        (THIRD, f"{retold.rstrip('.')}, the {FIRST} reported."),
    )
    rows = [
        {"id": file, "publisher": outlet, "text": text, "published": pair.published}
        for file, (outlet, text) in zip(FILES, texts, strict=True)
    ]
    return investigate(rows, SETTINGS)


def is_confirmed(brief: Brief) -> bool:
    """Whether a claim called corroborated holds the third report's sentence without a mark."""
    third = next(report.id for report in brief.reports if report.file == FILES[-1])
    return any(m.report == third for claim in brief.claims for m in unmarked(claim))


def unmarked(claim: Claim) -> Iterator[Mention]:
    """The mentions of a corroborated claim that are not set apart: garbled, replaced or only loosely alike."""
    if claim.verdict != "corroborated":
        return
    marked = {(d.value.report, d.value.span) for d in claim.distortions}
    marked |= {(v.report, v.span) for v in claim.update.values} if claim.update else set()
    yield from (m for m in claim.told if (m.report, m.span) not in marked)


def count_in_affairs() -> tuple[int, int]:
    """How many of the sentences that the labels of the affairs call garbled come out confirmed, and of how many."""
    found = labelled = 0
    for name in (*TUNED, *CHECK):
        folder = AFFAIRS / name
        gold = json.loads((folder / "gold.json").read_text("utf-8"))
        garbled = [d for claim in gold["claims"] for d in claim.get("distortions") or ()]
        if garbled:
            found += _count_confirmed(folder, garbled)
            labelled += len(garbled)
    return found, labelled


def _count_confirmed(folder: Path, garbled: list[dict[str, str]]) -> int:
    brief, places = investigate(folder / "reports", SETTINGS), Places(folder)
    reports = {report.id: report for report in brief.reports}
    shown = [
        places.find(Path(reports[m.report].file).name, m.span.of(reports[m.report].text))
        for claim in brief.claims
        for m in unmarked(claim)
    ]
    at = [places.find(one["file"], one["excerpt"]) for one in garbled]
    return sum(any(overlap(place, other) >= 0.5 for other in shown) for place in at)
