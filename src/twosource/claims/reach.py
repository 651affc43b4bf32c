"""How far the credit of an outlet reaches beyond the words that give it.

"The Courier reports: ..." is the credit of one sentence. Those who retell seldom repeat it: what follows in
the paragraph is the Courier's as well, and in a report that has heard nobody itself and credits the Courier
alone, all that follows is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from ..model import Mention, Report, Span
from ..text.crediting import find_cue, find_naming
from ..text.lexicon import word_set
from ..text.outlets import OutletName, same_outlet
from ..text.parse import is_marked
from ..text.unnamed_outlets import find_unnamed
from .credits import Press

# Who speaks for an outlet's house is heard as any other body is: "the Courier's editor said".
_HOUSE = word_set(
    "editor editor-in-chief publisher owner proprietor founder director spokesman spokeswoman spokesperson",
    "lawyer management office headquarters newsroom building shareholder boss chief executive",
)
_AT_LARGE = frozenset(("social media", "the media", "the press"))
_REPORTS = frozenset((":", "reports", "reported", "writes", "wrote", "says", "reveals", "revealed", "claims"))
_PAGES = frozenset(("website", "site", "portal", "page", "channel", "blog"))
# What makes a credit of any name that looks like an outlet's.
_PLAIN_TELLING = word_set(
    "report write tell say reveal publish quote cite accord accordance disclose claim according per",
)
# A blank line, or the mark of a list, begins a new paragraph.
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|\n[^\S\n]*(?=[-*•–—·]\s)")
# The report saw, asked or was told for itself.
_OWN_SIGN = re.compile(
    r"\b(?:told|tells|showed|shows|reminded|informed) (?:me|us)\b"
    r"|\b(?:I|we) (?:saw|heard|watched|counted|stood|looked|visited|asked|spoke|met|called|sat|drove|walked)\b"
)
_QUOTED = re.compile(r"[“\"][^“”\"\n]{0,3000}[”\"]")
_MOST_READ = 100_000


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """Where a report credits an outlet other than its own."""

    at: Span
    outlet: str
    named: bool
    sentence: Span
    clause: Span | None


def credit_points(report: Report, doc: Doc, press: Press, newsrooms: Collection[str]) -> tuple[Point, ...]:
    """Every credit of another outlet, in the order of the text; `newsrooms` publish reports of the folder."""
    found: list[Point] = []
    for outlet in press.outlets:
        if press.is_own(outlet) or is_marked(outlet.span, report.boilerplate):
            continue
        words = _words_at(doc, outlet.span)
        if words is None or _is_of_house(words) or words.text.lower() in _AT_LARGE:
            continue
        cue = _credit(words, outlet, newsrooms)
        if cue is not None:
            found.append(_point(words, outlet.name, cue, named=outlet.named))
    for words, cue in find_unnamed(doc, press.outlets, report.boilerplate):
        if _is_of_house(words) or _is_body_page(words) or words.root.dep_ in ("compound", "nmod"):
            continue
        met = press.before(words.start) if words[0].lower_ in ("the", "that") else None
        found.append(_point(words, met or words.text, cue, named=met is not None))
    return tuple(sorted(found, key=lambda point: point.at))


def _point(words: Words, name: str, cue: Token, *, named: bool) -> Point:
    at = Span(words.start_char, words.end_char)
    sentence = words.sent
    return Point(at, name, named, Span(sentence.start_char, sentence.end_char), _clause(words.root, cue))


def _credit(words: Words, outlet: OutletName, newsrooms: Collection[str]) -> Token | None:
    """The word that makes the outlet a credit: what it does, or, for a newsroom of the folder, that it is named.

    A name that only looks like an outlet's ("the Salt Ledger") must tell something.
    """
    cue = find_cue(words.root)
    if not outlet.named or any(same_outlet(outlet.name, name) for name in newsrooms):
        return cue or _label(words) or find_naming(words)
    return cue if cue is not None and cue.lemma_.lower() in _PLAIN_TELLING else None


def _label(words: Words) -> Token | None:
    """What follows the name of an outlet and makes it a credit, whatever the parse: "Glasnik reports", "KPB:"."""
    following = words.doc[words.end] if words.end < len(words.doc) else None
    if following is None or following.lower_ not in _REPORTS:
        return None
    return following


def _clause(name: Token, cue: Token) -> Span | None:
    """What an outlet that is the subject of `cue` tells; None for a credit beside the words: "according to"."""
    while name.dep_ in ("compound", "nmod", "appos") and name.head.i != name.i:
        name = name.head
    if name.dep_ != "nsubj" or name.head.i != cue.i or any(t.lower_ == "as" for t in cue.children):
        return None
    left, right = cue.left_edge, cue.right_edge
    return Span(left.idx, right.idx + len(right))


def _is_body_page(words: Words) -> bool:
    """ "The ministry's website": a page of those who speak there."""
    noun = words.root
    return noun.lower_ in _PAGES and any(t.dep_ == "poss" for t in noun.children)


def _is_of_house(words: Words) -> bool:
    """ "Kulisa's editor", "the owner of the Post": its house, not its pages."""
    head = words.root
    if head.dep_ == "pobj" and head.head.lower_ == "of":
        return _names_house(head.head.head)
    while head.dep_ in ("compound", "nmod") and head.head.i > head.i:
        head = head.head
    return head.dep_ == "poss" and _names_house(head.head)


def _names_house(noun: Token) -> bool:
    parts = [noun, *(t for t in noun.children if t.dep_ in ("appos", "compound", "nmod"))]
    return any(t.lemma_.lower() in _HOUSE for t in parts)


def _words_at(doc: Doc, span: Span) -> Words | None:
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    return words if isinstance(words, Words) and len(words) else None


def with_reach(report: Report, mentions: Sequence[Mention], points: Sequence[Point]) -> list[Mention]:
    """`mentions` with the credits that reach them."""
    if not points:
        return list(mentions)
    found = [_within(mention, points) for mention in mentions]
    paragraphs = _Paragraphs.of(report, mentions)
    if _hears(report, mentions):
        return [_in_paragraph(m, found, points, paragraphs) for m in found] if PARA else found
    found = _by_speaker(found)
    if _retells_one(points, paragraphs):
        return [_retold(m, points[0], paragraphs) for m in found]
    return [_in_paragraph(m, found, points, paragraphs) for m in found]


@dataclass(frozen=True, slots=True)
class _Paragraphs:
    """Where the paragraphs of a report begin, and the number of the first one of its prose."""

    starts: tuple[int, ...]
    items: frozenset[int]
    lead: int

    @classmethod
    def of(cls, report: Report, mentions: Sequence[Mention]) -> _Paragraphs:
        starts = tuple(match.end() for match in _PARAGRAPH.finditer(report.text[:_MOST_READ]))
        body = min((m.span.start for m in mentions if not m.headline), default=0)
        items = frozenset(n for n, at in enumerate(starts, 1) if report.text[at] in "-*•–—·")
        return cls(starts, items, bisect_right(starts, body))

    def is_item(self, number: int) -> bool:
        """Whether a paragraph is an item of a list, as in a round-up of what others report."""
        return number in self.items

    def number(self, offset: int) -> int:
        return bisect_right(self.starts, offset)


def _within(mention: Mention, points: Sequence[Point]) -> Mention:
    """The mention, credited to the outlet that its sentence credits."""
    if mention.via or mention.own_hearing:
        return mention
    inside = [point for point in points if _governs(point, mention)]
    return replace(mention, via=(inside[0].outlet,)) if inside else mention


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
    """Whoever is first heard through an outlet is so in all that a report that hears nobody quotes of them."""
    first: dict[str, tuple[str, ...]] = {}
    found: list[Mention] = []
    for mention in mentions:
        if mention.speaker is None or mention.headline:
            found.append(mention)
            continue
        via = first.setdefault(mention.speaker.name, mention.via)
        found.append(mention if mention.via or mention.own_hearing else replace(mention, via=via))
    return found


def _retells_one(points: Sequence[Point], paragraphs: _Paragraphs) -> bool:
    """Whether a report credits one outlet alone, and does so in its first paragraph."""
    first = points[0].outlet
    if paragraphs.number(points[0].at.start) > paragraphs.lead + EARLY or not points[0].named:
        return False
    return all(same_outlet(first, point.outlet) for point in points)


def _retold(mention: Mention, first: Point, paragraphs: _Paragraphs) -> Mention:
    """All that follows the one credit of a report, its lead and its headline, is that outlet's."""
    if mention.via or mention.own_hearing:
        return mention
    return replace(mention, via=(first.outlet,))


