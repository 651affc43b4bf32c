"""Why reports stand together or apart, in sentences a reader understands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from statistics import median

from ..model import Reason, Report
from .terms import Terms

NAMES_SHOWN = 4
# Pairs looked at to describe a large story.
SAMPLE = 300


def explain_story(
    group: Sequence[int], groups: Sequence[Sequence[int]], reports: Sequence[Report], terms: Sequence[Terms]
) -> tuple[Reason, ...]:
    """What holds the story together, and what sets it apart from the affair most reports are about."""
    reasons = []
    if len(group) > 1:
        reasons += [_shared_names(group, terms), _shared_words(group, terms), _dates(group, reports)]
    largest = max(groups, key=len)
    if group != largest and 2 * len(largest) > len(reports):
        reasons.append(_apart(group, largest, reports, terms))
    return tuple(reason for reason in reasons if reason)


def share_of_words(a: Terms, b: Terms) -> float:
    """The share of the rarer words of the one that are rarer words of the other too."""
    shared = len(set(a.telling).intersection(b.telling))
    least = min(len(a.telling), len(b.telling))
    return shared / least if least else 0.0


def _shared_names(group: Sequence[int], terms: Sequence[Terms]) -> Reason | None:
    counts = Counter(name for at in group for name in terms[at].names)
    weight = {name: sum(terms[at].weights.get(name, 0.0) for at in group) for name in counts}
    shared = [name for name, count in counts.items() if 2 * count > len(group)]
    if not shared:
        return None
    shown = sorted(shared, key=lambda name: (-weight[name], name))[:NAMES_SHOWN]
    listed = ", ".join(_written(name, group, terms) for name in shown)
    who = "both reports" if len(group) == 2 else "most of the reports"
    return Reason("names", f"{who} share the names {listed}")


def _written(name: str, group: Sequence[int], terms: Sequence[Terms]) -> str:
    """The way most reports of the story write the name."""
    forms = Counter(terms[at].names[name] for at in group if name in terms[at].names)
    return min(forms, key=lambda form: (-forms[form], form.isupper(), form))


def _shared_words(group: Sequence[int], terms: Sequence[Terms]) -> Reason:
    pairs = [pair for pair, _ in zip(combinations(group, 2), range(SAMPLE), strict=False)]
    share = median(share_of_words(terms[i], terms[j]) for i, j in pairs)
    which = "they" if len(group) == 2 else "any two of them"
    return Reason("words", f"{which} share {share:.0%} of their rarer words".replace("%", " %"))


def _dates(group: Sequence[int], reports: Sequence[Report]) -> Reason | None:
    days = sorted(day for at in group if (day := reports[at].published))
    if len(days) < 2:
        return None
    apart = (days[-1] - days[0]).days
    if apart == 0:
        return Reason("dates", "published on one day")
    return Reason("dates", f"published within {apart} day{'s' if apart > 1 else ''}")


def _apart(
    group: Sequence[int], largest: Sequence[int], reports: Sequence[Report], terms: Sequence[Terms]
) -> Reason:
    """Why this story is not the folder's largest one: fewer words shared with it than it shares within."""
    across = [share_of_words(terms[i], terms[j]) for i in group[:10] for j in largest[:30]]
    within = [share_of_words(terms[i], terms[j]) for i, j in list(combinations(largest[:20], 2))]
    text = (
        f"shares {median(across):.0%} of its rarer words with the reports of the main affair, "
        f"which share {median(within):.0%} among themselves"
    )
    return Reason("apart", text.replace("%", " %"))
