"""What analysts say of claims without changing a count: accepted, rejected, noted, relied on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from ..model import (
    RELIABILITY,
    Anchor,
    Claim,
    Decision,
    Judgement,
    Mention,
    Place,
    Rating,
    Reason,
    Reliable,
    Report,
    Verb,
    place_of,
    read_identity,
)
from .dates import read_day
from .find import Finder
from .latest import latest
from .rulings import is_about_claim
from .wording import day, mark, quoted

Mentions = Mapping[str, Sequence[Mention]]
_MARKING = {Verb.ACCEPT: "accepted", Verb.REJECT: "rejected", Verb.NOTE: "noted"}


def mark_claims(
    claims: Sequence[Claim], reports: Sequence[Report], mentions: Mentions, judgements: Sequence[Judgement]
) -> tuple[Claim, ...]:
    """The claims with what was said of them, and with the reliability of those who tell them."""
    if not judgements:
        return tuple(claims)
    finder = Finder.of(reports)
    marks = _marks(claims, mentions, judgements, finder)
    ratings = _ratings(judgements)
    return tuple(
        replace(claim, judged=tuple(marks.get(claim.id, ())), rated=_rated(claim, ratings, finder))
        for claim in claims
    )


def list_decisions(
    judgements: Sequence[Judgement], reports: Sequence[Report], mentions: Mentions
) -> tuple[Decision, ...]:
    """Each judgement in a sentence, and whether what it is about is still there."""
    if not judgements:
        return ()
    finder = Finder.of(reports)
    names = {report.label.casefold() for report in reports}
    names |= {m.speaker.name.casefold() for found in mentions.values() for m in found if m.speaker}

    def stands(anchor: Anchor) -> bool:
        if anchor.kind == "publisher":
            return anchor.name.casefold() in names
        if anchor.kind == "report":
            return bool(finder.reports(anchor))
        if anchor.kind == "speaker":
            return bool(finder.speaking(anchor, mentions))
        return bool(finder.mentions(anchor, mentions))

    return tuple(Decision(j, _sentence(j, reports), _rests(j, stands)) for j in judgements)


def _rests(judgement: Judgement, stands: Callable[[Anchor], bool]) -> bool:
    """Whether enough is there: of two persons both, of a split something on both sides."""
    if judgement.verb in {Verb.SAME_PERSON, Verb.TWO_PERSONS}:
        return all(map(stands, judgement.about))
    sides = [judgement.about, judgement.rest] if judgement.verb is Verb.SPLIT else [judgement.about]
    return all(any(map(stands, side)) for side in sides)


def _marks(
    claims: Sequence[Claim], mentions: Mentions, judgements: Sequence[Judgement], finder: Finder
) -> dict[str, list[Reason]]:
    """By claim: the last word on it as a whole, the words on its mentions, and all remarks."""
    telling = _by_place(claims)
    found: dict[str, list[Reason]] = {}
    whole: list[tuple[str, Judgement]] = []
    for judgement in judgements:
        if judgement.verb not in _MARKING:
            continue
        places = [place_of(m) for anchor in judgement.about for m in finder.mentions(anchor, mentions)]
        if is_about_claim(judgement):
            claim = _claim_at(places, telling)
            if claim is not None and judgement.verb is Verb.NOTE:
                found.setdefault(claim, []).append(_mark(judgement))
            elif claim is not None:
                whole.append((claim, judgement))
        elif judgement.verb is not Verb.REJECT:  # what is rejected says so among the reasons of the count
            for claim in dict.fromkeys(c for place in places for c in telling.get(place, ())):
                found.setdefault(claim, []).append(_mark(judgement, tuple(finder.by_id.values())))
    for claim, (judgement, overruled) in latest(whole).items():
        found.setdefault(claim, []).insert(0, _mark(judgement, overruled=overruled))
    return found


def _mark(
    judgement: Judgement, reports: Sequence[Report] = (), overruled: Sequence[Judgement] = ()
) -> Reason:
    what = f"{quoted(judgement.about, reports)} " if reports else ""
    text = f"{what}{_MARKING[judgement.verb]} by {judgement.who} on {day(judgement.when)}"
    if overruled:
        text += f", overruling {', '.join(f'{j.who} of {day(j.when)}' for j in overruled)}"
    return mark(judgement, f"{text}: {judgement.note}" if judgement.note else text)


def _by_place(claims: Sequence[Claim]) -> dict[Place, list[str]]:
    """The claims that each mention tells, those it surely tells first."""
    found: dict[Place, list[str]] = {}
    for claim in claims:
        for mention in claim.told:
            found.setdefault(place_of(mention), []).append(claim.id)
    for claim in claims:
        for mention in claim.loose:
            found.setdefault(place_of(mention), []).append(claim.id)
    return found


def _claim_at(places: Iterable[Place], telling: Mapping[Place, Sequence[str]]) -> str | None:
    """The claim that most of the places tell; the first of them where several do."""
    counts: dict[str, int] = {}
    for place in places:
        for claim in telling.get(place, ())[:1]:
            counts[claim] = counts.get(claim, 0) + 1
    return max(counts, key=counts.__getitem__, default=None)


def _ratings(judgements: Sequence[Judgement]) -> dict[str, Rating]:
    """The last rating of each name."""
    rating = [j for j in judgements if j.verb is Verb.RELIABILITY]
    decided = latest((anchor.name.casefold(), j) for j in rating for anchor in j.about)
    found: dict[str, Rating] = {}
    for name, (judgement, overruled) in decided.items():
        letter = next((each for each in RELIABILITY if each == judgement.value), None)
        if letter is not None:
            found[name] = Rating(name, letter, _set_by(judgement, overruled))
    return found


def _set_by(judgement: Judgement, overruled: Sequence[Judgement]) -> Reason:
    text = f"set by {judgement.who} on {day(judgement.when)}"
    if overruled:
        text += f", overruling {', '.join(f'{j.who} of {day(j.when)}' for j in overruled)}"
    return mark(judgement, f"{text}: {judgement.note}" if judgement.note else text)


def _rated(claim: Claim, ratings: Mapping[str, Rating], finder: Finder) -> tuple[Rating, ...]:
    """The ratings of the publishers and speakers that tell the claim, publishers first."""
    outlets = {finder.by_id[m.report].label for m in claim.told}
    speakers = {m.speaker.name for m in claim.told if m.speaker is not None} - outlets
    names = [(name, False) for name in sorted(outlets)] + [(name, True) for name in sorted(speakers)]
    return tuple(
        replace(ratings[name.casefold()], name=name, is_speaker=is_speaker)
        for name, is_speaker in names
        if name.casefold() in ratings
    )


def _sentence(judgement: Judgement, reports: Sequence[Report]) -> str:
    """ "J. Doe: “an official” (The Post) is Mara Quill"."""
    about, rest = quoted(judgement.about, reports), quoted(judgement.rest, reports)
    match judgement.verb:
        case Verb.JOIN:
            return f"{about}: one and the same"
        case Verb.SPLIT:
            return f"{about}: apart from {rest}"
        case Verb.IDENTITY:
            return f"{about}: is {read_identity(judgement.value)[1]}"
        case Verb.SAME_PERSON:
            return f"{about}: one person"
        case Verb.TWO_PERSONS:
            return f"{about}: two persons"
        case Verb.RELIABILITY:
            letters: dict[str, Reliable] = {letter: letter for letter in RELIABILITY}
            letter = letters.get(judgement.value)
            return f"{about}: {judgement.value}, {RELIABILITY[letter]}" if letter else about
        case Verb.DATE:
            when = read_day(judgement.value)
            return f"{about}: published on {day(when) if when else judgement.value}"
        case _:
            return f"{about}: {_MARKING.get(judgement.verb, judgement.verb)}"
