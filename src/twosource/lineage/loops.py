"""Names outlets that cite each other: a loop of credits in which nobody need have known first hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model import Derivation, Reason, Report, UnseenReport


def explain_loops(
    derivations: Sequence[Derivation], reports: Sequence[Report], unseen: Sequence[UnseenReport]
) -> tuple[Reason, ...]:
    """One reason for each shortest loop of credits between publishers, each publisher's loop once."""
    names = {report.id: report.publisher or report.file for report in reports}
    names |= {report.id: report.publisher for report in unseen}
    cites: dict[str, set[str]] = {}
    for derivation in derivations:
        later, earlier = names[derivation.later], names[derivation.earlier]
        if later != earlier:
            cites.setdefault(later, set()).add(earlier)
    loops: dict[frozenset[str], list[str]] = {}
    for start in sorted(cites):
        loop = _shortest_loop(start, cites)
        if loop:
            loops.setdefault(frozenset(loop), loop)
    return tuple(Reason("circular", _in_words(loop)) for loop in loops.values())


def _shortest_loop(start: str, cites: Mapping[str, set[str]]) -> list[str] | None:
    """The publishers on the shortest way from `start` back to itself, breadth first."""
    came_from: dict[str, str] = {}
    edge = [start]
    while edge:
        following = []
        for name in edge:
            for cited in sorted(cites.get(name, ())):
                if cited == start:
                    return _way(start, name, came_from)
                if cited not in came_from:
                    came_from[cited] = name
                    following.append(cited)
        edge = following
    return None


def _way(start: str, last: str, came_from: Mapping[str, str]) -> list[str]:
    way = [last]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return way[::-1]


def _in_words(loop: Sequence[str]) -> str:
    rest = "".join(f", which takes from {name}" for name in [*loop[2:], loop[0]])
    return f"{loop[0]} takes from {loop[1]}{rest}: they confirm each other and nothing more"
