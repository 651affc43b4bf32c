"""The rule of independence: from the accounts behind a claim to the interval [min, max] with its reasons."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Mention, Origin, OriginKind, Reason, Support
from ..text.names import same_person, surname
from .accounts import Account, Press, follow
from .bodies import same_body
from .hearsay import separate_copies, without_hearsay
from .voices import Voice, apart, fold_accounts, surely_apart

_KINDS: dict[str, OriginKind] = {
    "person": "named", "body": "institution", "unnamed": "unnamed", "witness": "reporter",
    "voice": "reporter", "outlet": "unknown", "unknown": "unknown", "loop": "unknown",
}  # fmt: skip


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
    copies = separate_copies(voices, press)
    high = max(copies, len(credited) + len(plain))
    if not high:
        unknown = [v for v in voices if v.first.kind == "unknown"]
        return _from_nobody(unknown, mentions, press)
    certainly = _voices(sure, press)
    low = min(max(surely_apart(certainly, press), separate_copies(certainly, press), 1), high)
    reasons = _reasons(certain, [v for v in credited if v not in certain], plain, mentions, press)
    return Support(low, high, tuple(_origin(v) for v in credited + plain), reasons)


def _voices(mentions: Sequence[Mention], press: Press) -> list[Voice]:
    telling = [m for m in mentions if m.tells]
    knowing = [m for m in telling if not press.is_opinion(m)] or telling
    return without_hearsay(fold_accounts([follow(m, telling, press) for m in knowing]), press)


def _unattributed(voices: Sequence[Voice], credited: Sequence[Voice], press: Press) -> list[Voice]:
    """Lines that reports with reporting of their own tell without saying where from.

    Beside credited accounts most of them add nothing: see `_adds_nothing`.
    """
    spoken_at = {a.mention.report for v in credited for a in v.accounts}
    found: list[Voice] = []
    for voice in voices:
        if voice.first.kind != "voice":
            continue
        own = [a.mention for a in voice.accounts]
        if any(m.report in spoken_at for m in own):
            continue
        if credited and all(_adds_nothing(m, credited, press) for m in own):
            continue
        found.append(voice)
    reporting = [v for v in found if press.reports[v.first.mention.report].kind != "commentary"]
    return reporting if reporting or credited else found


def _adds_nothing(mention: Mention, credited: Sequence[Voice], press: Press) -> bool:
    """Whether a line nobody is credited for rests on the accounts that are credited elsewhere.

    A headline or a lead sums up what the report attributes further down. A line of quoted words, or one
    that names one of those who say so tells what they say. What is told under a condition is their offer or
    threat. And a report that elsewhere quotes the very person credited has it from that person.
    """
    if press.is_summary(mention) or mention.stance == "conditional":
        return True
    text = mention.span.of(press.reports[mention.report].text)
    if press.scenes[mention.report].in_quotes(mention.span):
        return True
    return _names_one(text, credited) or _quotes_one(mention, credited, press)


def _names_one(text: str, credited: Sequence[Voice]) -> bool:
    """Whether `text` names a person who is credited with the claim."""
    names = {surname(a.name) for v in credited for a in v.accounts if a.kind == "person"}
    return any(len(name) > 2 and re.search(rf"\b{re.escape(name)}\b", text) for name in names)


def _quotes_one(mention: Mention, credited: Sequence[Voice], press: Press) -> bool:
    """Whether the report of `mention` quotes one of the credited persons or bodies for something else."""
    heard = press.heard.get(mention.report, ())
    names = [v.first.name for v in credited if v.first.kind in {"person", "body"}]
    return any(same_person(a, b) or same_body(a, b) for a in heard for b in names)


def _from_nobody(unknown: Sequence[Voice], mentions: Sequence[Mention], press: Press) -> Support:
    """The support of a claim behind which no known account stands: a loop, or a retelling without credit."""
    if unknown:
        first = unknown[0]
        detail = f"{press.reports[first.first.mention.report].label} does not say where it has this from"
        return Support(0, 1, (_origin(first),), (Reason("uncredited", detail),))
    if not any(m.tells for m in mentions):
        what = "refuse to speak of it" if all(m.stance == "declines" for m in mentions) else "deny it"
        return Support(0, 0, (), (Reason("denied only", f"the reports hold only those who {what}"),))
    return Support(0, 1, (), (Reason("circular", "the reports only cite each other"),))


def _origin(voice: Voice) -> Origin:
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
    certain: Sequence[Voice],
    hidden: Sequence[Voice],
    plain: Sequence[Voice],
    mentions: Sequence[Mention],
    press: Press,
) -> tuple[Reason, ...]:
    """One sentence for each folding, in the order origins are listed."""
    found: list[Reason] = []
    for voice in [*certain, *hidden]:
        found.extend(_why_one(voice, press))
    if len(hidden) > 1 and not any(apart(a, b, press) for a in hidden for b in hidden if a is not b):
        where = _listed(sorted({v.first.publisher for v in hidden}))
        found.append(Reason("may be one", f"the unnamed accounts at {where} may rest on one person"))
    if hidden and certain and not any(apart(h, c, press) for h in hidden for c in certain):
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


def _why_one(voice: Voice, press: Press) -> list[Reason]:
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
