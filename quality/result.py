"""What an evaluation hands to the gate."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .scorers.figures import Figures

# Lower is better for these: their floors are ceilings.
CEILINGS = frozenset(
    {
        "overstated",
        "trap_joined",
        "update_called_dispute",
        "via_invented",
        "same_called_different",
        "falsely_confirmed",
    }
)

# The figures of each task that the gate holds, in the order of the table; the others are only shown
# by the scorers' own tools. Precision and recall trade off, so F1 stands for both.
HELD: Mapping[str, tuple[str, ...]] = {
    "affairs": (
        "mention_recall",
        "align_f1",
        "trap_joined",
        "origins_exact",
        "overstated",
        "verdict",
        "verdict_macro_f1",
        "dispute_f1",
        "update_called_dispute",
        "lineage_f1",
        "speaker",
        "via",
        "via_invented",
        "time",
        "stances_recall",
        "options_recall",
        "conditions_recall",
    ),
    "quotes": ("content_f1", "content_speaker_f1"),
    "appeals": ("appeal_f1", "labelled_f1", "named_right"),
    "time": ("strict_f1", "relaxed_f1", "value_f1"),
    "stories": ("b3_f1", "pair_f1"),
    "reuse": ("reuse_recall", "reuse_precision"),
    "pairs": ("field_right", "same_called_different", "paraphrases_joined"),
    "retold": ("falsely_confirmed", "rightly_confirmed"),
    "answers": ("say_same",),
}


@dataclass(frozen=True, slots=True)
class Result:
    """The figures of `task` on the labelled set `name`, or why there are none.

    `parts` holds the same figures for parts of the set, which are shown and hold no floor of their own;
    `beside` holds those of likeness alone, where they are measured.
    """

    task: str
    name: str
    figures: Figures = field(default_factory=dict)
    parts: Mapping[str, Figures] = field(default_factory=dict)
    beside: Figures = field(default_factory=dict)
    skipped: str | None = None

    @property
    def key(self) -> str:
        """How floors.json names it: "quotes polnear/dev"."""
        return f"{self.task} {self.name}"


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked of an evaluation: where the public texts lie, whose misses to show."""

    data: Path | None = None
    misses: str | None = None


def skip(task: str, name: str, why: str) -> Result:
    """A result without figures, said aloud: a set that is left out must never pass unnoticed."""
    print(f"SKIPPED {task} {name}: {why}", file=sys.stderr)
    return Result(task, name, skipped=why)


def note(line: str) -> None:
    """Tell the user how far the run is."""
    print(line, file=sys.stderr, flush=True)
