"""The named steps in their order; nothing else knows the order."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from . import board as board_step
from . import claims as claims_step
from . import judgements as judgements_step
from . import lineage as lineage_step
from . import reports as reports_step
from . import stories as stories_step
from . import support as support_step
from . import timeline as timeline_step
from .brief import build_brief
from .engine import FolderJournal, load_engine
from .errors import NothingReadable
from .model import (
    Board,
    Brief,
    Event,
    Judgement,
    Lineage,
    Mention,
    Reason,
    Report,
    Story,
    TimeExpression,
    in_effect,
)
from .settings import Settings
from .text.encoder import load_encoder
from .text.parse import parse
from .work import Given, Progress, Work, silent

# A report's vector is the mean of its first statements: headline and lead say what it is about.
LEAD_STATEMENTS = 12
# The more reports are read at a time, the better sentences of one length fill the encoder's batches.
READ_TOGETHER = 64
# How many objects are made before Python looks for circular garbage among them; it comes with 700.
_OBJECTS_A_COLLECTION = 100_000


def read(given: Given, work: Work) -> None:
    """Files or rows → reports and rejects."""
    if isinstance(given, (str, Path)):
        where, reading = f"{given}", reports_step.read_folder(Path(given), work.settings)
    else:
        where, reading = "the rows given", reports_step.read_texts(given)
    if not reading.reports:
        raise NothingReadable(reading.say_nothing_readable(where))
    work.reports, work.rejects = reading.reports, reading.rejects


def set_dates(work: Work) -> None:
    """Reports → the same, published on the days that analysts set."""
    work.reports = judgements_step.set_dates(work.reports, work.judgements)


def parse_reports(work: Work) -> None:
    """Reports → one parse each, the only one; none for those whose parse is known."""
    waiting = [report for report in work.reports if report.id not in work.docs]
    parsed = parse([report.text for report in waiting], work.spacy_model)
    for done, (report, doc) in enumerate(zip(waiting, parsed, strict=True), start=1):
        work.docs[report.id] = doc
        work.progress("Reading", done, len(waiting))


def extract_mentions(work: Work) -> None:
    """Reports → mentions (who says what, through whom), and statements, each with a vector of its meaning.

    Reports whose mentions are known, with their vectors, are not read again.
    """
    for report in work.reports:
        if report.id in work.mentions:
            known, doc = work.mentions[report.id], work.docs[report.id]
            work.statements[report.id] = work.memory.call(support_step.make_statements, doc, known)
    waiting = [report for report in work.reports if report.id not in work.mentions]
    docs = (work.docs[report.id] for report in waiting)
    for together, readings in _read_mentions(work, waiting, docs):
        for report, mentions in together:
            work.mentions[report.id] = mentions
            work.statements[report.id] = support_step.make_statements(work.docs[report.id], mentions)
        told = [statement for report, _ in together for statement in work.statements[report.id]]
        vectors = load_encoder().encode_passages([statement.passage for statement in told], readings)
        ends = np.cumsum([len(work.statements[report.id]) for report, _ in together])
        for (report, _), rows in zip(together, np.split(vectors, ends[:-1]), strict=True):
            work.vectors[report.id] = rows
        work.progress("Attributing", len(work.mentions), len(work.reports))


def identify_speakers(work: Work) -> None:
    """Mentions and statements → the same, each speaker called as analysts decided."""
    identities = judgements_step.Identities.of(work.judgements, work.reports)
    for report in work.reports:
        mentions = judgements_step.identify(report, work.mentions[report.id], identities)
        if mentions is not work.mentions[report.id]:
            work.mentions[report.id] = mentions
            work.statements[report.id] = support_step.make_statements(work.docs[report.id], mentions)


def names_to_look_for(reports: Sequence[Report]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The outlets and the issuers of statements among the publishers: all that mentions owe to other reports."""
    return _publishers(reports, statements=False), _publishers(reports, statements=True)


def _read_mentions(
    work: Work, reports: Sequence[Report], docs: Iterable[Doc]
) -> Iterator[tuple[list[tuple[Report, tuple[Mention, ...]]], claims_step.Readings]]:
    """READ_TOGETHER of `reports` at a time, each with its mentions, and what the encoder made of its sentences.

    Only the sentences that the tagger is asked about are read: none where the rules work alone.
    """
    outlets, issuers = names_to_look_for(work.reports)
    pairs = iter(zip(reports, docs, strict=True))
    while together := list(islice(pairs, READ_TOGETHER)):
        readings: claims_step.Readings | None = None
        if not work.settings.rules_only:
            texts = (
                t for report, doc in together for t in claims_step.unheard_texts(doc, report.boilerplate)
            )
            readings = dict(load_encoder().read(texts))
        found = [(r, claims_step.extract_mentions(r, doc, outlets, issuers, readings)) for r, doc in together]
        yield found, readings or {}


