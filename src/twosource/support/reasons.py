"""Why accounts were folded into so many origins: one plain sentence for each folding."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from ..model import Mention, Reason, speaking_of
from ..text.names import same_person
from .accounts import Account, Press
from .voices import Voice, apart, is_one_voice, quote_alike

# Accounts of these kinds are named for who speaks, the others for an outlet.
_SPEAKING = {"person", "body", "unnamed"}
# A reason names no more persons than this.
_NAMED = 4


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


def explain(
    certain: Sequence[Voice],
    hidden: Sequence[Voice],
    plain: Sequence[Voice],
    copies: Sequence[Account],
    mentions: Sequence[Mention],
    press: Press,
) -> tuple[Reason, ...]:
    """The reasons of a count: `certain` are persons, bodies and reporters, `hidden` the unnamed and outlets.

    `plain` are the lines that credit nobody, `copies` the newsrooms' own copies of the one document.
    """
    found: list[Reason] = []
    for voice in [*certain, *hidden]:
        found.extend(_why_one(voice, press))
    found.extend(_why_unsure(certain, hidden, press))
    if plain:
        names = _listed(sorted({v.first.publisher for v in plain}))
        verb = "tells" if len(plain) == 1 else "tell"
        found.append(Reason("unattributed", f"{names} {verb} it without saying where it is from"))
    if len(copies) > 1:
        names = _listed(sorted({a.publisher for a in copies}))
        found.append(Reason("copies", f"{names} each came by a copy of {copies[0].name} of their own"))
    if any(m.stance == "denies" for m in mentions):
        found.append(Reason("denial", "a denial is a dispute, not a second origin"))
    if not found:
        voices = [*certain, *hidden, *plain]
        names = _listed([describe(v.first) for v in voices])
        told = f"told by {names} alone" if len(voices) == 1 else f"told by {names}, each for themselves"
        found.append(Reason("one voice" if len(voices) == 1 else "voices", told))
    return tuple(dict.fromkeys([*found, *_why_decided(mentions, press)]))


def _why_decided(mentions: Sequence[Mention], press: Press) -> list[Reason]:
    """What analysts decided of the speakers: who they are, and which of them are one."""
    named = [m.speaker.decided for m in mentions if m.speaker is not None and m.speaker.decided is not None]
    speaking = {who for m in mentions if (who := speaking_of(m)) is not None}
    return [*named, *press.persons.explain(speaking)]


def _why_one(voice: Voice, press: Press) -> list[Reason]:
    """Why the accounts of one voice are one origin."""
    found: list[Reason] = []
    retellers = sorted({press.publisher(a.retold[0]) for a in voice.accounts if len(a.retold) > 1})
    if retellers:
        verb = "retells" if len(retellers) == 1 else "retell"
        found.append(Reason("retold", f"{_listed(retellers)} {verb} {voice.first.publisher}"))
    if voice.first.kind in {"person", "body"}:
        speaking = [a for a in voice.accounts[1:] if a.kind in _SPEAKING]
        misquoted = sorted({a.name for a in speaking if _only_quotes_alike(a, voice, press)})
        if misquoted:
            publishers = _listed(sorted({press.publisher(a.mention.report) for a in voice.accounts}))
            names = _listed([voice.first.name, *misquoted][:_NAMED])
            found.append(
                Reason("same words", f"{publishers} quote the same words, as those of {names}: one origin")
            )
        speakers = [name for name in _different(voice) if name not in misquoted]
        if len(speakers) > 1:
            found.append(Reason("one body", f"{_listed(speakers)} speak for one body: one origin"))
        hearers = sorted({a.publisher for a in voice.accounts if _is_called(a, voice.first)})
        if len(hearers) > 1:
            heard = f"{voice.first.name} was heard by {_listed(hearers)}: one origin"
            found.append(Reason("one speaker", heard))
    crediting = sorted(
        {press.publisher(a.mention.report) for a in voice.accounts if a.mention.via and len(a.retold) == 1}
    )
    if crediting and voice.first.kind in {"unnamed", "outlet"}:
        verb = "credits" if len(crediting) == 1 else "credit"
        found.append(Reason("credited", f"{_listed(crediting)} {verb} {voice.first.publisher}"))
    return found


def _only_quotes_alike(account: Account, voice: Voice, press: Press) -> bool:
    """Whether an account is part of a voice for its quoted words alone."""
    others = [a for a in voice.accounts if a is not account]
    alike = any(quote_alike(account, a, press) for a in others)
    return alike and not any(is_one_voice(account, a) for a in others)


def _why_unsure(certain: Sequence[Voice], hidden: Sequence[Voice], press: Press) -> list[Reason]:
    """Why voices that are counted in max are not surely two in min."""
    found: list[Reason] = []
    named = [v for v in certain if v.first.kind in {"person", "body"}]
    unsure = [v for pair in combinations(named, 2) if not apart(*pair, press) for v in pair]
    if unsure:
        names = _listed(list(dict.fromkeys(v.first.name for v in unsure))[:_NAMED])
        found.append(Reason("may be one", f"{names} may speak for one body"))
    if len(hidden) > 1 and not any(apart(a, b, press) for a, b in combinations(hidden, 2)):
        where = _listed(sorted({v.first.publisher for v in hidden}))
        found.append(Reason("may be one", f"the unnamed accounts at {where} may rest on one person"))
    if hidden and certain and not any(apart(h, c, press) for h in hidden for c in certain):
        names = _listed([v.first.name for v in certain])
        found.append(Reason("may be one", f"the unnamed account may rest on {names}"))
    return found


def _different(voice: Voice) -> list[str]:
    """The names of a voice's accounts that are different persons' or bodies'."""
    names: list[str] = []
    for account in voice.accounts:
        alike = (name == account.name or same_person(name, account.name) for name in names)
        if account.kind in {"person", "body"} and not any(alike):
            names.append(account.name)
    return names[:_NAMED]


def _is_called(account: Account, first: Account) -> bool:
    return account.name == first.name or same_person(account.name, first.name)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
