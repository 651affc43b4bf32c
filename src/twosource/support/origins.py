"""The rule of independence: from the accounts behind a claim to the interval [min, max] with its reasons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Mention, Origin, OriginKind, Reason, Support
from ..text.names import fold, same_person, strip_titles
from ..text.outlets import same_outlet
from .accounts import Account, Press, follow

_KINDS: dict[str, OriginKind] = {
    "person": "named", "body": "institution", "unnamed": "unnamed", "witness": "reporter",
    "voice": "reporter", "outlet": "unknown", "unknown": "unknown", "loop": "unknown",
}  # fmt: skip
# Words that name no body by themselves, so sharing them makes two bodies no nearer.
_PLAIN = set(
    "the a an of for and in at to its his her their our new chief head deputy senior former acting minister "
    "ministry office department officials official spokesman spokeswoman spokesperson government state "
    "national president prime statement letter report document assessment company".split()
)

# Bodies called by what they are; the first line may stand for any company or club named elsewhere.
_UNNAMED_BODIES = set(
    "company firm club group operator owner manufacturer developer employer side body".split()
)
_GENERIC = _UNNAMED_BODIES | set(
    "police army navy military union unions council county city court coroner prosecutor prosecutors "
    "hospital school university ministry government parliament palace embassy party agency authority "
    "authorities commission committee board bank inspectorate federation association".split()
)

_NEARNESS = {"body": 0, "person": 0, "witness": 0, "unnamed": 1}

_ARTICLES = {"the", "a", "an", "of", "for", "and"}
_GENERIC_ROOTS = {word[:4] for word in _GENERIC}
_PLAIN_ROOTS = {word[:4] for word in _PLAIN}
_PEOPLE_NAME = re.compile(r"^[A-Z]\w+(?:ian|ean|ish|ese|can|ani|aeli|aqi|ari|ni|ch|ek|sh|ti|mi)$")


@dataclass(slots=True)
class _Voice:
    """Accounts found to be one origin, the first of them naming it."""

    accounts: list[Account]

    @property
    def first(self) -> Account:
        return self.accounts[0]


def count_origins(mentions: Sequence[Mention], sure: Sequence[Mention], press: Press) -> Support:
    """How many independent origins stand behind `mentions`, which all tell the same claim.

    `sure` are those of them that certainly tell it: min is counted from these alone. Denials and
    refusals to comment add nothing. Unknown never adds independence: what may be the same person, and
    what rests on nobody named, raises max alone.
    """
    voices = _voices(mentions, press)
    certain = [v for v in voices if v.first.kind in {"person", "body", "witness"}]
    hidden = [v for v in voices if v.first.kind == "unnamed"]
    outlets = [v for v in voices if v.first.kind == "outlet"]
    plain = _unattributed(voices, certain + hidden + outlets, press)
    credited = certain + hidden + (outlets if not certain and not hidden else [])
    high = len(credited) + len(plain)
    if not high:
        unknown = [v for v in voices if v.first.kind == "unknown"]
        return _from_nobody(unknown, mentions, press)
    low = min(max(_surely_apart(_voices(sure, press)), 1), high)
    reasons = _reasons(certain, [v for v in credited if v not in certain], plain, mentions, press)
    return Support(low, high, tuple(_origin(v) for v in credited + plain), reasons)


def _voices(mentions: Sequence[Mention], press: Press) -> list[_Voice]:
    telling = [m for m in mentions if m.tells]
    knowing = [m for m in telling if not press.is_opinion(m)] or telling
    return _fold([follow(m, telling, press) for m in knowing])


def _unattributed(voices: Sequence[_Voice], credited: Sequence[_Voice], press: Press) -> list[_Voice]:
    """Lines that reports with reporting of their own tell without saying where from.

    Beside credited accounts these add nothing: a headline or a lead, which sum up what the report
    attributes further down; a line of a report that credits somebody for the same claim, or that
    elsewhere quotes the very person credited; comment on what others report.
    """
    spoken_at = {a.mention.report for v in credited for a in v.accounts}
    found: list[_Voice] = []
    for voice in voices:
        if voice.first.kind != "voice":
            continue
        own = [a.mention for a in voice.accounts]
        if any(m.report in spoken_at for m in own):
            continue
        if credited and all(press.is_summary(m) or _quotes_one(m, credited, press) for m in own):
            continue
        found.append(voice)
    reporting = [v for v in found if press.reports[v.first.mention.report].kind != "commentary"]
    return reporting if reporting or credited else found


def _quotes_one(mention: Mention, credited: Sequence[_Voice], press: Press) -> bool:
    """Whether the report of `mention` quotes one of the credited persons or bodies for something else."""
    heard = press.heard.get(mention.report, ())
    names = [v.first.name for v in credited if v.first.kind in {"person", "body"}]
    return any(same_person(a, b) or _same_body(a, b) for a in heard for b in names)


def _from_nobody(unknown: Sequence[_Voice], mentions: Sequence[Mention], press: Press) -> Support:
    """The support of a claim behind which no known account stands: a loop, or a retelling without credit."""
    if unknown:
        first = unknown[0]
        detail = f"{press.reports[first.first.mention.report].label} does not say where it has this from"
        return Support(0, 1, (_origin(first),), (Reason("uncredited", detail),))
    if not any(m.tells for m in mentions):
        what = "refuse to speak of it" if all(m.stance == "declines" for m in mentions) else "deny it"
        return Support(0, 0, (), (Reason("denied only", f"the reports hold only those who {what}"),))
    return Support(0, 1, (), (Reason("circular", "the reports only cite each other"),))


def _fold(accounts: Sequence[Account]) -> list[_Voice]:
    """Accounts of one person, one body or one outlet's unnamed speakers put together, in a stable order."""
    voices: list[_Voice] = []
    order = {"person": 0, "body": 1, "witness": 2, "unnamed": 3, "outlet": 4, "voice": 5}
    for account in sorted(accounts, key=lambda a: (order.get(a.kind, 6), -len(a.name), a.name)):
        for voice in voices:
            if any(is_one_voice(account, other) for other in voice.accounts):
                voice.accounts.append(account)
                break
        else:
            voices.append(_Voice([account]))
    return voices


