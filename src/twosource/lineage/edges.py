"""Collects derivations as they are found: one per pair of reports, one unseen report per outlet and story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from ..model import Derivation, DerivationKind, Passage, Reason, UnseenReport
from ..text.outlets import same_outlet
from .facts import Facts

_STRENGTH: dict[DerivationKind, int] = {"citation": 0, "rewrite": 1, "reprint": 2}
EVIDENCE = 6


@dataclass(slots=True)
class _Edge:
    kind: DerivationKind
    evidence: dict[Passage, None] = field(default_factory=dict)
    reasons: dict[Reason, None] = field(default_factory=dict)


@dataclass(slots=True)
class _Unseen:
    """An outlet cited in a story, under all the names and days it was given."""

    story: str
    names: Counter[str] = field(default_factory=Counter)
    days: Counter[date] = field(default_factory=Counter)

    def name(self) -> str:
        """The name used most; of equally common ones the fullest."""
        return min(self.names, key=lambda name: (-self.names[name], -len(name.split()), name))

    def build(self) -> UnseenReport:
        digest = sha256(f"{self.story}\n{self.name()}".encode()).hexdigest()[:12]
        day = min(self.days, key=lambda day: (-self.days[day], day)) if self.days else None
        return UnseenReport(id=f"u{digest}", publisher=self.name(), published=day)


class Edges:
    """Derivations under construction; rows are indices into `facts`."""

    def __init__(self, facts: Sequence[Facts]) -> None:
        self._facts = facts
        self._seen: dict[tuple[int, int], _Edge] = {}
        self._unseen: list[_Unseen] = []
        self._to_unseen: dict[tuple[int, int], _Edge] = {}
        self.reasons: list[Reason] = []
        self._of_publisher: dict[str, list[int]] = {}
        for row, report in enumerate(facts):
            self._of_publisher.setdefault(report.report.publisher or "", []).append(row)

    def of_publisher(self, name: str) -> Sequence[int]:
        """The reports (by index) whose publisher is spelt so, whatever their story."""
        return self._of_publisher.get(name, ()) if name else ()

    def label(self, row: int) -> str:
        """How a reason names the report: publisher and file, for one publisher may have several."""
        report = self._facts[row].report
        return f"{report.publisher} ({report.file})" if report.publisher else report.file

    def holds(self, publisher: str, story: str) -> bool:
        """Whether the folder has a report of this publisher in this story."""
        return any(
            facts.story == story and same_outlet(publisher, facts.report.publisher or "")
            for facts in self._facts
        )

    def drawn(self) -> dict[int, set[int]]:
        """From which reports of the folder each report is known so far to derive."""
        found: dict[int, set[int]] = {}
        for later, earlier in self._seen:
            found.setdefault(later, set()).add(earlier)
        return found

    def add(
        self, later: int, earlier: int, kind: DerivationKind, evidence: Iterable[Passage], *why: Reason
    ) -> None:
        """`later` derives from `earlier`; where both directions were found the first stays."""
        if later != earlier and (earlier, later) not in self._seen:
            _extend(self._seen.setdefault((later, earlier), _Edge(kind)), kind, evidence, why)

    def add_unseen(
        self,
        later: int,
        publisher: str,
        day: date | None,
        kind: DerivationKind,
        evidence: Iterable[Passage],
        *why: Reason,
    ) -> None:
        """`later` derives from a report of `publisher` that the folder does not hold."""
        at = self._find(publisher, self._facts[later].story)
        if at is None:
            self._unseen.append(_Unseen(self._facts[later].story))
            at = len(self._unseen) - 1
        self._unseen[at].names[publisher] += 1
        if day is not None:
            self._unseen[at].days[day] += 1
        _extend(self._to_unseen.setdefault((later, at), _Edge(kind)), kind, evidence, why)

    def _find(self, publisher: str, story: str) -> int | None:
        for at, unseen in enumerate(self._unseen):
            if unseen.story == story and any(same_outlet(publisher, name) for name in unseen.names):
                return at
        return None

    def unseen(self) -> tuple[UnseenReport, ...]:
        return tuple(sorted({unseen.build() for unseen in self._unseen}, key=lambda u: (u.publisher, u.id)))

    def derivations(self) -> tuple[Derivation, ...]:
        """Every derivation, by the file of the later report."""
        ids = [facts.report.id for facts in self._facts]
        found = [(later, ids[earlier], edge) for (later, earlier), edge in self._seen.items()]
        found += [(later, self._unseen[at].build().id, edge) for (later, at), edge in self._to_unseen.items()]
        return tuple(
            Derivation(ids[later], earlier, edge.kind, tuple(edge.evidence)[:EVIDENCE], tuple(edge.reasons))
            for later, earlier, edge in sorted(found, key=lambda item: item[:2])
        )


def _extend(edge: _Edge, kind: DerivationKind, evidence: Iterable[Passage], why: Iterable[Reason]) -> None:
    if _STRENGTH[kind] > _STRENGTH[edge.kind]:
        edge.kind = kind
    edge.evidence.update(dict.fromkeys(evidence))
    edge.reasons.update(dict.fromkeys(why))
