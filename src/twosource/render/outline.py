"""A brief as the lines a reader sees, in their order: what terminal, markdown and html have in common.

All text in an outline is on one line and free of hidden characters; escaping it for its form is left to
the renderer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from twosource.model import (
    Brief,
    Claim,
    Decision,
    Dispute,
    Judgement,
    Mention,
    Report,
    Story,
    Support,
    Update,
    Value,
    Verb,
    Verdict,
)

from . import words
from .citing import Citer, Quote, clip, label_of
from .clean import line


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One report: "01  The Verrault Courier, 14 September 2023", and what it takes from others."""

    mark: str
    report: Report
    file: str
    label: str
    dated: str
    title: str
    kind: str
    takes: tuple[str, ...]

    @property
    def is_marked_by_file(self) -> bool:
        """Whether the mark itself tells the file ("01" for 01.txt)."""
        return self.mark == PurePath(self.file).stem


@dataclass(frozen=True, slots=True)
class MentionLine:
    quote: Quote
    who: str
    stance: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim: sentence, "3 reports, 1 origin", the names of the origins, and why it is so.

    `judged` is what analysts say of it beside the count, `rejected` the mentions that they took out of it.
    """

    number: int
    claim: Claim
    text: str
    verdict: Verdict
    verdict_words: str
    tally: str
    names: str
    reasons: tuple[str, ...]
    marks: tuple[str, ...]
    mentions: tuple[MentionLine, ...]
    perhaps: tuple[str, ...] = ()
    loose: tuple[MentionLine, ...] = ()
    rejected: tuple[MentionLine, ...] = ()
    grade: str = ""
    why_grade: str = ""
    judged: tuple[str, ...] = ()

    @property
    def support(self) -> Support:
        return self.claim.support


@dataclass(frozen=True, slots=True)
class RivalLine:
    """Values that contradict or replace each other, and where each stands: "How many: eleven / nine"."""

    claim: ClaimLine
    question: str
    values: tuple[tuple[str, tuple[Quote, ...]], ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DistortionLine:
    claim: ClaimLine
    question: str
    value: str
    quote: Quote
    of_value: str
    of: Quote


@dataclass(frozen=True, slots=True)
class StoryLine:
    headline: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts that rest on claims and reports; `moments` and `board` build the rest."""

    headline: str
    summary: str
    stories: tuple[StoryLine, ...]
    reports: tuple[ReportLine, ...]
    unseen: tuple[str, ...]
    told: tuple[ClaimLine, ...]
    single: tuple[ClaimLine, ...]
    disputes: tuple[RivalLine, ...]
    updates: tuple[RivalLine, ...]
    distortions: tuple[DistortionLine, ...]
    unknown: tuple[str, ...]
    rejects: tuple[tuple[str, str], ...]
    judgements: tuple[str, ...] = ()


def build_outline(brief: Brief) -> Outline:
    """The outline of `brief`; claims that several reports tell or dispute stand first."""
    citer = Citer(brief.reports)
    first, rest = part_claims(brief.claims)
    lines = tuple(build_claim_line(i, claim, citer) for i, claim in enumerate([*first, *rest], 1))
    return Outline(
        headline=find_headline(brief),
        summary=summarise(brief),
        stories=tuple(
            StoryLine(name_story(story), tuple(citer.marks[r] for r in story.reports))
            for story in brief.stories
        ),
        reports=build_report_lines(brief, citer),
        unseen=tuple(
            line(unseen.publisher) + (f", {words.day(unseen.published)}" if unseen.published else "")
            for unseen in brief.lineage.unseen
        ),
        told=lines[: len(first)],
        single=lines[len(first) :],
        disputes=tuple(build_rival_line(x, x.claim.dispute, citer) for x in lines if x.claim.dispute),
        updates=tuple(build_rival_line(x, x.claim.update, citer) for x in lines if x.claim.update),
        distortions=tuple(found for x in lines for found in build_distortion_lines(x, citer)),
        unknown=tuple(words.sentence(line(text)) for text in brief.unknown),
        rejects=tuple((line(reject.file), words.sentence(line(reject.detail))) for reject in brief.rejects),
        judgements=tuple(_decision_line(decision) for decision in brief.judgements),
    )