def is_one_voice(a: Account, b: Account) -> bool:
    """Whether two accounts are one origin."""
    kinds = {a.kind, b.kind}
    if kinds == {"person"}:
        return same_person(a.name, b.name) or _same_body(a.affiliation, b.affiliation)
    if kinds == {"body"}:
        if _is_document(a) and _is_document(b) and a.mention.report == b.mention.report:
            return True
        return _same_body(a.name, b.name) or _may_be_body(a.name, b.name)
    if kinds == {"person", "body"}:
        if same_person(a.name, b.name):
            return True
        person, body = (a, b) if a.kind == "person" else (b, a)
        return _same_body(person.affiliation, body.name) or _same_body(person.affiliation, body.affiliation)
    if kinds <= {"unnamed", "outlet"} or len(kinds) == 1:
        return same_outlet(a.publisher, b.publisher)
    return False


def _body_words(name: str | None) -> frozenset[str]:
    words = fold(strip_titles(name or "")).replace("'s", " ").replace("'", " ").split()
    return frozenset(word.strip(".,;") for word in words)


def _same_body(a: str | None, b: str | None) -> bool:
    """Whether two names are one body's; a bare country or people names none.

    "Foreign Ministry" and "Tavrenia's Foreign Ministry" are one, "Water Ministry" and "Foreign
    Ministry" are two. Words are compared by their first four letters ("Italy's", "Italian"): taking
    two bodies for one only lowers the count.
    """
    if not a or not b or _is_people(a) or _is_people(b):
        return False
    words_a, words_b = ({w[:4] for w in _body_words(name) if w not in _ARTICLES} for name in (a, b))
    small, large = sorted((words_a, words_b), key=len)
    if not small:
        return False
    if len(small) == 1:
        return small == large or (small <= large and (_is_acronym(a, b) or small <= _GENERIC_ROOTS))
    telling = small - _PLAIN_ROOTS
    return small <= large or (len(telling) > 1 and telling <= large)


def _is_acronym(a: str, b: str) -> bool:
    return a.isupper() or b.isupper()


def _may_be_body(a: str, b: str) -> bool:
    """Whether one of two names is a bare "the company", which may be the other: never two for certain."""
    bare = [words for words in (_body_words(a), _body_words(b)) if words and words <= _GENERIC]
    if len(bare) == 2:
        return bool(bare[0] & bare[1])
    return bool(bare) and bool(bare[0] & _UNNAMED_BODIES)


def _is_document(account: Account) -> bool:
    speaker = account.mention.speaker
    return speaker is not None and speaker.kind == "document"


def _surely_apart(voices: Sequence[_Voice]) -> int:
    """How many of these voices the texts show to be different origins, whatever is not said.

    Voices are taken in order of how much is known of them; one counts when it is surely apart from all
    counted before it.
    """
    counted: list[_Voice] = []
    known = [v for v in voices if v.first.kind in {"person", "body", "witness", "unnamed"}]
    for voice in sorted(known, key=lambda v: _NEARNESS[v.first.kind] + 2 * (not _bodies(v))):
        if all(_apart(voice, other) for other in counted):
            counted.append(voice)
    return len(counted)


def _apart(a: _Voice, b: _Voice) -> bool:
    """Whether two voices are surely two origins: two bodies, two persons by name, two sides.

    A person whose body the texts do not tell may speak for any body that is heard as well.
    """
    kinds = {a.first.kind, b.first.kind}
    if "unnamed" in kinds:
        return "witness" not in kinds and _other_side(a.first, b.first)
    if "witness" in kinds or kinds == {"person"}:
        return True
    return bool(_bodies(a) and _bodies(b))


