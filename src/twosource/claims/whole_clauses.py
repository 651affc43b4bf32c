"""How far a clause of saying reaches, where the parse broke it off too early or let it begin too soon."""

from __future__ import annotations

from spacy.tokens import Token

from ..text.lexicon.saying import SURE_SAY, TELL
from ..text.parse import child
from .cue import Words
from .verbs import FINITE, sentence_end

_STOPS = frozenset((",", ";", ":", "—", "–", "--", '"', "“", "”", "(", ")"))
_FINITE = FINITE | {"MD"}
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


def whole_clause(verb: Token, clause: Token, words: Words) -> Words:
    """The words of the clause `verb` gives, with those the parse left out before and behind it."""
    return _to_its_end(verb, Words(_its_start(verb, clause, words.start), words.end))


def _its_start(verb: Token, clause: Token, start: int) -> int:
    """ "said new work on the dam is proceeding": the clause's subject, taken for what was said."""
    if child(clause, *_SUBJECTS, "mark") is not None or clause.tag_ == "VB":
        return start
    object_ = child(verb, "dobj", "npadvmod")
    lemma = verb.lemma_.lower()
    if object_ is None or not verb.i < object_.i < start or lemma not in SURE_SAY or lemma in TELL:
        return start
    return object_.left_edge.i


def _to_its_end(verb: Token, words: Words) -> Words:
    """ "said the rule saying lorries | should not pass": broken off before its verb."""
    doc, limit = verb.doc, sentence_end(verb)
    end = words.end
    while end - words.start > 1 and (doc[end - 1].pos_ == "CCONJ" or doc[end - 1].text == ","):
        end -= 1
    if end < words.end:
        return Words(words.start, end)
    if words.start >= end or end >= limit:
        return words
    if doc[end].tag_ in _FINITE and doc[end - 1].text not in _STOPS:
        while end < limit and doc[end].text not in _STOPS:
            end += 1
    return Words(words.start, end)


def stolen_subject(verb: Token, clause: Token) -> Token | None:
    """Who says what stands in front, taken for the subject of what comes behind.

    '"We are full," said Ada Holt, the owner, adding that ...': the parse has Holt add, and nobody say.
    """
    if clause.i < verb.i or verb.tag_ not in _FINITE or verb.lemma_.lower() not in SURE_SAY:
        return None
    if verb.i < verb.sent.start + 3 or verb.nbor(-1).text not in _BEFORE_INVERTED:
        return None
    if child(verb, *_SUBJECTS) is not None:
        return None
    subject = child(clause, "nsubj")
    if subject is None or subject.left_edge.i != verb.i + 1 or subject.pos_ not in ("PROPN", "NOUN"):
        return None
    return subject


_BEFORE_INVERTED = frozenset((",", '"', "”", "»", "“", "’", "'", "''"))
