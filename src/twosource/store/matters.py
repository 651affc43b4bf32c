"""The matters of a case: which reports are read together, and what each adds up to."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Anchor, Judgement, Report, Verb, digest_text, in_effect
from ..reports import OpenDay
from ..settings import Settings
from ..work import Progress
from .analysis import Analysis, Reading, analyse
from .arrivals import Arrival
from .items import fold
from .journal import read_judgements
from .keeping import load_days, load_report, storable
from .placing import Placer, keys_of, terms_of

# A case begins as one matter, read as `brief` reads a folder. A matter of more reports than this that falls
# into stories, none with most of its reports, is divided into them.
AS_ONE = 40
MOST = 0.7
_FIRST = 1

_Given = tuple[Report, tuple[OpenDay, ...]]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written, worked out from the case as it stood at `revision`.

    `arrivals` have the matter each goes to, `moved` the reports that go to another matter, by id, and
    `analyses` what every matter that is touched adds up to: None where nothing is left in it.
    """

    revision: int
    arrivals: Sequence[tuple[Arrival, int]] = ()
    keys: Mapping[str, Sequence[str]] = field(default_factory=dict)
    moved: Mapping[str, int] = field(default_factory=dict)
    analyses: Mapping[int, Analysis | None] = field(default_factory=dict)


@dataclass(slots=True)
class _Matter:
    reports: dict[str, _Given] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)


class Matters:
    """Works out what arrivals and judgements change; reads the case, and writes nothing."""

    def __init__(
        self, database: sqlite3.Connection, settings: Settings, progress: Progress | None = None
    ) -> None:
        self._database = database
        self._settings = settings
        self._progress = progress

    def plan_arrivals(self, arrivals: Sequence[Arrival]) -> Plan:
        """What the arrivals change: the matters they go to, and no others."""
        revision = revision_of(self._database)
        placed, keys = self._place(arrivals)
        touched: dict[int, _Matter] = {}
        for arrival, number in placed:
            matter = touched.get(number) or self._open(number, touched)
            for old in filter(None, (arrival.before, arrival.again)):
                matter.reports.pop(old.report.id, None)
            matter.reports[arrival.report.id] = (arrival.report, arrival.open_days)
        analyses, moved = self._analyse(touched, in_effect(read_judgements(self._database)))
        return Plan(revision, placed, keys, moved, analyses)

    def plan_judgement(self, judgement: Judgement) -> Plan:
        """What a judgement changes: the matters of the reports it is about, which become one if they are two."""
        revision = revision_of(self._database)
        journal = (*read_judgements(self._database), judgement)
        numbers = self._about(judgement, journal)
        touched: dict[int, _Matter] = {}
        moved: dict[str, int] = {}
        analyses: dict[int, Analysis | None] = {}
        for number in numbers:
            matter = self._open(number, touched)
            if _joins(judgement) and number != numbers[0]:
                touched[numbers[0]].reports.update(matter.reports)
                touched[numbers[0]].readings.update(matter.readings)
                moved |= dict.fromkeys(matter.reports, numbers[0])
                analyses[number] = None
                del touched[number]
        new, more = self._analyse(touched, in_effect(journal))
        return Plan(revision, moved={**moved, **more}, analyses={**analyses, **new})

    def covers(self, plan: Plan, judgement: Judgement) -> bool:
        """Whether a plan, made for another judgement, reads anew all that this one of the journal is about."""
        numbers = self._about(judgement, read_judgements(self._database))
        return set(numbers) <= set(plan.analyses) and not (_joins(judgement) and len(numbers) > 1)

    def _about(self, judgement: Judgement, journal: Sequence[Judgement]) -> list[int]:
        """The numbers of the matters that a judgement is about."""
        about = _meant(judgement, {each.id: each for each in journal})
        found = {number for anchor in about for number in self._matters_of(anchor)}
        # What is about nothing in the case is told of in its first matter, which always stays.
        return sorted(found) or [_FIRST]

    def _place(
        self, arrivals: Sequence[Arrival]
    ) -> tuple[list[tuple[Arrival, int]], dict[str, Sequence[str]]]:
        """Each arrival with its matter, and the words it is to be looked up by."""
        last = self._last_matter()
        undivided = last <= _FIRST
        placer = Placer(self._database)
        placed: list[tuple[Arrival, int]] = []
        keys: dict[str, Sequence[str]] = {}
        for arrival in arrivals:
            terms = terms_of(arrival.report)
            keys[arrival.report.id] = keys_of(terms)
            old = arrival.before or arrival.again
            if old is not None:
                query = "SELECT matter FROM report WHERE no = ?"
                (number,) = self._database.execute(query, (old.no,)).fetchone()
                placer.put(arrival.report, terms, number)
            elif undivided:
                number = _FIRST
            else:
                number = placer.place(arrival.report, last + 1)
                last = max(last, number)
            placed.append((arrival, number))
        return placed, keys

    def _last_matter(self) -> int:
        """The highest number of a matter, 0 in an empty case; of the current reports, by which there is an index."""
        query = "SELECT coalesce(max(matter), 0) FROM report WHERE current"
        return int(self._database.execute(query).fetchone()[0])

    def _open(self, number: int, touched: dict[int, _Matter]) -> _Matter:
        """The matter as the case holds it, which is nothing for a new one."""
        matter = touched[number] = _Matter()
        rows = self._database.execute(
            "SELECT r.id, r.body, r.days, k.model, k.doc, k.context, k.mentions, k.vectors FROM report r "
            "JOIN reading k ON k.report = r.no WHERE r.matter = ? AND r.current",
            (number,),
        )
        for report_id, body, days, *kept in rows:
            matter.reports[report_id] = (load_report(body), load_days(days))
            matter.readings[report_id] = Reading(*kept)
        return matter

    def _analyse(
        self, touched: Mapping[int, _Matter], judgements: Sequence[Judgement]
    ) -> tuple[dict[int, Analysis | None], dict[str, int]]:
        """What each matter adds up to, the large ones divided; and which reports go to a new matter by that."""
        last = self._last_matter()
        last = max([last, *touched])
        analyses: dict[int, Analysis | None] = {}
        moved: dict[str, int] = {}
        for number, matter in sorted(touched.items()):
            if not matter.reports:
                continue
            analysis = self._read(number, matter, judgements)
            parts = _parts(analysis)
            if not parts:
                analyses[number] = analysis
                continue
            readings = {**matter.readings, **analysis.readings}
            for at, ids in enumerate(parts):
                new = number if at == 0 else last + 1
                last = max(last, new)
                part = _Matter({i: matter.reports[i] for i in ids}, {i: readings[i] for i in ids})
                analyses[new] = self._read(new, part, judgements)
                moved |= dict.fromkeys(ids, new)
        return analyses, moved

    def _read(self, number: int, matter: _Matter, judgements: Sequence[Judgement]) -> Analysis:
        reports = [report for report, _ in matter.reports.values()]
        about = [each for each in judgements if number == _FIRST or _concerns(each, reports)]
        return analyse(list(matter.reports.values()), matter.readings, about, self._settings, self._progress)

    def _matters_of(self, anchor: Anchor) -> list[int]:
        """The matters of the report that an anchor names, or in which a publisher or speaker is heard."""
        if anchor.kind == "judgement":
            return []
        if anchor.kind == "publisher":
            rows = self._database.execute(
                "SELECT DISTINCT matter FROM item WHERE noun = 'claims' AND no IN "
                "(SELECT item FROM facet WHERE key IN ('publisher', 'speaker') AND value = ?)",
                (fold(anchor.name),),
            )
            return [number for (number,) in rows]
        row = self._database.execute(
            "SELECT matter FROM report WHERE id = ? AND current", (storable(anchor.name),)
        ).fetchone()
        if row is None:
            row = self._database.execute(
                "SELECT matter FROM report WHERE digest = ? AND current", (anchor.digest,)
            ).fetchone()
        return [row[0]] if row else []


