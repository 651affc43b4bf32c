"""One matter of a case: its reports in, its brief out, what is dear to make again kept in between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from typing import Any

import numpy as np
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from ..contracts import FORGETFUL, Recent
from ..model import Judgement, Report
from ..pipeline import STEPS, brief_of, extract_mentions, names_to_look_for, take_steps
from ..render import to_contract
from ..reports import OpenDay, infer_days
from ..settings import Settings
from ..text.encoder import DIMENSIONS
from ..text.parse import iter_sentences, load_parser, span_of
from ..work import Progress, Work, silent
from .keeping import dump, dump_mentions, load_mentions

Json = dict[str, Any]
# A matter of so many reports is read again and again as it grows. What was read off single reports and pairs of
# them is then kept while the program runs: some ten results a report, of about 20 kB each.
LARGE = 20
_MEMORY = Recent(10_000)
_PARSED = ("TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is kept of reading one report: its parse, and its mentions with the vectors of what they tell.

    `context` is a digest of all that the mentions owe to other reports and to the settings.
    """

    model: str
    doc: bytes
    context: str
    mentions: str
    vectors: bytes


@dataclass(frozen=True, slots=True)
class Analysis:
    """The brief of a matter as a contract; the readings of its reports; the sentences of each."""

    contract: Json
    readings: Mapping[str, Reading]
    sentences: Mapping[str, tuple[tuple[int, int], ...]]


def analyse(
    given: Sequence[tuple[Report, tuple[OpenDay, ...]]],
    kept: Mapping[str, Reading],
    judgements: Sequence[Judgement],
    settings: Settings,
    progress: Progress | None,
) -> Analysis:
    """The brief of these reports as of a folder that holds them and nothing else.

    `judgements` are those in effect.
    """
    reports = infer_days(sorted(given, key=lambda pair: (pair[0].file, pair[0].id)))
    is_large = len(reports) >= LARGE
    work = Work(
        settings,
        progress or silent,
        reports=tuple(reports),
        judgements=tuple(judgements),
        memory=_MEMORY if is_large else FORGETFUL,
    )
    context = _context(work)
    _recall(work, kept, context)
    known = STEPS.index(extract_mentions) + 1
    take_steps(work, STEPS[:known])
    readings = {report.id: _keep(work, report.id, kept.get(report.id), context) for report in reports}
    if is_large:
        # What is read off a parse is remembered by the parse itself: the one that will be loaded again.
        for report in reports:
            work.docs[report.id] = _load(work, readings[report.id])
    take_steps(work, STEPS[known:])
    return Analysis(
        contract=to_contract(brief_of(work)),
        readings=readings,
        sentences={report.id: _sentences(work.docs[report.id]) for report in reports},
    )


def _context(work: Work) -> str:
    names = names_to_look_for(work.reports)
    about = [version("twosource"), work.spacy_model, work.settings.rules_only, names]
    return sha256(dump(about).encode()).hexdigest()


def _recall(work: Work, kept: Mapping[str, Reading], context: str) -> None:
    """Puts into `work` what is kept of its reports and still holds."""
    for report in work.reports:
        reading = kept.get(report.id)
        if reading is None or reading.model != work.spacy_model:
            continue
        work.docs[report.id] = _load(work, reading)
        if reading.context == context:
            rows = np.frombuffer(reading.vectors, dtype="<f4").astype(np.float32)
            work.vectors[report.id] = rows.reshape(-1, DIMENSIONS)
            work.mentions[report.id] = work.memory.call(load_mentions, report.id, reading.mentions)


def _keep(work: Work, report: str, known: Reading | None, context: str) -> Reading:
    if known is not None and known.context == context and known.model == work.spacy_model:
        return known
    same = known is not None and known.model == work.spacy_model
    return Reading(
        model=work.spacy_model,
        doc=known.doc if known is not None and same else _dump_doc(work.docs[report]),
        context=context,
        mentions=dump_mentions(work.mentions[report]),
        vectors=work.vectors[report].astype("<f4").tobytes(),
    )


def _load(work: Work, reading: Reading) -> Doc:
    return work.memory.call(_load_doc, reading.doc, load_parser(work.spacy_model).vocab)


def _load_doc(kept: bytes, vocabulary: Vocab) -> Doc:
    (doc,) = DocBin().from_bytes(kept).get_docs(vocabulary)
    return doc


def _dump_doc(doc: Doc) -> bytes:
    kept: bytes = DocBin(attrs=list(_PARSED), docs=[doc]).to_bytes()
    return kept


def _sentences(doc: Doc) -> tuple[tuple[int, int], ...]:
    spans = (span_of(sentence) for sentence in iter_sentences(doc))
    return tuple((span.start, span.end) for span in spans)
