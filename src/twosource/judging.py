"""The words of a command → a judgement: what is named by id, file or sentence is found in a brief."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import PurePath

from .errors import InputError
from .model import (
    RELIABILITIES,
    Anchor,
    Brief,
    Claim,
    Judgement,
    Mention,
    Report,
    SpeakerKind,
    Story,
    Verb,
    anchor_claim,
    anchor_mention,
    anchor_report,
    anchor_speaker,
    write_identity,
)

IDENTITIES: Mapping[str, SpeakerKind] = {
    "person": "named",
    "body": "institution",
    "document": "document",
}
# An id may be cut short to this many characters.
_LEAST_ID = 5
# "START-END" is no longer than this, whatever the text.
_LONGEST_SPAN = 24


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody asks for: a verb, the words behind it, and who says so when."""

    verb: Verb
    words: Sequence[str]
    who: str
    when: datetime
    note: str = ""
    kind: str = "person"
    body: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    about: Sequence[Anchor]
    value: str = ""
    note: str = ""
    rest: Sequence[Anchor] = field(default=())


def make_judgement(order: Order, brief: Brief) -> Judgement:
    """The judgement that an order makes of this brief; InputError, in a sentence, where it makes none."""
    if not order.who.strip():
        raise InputError("nobody is named who decides this; say --who NAME")
    found = _READERS[order.verb](order, brief)
    return Judgement.of(
        order.verb,
        found.about,
        who=order.who.strip(),
        when=order.when,
        value=found.value,
        note=found.note or order.note,
        rest=found.rest,
    )


def _marked(order: Order, brief: Brief) -> _Found:
    """Accept and reject: claims or stories by id, or mentions."""
    _need(order, 1, None, "a claim's or story's id, or FILE:WORDS of a mention")
    return _Found([anchor for word in order.words for anchor in _anything(word, brief)])


def _noted(order: Order, brief: Brief) -> _Found:
    _need(order, 2, 2, "a claim's or story's id, a report's file or FILE:WORDS of a mention, and the remark")
    what, note = order.words
    if not note.strip():
        raise InputError("the remark is empty; write it behind what it is about")
    report = _report(what, brief)
    return _Found([anchor_report(report)] if report else _anything(what, brief), note=note.strip())


def _joined(order: Order, brief: Brief) -> _Found:
    _need(order, 2, None, "two or more claims by id, stories by id, or reports by file")
    claims = [_claim(word, brief) for word in order.words]
    if all(claims):
        if len({claim.story for claim in claims if claim}) > 1:
            raise InputError("these claims belong to different stories; join the stories first")
        reports = _by_id(brief)
        return _Found([anchor for claim in claims if claim for anchor in anchor_claim(claim, reports)])
    return _Found([anchor_report(r) for word in order.words for r in _story_or_report(word, brief)])


def _split(order: Order, brief: Brief) -> _Found:
    """Mentions out of the claims they tell, or reports out of their stories."""
    _need(order, 1, None, "FILE:WORDS of each mention, or the file of each report, to be taken out")
    reports = [_report(word, brief) for word in order.words]
    if all(reports):
        out = {report.id for report in reports if report}
        mates = {i for story in brief.stories if out & set(story.reports) for i in story.reports}
        rest = [anchor_report(r) for r in brief.reports if r.id in mates - out]
        return _Found([anchor_report(r) for r in reports if r], rest=_something(rest, "a story"))
    by_id = _by_id(brief)
    taken = [mention for word in order.words for mention in _mentions(word, brief)]
    mates_told = [m for c in brief.claims if set(taken) & set(c.mentions) for m in c.mentions]
    left = [m for m in dict.fromkeys(mates_told) if m not in taken]
    return _Found(
        [anchor_mention(m, by_id[m.report]) for m in dict.fromkeys(taken)],
        rest=_something([anchor_mention(m, by_id[m.report]) for m in left], "a claim"),
    )


def _something(rest: list[Anchor], what: str) -> list[Anchor]:
    if not rest:
        raise InputError(f"nothing would be left of {what} to split this from")
    return rest


def _identified(order: Order, brief: Brief) -> _Found:
    _need(order, 2, 2, "FILE:WORDS of a mention in which the speaker speaks, and the name")
    name = " ".join(order.words[1].split())
    kind = IDENTITIES.get(order.kind)
    if kind is None:
        raise InputError(f"--kind {order.kind} is none of {', '.join(IDENTITIES)}")
    if not name:
        raise InputError("the name is empty; write who the speaker is")
    return _Found(
        [_speaker(order.words[0], brief)], value=write_identity(kind, name, " ".join(order.body.split()))
    )


def _persons(order: Order, brief: Brief) -> _Found:
    _need(order, 2, 2, "FILE:WORDS of a mention by the one and of a mention by the other")
    a, b = (_speaker(word, brief) for word in order.words)
    if a == b:
        raise InputError("both mentions are by one speaker of one report; name two speakers")
    return _Found([a, b])


