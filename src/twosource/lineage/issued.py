"""Which reports are statements that a body issued itself, by the label that stands over them."""

from __future__ import annotations

import re
from dataclasses import replace

from ..model import Report
from ..text.lexicon import word_set
from ..text.lexicon.speakers import BODIES
from ..text.names import fold
from ..text.outlet_names import outlet_words
from ..text.outlets import is_agency, is_outlet_name

# "PRESS NOTE", "Public Statement PS-19", "Joint press release, 2 April": nothing but the label.
_LABEL = re.compile(
    r"^\W*(?:(?:for immediate|press|media|news|public|official|joint|interim|final|preliminary|initial|open|"
    r"formal|written|daily|weekly|safety|recall|retraction|correction|warning|outbreak|health|market|"
    r"regulatory|shareholder|investor|customer|service|operational|situation|technical|corporate|"
    r"information|reader) ){0,3}"
    r"(?:release|statement|notice|note|communiqu[eé]|announcement|clarification|advisory|circular|"
    r"declaration|disclosure|update|sitrep)s?"
    r"(?=\W*$|\s*[,.]|\s+(?:no\b|nr\b|n°|#|(?:by|from|of|on|issued)\b|[a-z]{0,4}-?\d))",
    re.IGNORECASE,
)
# "Press Office", "Public Information Office", "Department of Communications": who writes statements.
_DESK = re.compile(
    r"\b(?:press|media|public|corporate|external|information|communications?|newsroom)"
    r"(?: (?:and|&) \w+)?(?: (?:relations|affairs|information|communications?|liaison|outreach))?"
    r" (?:office|service|services|room|centre|center|department|desk|secretariat|unit|cell|team|"
    r"directorate|division|branch|section)\b",
    re.IGNORECASE,
)
_TO_OWN = re.compile(
    r"^\W*(?:dear (?:customers?|members?|colleagues|residents|parents|passengers|supporters|"
    r"shareholders|fans|guests|patients|neighbou?rs|comrades)|comrades|information for (?:our|all) \w+)\b",
    re.IGNORECASE,
)
# What parts a line of a masthead: "City Police — Press Note".
_PARTS = re.compile(r"\s[-–—|/»>]+\s|[|:•·]")
# A reporter who heard somebody, or who was refused, is no body's spokesman.
_REPORTED = re.compile(
    r"\b(?:told|tells) (?:the )?(?:[A-Z]|reporters|journalists|this|me\b|us\b)"
    r"|\b(?:declined|refused) to comment\b|\b(?:did not|could not|didn['’]t) (?:immediately )?"
    r"(?:respond|reply|return|be reached)\b|\bon condition of anonymity\b"
)
# A label stands near the top, over the text.
_HEAD_LINES = 10
_HEAD_CHARACTERS = 3000
_LONGEST_LABEL = 12
_READ = 50_000
# A name that holds one of these is an outlet's: "Mbari Broadcasting Corporation".
_PRESS = word_set("broadcasting broadcaster radio tv television newspaper newspapers news media gazette")


def is_statement(report: Report) -> bool:
    """Whether a body issued the text itself: reading has found so, or what stands over it says so.

    A signed text, or one by an outlet, is the press's even where its headline speaks of a statement.
    """
    if report.kind != "unknown":
        return report.kind == "press-release"
    if report.credits or is_press(report.publisher):
        return False
    lines = [line for line in report.text[:_HEAD_CHARACTERS].splitlines() if line.strip()][:_HEAD_LINES]
    heading = [line for line in lines if len(line.split()) <= _LONGEST_LABEL]
    if any(_is_label(part) for line in heading for part in _PARTS.split(line)):
        return True
    return report.author is None and is_body(report.publisher) and not _REPORTED.search(report.text[:_READ])


def _is_label(part: str) -> bool:
    return any(pattern.search(part) for pattern in (_LABEL, _DESK, _TO_OWN))


def as_issued(report: Report) -> Report:
    """The report, with its kind set where it is a statement that reading did not know for one."""
    return replace(report, kind="press-release") if is_statement(report) else report


def is_press(publisher: str | None) -> bool:
    """Whether a publisher's name has the form of an outlet's."""
    if publisher is None:
        return False
    return (
        is_outlet_name(publisher)
        or is_agency(publisher)
        or bool(_PRESS.intersection(outlet_words(publisher)))
    )


def is_body(publisher: str | None) -> bool:
    """Whether a publisher's name is that of a ministry, company, union or the like."""
    if publisher is None or is_press(publisher):
        return False
    return any(fold(word).strip(".,()") in BODIES for word in publisher.split())
