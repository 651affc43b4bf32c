"""Reprints and rewrites among the reports of the folder, with their direction or why it is unknown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import DerivationKind, Passage, Reason, Report
from ..text.outlets import is_agency, same_outlet
from .facts import Facts
from .passages import Overlap
from .rewrites import Likeness, misspelt_names

# A reprint shares so many words outside quotations, in a run of at least so many, and they are at least
# this share of the shorter report.
REPRINT_WORDS = 40
REPRINT_RUN = 20
REPRINT_SHARE = 0.25
# A rewrite has counterparts for much of its text, in the order of the original, in several sentences: two
# newsrooms at one event tell some of the same facts, but not one after the other in like words.
REWRITE_COVERED = 0.35
REWRITE_ALIGNED = 0.19
REWRITE_SENTENCES = 3
# Where names are misspelt besides, less will do: who was there spells them by ear, who copies, by eye.
MISSPELT_COVERED = 0.28
MISSPELT_ALIGNED = 0.14
MISSPELT_SENTENCES = 4
EVIDENCE = 5
# A report that adds so much to a shared text did not just print a rival's page.
OWN_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Copy:
    """Two reports (by index): one copies the other, or both a third; `weight` grows with what is shared."""

    a: int
    b: int
    kind: DerivationKind
    passages_a: tuple[Passage, ...]
    passages_b: tuple[Passage, ...]
    detail: str
    weight: float
    words: int = 0


def find_copies(
    facts: Sequence[Facts], overlaps: Sequence[Overlap], likenesses: Sequence[Likeness]
) -> list[Copy]:
    """The pairs of reports one of which must come from the other, or both from one text."""
    copies: dict[tuple[int, int], Copy] = {}
    for overlap in overlaps:
        least = max(1, min(facts[overlap.a].own_words, facts[overlap.b].own_words))
        share = overlap.words / least
        if overlap.words >= REPRINT_WORDS and overlap.longest >= REPRINT_RUN and share >= REPRINT_SHARE:
            copies[overlap.a, overlap.b] = Copy(
                overlap.a,
                overlap.b,
                "reprint",
                tuple(shared.a for shared in overlap.alignments)[:EVIDENCE],
                tuple(shared.b for shared in overlap.alignments)[:EVIDENCE],
                f"they share {overlap.words} words outside quotations, word for word, "
                f"{share:.0%} of the shorter one".replace("%", " %"),
                weight=1 + overlap.words,
                words=overlap.words,
            )
    for like in likenesses:
        pair = (min(like.a, like.b), max(like.a, like.b))
        if pair not in copies and _is_rewrite(facts, like):
            copies[pair] = _rewrite(facts, pair, like)
    return [copies[pair] for pair in sorted(copies)]


def _is_rewrite(facts: Sequence[Facts], like: Likeness) -> bool:
    if like.covered < MISSPELT_COVERED or like.aligned < MISSPELT_ALIGNED:
        return False
    if like.covered >= REWRITE_COVERED and like.aligned >= REWRITE_ALIGNED:
        return like.count >= REWRITE_SENTENCES
    return like.count >= MISSPELT_SENTENCES and bool(misspelt_names(facts[like.a], facts[like.b]))


def _rewrite(facts: Sequence[Facts], pair: tuple[int, int], like: Likeness) -> Copy:
    a, b = pair
    return Copy(
        a,
        b,
        "rewrite",
        tuple(facts[a].passage(s.span) for s in facts[a].sentences)[:EVIDENCE],
        tuple(facts[b].passage(s.span) for s in facts[b].sentences)[:EVIDENCE],
        f"{like.count} sentences tell the same in the same order in other words",
        weight=like.aligned,
    )


def credited_agency(facts: Facts, shared: Sequence[Passage] = ()) -> str | None:
    """The outlet the report credits for its text, else an agency named in the `shared` passages."""
    publisher = facts.report.publisher or ""
    named = [credit.name for credit in facts.report.credits]
    named += [
        outlet.name
        for outlet in facts.outlets
        if is_agency(outlet.name) and any(passage.span.covers(outlet.span) for passage in shared)
    ]
    return next((name for name in named if not same_outlet(name, publisher)), None)


def has_third_text(facts: Sequence[Facts], copy: Copy) -> bool:
    """Whether two reports rather print one text of a third than each other's.

    So it is where two publishers bring the same text on one day, each with words of its own beside it,
    and neither credits the other: newsrooms credit rivals, and agencies are what they share.
    """
    a, b = facts[copy.a], facts[copy.b]
    if copy.kind != "reprint" or not a.report.publisher or not b.report.publisher:
        return False
    if same_outlet(a.report.publisher, b.report.publisher) or _credit(a, b) or _credit(b, a):
        return False
    days = a.report.published, b.report.published
    if days[0] and days[1] and days[0] != days[1]:
        return False
    return all(copy.words <= (1 - OWN_SHARE) * report.own_words for report in (a, b))


def decide_direction(facts: Sequence[Facts], copy: Copy) -> tuple[int, int, Reason] | None:
    """(later, earlier, why) for a copy, None where nothing tells which came first."""
    for later, earlier in ((copy.a, copy.b), (copy.b, copy.a)):
        reason = _credit(facts[later], facts[earlier])
        if reason:
            return later, earlier, reason
    days = facts[copy.a].report.published, facts[copy.b].report.published
    if days[0] and days[1] and days[0] != days[1]:
        later, earlier = (copy.a, copy.b) if days[0] > days[1] else (copy.b, copy.a)
        gap = abs((days[0] - days[1]).days)
        return later, earlier, Reason("dates", f"published {gap} day{'s' if gap > 1 else ''} later")
    usage = Counter(name for report in facts for name in sorted(report.names))
    of_a = _marks_of_copying(facts[copy.a], facts[copy.b], usage, printed=copy.kind == "reprint")
    of_b = _marks_of_copying(facts[copy.b], facts[copy.a], usage, printed=copy.kind == "reprint")
    if len(of_a) == len(of_b):
        return None
    if len(of_a) > len(of_b):
        return copy.a, copy.b, Reason("edits", "; ".join(of_a))
    return copy.b, copy.a, Reason("edits", "; ".join(of_b))


def _credit(later: Facts, earlier: Facts) -> Reason | None:
    publisher = earlier.report.publisher
    if publisher is None:
        return None
    own = later.report.publisher
    credited = any(same_outlet(credit.name, publisher) for credit in later.report.credits)
    if credited and not (own and same_outlet(own, publisher)):
        return Reason("credit", f"credits {publisher}")
    if is_agency(publisher) and not (own and is_agency(own)):
        return Reason("agency", f"{publisher} is a news agency, whose texts others print")
    if earlier.report.kind == "press-release" and later.report.kind != "press-release":
        return Reason("press release", "the other is the statement that was issued")
    return None


def _marks_of_copying(later: Facts, earlier: Facts, usage: Counter[str], *, printed: bool) -> list[str]:
    """What makes `later` look like the copy of the two; `usage` counts the reports that hold a name.

    Who prints a text word for word cuts it; who tells it in other words may do so at any length.
    """
    marks = []
    misspelt = [pair for pair in misspelt_names(later, earlier) if usage[pair[0]] < usage[pair[1]]]
    if misspelt:
        shown = ", ".join(f"{ours} for {theirs}" for ours, theirs in misspelt[:3])
        marks.append(f"spells names otherwise than most ({shown})")
    if _is_bare(later.report) and not _is_bare(earlier.report):
        marks.append("has neither author nor date")
    if (marks or printed) and later.own_words < 0.9 * earlier.own_words:
        marks.append("is shorter")
    return marks


def _is_bare(report: Report) -> bool:
    return report.author is None and report.published is None
