"""Names of persons by form alone: a given name in front, initials, an office or an age beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from ..model import Span
from ..text.lexicon import word_set
from ..text.lexicon.given_names import is_given_name
from ..text.lexicon.offices import CLUB_WORDS, COMPANY_NOUNS, COMPANY_WORDS, OFFICERS, PORTFOLIOS
from ..text.lexicon.outlets import NOT_OUTLETS, OUTLET_NOUNS, STRONG_HEADS, WEAK_HEADS
from ..text.lexicon.speakers import BODIES, PEOPLE
from ..text.lexicon.titles import HONORIFICS, PARTICLES
from ..text.names import fold
from .cue import Words

# The longest name looked for, in tokens; a hyphen and each initial count.
LONGEST = 6
_PLACES = word_set(
    "street road avenue lane bridge river lake mount mountain hill valley island bay beach park garden",
    "station airport stadium arena hotel building tower hall cathedral castle farm mine quarry dam line day",
    "square prize award cup trophy act bill law plan fund study scale disease",
)
NO_NAMES = (
    BODIES | CLUB_WORDS | COMPANY_WORDS | NOT_OUTLETS | STRONG_HEADS | WEAK_HEADS | PORTFOLIOS | _PLACES
)
# What a company or a place can be as well, and a person only in other words.
THINGS = word_set(
    "owner operator partner member official regulator head representative chief forward principal"
)
# What a text may call a body, but neither an outlet nor a person.
_BODY_NOUNS = (BODIES | COMPANY_NOUNS) - OUTLET_NOUNS - PEOPLE
_GO_ON = frozenset((",", ".", "that", "which", "who", "of", "for", "behind", "based", "running"))
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,3}")
# What the parse takes for one of these is no person, even with a given name in front ("Victoria Falls").
_OTHER_THINGS = frozenset(("DATE", "FAC", "LOC", "NORP", "EVENT", "LAW", "TIME", "MONEY"))
# Of its capitalised words so large a part makes a line a headline, where every word looks like a name.
_HEADLINE = 0.6
_SHORTEST_LINE = 4
# How far in front of a name its office may stand: "the director of the Kelham Film Festival, Ada Holt,".
_TO_OFFICE = 9
# How far behind "the" the noun may stand that says what a name is.
_TO_NOUN = 5


def names_by_form(doc: Doc) -> Iterator[Words]:
    """Capitalised words that are a person's name by a given name, initials, or what stands beside them."""
    for start, end in _runs(doc):
        first = next((i for i in range(start, end) if _opens_name(doc, i, end)), None)
        if first is not None and not _is_article(doc, first):
            words = _cut(doc, first, end)
            if words is not None and doc[first].ent_type_ not in _OTHER_THINGS:
                yield words
                continue
        words = _cut(doc, start, end)
        if words is None or not _is_plain(doc, words):
            continue
        if office_behind(doc, words) or office_before(doc, words) or _aged(doc, words):
            yield words


