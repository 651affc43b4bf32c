"""How far the credit of an outlet reaches beyond the words that give it.

"The Courier reports: ..." is the credit of one sentence. Those who retell seldom repeat it: what follows in
the paragraph is the Courier's as well, and in a report that has heard nobody itself and credits the Courier
alone, from its first paragraph on, all of it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Mention, Report
from ..text.outlets import same_outlet
from .credit_points import Point
from .wires import through

# A blank line, or the mark of a list, begins a new paragraph.
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|\n[^\S\n]*(?=[-*•–—·]\s)")
_MARKS = frozenset("-*•–—·")
# The report saw, asked or was told for itself.
_OWN_SIGN = re.compile(
    r"\b(?:told|tells|showed|shows|reminded|informed) (?:me|us)\b"
    r"|\b(?:I|we) (?:saw|heard|watched|counted|stood|looked|visited|asked|spoke|met|called|sat|drove|walked)\b"
)
_QUOTED = re.compile(r"[“\"][^“”\"\n]{0,3000}[”\"]")
_MOST_READ = 100_000
# A speaker that is taken up with so few letters is so by a pronoun.
_PRONOUN = 4


def with_reach(report: Report, mentions: Sequence[Mention], points: Sequence[Point]) -> list[Mention]:
    """`mentions` with the credits that reach them."""
    found = [_within(mention, points) for mention in mentions]
    if not points or _hears(report, mentions):
        return found
    found = _by_speaker(found)
    paragraphs = _Paragraphs.of(report, mentions)
    if _retells_one(found, points, paragraphs):
        return [through(mention, (points[0].outlet,)) for mention in found]
    return [_in_paragraph(mention, found, points, paragraphs) for mention in found]


@dataclass(frozen=True, slots=True)
class _Paragraphs:
    """Where the paragraphs of a report begin; which are items of a list, and which is the first of its prose."""

    starts: tuple[int, ...]
    items: frozenset[int]
    lead: int

    @classmethod
    def of(cls, report: Report, mentions: Sequence[Mention]) -> _Paragraphs:
        starts = tuple(match.end() for match in _PARAGRAPH.finditer(report.text[:_MOST_READ]))
        body = min((m.span.start for m in mentions if not m.headline), default=0)
        items = frozenset(n for n, at in enumerate(starts, 1) if report.text[at : at + 1] in _MARKS)
        return cls(starts, items, bisect_right(starts, body))

    def number(self, offset: int) -> int:
        return bisect_right(self.starts, offset)


def _within(mention: Mention, points: Sequence[Point]) -> Mention:
    """The mention, credited to the outlet that its sentence credits; one with a name goes first."""
    inside = [point for point in points if _governs(point, mention)]
    if not inside:
        return mention
    return through(mention, (min(inside, key=lambda point: (not point.named, point.at)).outlet,))


def _governs(point: Point, mention: Mention) -> bool:
    """Whether a credit is of this mention: it is not in "he denied it, though the Post said"."""
    if 2 * mention.span.overlap(point.sentence) < len(mention.span):
        return False
    if point.clause is None:
        return True
    if mention.speaker is not None and mention.cue is not None:
        return point.clause.start <= mention.cue.start < point.clause.end
    return 2 * mention.span.overlap(point.clause) >= len(mention.span)


def _hears(report: Report, mentions: Sequence[Mention]) -> bool:
    """Whether the report shows that it heard, asked or saw for itself."""
    if any(mention.own_hearing for mention in mentions):
        return True
    return bool(_OWN_SIGN.search(_QUOTED.sub(" ", report.text[:_MOST_READ])))


def _by_speaker(mentions: Sequence[Mention]) -> list[Mention]:
    """Whoever is first heard through an outlet is heard through it in all that follows."""
    first: dict[str, tuple[str, ...]] = {}
    found: list[Mention] = []
    for mention in mentions:
        if mention.speaker is None or mention.headline:
            found.append(mention)
            continue
        via = first.setdefault(mention.speaker.name, mention.via)
        found.append(through(mention, via))
    return found


def _retells_one(mentions: Sequence[Mention], points: Sequence[Point], paragraphs: _Paragraphs) -> bool:
    """Whether a report credits one outlet alone, and does so in its first paragraph for a whole sentence."""
    first = points[0]
    if not first.named or paragraphs.number(first.at.start) > paragraphs.lead:
        return False
    beside = (m for m in mentions if 2 * m.span.overlap(first.sentence) >= len(m.span))
    return all(m.via for m in beside) and all(same_outlet(first.outlet, point.outlet) for point in points)


def _in_paragraph(
    mention: Mention, mentions: Sequence[Mention], points: Sequence[Point], paragraphs: _Paragraphs
) -> Mention:
    """What is told after a credit in its paragraph is that outlet's, unless somebody else is named for it.

    An item of a list, as in a round-up of what others report, is the outlet's in all that follows.
    """
    if mention.headline:
        return mention
    here = paragraphs.number(mention.span.start)
    before = [p for p in points if p.at.start < mention.span.start and paragraphs.number(p.at.start) == here]
    if before and (here in paragraphs.items or _is_taken_up(mention, mentions, before[0])):
        return through(mention, (before[-1].outlet,))
    return mention


def _is_taken_up(mention: Mention, mentions: Sequence[Mention], point: Point) -> bool:
    """Whether a mention goes on with what was credited: nobody speaks, or one whom the credit has brought in."""
    speaker = mention.speaker
    if speaker is None or speaker.kind == "unnamed":
        return True
    by_pronoun = len(speaker.local) <= _PRONOUN and speaker.span != speaker.local
    earlier = (m for m in mentions if m.span.end <= point.sentence.start and m.speaker is not None)
    return by_pronoun and all(m.speaker is None or m.speaker.name != speaker.name for m in earlier)
