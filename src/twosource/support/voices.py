"""Which accounts are one origin, and which the texts show to be two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..text.lexicon.standing import CIVIL_OFFICES, ONE_OF_A_KIND, PRIVATE_OFFICES, STATE_KINDS
from ..text.names import ends_of, fold, same_person, surname
from ..text.outlets import same_outlet
from .accounts import Account, Press
from .bodies import apart_bodies, is_people, read_body, same_body, share_root, side_words
from .namings import are_its_people, describes, is_called, is_counted
from .standing import one_holder
from .utterances import is_one_utterance, words_of

_ORDER = {"person": 0, "body": 1, "witness": 2, "unnamed": 3, "outlet": 4, "voice": 5}
_NEARNESS = {"body": 0, "person": 0, "witness": 0, "unnamed": 1}
_SERVICES = frozenset(("police", "prosecution", "court"))
# What anybody may have written himself; other documents are drawn up by a body.
_PRIVATE_PAPER = re.compile(
    r"\b(?:letters?|e-?mails?|texts?|messages?|notes?|diary|tweets?|posts?|statements?)\b", re.I
)


@dataclass(slots=True)
class Voice:
    """Accounts found to be one origin, the first of them naming it."""

    accounts: list[Account]

    @property
    def first(self) -> Account:
        return self.accounts[0]


def fold_accounts(accounts: Sequence[Account], press: Press) -> list[Voice]:
    """Accounts of one person, one body or one outlet's unnamed speakers put together, in a stable order.

    So are those that quote the same words: one of two reports is then wrong about who spoke.
    """
    voices: list[Voice] = []
    for account in sorted(accounts, key=_rank):
        free = [v for v in voices if not _was_set_apart(account, v)]
        home = next((v for v in free if any(is_one_voice(account, a) for a in v.accounts)), None)
        home = home or next(
            (v for v in free if any(quote_alike(account, a, press) for a in v.accounts)), None
        )
        if home is not None:
            home.accounts.append(account)
        else:
            voices.append(Voice([account]))
    return voices


def quote_alike(a: Account, b: Account, press: Press) -> bool:
    """Whether two accounts rest on the same quoted words."""
    return is_one_utterance(words_of(a.mention, press), words_of(b.mention, press))


def _rank(account: Account) -> tuple[int, bool, int, str]:
    """Whom a voice is named for: of whom something was decided before others, longer names first."""
    return (_ORDER.get(account.kind, 6), not account.person.label, -len(account.name), account.name)


def _was_set_apart(account: Account, voice: Voice) -> bool:
    """Whether it was decided that somebody else speaks in an account of the voice."""
    return any(account.person.is_one_with(other.person) is False for other in voice.accounts)


def is_one_voice(a: Account, b: Account) -> bool:
    """Whether two accounts are one origin: as decided, else as the texts show."""
    decided = a.person.is_one_with(b.person)
    return _is_one_voice(a, b) if decided is None else decided


def _is_one_voice(a: Account, b: Account) -> bool:
    kinds = {a.kind, b.kind}
    if "person" in kinds and kinds <= {"person", "body", "unnamed"}:
        person, other = (a, b) if a.kind == "person" else (b, a)
        return _is_or_speaks_for(person, other)
    if kinds == {"body"}:
        if is_document(a) and is_document(b) and a.mention.report == b.mention.report:
            return True
        return same_body(a.name, b.name) or _same_paper(a, b)
    if kinds == {"body", "unnamed"}:
        body, unnamed = (a, b) if a.kind == "body" else (b, a)
        if are_its_people(unnamed.name, body.name):
            return True
        return _is_collective(unnamed) and same_body(unnamed.name, body.name)
    if kinds <= {"unnamed", "outlet"} or len(kinds) == 1:
        return same_outlet(a.publisher, b.publisher)
    return False


def _is_or_speaks_for(person: Account, other: Account) -> bool:
    """Whether a person is the other by name or office, or speaks for the same body."""
    if other.kind == "person" and same_person(person.name, other.name):
        return True
    if other.kind != "person" and (same_person(person.name, other.name) or _is_named_in(person, other.name)):
        return True
    if _holds(person, other.name) or (other.kind == "person" and _holds(other, person.name)):
        return True
    if other.kind == "unnamed" and describes(other.name, person) and not _differ(person, other):
        return True
    if other.kind == "unnamed":
        return _is_collective(other) and (
            same_body(person.affiliation, other.name) or _speaks_of(person, other.name)
        )
    if any(same_body(a, b) for a in _belongs(person) for b in _belongs(other)):
        return True
    if other.kind == "person":
        return False
    if any(same_body(a, other.name) or is_called(a, other) for a in _belongs(person)):
        return True
    return _speaks_of(person, other.name)


def _differ(a: Account, b: Account) -> bool:
    """Whether two speakers are of two bodies or two sides."""
    return _other_side(a, b) or apart_bodies(a.affiliation, b.affiliation)


def _belongs(account: Account) -> list[str]:
    """The bodies that an account is told to speak for."""
    return [b for b in (account.affiliation, account.standing.body) if b]


def _is_named_in(person: Account, label: str) -> bool:
    """ "Mara Quill's letter", "Minister for Water M. Quill": the label names the person."""
    return any(True for _ in ends_of(surname(person.name), label))


def _holds(person: Account, label: str) -> bool:
    """Whether the label is an office that the person holds: "the Bishop", "Tavrenia's defence minister"."""
    return bool(one_holder(label) & person.standing.offices)


def _speaks_of(person: Account, body: str) -> bool:
    """Whether a person of no named body holds an office in a body of that kind: the leader of a union."""
    if person.affiliation or not person.standing.offices:
        return False
    return bool(person.standing.kinds & read_body(body).kinds - {"role"})


def _is_collective(account: Account) -> bool:
    """ "Cops", "German prosecutors": a service spoken of by its people."""
    kinds = read_body(account.name).kinds
    return bool(kinds & ONE_OF_A_KIND) and not is_counted(account.name)


def is_document(account: Account) -> bool:
    speaker = account.mention.speaker
    return speaker is not None and speaker.kind == "document"


def _same_paper(a: Account, b: Account) -> bool:
    """ "The certificate" and "the Tarn certificate": of two papers called alike one names no issuer."""
    if not (is_document(a) and is_document(b)):
        return False
    words_a, words_b = (set(fold(x.name).split()) - {"the", "a", "an", "its", "his", "her"} for x in (a, b))
    return bool(words_a and words_b) and (words_a <= words_b or words_b <= words_a)


def surely_apart(voices: Sequence[Voice], press: Press) -> int:
    """How many of these voices the texts show to be different origins, whatever is not said.

    Voices are taken in order of how much is known of them; one counts when it is surely apart from all
    counted before it.
    """
    counted: list[Voice] = []
    known = [v for v in voices if v.first.kind in _NEARNESS]
    for voice in sorted(known, key=lambda v: _NEARNESS[v.first.kind] + 2 * (not _is_placed(v.first))):
        if all(apart(voice, other, press) for other in counted):
            counted.append(voice)
    return len(counted)


def _is_placed(account: Account) -> bool:
    """Whether it is known for whom, or that for nobody, the account speaks."""
    return account.kind != "person" or bool(account.affiliation) or account.standing.civilian


def apart(a: Voice, b: Voice, press: Press) -> bool:
    """Whether two voices are surely two origins: two bodies, two persons by name, two sides.

    A person whose body the texts do not tell may speak for any body that is heard as well, unless what
    they say of the person excludes it.
    """
    one, other = a.first, b.first
    decided = one.person.is_one_with(other.person)
    return _apart(one, other, press) if decided is None else not decided


def _apart(one: Account, other: Account, press: Press) -> bool:
    kinds = {one.kind, other.kind}
    if "witness" in kinds:
        return "unnamed" not in kinds or not same_outlet(one.publisher, other.publisher)
    if "unnamed" in kinds:
        unnamed, known = (one, other) if one.kind == "unnamed" else (other, one)
        return _unnamed_apart(unnamed, known, press)
    if kinds == {"person"}:
        return _persons_apart(one, other)
    if kinds == {"body"}:
        return apart_bodies(one.name, other.name)
    person, body = (one, other) if one.kind == "person" else (other, one)
    return _person_apart_from_body(person, body)


def _persons_apart(a: Account, b: Account) -> bool:
    """Whether two persons are known by name, and not officers of what may be one body."""
    if one_holder(a.name) or one_holder(b.name) or min(len(a.name), len(b.name)) < 3:
        return False
    if apart_bodies(a.affiliation, b.affiliation):
        return True
    if not (_is_officer(a) and _is_officer(b)):
        return True
    if _kinds(a) & _kinds(b) & ONE_OF_A_KIND:
        return False
    return (
        bool(a.affiliation and b.affiliation) or _another_trade(a, _kinds(b)) or _another_trade(b, _kinds(a))
    )


def _another_trade(person: Account, kinds: frozenset[str]) -> bool:
    """Whether what a person is called excludes that he speaks for a body of these kinds."""
    own = _kinds(person) - {"role"}
    if not kinds or own & kinds or "role" in kinds:
        return False
    if kinds <= _SERVICES and (own & {"lawyers"} or person.standing.offices & CIVIL_OFFICES):
        return True
    if kinds <= STATE_KINDS and person.standing.offices & PRIVATE_OFFICES:
        return True
    return bool(own - {"lawyers"}) and not ("government" in own | kinds and own | kinds <= STATE_KINDS)


def _is_officer(person: Account) -> bool:
    """Whether a person speaks for a body, named or not."""
    return bool(person.affiliation or person.standing.offices)


def _kinds(person: Account) -> frozenset[str]:
    """The kinds of the body a person speaks for; of what is said of the person where no body is named."""
    return read_body(person.affiliation).kinds if person.affiliation else person.standing.kinds


def _person_apart_from_body(person: Account, body: Account) -> bool:
    if person.affiliation:
        return apart_bodies(person.affiliation, body.name)
    if person.standing.civilian:
        if is_document(body):
            return not _PRIVATE_PAPER.search(body.name)
        return read_body(body.name).sound
    other = read_body(body.name)
    return other.sound and not other.umbrella and _another_trade(person, other.kinds)


def _unnamed_apart(unnamed: Account, known: Account, press: Press) -> bool:
    """Whether the texts exclude that an unnamed speaker is, or speaks for, the other."""
    if _other_side(unnamed, known):
        return True
    if known.kind == "person" and _speaks_about(unnamed, known, press):
        return True
    if apart_bodies(unnamed.affiliation, known.affiliation or (known.name if known.kind == "body" else None)):
        return not is_people(unnamed.affiliation) and not is_people(known.affiliation)
    if unnamed.standing.civilian:
        return bool(known.standing.offices) or (known.kind == "body" and not is_document(known))
    return known.standing.civilian and bool(unnamed.standing.offices)


def _speaks_about(unnamed: Account, person: Account, press: Press) -> bool:
    """Whether the unnamed speaker speaks of the person in the third person."""
    text = press.reports[unnamed.mention.report].text
    said = " ".join(part.of(text) for part in unnamed.mention.content)
    return any(True for _ in ends_of(surname(person.name), said))


def _other_side(a: Account, b: Account) -> bool:
    """Whether the texts exclude that the two are the same: both have a side, and the sides differ."""
    if not is_people(a.affiliation) or not is_people(b.affiliation):
        return False
    side_a, side_b = side_words(a.affiliation), side_words(b.affiliation)
    return not side_a & side_b and not share_root(side_a, side_b)
