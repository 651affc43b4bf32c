"""The floors that figures must not fall below, the sets they were measured on, and their comparison."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .result import CEILINGS, HELD, Result

FLOORS = Path(__file__).with_name("floors.json")
Table = dict[str, dict[str, float]]


@dataclass(slots=True)
class Floors:
    """floors.json: `floors` and `targets` by set and metric, `corpora` by sha256.

    `lowered` is for people: each floor that was lowered by hand, with the reason.
    """

    floors: Table = field(default_factory=dict)
    targets: Table = field(default_factory=dict)
    corpora: dict[str, str] = field(default_factory=dict)
    lowered: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a figure, what it must reach, what it should reach, and what else is shown."""

    key: str
    metric: str
    figure: float | None
    floor: float | None
    target: float | None
    parts: Mapping[str, float]
    beside: float | None
    skipped: bool = False

    @property
    def name(self) -> str:
        """The set, without the task."""
        return self.key.split(" ", 1)[1]

    @property
    def fails(self) -> bool:
        """Whether the figure lies on the wrong side of its floor."""
        if self.figure is None or self.floor is None:
            return False
        return self.figure > self.floor if self.metric in CEILINGS else self.figure < self.floor


def load_floors(path: Path = FLOORS) -> Floors:
    """The floors of the file; ValueError where the file holds something else."""
    held = json.loads(path.read_text("utf-8"))
    unknown = set(held) - {"floors", "targets", "corpora", "lowered"}
    if unknown:
        raise ValueError(f"{path.name} holds unknown parts: {', '.join(sorted(unknown))}")
    return Floors(**held)


def dump_floors(floors: Floors, path: Path = FLOORS) -> None:
    """Write the file whole or not at all."""
    held = {
        "floors": floors.floors,
        "targets": floors.targets,
        "corpora": dict(sorted(floors.corpora.items())),
        "lowered": floors.lowered,
    }
    replace_text(path, json.dumps(held, indent=2, ensure_ascii=False) + "\n")


def replace_text(path: Path, text: str) -> None:
    """Write `text` to `path` in one step: a reader sees the old file or the new one."""
    partial = path.with_name(f".{path.name}.partial")
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)


def changed_corpora(pinned: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    """One line for each set that is not the set its floors were measured on."""
    return [
        f"CHANGED {name}: sha256 {digest[:12]}, pinned {pinned[name][:12]};"
        " its floors hold for the pinned text only"
        for name, digest in sorted(found.items())
        if pinned.get(name, digest) != digest
    ]


def compare(results: Sequence[Result], floors: Floors) -> list[Row]:
    """The lines of the table, in the order of the results."""
    return [_row(result, metric, floors) for result in results for metric in HELD[result.task]]


def _row(result: Result, metric: str, floors: Floors) -> Row:
    return Row(
        key=result.key,
        metric=metric,
        figure=result.figures.get(metric),
        floor=floors.floors.get(result.key, {}).get(metric),
        target=floors.targets.get(result.key, {}).get(metric),
        parts={part: figures[metric] for part, figures in result.parts.items()},
        beside=result.beside.get(metric),
        skipped=result.skipped is not None,
    )


def raise_floors(floors: Floors, rows: Iterable[Row], found: Mapping[str, str]) -> list[str]:
    """Raise each floor to its figure, pin sets not pinned yet, and say what was raised.

    Floors are whole numbers, rounded to the lenient side: another processor may round a vector
    otherwise. A floor is never lowered and a pinned set never pinned anew here; both are done by hand.
    """
    said: list[str] = []
    for row in rows:
        if row.figure is None:
            continue
        old = floors.floors.get(row.key, {}).get(row.metric)
        new = raised(row.metric, old, row.figure)
        if new != old:
            floors.floors.setdefault(row.key, {})[row.metric] = new
            said.append(f"{row.key} {row.metric}: {'none' if old is None else format(old, 'g')} -> {new:g}")
    for name, digest in found.items():
        floors.corpora.setdefault(name, digest)
    return said


def raised(metric: str, old: float | None, figure: float) -> float:
    """The stricter of the old floor and the figure, rounded to the lenient side."""
    if metric in CEILINGS:
        new = math.ceil(figure)
        return new if old is None else min(old, new)
    new = math.floor(figure)
    return new if old is None else max(old, new)