def _in_paragraph(
    mention: Mention, mentions: Sequence[Mention], points: Sequence[Point], paragraphs: _Paragraphs
) -> Mention:
    """What is told after a credit in its paragraph is that outlet's, unless somebody else is named for it."""
    if mention.via or mention.own_hearing or mention.headline:
        return mention
    here = paragraphs.number(mention.span.start)
    before = [p for p in points if p.at.start < mention.span.start and paragraphs.number(p.at.start) == here]
    if not before or not (paragraphs.is_item(here) or NAMED or _is_taken_up(mention, mentions, before[0])):
        return mention
    return replace(mention, via=(before[-1].outlet,))


def _is_taken_up(mention: Mention, mentions: Sequence[Mention], point: Point) -> bool:
    """Whether a mention goes on with what was credited: nobody speaks, or one whom the credit has brought in."""
    speaker = mention.speaker
    if speaker is None or (speaker.kind == "unnamed"):
        return True
    met = any(
        m.speaker is not None and m.speaker.name == speaker.name and m.span.end <= point.sentence.start
        for m in mentions
    )
    return not met and len(speaker.local) <= 4 and speaker.span != speaker.local


import os

EARLY = int(os.environ.get("EARLY", "0"))
NAMED = int(os.environ.get("NAMED", "0"))
PARA = int(os.environ.get("PARA", "0"))
