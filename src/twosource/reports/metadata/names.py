"""The people and desks that the words of a byline name."""

from __future__ import annotations

import re

from .credits import is_agency
from .dates import iter_dates
from .vocabulary import (
    DESK_WORDS,
    JOB,
    LABELS,
    OFFICE,
    PARTICLES,
    is_name_like,
    is_outlet_form,
    is_person,
    strip_title,
    tidy_person,
    unshout,
)

_CUT = re.compile(
    r"\s*(?:,|;|\||[()\[]|/|\s[-–—·•*]\s|\bfor\b|\bat\b|\bin\b|\bon\b|\bfrom\b|(?<![A-Z])\. |@|\.$)"
)
_JOINT = re.compile(r"\s+(?:and|&)\s+|\s*,\s*", re.I)
AND = re.compile(r"\s+(?:and|&)\s+", re.I)
_LEAD_IN = re.compile(r"^(?:exclusive\s+)?(?:by|with)[:\s]\s*", re.I)
_NICKNAME = re.compile(r"\s[\"“‘'][^\"”’']{1,20}[\"”’'](?=\s)")
_MOST_PEOPLE = 6
# "health editor Ana Brill", "our reporter Ana Brill"
_JOB_FIRST = re.compile(
    rf"(?:(?:our|the)\s+)?(?:[\w'’-]+\s+){{0,4}}?(?:{JOB.pattern}|{OFFICE.pattern}),?\s+(?=[A-Z])", re.I
)
# What may stand between a name and its job: "Ana Brill Chief Coast Correspondent".
_BESIDE_JOB = LABELS | frozenset(
    """chief senior junior special political legal court crime religious foreign diplomatic city county state
    general investigative rural community affairs features acting deputy associate assistant coast""".split()
)


def people_of(who: str) -> str | None:
    """The authors that `who` names, "Ana Brill and Tom Reck" for several; None where it names no person."""
    who = strip_title(_LEAD_IN.sub("", _NICKNAME.sub("", who.strip().lstrip("("))))
    for found in iter_dates(who):
        who = who[: found.start]
        break
    led = _JOB_FIRST.match(who)
    if led and is_person(AND.split(_until_small(_CUT.split(who[led.end() :], maxsplit=1)[0]))[0]):
        who = who[led.end() :]
    # "By Ana Brill, Tom Reck and Liv Oster": every part a person, or only the first one counts.
    parts = [part for part in _split(_JOINT, who) if not is_agency(part)]
    if 1 < len(parts) <= _MOST_PEOPLE and all(is_person(part) and not JOB.search(part) for part in parts):
        return " and ".join(map(tidy_person, parts))
    first = _until_small(_CUT.split(who, maxsplit=1)[0].strip(" .:*_"))
    people = [_without_job(one) for one in _split(AND, first)]
    if people and all(map(is_person, people)):
        return " and ".join(map(tidy_person, people))
    return None


def _split(joint: re.Pattern[str], who: str) -> list[str]:
    """The names that `who` holds, without those who are not named: "and a stringer", "and Bugle Reporter"."""
    parts = (part.strip(" .") for part in joint.split(who))
    kept = (part for part in parts if part and not part[0].islower())
    return [part for part in kept if not is_desk(part) or is_person(_without_job(part))]


def _until_small(words: str) -> str:
    """The words up to the first that no name holds: "Ana Brill with Tom Reck" is cut before "with"."""
    kept = []
    for word in words.split():
        if word.islower() and word not in PARTICLES and word != "and" and not JOB.search(words):
            break
        kept.append(word)
    return " ".join(kept).removesuffix(" and").removesuffix(" &")


def _without_job(name: str) -> str:
    """A name without the job beside it: "Ana Brill Staff Writer", "health editor Ana Brill"."""
    if (led := _JOB_FIRST.match(name)) and is_person(name[led.end() :]):
        return name[led.end() :]
    words = name.split()
    if len(words) < 4 or not (JOB.search(words[-1]) or words[-1].lower() in DESK_WORDS):
        return name
    kept = words[:-1]
    while len(kept) > 2 and kept[-1].lower() in _BESIDE_JOB | DESK_WORDS:
        kept.pop()
    return " ".join(kept)


def is_desk(words: str) -> bool:
    return any(word.strip(".,").lower() in DESK_WORDS for word in words.split())


def is_signed_by_desk(who: str) -> bool:
    """Whether a desk and no person signs: "Star reporters", "COAST DESK"."""
    return _desk_words(who) is not None


def desk_of(who: str) -> str | None:
    """The outlet whose desk signs: "Coast Daily staff" is that of the Coast Daily."""
    words = _desk_words(who)
    if words is None:
        return None
    kept = [word for word in words if word.lower() not in DESK_WORDS | {"and"}]
    # "Coast Wire staff": what stands before the last word may be the outlet's whole name.
    brand = " ".join(kept) if len(kept) >= 2 else " ".join(words[:-1])
    return unshout(brand) if len(brand.split()) >= 2 and is_outlet_form(brand) else None


def _desk_words(who: str) -> list[str] | None:
    first = _CUT.split(who.strip(), maxsplit=1)[0].strip()
    words = first.split()
    if not words or len(words) > 6 or words[-1].strip(".").lower() not in DESK_WORDS:
        return None
    if any(word[0].islower() and word != "and" for word in words[:-1]) or any(c in first for c in '?!:"“'):
        return None
    return words


def outlet_of(who: str) -> str | None:
    """The outlet that signs in its own name: "By Coast Financial News"."""
    first = _CUT.split(who.strip(), maxsplit=1)[0].strip()
    named = len(first.split()) >= 2 and is_name_like(first, 5) and is_outlet_form(first)
    return unshout(first) if named and not is_agency(first) and not JOB.search(first) else None
