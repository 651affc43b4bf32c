"""Judgements whose anchors were found: what the steps do with them, keyed by what is at hand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from .mention import Mention
from .reason import Reason
from .span import Span

Key = TypeVar("Key", bound=Hashable)
Other = TypeVar("Other", bound=Hashable)
# Where a mention stands: its report, its span, its content.
Place = tuple[str, Span, tuple[Span, ...]]
# Who speaks: the report, and where it names the speaker in full.
Speaking = tuple[str, Span]


def place_of(mention: Mention) -> Place:
    """Where a mention stands, whoever is said to speak there."""
    return mention.report, mention.span, mention.content


def speaking_of(mention: Mention) -> Speaking | None:
    """Who speaks there; None for the report's own voice."""
    return (mention.report, mention.speaker.span) if mention.speaker is not None else None


@dataclass(frozen=True, slots=True)
class Regrouping(Generic[Key]):
    """Somebody decided that all of `about` belong together, and (`apart`) not together with any of `rest`."""

    about: frozenset[Key]
    reason: Reason
    apart: bool = False
    rest: frozenset[Key] = frozenset()

    def holds(self, groups: Sequence[Sequence[Key]]) -> bool:
        """Whether these groups are as decided."""
        homes = [group for group in groups if not self.about.isdisjoint(group)]
        return len(homes) <= 1 and all(self.rest.isdisjoint(group) for group in homes)

    def says(self, a: Key, b: Key) -> bool | None:
        """Whether it puts the two together (True) or apart (False); None where it says nothing of them."""
        if self.apart:
            across = (a in self.about and b in self.rest) or (b in self.about and a in self.rest)
            return False if across else None
        return True if a in self.about and b in self.about else None

    def rekeyed(self, keys: Mapping[Key, Sequence[Other]]) -> Regrouping[Other]:
        """The same for other keys, those that are not among `keys` left out."""
        about, rest = (
            frozenset(new for old in side for new in keys.get(old, ())) for side in (self.about, self.rest)
        )
        return Regrouping(about, self.reason, self.apart, rest)


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Somebody decided that the speakers `a` and `b` are one person, or (not `one`) two."""

    a: Speaking
    b: Speaking
    one: bool
    reason: Reason


@dataclass(frozen=True, slots=True)
class Rulings:
    """What the claims depend on: which statements belong together, which count for nothing, who is who."""

    regroupings: tuple[Regrouping[Place], ...] = ()
    rejected: Mapping[Place, Reason] = field(default_factory=dict)
    persons: tuple[SamePerson, ...] = ()


def regroup(
    groups: Sequence[Sequence[Key]],
    regroupings: Sequence[Regrouping[Key]],
    nearer: Callable[[Key, Sequence[Key], Sequence[Key]], bool] | None = None,
) -> list[list[Key]]:
    """The groups as decided, one decision after the other, so that the later wins.

    `nearer(key, about, rest)` says whether something that a split does not name goes with what is split
    off; without it, it stays. Groups without members are left out, the others keep their order.
    """
    found = [list(group) for group in groups]
    for decision in regroupings:
        if decision.apart:
            found.append(_split_off(found, decision, nearer))
        _join(found, decision.about)
    return [group for group in found if group]


def explain_regroupings(
    group: Collection[Key], groups: Sequence[Sequence[Key]], regroupings: Sequence[Regrouping[Key]]
) -> tuple[Reason, ...]:
    """What was decided of this one of the groups, and of what was decided what no longer holds."""
    found: list[Reason] = []
    for decision in regroupings:
        if decision.about.isdisjoint(group) and decision.rest.isdisjoint(group):
            continue
        if not decision.about or (decision.apart and not decision.rest):
            continue
        kept = decision.holds(groups)
        found.append(decision.reason if kept else overruled(decision.reason))
    return tuple(dict.fromkeys(found))


def overruled(reason: Reason) -> Reason:
    """The reason of a judgement that another one, made later, leaves without effect."""
    return Reason(reason.feature, f"{reason.detail}; a later judgement decided otherwise")


def _join(groups: list[list[Key]], about: frozenset[Key]) -> None:
    homes = [group for group in groups if not about.isdisjoint(group)]
    for other in homes[1:]:
        homes[0].extend(other)
        other.clear()


def _split_off(
    groups: list[list[Key]],
    decision: Regrouping[Key],
    nearer: Callable[[Key, Sequence[Key], Sequence[Key]], bool] | None,
) -> list[Key]:
    """What the decision takes out of the groups that hold some of both sides."""
    off: list[Key] = []
    for group in groups:
        inside = [key for key in group if key in decision.about]
        rest = [key for key in group if key in decision.rest and key not in decision.about]
        if not inside or not rest:
            continue
        moved = set(inside)
        if nearer is not None:
            moved |= {
                k for k in group if k not in moved and k not in decision.rest and nearer(k, inside, rest)
            }
        off += [key for key in group if key in moved]
        group[:] = [key for key in group if key not in moved]
    return off
