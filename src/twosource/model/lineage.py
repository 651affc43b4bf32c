"""Which report derives from which: stories, shared passages, derivations, unseen reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from .reason import Reason
from .span import Span

DerivationKind = Literal["reprint", "rewrite", "citation"]


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """The text of report `report` at `span`."""

    report: str
    span: Span


@dataclass(frozen=True, slots=True, order=True)
class Alignment:
    """The passages `a` and `b` of two reports hold the same words, but for light edits."""

    a: Passage
    b: Passage
    words: int


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of the same matter; the events inside it, where it is an affair of several."""

    id: str
    reports: tuple[str, ...]
    headline: str
    reasons: tuple[Reason, ...] = ()
    events: tuple[Story, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class UnseenReport:
    """A report that others cite but that is not in the folder: Axios, 22 September 2021."""

    id: str
    publisher: str
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Derivation:
    """Report `later` took from `earlier` (a report, or an unseen one): it reprints, rewrites or cites it."""

    later: str
    earlier: str
    kind: DerivationKind
    evidence: tuple[Passage, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Lineage:
    """All derivations among the reports, the unseen reports they point to, and the shared passages."""

    derivations: tuple[Derivation, ...] = ()
    unseen: tuple[UnseenReport, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    reasons: tuple[Reason, ...] = ()
