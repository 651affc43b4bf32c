"""Datelines: "HARWICK, England - Police said ..." names a place, and nobody who speaks."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from .cue import Words

# A dateline is no longer than this, in tokens.
_LONGEST = 16
_DASHES = frozenset(("-", "–", "—", "--"))
_SMALL = frozenset(("of", "the", "de", "la", "and"))
_NOMINAL = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "CCONJ"))


def behind_dateline(doc: Doc, holder: Words, head: int) -> tuple[Words, int]:
    """A holder and its head without the dateline that the parse took for part of it, or for all of it."""
    end = _end_of_dateline(doc, holder.start)
    if end <= holder.start:
        return holder, head
    if head >= end:
        return Words(end, max(holder.end, head + 1)), head
    last = end
    while last < len(doc) and doc[last].pos_ in _NOMINAL:
        last += 1
    nouns = [t.i for t in doc[end:last] if t.pos_ in ("NOUN", "PROPN")]
    return (Words(end, nouns[-1] + 1), nouns[-1]) if nouns else (holder, head)


def _end_of_dateline(doc: Doc, index: int) -> int:
    """Where the dateline that holds token `index` ends; 0 where the line does not begin with one."""
    start = index
    while start and index - start < _LONGEST and "\n" not in doc[start - 1].text:
        start -= 1
    if index - start >= _LONGEST:
        return 0
    for token in doc[start : start + _LONGEST]:
        if token.i > start and token.text in _DASHES and doc[token.i - 1].whitespace_:
            return token.i + 1
        if token.text == ")" and _is_agency(doc[token.i - 1]):
            dash = token.i + 1 < len(doc) and doc[token.i + 1].text in _DASHES
            return token.i + (2 if dash else 1)
        if not (
            token.text[0].isupper() or token.text[0].isdigit() or token.is_punct or token.lower_ in _SMALL
        ):
            return 0
    return 0


def _is_agency(token: Token) -> bool:
    return token.text.isupper() and token.i > 0 and token.nbor(-1).text == "("
