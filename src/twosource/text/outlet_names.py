"""Whether a name is a news outlet's, and whether two names are one outlet's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from .lexicon import word_set
from .lexicon.outlets import (
    AGENCIES,
    NOT_OUTLETS,
    OUTLETS,
    STRONG_HEADS,
    STRONG_STARTS,
    WEAK_HEADS,
)
from .names import fold, near_spelling

# No name of an outlet has more words than this.
LONGEST = 7
# Words that say nothing alone: "News" is no short form of "Sky News".
TOO_GENERAL = word_set("news press agency media radio tv television online today daily weekly wire line week")
_EXTENSIONS = word_set(
    "news online com sport sports business tv radio television magazine newspaper agency uk us usa world one",
    "newsletter website digital live newsroom politics europe english arabic international 1 2 3 4 5 24",
    "newswire wire newspapers weekly daily",
)
_SMALL = word_set("of and the on de do da la le del di for")
_DOMAIN = re.compile(r"\.(?:com|org|net|co\.uk|co\.il|co|tv|news|info|ie|de|fr|eu|au|ca|in|il)$")
# "Castellan Press Agency (CPA)"
_ASIDE = re.compile(r"\([^()]{0,40}\)")
_ABBREVIATION = re.compile(r"\(([A-Z]{2,6})\)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@lru_cache(maxsize=4096)
def outlet_words(name: str) -> tuple[str, ...]:
    """The folded words of an outlet's name, without "the", possessive and domain ending."""
    bare = _ASIDE.sub(" ", fold(name[:200])).strip() or fold(name[:200]).strip()
    if "." in bare:
        bare = _DOMAIN.sub("", bare).removeprefix("www.")
    words = _WORD.findall(bare.removesuffix("'s"))
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def core_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """The name without what may be left off at its end: "Overseas Service" for "Overseas Service News"."""
    end = len(words)
    while end > 1 and (words[end - 1] in _EXTENSIONS or words[end - 1].isdigit()):
        end -= 1
    return words[:end]


def initials_of(name: str) -> frozenset[str]:
    """The short forms in capitals that a name may have: {"cna", "clna"} for CaribLink News Agency."""
    words = outlet_words(name)
    found = {match.group(1).lower() for match in _ABBREVIATION.finditer(name[:200])}
    if len(words) >= 3:
        found.add("".join(word[0] for word in words))
        capitals = "".join(letter for letter in name[:200] if letter.isupper()).lower()
        if not name.isupper() and len(words) <= len(capitals.removeprefix("t")) <= LONGEST:
            found.add(capitals if not name.startswith("The ") else capitals[1:])
    return frozenset(found)


LISTED_AGENCIES = frozenset(outlet_words(name) for name in AGENCIES)
LISTED = LISTED_AGENCIES | frozenset(outlet_words(name) for name in OUTLETS)


def is_domain(word: str) -> bool:
    """Whether a word is a web address such as "axios.com"."""
    return "." in word and bool(_DOMAIN.search(word.lower()))


def is_outlet_name(name: str) -> bool:
    """Whether `name` alone, without a text round it, looks like the name of a news outlet or agency."""
    words = outlet_words(name)
    if not words or len(words) > LONGEST or words[-1] in NOT_OUTLETS:
        return False
    if words in LISTED or (len(words) == 1 and is_domain(name)):
        return True
    if len(words) == 1:
        return False
    heads = words[-1] in STRONG_HEADS or words[-1] in WEAK_HEADS
    return heads or words[0] in STRONG_STARTS or words[-2:] == ("news", "agency")


def is_agency(name: str) -> bool:
    """Whether `name` is a news agency, by list or by form ("Castellan Press Agency")."""
    words = outlet_words(name)
    if words in LISTED_AGENCIES:
        return True
    if words[-2:] == ("news", "service"):  # a ministry has a press service, but no news service
        return True
    heads = ("agency", "newswire", "bureau")
    return len(words) > 1 and words[-1] in heads and bool({"press", "news"} & set(words))


# Every mention of a folder asks about the same few dozen names.
@lru_cache(maxsize=20_000)
def same_outlet(a: str, b: str) -> bool:
    """Whether two names are one outlet's: "the Courier" and "The Verrault Courier", "PSW" and its long form.

    A bare short form agrees with every outlet whose name ends in it; within one affair that is one.
    """
    first, second = outlet_words(a), outlet_words(b)
    if not first or not second:
        return False
    if _same_words(first, second):
        return True
    shorter, longer = sorted((first, second), key=lambda words: (len(words), words))
    if len(shorter) == 1 and (is_acronym(shorter[0], longer) or _is_code(shorter[0], longer)):
        return True
    if len(shorter) == len(longer):
        return False
    if _same_words(shorter, longer[-len(shorter) :]):
        return not set(shorter) <= TOO_GENERAL
    if not _same_words(shorter, longer[: len(shorter)]):
        return False
    return len(shorter) > 1 or set(longer[1:]) <= _EXTENSIONS


def is_acronym(word: str, words: Sequence[str]) -> bool:
    """PSW for Process Safety Week, NYT for New York Times, WP for Washington Post."""
    if len(words) < 2 or len(word) < 2:
        return False
    # "Newswire" counts as two: PNW for Pacific Newswire.
    words = [part for w in words for part in (("news", "wire") if w == "newswire" else (w,))]
    return word in ("".join(w[0] for w in words), "".join(w[0] for w in words if w not in _SMALL))


# The last words of agencies' names.
_SERVICES = word_set("agency bureau service newswire wire press")
_LEAST_CODE = 3


def _is_code(word: str, words: Sequence[str]) -> bool:
    """CLNA for Caribline News Agency: an agency's letters, those inside its first word among them."""
    if len(words) < 2 or words[-1] not in _SERVICES or not _LEAST_CODE <= len(word) <= LONGEST:
        return False
    initials = "".join(w[0] for w in words[1:] if w not in _SMALL)
    if not word.endswith(initials):
        return False
    letters = iter(words[0])
    first = word.removesuffix(initials)
    return first[:1] == words[0][0] and all(letter in letters for letter in first)


def _same_words(a: Sequence[str], b: Sequence[str]) -> bool:
    if len(a) != len(b):
        return "".join(a) == "".join(b)
    return all(near_spelling(x, y) for x, y in zip(a, b, strict=True))
