"""What stories and claims depend on: joins and splits, rejected mentions, who is one with whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

from ..model import (
    Anchor,
    Judgement,
    Mention,
    Place,
    Reason,
    Regrouping,
    Report,
    Rulings,
    SamePerson,
    Verb,
    place_of,
)
from .find import Finder
from .latest import latest
from .wording import quoted, reason

Mentions = Mapping[str, Sequence[Mention]]
_GROUPING = {Verb.JOIN, Verb.SPLIT}
_PERSONS = {Verb.SAME_PERSON, Verb.TWO_PERSONS}


def regroup_stories(
    reports: Sequence[Report], judgements: Sequence[Judgement]
) -> tuple[Regrouping[str], ...]:
    """The joins and splits of stories, by the ids of reports."""
    deciding = [j for j in judgements if j.verb in _GROUPING and _is_about_reports(j)]
    if not deciding:
        return ()
    finder = Finder.of(reports)

    def found(anchors: Sequence[Anchor]) -> frozenset[str]:
        return frozenset(i for anchor in anchors for i in finder.reports(anchor))

    return tuple(
        Regrouping(found(j.about), _of_stories(j, reports), j.verb is Verb.SPLIT, found(j.rest))
        for j in deciding
    )


def read_rulings(reports: Sequence[Report], mentions: Mentions, judgements: Sequence[Judgement]) -> Rulings:
    """What was decided of claims, mentions and speakers, by where they stand in this run."""
    if not judgements:
        return Rulings()
    finder = Finder.of(reports)

    def places(anchors: Sequence[Anchor]) -> frozenset[Place]:
        return frozenset(place_of(m) for anchor in anchors for m in finder.mentions(anchor, mentions))

    grouping = [j for j in judgements if j.verb in _GROUPING and not _is_about_reports(j)]
    return Rulings(
        regroupings=tuple(
            Regrouping(places(j.about), _of_claims(j, reports), j.verb is Verb.SPLIT, places(j.rest))
            for j in grouping
        ),
        rejected=_rejected(reports, mentions, judgements, finder),
        persons=tuple(_persons(mentions, judgements, finder, reports)),
    )


def is_about_claim(judgement: Judgement) -> bool:
    """Whether it is about a claim as a whole rather than about one of its mentions."""
    return any(anchor.kind == "claim" for anchor in judgement.about)


def _is_about_reports(judgement: Judgement) -> bool:
    return all(anchor.kind == "report" for anchor in judgement.about)


def _rejected(
    reports: Sequence[Report], mentions: Mentions, judgements: Sequence[Judgement], finder: Finder
) -> dict[Place, Reason]:
    decided = latest(
        (place_of(mention), judgement)
        for judgement in judgements
        if judgement.verb in {Verb.REJECT, Verb.ACCEPT} and not is_about_claim(judgement)
        for anchor in judgement.about
        for mention in finder.mentions(anchor, mentions)
    )
    return {
        place: reason(made, f"{quoted(made.about, reports)} does not tell this claim", overruled)
        for place, (made, overruled) in decided.items()
        if made.verb is Verb.REJECT
    }


def _persons(
    mentions: Mentions, judgements: Sequence[Judgement], finder: Finder, reports: Sequence[Report]
) -> list[SamePerson]:
    found: list[SamePerson] = []
    for judgement in judgements:
        if judgement.verb not in _PERSONS or len(judgement.about) != 2:
            continue
        one = judgement.verb is Verb.SAME_PERSON
        what = f"{quoted(judgement.about, reports)} are {'one person' if one else 'two persons'}"
        sides = (finder.speaking(anchor, mentions) for anchor in judgement.about)
        found += [SamePerson(a, b, one, reason(judgement, what)) for a, b in product(*sides) if a != b]
    return found


def _of_stories(judgement: Judgement, reports: Sequence[Report]) -> Reason:
    about = quoted(judgement.about, reports)
    if judgement.verb is Verb.JOIN:
        return reason(judgement, f"{about} are one story")
    return reason(judgement, f"{about} are another story than {quoted(judgement.rest, reports)}")


def _of_claims(judgement: Judgement, reports: Sequence[Report]) -> Reason:
    about = quoted(judgement.about, reports)
    if judgement.verb is Verb.JOIN:
        return reason(judgement, f"{about} tell one claim")
    return reason(judgement, f"{about} is another claim than {quoted(judgement.rest, reports)}")
