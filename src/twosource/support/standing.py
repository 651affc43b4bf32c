"""What the reports say a named person is: an officer of some body, or somebody who was there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, pairwise

from ..model import Report
from ..text.lexicon.offices import FORMER, OTHER_SERVICES
from ..text.lexicon.standing import CIVILIANS, LEADING, OFFICES, ONE_HOLDER
from ..text.names import ends_of, fold, strip_titles, surname
from .bodies import KIND_OF, read_body

# How far before and behind a name its description may stand, and in how many places it is looked for.
_BEFORE, _AFTER = 110, 110
_PLACES = 6
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
# A description in front of a name goes back to the first of these; one behind it goes on to the first.
_STOPS = frozenset(
    "said says say told tell tells by to from with that and when while if as in on at after before but was is"
    " were are has had have who which than because since under into about against asked".split()
)
_SAYING = re.compile(r"\b(?:said|says|told|tells|added|revealed|stated|announced|claimed|that)\b")
_ABBREVIATED = re.compile(r"\b(Hon|Dr|Mr|Mrs|Ms|Prof|Rev|Gen|Col|Capt|Lt|Sgt|St|Sen|Rep|Gov|Eng|Fr|Sr)\.")
_FORM_OF_ADDRESS = re.compile(
    r"(?:\s*\b(?:Hon|Honourable|Dr|Mr|Mrs|Ms|Miss|Prof|Sir|Dame|Rev|Shri|Eng)\b)+\s*$"
)
_BREAK = re.compile(r"[.!?;:\"“”\n()–—]|, ")
_BEHIND = re.compile(r"^,\s+(?:(?:aged\s+)?\d+\s*,\s+)?([^.!?;:\"“”\n()–—,]{3,110})")
_OF_BODY = re.compile(r"^ of (?:the )?([A-Z][\w'’&-]*(?: (?:of |and |for )?[A-Z][\w'’&-]*){1,4})")
# What follows the comma is a description only if it begins like one, and not with a verb.
_OPENS = re.compile(
    r"^(?:the|a|an|its|his|her|their|our|who|whose|one of)\b"
    r"|^(?!\w+ed\b|did\b|does\b|would\b|was\b|has\b|then\b|now\b|and\b|but\b|today\b|late\b)"
    r"[a-z][a-z-]+(?:\s+[a-z-]+){0,3}(?:\s+(?:of|at|for|with|in|to)\b|$)"
)


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


def read_standing(name: str, reports: Sequence[Report]) -> Standing:
    """The standing of a named person, from whatever the reports say beside the name."""
    last = surname(name)
    before = [*strip_titles(name).split()[:-1], last]
    places = [(report.text, end) for report in reports for end in islice(ends_of(last, report.text), _PLACES)]
    found = _read([d for text, end in places for d in _descriptions(text, end, before)])
    bodies = (_body_behind(text, end) for text, end in places)
    return replace(found, body=next(filter(None, bodies), None))


def _body_behind(text: str, end: int) -> str | None:
    """The body that follows a name: "Finn Dace of Relief Medics"; a place is none."""
    found = _OF_BODY.match(text[end : end + _AFTER])
    return found.group(1) if found and read_body(found.group(1)).kinds else None


@lru_cache(maxsize=5000)
def standing_of_label(label: str) -> Standing:
    """What the label of an unnamed speaker tells: "three parents", "the minister"."""
    return _read([label])


@lru_cache(maxsize=5000)
def one_holder(label: str) -> frozenset[str]:
    """The office in a label that one person holds: "the Bishop", "Tavrenia's defence minister"."""
    words = [fold(re.sub(r"['’]s?$", "", w)) for w in _WORD.findall(label)]
    definite = bool(words) and (words[0] in {"the", "his", "her", "their", "its"} or "'s" in fold(label))
    if not definite or len(words) > 6 or set(words) & FORMER:
        return frozenset()
    return frozenset(words) & ONE_HOLDER


def _descriptions(text: str, end: int, name: Sequence[str]) -> Iterator[str]:
    """What stands in front of and behind the name of these words that ends at `end`."""
    before = _ABBREVIATED.sub(r"\1", text[max(0, end - _BEFORE) : end])
    for word in reversed(name):
        bare = before.rstrip(" .")
        if not bare.endswith(word):
            break
        before = bare.removesuffix(word)
    yield _in_front(before)
    behind = _BEHIND.match(text[end : end + _AFTER])
    if behind and _OPENS.match(behind.group(1)) and not _SAYING.search(behind.group(1)):
        yield behind.group(1)


def _in_front(before: str) -> str:
    """The description a name follows: "Deputy Harbour Master P. V. Dace", "the union's lawyer, Ida Marsk"."""
    trimmed = _FORM_OF_ADDRESS.sub("", before).rstrip()
    comma = trimmed.endswith(",")
    words = _WORD.findall(_BREAK.split(trimmed.rstrip(","))[-1])
    kept: list[str] = []
    for word in reversed(words):
        if fold(word) in _STOPS:
            break
        kept.append(word)
    if comma and not (kept and fold(kept[-1]) in {"the", "a", "an", "its", "his", "her", "their"}):
        return ""
    return " ".join(reversed(kept[:6]))


def _read(descriptions: Sequence[str]) -> Standing:
    offices: set[str] = set()
    kinds: set[str] = set()
    bystander = False
    for description in descriptions:
        words = [fold(re.sub(r"['’]s?$", "", w)) for w in _WORD.findall(description)]
        parts = {part for word in words for part in (word, *word.split("-"))}
        held = parts & (OFFICES | ONE_HOLDER)
        leads = any(a in {"who", "whose"} and b in LEADING for a, b in pairwise(words))
        former = bool(set(words) & FORMER)
        if leads or (held and not former):
            offices |= held or {"leader"}
        kinds |= _kinds_told(words)
        bystander = bystander or bool(_last_nouns(words) & CIVILIANS) or (former and bool(held))
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
