"""The versions of one report as they were read: what was taken out, put in and worded anew in each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ...render import words
from ...render.clean import line, visible
from ...store import Pieces, Version, compare_texts, mark_words
from ..reading import Reading
from ..snapshot import Snapshot

_MOST_SENTENCES = 200


@dataclass(frozen=True, slots=True)
class Edition:
    """One version: when it was read, and how it differs from the one before; empty for the first."""

    version: Version
    read: str
    change: str
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    changed: tuple[tuple[Pieces, Pieces], ...] = ()
    left_off: int = 0


def build(snapshot: Snapshot, reading: Reading, report_id: str) -> dict[str, Any] | None:
    """Every version of the report, the latest first; None where there is no such report."""
    versions = reading.versions(report_id)
    told = next((snapshot.report_lines.get(v.report) for v in versions if v.current), None)
    if told is None:
        told = snapshot.report_lines.get(report_id)
    if told is None:
        return None
    pairs = zip([None, *versions], versions, strict=False)
    editions = [_edition(each, earlier) for earlier, each in pairs]
    return {"report": told, "editions": editions[::-1]}


def _edition(version: Version, before: Version | None) -> Edition:
    read = datetime.fromisoformat(version.added)
    when = f"{words.day(read)}, {read:%H:%M} UTC"
    if before is None:
        return Edition(version, when, "First read")
    found = compare_texts(before.text, version.text)
    removed, added = found.removed[:_MOST_SENTENCES], found.added[:_MOST_SENTENCES]
    changed = found.changed[:_MOST_SENTENCES]
    count = len(found.removed) + len(found.added) + len(found.changed)
    return Edition(
        version,
        when,
        words.sentence(line(version.change)),
        tuple(map(visible, removed)),
        tuple(map(visible, added)),
        tuple(mark_words(visible(old), visible(new)) for old, new in changed),
        count - len(removed) - len(added) - len(changed),
    )
