"""Who is said to say what, sentence by sentence: the cues of a document with their contents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from ..model import Span
from ..text.parse import child
from .cue import Cue, Manner, Words
from .frames import verb_cues
from .heard import TELLING, counts
from .leads import as_ahead_cue, colon_cue, in_hand_cue
from .lost_clauses import LOST, as_told_cue, bare_clause_cue, misread_verb_cue, named_as_cue
from .nominals import adjective_cues, being_cue, noun_cues
from .phrases import phrase_cues
from .pointing import POINTING, pointing_cue
from .quoted import Spans, assign_quotes, quotations, spoken_in
from .revise import Readings, as_labelled, lost_holders, revise, sentence_text, unheard
from .sentences import sentences
from .surface import headline_verb_cue, is_split, surface_cue

# Readings of a verb that a plain "said ... that" in the words overrules.
_WEAK_FRAMES = frozenset(("object", "preposition", "object-before"))
QuoteType = Literal["direct", "mixed", "indirect"]


@dataclass(frozen=True, slots=True, order=True)
class Attribution:
    """`holder` says `content` at `cue`: spans of the text as they stand, nothing resolved.

    `type` tells how much of the content stands in quotation marks; `manner` whether it is said ("said"),
    only held ("held": wants, opposes) or put in nobody's mouth ("seems": is expected to). `tells` is true
    where somebody is heard telling something: a clause or words in quotation marks, and not a thing named
    ("criticised the plan"), a wish ("asked to leave") or silence ("declined to comment").
    """

    content: tuple[Span, ...]
    cue: Span | None
    holder: Span | None
    type: QuoteType
    manner: Manner
    tells: bool = True


def attributions(doc: Doc, readings: Readings | None = None) -> tuple[Attribution, ...]:
    """Every attribution of the document, in the order of its contents, statements of mere stance included.

    With `readings` of its sentences (see `sentence_texts`) the tagger revises what the rules find.
    """
    cues = find_cues(doc)
    if readings is not None:
        cues = as_labelled(revise(doc, sentences(doc), cues, readings))
    marked = Spans(q.quote.span for q in quotations(doc))
    return tuple(sorted((_attribution(doc, cue, marked) for cue in cues), key=_order))


def sentence_texts(doc: Doc) -> list[str]:
    """The sentences of a document as the encoder is to read them."""
    return [sentence_text(doc, words) for words in sentences(doc)]


def unheard_texts(doc: Doc, furniture: Sequence[Span] = ()) -> list[str]:
    """The sentences in which the rules hear nobody or lost the holder, as the encoder is to read them."""
    cues = find_cues(doc)
    silent, doubtful = unheard(sentences(doc, furniture), cues, lost_holders(doc, cues))
    return [sentence_text(doc, words) for words in (*silent, *doubtful)]


def find_cues(doc: Doc) -> list[Cue]:
    """The cues that the rules find, in the order of their main tokens, quotations given to them.

    They are kept with the parse: what the encoder is to read is asked first, and the mentions after it.
    """
    found: list[Cue] | None = doc.user_data.get(_FOUND)
    if found is None:
        found = doc.user_data[_FOUND] = _find_cues(doc)
    return list(found)


_FOUND = "cues"


def _find_cues(doc: Doc) -> list[Cue]:
    quotes = quotations(doc)
    inside = spoken_in(quotes)
    cues = [cue for index in range(len(doc)) if index not in inside for cue in _cues_at(doc, index)]
    return assign_quotes(doc, quotes, [cue for cue in cues if not _is_own_mind(doc, cue)])


def _is_own_mind(doc: Doc, cue: Cue) -> bool:
    """ "I think", "you want": outside quotation marks this is the writer talking, not a speaker."""
    return cue.manner == "held" and cue.head is not None and doc[cue.head].lower_ in ("i", "we", "you")


def _cues_at(doc: Doc, index: int) -> Iterable[Cue]:
    token = doc[index]
    if token.pos_ in ("VERB", "AUX"):
        lost = _lost_cue(token) or as_ahead_cue(token) or colon_cue(token) or in_hand_cue(token)
        if lost is not None:
            return [lost]
        found = [*verb_cues(token)] or [*phrase_cues(token)]
        if found and found[0].frame not in _WEAK_FRAMES and not _is_doubtful(token, found[0]):
            return found
        surface = surface_cue(token)
        return [surface] if surface is not None else found
    if token.pos_ in ("NOUN", "PROPN"):
        shouted = headline_verb_cue(token) or misread_verb_cue(token)
        return [shouted] if shouted is not None else noun_cues(token)
    if token.pos_ == "ADJ":
        return adjective_cues(token)
    return phrase_cues(token)


def _lost_cue(verb: Token) -> Cue | None:
    """What a verb says in forms that the parse seldom joins to it."""
    lemma = verb.lemma_.lower()
    lost = as_told_cue(verb) or bare_clause_cue(verb) or named_as_cue(verb) if lemma in LOST else None
    if lost is None and lemma == "be":
        lost = being_cue(verb)
    return lost or (pointing_cue(verb) if lemma in POINTING else None)


def _is_doubtful(verb: Token, cue: Cue) -> bool:
    """Whether the parse may have lost the speaker in the clause in front, or taken part of that for one."""
    head = verb.doc[cue.head] if cue.head is not None else None
    return (cue.frame == "fronted" and child(verb, "nsubj", "agent") is None) or is_split(verb, head)


def _attribution(doc: Doc, cue: Cue, marked: Spans) -> Attribution:
    contents = tuple(part.span(doc) for part in cue.contents)
    type_ = _type(contents, marked)
    return Attribution(
        contents,
        cue.words.span(doc) if cue.words.end > cue.words.start else None,
        cue.holder.span(doc) if cue.holder is not None else None,
        type_,
        cue.manner,
        counts(doc, cue) and (cue.frame in TELLING or type_ != "indirect"),
    )


def _type(contents: tuple[Span, ...], marked: Spans) -> QuoteType:
    total = sum(len(c) for c in contents)
    inside = sum(c.overlap(span) for c in contents for span in marked.near(c))
    if inside == 0:
        return "indirect"
    return "direct" if 10 * inside >= 9 * total else "mixed"


def _order(item: Attribution) -> tuple[tuple[Span, ...], int]:
    return item.content, item.cue.start if item.cue else -1


__all__ = ["Attribution", "Words", "attributions", "find_cues", "sentence_texts", "unheard_texts"]
