"""Who is said to say what, sentence by sentence: the cues of a document with their contents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc

from ..model import Span
from ..text.quotes import find_quotes
from .cue import Cue, Manner, Words
from .frames import adjective_cues, noun_cues, verb_cues
from .phrases import phrase_cues
from .quoted import QuotedWords, assign_quotes, quoted_words

QuoteType = Literal["direct", "mixed", "indirect"]


@dataclass(frozen=True, slots=True, order=True)
class Attribution:
    """`holder` says `content` at `cue`: spans of the text as they stand, nothing resolved.

    `type` tells how much of the content stands in quotation marks; `manner` whether it is said ("said"),
    only held ("held": wants, opposes) or put in nobody's mouth ("seems": is expected to).
    """

    content: tuple[Span, ...]
    cue: Span | None
    holder: Span | None
    type: QuoteType
    manner: Manner


def attributions(doc: Doc) -> tuple[Attribution, ...]:
    """Every attribution of the document, in the order of its contents, statements of mere stance included."""
    quotes = quoted_words(doc, find_quotes(doc.text))
    return tuple(sorted((_attribution(doc, cue, quotes) for cue in find_cues(doc, quotes)), key=_order))


def find_cues(doc: Doc, quotes: list[QuotedWords]) -> list[Cue]:
    """The cues of a document in the order of their main tokens, quotations given to them."""
    return assign_quotes(doc, quotes, [cue for token in doc for cue in _cues_at(doc, token.i)])


def _cues_at(doc: Doc, index: int) -> Iterable[Cue]:
    token = doc[index]
    if token.pos_ in ("VERB", "AUX"):
        found = list(verb_cues(token))
        return found or list(phrase_cues(token))
    if token.pos_ in ("NOUN", "PROPN"):
        return noun_cues(token)
    if token.pos_ == "ADJ":
        return adjective_cues(token)
    return phrase_cues(token)


def _attribution(doc: Doc, cue: Cue, quotes: list[QuotedWords]) -> Attribution:
    contents = tuple(part.span(doc) for part in cue.contents)
    return Attribution(
        contents,
        cue.words.span(doc) if cue.words.end > cue.words.start else None,
        cue.holder.span(doc) if cue.holder is not None else None,
        _type(contents, quotes),
        cue.manner,
    )


def _type(contents: tuple[Span, ...], quotes: list[QuotedWords]) -> QuoteType:
    total = sum(len(c) for c in contents)
    inside = sum(c.overlap(q.quote.span) for q in quotes for c in contents)
    if inside == 0:
        return "indirect"
    return "direct" if 10 * inside >= 9 * total else "mixed"


def _order(item: Attribution) -> tuple[tuple[Span, ...], int]:
    return item.content, item.cue.start if item.cue else -1


__all__ = ["Attribution", "Words", "attributions", "find_cues"]
