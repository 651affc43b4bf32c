"""Names of bodies: which of two are one body's, and which are surely those of two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..text.lexicon.offices import PORTFOLIOS
from ..text.lexicon.standing import (
    BODY_KINDS,
    COUNTRIES,
    ONE_OF_A_KIND,
    PLAIN_WORDS,
    ROLES,
    STATE_KINDS,
    TOLD_BY_NAME,
    UMBRELLAS,
)
from ..text.names import fold, unowned

KIND_OF = {word: kind for kind, words in BODY_KINDS.items() for word in words} | dict.fromkeys(ROLES, "role")
# Kinds that a body may be called by beside, or in place of, those its name tells.
_TRADES = frozenset(("company", "club", "charity", "agency", "union"))
# Bodies that bear the name of a town, so that the town's name alone is not theirs.
_OF_A_PLACE = frozenset(("police", "military", "prosecution", "court", "council", "fire", "government"))
_EMPTY = PLAIN_WORDS | COUNTRIES
_WORD = re.compile(r"[^\W_]+(?:[-.'’&][^\W_]+)*")
_PEOPLE_NAME = re.compile(r"^[A-Z]\w+(?:ian|ean|ish|ese|can|ani|aeli|aqi|ari|ni|ch|ek|sh|ti|mi)$")
# Words are compared by so many letters: "Italy's" and "Italian" name one side.
_ROOT = 4
# A label of more words is a piece of a sentence, no name.
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class BodyName:
    """What the name of a body tells: "Tarn Canal police" has the roots tarn and cana and the kind police.

    roots    what it is called; `proper` those of them that are no field of government ("health")
    kinds    what it is
    sound    whether it can be a name at all
    """

    roots: frozenset[str]
    proper: frozenset[str]
    kinds: frozenset[str]
    initials: str
    umbrella: bool
    sound: bool

    @property
    def any_body(self) -> bool:
        """Whether it is told by nothing but its part in the matter: "the operator"."""
        return not self.roots and self.kinds == {"role"}


@lru_cache(maxsize=20_000)
def read_body(name: str) -> BodyName:
    """What `name` tells of a body."""
    words = [unowned(w) for w in _WORD.findall(name)]
    folded = [fold(w) for w in words]
    plain = any(w.islower() for w in words)
    telling = [
        low
        for word, low in zip(words, folded, strict=True)
        if low not in KIND_OF and low not in _EMPTY and (low in PORTFOLIOS or not plain or not word.islower())
    ]
    roots = frozenset(map(_root, telling))
    kinds = frozenset(KIND_OF[low] for low in folded if low in KIND_OF)
    return BodyName(
        roots=roots,
        proper=frozenset(_root(low) for low in telling if low not in PORTFOLIOS),
        kinds=kinds,
        initials="".join(low[0] for low in folded if low not in {"the", "of", "and", "for", "a"}),
        umbrella=any(low in UMBRELLAS for low in folded) or is_people(name),
        sound=0 < len(words) <= _LONGEST and not name[0].isdigit() and bool(roots or kinds),
    )


def same_body(a: str | None, b: str | None) -> bool:
    """Whether two names are taken for one body's; a bare country or people names none.

    "Foreign Ministry" and "Tavrenia's Foreign Ministry" are one, "Water Ministry" and "Foreign Ministry" are
    two. "The company" and "the regulator" are whichever company or regulator is named: taking two bodies
    for one only lowers the count.
    """
    if not a or not b or is_people(a) or is_people(b):
        return False
    one, other = read_body(a), read_body(b)
    if one.roots and other.roots:
        return _called_alike(one, other) or _is_short(a, other) or _is_short(b, one)
    if one.any_body or other.any_body:
        return True
    if one.kinds and other.kinds:
        return bool(one.kinds & other.kinds)
    nameless = other if one.roots else one
    return bool((one.roots or other.roots) and nameless.kinds & {"company", "club"})


def apart_bodies(a: str | None, b: str | None) -> bool:
    """Whether two names are surely two bodies', each named or of another kind than the other."""
    if not a or not b or same_body(a, b):
        return False
    one, other = read_body(a), read_body(b)
    if not (one.sound and other.sound) or _part_of_other(one, other) or _part_of_other(other, one):
        return False
    shared = one.kinds & other.kinds
    if shared & ONE_OF_A_KIND:
        return False
    if one.roots and other.roots and not one.roots & other.roots:
        return not (_may_govern(one, other) or _may_govern(other, one))
    if one.kinds and other.kinds:
        return not shared and not (one.any_body or other.any_body)
    return _told_by_name(one, other) or _told_by_name(other, one)


def is_people(name: str | None) -> bool:
    """Whether a side is told as a people ("Israeli"): a town and a country may be one side."""
    return bool(name) and bool(_PEOPLE_NAME.search(name or "")) and fold(name or "") not in KIND_OF


def side_words(name: str | None) -> frozenset[str]:
    """The telling words of a side: "ilmari" for "the Ilmari government"."""
    words = (fold(unowned(w)) for w in _WORD.findall(name or ""))
    return frozenset(w for w in words if w not in _EMPTY and w not in KIND_OF)


def share_root(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sides share a root: Ilmara and Ilmari, Israel and Israeli."""
    return any(_root(x) == _root(y) for x in a for y in b if len(x) >= _ROOT and len(y) >= _ROOT)


def _called_alike(one: BodyName, other: BodyName) -> bool:
    """Named alike, and nothing in either name speaks of another kind of body.

    "Pellham" is "Pellham Solvents Limited", but "Tarn Canal" is not "Tarn Canal police".
    """
    small, large = sorted((one.roots, other.roots), key=len)
    if not small <= large:
        return False
    if one.kinds and other.kinds:
        return bool(one.kinds & other.kinds)
    kinds = one.kinds | other.kinds
    return kinds <= _TRADES or (not kinds & _OF_A_PLACE and (len(small) > 1 or small == large))


def _is_short(name: str, long: BodyName) -> bool:
    """ "WHS" for "World Health Secretariat"."""
    return name.isupper() and len(name) > 2 and fold(name) == long.initials


def _part_of_other(whole: BodyName, part: BodyName) -> bool:
    """ "The authorities" may be the police or a ministry of theirs."""
    if not whole.umbrella or not part.kinds & STATE_KINDS:
        return False
    return not whole.proper or not part.proper or bool(whole.proper & part.proper)


def _may_govern(place: BodyName, part: BodyName) -> bool:
    """ "Tavrenia" may be the country whose "Foreign Ministry" is heard."""
    return not place.kinds and len(place.roots) == 1 and bool(part.kinds & STATE_KINDS) and not part.proper


def _told_by_name(named: BodyName, told: BodyName) -> bool:
    """ "Skylift Works" is no council and no court, for it would be called so."""
    return len(named.roots) > 1 and not named.kinds and bool(told.kinds) and told.kinds <= TOLD_BY_NAME


def _root(word: str) -> str:
    return word[:_ROOT]
