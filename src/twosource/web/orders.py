"""Forms → judgements: what the reader decided on a page becomes an entry of the journal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from starlette.exceptions import HTTPException

from ..errors import InputError
from ..judging import IDENTITIES
from ..model import (
    RELIABILITY,
    Anchor,
    Claim,
    Judgement,
    Mention,
    Report,
    Story,
    Verb,
    anchor_claim,
    anchor_mention,
    anchor_report,
    anchor_speaker,
    write_identity,
)
from .forms import Form, one
from .snapshot import Snapshot

_LONGEST_NOTE = 2_000
_LONGEST_NAME = 300


@dataclass(frozen=True, slots=True)
class _Found:
    about: Sequence[Anchor]
    value: str = ""
    rest: Sequence[Anchor] = field(default=())


def make_judgement(form: Form, snapshot: Snapshot, who: str) -> Judgement:
    """The judgement that the form makes; InputError, in a sentence, where it makes none."""
    verb = next((verb for verb in Verb if verb.value == one(form, "verb")), None)
    if verb is None:
        raise HTTPException(400, "The form asks for nothing that can be decided.")
    found = _READERS[verb](form, snapshot)
    note = one(form, "note").strip()[:_LONGEST_NOTE]
    if verb is Verb.NOTE and not note:
        raise InputError("the note is empty; write a word")
    when = datetime.now(UTC)
    return Judgement.of(verb, found.about, who=who, when=when, value=found.value, note=note, rest=found.rest)


def _marked(form: Form, snapshot: Snapshot) -> _Found:
    """A story, a sentence that tells a claim, or the claim."""
    if "story" in form:
        return _Found(_of_stories([_story(one(form, "story"), snapshot)], snapshot))
    if "mention" in form:
        return _Found([_anchored(_mention(form, "mention", snapshot), snapshot)])
    return _Found(anchor_claim(_claim(one(form, "claim"), snapshot), snapshot.reports))


def _noted(form: Form, snapshot: Snapshot) -> _Found:
    if "report" in form:
        return _Found([anchor_report(_report(form, snapshot))])
    return _marked(form, snapshot)


def _joined(form: Form, snapshot: Snapshot) -> _Found:
    others = [other for other in form.get("other", []) if other]
    if not others:
        raise InputError("nothing was chosen to join it with; choose something, and send it again")
    if "story" in form:
        stories = [_story(story, snapshot) for story in (one(form, "story"), *others)]
        return _Found(_of_stories(stories, snapshot))
    chosen = [_claim(claim, snapshot) for claim in (one(form, "claim"), *others)]
    if len({claim.story for claim in chosen}) > 1:
        raise InputError("these claims belong to different stories; join the stories first")
    return _Found([anchor for claim in chosen for anchor in anchor_claim(claim, snapshot.reports)])


def _split(form: Form, snapshot: Snapshot) -> _Found:
    if "story" in form:
        story = _story(one(form, "story"), snapshot)
        apart = [report for report in story.reports if report in form.get("apart", ())]
        rest = [report for report in story.reports if report not in apart]
        if not apart or not rest:
            raise InputError("a story is split by choosing some of its reports, not none and not all of them")
        return _Found(_of_reports(apart, snapshot), rest=_of_reports(rest, snapshot))
    apart_told = _mention(form, "mention", snapshot)
    others = [m for m in _claim(one(form, "claim"), snapshot).mentions if m != apart_told]
    if not others:
        raise InputError("no other sentence tells this claim, so there is nothing to set this one apart from")
    return _Found([_anchored(apart_told, snapshot)], rest=[_anchored(m, snapshot) for m in others])


def _identified(form: Form, snapshot: Snapshot) -> _Found:
    kind, name = IDENTITIES.get(one(form, "kind")), _line(form, "value")
    if kind is None or not name:
        raise InputError("an identity is a name and what bears it: a person, a body or a document")
    body = _line(form, "of") if kind == "named" else ""
    return _Found([_speaker(form, "mention", snapshot)], write_identity(kind, name, body))


def _persons(form: Form, snapshot: Snapshot) -> _Found:
    a, b = (_speaker(form, name, snapshot) for name in ("a", "b"))
    if a == b:
        raise InputError("both are one speaker of one report; choose two speakers")
    return _Found([a, b])


def _relied_on(form: Form, snapshot: Snapshot) -> _Found:
    """A publisher, by one of its reports, or a speaker, by a sentence."""
    letter = one(form, "value")
    if letter not in RELIABILITY:
        raise InputError("reliability is one of A, B, C, D, E and F")
    if "report" in form:
        publisher = _report(form, snapshot).publisher
        if not publisher:
            raise InputError("the report names no publisher; give one in reports.csv before grading it")
        return _Found([Anchor("publisher", publisher)], letter)
    speaker = _mention(form, "mention", snapshot).speaker
    if speaker is None:
        raise InputError("nobody speaks in that sentence but the report itself")
    return _Found([Anchor("publisher", speaker.name)], letter)


def _dated(form: Form, snapshot: Snapshot) -> _Found:
    try:
        day = date.fromisoformat(_line(form, "value"))
    except ValueError:
        raise InputError(f"{_line(form, 'value')!r} is no day; write it as 2026-05-03") from None
    return _Found([anchor_report(_report(form, snapshot))], day.isoformat())


def _undone(form: Form, snapshot: Snapshot) -> _Found:
    judgement = one(form, "judgement")
    if all(known.id != judgement for known in snapshot.journal):
        raise InputError("there is no such judgement to undo; look at the list again")
    return _Found([Anchor("judgement", judgement)])


_READERS: Mapping[Verb, Callable[[Form, Snapshot], _Found]] = {
    Verb.ACCEPT: _marked,
    Verb.REJECT: _marked,
    Verb.JOIN: _joined,
    Verb.SPLIT: _split,
    Verb.IDENTITY: _identified,
    Verb.SAME_PERSON: _persons,
    Verb.TWO_PERSONS: _persons,
    Verb.RELIABILITY: _relied_on,
    Verb.DATE: _dated,
    Verb.NOTE: _noted,
    Verb.UNDO: _undone,
}


def _claim(claim_id: str, snapshot: Snapshot) -> Claim:
    number = snapshot.numbers.get(claim_id)
    if number is None:
        raise InputError("the claim has changed meanwhile; go back, look again and decide anew")
    return snapshot.claims[number]


def _story(story_id: str, snapshot: Snapshot) -> Story:
    story = snapshot.stories.get(story_id)
    if story is None:
        raise InputError("the story has changed meanwhile; go back, look again and decide anew")
    return story


def _report(form: Form, snapshot: Snapshot) -> Report:
    report = snapshot.reports.get(one(form, "report"))
    if report is None:
        raise InputError("the report has changed meanwhile; go back, look again and decide anew")
    return report


def _of_stories(stories: Sequence[Story], snapshot: Snapshot) -> list[Anchor]:
    return _of_reports([report for story in stories for report in story.reports], snapshot)


def _of_reports(reports: Sequence[str], snapshot: Snapshot) -> list[Anchor]:
    return [anchor_report(snapshot.reports[report]) for report in dict.fromkeys(reports)]


def _anchored(mention: Mention, snapshot: Snapshot) -> Anchor:
    return anchor_mention(mention, snapshot.reports[mention.report])


def _mention(form: Form, name: str, snapshot: Snapshot) -> Mention:
    """The mention at "3" of the form's claim, or at "c0123:3" of another one."""
    named, _, place = one(form, name).rpartition(":")
    mentions = _claim(named or one(form, "claim"), snapshot).mentions
    if not (place.isascii() and place.isdecimal() and len(place) < 6 and int(place) < len(mentions)):
        raise HTTPException(400, "The form names no sentence.")
    return mentions[int(place)]


def _speaker(form: Form, name: str, snapshot: Snapshot) -> Anchor:
    """Whoever speaks in a mention."""
    mention = _mention(form, name, snapshot)
    if mention.speaker is None:
        raise InputError("nobody speaks in that sentence but the report itself")
    return anchor_speaker(mention, snapshot.reports[mention.report])


def _line(form: Form, name: str) -> str:
    return " ".join(one(form, name).split())[:_LONGEST_NAME]