def cluster_stories(work: Work) -> None:
    """Reports → stories."""
    leads = {i: _mean(v[:LEAD_STATEMENTS]) for i, v in work.vectors.items() if len(v)}
    decided = judgements_step.regroup_stories(work.reports, work.judgements)
    stories = stories_step.cluster_stories(work.reports, leads, work.engine, regroupings=decided)
    work.stories = judgements_step.mark_stories(stories, work.reports, work.judgements)


def date_reports(work: Work) -> None:
    """Reports and stories → time expressions; publication days inferred where none is given."""
    for report in work.reports:
        work.times[report.id] = _times(report, work)
    mates = {i: story.reports for story in work.stories for i in story.reports}
    inferred = timeline_step.infer_published(work.reports, work.times, mates)
    work.reports = tuple(_dated(report, inferred.get(report.id)) for report in work.reports)
    for report in work.reports:
        if report.id in inferred:
            work.times[report.id] = _times(report, work)
        dated = support_step.date_statements(work.statements.get(report.id, ()), work.times[report.id])
        work.statements[report.id] = dated


def trace_lineage(work: Work) -> None:
    """Reports of a story → derivations and unseen reports; what kind of report each one is."""
    work.progress("Tracing", 0, 1)
    work.lineage = lineage_step.trace(
        work.reports, work.docs, work.mentions, work.stories, work.engine, work.memory
    )
    kinds = lineage_step.classify_kinds(work.reports, work.docs, work.mentions, work.lineage)
    work.reports = tuple(replace(r, kind=kinds.get(r.id, r.kind)) for r in work.reports)
    work.mentions = lineage_step.name_described(work.reports, work.mentions, work.lineage)
    for report in work.reports:
        told = zip(work.statements.get(report.id, ()), work.mentions[report.id], strict=False)
        work.statements[report.id] = tuple(replace(statement, mention=m) for statement, m in told)
    work.progress("Tracing", 1, 1)


def build_claims(work: Work) -> None:
    """Statements and derivations → claims with origins, verdicts and disputes."""
    work.progress("Counting origins", 0, 1)
    rulings = judgements_step.read_rulings(work.reports, work.mentions, work.judgements)
    claims = support_step.build_claims(
        work.reports, work.stories, work.lineage, work.statements, work.vectors, rulings
    )
    work.claims = judgements_step.mark_claims(claims, work.reports, work.mentions, work.judgements)
    work.progress("Counting origins", 1, 1)


def build_timeline(work: Work) -> None:
    """Time expressions → dated events."""
    events: list[Event] = []
    for report in work.reports:
        events.extend(
            timeline_step.build_timeline(
                report, work.docs[report.id], work.times[report.id], work.mentions[report.id]
            )
        )
    work.events = tuple(events)


def build_board(work: Work) -> None:
    """Mentions → stances, options, conditions."""
    work.board = board_step.build_board(work.reports, work.docs, work.mentions, work.vectors, work.memory)


STEPS: tuple[Callable[[Work], None], ...] = (
    set_dates,
    parse_reports,
    extract_mentions,
    identify_speakers,
    cluster_stories,
    date_reports,
    trace_lineage,
    build_claims,
    build_timeline,
    build_board,
)


def investigate(
    given: Given,
    settings: Settings | None = None,
    progress: Progress | None = None,
    judgements: Iterable[Judgement] = (),
) -> Brief:
    """The brief of a folder of reports, or of rows as in a .jsonl file (`text` required).

    `judgements` are what analysts decided, in any order, undoings among them. Raises InputError where the
    folder cannot be used, NothingReadable where it holds no report, and CheckFailed where the brief does
    not pass its own check; single bad files become `rejects`.
    """
    work = _start(given, settings, progress)
    work.judgements = in_effect(judgements)
    take_steps(work)
    return brief_of(work)


def brief_of(work: Work) -> Brief:
    """The brief of a folder that every step has read."""
    return build_brief(
        reports=work.reports,
        rejects=work.rejects,
        stories=work.stories,
        lineage=work.lineage,
        claims=work.claims,
        events=work.events,
        times=work.times,
        board=work.board,
        settings={"engine": work.engine.name, "spacy_model": work.spacy_model},
        judgements=judgements_step.list_decisions(work.judgements, work.reports, work.mentions),
    )


