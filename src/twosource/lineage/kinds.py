"""What sort of report each one is: its own reporting, a retelling, or some of both."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from ..model import Derivation, Lineage, Mention, Report, ReportKind, Span
from ..text.parse import is_marked

_OPINION = re.compile(
    r"\b(?:opinions?|views?) expressed (?:here|in this|are)|\bthe writer is\b"
    r"|\b(?:policy|briefing) (?:note|brief)\b"
    r"|^\s*(?:opinion|comment|commentary|editorial|op-ed|leader|viewpoint|analysis)\b\s*(?:[:|—–-]|$)",
    re.IGNORECASE | re.MULTILINE,
)
_FIRST_PERSON = re.compile(
    r"\b(?:I|we) (?:saw|heard|watched|counted|stood|was|were|am|looked|visited|asked)\b"
    r"|\b(?:I|we) have (?:seen|walked|spoken|read)\b"
    r"|\btells? me\b|\btold me\b|\bthis (?:newspaper|paper|reporter|correspondent|website|magazine)\b"
    r"|\b(?:a|our|the) (?:reporter|correspondent|photographer)s? (?:at|on|in|who|saw|was|were)\b"
    r"|\b(?:seen|obtained|reviewed|read) by (?:the|this|our)\b"
)
_QUOTED = re.compile(r"[“\"][^”\"\n]{0,3000}[”\"]")
# So many signs of its own reporting make a reprint a mixed report.
OWN_SIGNS = 2


def classify_kinds(
    reports: Sequence[Report],
    docs: Mapping[str, Doc],
    mentions: Mapping[str, Sequence[Mention]],
    lineage: Lineage,
) -> dict[str, ReportKind]:
    """The kind of each report by its id; a kind that reading has set is kept."""
    drawn: dict[str, list[Derivation]] = {}
    for derivation in lineage.derivations:
        drawn.setdefault(derivation.later, []).append(derivation)
    copied: dict[str, list[Span]] = {}
    for shared in lineage.alignments:
        for passage in (shared.a, shared.b):
            copied.setdefault(passage.report, []).append(passage.span)
    return {
        report.id: _kind(
            report, mentions.get(report.id, ()), drawn.get(report.id, []), copied.get(report.id, [])
        )
        for report in reports
    }


def _kind(
    report: Report, mentions: Sequence[Mention], drawn: Sequence[Derivation], copied: Sequence[Span]
) -> ReportKind:
    if report.kind != "unknown":
        return report.kind
    if _OPINION.search(report.text):
        return "commentary"
    kinds = {derivation.kind for derivation in drawn}
    if "rewrite" in kinds:
        return "retelling"
    if "reprint" in kinds:
        left = [mention for mention in mentions if not is_marked(mention.span, copied)]
        return "mixed" if copied and report.author and _own_signs(report, left) >= OWN_SIGNS else "reprint"
    own = _own_signs(report, mentions)
    if not kinds:
        return "own-reporting" if own else "unknown"
    return _kind_of_citing(own, mentions)


def _kind_of_citing(own: int, mentions: Sequence[Mention]) -> ReportKind:
    """A report that cites others is mixed where it shows reporting of its own, else a retelling."""
    said = [mention for mention in mentions if mention.speaker is not None or mention.via]
    borrowed = sum(bool(mention.via) or mention.hearsay for mention in said)
    if own == 0:
        return "retelling"
    if borrowed == 0 or (own >= 3 and borrowed <= 0.1 * len(said)):
        return "own-reporting"
    return "mixed"


def _own_signs(report: Report, mentions: Sequence[Mention]) -> int:
    """How much shows that the report heard or saw for itself; a speaker credited to others shows nothing."""
    prose = _QUOTED.sub(" ", report.text[:100_000])
    heard = 2 * sum(mention.own_hearing for mention in mentions)
    named = {
        mention.speaker.name
        for mention in mentions
        if mention.speaker is not None
        and not mention.via
        and not mention.hearsay
        and (mention.quoted or mention.stance == "declines")
    }
    return heard + len(named) + 2 * bool(_FIRST_PERSON.search(prose))