def _runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Neighbouring words that could make up a name, of one line that is no headline."""
    index, size = 0, len(doc)
    while index < size:
        if not _could_be_name(doc[index]):
            index += 1
            continue
        start = index
        while index < size and (_could_be_name(doc[index]) or _joins(doc, index)):
            index += 1
        if index - start > 1 and not _is_headline(doc, start, index):
            yield start, index


def _could_be_name(token: Token) -> bool:
    text = token.text
    if not text[0].isupper():
        return False
    return token.is_title or bool(_INITIALS.fullmatch(text)) or (not token.is_upper and text.isalpha())


def _joins(doc: Doc, index: int) -> bool:
    """A particle or a hyphen between two words of a name: "Ada van der Holt", "Ada Pell-Holt"."""
    if index + 1 >= len(doc):
        return False
    after = doc[index + 1]
    if doc[index].text == "-":
        return not doc[index].whitespace_ and not doc[index - 1].whitespace_ and after.text[0].isupper()
    particle = doc[index].lower_ in PARTICLES and doc[index].text.islower()
    return particle and (_could_be_name(after) or after.lower_ in PARTICLES)


def _is_headline(doc: Doc, start: int, end: int) -> bool:
    """Whether most words of the line are capitalised, so that capitals say nothing."""
    low, high = start, end
    while low > 0 and start - low < 12 and "\n" not in doc[low - 1].text:
        low -= 1
    while high < len(doc) and high - end < 12 and "\n" not in doc[high].text:
        high += 1
    words = [t for t in doc[low:high] if t.is_alpha]
    outside = [t for t in words if not start <= t.i < end]
    capitals = sum(t.text[0].isupper() for t in words)
    return len(outside) >= _SHORTEST_LINE and capitals > _HEADLINE * len(words)


def _opens_name(doc: Doc, index: int, end: int) -> bool:
    """A given name, or initials with a surname behind them."""
    token = doc[index]
    if index + 1 >= end:
        return False
    if _INITIALS.fullmatch(token.text):
        following = next((t for t in doc[index + 1 : end] if not _INITIALS.fullmatch(t.text)), None)
        return following is not None and token.text[-1] == "." and following.is_title and len(following) > 2
    word = fold(token.text)
    return is_given_name(word) and word not in HONORIFICS and word not in NO_NAMES


def _is_article(doc: Doc, index: int) -> bool:
    return index > 0 and doc[index - 1].lower_ in ("the", "a", "an", "this")


def _cut(doc: Doc, start: int, end: int) -> Words | None:
    """The name from `start`, up to a word that is no part of one; None where that word tells a body."""
    stop = start
    while stop < min(end, start + LONGEST):
        token = doc[stop]
        word = fold(token.text)
        if word in NO_NAMES or fold(token.lemma_) in NO_NAMES:
            return None
        if stop > start and (word in OFFICERS or word in HONORIFICS):
            break
        if stop > start and token.pos_ in ("VERB", "AUX", "ADV", "DET", "SCONJ"):
            break
        stop += 1
    while stop > start and not doc[stop - 1].text[0].isupper():
        stop -= 1
    long = [t for t in doc[start:stop] if len(t.text) > 2]
    return Words(start, stop) if stop - start > 1 and long else None


def _is_plain(doc: Doc, words: Words) -> bool:
    """Two or three plain words in title case, none of them an office, that the parse takes for no place."""
    tokens = doc[words.start : words.end]
    if not 1 < len(tokens) <= 3 or not all(t.is_title and t.is_alpha for t in tokens):
        return False
    if any(fold(t.text) in OFFICERS or fold(t.text) in HONORIFICS for t in tokens):
        return False
    return tokens[0].ent_type_ not in ("DATE", "NORP", "EVENT", "LAW", "PERSON")


def office_behind(doc: Doc, words: Words) -> bool:
    """ "Ada Holt, general secretary of ..."."""
    if words.end + 1 >= len(doc) or doc[words.end].text != ",":
        return False
    for token in doc[words.end + 1 : words.end + 6]:
        if token.is_punct or token.pos_ in ("VERB", "AUX", "ADP"):
            return False
        if fold(token.lemma_) in OFFICERS:
            return fold(token.lemma_) not in THINGS
    return False


def office_before(doc: Doc, words: Words) -> bool:
    """ "the union's lawyer, Ada Holt, said", "the prefect of Kelham, Ada Holt," and "fire boss Ada Holt"."""
    at = words.start - 1
    apart = at >= 1 and doc[at].text == "," and words.end < len(doc) and doc[words.end].text in (",", ".")
    if apart:
        at -= 1
    elif at >= 0 and doc[at].text[0].isupper():
        return False
    if at >= 0 and is_office(doc[at]):
        return True
    return apart and _office_of(doc, at)


def is_office(token: Token) -> bool:
    """Whether a noun names an office."""
    return fold(token.lemma_) in OFFICERS and token.pos_ in ("NOUN", "PROPN")


def _office_of(doc: Doc, at: int) -> bool:
    """Whether the words up to `at` are an office with its "of ...": "The Minister of Health"."""
    linked = False
    for index in range(at, max(-1, at - _TO_OFFICE), -1):
        token = doc[index]
        if token.is_punct or token.is_space or token.pos_ in ("VERB", "AUX", "SCONJ"):
            return False
        if linked and is_office(token):
            return True
        linked = linked or token.lower_ in ("of", "for", "in", "at")
        if not linked and is_office(token):
            return False
    return False


def _aged(doc: Doc, words: Words) -> bool:
    """ "Ada Holt, 44,"."""
    if words.end + 2 >= len(doc) or doc[words.end].text != ",":
        return False
    age = doc[words.end + 1].text
    return age.isdigit() and 1 < len(age) < 3 and doc[words.end + 2].text in (",", ".")


def is_called_body(doc: Doc, name: Words | Span) -> bool:
    """ "Bright Harbour, the charity that ...": the text itself says that the name is a body's."""
    if isinstance(name, Span):
        found = doc.char_span(name.start, name.end, alignment_mode="expand")
        if found is None:
            return False
        name = Words(found.start, found.end)
    words = name
    if words.end + 2 >= len(doc) or doc[words.end].text != ",":
        return False
    if doc[words.end + 1].lower_ not in ("a", "an", "the"):
        return False
    for token in doc[words.end + 2 : words.end + 2 + _TO_NOUN]:
        if token.pos_ == "NOUN" and token.dep_ not in ("compound", "nmod"):
            noun = fold(token.lemma_)
            after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
            return noun in _BODY_NOUNS and after in _GO_ON
        if token.is_punct or token.pos_ in ("VERB", "AUX", "ADP"):
            return False
    return False
