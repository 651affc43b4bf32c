"""The Admiralty grades: how credible a claim is by rule, and how far an analyst relies on who tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from .reason import Reason

Credible = Literal[1, 2, 3, 4, 5, 6]
Reliable = Literal["A", "B", "C", "D", "E", "F"]

CREDIBILITY: Mapping[Credible, str] = {
    1: "confirmed",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}
RELIABILITY: Mapping[Reliable, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}


@dataclass(frozen=True, slots=True)
class Credibility:
    """The figure of a claim, 1 (confirmed) to 6 (cannot be judged), and what it follows from."""

    figure: Credible
    why: str

    @property
    def words(self) -> str:
        return CREDIBILITY[self.figure]


@dataclass(frozen=True, slots=True)
class Rating:
    """Somebody rates the publisher or speaker called `name`: "B", usually reliable."""

    name: str
    letter: Reliable
    reason: Reason
    is_speaker: bool = False

    @property
    def words(self) -> str:
        return RELIABILITY[self.letter]


def grade(low: int, high: int, *, disputed: bool, denied_only: bool) -> Credibility:
    """The credibility of a claim behind which `low` to `high` independent origins stand.

    It says how well the reporting holds together, not whether the claim is true: reliability and likelihood
    play no part in it. No rule gives 2: that there may be a second origin makes nothing probable.
    """
    if denied_only:
        return Credibility(5, "the reports hold only those who deny it")
    if disputed and low == 0:
        return Credibility(5, "it is contradicted, and nobody is known to stand behind it first hand")
    if disputed:
        return Credibility(4, "accounts contradict each other on it")
    if low >= 2:
        return Credibility(1, "at least two independent origins, and no contradiction")
    if low == 0:
        return Credibility(6, "nobody is known to stand behind it first hand")
    if high >= 2:
        return Credibility(3, "one origin, perhaps a second, and no contradiction")
    return Credibility(3, "one origin, and no contradiction")
