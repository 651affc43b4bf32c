"""The judgements in effect, each in a sentence, as a brief lists them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ..model import (
    RELIABILITY,
    Anchor,
    Decision,
    Judgement,
    Mention,
    Reliable,
    Report,
    Verb,
    read_identity,
)
from .dates import read_day
from .find import Finder
from .story_marks import is_about_story
from .wording import day, quoted

Mentions = Mapping[str, Sequence[Mention]]
_SAID = {Verb.ACCEPT: "accepted", Verb.REJECT: "rejected", Verb.NOTE: "noted"}
# What overrules what: a later judgement on the same thing by a verb of the same row.
_RIVALS: tuple[frozenset[Verb], ...] = (
    frozenset({Verb.ACCEPT, Verb.REJECT}),
    frozenset({Verb.JOIN, Verb.SPLIT}),
    frozenset({Verb.SAME_PERSON, Verb.TWO_PERSONS}),
    frozenset({Verb.IDENTITY}),
    frozenset({Verb.DATE}),
    frozenset({Verb.RELIABILITY}),
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

    return tuple(
        Decision(
            made, _sentence(made, reports) + _overruled(made, judgements[at + 1 :]), _rests(made, stands)
        )
        for at, made in enumerate(judgements)
    )


def _rests(judgement: Judgement, stands: Callable[[Anchor], bool]) -> bool:
    """Whether enough is there: of two persons both, of a split something on both sides."""
    if judgement.verb in {Verb.SAME_PERSON, Verb.TWO_PERSONS}:
        return all(map(stands, judgement.about))
    sides = [judgement.about, judgement.rest] if judgement.verb is Verb.SPLIT else [judgement.about]
    return all(any(map(stands, side)) for side in sides)


def _overruled(judgement: Judgement, later: Sequence[Judgement]) -> str:
    """ ", overruled by A. Roe on 4 May 2026", if a later judgement decides the same thing otherwise."""
    for other in reversed(later):
        if _rival(judgement, other):
            return f", overruled by {other.who} on {day(other.when)}"
    return ""


def _rival(judgement: Judgement, other: Judgement) -> bool:
    if not any({judgement.verb, other.verb} <= row for row in _RIVALS):
        return False
    if (judgement.verb, judgement.value) == (other.verb, other.value):
        return False
    ours, theirs = _things(judgement), _things(other)
    if Verb.SPLIT in {judgement.verb, other.verb}:
        return len(ours & theirs) > 1
    return ours <= theirs


def _things(judgement: Judgement) -> set[tuple[object, ...]]:
    about = (*judgement.about, *judgement.rest)
    return {(a.kind == "report", a.name.casefold(), a.span, a.content) for a in about}


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
        case Verb.ACCEPT | Verb.REJECT if is_about_story(judgement):
            return f"the story of {about}: {_SAID[judgement.verb]}"
        case _:
            return f"{about}: {_SAID.get(judgement.verb, judgement.verb)}"
