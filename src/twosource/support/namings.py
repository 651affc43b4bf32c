"""Words that mean somebody who is named elsewhere: by name, by office, by what a body or its people are."""

from __future__ import annotations

import re
from functools import lru_cache

from ..text.lexicon.offices import FORMER
from ..text.lexicon.speakers import BODIES, SAME_OFFICE
from ..text.lexicon.standing import ONE_HOLDER
from ..text.names import ends_of, fold, surname, words_in
from .accounts import Account
from .bodies import KIND_OF, is_people, read_body, same_body

_RUN = re.compile(r"[A-Z][\w'’&-]*(?: (?:of |and |for |the |& )*[A-Z][\w'’&-]*)*")
_OWNERS = r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|\w+['’]s)"
_PLAIN = re.compile(rf"\b{_OWNERS} (?:[\w-]+ ){{0,2}}?([a-z]+)\b")
_OFFICE = re.compile(rf"\b{_OWNERS} (?:[\w-]+ ){{0,2}}?({'|'.join(sorted(ONE_HOLDER))})\b", re.IGNORECASE)
_TITLE = re.compile(rf"\b({'|'.join(sorted(word.title() for word in ONE_HOLDER))})\b")
# These go with other nouns too: "the general election", "the chief reason".
_UNSURE = frozenset(("general", "chief", "executive", "principal", "speaker"))
_DEFINITE = re.compile(r"^(?:the|its|their|\w+['’]s)\b", re.IGNORECASE)
# A number or an article makes persons of a plural: "two prosecutors" are not the prosecution.
_COUNTED = re.compile(
    r"^(?:an?|one|two|three|four|five|six|several|some|another|other|many|a few)\b|\bsources?\b",
    re.IGNORECASE,
)
_ENDS = frozenset(("of", "for", "in", "at", "from", "who"))
# A shorter word says too little to be known again in a body's name.
_LEAST = 5
# The head of a label stands among its first words.
_FIRST = 4


def names_holder(text: str, account: Account) -> bool:
    """Whether `text` names the person or body of an account: by name, by office or by what it is."""
    if account.kind == "person" and any(True for _ in ends_of(surname(account.name), text)):
        return True
    if offices_in(text) & account.standing.offices:
        return True
    own = account.name if account.kind == "body" else None
    bodies = [b for b in (account.affiliation, account.standing.body, own) if b and not is_people(b)]
    return any(same_body(body, named) for body in bodies for named in _bodies_in(text))


@lru_cache(maxsize=5000)
def offices_in(text: str) -> frozenset[str]:
    """The offices of one holder that a line speaks of: "the foreign minister", "Bishop"."""
    found = {fold(m.group(1)) for pattern in (_OFFICE, _TITLE) for m in pattern.finditer(text)}
    return frozenset(found - _UNSURE)


@lru_cache(maxsize=5000)
def _bodies_in(text: str) -> tuple[str, ...]:
    """What a line may call a body by: runs of capitals, and "the union", "its board"."""
    plain = (m.group(1) for m in _PLAIN.finditer(text))
    return (*(m.group() for m in _RUN.finditer(text)), *(noun for noun in plain if noun in BODIES))


def is_counted(label: str) -> bool:
    """Whether a label speaks of persons one can count, not of all the people of a body."""
    return bool(_COUNTED.search(label.strip()))


def are_its_people(label: str, body: str) -> bool:
    """ "Observers from the League" for the "Observer Corps", "the auditors" for the "Auditor-General"."""
    if is_counted(label):
        return False
    words = [fold(word) for word in words_in(label)[:_FIRST]]
    heads = [w.removesuffix("s") for w in words if w.endswith("s") and len(w) > _LEAST]
    parts = [part for word in words_in(fold(body)) for part in word.split("-")]
    return any(part.startswith(head) for head in heads for part in parts if head not in KIND_OF)


def describes(label: str, person: Account) -> bool:
    """ "The officer in charge", "MINISTER": the head of the label fits an office that the person holds."""
    words = [fold(word) for word in words_in(label)]
    if not words or set(words) & FORMER or not (_DEFINITE.match(label) or len(words) == 1):
        return False
    head = words[next((i for i, w in enumerate(words) if i and w in _ENDS), len(words)) - 1]
    offices = person.standing.offices
    return head in offices or any(head in group and offices & group for group in SAME_OFFICE)


def is_called(label: str, body: Account) -> bool:
    """ "The society" for a body that the reports call a society."""
    told = read_body(label)
    return not told.roots and bool(told.kinds & body.standing.kinds)
