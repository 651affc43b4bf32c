"""Who wrote a report: bylines, credits of reporters, and the job titles beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .credits import is_agency
from .dates import iter_dates
from .genre_marks import OUTSIDER
from .layout import Line
from .vocabulary import (
    DESK_WORDS,
    JOB,
    is_institution_form,
    is_name_like,
    is_outlet_form,
    is_person,
    tidy_person,
    unshout,
)

_LABELLED = re.compile(
    r"^\W{0,3}(?:author|authors|words|text|writer|reporter|byline|presenter|presented by|host|hosted by|"
    r"journalist|"
    r"columnist|contributor|compiled by|written by|story by|report by|posted by|interview by|analysis by|"
    r"opinion by|comment by|reported by)\s*[:\s]\s*(?P<who>[^\n]{2,120})$",
    re.I,
)
_BY = re.compile(
    r"^\W{0,3}(?:(?:exclusive|words|story|text|report|reporting|analysis|opinion|comment|review|special "
    r"report)\s+)?"
    r"by[:\s]\s*(?P<who>[^\n]{2,140})$",
    re.I,
)
_OUR = re.compile(
    r"^\W{0,3}(?:from\s+|by\s+)?our\s+(?:own\s+)?(?:[\w-]+\s+){0,4}?(?:correspondent|reporter|editor|"
    r"writer|staff)s?"
    r"(?:\s+in\s+[A-Z][\w-]+)?\s*[,:–—-]?\s*(?P<who>[^\n]{0,80})$",
    re.I,
)
_FROM = re.compile(r"^From\s+(?P<who>[A-Z][^\n,]{3,50}?)(?:\s+in\s+[A-Z]|,|$)")
_REPORTING = re.compile(r"\b(?:reporting|writing|reported)\s+by\s+(?P<who>[^;)\n]{3,90})", re.I)
_CUT = re.compile(r"\s*(?:,|;|\||\(|\[|\s[-–—/·•*]\s|\bfor\b|\bat\b|\bin\b|(?<![A-Z])\. |@|\.$)")
_JOINT = re.compile(r"\s+(?:and|&)\s+|\s*,\s*", re.I)
_SHARED_BOX = re.compile(
    r"(?:hello|info|news|newsletters?|press|media|editor|editors|contact|office|team|no-?reply|"
    r"do-?not-?reply|mail|"
    r"updates|alerts|briefing|brief|morning|daily|weekly|subscriptions?|desk|support|admin)\b"
)
_LEAD_IN = re.compile(r"^(?:exclusive\s+)?(?:by|with)[:\s]\s*", re.I)


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline tells: the author's name, or the outlet whose desk signs; both may be missing."""

    author: str | None = None
    desk: str | None = None


def read_byline(line: Line) -> Byline | None:
    """The byline that a line of a report's head or tail is, None if it is none."""
    text = line.text
    if line.words > 22 or len(text) > 180:
        return None
    if ours := _OUR.match(text):
        return Byline(author=_names(ours["who"]))
    for pattern in (_LABELLED, _BY, _FROM):
        if match := pattern.match(text):
            who = match["who"]
            if author := _names(who):
                return Byline(author=author)
            if desk := _desk(who):
                return desk
    if match := _REPORTING.search(text):
        return Byline(author=_names(match["who"]))
    # "Gulfport Online" alone on a line is an outlet; "Star reporters" are its desk.
    bare = line.words <= 4 and text.split()[-1].strip(".").lower() not in {"online", "web", "wire", "agency"}
    return _desk(text) if bare else None


def read_signature(line: Line) -> str | None:
    """The name on a line that holds nothing else but a job or a place: "Dr Anselm Ruiz, senior fellow"."""
    text = line.text.strip(" *_—–-")
    if line.words > 9 or text.endswith((".", "?", "!", ":")):
        return None
    name, _, rest = text.partition(",")
    if not rest:
        name, _, rest = text.partition(" in ")
    if not is_person(name) or is_outlet_form(name) or is_institution_form(name):
        return None
    plain = (
        not rest
        or JOB.search(rest)
        or OUTSIDER.search(rest)
        or is_outlet_form(rest)
        or (len(rest.split()) <= 3 and rest.strip()[:1].isupper())
    )
    return tidy_person(name) if plain else None


def is_personal(name: str, address: str) -> bool:
    """Whether a mail's sender is a person writing in their own name and not an outlet: by name and "
    "mailbox."""
    mailbox = address.strip("<> ").partition("@")[0].lower()
    return is_person(name) and not is_outlet_form(name) and not _SHARED_BOX.match(mailbox)


def read_employer(line: Line) -> str | None:
    """The outlet or agency named beside the author: "By Jane Arbor, The Orlo Bugle"."""
    for piece in re.split(r"\s*[,|/·•]\s*|\s[-–—]\s|\s+for\s+(?=[A-Z])", line.text.strip("*_ "))[1:]:
        name = piece.strip(" .()*_")
        if (
            is_name_like(name, 5)
            and (is_outlet_form(name) or name.startswith("The "))
            and not JOB.search(name)
            and not _is_desk(name)
        ):
            return unshout(name)
    return None


def is_job_line(line: Line) -> bool:
    """Whether a line only names a job: "Chief football writer"."""
    return line.words <= 6 and bool(JOB.search(line.text)) and not re.search(r"[.?!:;\"“]", line.text)


def is_biography(sentence: str, author: str | None) -> bool:
    """Whether a closing sentence tells who the author is rather than what happened."""
    if not author:
        return False
    surname = author.split(" and ")[0].split()[-1]
    opening = " ".join(sentence.split()[:6]).lower()
    if surname.lower() not in opening:
        return False
    return bool(
        re.search(rf"\b(?:is|are|was)\b.{{0,60}}{JOB.pattern}", sentence, re.I)
        or re.search(
            r"\bfollow\b|@\w|\bwrites\b|\bcovers\b|\bpodcast\b|\bis based in\b|\bis out\b", sentence, re.I
        )
    )


def _names(who: str) -> str | None:
    who = _LEAD_IN.sub("", who.strip())
    for found in iter_dates(who):
        who = who[: found.start]
        break
    # "By Ana Brill, Tom Reck and Liv Oster": every part a person, or only the first one counts.
    parts = [part.strip(" .") for part in _JOINT.split(who) if part.strip(" .")]
    parts = [part for part in parts if not is_agency(part)]
    if 1 < len(parts) <= 6 and all(is_person(part) and not JOB.search(part) for part in parts):
        return " and ".join(tidy_person(part) for part in parts)
    first = _CUT.split(who, maxsplit=1)[0].strip(" .:*_")
    joint = [part.strip() for part in re.split(r"\s+(?:and|&)\s+", first) if part.strip()]
    if joint and all(is_person(part) for part in joint) and not _is_desk(first):
        return " and ".join(tidy_person(part) for part in joint)
    return None


def _is_desk(words: str) -> bool:
    return any(word.strip(".,").lower() in DESK_WORDS for word in words.split())


def _desk(who: str) -> Byline | None:
    first = _CUT.split(who.strip(), maxsplit=1)[0].strip()
    words = first.split()
    if not words or len(words) > 6 or words[-1].strip(".").lower() not in DESK_WORDS:
        return None
    if any(word[0].islower() and word != "and" for word in words[:-1]) or any(c in first for c in '?!:"“'):
        return None
    kept = [word for word in words if word.lower() not in DESK_WORDS | {"and"}]
    brand = " ".join(kept)
    return Byline(desk=unshout(brand) if len(kept) >= 2 and is_outlet_form(brand) else None)
