"""Reports that use a statement of the folder: what a body says is credited to the body, not to a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Mention, Passage, Reason, Report
from ..text.names import fold
from ..text.outlet_names import initials_of, outlet_words
from ..text.parse import is_marked, span_of
from ..text.shingles import split_words
from .facts import Facts, content_terms
from .named_statements import NAMING, iter_named_statements
from .resolve import Telling, is_after, read_story

# Share of what the body is said to say that one place of its statement must hold.
HELD = 0.4
# And of what somebody who is named in the statement is said to say, with at least so many content words:
# officials speak elsewhere too.
HELD_OF_PERSON = 0.5
LEAST_OF_PERSON = 4
# Share of a sentence that names the statement as a text ("the police press note") that it must hold.
HELD_OF_NAMING = 0.25
# Words by which a report calls the body once it has been named.
_BODIES = frozenset(
    "company firm club group union ministry council authority operator bank agency police charity".split()
)
# "in a statement", "its press note", "the communiqué": a text, not a voice on the telephone.
_TEXT = re.compile(
    r"\b(?:statements?|releases?|press notes?|communiqu[eé]s?|notices?|circulars?|announcements?|announced|"
    r"announces|bulletins?|website|posted|published|wrote|writes|in writing|tweeted|tweets?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StatementUse:
    """Report `later` tells what the statement `earlier` says, crediting the body that issued it."""

    later: int
    earlier: int
    evidence: tuple[Passage, ...]
    reason: Reason


def find_statement_uses(facts: Sequence[Facts], rows: Sequence[int]) -> list[StatementUse]:
    """For each statement among the reports `rows` of a story, the other reports that draw on it."""
    statements = [row for row in rows if facts[row].report.kind == "press-release"]
    if not statements:
        return []
    telling = read_story(facts, rows)
    uses = []
    for earlier in statements:
        issuer = facts[earlier].report
        for later in rows:
            report = facts[later].report
            if later == earlier or report.kind == "press-release" or is_after(issuer, report, strictly=True):
                continue
            evidence = _evidence(facts[later], later, issuer, telling, earlier)
            if evidence:
                body = issuer.publisher or issuer.file
                uses.append(
                    StatementUse(later, earlier, evidence, Reason("statement", f"tells what {body} stated"))
                )
    return uses


def _evidence(later: Facts, citing: int, issuer: Report, telling: Telling, row: int) -> tuple[Passage, ...]:
    told = [
        mention.span
        for mention in later.mentions
        if _is_told(later, mention, issuer)
        and telling.likeness(_terms(later, mention), row, citing) >= _least(mention)
    ]
    issued_by = _issuer_words(issuer)
    named = [
        span_of(words)
        for words in iter_named_statements(later.doc, issued_by)
        if telling.likeness(content_terms(words) - issued_by - NAMING, row, citing) >= HELD_OF_NAMING
        and not is_marked(span_of(words), later.report.boilerplate)
    ]
    return tuple(later.passage(span) for span in sorted({*told, *named}))


def _least(mention: Mention) -> float:
    return HELD_OF_PERSON if mention.speaker is not None and mention.speaker.kind == "named" else HELD


def _is_told(later: Facts, mention: Mention, issuer: Report) -> bool:
    if _is_by(mention, issuer):
        return _is_of_text(later, mention)
    return _is_of_person(mention, issuer) and len(_terms(later, mention)) >= LEAST_OF_PERSON


def _is_of_person(mention: Mention, issuer: Report) -> bool:
    """Whether somebody of the body that issued the statement, whom it names, is said to say it."""
    speaker = mention.speaker
    if speaker is None or speaker.kind != "named" or mention.own_hearing or mention.via:
        return False
    theirs = {fold(word) for word in (speaker.affiliation or "").split()}
    surname = fold(speaker.name.split()[-1]) if speaker.name.split() else ""
    return bool(theirs & _issuer_words(issuer)) and surname in set(split_words(fold(issuer.text)).words)


def _issuer_words(issuer: Report) -> frozenset[str]:
    """The words and the short form by which the body that issued a statement is known."""
    words = {word for word in outlet_words(issuer.publisher or "") if len(word) > 2}
    return frozenset(words | initials_of(issuer.publisher or ""))


def _is_by(mention: Mention, issuer: Report) -> bool:
    """Whether the body that issued the statement is said to say it (its people may be heard)."""
    if mention.speaker is None or mention.own_hearing or mention.via or mention.stance == "declines":
        return False
    if mention.speaker.kind not in ("institution", "document"):
        return False
    speaker = {word.lower() for word in mention.speaker.name.split()}
    publisher = {word.lower() for word in (issuer.publisher or "").split() if len(word) > 3}
    return bool(speaker & (publisher | _BODIES))


def _is_of_text(later: Facts, mention: Mention) -> bool:
    """Whether it is a text of the body that is said to say so: "the ministry said in a statement"."""
    if mention.speaker is not None and mention.speaker.kind == "document":
        return True
    return bool(_TEXT.search(mention.span.of(later.report.text)))


def _terms(later: Facts, mention: Mention) -> frozenset[str]:
    found = [later.doc.char_span(c.start, c.end, alignment_mode="expand") for c in mention.content]
    return frozenset().union(*(content_terms(words) for words in found if words is not None))
