"""One state of a case, made ready for pages: what each page looks up is worked out once, on first use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..model import Brief, Claim, Derivation, Judgement, Mention, Report, Span, Story, Verdict, in_effect
from ..render import words
from ..render.citing import Citer
from ..render.clean import line
from ..render.outline import (
    ClaimLine,
    ReportLine,
    build_claim_line,
    build_report_lines,
    find_headline,
    part_claims,
    summarise,
)
from ..render.outlook import BoardLines, build_board
from ..store import Edit


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks: by the place of a mention ("3", or "c0123:3" in another claim), and in which report."""

    place: str
    name: str
    mark: str
    key: tuple[str, Span]
    is_named: bool


def voice_of(mention: Mention, place: str, citer: Citer) -> Voice | None:
    """Who speaks in a mention; None for the report's own voice."""
    speaker = mention.speaker
    if speaker is None:
        return None
    key = (mention.report, speaker.span)
    return Voice(place, line(speaker.name), citer.marks[mention.report], key, speaker.kind != "unnamed")


class Snapshot:
    """A brief and the judgements in effect, with the look-ups that pages need.

    Claims have numbers from 0, in the order in which they are read: those that several reports tell first.
    """

    def __init__(
        self, brief: Brief, judgements: Sequence[Judgement] = (), edits: Mapping[str, Edit] | None = None
    ) -> None:
        self.brief = brief
        self.journal = tuple(judgements)
        self.edits = edits or {}
        self.citer = Citer(brief.reports)

    @cached_property
    def headline(self) -> str:
        return find_headline(self.brief)

    @cached_property
    def summary(self) -> str:
        return summarise(self.brief)

    @cached_property
    def reports(self) -> Mapping[str, Report]:
        return {report.id: report for report in self.brief.reports}

    @cached_property
    def report_lines(self) -> Mapping[str, ReportLine]:
        return {told.report.id: told for told in build_report_lines(self.brief, self.citer)}

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        first, rest = part_claims(self.brief.claims)
        return (*first, *rest)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        return {claim.id: number for number, claim in enumerate(self.claims)}

    @cached_property
    def stories(self) -> Mapping[str, Story]:
        return {story.id: story for story in self.brief.stories}

    @cached_property
    def story_of(self) -> Mapping[str, Story]:
        """The story of each report."""
        return {report: story for story in self.brief.stories for report in story.reports}

    @cached_property
    def claims_in(self) -> Mapping[str, int]:
        """How many claims each story has."""
        return Counter(claim.story for claim in self.claims)

    @cached_property
    def told_in(self) -> Mapping[str, tuple[int, ...]]:
        """The claims that each report tells, by where they stand in it."""
        found: dict[str, list[tuple[int, int]]] = {report: [] for report in self.reports}
        for number, claim in enumerate(self.claims):
            first: dict[str, int] = {}
            for mention in claim.told:
                first[mention.report] = min(first.get(mention.report, mention.span.start), mention.span.start)
            for report, start in first.items():
                found[report].append((start, number))
        return {report: tuple(number for _, number in sorted(told)) for report, told in found.items()}

    @cached_property
    def searchable(self) -> tuple[str, ...]:
        """All words of each claim and of the sentences that tell it, folded for search."""
        texts = {report.id: report.text for report in self.brief.reports}
        return tuple(
            "\n".join([claim.text, *(m.span.of(texts[m.report]) for m in claim.mentions)]).casefold()
            for claim in self.claims
        )

    @cached_property
    def speakers(self) -> tuple[tuple[str, ...], ...]:
        """Who tells each claim, folded for search."""
        return tuple(
            tuple({m.speaker.text.casefold(): None for m in claim.told if m.speaker}) for claim in self.claims
        )

    @cached_property
    def heard(self) -> tuple[str, ...]:
        """Everybody who is named as a speaker, most often heard first."""
        counts: dict[str, int] = {}
        for claim in self.claims:
            for mention in claim.told:
                if mention.speaker and mention.speaker.kind != "unnamed":
                    counts[mention.speaker.text] = counts.get(mention.speaker.text, 0) + 1
        return tuple(sorted(counts, key=lambda name: (-counts[name], name)))

    @cached_property
    def voices(self) -> Mapping[str, tuple[Voice, ...]]:
        """Everybody who speaks in a story, each once, those whom nobody names first."""
        found: dict[str, dict[tuple[str, Span], Voice]] = {}
        for claim in self.claims:
            story = found.setdefault(claim.story, {})
            for index, mention in enumerate(claim.mentions):
                if mention.speaker and (mention.report, mention.speaker.span) not in story:
                    voice = voice_of(mention, f"{claim.id}:{index}", self.citer)
                    if voice:
                        story[voice.key] = voice
        return {
            story: tuple(sorted(voices.values(), key=lambda v: (v.is_named, v.mark, v.name, v.key)))
            for story, voices in found.items()
        }

    @cached_property
    def board(self) -> BoardLines:
        return build_board(self.brief.board, self.citer)

    @cached_property
    def verdict_counts(self) -> Mapping[Verdict, int]:
        verdicts = [claim.verdict for claim in self.claims]
        return {verdict: verdicts.count(verdict) for verdict in words.VERDICTS}

    @cached_property
    def takes_from(self) -> Mapping[str, tuple[Derivation, ...]]:
        """What each report takes from others."""
        return _grouped((found.later, found) for found in self.brief.lineage.derivations)

    @cached_property
    def taken_by(self) -> Mapping[str, tuple[Derivation, ...]]:
        """What others take from each report or unseen report."""
        return _grouped((found.earlier, found) for found in self.brief.lineage.derivations)

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        """The judgements in effect."""
        return in_effect(self.journal)

    def note(self, judgement: Judgement) -> None:
        """Puts a judgement into the journal that is shown; what follows from it comes with the next state."""
        self.journal = (*self.journal, judgement)
        self.__dict__.pop("judgements", None)

    def claim_line(self, number: int) -> ClaimLine:
        """The claim of this number as its reader sees it."""
        return build_claim_line(number + 1, self.claims[number], self.citer)


def _grouped(pairs: Iterable[tuple[str, Derivation]]) -> Mapping[str, tuple[Derivation, ...]]:
    found: dict[str, list[Derivation]] = {}
    for key, derivation in pairs:
        found.setdefault(key, []).append(derivation)
    return {key: tuple(derivations) for key, derivations in found.items()}
