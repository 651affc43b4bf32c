"""The sentences of a report as an analyst sees them: quotations and their words of saying kept together."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from ..text.parse import iter_sentences
from .cue import Words


def sentences(doc: Doc) -> list[Words]:
    """The sentences, those the parse broke in the middle joined again."""
    joined: list[Words] = []
    for words in _parsed(doc):
        if joined and _belongs(doc, joined[-1], words):
            joined[-1] = Words(joined[-1].start, words.end)
        else:
            joined.append(words)
    return joined


def _parsed(doc: Doc) -> Iterator[Words]:
    for sentence in iter_sentences(doc):
        start, end = sentence.start, sentence.end
        while doc[start].is_space:
            start += 1
        while doc[end - 1].is_space:
            end -= 1
        yield Words(start, end)


def _belongs(doc: Doc, before: Words, words: Words) -> bool:
    """A sentence that starts in lower case, or after a comma, goes on from the one before it."""
    gap = doc[before.end - 1].whitespace_ + doc[before.end : words.start].text
    if "\n" in gap:
        return False
    first = doc[words.start]
    if first.text[0].islower():
        return True
    if all(token.is_punct for token in doc[words.start : words.end]):
        return True
    last = doc[before.end - 1]
    if last.is_quote and before.end - before.start > 1:
        return doc[before.end - 2].text in (",", "–", "—")
    return last.text == ","
