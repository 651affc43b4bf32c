"""Which report a citation means: one of the folder, or one nobody has given us."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from ..model import Report
from ..text.lexicon import word_set
from ..text.outlet_names import is_agency, is_domain, outlet_words, same_outlet
from .citations import Citation
from .facts import Facts, weigh_terms
from .rewrites import unify_spellings

# Share of a credit's content that a report must hold before "a local radio station" is taken to mean it.
UNNAMED = 0.3
# What it counts for when the publisher's name, or its place, fits the words of the credit.
FITTING = 0.25
# And when the credit names the day on which the report appeared.
DATED = 0.2
# How much of a credit by name a report of another story must hold, and how many are asked.
ELSEWHERE = 0.3
MOST_ELSEWHERE = 20
# A printed paper of one day is on line the evening before.
DAY_SLACK = timedelta(days=1)
_SORTS = {
    "agency": word_set("agency agencies newswire newswires wire"),
    "aired": word_set("radio television tv broadcaster broadcasters broadcasting station channel fm"),
    "printed": word_set(
        "newspaper newspapers paper papers daily dailies tabloid tabloids magazine weekly weeklies broadsheet"
    ),
    "web": word_set("blog blogs weblog weblogs blogger bloggers website site portal newsletter online"),
}
_PAPER_NAMES = word_set(
    "post times herald courier gazette tribune chronicle mail mirror star sun telegraph express standard",
    "sentinel argus clarion examiner enquirer inquirer advertiser echo guardian observer record ledger",
)
_WORD = re.compile(r"[a-z]+")
# "Social media" is nobody's report, and state media are seldom the folder's.
_NO_OUTLET = frozenset({"social", "state", "state-run", "official"})
# How much more of the credit the report meant must hold than any other publisher's.
APART = 0.1
# Characters of a report's first line in which its place may stand.
MASTHEAD = 200
# A credit with fewer content words that others hold too points nowhere.
LEAST_TERMS = 2
LEAST_LIKENESS = 0.1
# Of several reports by one publisher an older one is meant only where it tells so much more of the credit.
CLEARLY = 0.35


@dataclass(frozen=True, slots=True)
class Telling:
    """The content words of each report of a story, window by window, with their weights and spellings.

    `windows` has the reports that are searched, `vocabulary` all of the story; `holders` says how many of
    these hold a word.
    """

    windows: Mapping[int, tuple[frozenset[str], ...]]
    vocabulary: Mapping[int, frozenset[str]]
    holders: Mapping[str, int]
    weights: Mapping[str, float]
    spelling: Mapping[str, str]

    def likeness(self, terms: frozenset[str], row: int, citing: int) -> float:
        """The share of `terms` that one place in report `row` holds.

        Terms that no report but the citing one holds are left out: a writer's own words tell nothing.
        """
        own = self.vocabulary.get(citing, frozenset())
        told = sorted(t for t in _spelt(terms, self.spelling) if self.holders.get(t, 0) > (t in own))
        wanted = [(term, self.weights.get(term, 0.0)) for term in told]
        total = sum(weight for _, weight in wanted)
        if len(wanted) < LEAST_TERMS or not total:
            return 0.0
        held = (sum(weight for term, weight in wanted if term in window) for window in self.windows[row])
        return max(held, default=0.0) / total


def _spelt(terms: frozenset[str], spelling: Mapping[str, str]) -> frozenset[str]:
    """The terms in the spelling used most; few sentences hold a misspelt one."""
    if terms.isdisjoint(spelling):
        return terms
    return frozenset(spelling.get(term, term) for term in terms)


def read_story(facts: Sequence[Facts], rows: Sequence[int], searched: Sequence[int] | None = None) -> Telling:
    """Prepares the reports `rows` of one story for the content of a citation to be searched in them.

    Where only some are to be searched, `searched` names these.
    """
    members = [facts[row] for row in rows]
    spelling = unify_spellings(members)
    windows = {}
    for row in rows if searched is None else searched:
        sentences = [_spelt(sentence.terms, spelling) for sentence in facts[row].sentences]
        following = [*sentences[1:], frozenset[str]()]
        windows[row] = tuple(a | b for a, b in zip(sentences, following, strict=False))
    vocabulary = {row: _spelt(facts[row].terms, spelling) for row in rows}
    holders: Counter[str] = Counter()
    for terms in vocabulary.values():
        holders.update(terms)
    return Telling(windows, vocabulary, holders, weigh_terms(members), spelling)


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


def resolve_elsewhere(
    citation: Citation, facts: Sequence[Facts], rows: Sequence[int], others: Sequence[int]
) -> int | None:
    """The report meant by an outlet's name among `others`, which stand in other stories than `rows`.

    Stories are told apart by their words alone; a credit by name counts for more where the report of that
    outlet tells what the credit is for.
    """
    citing = facts[citation.row].report
    held = [row for row in others if not is_after(facts[row].report, citing, strictly=not citation.own)]
    held = [row for row in held if _fits_day(citation, facts[row].report)][:MOST_ELSEWHERE]
    if not held:
        return None
    telling = read_story(facts, sorted({citation.row, *rows[:MOST_ELSEWHERE], *held}), searched=held)
    scores = {row: telling.likeness(citation.terms, row, citation.row) for row in held}
    best = max(held, key=lambda row: (round(scores[row], 2), _order(facts[row].report)))
    return best if scores[best] >= ELSEWHERE else None


def resolve_unnamed(
    citation: Citation,
    facts: Sequence[Facts],
    rows: Sequence[int],
    telling: Telling,
    named: Collection[int],
    drawn: Mapping[int, Collection[int]],
) -> int | None:
    """The report meant by "a local radio station"; None where none tells the same.

    `named` are the reports that the citing one credits by name: who names an outlet does not call it by
    another word. `drawn` says from which reports each draws: a retelling of the report meant is no rival.
    """
    citing = facts[citation.row].report
    avoid = {facts[row].report.publisher for row in named} | {citing.publisher}
    scores = {}
    for row in rows:
        report = facts[row].report
        if row == citation.row or (report.publisher in avoid and report.publisher is not None):
            continue
        if report.kind == "press-release" or is_after(report, citing, strictly=True):
            continue
        likeness = telling.likeness(citation.terms, row, citation.row)
        if likeness >= LEAST_LIKENESS and _fits_day(citation, report):
            scores[row] = (
                likeness + FITTING * _fit(citation.name, report) + DATED * _is_of_day(citation, report)
            )
    if not scores or _NO_OUTLET.intersection(citation.name.lower().split()):
        return None
    best = min(scores, key=lambda row: (-round(scores[row], 3), _order(facts[row].report)))
    publisher = facts[best].report.publisher
    rivals = [
        score
        for row, score in scores.items()
        if row != best
        and (publisher is None or facts[row].report.publisher != publisher)
        and best not in drawn.get(row, ())
    ]
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


def _is_of_day(citation: Citation, report: Report) -> bool:
    """Whether the credit says on which day it appeared, and it is this report's."""
    return citation.day is not None and citation.day == report.published


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
    head = f"{report.place or ''} {report.publisher or ''} {report.text[:MASTHEAD].partition(chr(10))[0]}"
    wanted = {sort for sort, nouns in _SORTS.items() if not nouns.isdisjoint(words)}
    if "press" in words:
        wanted.add("printed")
    held = sort_of(report)
    if wanted and held:
        return 1 if wanted & held else -1
    places = [word.lower() for word in name.split() if word[:1].isupper()]
    return int(any(place in head.lower() for place in places))


def sort_of(report: Report) -> set[str]:
    """What its name and first lines show a report's outlet to be: an agency, a paper, a station, a site."""
    publisher = report.publisher or ""
    named = set(outlet_words(publisher))
    if is_agency(publisher) or "newswire" in named or {"news", "service"} <= named:
        return {"agency"}
    found = {sort for sort, nouns in _SORTS.items() if not nouns.isdisjoint(named)}
    if not named.isdisjoint(_PAPER_NAMES):
        found.add("printed")
    if found or not is_domain(publisher):
        head = report.text[:MASTHEAD].lower()
        return found or {sort for sort, nouns in _SORTS.items() if nouns & set(_WORD.findall(head))}
    return {"web"}
