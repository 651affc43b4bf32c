"""Cutting well-formed names out of a sentence: a noun phrase, an action, a clause; or nothing.

A reader sees these without the sentence around them, so a phrase never ends in a preposition, never runs
over a comma into the next thought and never carries a relative clause with it.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ..model import Span
from ..text.parse import child
from .grammar import SUBJECTS, auxiliaries, is_finite, is_passive, text_between

# The longest name of an option, and the longest target of a stance, in words.
NAME_WORDS = 12
TARGET_WORDS = 20
_DEPTH = 5
# What says when, why or beside what, and not which.
_LOOSE = frozenset(
    "after before since amid despite during following because due including except ahead until while "
    "according like than besides unlike though via amidst as per given regardless".split()
)
_COMPLEMENTS = frozenset("dobj prt acomp oprd attr advmod prep xcomp dative npadvmod agent".split())
# Without an object these still say what would be done: "restart", "resign".
_WHOLE = frozenset(
    "restart resign strike appeal withdraw quit return resume retaliate negotiate compromise settle "
    "vote merge leave surrender disarm intervene retire secede default mobilise mobilize abdicate "
    "reopen".split()
)
_VAGUE_OBJECTS = frozenset("it this that them him her us me you something anything everything so".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """Token numbers `first` to `last`, and the word that heads them."""

    first: int
    last: int
    head: Token

    @property
    def words(self) -> int:
        return self.last - self.first + 1

    def span(self, doc: Doc) -> Span:
        return text_between(doc, self.first, self.last)


def noun_phrase(head: Token, limit: int = TARGET_WORDS, depth: int = 0) -> Phrase | None:
    """The phrase of a noun, its restricting modifiers kept as far as `limit` lets them."""
    if head.pos_ not in ("NOUN", "PROPN", "NUM", "SYM") or depth > _DEPTH:
        return None
    first = _left_of(head)
    last = head.i
    for c in head.rights:
        end = _extend(head, c, limit - (c.i - first), depth) if c.left_edge.i == last + 1 else None
        if end is None or end - first >= limit:
            break
        last = end
    phrase = Phrase(first, last, head)
    return phrase if phrase.words <= limit and is_whole(head.doc, first, last) else None


def _left_of(head: Token) -> int:
    first = head.i
    for c in reversed(list(head.lefts)):
        if c.right_edge.i != first - 1 or c.dep_ in ("cc", "punct", "preconj", "relcl", "intj"):
            if c.text in ("-", "–", "“", '"', "‘", "'") and c.i == first - 1:
                first = c.i
                continue
            break
        first = c.left_edge.i
    return first


def _extend(head: Token, c: Token, room: int, depth: int) -> int | None:
    """The last word of what `c` adds to the noun `head`; None where the name ends before it."""
    if c.dep_ == "prep" and c.lower_ not in _LOOSE:
        return _of_preposition(c, room, depth)
    if c.dep_ in ("nummod", "nmod", "npadvmod", "case", "quantmod") and c.right_edge.i - c.i < 4:
        return c.right_edge.i
    if c.dep_ == "acl" and c.tag_ in ("VB", "VBN"):
        inner = action(c, room, depth + 1)
        return None if inner is None else inner.last
    if c.dep_ == "cc" and c.lower_ in ("and", "or"):
        other = next((d for d in head.rights if d.dep_ == "conj" and d.left_edge.i == c.i + 1), None)
        return None if other is None or not _is_plain(other) else c.i
    if c.dep_ == "conj" and head.doc[c.left_edge.i - 1].dep_ == "cc":
        inner = noun_phrase(c, room, depth + 1)
        return None if inner is None else inner.last
    return c.i if c.text in ("-", "”", "’", '"') else None


def _is_plain(noun: Token) -> bool:
    return noun.pos_ in ("NOUN", "PROPN") and noun.right_edge.i - noun.left_edge.i < 8


def _of_preposition(prep: Token, room: int, depth: int) -> int | None:
    inner = child(prep, "pobj", "pcomp", "prep")
    if inner is None or inner.i < prep.i:
        return None
    if inner.dep_ == "prep":
        return _of_preposition(inner, room - 1, depth + 1) if depth <= _DEPTH else None
    if inner.dep_ == "pcomp":
        done = action(inner, room - 1, depth + 1)
        return None if done is None else done.last
    named = noun_phrase(inner, room - 1, depth + 1)
    return None if named is None or named.first > prep.i + 2 else named.last


def action(verb: Token, limit: int = TARGET_WORDS, depth: int = 0) -> Phrase | None:
    """What is done, from the verb on: "return to the 2015 deal"; None where it would say nothing."""
    if verb.pos_ not in ("VERB", "AUX") or depth > _DEPTH:
        return None
    first = min(
        (c.i for c in verb.lefts if c.dep_ in ("neg", "auxpass") and c.i > verb.i - 3), default=verb.i
    )
    last, full = verb.i, False
    for c in verb.rights:
        if c.left_edge.i != last + 1:
            break
        end, weight = _complement(verb, c, limit - (c.left_edge.i - first), depth)
        if end is None or end - first >= limit:
            break
        last, full = end, full or weight
    lone = verb.lemma_.lower() in _WHOLE or (depth == 0 and is_passive(verb))
    if not (full or lone) or not is_whole(verb.doc, first, last):
        return None
    return Phrase(first, last, verb)


def _complement(verb: Token, c: Token, room: int, depth: int) -> tuple[int | None, bool]:
    """Where the complement `c` ends, and whether it gives the verb something to be about."""
    if c.dep_ not in _COMPLEMENTS or (c.dep_ == "prep" and c.lower_ in _LOOSE):
        return (c.i, False) if c.text in ("-", "“", '"') and c.i + 1 < len(verb.doc) else (None, False)
    if c.dep_ in ("prep", "dative", "agent") and child(c, "pobj", "pcomp", "prep") is not None:
        end = _of_preposition(c, room, depth)
        return end, end is not None
    if c.dep_ == "xcomp":
        inner = action(c, room, depth + 1)
        return (None, False) if inner is None else (inner.last, True)
    if c.dep_ in ("prt", "advmod", "npadvmod"):
        short = c.right_edge.i - c.left_edge.i < 4 and c.lower_ not in ("only", "then", "so")
        weighs = c.dep_ != "advmod" and verb.lemma_ != "be"
        return (c.right_edge.i, weighs) if short else (None, False)
    if c.lower_ in _VAGUE_OBJECTS:
        return c.i, False
    if c.dep_ in ("acomp", "attr", "oprd") and c.pos_ == "ADJ":
        return (c.i, True) if c.right_edge.i == c.i else (None, False)
    named = noun_phrase(c, room, depth + 1)
    return (None, False) if named is None or named.first != c.left_edge.i else (named.last, True)


def clause(verb: Token, limit: int = TARGET_WORDS) -> Phrase | None:
    """Subject and action together: "the gates must be repaired"; None where either is missing."""
    doer = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if doer is None or doer.tag_ in ("WDT", "WP"):
        return None
    words = auxiliaries(verb)
    if not words and not is_finite(verb):
        return None
    done = action(verb, limit) or Phrase(verb.i, verb.i, verb)
    first = doer.left_edge.i
    if done.last - first >= limit or not is_whole(verb.doc, first, done.last):
        return None
    return Phrase(first, done.last, verb)


def _is_stranded(end: Token) -> bool:
    """ "The strike they asked for", "will be fired on": what the last word governs stands before it."""
    return end.dep_ == "prep" and end.head.pos_ == "VERB" and not any(True for _ in end.rights)


def is_whole(doc: Doc, first: int, last: int) -> bool:
    """Whether the words can stand alone: no loose end, no line break, no half of a bracket or quotation."""
    end = doc[last]
    loose = end.dep_ in ("det", "aux", "auxpass", "mark", "cc", "poss")
    if (loose or end.tag_ in ("IN", "TO", "CC")) and end.dep_ != "prt" and not _is_stranded(end):
        return False
    text = doc[first : last + 1].text
    if "\n" in text or "http" in text or "@" in text or "?" in text or "…" in text or "..." in text:
        return False
    shown = text_between(doc, first, last)
    around = doc[max(0, first - 1) : last + 2]
    inner = around.text[shown.start - around.start_char : shown.end - around.start_char]
    if any(inner.count(a) != inner.count(b) for a, b in ("()", "[]", "“”")) or inner.count('"') % 2:
        return False
    return "MORE" not in inner and "|" not in inner
