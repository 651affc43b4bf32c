"""Where a report credits another outlet, by name or as "a local paper", whatever else the sentence tells."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from ..model import Report, Span
from ..text.crediting import find_cue, find_naming
from ..text.lexicon import word_set
from ..text.lexicon.speakers import PEOPLE
from ..text.outlet_names import LISTED, outlet_words
from ..text.outlets import OutletName, same_outlet
from ..text.parse import is_marked
from ..text.unnamed_outlets import find_unnamed
from .credits import Press

# Who speaks for an outlet's house is heard as any other body is: "the Courier's editor said".
_HOUSE = word_set(
    "editor editor-in-chief publisher owner proprietor founder director spokesman spokeswoman spokesperson",
    "lawyer management office headquarters newsroom building shareholder boss chief executive",
)
# Whoever else belongs to a house, but for those who write or are heard for it.
_STAFF = PEOPLE - word_set(
    "reporter correspondent journalist writer columnist critic photographer author source reader viewer fan",
)
# The press at large is nobody's account.
_AT_LARGE = frozenset(("social media", "the media", "the press"))
# What follows a name that is credited, whatever the parse makes of it: "portal Glasnik reports", "KPB:".
_REPORTS = frozenset((":", "reports", "reported", "writes", "wrote", "says", "reveals", "revealed", "claims"))
# Pages that bodies have too.
_PAGES = frozenset(("website", "site", "portal", "page", "channel", "blog"))
# What makes a credit of any name that looks like an outlet's.
_PLAIN_TELLING = word_set(
    "report write tell say reveal publish quote cite accord accordance disclose claim according per",
)


@dataclass(frozen=True, slots=True)
class Point:
    """Where a report credits an outlet other than its own.

    `named` is false for "a local paper". `sentence` is the one it stands in, `clause` what the outlet tells as
    the subject of a verb; None for a credit beside the words, as in "according to the Courier".
    """

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
    """The word that makes the outlet a credit: what it does, or, for a known newsroom, that it is named at all.

    A name that only looks like an outlet's ("the Salt Ledger") must tell something.
    """
    cue = find_cue(words.root)
    known = outlet_words(outlet.name) in LISTED or any(same_outlet(outlet.name, name) for name in newsrooms)
    if known or not outlet.named:
        return cue or _label(words) or find_naming(words)
    return cue if cue is not None and cue.lemma_.lower() in _PLAIN_TELLING else None


def _label(words: Words) -> Token | None:
    """What follows the name of an outlet and makes it a credit without help of the parse."""
    following = words.doc[words.end] if words.end < len(words.doc) else None
    if following is None or following.lower_ not in _REPORTS:
        return None
    return following


def _clause(name: Token, cue: Token) -> Span | None:
    """What an outlet tells as the subject of `cue`; "as the Courier reports" stands beside the words."""
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
    """ "Kulisa's editor", "the owner of the Post", "observers from the Forum": its house, not its pages."""
    head = words.root
    if head.dep_ == "pobj" and head.head.lower_ in ("of", "from", "at"):
        return _names_house(head.head.head) or head.head.head.lemma_.lower() in _STAFF
    while head.dep_ in ("compound", "nmod") and head.head.i > head.i:
        head = head.head
    return head.dep_ == "poss" and _names_house(head.head)


def _names_house(noun: Token) -> bool:
    parts = [noun, *(t for t in noun.children if t.dep_ in ("appos", "compound", "nmod"))]
    return any(t.lemma_.lower() in _HOUSE for t in parts)


def _words_at(doc: Doc, span: Span) -> Words | None:
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    return words if isinstance(words, Words) and len(words) else None
