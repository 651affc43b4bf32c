"""The rule of independence: from the accounts behind a claim to the interval [min, max] with its reasons."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Mention, Origin, OriginKind, Reason, Support, Trail
from ..text.names import same_person
from ..text.outlets import same_outlet
from .accounts import Account, Press, follow
from .bodies import same_body
from .hearsay import separate_copies, without_hearsay
from .namings import names_holder
from .reasons import describe, explain
from .voices import Voice, fold_accounts, surely_apart

_KINDS: dict[str, OriginKind] = {
    "person": "named", "body": "institution", "unnamed": "unnamed", "witness": "reporter",
    "voice": "reporter", "outlet": "unknown", "unknown": "unknown", "loop": "unknown",
}  # fmt: skip

# What is to come, or meant to.
_TO_COME = re.compile(
    r"\b(?:will|would|shall|want(?:s|ed)?|plan(?:s|ned|ning)?|demand\w*|threat\w*|offer\w*|refus\w*|agree\w*"
    r"|intend\w*)\b"
)


def count_origins(
    mentions: Sequence[Mention], sure: Sequence[Mention], press: Press, rejected: Sequence[Mention] = ()
) -> Support:
    """How many independent origins stand behind `mentions`, which all tell the same claim.

    `sure` are those of them that certainly tell it: min is counted from these alone. Denials and
    refusals to comment add nothing. Unknown never adds independence: what may be the same person, and
    what rests on nobody named, raises max alone. What was `rejected` adds nothing either, but those who
    retell it are still followed up through it.
    """
    voices = _voices(mentions, press, rejected)
    certain = [v for v in voices if v.first.kind in {"person", "body", "witness"}]
    hidden = [v for v in voices if v.first.kind == "unnamed"]
    outlets = [v for v in voices if v.first.kind == "outlet"]
    plain = _unattributed(voices, certain + hidden + outlets, press)
    credited = certain + hidden + (outlets if not certain and not hidden else [])
    copies = separate_copies(voices, press)
    high = max(len(copies), len(credited) + len(plain))
    if not high:
        unknown = [v for v in voices if v.first.kind == "unknown"]
        return _from_nobody(unknown, mentions, press)
    certainly = _voices(sure, press, rejected)
    low = min(max(surely_apart(certainly, press), len(separate_copies(certainly, press)), 1), high)
    told = [_origin(v, press) for v in credited + plain]
    origins = told if len(copies) < high else [_copy(a, press) for a in copies]
    others = [v for v in credited if v not in certain]
    return Support(low, high, tuple(origins), explain(certain, others, plain, copies, mentions, press))


def _voices(mentions: Sequence[Mention], press: Press, rejected: Sequence[Mention]) -> list[Voice]:
    telling = [m for m in mentions if m.tells]
    knowing = [m for m in telling if not press.is_opinion(m)] or telling
    chain = [*telling, *(m for m in rejected if m.tells)]
    return without_hearsay(fold_accounts([follow(m, chain, press) for m in knowing]), press)


def _unattributed(voices: Sequence[Voice], credited: Sequence[Voice], press: Press) -> list[Voice]:
    """Lines that reports with reporting of their own tell without saying where from.

    Beside credited accounts most of them add nothing: see `_rests_on`.
    """
    spoken_at = {a.mention.report for v in credited for a in v.accounts}
    found: list[Voice] = []
    for voice in voices:
        if voice.first.kind != "voice":
            continue
        own = [a.mention for a in voice.accounts]
        if any(m.report in spoken_at for m in own):
            continue
        if credited and _rests_on(own, credited, press):
            continue
        found.append(voice)
    reporting = [v for v in found if press.reports[v.first.mention.report].kind != "commentary"]
    return reporting if reporting or credited else found


def _adds_nothing(mention: Mention, credited: Sequence[Voice], press: Press) -> bool:
    """Whether a line nobody is credited for rests on the accounts that are credited elsewhere.

    A headline or a lead sums up what the report attributes further down. A line of quoted words tells what
    somebody says. What is wanted, planned, offered or told under a condition is known from those whose wish,
    plan or offer it is. And a report that elsewhere quotes the very person credited has it from that person.
    """
    if press.is_summary(mention) or mention.stance == "conditional":
        return True
    if _TO_COME.search(mention.span.of(press.reports[mention.report].text)):
        return True
    if press.scenes[mention.report].in_quotes(mention.span):
        return True
    return _quotes_one(mention, credited, press)


def _rests_on(own: Sequence[Mention], credited: Sequence[Voice], press: Press) -> bool:
    """Whether the lines of one report rest on the accounts that are credited elsewhere.

    One line that names who is credited, by name, by office or by body, tells whose account they retell.
    """
    texts = (m.span.of(press.reports[m.report].text) for m in own)
    holders = [a for v in credited for a in v.accounts]
    if any(names_holder(text, a) for text in texts for a in holders):
        return True
    return all(_adds_nothing(m, credited, press) for m in own)


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
        return Support(0, 1, (_origin(first, press),), (Reason("uncredited", detail),))
    if not any(m.tells for m in mentions):
        what = "refuse to speak of it" if all(m.stance == "declines" for m in mentions) else "deny it"
        return Support(0, 0, (), (Reason("denied only", f"the reports hold only those who {what}"),))
    return Support(0, 1, (), (Reason("circular", "the reports only cite each other"),))


def _origin(voice: Voice, press: Press) -> Origin:
    account = voice.first
    kind = _KINDS[account.kind]
    if account.kind == "body" and account.mention.speaker and account.mention.speaker.kind == "document":
        kind = "document"
    trails = sorted({_trail(a, press) for a in voice.accounts})
    return Origin(describe(account), _speaker(account), account.publisher, kind, tuple(trails))


def _copy(account: Account, press: Press) -> Origin:
    """One newsroom's own copy of a document."""
    label = f"{account.name}, copy of {account.publisher}"
    return Origin(label, account.name, account.publisher, "document", (_trail(account, press),))


def _trail(account: Account, press: Press) -> Trail:
    """The outlets between the mention that an account starts from and whoever knows, each once."""
    start = account.start or account.mention
    own = press.publisher(start.report)
    names = [*map(press.publisher, account.retold[1:]), *account.mention.via, account.publisher]
    through: list[str] = []
    for name in names:
        if not any(same_outlet(name, other) for other in (own, *through)):
            through.append(name)
    return Trail(start.report, start.span, tuple(through))


def _speaker(account: Account) -> str | None:
    return account.name if account.kind in {"person", "body", "unnamed"} else None
