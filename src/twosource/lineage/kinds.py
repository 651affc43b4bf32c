"""What sort of report each one is: its own reporting, a retelling, or some of both."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from ..model import Derivation, Lineage, Mention, Report, ReportKind, Span
from ..text.outlets import same_outlet
from ..text.parse import is_marked
from .issued import as_issued

_FIRST_PERSON = re.compile(
    r"\b(?:I|we) (?:saw|heard|watched|counted|stood|was|were|am|looked|visited|asked)\b"
    r"|\b(?:I|we) have (?:seen|walked|spoken|read)\b"
    r"|\btells? me\b|\btold me\b|\bthis (?:newspaper|paper|reporter|correspondent|website|magazine)\b"
    r"|\b(?:a|our|the) (?:reporter|correspondent|photographer)s? (?:at|on|in|who|saw|was|were)\b"
    r"|\b(?:seen|obtained|reviewed|read) by (?:the|this|our)\b"
)
_QUOTED = re.compile(r"[“\"][^“”\"\n]{0,3000}[”\"]")
_RUMOUR = re.compile(
    r"\b[Ii]t (?:has (?:been|now been)|was|is|is being|emerged|has emerged)(?: (?:revealed|claimed|"
    r"reported|alleged|said|"
    r"understood|rumou?red|learnt|learned|disclosed))\b|\b(?:reportedly|allegedly|supposedly|apparently)\b"
    r"|\b(?:[Aa]ccording to|[Aa]s per) (?:media |news |local |several |multiple |various |some )?(?:reports?|"
    r"media|outlets|sources)\b|\b(?:reports|rumou?rs) (?:say|claim|suggest|state|have it|emerged)\b"
    r"|\b(?:is|are|was|were) (?:said|believed|thought|rumou?red|tipped|understood) to\b"
)
# "The paper said": an outlet that goes on telling is nobody whom the report heard.
_OUTLET = re.compile(
    r"^(?:(?:the|this|that) )?(?:\w+ )?(?:paper|newspaper|outlet|broadcaster|station|news agency|website|"
    r"magazine|newsletter|report|article|story|channel|daily|weekly|tabloid|post|publication|dispatch)$",
    re.I,
)
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*(?=\s|$)")
# Fewer sentences do not show where a report has its news from.
LEAST_SENTENCES = 3
# A reprint in which so much of the text, with its own signs, is not copied is as much a report of its own.
OWN_TEXT = 0.4
OWN_SIGNS = 2
# Own reporting may lean on other outlets for so much of what it attributes.
LENT = 0.1
MOST_READ = 100_000


def classify_kinds(
    reports: Sequence[Report],
    docs: Mapping[str, Doc],
    mentions: Mapping[str, Sequence[Mention]],
    lineage: Lineage,
) -> dict[str, ReportKind]:
    """The kind of each report by its id; a kind that reading has set is kept."""
    reports = [as_issued(report) for report in reports]
    statements = {report.id for report in reports if report.kind == "press-release"}
    drawn: dict[str, list[Derivation]] = {}
    for derivation in lineage.derivations:
        # To read a statement is reporting; only what the press had first is retold.
        if derivation.earlier not in statements or derivation.kind != "citation":
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
    kinds = {derivation.kind for derivation in drawn}
    if "rewrite" in kinds:
        return "retelling"
    if "reprint" in kinds:
        return "mixed" if _adds_much(report, mentions, copied) else "reprint"
    own = _own_signs(report, mentions)
    lent = max(len(drawn), _lent(report, mentions))
    if lent:
        return _kind_of_citing(own, lent, mentions)
    if own == 0 and _is_rumour(report, mentions):
        return "retelling"
    return "own-reporting" if own or _sentences(report) >= LEAST_SENTENCES else "unknown"


def _kind_of_citing(own: int, lent: int, mentions: Sequence[Mention]) -> ReportKind:
    """A report that cites others is mixed where it shows reporting of its own, else a retelling."""
    if own == 0:
        return "retelling"
    said = sum(mention.speaker is not None or bool(mention.via) for mention in mentions)
    return "own-reporting" if own >= 3 and lent <= LENT * said else "mixed"


def _adds_much(report: Report, mentions: Sequence[Mention], copied: Sequence[Span]) -> bool:
    """Whether a report that prints another's text has as much of its own, heard by itself."""
    if not copied:
        # Only a credit line tells of the other text: the byline and the calls are this report's own.
        return report.author is not None and any(mention.own_hearing for mention in mentions)
    furniture = [*report.boilerplate, *([report.headline] if report.headline else [])]
    words = [match.start() for match in re.finditer(r"\S+", report.text[:MOST_READ])]
    body = _outside(words, furniture)
    if len(_outside(body, copied)) < OWN_TEXT * len(body):
        return False
    left = [mention for mention in mentions if not is_marked(mention.span, copied)]
    return _own_signs(report, left) >= OWN_SIGNS


def _outside(words: Sequence[int], marked: Sequence[Span]) -> list[int]:
    """Of the places where words start, in order, those that lie in none of the marked spans."""
    left, bounds, at = [], sorted(marked), 0
    reach = -1
    for start in words:
        while at < len(bounds) and bounds[at].start <= start:
            reach = max(reach, bounds[at].end)
            at += 1
        if start >= reach:
            left.append(start)
    return left


def _lent(report: Report, mentions: Sequence[Mention]) -> int:
    """How often it credits an outlet other than its own."""
    own = report.publisher or ""
    return sum(any(not same_outlet(name, own) for name in mention.via) for mention in mentions)


def _is_rumour(report: Report, mentions: Sequence[Mention]) -> bool:
    """Whether what it tells comes from nobody in particular, as in copies of copies."""
    prose = _QUOTED.sub(" ", report.text[:MOST_READ])
    hints = max(len(_RUMOUR.findall(prose)), sum(mention.hearsay for mention in mentions))
    return hints >= 2 if report.author is None else hints >= 3


def _sentences(report: Report) -> int:
    return len(_SENTENCE_END.findall(report.text[:MOST_READ]))


def _own_signs(report: Report, mentions: Sequence[Mention]) -> int:
    """How much shows that the report heard or saw for itself; a speaker credited to others shows nothing."""
    prose = _QUOTED.sub(" ", report.text[:MOST_READ])
    heard = 2 * sum(mention.own_hearing for mention in mentions)
    named = {
        mention.speaker.name
        for mention in mentions
        if mention.speaker is not None
        and not mention.via
        and not mention.hearsay
        and not _OUTLET.match(mention.speaker.name)
        and (mention.quoted or mention.stance == "declines")
    }
    return heard + len(named) + 2 * bool(_FIRST_PERSON.search(prose))
