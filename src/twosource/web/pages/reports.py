"""The reports, filtered; and one report with its text, what it tells, and whom it takes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ...model import Derivation, Report, Span, Verb, Verdict, digest_text
from ...render import words
from ...render.clean import line
from ...render.highlight import Segment, build_segments
from ...render.outline import ReportLine
from ..listing import Query, take_part
from ..snapshot import Snapshot

_OF_REPORTS = {Verb.DATE, Verb.NOTE, Verb.RELIABILITY}
_GRAVEST: tuple[Verdict, ...] = ("disputed", "unresolved", "corroborated", "single-origin")


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of the text: its classes, and the claim to go to where one is told there."""

    text: str
    classes: str
    claim: str | None
    leads: bool
    here: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """One derivation seen from a report: "cites", the other report, and the words that show it."""

    verb: str
    label: str
    mark: str
    report: str | None
    reasons: tuple[str, ...]
    passages: tuple[tuple[str, Span, str], ...]


def build_list(snapshot: Snapshot, query: Query) -> dict[str, Any]:
    """The reports of this story whose names, titles and publishers hold the words asked for."""
    sought, story = query.text("q").casefold().split(), query.text("story")
    fitting = [
        told
        for told in snapshot.report_lines.values()
        if (not story or _in_story(told, story, snapshot))
        and all(word in f"{told.label}\n{told.title}\n{told.file}".casefold() for word in sought)
    ]
    if query.text("order") == "date":
        fitting.sort(key=lambda told: (told.report.published or date.max, told.mark))
    part = take_part(fitting, query)
    return {
        "part": part,
        "stories": snapshot.brief.stories,
        "rejects": [(line(r.file), words.sentence(line(r.detail))) for r in snapshot.brief.rejects],
    }


def _in_story(told: ReportLine, story: str, snapshot: Snapshot) -> bool:
    found = snapshot.story_of.get(told.report.id)
    return found is not None and found.id == story


def build_one(snapshot: Snapshot, query: Query, report_id: str) -> dict[str, Any] | None:
    """Everything about one report; None where there is none of this id."""
    told = snapshot.report_lines.get(report_id)
    if told is None:
        return None
    start, end = query.number("from"), query.number("to")
    size = len(told.report.text)
    here = Span(start, min(end, size)) if start is not None and end and start < min(end, size) else None
    numbers = snapshot.told_in[report_id]
    ids = list(snapshot.report_lines)
    at = ids.index(report_id)
    return {
        "report": told,
        "marked": _mark(told, here, snapshot),
        "claims": [snapshot.claim_line(number) for number in numbers],
        "takes": [take_words(d, d.earlier, snapshot) for d in snapshot.takes_from.get(report_id, ())],
        "taken": [take_words(d, d.later, snapshot) for d in snapshot.taken_by.get(report_id, ())],
        "story": snapshot.story_of.get(report_id),
        "reasons": [words.sentence(line(r.detail)) for r in told.report.reasons if not r.judgement],
        "judged": _judged(told.report, snapshot),
        "previous": ids[at - 1] if at else None,
        "next": ids[at + 1] if at + 1 < len(ids) else None,
    }


def _judged(report: Report, snapshot: Snapshot) -> list[str]:
    """What analysts decided about a report as a whole, and about whoever published it."""
    names = {
        ("report", report.id),
        ("report", digest_text(report.text)),
        ("publisher", report.label.casefold()),
    }
    found = []
    for decision in snapshot.brief.judgements:
        made = decision.judgement
        about = {(a.kind, key) for a in made.about for key in (a.name, a.digest, a.name.casefold())}
        if made.verb in _OF_REPORTS and len(made.about) == 1 and about & names:
            text = f"{line(decision.text)}, {line(made.who)}, {words.day(made.when)}"
            found.append(words.sentence(f"{text}: {line(made.note)}" if made.note else text))
    return found


def _mark(told: ReportLine, here: Span | None, snapshot: Snapshot) -> list[Marked]:
    """The text in stretches, each with the classes and the link it is shown with."""
    report = told.report
    sentences: dict[int, list[Span]] = {}
    for number in snapshot.told_in[report.id]:
        spans = [m.span for m in snapshot.claims[number].told if m.report == report.id]
        sentences[number] = spans
    segments = build_segments(report, sentences, [here] if here else [], [])
    first = True
    marked = []
    for segment in segments:
        lit = here is not None and here.start <= segment.start < here.end
        claim = snapshot.claims[segment.claims[0]].id if segment.claims else None
        classes = _classes(segment, snapshot, lit=lit)
        marked.append(Marked(segment.text, classes, claim, segment.leads, lit and first))
        first = first and not lit
    return marked


def _classes(segment: Segment, snapshot: Snapshot, *, lit: bool) -> str:
    verdicts = {snapshot.claims[number].verdict for number in segment.claims}
    gravest = next((verdict for verdict in _GRAVEST if verdict in verdicts), None)
    names = [
        "seg" if segment.claims or segment.furniture or lit else "",
        f"told v-{gravest}" if gravest else "",
        "furniture" if segment.furniture else "",
        "lit" if lit else "",
    ]
    return " ".join(filter(None, names))


def take_words(derivation: Derivation, other: str, snapshot: Snapshot) -> Taken:
    """A derivation as it is shown at one end; `other` is the report at the other end."""
    known = snapshot.report_lines.get(other)
    unseen = next((line(n.publisher) for n in snapshot.brief.lineage.unseen if n.id == other), "")
    passages = [snapshot.citer.quote(p.report, p.span) for p in derivation.evidence[:6]]
    return Taken(
        words.DERIVATIONS[derivation.kind],
        known.label if known else unseen,
        known.mark if known else "",
        known.report.id if known else None,
        tuple(words.sentence(line(reason.detail)) for reason in derivation.reasons),
        tuple((quote.report, quote.span, quote.text) for quote in passages),
    )
