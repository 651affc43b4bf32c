"""Which speakers are one person and which are two, where an analyst decided it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from ..model import Reason, SamePerson, Speaking, overruled


@dataclass(frozen=True, slots=True)
class Person:
    """Who a speaker was decided to be: all with one `label` are one person, the `others` are not he.

    Without a label nothing was decided.
    """

    label: str = ""
    others: frozenset[str] = frozenset()

    def is_one_with(self, other: Person) -> bool | None:
        """Whether the two were decided to be one person; None where nothing was decided."""
        if not self.label or not other.label:
            return None
        if self.label == other.label:
            return True
        return False if other.label in self.others else None


NOBODY = Person()


@dataclass(frozen=True, slots=True)
class Persons:
    """What was decided, by speaker; and of each decision whether a later one has overruled it."""

    of: Mapping[Speaking, Person] = field(default_factory=dict)
    decisions: tuple[tuple[SamePerson, bool], ...] = ()

    def explain(self, speaking: Collection[Speaking]) -> tuple[Reason, ...]:
        """What was decided of those who speak, if both speakers, or those they are one with, are among them."""
        labels = {self.of[each].label for each in speaking if each in self.of}
        return tuple(
            overruled(made.reason) if late else made.reason
            for made, late in self.decisions
            if self.of[made.a].label in labels and self.of[made.b].label in labels
        )


def read_persons(decisions: Sequence[SamePerson]) -> Persons:
    """The persons that the decisions make, taken one after the other: the later wins."""
    standing: list[SamePerson] = []
    for decision in decisions:
        standing = [d for d in standing if {d.a, d.b} != {decision.a, decision.b}]
        if decision.one:
            standing.append(decision)
            labels = _labels(standing)
            standing = [d for d in standing if d.one or labels[d.a] != labels[d.b]]
        else:
            while path := _path(decision.a, decision.b, standing):
                standing.remove(min(path, key=standing.index))
            standing.append(decision)
    labels = _labels(standing, chain.from_iterable((d.a, d.b) for d in decisions))
    others: dict[str, set[str]] = {label: set() for label in labels.values()}
    for decision in standing:
        if not decision.one:
            others[labels[decision.a]].add(labels[decision.b])
            others[labels[decision.b]].add(labels[decision.a])
    return Persons(
        {who: Person(label, frozenset(others[label])) for who, label in labels.items()},
        tuple((decision, decision not in standing) for decision in decisions),
    )


def _labels(standing: Iterable[SamePerson], speakers: Iterable[Speaking] = ()) -> dict[Speaking, str]:
    """A label for each person: that of the first of the speakers decided to be one."""
    labels: dict[Speaking, str] = {who: _name(who) for who in speakers}
    for decision in standing:
        a = labels.setdefault(decision.a, _name(decision.a))
        b = labels.setdefault(decision.b, _name(decision.b))
        if decision.one:
            labels.update({who: min(a, b) for who, label in labels.items() if label in (a, b)})
    return labels


def _name(who: Speaking) -> str:
    report, span = who
    return f"{report}:{span.start}-{span.end}"


def _path(a: Speaking, b: Speaking, standing: Sequence[SamePerson]) -> list[SamePerson]:
    """The decisions by which `a` and `b` are one person; none where they are not."""
    came: dict[Speaking, list[SamePerson]] = {a: []}
    waiting = [a]
    while waiting:
        at = waiting.pop(0)
        for decision in standing:
            if not decision.one or at not in (decision.a, decision.b):
                continue
            other = decision.b if at == decision.a else decision.a
            if other not in came:
                came[other] = [*came[at], decision]
                waiting.append(other)
    return came.get(b, [])