def _relied_on(order: Order, brief: Brief) -> _Found:
    _need(order, 2, 2, "the name of a publisher or speaker, and a letter from A to F")
    name, letter = order.words[0].strip(), order.words[1].strip().upper()
    if letter not in tuple(RELIABILITIES):
        raise InputError(f"“{order.words[1]}” is no reliability; give one letter from A to F")
    told = {m.speaker.name for claim in brief.claims for m in claim.mentions if m.speaker is not None}
    known = {n.casefold(): n for n in sorted(told | {report.label for report in brief.reports})}
    if name.casefold() not in known:
        raise InputError(f"no publisher and no speaker here is called “{name}”; write the name as it stands")
    return _Found([Anchor("publisher", known[name.casefold()])], value=letter)


def _dated(order: Order, brief: Brief) -> _Found:
    _need(order, 2, 2, "a report's file, and the day as 2026-05-03")
    report = _report(order.words[0], brief)
    if report is None:
        raise InputError(f"there is no report “{order.words[0]}”; give its file or its id")
    try:
        day = date.fromisoformat(order.words[1].strip())
    except ValueError:
        raise InputError(f"“{order.words[1]}” is no day; write it as 2026-05-03") from None
    return _Found([anchor_report(report)], value=day.isoformat())


def _undone(order: Order, brief: Brief) -> _Found:
    _need(order, 1, 1, "the id of a judgement, as `twosource judgements` lists it")
    return _Found([Anchor("judgement", order.words[0].strip())])


_READERS: Mapping[Verb, Callable[[Order, Brief], _Found]] = {
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


def _need(order: Order, least: int, most: int | None, what: str) -> None:
    if len(order.words) < least or (most is not None and len(order.words) > most):
        raise InputError(f"{order.verb} wants {what}")


def _by_id(brief: Brief) -> dict[str, Report]:
    return {report.id: report for report in brief.reports}


def _anything(word: str, brief: Brief) -> list[Anchor]:
    """What marks a claim, a story or a mention."""
    claim, story, by_id = _claim(word, brief), _story(word, brief), _by_id(brief)
    if story is not None:
        return [anchor_report(by_id[i]) for i in story.reports]
    if claim is not None:
        return list(anchor_claim(claim, by_id))
    return [anchor_mention(m, by_id[m.report]) for m in _mentions(word, brief)]


def _claim(word: str, brief: Brief) -> Claim | None:
    """The claim with this id, which may be cut short."""
    if len(word) < _LEAST_ID or not word.startswith("c"):
        return None
    found = [claim for claim in brief.claims if claim.id.startswith(word)]
    if len(found) > 1:
        raise InputError(f"{len(found)} claims have an id that begins with {word}; give more of it")
    return found[0] if found else None


def _report(word: str, brief: Brief) -> Report | None:
    """The report with this id, file, or file without its ending."""
    for report in brief.reports:
        if word in (report.id, report.file):
            return report
    found = [report for report in brief.reports if PurePath(report.file).stem == word]
    return found[0] if len(found) == 1 else None


def _story(word: str, brief: Brief) -> Story | None:
    """The story with this id, which may be cut short."""
    if len(word) < _LEAST_ID or not word.startswith("s"):
        return None
    found = [story for story in brief.stories if story.id.startswith(word)]
    return found[0] if len(found) == 1 else None


def _story_or_report(word: str, brief: Brief) -> list[Report]:
    report, by_id = _report(word, brief), _by_id(brief)
    if report is not None:
        return [report]
    story = _story(word, brief)
    if story is not None:
        return [by_id[i] for i in story.reports]
    raise InputError(f"“{word}” is the id of no claim, no story and no report, and no report's file")


def _mentions(word: str, brief: Brief) -> list[Mention]:
    """The mentions at FILE:START-END, or in the one sentence of FILE that holds the words of FILE:WORDS."""
    file, colon, words = word.partition(":")
    report = _report(file, brief) if colon else None
    if report is None:
        raise InputError(
            f"“{word}” names nothing here; give a claim's id, or FILE:WORDS with words of the sentence"
        )
    everything = {m for claim in brief.claims for m in claim.mentions if m.report == report.id}
    mentions = sorted(everything, key=lambda m: (m.span, m.content))
    start, dash, end = words.partition("-")
    if dash and start.isdecimal() and end.isdecimal() and len(words) < _LONGEST_SPAN:
        found = [m for m in mentions if (m.span.start, m.span.end) == (int(start), int(end))]
    else:
        sought = _plain(words)
        found = [m for m in mentions if sought and sought in _plain(m.span.of(report.text))]
    spans = {m.span for m in found}
    if not found:
        raise InputError(f"no sentence of {report.file} that tells a claim holds “{words}”")
    if len(spans) > 1:
        raise InputError(f"{len(spans)} sentences of {report.file} hold “{words}”; give more of its words")
    return found


def _speaker(word: str, brief: Brief) -> Anchor:
    """The one who speaks in a mention."""
    by_id = _by_id(brief)
    mentions = [m for m in _mentions(word, brief) if m.speaker is not None]
    anchors = sorted({anchor_speaker(m, by_id[m.report]) for m in mentions})
    if not anchors:
        raise InputError(f"nobody speaks in “{word}” but the report itself")
    if len(anchors) > 1:
        names = " and ".join(f"“{anchor.quote}”" for anchor in anchors)
        raise InputError(f"{names} speak in “{word}”; give words of what one of them says")
    return anchors[0]


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
