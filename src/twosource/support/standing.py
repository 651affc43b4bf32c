"""What the reports say a named person is: an officer of some body, or somebody who was there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, pairwise

from ..model import Report
from ..text.lexicon.offices import FORMER, OTHER_SERVICES
from ..text.lexicon.standing import CIVILIANS, LEADING, OFFICES, ONE_HOLDER, SHORT_OFFICES
from ..text.names import ends_of, fold, strip_titles, surname, unowned, words_in
from .bodies import KIND_OF
from .descriptions import NONE_KNOWN, Description, Known, body_of, descriptions

# In how many places a name is looked for.
_PLACES = 6
# How far behind the name of a body the words may run that say what it is.
_AFTER = 60
_CALLED = re.compile(r"^, (?:a|an|the) ((?:[a-z][\w-]* ?){1,5})")
# People who know a matter from inside may be anybody's people.
_IN_THE_KNOW = re.compile(
    r"\b(?:knowledge of|familiar with|close to|briefed|involved in|aware of|privy to|informed (?:of|about)"
    r"|in the know|with insight)\b",
    re.IGNORECASE,
)
_CALLING = re.compile(r"\b([a-z][a-z-]+) $")


@dataclass(frozen=True, slots=True)
class Standing:
    """What is told of a person: `offices` held, `kinds` of bodies spoken of, and whether a bystander.

    "Mara Quill, chairwoman of the union" holds an office and speaks of a union; "net-mender Oskar Brandt"
    and "Ida Marsk, a passenger" speak for nobody. `body` is the one named: "Finn Dace of Relief Medics".
    """

    offices: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    civilian: bool = False
    body: str | None = None


UNKNOWN = Standing()


def read_standing(name: str, reports: Sequence[Report], known: Known = NONE_KNOWN) -> Standing:
    """The standing of a named person, from whatever the reports say beside the name.

    `known` are the bodies that speak anywhere in the folder.
    """
    last = surname(name)
    before = [*strip_titles(name).split()[:-1], last]
    told: list[Description] = []
    body: str | None = None
    for report in reports:
        for end in islice(ends_of(last, report.text), _PLACES):
            here = list(descriptions(report.text, end, before))
            told += here
            body = body or body_of(report.text, end, here, known)
    return replace(_read([f"{d.words} {d.address}" for d in told]), body=body)


def read_calling(name: str, reports: Sequence[Report]) -> frozenset[str]:
    """The kinds of body that the reports call `name`: "Oxbow, a rowing club", "the charity Lantern"."""
    bare = re.sub(r"^(?:the|a|an) ", "", name, flags=re.IGNORECASE)
    found: set[str] = set()
    for report in reports:
        for end in islice(ends_of(bare, report.text), _PLACES):
            behind = _CALLED.match(report.text[end : end + _AFTER])
            before = _CALLING.search(report.text[max(0, end - len(bare) - _AFTER) : end - len(bare)])
            found |= _kinds_told(fold(behind.group(1)).split()) if behind else set()
            found |= _kinds_told([fold(before.group(1))]) if before else set()
    return frozenset(found)


@lru_cache(maxsize=5000)
def standing_of_label(label: str) -> Standing:
    """What the label of an unnamed speaker tells: "three parents", "the minister"."""
    return _read([label])


@lru_cache(maxsize=5000)
def one_holder(label: str) -> frozenset[str]:
    """The office in a label that one person holds: "the Bishop", "Tavrenia's defence minister"."""
    words = [fold(unowned(w)) for w in words_in(label)]
    definite = bool(words) and (words[0] in {"the", "his", "her", "their", "its"} or "'s" in fold(label))
    if not definite or len(words) > 6 or set(words) & FORMER:
        return frozenset()
    return frozenset(words) & ONE_HOLDER


def _read(descriptions: Sequence[str]) -> Standing:
    offices: set[str] = set()
    kinds: set[str] = set()
    bystander = False
    for description in descriptions:
        words = [fold(unowned(w)) for w in words_in(description)]
        words = [SHORT_OFFICES.get(word, word) for word in words]
        parts = {part for word in words for part in (word, *word.split("-"))}
        held = parts & (OFFICES | ONE_HOLDER)
        leads = any(a in {"who", "whose"} and b in LEADING for a, b in pairwise(words))
        former = bool(set(words) & FORMER)
        if leads or (held and not former):
            offices |= held or {"leader"}
        kinds |= _kinds_told(words)
        plain = bool(_last_nouns(words) & CIVILIANS) and not _IN_THE_KNOW.search(description)
        bystander = bystander or plain or (former and bool(held))
    return Standing(frozenset(offices), frozenset(kinds), bystander and not offices)


def _kinds_told(words: Sequence[str]) -> set[str]:
    """The kinds of bodies that the words of a description speak of."""
    found = {KIND_OF[word] for word in words if word in KIND_OF and word != "president"}
    if set(words) & OTHER_SERVICES and not set(words) & {"police", "detective"}:
        found.discard("police")
    return found


def _last_nouns(words: Sequence[str]) -> set[str]:
    """The words that may be the head of a description: all but those behind "of", "for", "who"."""
    cut = next((i for i, w in enumerate(words) if i and w in {"of", "for", "who", "whose", "at"}), len(words))
    return {part for word in words[:cut] for part in (word, *word.split("-"))}