def part_claims(claims: Iterable[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The claims that are read first, and the rest: those that one report tells and nothing stands against."""
    first: list[Claim] = []
    rest: list[Claim] = []
    for claim in claims:
        (first if _is_told_widely(claim) else rest).append(claim)
    return first, rest


def _is_told_widely(claim: Claim) -> bool:
    """Whether several reports tell the claim, or something stands against it."""
    reports = {mention.report for mention in claim.told}
    return len(reports) > 1 or bool(claim.dispute or claim.update or claim.distortions)


def name_story(story: Story) -> str:
    """The headline of the story, "Untitled story" where it has none."""
    return line(story.headline) or "Untitled story"


def find_headline(brief: Brief) -> str:
    """The headline of the largest story; "Brief of 3 reports" where it has none."""
    largest = max(brief.stories, key=lambda story: len(story.reports), default=None)
    return (
        line(largest.headline) if largest else ""
    ) or f"Brief of {words.count(len(brief.reports), 'report')}"


def summarise(brief: Brief) -> str:
    """ "8 reports, 2 more unseen. 25 claims: 1 corroborated, 2 disputed, 22 of a single origin." """
    reports = words.count(len(brief.reports), "report")
    if brief.lineage.unseen:
        reports += f", {len(brief.lineage.unseen)} more unseen"
    if brief.rejects:
        reports += f", {words.count(len(brief.rejects), 'file')} not read"
    verdicts: tuple[tuple[Verdict, str], ...] = (
        ("corroborated", "corroborated"),
        ("disputed", "disputed"),
        ("unresolved", "unresolved"),
        ("single-origin", "of a single origin"),
    )
    counts = [(sum(claim.verdict == verdict for claim in brief.claims), text) for verdict, text in verdicts]
    parts = ", ".join(f"{number} {text}" for number, text in counts if number)
    claims = words.count(len(brief.claims), "claim") + (f": {parts}" if parts else "")
    return f"{reports}. {claims}."


def build_report_lines(brief: Brief, citer: Citer) -> tuple[ReportLine, ...]:
    """Every report in one line, with what it takes from which other."""
    names = {unseen.id: f"{line(unseen.publisher)} (unseen)" for unseen in brief.lineage.unseen}
    names.update(citer.marks)
    takes: dict[str, dict[str, list[str]]] = {report.id: {} for report in brief.reports}
    for derivation in brief.lineage.derivations:
        verb = words.DERIVATIONS[derivation.kind]
        takes[derivation.later].setdefault(verb, []).append(names[derivation.earlier])
    return tuple(
        ReportLine(
            mark=citer.marks[report.id],
            report=report,
            file=line(report.file),
            label=label_of(report),
            dated=_dated(report, brief.judgements),
            title=line(report.title or ""),
            kind=words.KINDS[report.kind],
            takes=tuple(
                f"{verb} {', '.join(dict.fromkeys(earlier))}" for verb, earlier in takes[report.id].items()
            ),
        )
        for report in brief.reports
    )


def _dated(report: Report, decisions: Iterable[Decision]) -> str:
    if report.published is None:
        return "date unknown"
    named = {reason.judgement for reason in report.reasons}
    setting = [d.judgement for d in decisions if d.judgement.id in named and d.judgement.verb is Verb.DATE]
    if setting:
        return f"{words.day(report.published)} ({_by('set', setting[-1])})"
    return words.day(report.published) + (" (inferred)" if report.published_inferred else "")


def _by(what: str, judgement: Judgement) -> str:
    """ "set by J. Doe on 3 May 2026"."""
    return f"{what} by {line(judgement.who)} on {words.day(judgement.when)}"


def _decision_line(decision: Decision) -> str:
    """What was decided, by whom and when, and whether it still rests on anything."""
    made = decision.judgement
    text = f"{line(decision.text)} ({_by('decided', made)}; {made.id})"
    if made.note:
        text += f": {line(made.note)}"
    return words.sentence(text if decision.rests else f"{text}; rests on nothing now")


def build_claim_line(number: int, claim: Claim, citer: Citer) -> ClaimLine:
    """The claim as its reader sees it, with its sentences."""
    marks = citer.sort(citer.marks[mention.report] for mention in claim.told)
    loose = [mention for mention in claim.loose if mention not in claim.rejected]
    perhaps = citer.sort(citer.marks[mention.report] for mention in loose)
    return ClaimLine(
        number=number,
        claim=claim,
        text=words.sentence(clip(claim.text)),
        verdict=claim.verdict,
        verdict_words=words.VERDICTS[claim.verdict],
        tally=words.tally(len(marks), claim.support),
        names=words.listing([line(origin.label) for origin in claim.support.origins]),
        reasons=tuple(words.sentence(line(reason.detail)) for reason in claim.support.reasons),
        marks=marks,
        mentions=tuple(_mention_line(mention, citer) for mention in claim.told),
        perhaps=tuple(mark for mark in perhaps if mark not in marks),
        loose=tuple(_mention_line(mention, citer) for mention in loose),
        rejected=tuple(_mention_line(mention, citer) for mention in claim.rejected),
        grade=_grade(claim, citer),
        why_grade=words.sentence(claim.credibility.why),
        judged=tuple(words.sentence(line(text)) for text in _judged(claim)),
    )


def _grade(claim: Claim, citer: Citer) -> str:
    letters = {rating.name: rating.letter for rating in claim.rated}
    outlets = {citer.labels[mention.report] for mention in claim.told}
    return words.grade([letters.get(name, "F") for name in outlets], claim.credibility)


def _judged(claim: Claim) -> Iterator[str]:
    """What analysts say of the claim, and how far they rely on those who tell it."""
    yield from (reason.detail for reason in claim.judged)
    for rating in claim.rated:
        yield f"{words.rating(rating)}, {rating.reason.detail}"


def _mention_line(mention: Mention, citer: Citer) -> MentionLine:
    speaker = mention.speaker
    who = line(speaker.text) if speaker else "in the report's own voice"
    if speaker and speaker.decided:
        who = f"{line(speaker.name)} (“{who}”)"
    if mention.via:
        who += f", through {words.listing([line(outlet) for outlet in mention.via])}"
    return MentionLine(citer.quote(mention.report, mention.span), who, words.STANCES[mention.stance], mention)


def build_rival_line(claim: ClaimLine, rivals: Dispute | Update | None, citer: Citer) -> RivalLine:
    """The values that stand against each other, each with its sentences; ValueError where there are none."""
    if rivals is None:
        raise ValueError(f"claim {claim.number} holds no rival values")
    return RivalLine(
        claim,
        words.FIELDS[rivals.field],
        _by_value(rivals.values, claim.claim, citer),
        tuple(words.sentence(line(reason.detail)) for reason in rivals.reasons),
    )


def _by_value(
    values: Iterable[Value], claim: Claim, citer: Citer
) -> tuple[tuple[str, tuple[Quote, ...]], ...]:
    """Each value once, in the order given, with all sentences that give it.

    Where whole sentences stand against each other, each is headed by who says it.
    """
    found: dict[str, tuple[str, list[Quote]]] = {}
    for value in values:
        quote = citer.quote(value.report, value.span)
        whole = clip(value.value) == quote.text
        shown = (_teller(value, claim) or quote.label) if whole else line(value.value)
        key = quote.text if whole else shown
        found.setdefault(key.casefold(), (shown, []))[1].append(quote)
    if len(found) < 2:  # what differs is not in the value's words: let the sentences show it
        return tuple((shown, (quote,)) for shown, quotes in found.values() for quote in quotes)
    return tuple((shown, tuple(dict.fromkeys(quotes))) for shown, quotes in found.values())


def _teller(value: Value, claim: Claim) -> str:
    """Whose words a value is; "" where the report says it in its own voice."""
    speakers = (m.speaker for m in claim.mentions if (m.report, m.span) == (value.report, value.span))
    return next((line(speaker.text) for speaker in speakers if speaker is not None), "")


def build_distortion_lines(claim: ClaimLine, citer: Citer) -> list[DistortionLine]:
    """Each garbled retelling beside what it retells."""
    return [
        DistortionLine(
            claim,
            words.FIELDS[found.field],
            line(found.value.value),
            citer.quote(found.value.report, found.value.span),
            line(found.of.value),
            citer.quote(found.of.report, found.of.span),
        )
        for found in claim.claim.distortions
    ]
