"""Cues that are no verbs: "according to X", "in the view of X", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ..text.lexicon import word_set
from ..text.lexicon.saying import COUNT_NOUNS, HEARSAY, VIEW_NOUNS
from ..text.lexicon.speakers import NUMBERS, PEOPLE
from ..text.names import fold
from ..text.parse import child
from .cue import Cue, Words, subtree
from .holders import phrase_of

# The words a chain of telling starts with.
CHAIN_WORDS = frozenset(("citing", "quoting", "on", "from"))
# A part of a sentence longer than this is no clause a phrase speaks for.
_REACH = 300


def phrase_cues(token: Token) -> Iterator[Cue]:
    """The cue that starts at `token`, where a phrase attributes the sentence round it."""
    lower = token.lower_
    if lower == "according" and token.i + 1 < len(token.doc) and token.nbor().lower_ in ("to", "with"):
        yield from _made(token, token.nbor(), "according")
    elif lower in ("in", "by", "on") and token.dep_ in ("prep", "ROOT", "agent") and not _is_kept(token):
        yield from _view(token)
    elif lower in ("under", "by") and token.dep_ == "prep" and token.is_sent_start:
        yield from _terms(token)
    elif lower in ("per", "via") and token.dep_ in ("prep", "ROOT") and _is_somebody(token):
        yield from _made(token, token, "according")
    elif lower in HEARSAY:
        contents = _rest(token, Words(token.i, token.i + 1))
        yield Cue(token.i, Words(token.i, token.i + 1), contents, "seems", "adverb")


def chain_cue(token: Token) -> Cue | None:
    """ "citing two officials", "on the authority of two officials": whom the one who tells had it from."""
    lower = token.lower_
    object_: Token | None = None
    if lower in _CITING and token.pos_ == "VERB":
        object_ = child(token, "dobj")
    elif lower in ("on", "from") and token.i + 3 < len(token.doc) and _is_authority(token):
        object_ = _next_noun(token.nbor(3))
    if object_ is None:
        return None
    whole = Words(token.i, max(token.i + 1, _end_of_description(object_)))
    contents = _told_beside(token) or _rest(token, whole)
    return Cue(
        token.i, Words(token.i, token.i + 1), contents, "said", "citing", phrase_of(object_), object_.i
    )


def _told_beside(citing: Token) -> tuple[Words, ...]:
    """What is said at the verb whose subject cites: "the Journal, quoting a regional daily, said C"."""
    verb = citing.head.head if citing.dep_ == "acl" and citing.head.dep_ == "nsubj" else citing.head
    told = child(verb, "ccomp") if verb.pos_ == "VERB" and verb.i > citing.i else None
    return (subtree(told),) if told is not None and told.i > citing.i else ()


_CITING = frozenset(("citing", "quoting"))
_AUTHORITY = frozenset(("authority", "word", "strength", "evidence", "testimony", "basis"))


def _is_authority(token: Token) -> bool:
    return (
        token.nbor(1).lower_ in ("the", "good")
        and token.nbor(2).lower_ in _AUTHORITY
        and token.nbor(3).lower_ == "of"
    )


def _is_somebody(preposition: Token) -> bool:
    """ "per the railroad", "per Ada Holt", "per two people", and not "per share"."""
    following = preposition.nbor() if preposition.i + 1 < len(preposition.doc) else preposition
    named = following.pos_ in ("DET", "PROPN") or following.dep_ == "poss"
    apart = preposition.i > 0 and preposition.nbor(-1).text in (",", "(")
    named = named or (apart and _counts_people(following))
    return named and following.lower_ not in _RATES


def _counts_people(number: Token) -> bool:
    """ "two officials", and not the "thousand people" of a rate."""
    return 1 < NUMBERS.get(number.lower_, 0) < _MANY and fold(number.head.lemma_) in PEOPLE


_MANY = 10
_RATES = frozenset(("cent", "annum", "capita", "se", "diem", "a", "an", "each", "every"))


def _made(token: Token, preposition: Token, frame: str) -> Iterator[Cue]:
    object_ = child(preposition, "pobj") or child(token, "pobj")
    if object_ is None:
        object_ = _next_noun(preposition)
    if object_ is None:
        return
    phrase, object_ = _with_name(phrase_of(object_), object_)
    start = (
        token.i - 1
        if token.i and token.nbor(-1).lower_ in ("as", ",") and token.nbor(-1).lower_ == "as"
        else token.i
    )
    whole = Words(start, max(phrase.end, _end_of_description(object_)))
    contents = _rest(token, whole)
    if contents:
        yield Cue(token.i, Words(start, preposition.i + 1), contents, "said", frame, phrase, object_.i)


def _with_name(phrase: Words, noun: Token) -> tuple[Words, Token]:
    """The phrase with the name that follows it: "its coordinator in Leeds, Nadia Falk,"."""
    doc = noun.doc
    index = phrase.end + 1
    if phrase.end >= len(doc) or doc[phrase.end].text != "," or noun.pos_ != "NOUN":
        return phrase, noun
    while index < len(doc) and doc[index].pos_ == "PROPN":
        index += 1
    named = index - phrase.end > 2 and (index == len(doc) or doc[index].is_punct)
    return (Words(phrase.start, index), doc[index - 1]) if named else (phrase, noun)


def _next_noun(token: Token) -> Token | None:
    for other in token.doc[token.i + 1 : token.i + 8]:
        if other.pos_ in ("NOUN", "PROPN", "PRON") and other.dep_ not in ("compound", "poss"):
            return other
    return None


def _end_of_description(noun: Token) -> int:
    """Where the words about the speaker end: "according to Ada Holt, who runs the port, ..."."""
    end = noun.right_edge.i + 1
    return end if end - noun.i <= 25 else noun.i + 1


def _view(token: Token) -> Iterator[Cue]:
    """ "in Falk's words", "by the newsletter's account", "in the view of the union"."""
    noun = child(token, "pobj")
    if noun is None or not _is_view(token, noun):
        return
    owner = child(noun, "poss")
    if owner is None and child(noun, "det") is not None:
        of = child(noun, "prep")
        owner = child(of, "pobj") if of is not None and of.lower_ == "of" else None
    if owner is None:
        return
    contents = _rest(token, Words(token.i, noun.right_edge.i + 1))
    if contents:
        yield Cue(
            token.i, Words(noun.i, noun.i + 1), contents, "said", "according", phrase_of(owner), owner.i
        )


def _is_kept(preposition: Token) -> bool:
    """ "stood by his words", "lives by her account": a way to act, not to speak."""
    return preposition.lower_ == "by" and preposition.head.lemma_ in _KEPT


def _is_view(preposition: Token, noun: Token) -> bool:
    if noun.lemma_.lower() in VIEW_NOUNS:
        return True
    return preposition.lower_ != "in" and noun.lower_ in COUNT_NOUNS and child(noun, "poss") is not None


def _terms(token: Token) -> Iterator[Cue]:
    """ "Under the deal, C", "By the terms signed in May C": what was agreed says so."""
    noun = child(token, "pobj")
    if noun is None or noun.lemma_.lower() not in _AGREED or child(noun, "det", "poss") is None:
        return
    contents = _rest(token, Words(token.i, max(noun.right_edge.i, noun.i) + 1))
    if contents:
        yield Cue(
            token.i, Words(token.i, token.i + 1), contents, "said", "according", phrase_of(noun), noun.i
        )


_KEPT = frozenset(("stand", "stick", "abide", "swear", "live", "go"))
_AGREED = word_set(
    "agreement deal accord treaty contract pact term law act statute bill truce charter constitution clause",
    "article order ruling lease memorandum protocol plan draft proposal rule",
)


def _rest(token: Token, phrase: Words) -> tuple[Words, ...]:
    """The sentence before and after the phrase; only the clause it stands in, where there are several."""
    sentence = token.sent
    start, end = _clause_round(token, sentence.start, sentence.end)
    parts = (Words(start, max(start, phrase.start)), Words(min(phrase.end, end), end))
    trimmed = (_trim(token, part) for part in parts)
    return tuple(part for part in trimmed if part is not None)


def _clause_round(token: Token, start: int, end: int) -> tuple[int, int]:
    """Semicolons and colons part a sentence: the phrase speaks for its own part."""
    doc = token.doc
    for index in range(token.i - 1, max(start, token.i - _REACH), -1):
        if doc[index].text in (";", ":"):
            start = index + 1
            break
    for index in range(token.i + 1, min(end, token.i + _REACH)):
        if doc[index].text == ";":
            end = index
            break
    return start, end


def _trim(token: Token, words: Words) -> Words | None:
    doc = token.doc
    start, end = words.start, words.end
    while start < end and (doc[start].is_space or doc[start].text in (",", ";", "—", "–", ")")):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in (",", "—", "–", ".", "(")):
        end -= 1
    return Words(start, end) if end - start > 1 else None
