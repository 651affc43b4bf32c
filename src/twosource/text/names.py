"""Names of people: their titles, their surnames, and whether two of them may be one person's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from .lexicon.nicknames import are_forms_of_one
from .lexicon.titles import (
    FAMILY_FIRST,
    FEMALE,
    HONORIFICS,
    MALE,
    MAYBE_TITLES,
    PARTICLES,
    SUFFIXES,
    TITLE_FILLERS,
)

# "l" with a stroke and the like have no decomposition; these are the ones names in the news carry.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d"})
_POSSESSIVE = re.compile(r"['’]s?$")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_EDGES = " \t\n\r.,;:!?\"'“”‘’()[]—–-"
# A name of more words than this is no name; the rest is not looked at.
_MAX_WORDS = 40
# First letters that one sound is spelt with: Ybarra and Ibarra, Katrin and Catrin.
_SOUNDS = ({"i", "y", "j"}, {"c", "k", "q"}, {"v", "w"}, {"s", "z"})


# Comparing names folds the same words over and over.
@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """`text` in lower case, without accents and with plain apostrophes: for comparing, never for showing."""
    if text.isascii():
        return text.lower()
    bare = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    return "".join(c for c in bare if not unicodedata.combining(c)).replace("’", "'")


def words_in(text: str) -> list[str]:
    """The words of `text`, those with hyphens and apostrophes whole; numbers are none."""
    return _WORD.findall(text)


def unowned(word: str) -> str:
    """`word` without the ending of an owner: "Holt’s" and "the workers'" lose theirs."""
    return _POSSESSIVE.sub("", word)


@lru_cache(maxsize=50_000)
def near_spelling(a: str, b: str) -> bool:
    """Whether two single words may be one word spelt in two ways: Bennet and Bennett, Nadim and Nadeem.

    The first letter must agree, or be another spelling of its sound; short words must agree in full, but for
    two letters that changed places: Hansen is not Jansen, Ali not Ari, but Niel is Neil.
    """
    a, b = fold(a), fold(b)
    if a == b:
        return True
    if len(a) == len(b) == 4:
        return a[0] == b[0] and a[3] == b[3] and a[1:3] == b[2:0:-1]
    if min(len(a), len(b)) < 5:
        return False
    if a[0] != b[0]:
        return a[1:] == b[1:] and any({a[0], b[0]} <= sound for sound in _SOUNDS)
    distance = DamerauLevenshtein.distance(a, b, score_cutoff=2)
    if distance == 1:
        return {a[-1], b[-1]} != {"a", "o"}
    return distance == 2 and (min(len(a), len(b)) >= 8 or _skeleton(a) == _skeleton(b))


@lru_cache(maxsize=20_000)
def strip_titles(name: str) -> str:
    """`name` without what stands before and after it: "Chief Fire Officer Ada Holt's" gives "Ada Holt".

    A name that is nothing but titles ("the Prime Minister") is given back without its article.
    """
    words = _words(name)
    if words and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    start = _end_of_titles(words)
    kept = words[start:]
    while len(kept) > 1 and fold(kept[-1]).replace(".", "") in SUFFIXES:
        kept = kept[:-1]
    return " ".join(kept)


def surname(name: str) -> str:
    """The family name, its particles kept: "Ms Ursula von der Berg" gives "von der Berg"."""
    words = strip_titles(name).split()
    if not words:
        return ""
    start = len(words) - 1
    while start > 1 and fold(words[start - 1]) in PARTICLES:
        start -= 1
    if start == 1 and fold(words[0]) in PARTICLES:
        start = 0
    return " ".join(words[start:])


def ends_of(name: str, text: str) -> Iterator[int]:
    """Where `name`, as a word or words of its own, ends in `text`; a single letter is no name."""
    at = text.find(name) if len(name) > 1 else -1
    while at >= 0:
        end = at + len(name)
        if not text[max(0, at - 1) : at].isalnum() and not text[end : end + 1].isalnum():
            yield end
        at = text.find(name, end)


@lru_cache(maxsize=50_000)
def same_person(a: str, b: str) -> bool:
    """Whether two names may be one person's: "Ms Falk" and "Irene Falk", "Orsel" and "Nadim Orsell".

    Names that only may agree do agree: within one affair a surname alone is its fullest form.
    """
    first, second = strip_titles(a).split(), strip_titles(b).split()
    if not first or not second or _genders_differ(a, b):
        return False
    if [fold(w) for w in first] == [fold(w) for w in second]:
        return True
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) == 1 and len(longer) > 1 and fold(shorter[0]) == fold(longer[0]):
        return fold(shorter[0]) in FAMILY_FIRST
    if not _same_surname(first, second):
        return False
    return _given_names_agree(_given(first), _given(second))


def _words(name: str) -> list[str]:
    words = [unowned(w.strip(_EDGES)) for w in name[:1000].split()[:_MAX_WORDS]]
    return [w for w in words if w]


def _end_of_titles(words: list[str]) -> int:
    """The index after the last title that only titles and their fillers stand before."""
    end = 0
    for index, word in enumerate(words[:-1]):
        plain = fold(word).replace(".", "")
        if plain in MAYBE_TITLES and len(words) - index <= 2 and index == 0:
            break
        if plain in HONORIFICS or plain in MAYBE_TITLES:
            end = index + 1
        elif plain not in TITLE_FILLERS and not (index + 1 < len(words) - 1 and _is_title(words[index + 1])):
            break
    return end


def _is_title(word: str) -> bool:
    return fold(word).replace(".", "") in HONORIFICS


def _given(words: list[str]) -> list[str]:
    start = len(words) - 1
    while start > 0 and fold(words[start - 1]) in PARTICLES:
        start -= 1
    return [fold(w).replace(".", "") for w in words[:start]]


def _same_surname(a: list[str], b: list[str]) -> bool:
    """The last words agree, parts of a double name included: Pryce-Holt and Price-Holt."""
    first, second = fold(a[-1]), fold(b[-1])
    if near_spelling(first, second):
        return True
    parts, others = first.split("-"), second.split("-")
    return len(parts) == len(others) > 1 and all(map(near_spelling, parts, others))


def _given_names_agree(a: list[str], b: list[str]) -> bool:
    if not a or not b:
        return True
    one, other = a[0], b[0]
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    shorter, longer = sorted((one, other), key=len)
    short_form = len(shorter) >= 3 and longer.startswith(shorter)
    return near_spelling(one, other) or short_form or are_forms_of_one(one, other)


def _genders_differ(a: str, b: str) -> bool:
    first, second = ({fold(w).replace(".", "") for w in _words(name)[:4]} for name in (a, b))
    return bool((first & MALE and second & FEMALE) or (first & FEMALE and second & MALE))


def _skeleton(word: str) -> str:
    """The consonants of a folded word, doubled ones once."""
    kept = [c for c in word if c not in "aeiouy"]
    return "".join(c for i, c in enumerate(kept) if i == 0 or kept[i - 1] != c)