def _bodies(voice: _Voice) -> frozenset[str]:
    """The bodies a voice is known to speak for."""
    found = {a.affiliation for a in voice.accounts if a.affiliation}
    found |= {a.name for a in voice.accounts if a.kind == "body"}
    return frozenset(found)


def _other_side(a: Account, b: Account) -> bool:
    """Whether the texts exclude that the two are the same: both have a side, and the sides differ."""
    side_a, side_b = _side(a), _side(b)
    if not _is_people(a.affiliation) or not _is_people(b.affiliation):
        return False
    return not side_a & side_b and not _related(side_a, side_b)


def _is_people(name: str | None) -> bool:
    """Whether a side is told as a people ("Israeli"): a town and a country may be one side."""
    return bool(name) and bool(_PEOPLE_NAME.search(name or ""))


def _side(account: Account) -> frozenset[str]:
    return _body_words(account.affiliation) - _PLAIN


def _related(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sides share a root: Ilmara and Ilmari, Israel and Israeli."""
    return any(x[:4] == y[:4] for x in a for y in b if len(x) > 3 and len(y) > 3)


def _origin(voice: _Voice) -> Origin:
    account = voice.first
    kind = _KINDS[account.kind]
    if account.kind == "body" and account.mention.speaker and account.mention.speaker.kind == "document":
        kind = "document"
    return Origin(describe(account), _speaker(account), account.publisher, kind)


def _speaker(account: Account) -> str | None:
    return account.name if account.kind in {"person", "body", "unnamed"} else None


def describe(account: Account) -> str:
    """An origin in words: "Irene Falk", "The Courier, two unnamed officials", "Axios, basis not known"."""
    match account.kind:
        case "person" | "body":
            return account.name
        case "unnamed":
            name = account.name.removeprefix("the ").removeprefix("The ")
            named = name if "unnamed" in name else f"{name}, unnamed"
            return f"{account.publisher} ({named})"
        case "witness":
            return f"{account.publisher}, whose reporter was there"
        case "voice":
            return f"{account.publisher}, unattributed"
        case "outlet":
            return f"{account.publisher}, whose basis is not known"
        case _:
            return f"{account.publisher}, credits nobody"


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _reasons(
    certain: Sequence[_Voice],
    hidden: Sequence[_Voice],
    plain: Sequence[_Voice],
    mentions: Sequence[Mention],
    press: Press,
) -> tuple[Reason, ...]:
    """One sentence for each folding, in the order origins are listed."""
    found: list[Reason] = []
    for voice in [*certain, *hidden]:
        found.extend(_why_one(voice, press))
    if len(hidden) > 1 and not any(_apart(a, b) for a in hidden for b in hidden if a is not b):
        where = _listed(sorted({v.first.publisher for v in hidden}))
        found.append(Reason("may be one", f"the unnamed accounts at {where} may rest on one person"))
    if hidden and certain and not any(_apart(h, c) for h in hidden for c in certain):
        names = _listed([v.first.name for v in certain])
        found.append(Reason("may be one", f"the unnamed account may rest on {names}"))
    if plain:
        names = _listed(sorted({v.first.publisher for v in plain}))
        verb = "tells" if len(plain) == 1 else "tell"
        found.append(Reason("unattributed", f"{names} {verb} it without saying where it is from"))
    if any(m.stance == "denies" for m in mentions):
        found.append(Reason("denial", "a denial is a dispute, not a second origin"))
    if not found:
        voices = [*certain, *hidden, *plain]
        names = _listed([describe(v.first) for v in voices])
        told = f"told by {names} alone" if len(voices) == 1 else f"told by {names}, each for themselves"
        found.append(Reason("one voice" if len(voices) == 1 else "voices", told))
    return tuple(dict.fromkeys(found))


def _why_one(voice: _Voice, press: Press) -> list[Reason]:
    found: list[Reason] = []
    retellers = sorted({press.publisher(a.retold[0]) for a in voice.accounts if len(a.retold) > 1})
    if retellers:
        verb = "retells" if len(retellers) == 1 else "retell"
        found.append(Reason("retold", f"{_listed(retellers)} {verb} {voice.first.publisher}"))
    hearers = sorted({a.publisher for a in voice.accounts})
    if len(hearers) > 1 and voice.first.kind in {"person", "body"}:
        found.append(Reason("one speaker", f"{voice.first.name} was heard by {_listed(hearers)}: one origin"))
    crediting = sorted(
        {press.publisher(a.mention.report) for a in voice.accounts if a.mention.via and len(a.retold) == 1}
    )
    if crediting and voice.first.kind in {"unnamed", "outlet"}:
        verb = "credits" if len(crediting) == 1 else "credit"
        found.append(Reason("credited", f"{_listed(crediting)} {verb} {voice.first.publisher}"))
    return found