def claims_of(
    given: Given, settings: Settings | None = None, progress: Progress | None = None
) -> tuple[tuple[Report, ...], tuple[Mention, ...]]:
    """The reports and all their mentions, before matching.

    Parses are let go once their mentions are read, so that thousands of reports fit in memory.
    """
    work = _start(given, settings, progress)
    mentions: list[Mention] = []
    docs = parse([r.text for r in work.reports], work.spacy_model)
    done = 0
    for together, _ in _read_mentions(work, work.reports, docs):
        mentions.extend(mention for _, found in together for mention in found)
        done += len(together)
        work.progress("Reading", done, len(work.reports))
    return work.reports, tuple(mentions)


def stories_of(
    given: Given, settings: Settings | None = None, progress: Progress | None = None
) -> tuple[tuple[Report, ...], tuple[Story, ...]]:
    """The reports and their stories."""
    work = run_steps(given, settings, progress, STEPS[: STEPS.index(cluster_stories) + 1])
    return work.reports, work.stories


def lineage_of(
    given: Given, settings: Settings | None = None, progress: Progress | None = None
) -> tuple[tuple[Report, ...], Lineage]:
    """The reports and who copied, rewrote or cites whom."""
    work = run_steps(given, settings, progress, STEPS[: STEPS.index(trace_lineage) + 1])
    return work.reports, work.lineage


def passages_of(
    given: Given,
    settings: Settings | None = None,
    progress: Progress | None = None,
    resume: Path | None = None,
) -> tuple[tuple[Report, ...], lineage_step.Shared]:
    """The reports and the passages that any two of them share, without reading what they say.

    Meant for archives: nothing is parsed. What is finished is kept in the folder `resume`, from where the
    next run goes on.
    """
    work = _start(given, settings, progress)
    journal = FolderJournal(resume) if resume else None
    work.progress("Comparing", 0, 1)
    shared = lineage_step.read_shared(work.reports, work.engine, journal)
    work.progress("Comparing", 1, 1)
    return work.reports, shared


def timeline_of(
    given: Given, settings: Settings | None = None, progress: Progress | None = None
) -> tuple[tuple[Report, ...], tuple[TimeExpression, ...], tuple[Event, ...]]:
    """The reports, every time expression, and the dated events in order."""
    steps = (*STEPS[: STEPS.index(date_reports) + 1], build_timeline)
    work = run_steps(given, settings, progress, steps)
    times = tuple(t for report in work.reports for t in work.times[report.id])
    return work.reports, times, tuple(sorted(work.events, key=lambda e: (e.when, e.report, e.span)))


def board_of(
    given: Given, settings: Settings | None = None, progress: Progress | None = None
) -> tuple[tuple[Report, ...], Board]:
    """The reports and their board: stances, options, conditions."""
    work = run_steps(given, settings, progress, (parse_reports, extract_mentions, build_board))
    return work.reports, work.board


def run_steps(
    given: Given,
    settings: Settings | None,
    progress: Progress | None,
    steps: Sequence[Callable[[Work], None]],
) -> Work:
    """Read what is given and take these steps with it."""
    work = _start(given, settings, progress)
    take_steps(work, steps)
    return work


def take_steps(work: Work, steps: Sequence[Callable[[Work], None]] | None = None) -> None:
    """Take these steps, all of them unless told otherwise, with reports that are read already."""
    with _rare_collections():
        for step in STEPS if steps is None else steps:
            step(work)


@contextmanager
def _rare_collections() -> Iterator[None]:
    """Lets Python look for circular garbage less often while parses are held.

    The steps make many small objects and hardly any circles: looking through all of them every 700 took a
    tenth of the processor time and found nothing.
    """
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS_A_COLLECTION, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _start(given: Given, settings: Settings | None, progress: Progress | None) -> Work:
    work = Work(settings or Settings.from_environment(), progress or silent)
    if work.settings.engine:
        load_engine(work.settings.engine)  # One that cannot run is told before the reports are read.
    read(given, work)
    return work


def _publishers(reports: Sequence[Report], *, statements: bool) -> tuple[str, ...]:
    """Who published the press releases among `reports`, or who published the other reports."""
    chosen = (r.publisher for r in reports if (r.kind == "press-release") == statements)
    return tuple(sorted({name for name in chosen if name}))


def _mean(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    total = vectors.mean(axis=0)
    return np.asarray(total / max(float(np.linalg.norm(total)), 1e-9), dtype=np.float32)


def _times(report: Report, work: Work) -> tuple[TimeExpression, ...]:
    given = (report.text, report.id, report.published, work.docs[report.id])
    return work.memory.call(timeline_step.extract_times, *given)


def _dated(report: Report, inferred: tuple[date, Reason] | None) -> Report:
    if inferred is None or report.published is not None:
        return report
    day, reason = inferred
    return replace(report, published=day, published_inferred=True, reasons=(*report.reasons, reason))
