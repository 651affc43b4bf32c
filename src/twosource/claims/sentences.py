"""The sentences of a report as an analyst sees them: quotations and their words of saying kept together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from ..model import Span
from ..text.lexicon.titles import SHORT_TITLES
from ..text.names import fold
from ..text.parse import is_marked, iter_sentences
from .cue import Cue, Words

# More words than this before a colon are no label.
_LONGEST_LABEL = 15


def sentences(doc: Doc, furniture: Sequence[Span] = ()) -> list[Words]:
    """The sentences, those the parse broke in the middle joined again, and marks of lists left out.

    Page furniture that is run into the first of a sentence is no part of it: "date 2021-09-22 In a meeting".
    """
    joined: list[Words] = []
    for words in _parsed(doc):
        words = _without_label(doc, words, furniture)
        if joined and _belongs(doc, joined[-1], words):
            joined[-1] = Words(joined[-1].start, words.end)
        else:
            joined.append(words)
    return [words for words in joined if not all(token.is_punct for token in doc[words.start : words.end])]


def _parsed(doc: Doc) -> Iterator[Words]:
    for sentence in iter_sentences(doc):
        start, end = sentence.start, sentence.end
        while doc[start].is_space:
            start += 1
        while doc[end - 1].is_space:
            end -= 1
        yield Words(start, end)


def _without_label(doc: Doc, words: Words, furniture: Sequence[Span]) -> Words:
    """A sentence without the furniture it begins with; all of it where it is furniture as a whole."""
    span = words.span(doc)
    for label in furniture:
        if label.start <= span.start < label.end < span.end and not is_marked(span, (label,)):
            start = next((i for i in range(words.start, words.end) if doc[i].idx >= label.end), words.start)
            return Words(start, words.end)
    return words


def _belongs(doc: Doc, before: Words, words: Words) -> bool:
    """A sentence that starts in lower case, with a comma or after one, goes on from the one before it.

    Marks alone are no sentence: those that the parse cuts off belong to the words beside them.
    """
    gap = doc[before.end - 1].whitespace_ + doc[before.end : words.start].text
    if "\n" in gap:
        return False
    first = doc[words.start]
    if first.text[0].islower() or first.text == ",":
        return True
    if all(token.is_punct for token in doc[words.start : words.end]):
        return True
    if all(token.is_quote or token.is_left_punct for token in doc[before.start : before.end]):
        return True
    last = doc[before.end - 1]
    if last.text == "." and before.end - before.start > 1 and fold(doc[before.end - 2].text) in SHORT_TITLES:
        return True
    if last.is_quote and before.end - before.start > 1:
        return doc[before.end - 2].text in (",", "–", "—")
    return last.text == ","


def with_labels(doc: Doc, parts: Sequence[Words]) -> list[Words]:
    """The sentences, each with the label in front of it that the parse cut off: "Draft audit: bridge is weak"."""
    joined: list[Words] = []
    for words in parts:
        label = joined[-1] if joined and doc[joined[-1].end - 1].text == ":" else None
        gap = doc[label.end - 1].whitespace_ + doc[label.end : words.start].text if label is not None else ""
        if label is not None and "\n" not in gap and is_said_once(doc, label):
            joined[-1] = Words(label.start, words.end)
        else:
            joined.append(words)
    return joined


def is_said_once(doc: Doc, label: Words) -> bool:
    """ "Draft audit: ..." goes on behind the colon; a label that comes back is that of a transcript."""
    if label.end - label.start < 2 or label.end - label.start > _LONGEST_LABEL:
        return False
    labels: Counter[str] | None = doc.user_data.get(_LABELS)
    if labels is None:
        labels = Counter(doc[i - 1].text for i in range(1, len(doc)) if doc[i].text == ":")
        doc.user_data[_LABELS] = labels
    return labels[doc[label.end - 2].text] == 1


_LABELS = "labels"


def by_sentence(parts: Sequence[Words], cues: Sequence[Cue]) -> tuple[list[list[Cue]], list[list[Cue]]]:
    """For each sentence the cues that stand in it, and those whose contents reach into it."""
    own: list[list[Cue]] = [[] for _ in parts]
    reaching: list[list[Cue]] = [[] for _ in parts]
    starts = [words.start for words in parts]
    for cue in cues:
        own[max(0, bisect_right(starts, cue.at) - 1)].append(cue)
        for content in cue.contents:
            first = max(0, bisect_right(starts, content.start) - 1)
            for number in range(first, bisect_left(starts, content.end)):
                if parts[number].end > content.start and cue not in reaching[number][-3:]:
                    reaching[number].append(cue)
    return own, reaching
