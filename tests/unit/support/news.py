"""Lines of news in one call each, and the origins that the rule of independence counts behind them.

    count(
        told("The Verrault Courier", "Falk said the gate had cracked.", by="Falk"),
        told("Norfjord Radio", "The gate had cracked, the Courier reported.", via=("The Verrault Courier",)),
    )

Every line tells the same claim. Publishers are what lines are linked by: `via` credits an outlet, `copies`
and `rewrites` name the publisher whose report the line's own report is made from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tests.factories import make_mention, make_report, make_speaker
from twosource.model import (
    Alignment,
    Derivation,
    DerivationKind,
    Lineage,
    Mention,
    MentionStance,
    Passage,
    Report,
    ReportKind,
    Span,
    SpeakerKind,
    Support,
    UnseenReport,
)
from twosource.support.accounts import Press
from twosource.support.origins import count_origins


@dataclass(frozen=True)
class Line:
    """One report with the one mention in it that tells the claim."""

    report: Report
    mention: Mention
    lead: Mention | None
    earlier: str | None
    kind: DerivationKind
    sure: bool


def told(
    publisher: str,
    sentence: str,
    *,
    by: str | None = None,
    who: SpeakerKind = "named",
    of: str | None = None,
    via: tuple[str, ...] = (),
    stance: MentionStance = "asserts",
    report: ReportKind = "own-reporting",
    lead: str = "",
    text: str = "",
    copies: str | None = None,
    rewrites: str | None = None,
    sure: bool = True,
    file: str | None = None,
) -> Line:
    """`sentence` as `publisher` prints it: said `by` a speaker of the body or side `of`, else by the report.

    `lead` is what the report opens with before it, or `text` the whole of it, for two lines of one report;
    `report` says what kind of report it is.
    """
    text = text or (f"{lead} {sentence}" if lead else sentence)
    made = make_report(text, file or f"{publisher}.txt", publisher, date(2024, 3, 5), kind=report)
    speaker = replace(make_speaker(made, by, who), affiliation=of) if by else None
    return Line(
        report=made,
        mention=make_mention(made, sentence, speaker=speaker, via=via, stance=stance),
        lead=make_mention(made, lead) if lead else None,
        earlier=copies or rewrites,
        kind="reprint" if copies else "rewrite",
        sure=sure,
    )


def count(*lines: Line) -> Support:
    """The origins behind the claim that all `lines` tell; lines that are not `sure` only may tell it."""
    mentions = [line.mention for line in lines]
    press = Press.of(
        [line.report for line in lines],
        link(lines),
        mentions + [line.lead for line in lines if line.lead is not None],
    )
    return count_origins(mentions, [line.mention for line in lines if line.sure], press)


def link(lines: Sequence[Line]) -> Lineage:
    """The lineage of the lines; an earlier publisher without a line of its own is an unseen report."""
    by_publisher = {line.report.publisher: line.report for line in lines}
    unseen: dict[str, UnseenReport] = {}
    derivations: list[Derivation] = []
    alignments: list[Alignment] = []
    for line in lines:
        if line.earlier is None:
            continue
        later, earlier = whole(line.report), by_publisher.get(line.earlier)
        if earlier is None:
            unseen[line.earlier] = UnseenReport(f"u {line.earlier}", line.earlier)
        earlier_id = earlier.id if earlier else unseen[line.earlier].id
        derivations.append(Derivation(line.report.id, earlier_id, line.kind, (later,)))
        if earlier and line.kind == "reprint":
            alignments.append(Alignment(later, whole(earlier), line.report.words))
    return Lineage(tuple(derivations), tuple(unseen.values()), tuple(alignments))


def whole(report: Report) -> Passage:
    return Passage(report.id, Span(0, len(report.text)))


def interval(support: Support) -> tuple[int, int]:
    return support.min, support.max


def why(support: Support) -> str:
    """The reasons as an analyst reads them."""
    return "; ".join(reason.detail for reason in support.reasons)


def labels(support: Support) -> list[str]:
    return sorted(origin.label for origin in support.origins)
