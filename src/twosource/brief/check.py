"""The check no brief is written without: every excerpt verbatim, every name and number in its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from ..model import (
    Brief,
    Claim,
    Condition,
    Decision,
    Event,
    Lineage,
    Option,
    Report,
    Span,
    Stance,
    Verb,
)

# Names and figures are what a reader takes from a line: capitalised words and digits.
# A single capital tells too ("plan B"), unless it is the article or the pronoun.
_TELLING = re.compile(r"\b\w*\d[\w.,:]*|\b[A-ZÀ-Þ][\w’'-]+|\b[B-HJ-Z]\b")
_WORD = re.compile(r"\w+")


def check_brief(brief: Brief) -> list[str]:
    """What is wrong with a brief, one sentence each; empty when every line stands where it says."""
    by_id = {report.id: report for report in brief.reports}
    decided = decided_words(brief.judgements)
    outlets = outlet_words(brief.reports, brief.lineage) | decided
    problems: list[str] = []
    for claim in brief.claims:
        problems.extend(claim_problems(claim, by_id, outlets))
    for event in brief.timeline:
        problems.extend(event_problems(event, by_id))
    items: list[Stance | Option | Condition] = [*brief.board.stances, *brief.board.options]
    for item in [*items, *brief.board.conditions]:
        problems.extend(board_problems(item, by_id, decided))
    known = set(by_id) | {node.id for node in brief.lineage.unseen}
    for derivation in brief.lineage.derivations:
        if derivation.later not in by_id or derivation.earlier not in known:
            problems.append(f"a derivation names a report that is not in the brief: {derivation.later}")
        for passage in derivation.evidence:
            problems.extend(_span_problems(passage.report, passage.span, by_id))
    for story in brief.stories:
        problems.extend(f"story {story.id} holds unknown report {i}" for i in story.reports if i not in by_id)
    return problems


def outlet_words(reports: Iterable[Report], lineage: Lineage) -> frozenset[str]:
    """The words that the names of outlets hold, of reports and of those nobody has given us."""
    names = [report.label for report in reports] + [node.publisher for node in lineage.unseen]
    return frozenset().union(*map(words_of, names))


def decided_words(judgements: Iterable[Decision]) -> frozenset[str]:
    """The words of the names that analysts gave to speakers."""
    names = [d.judgement.value for d in judgements if d.judgement.verb is Verb.IDENTITY]
    return frozenset().union(*map(words_of, names))


def claim_problems(claim: Claim, reports: Mapping[str, Report], outlets: frozenset[str]) -> list[str]:
    """What is wrong with one claim; `outlets` are the words of outlets' names, and of names decided on."""
    problems: list[str] = []
    for mention in claim.mentions:
        spans = [mention.span, *mention.content]
        if mention.speaker is not None:
            spans += [mention.speaker.span, mention.speaker.local]
        if mention.cue is not None:
            spans.append(mention.cue)
        for span in spans:
            problems.extend(_span_problems(mention.report, span, reports))
    if problems:
        return problems
    if not any(claim.text in m.span.of(reports[m.report].text) for m in claim.mentions):
        problems.append(f"the text of claim {claim.id} stands in none of its sentences")
    problems.extend(_origin_problems(claim, reports, outlets))
    rivals = [v for side in (claim.dispute, claim.update) if side for v in side.values]
    rivals += [v for d in claim.distortions for v in (d.value, d.of)]
    for value in rivals:
        found = _span_problems(value.report, value.span, reports)
        problems.extend(found)
        if not found and squash(value.value) not in squash(value.span.of(reports[value.report].text)):
            problems.append(f"the value {value.value!r} of claim {claim.id} does not stand where it says")
    return problems


def _origin_problems(claim: Claim, reports: Mapping[str, Report], outlets: frozenset[str]) -> Iterator[str]:
    """The names of origins that neither the reports of the claim nor any outlet's name contains."""
    told = [words_of(reports[i].text) for i in sorted({m.report for m in claim.mentions})]
    told += [words_of(name) for m in claim.mentions for name in m.via]
    for origin in claim.support.origins:
        names = " ".join(part for part in (origin.speaker, origin.publisher) if part)
        for what in strangers(names, [*told, outlets]):
            yield f"{what} of an origin of claim {claim.id}"


def event_problems(event: Event, reports: Mapping[str, Report]) -> list[str]:
    """What is wrong with one dated event."""
    problems = _span_problems(event.report, event.span, reports)
    if not problems and event.time_words not in event.span.of(reports[event.report].text):
        problems.append(f"the time words {event.time_words!r} do not stand in the sentence they date")
    return problems


def board_problems(
    item: Stance | Option | Condition, reports: Mapping[str, Report], decided: frozenset[str] = frozenset()
) -> list[str]:
    """What is wrong with one stance, option or condition; `decided` are words of names decided on."""
    if isinstance(item, Option):
        places = [(passage.report, passage.span) for passage in item.evidence]
        names = " ".join((item.name, *item.raised_by, *item.backed_by, *item.opposed_by))
    elif isinstance(item, Stance):
        places, names = [(item.report, item.span)], f"{item.holder} {item.target}"
    else:
        places = [(item.report, item.span)]
        names = f"{item.antecedent} {item.consequent} {item.who or ''}"
    problems = [p for report, span in places for p in _span_problems(report, span, reports)]
    if problems:
        return problems
    told = [
        words_of(text)
        for i in sorted({i for i, _ in places})
        for text in (reports[i].text, reports[i].label, reports[i].author or "")
    ]
    return [f"{what} of a line on the board" for what in strangers(names, [*told, decided])]


def _span_problems(report_id: str, span: Span, reports: Mapping[str, Report]) -> list[str]:
    report = reports.get(report_id)
    if report is None:
        return [f"a line cites report {report_id}, which is not in the brief"]
    if span.end > len(report.text) or not span.of(report.text).strip():
        return [f"a line cites {report.file} at {span.start}..{span.end}, where no text stands"]
    return []


# Every claim of a report asks for its words; a folder's reports are checked one after the other.
@lru_cache(maxsize=256)
def words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def squash(text: str) -> str:
    return " ".join(text.split())


def strangers(line: str, known: Sequence[frozenset[str]]) -> Iterator[str]:
    """The names and figures of a line that none of the words it may use contains."""
    for found in _TELLING.finditer(line):
        parts = _WORD.findall(found.group().lower())
        if not all(any(part in words for words in known) for part in parts):
            yield f"{found.group()!r} stands in no sentence cited: part"
