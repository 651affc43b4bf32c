"""Cues read off the order of words alone, for sentences whose parse went wrong."""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from ..text.lexicon.saying import SURE_SAY
from .cue import Cue, Words
from .frames import cue_words, recipient_of
from .holders import phrase_of, subject_of

# "said to the journalists that", "disclosed for the first time that": how far "that" may stand off.
_TO_THAT = 14
# The longest name an inserted ", ... said," may hold, in tokens.
_NAME = 16
_FINITE = frozenset(("VBD", "VBZ", "VBP", "VBN"))
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
_BREAKS = frozenset((",", ";", ":", "—", "–", ".", '"', "”"))


def surface_cue(verb: Token) -> Cue | None:
    """ "said ... that C" or "C, X said" by their outer form, for a verb that hardly means anything else."""
    if verb.lemma_.lower() not in SURE_SAY or verb.tag_ not in _FINITE:
        return None
    return _that(verb) or _inserted(verb)


def _that(verb: Token) -> Cue | None:
    doc = verb.doc
    end = verb.sent.end
    for token in doc[verb.i + 1 : min(end, verb.i + _TO_THAT)]:
        if (
            token.lower_ == "that"
            and token.i - verb.i > 1
            and token.i + 2 < end
            and token.tag_ in ("IN", "WDT", "DT")
        ):
            head = subject_of(verb) or _noun_before(verb)
            return (
                _made(verb, (Words(token.i, _last(verb, end)),), "surface", head)
                if head is not None
                else None
            )
        if token.pos_ in ("VERB", "AUX", "SCONJ") or (token.is_punct and token.text != ","):
            return None
    return None


def _inserted(verb: Token) -> Cue | None:
    """ "C, the envoy said on Monday." and "C, the envoy said, C": a short name between comma and verb."""
    doc, sentence = verb.doc, verb.sent
    comma = _comma_before(verb, sentence.start)
    if comma is None or comma - sentence.start < 2:
        return None
    head = _main_noun(doc[comma + 1 : verb.i])
    if head is None:
        return None
    contents = [Words(sentence.start, comma)]
    after = verb.i + 1
    while after < sentence.end and after - verb.i < 8 and doc[after].text not in _BREAKS:
        if doc[after].pos_ in ("VERB", "AUX", "SCONJ"):
            return None
        after += 1
    if after < sentence.end and doc[after].text == "," and sentence.end - after > 3 and after == verb.i + 1:
        contents.append(Words(after + 1, _last(verb, sentence.end)))
    holder = Words(comma + 1, verb.i)
    return Cue(
        verb.i, cue_words(verb), tuple(contents), "said", "inserted", holder, head.i, recipient_of(verb)
    )


def _comma_before(verb: Token, start: int) -> int | None:
    """The comma that opens ", X said": only the words of a name, an apposition at most, stand between."""
    doc = verb.doc
    found = None
    for index in range(verb.i - 1, max(start, verb.i - _NAME), -1):
        token = doc[index]
        if token.text == ",":
            found = index
            if _is_apposition(doc[index + 1 : verb.i]):
                continue
            return found
        if token.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ") or token.text in _BREAKS or token.is_space:
            return found
    return found


def _is_apposition(words: Tokens) -> bool:
    """ ", a newsletter," after the name itself: the opening comma stands further to the left."""
    return len(words) > 1 and words[-1].text == "," and words[0].lower_ in ("a", "an", "the", "who", "which")


def _main_noun(words: Tokens) -> Token | None:
    """The noun a name turns on: the last before a preposition or comma."""
    head = None
    for token in words:
        if token.pos_ in ("ADP",) or token.text == ",":
            if head is not None:
                break
            continue
        if token.pos_ in _NOMINAL and token.tag_ != "POS":
            head = token
    return head


def _noun_before(verb: Token) -> Token | None:
    for index in range(verb.i - 1, max(-1, verb.i - 6), -1):
        token = verb.doc[index]
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            return token
        if token.is_punct or token.pos_ == "VERB":
            return None
    return None


def _last(verb: Token, end: int) -> int:
    while end > verb.i + 1 and (verb.doc[end - 1].is_space or verb.doc[end - 1].text == "."):
        end -= 1
    return end


def _made(verb: Token, contents: tuple[Words, ...], frame: str, head: Token) -> Cue:
    return Cue(verb.i, cue_words(verb), contents, "said", frame, phrase_of(head), head.i, recipient_of(verb))
