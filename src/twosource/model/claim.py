"""A claim, the mentions that tell it, and what stands behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .grade import Credibility, Rating, grade
from .mention import Mention
from .reason import Reason
from .span import Span

Verdict = Literal["corroborated", "single-origin", "disputed", "unresolved"]
Field = Literal["number", "date", "time", "place", "actor", "cause", "polarity", "wording"]
OriginKind = Literal["named", "unnamed", "institution", "document", "reporter", "unknown"]


@dataclass(frozen=True, slots=True, order=True)
class Value:
    """What the passage at `span` of report `report` says for the field in question: "nine killed"."""

    value: str
    report: str
    span: Span


@dataclass(frozen=True, slots=True)
class Dispute:
    """Accounts of different or unknown origin contradict each other on `field`."""

    field: Field
    values: tuple[Value, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Update:
    """A later value of `field` replaces an earlier one; values in order of time."""

    field: Field
    values: tuple[Value, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Distortion:
    """The retelling at `value` says otherwise than the report it retells, which says `of`."""

    field: Field
    value: Value
    of: Value


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the claim entered the press: `speaker` (None: the publisher's reporter) through `publisher`."""

    label: str
    speaker: str | None
    publisher: str | None
    kind: OriginKind


@dataclass(frozen=True, slots=True)
class Trail:
    """Where one mention of the claim leads: the one at `span` of `report`, followed up `through` other reports.

    `outlets` names those it was told through, the nearest first, whether or not their reports are in the folder.
    `account` says in words who stands at its end; `origin` is the place of that account among the origins,
    None where it adds none. Only a `sure` mention can raise the minimum.
    """

    report: str
    span: Span
    account: str
    origin: int | None
    through: tuple[str, ...] = ()
    sure: bool = False
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Support:
    """At least `min` and at most `max` independent origins stand behind the claim, for these reasons.

    `trails` lead from the mentions that count to the origins; they are no part of the result itself.
    """

    min: int
    max: int
    origins: tuple[Origin, ...]
    reasons: tuple[Reason, ...]
    trails: tuple[Trail, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        if not 0 <= self.min <= self.max:
            raise ValueError(f"origins run from min to max, not [{self.min}, {self.max}]")

    def verdict(self, *, disputed: bool) -> Verdict:
        """What follows from the interval, and from whether accounts contradict each other on the claim."""
        if disputed:
            return "disputed"
        if self.min >= 2:
            return "corroborated"
        return "single-origin" if self.min == self.max == 1 else "unresolved"


@dataclass(frozen=True, slots=True)
class Claim:
    """What several mentions tell: "The talks resumed", told in 01 by Falk and in 07 by Reiss.

    `loose` are those of the mentions that only may tell it: shown apart, and counted for nothing. So are
    those that an analyst has `rejected`, which are among them. `judged` is what analysts say of the claim
    without changing its count, `rated` how far they rely on those who tell it.
    """

    id: str
    story: str
    text: str
    mentions: tuple[Mention, ...]
    support: Support
    verdict: Verdict
    dispute: Dispute | None = None
    update: Update | None = None
    distortions: tuple[Distortion, ...] = ()
    loose: tuple[Mention, ...] = ()
    rejected: tuple[Mention, ...] = ()
    judged: tuple[Reason, ...] = ()
    rated: tuple[Rating, ...] = ()

    @property
    def told(self) -> tuple[Mention, ...]:
        """The mentions that tell the claim, the loose ones left out."""
        return tuple(m for m in self.mentions if m not in self.loose)

    @property
    def credibility(self) -> Credibility:
        """How credible the reports make the claim, by rule."""
        told = [m for m in self.mentions if m not in self.rejected]
        return grade(
            self.support.min,
            self.support.max,
            disputed=self.verdict == "disputed",
            denied_only=self.support.max == 0 and any(m.stance == "denies" for m in told),
        )
