"""Which report a citation means: one of the folder, or one nobody has given us."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from ..model import Report
from ..text.outlets import same_outlet
from .citations import Citation
from .facts import Facts, containment, weigh_terms
from .rewrites import unify_spellings

# Share of a credit's content that a report must hold before "a local radio station" is taken to mean it.
UNNAMED = 0.3
# What it counts for when the publisher's name, or its place, fits the words of the credit.
FITTING = 0.25
# A printed paper of one day is on line the evening before.
DAY_SLACK = timedelta(days=1)
_AIRED = frozenset("radio television tv broadcaster broadcasters station channel fm".split())
_PRINTED = frozenset("newspaper newspapers paper papers daily tabloid magazine weekly".split())
_PAPER_NAMES = frozenset(
    "post times herald courier gazette tribune chronicle mail mirror star sun telegraph express".split()
)
# "Social media" is nobody's report, and state media are seldom the folder's.
_NO_OUTLET = frozenset({"social", "state", "state-run", "official"})
# How much more of the credit the report meant must hold than any other publisher's.
APART = 0.1
# Characters of a report's first line in which its place may stand.
MASTHEAD = 200
# A credit with fewer content words that others hold too points nowhere.
LEAST_TERMS = 2
LEAST_LIKENESS = 0.12
# Of several reports by one publisher an older one is meant only where it tells so much more of the credit.
CLEARLY = 0.35


@dataclass(frozen=True, slots=True)
class Telling:
    """The content words of each report of a story, window by window, with their weights and spellings."""

    windows: Mapping[int, tuple[frozenset[str], ...]]
    vocabulary: Mapping[int, frozenset[str]]
    weights: Mapping[str, float]
    spelling: Mapping[str, str]

    def likeness(self, terms: frozenset[str], row: int, citing: int) -> float:
        """The share of `terms` that one place in report `row` holds.

        Terms that no report but the citing one holds are left out: a writer's own words tell nothing.
        """
        elsewhere = [vocabulary for other, vocabulary in self.vocabulary.items() if other != citing]
        wanted = frozenset(t for t in self.spell(terms) if any(t in v for v in elsewhere))
        if len(wanted) < LEAST_TERMS:
            return 0.0
        return max((containment(wanted, window, self.weights) for window in self.windows[row]), default=0.0)

    def spell(self, terms: frozenset[str]) -> frozenset[str]:
        return frozenset(self.spelling.get(term, term) for term in terms)


def read_story(facts: Sequence[Facts], rows: Sequence[int]) -> Telling:
    """Prepares the reports `rows` of one story to be searched for the content of a citation."""
    members = [facts[row] for row in rows]
    spelling = unify_spellings(members)
    windows = {}
    for row in rows:
        sentences = [
            frozenset(spelling.get(term, term) for term in sentence.terms)
            for sentence in facts[row].sentences
        ]
        following = [*sentences[1:], frozenset[str]()]
        windows[row] = tuple(a | b for a, b in zip(sentences, following, strict=False))
    vocabulary = {row: frozenset().union(*found) for row, found in windows.items()}
    return Telling(windows, vocabulary, weigh_terms(members), spelling)


def resolve_named(
    citation: Citation, facts: Sequence[Facts], rows: Sequence[int], telling: Telling
) -> int | None:
    """The report meant by an outlet's name; None where the folder does not hold it."""
    citing = facts[citation.row].report
    candidates = [
        row
        for row in rows
        if row != citation.row
        and same_outlet(citation.name, facts[row].report.publisher or "")
        and not is_after(facts[row].report, citing, strictly=not citation.own)
        and _fits_day(citation, facts[row].report)
    ]
    return _most_alike(citation, candidates, facts, telling)


def resolve_unnamed(
    citation: Citation,
    facts: Sequence[Facts],
    rows: Sequence[int],
    telling: Telling,
    named: Collection[int],
) -> int | None:
    """The report meant by "a local radio station"; None where none tells the same.

    `named` are the reports cited by name: a writer who names an outlet does not call it by another word.
    """
    citing = facts[citation.row].report
    avoid = {facts[row].report.publisher for row in named} | {citing.publisher}
    scores = {}
    for row in rows:
        report = facts[row].report
        if row == citation.row or report.publisher in avoid or is_after(report, citing, strictly=True):
            continue
        likeness = telling.likeness(citation.terms, row, citation.row)
        if likeness >= LEAST_LIKENESS:
            scores[row] = likeness + FITTING * _fit(citation.name, report)
    if not scores or _NO_OUTLET.intersection(citation.name.lower().split()):
        return None
    best = min(scores, key=lambda row: (-round(scores[row], 3), _order(facts[row].report)))
    publisher = facts[best].report.publisher
    rivals = [score for row, score in scores.items() if facts[row].report.publisher != publisher]
    clear = scores[best] >= max(rivals, default=0.0) + APART
    return best if clear and scores[best] >= UNNAMED else None


def is_after(report: Report, citing: Report, *, strictly: bool) -> bool:
    """Whether `report` was published after `citing` (or on the same day, unless `strictly`)."""
    if report.published is None or citing.published is None:
        return False
    if strictly:
        return report.published > citing.published
    return report.published >= citing.published


def _fits_day(citation: Citation, report: Report) -> bool:
    if citation.day is None or report.published is None:
        return True
    return abs(report.published - citation.day) <= DAY_SLACK


def _most_alike(
    citation: Citation, candidates: Sequence[int], facts: Sequence[Facts], telling: Telling
) -> int | None:
    """The latest candidate, for it is the one at hand, unless another holds clearly more of the credit."""
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    latest = max(candidates, key=lambda row: _order(facts[row].report))
    scores = {row: telling.likeness(citation.terms, row, citation.row) for row in candidates}
    best = max(candidates, key=lambda row: (round(scores[row], 2), _order(facts[row].report)))
    return best if scores[best] >= scores[latest] + CLEARLY else latest


def _order(report: Report) -> tuple[str, str]:
    return (str(report.published or ""), report.file)


def _fit(name: str, report: Report) -> int:
    """1 where the publisher or place fits the words of the credit, -1 where the outlet is of another sort."""
    words = set(name.lower().split())
    publisher = set((report.publisher or "").lower().split())
    if words & _AIRED:
        return (1 if publisher & _AIRED else 0) - (1 if publisher & _PAPER_NAMES else 0)
    if words & _PRINTED and publisher & _AIRED:
        return -1
    head = f"{report.place or ''} {report.publisher or ''} {report.text[:MASTHEAD].partition(chr(10))[0]}"
    places = [word.lower() for word in name.split() if word[:1].isupper()]
    return int(any(place in head.lower() for place in places))
