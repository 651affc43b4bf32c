"""Statements of a story → claims, each with its support, verdict and contradictions."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

import numpy as np

from ..model import (
    Claim,
    Lineage,
    Mention,
    Place,
    Reason,
    Regrouping,
    Report,
    Rulings,
    Story,
    Support,
    explain_regroupings,
    place_of,
)
from .accounts import Press, follow
from .contradictions import Telling, ascribe_apart, is_set_apart
from .denials import says_otherwise
from .disputes import Findings, find_disputes
from .features import Matrix
from .matching import ALIKE, MAY, SURE, Group, match
from .origins import count_origins
from .partings import are_apart
from .statements import Statement, is_sentence

# With how many of the wishes behind it each is held together.
MOST_WISHES = 200

NOTHING_DECIDED = Rulings()


def build_claims(
    reports: Sequence[Report],
    stories: Sequence[Story],
    lineage: Lineage,
    statements: Mapping[str, Sequence[Statement]],
    vectors: Mapping[str, Matrix],
    rulings: Rulings = NOTHING_DECIDED,
) -> tuple[Claim, ...]:
    """The claims of all stories, in the order of the stories and of the first sentence that tells each.

    `vectors` has, for each report, one row a statement. Reports of two stories share no claim. `rulings`
    are what analysts decided; they always win, and each claim they change says so.
    """
    mentions = [s.mention for found in statements.values() for s in found]
    press = Press.of(reports, lineage, mentions, rulings.persons)
    claims: list[Claim] = []
    for story in stories:
        members = sorted(story.reports, key=lambda i: (press.reports[i].file, i))
        told = [s for report in members for s in statements.get(report, ())]
        if not told:
            continue
        rows = np.concatenate([vectors[report] for report in members if len(statements.get(report, ()))])
        decided = _by_index(rulings, told)
        groups = match(told, rows, regroupings=decided)
        own = [sorted(group.own) for group in groups] if decided else []
        for group in _with_rival_wishes(groups, told, press):
            reasons = explain_regroupings(group.own, own, decided)
            claims.append(build_claim(story, group, told, press, rulings.rejected, reasons))
    return tuple(claims)


def _by_index(rulings: Rulings, told: Sequence[Statement]) -> list[Regrouping[int]]:
    """The regroupings of statements by their place as those of the indexes of `told`."""
    if not rulings.regroupings:
        return []
    at: dict[Place, list[int]] = {}
    for index, statement in enumerate(told):
        at.setdefault(place_of(statement.mention), []).append(index)
    return [each.rekeyed(at) for each in rulings.regroupings]


def _with_rival_wishes(groups: Sequence[Group], told: Sequence[Statement], press: Press) -> Iterator[Group]:
    """The groups, each with the statements that ascribe its proposal to another holder.

    Who proposes it makes such statements unlike, so that no likeness brings them together.
    """
    wishing = [i for i, statement in enumerate(told) if statement.wish is not None]
    apart = [
        (i, j)
        for at, i in enumerate(wishing)
        for j in wishing[at + 1 : at + MOST_WISHES]
        if ascribe_apart(told[i], told[j], press.reports)
    ]
    for group in groups:
        added = [(i, j) for i, j in apart if i in group.own and j not in group.members]
        odds = {**group.odds, **{pair: ALIKE for i, j in added for pair in ((i, j), (j, i))}}
        members = tuple(sorted({*group.members, *(j for _, j in added)}))
        yield replace(group, members=members, odds=odds) if added else group


def build_claim(
    story: Story,
    group: Group,
    told: Sequence[Statement],
    press: Press,
    rejected: Mapping[Place, Reason] = NOTHING_DECIDED.rejected,
    decided: Sequence[Reason] = (),
) -> Claim:
    """The claim that a group of the statements `told` tells, with what stands behind it.

    Statements at the places `rejected` are shown with it and count for nothing; `decided` are the reasons
    why an analyst grouped it so.
    """
    everything = [told[i].mention for i in group.members]
    out = {i: reason for i in group.members if (reason := rejected.get(place_of(told[i].mention)))}
    struck = [told[i].mention for i in group.members if i in out]
    reasons = (*decided, *dict.fromkeys(out.values()))
    left = group.without(out)
    if not left.own:
        return _rejected_whole(story, group, told, press, reasons)
    members = left.members
    mentions = [told[i].mention for i in members]
    telling = [m for m in everything if m.tells]
    tellings = [
        Telling(told[i], follow(m, telling, press) if m.tells else None)
        for i, m in zip(members, mentions, strict=True)
    ]
    findings = find_disputes(
        tellings,
        press,
        lambda a, b: left.odds.get((members[a], members[b]), ALIKE - 1) >= ALIKE,
        lambda a, b: left.odds.get((members[a], members[b]), ALIKE - 1) >= SURE,
    )
    against = _against(tellings, findings.rivals)
    own = [members[at] for at in range(len(members)) if at not in against]
    core = left.center(_wordings(left, own, told))
    support = _support(left, core, own, told, press, struck)
    support = replace(support, reasons=(*support.reasons, *reasons))
    return Claim(
        id=_id(everything),
        story=story.id,
        text=_text(told[core], press.reports),
        mentions=_in_order(everything, press),
        support=support,
        verdict=support.verdict(disputed=findings.dispute is not None),
        dispute=findings.dispute,
        update=findings.update,
        distortions=findings.distortions,
        loose=(*_loose(left, core, own, told, findings), *struck),
        rejected=tuple(struck),
    )


def _rejected_whole(
    story: Story, group: Group, told: Sequence[Statement], press: Press, reasons: Sequence[Reason]
) -> Claim:
    """The claim of a group whose own statements were all rejected: shown, and with nobody behind it."""
    mentions = [told[i].mention for i in sorted(group.own)]
    support = Support(0, 0, (), tuple(reasons))
    return Claim(
        id=_id(mentions),
        story=story.id,
        text=_text(told[group.center(group.own)], press.reports),
        mentions=_in_order(mentions, press),
        support=support,
        verdict=support.verdict(disputed=False),
        loose=tuple(mentions),
        rejected=tuple(mentions),
    )


def _in_order(mentions: Sequence[Mention], press: Press) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda m: (press.reports[m.report].file, m.span, m.content)))


def _wordings(group: Group, own: Sequence[int], told: Sequence[Statement]) -> Sequence[int]:
    """The members that may word the claim, the fittest that there are.

    A sentence of this claim alone, on its own side, that asserts something: no question, no heading of
    a few words ("Why plan B fails").
    """
    asserting = [i for i in own if told[i].mention.tells]
    alone = [i for i in asserting if i in group.own]
    full = [i for i in alone if is_sentence(told[i])]
    return full or alone or asserting or own or group.members


def _loose(
    group: Group, core: int, own: Sequence[int], told: Sequence[Statement], findings: Findings
) -> tuple[Mention, ...]:
    """The mentions too unlike the core to be told as one with it, and part of no contradiction.

    So are those that have other words in a place of the same sentence, which nothing else explains.
    """
    near = group.near(core, MAY)
    sides = [side.values for side in (findings.dispute, findings.update) if side]
    shown = {(v.report, v.span) for values in sides for v in values}
    shown |= {(v.report, v.span) for d in findings.distortions for v in (d.value, d.of)}
    apart = {i for i in own if i in near and are_apart(told[i], told[core])}
    far = [told[i].mention for i in group.members if i not in near or i in apart]
    return tuple(m for m in far if (m.report, m.span) not in shown)


def _against(tellings: Sequence[Telling], rivals: Collection[int]) -> frozenset[int]:
    """The rivals, and whatever else those speakers say in the same report: nobody backs what he disputes."""
    speakers = [_speaking(t.statement.mention) for t in tellings]
    disputing = {speakers[at] for at in rivals} - {None}
    return frozenset(rivals) | {at for at, speaker in enumerate(speakers) if speaker in disputing}


def _speaking(mention: Mention) -> tuple[str, str] | None:
    """Who speaks in which report; None for the report's own voice."""
    return (mention.report, mention.speaker.name) if mention.speaker is not None else None


def _support(
    group: Group,
    core: int,
    own: Sequence[int],
    told: Sequence[Statement],
    press: Press,
    rejected: Sequence[Mention],
) -> Support:
    """The origins of the claim as its core words it.

    Rivals add nothing, and neither does what differs from the core in a "not" or a figure, nor whatever
    else is said by somebody who says "not" where the core does not; what is not surely the same claim
    never raises min.
    """
    naysayers = {_speaking(told[i].mention) for i in own if says_otherwise(told[i], told[core])} - {None}
    agreeing = [
        i
        for i in own
        if i == core or not (_speaking(told[i].mention) in naysayers or is_set_apart(told[i], told[core]))
    ]
    sure, may = group.near(core, SURE), group.near(core, MAY)
    return count_origins(
        [told[i].mention for i in agreeing if i in may],
        [told[i].mention for i in agreeing if i in sure],
        press,
        rejected,
    )


def _text(core: Statement, reports: Mapping[str, Report]) -> str:
    return core.mention.span.of(reports[core.report].text)


def _id(mentions: Sequence[Mention]) -> str:
    places = sorted((m.report, m.span.start, m.span.end) for m in mentions)
    return "c" + sha256(repr(places).encode()).hexdigest()[:10]
