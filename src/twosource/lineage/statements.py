"""Reports that use a statement of the folder: what a body says is credited to the body, not to a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Mention, Passage, Reason, Report
from .facts import Facts, content_terms
from .resolve import Telling, is_after, read_story

# Share of what the body is said to say that one place of its statement must hold.
HELD = 0.4
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
    return tuple(
        later.passage(mention.span)
        for mention in later.mentions
        if _is_by(mention, issuer)
        and _is_of_text(later, mention)
        and telling.likeness(_terms(later, mention), row, citing) >= HELD
    )


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
