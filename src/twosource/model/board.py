"""Who stands where, what is on the table, and what would follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .lineage import Passage
from .span import Span

Polarity = Literal["supports", "opposes", "conditional", "undecided"]
ConditionKind = Literal["threat", "promise", "demand", "forecast"]


@dataclass(frozen=True, slots=True)
class Stance:
    """`holder` supports, opposes, makes conditional or leaves open `target`, says the passage at `span`.

    `option` is the name of the option on the board that it is taken on, where there is one.
    """

    holder: str
    target: str
    polarity: Polarity
    report: str
    span: Span
    option: str | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """An alternative on the table ("plan B"), who raised, backs and opposes it, and where that is said."""

    name: str
    raised_by: tuple[str, ...]
    backed_by: tuple[str, ...]
    opposed_by: tuple[str, ...]
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """If `antecedent`, then `consequent`: threat, promise, demand or forecast by `who` (None: the report).

    `option` is the name of the option on the board that it holds out, where there is one.
    """

    antecedent: str
    consequent: str
    who: str | None
    kind: ConditionKind
    report: str
    span: Span
    option: str | None = None


@dataclass(frozen=True, slots=True)
class Board:
    stances: tuple[Stance, ...] = ()
    options: tuple[Option, ...] = ()
    conditions: tuple[Condition, ...] = ()