def revision_of(database: sqlite3.Connection) -> int:
    """How often the case was written: a plan holds only as long as this stays the same."""
    row = database.execute("SELECT value FROM setting WHERE key = 'revision'").fetchone()
    return int(row[0]) if row else 0


def _parts(analysis: Analysis) -> list[list[str]]:
    """The stories that a matter is to be divided into; none where it stays whole."""
    stories = [list(story["reports"]) for story in analysis.contract["stories"]]
    count = sum(map(len, stories))
    if count <= AS_ONE or max(map(len, stories)) > MOST * count:
        return []
    return sorted(stories, key=lambda ids: (-len(ids), ids))


def _meant(judgement: Judgement, journal: Mapping[str, Judgement]) -> list[Anchor]:
    """What a judgement is about, and what those are about that it undoes."""
    found: list[Anchor] = []
    waiting, seen = [judgement], set[str]()
    while waiting:
        each = waiting.pop()
        if each.id in seen:
            continue
        seen.add(each.id)
        found += [*each.about, *each.rest]
        undone = (journal.get(anchor.name) for anchor in each.about if anchor.kind == "judgement")
        waiting += [other for other in undone if other is not None]
    return found


def _joins(judgement: Judgement) -> bool:
    """Whether what it is about has to be read together."""
    return judgement.verb in (Verb.JOIN, Verb.SAME_PERSON)


def _concerns(judgement: Judgement, reports: Sequence[Report]) -> bool:
    """Whether a judgement is about any of these reports, or about whoever is heard anywhere."""
    ids = {report.id for report in reports} | {digest_text(report.text) for report in reports}
    anchors = (*judgement.about, *judgement.rest)
    return any(a.kind == "publisher" or a.name in ids or (a.digest and a.digest in ids) for a in anchors)
