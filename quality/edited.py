"""The edited sentences of quality/pairs: which pairs there are, and what a brief of one must say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from .corpora import PAIRS, read_rows

Part = Literal["open", "held-out"]
# What a brief must say of a pair with each change: the field of a dispute, an update, other speakers, nothing.
FIELDS: dict[str, frozenset[str]] = {
    "number": frozenset({"number"}),
    "date": frozenset({"date", "time"}),
    "actor": frozenset({"actor"}),
    "place": frozenset({"place"}),
    "negation": frozenset({"polarity"}),
    "modality": frozenset({"wording"}),
    "update": frozenset({"update"}),
    "speaker": frozenset({"speaker"}),
}
SAME = ("precision", "paraphrase")


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence and an edit of it, each with the day on which it was published; `change` is what was edited."""

    id: str
    change: str
    part: Part
    text: str
    other: str
    published: str
    other_published: str


def read_pairs(folder: Path = PAIRS) -> Iterator[Pair]:
    """All pairs, those of one sentence in the same part."""
    for row in read_rows(folder / "pairs.jsonl"):
        for number, edit in enumerate(row["edits"], start=1):
            yield Pair(
                id=f"{row['id']}/{number}",
                change=edit["change"],
                part=part_of(row["text"]),
                text=row["text"],
                other=edit["text"],
                published=row["published"],
                other_published=edit.get("published", row["published"]),
            )


def part_of(text: str) -> Part:
    """A third of the sentences, chosen by their hash, is held out: its misses are never read."""
    return "held-out" if sha256(text.encode()).digest()[0] % 3 == 0 else "open"
