"""Model objects → the plain dicts of the JSON contract "twosource-brief/1".

Beside `report`, `start` and `end` there is always `text`, and it is always `report.text[start:end]`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from twosource.model import (
    Board,
    Brief,
    Claim,
    Dispute,
    Distortion,
    Event,
    Lineage,
    Mention,
    Option,
    Origin,
    Passage,
    Reason,
    Report,
    Span,
    Speaker,
    Story,
    TimeExpression,
    Trail,
    Update,
    Value,
)

from .judged import decided, decisions, grade, judged, judged_claim

FORMAT = "twosource-brief/1"

Json = dict[str, Any]
Texts = Mapping[str, str]

_SURROGATE = re.compile("[\ud800-\udfff]")


def to_contract(brief: Brief) -> Json:
    """The whole brief as the contract's dict, keys in the contract's order."""
    texts = _texts(brief.reports)
    publishers = {report.id: report.label for report in brief.reports}
    return {
        "format": FORMAT,
        "tool": {
            "name": "twosource",
            "version": brief.version,
            "settings": dict(sorted(brief.settings.items())),
        },
        "reports": [_report(report) for report in brief.reports],
        "rejects": [{"file": r.file, "reason": r.reason, "detail": r.detail} for r in brief.rejects],
        "stories": [_story(story) for story in brief.stories],
        **_lineage(brief.lineage, texts),
        "claims": [_claim(claim, texts, publishers) for claim in brief.claims],
        "timeline": [_event(event, texts) for event in brief.timeline],
        **_board(brief.board, texts),
        "unknown": list(brief.unknown),
        **decisions(brief.judgements),
    }


def claims_part(reports: Sequence[Report], mentions: Iterable[Mention]) -> Json:
    """What `twosource claims --json` prints: the reports, and every mention in one flat list."""
    texts = _texts(reports)
    return {
        "reports": [_report(report) for report in reports],
        "mentions": [_mention(mention, texts) for mention in mentions],
    }


def stories_part(reports: Sequence[Report], stories: Iterable[Story]) -> Json:
    """What `twosource stories --json` prints."""
    return {
        "reports": [_report(report) for report in reports],
        "stories": [_story(story) for story in stories],
    }


def lineage_part(reports: Sequence[Report], lineage: Lineage) -> Json:
    """What `twosource lineage --json` prints."""
    return {"reports": [_report(report) for report in reports], **_lineage(lineage, _texts(reports))}


def timeline_part(
    reports: Sequence[Report], events: Iterable[Event], times: Iterable[TimeExpression]
) -> Json:
    """What `twosource timeline --json` prints: the events, and every time expression with its value."""
    texts = _texts(reports)
    return {
        "reports": [_report(report) for report in reports],
        "timeline": [_event(event, texts) for event in events],
        "times": [
            {**_at(time.report, time.span, texts), "type": time.type, "value": time.value, "when": time.when}
            for time in times
        ],
    }


def board_part(reports: Sequence[Report], board: Board) -> Json:
    """What `twosource board --json` prints."""
    return {"reports": [_report(report) for report in reports], **_board(board, _texts(reports))}


def dump_json(part: Json) -> str:
    """The dict as JSON text that any UTF-8 file can hold, one line feed at the end.

    A lone surrogate, which no UTF-8 file can hold, is written as its escape.
    """
    text = json.dumps(part, ensure_ascii=False, indent=1, allow_nan=False)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def render_json(brief: Brief) -> str:
    """The brief as JSON text by the contract."""
    return dump_json(to_contract(brief))


def _texts(reports: Iterable[Report]) -> Texts:
    return {report.id: report.text for report in reports}


def _at(report: str, span: Span, texts: Texts) -> Json:
    return {"report": report, "start": span.start, "end": span.end, "text": span.of(texts[report])}


def _passages(passages: Iterable[Passage], texts: Texts) -> list[Json]:
    return [_at(passage.report, passage.span, texts) for passage in passages]


def _reasons(reasons: Iterable[Reason]) -> list[str]:
    return [reason.detail for reason in reasons]


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _report(report: Report) -> Json:
    return {
        "id": report.id,
        "file": report.file,
        "publisher": report.publisher,
        "published": report.published.isoformat() if report.published else None,
        "author": report.author,
        "title": report.title,
        "language": report.language,
        "kind": report.kind,
        "words": report.words,
        "text": report.text,
        "url": report.url,
        "published_inferred": report.published_inferred,
        "boilerplate": _pairs(report.boilerplate),
        "reasons": _reasons(report.reasons),
        **judged(report.reasons),
    }


def _story(story: Story) -> Json:
    """A story; an affair of several events names these, each in the same form."""
    told: Json = {
        "id": story.id,
        "reports": list(story.reports),
        "headline": story.headline,
        "reasons": _reasons(story.reasons),
        **judged(story.reasons),
    }
    return told | {"events": [_story(event) for event in story.events]} if story.events else told


def _lineage(lineage: Lineage, texts: Texts) -> Json:
    return {
        "unseen": [
            {
                "id": unseen.id,
                "publisher": unseen.publisher,
                "published": unseen.published.isoformat() if unseen.published else None,
            }
            for unseen in lineage.unseen
        ],
        "derivations": [
            {
                "later": derivation.later,
                "earlier": derivation.earlier,
                "kind": derivation.kind,
                "evidence": _passages(derivation.evidence, texts),
                "reasons": _reasons(derivation.reasons),
            }
            for derivation in lineage.derivations
        ],
    }


def _claim(claim: Claim, texts: Texts, publishers: Mapping[str, str]) -> Json:
    return {
        "id": claim.id,
        "story": claim.story,
        "text": claim.text,
        "mentions": [
            {
                **_mention(mention, texts),
                "loose": mention in claim.loose,
                **({"rejected": True} if mention in claim.rejected else {}),
            }
            for mention in claim.mentions
        ],
        "origins": {
            "min": claim.support.min,
            "max": claim.support.max,
            "list": [_origin(origin) for origin in claim.support.origins],
            "reasons": _reasons(claim.support.reasons),
            "trails": [_trail(trail, texts) for trail in claim.support.trails],
        },
        "verdict": claim.verdict,
        "dispute": _rivals(claim.dispute, texts),
        "update": _rivals(claim.update, texts),
        "distortions": [_distortion(distortion, texts) for distortion in claim.distortions],
        "grade": grade(claim, publishers),
        **judged_claim(claim),
    }


def _mention(mention: Mention, texts: Texts) -> Json:
    text = texts[mention.report]
    cue = mention.cue
    return {
        **_at(mention.report, mention.span, texts),
        "content": _pairs(mention.content),
        "speaker": _speaker(mention.speaker, text),
        "via": list(mention.via),
        "cue": {"text": cue.of(text), "start": cue.start, "end": cue.end} if cue else None,
        "stance": mention.stance,
        "said_as": _said_as(mention.speaker, text),
        "hearsay": mention.hearsay,
    }


def _speaker(speaker: Speaker | None, text: str) -> Json | None:
    if speaker is None:
        return None
    return {
        "text": speaker.span.of(text),
        "start": speaker.span.start,
        "end": speaker.span.end,
        "kind": speaker.kind,
        **decided(speaker),
    }


def _said_as(speaker: Speaker | None, text: str) -> Json | None:
    """How the sentence itself names the speaker ("she"), None where it names the speaker in full."""
    if speaker is None or speaker.local == speaker.span:
        return None
    local = speaker.local
    return {"text": local.of(text), "start": local.start, "end": local.end}


def _origin(origin: Origin) -> Json:
    return {
        "label": origin.label,
        "speaker": origin.speaker,
        "publisher": origin.publisher,
        "kind": origin.kind,
    }


def _trail(trail: Trail, texts: Texts) -> Json:
    return {
        **_at(trail.report, trail.span, texts),
        "account": trail.account,
        "origin": trail.origin,
        "through": list(trail.through),
        "outlets": list(trail.outlets),
        "sure": trail.sure,
    }


def _value(value: Value, texts: Texts) -> Json:
    return {"value": value.value, **_at(value.report, value.span, texts)}


def _rivals(rivals: Dispute | Update | None, texts: Texts) -> Json | None:
    if rivals is None:
        return None
    return {
        "field": rivals.field,
        "values": [_value(value, texts) for value in rivals.values],
        "reasons": _reasons(rivals.reasons),
    }


def _distortion(distortion: Distortion, texts: Texts) -> Json:
    at = distortion.value
    return {
        **_at(at.report, at.span, texts),
        "field": distortion.field,
        "value": at.value,
        "of": {**_at(distortion.of.report, distortion.of.span, texts), "value": distortion.of.value},
    }


def _event(event: Event, texts: Texts) -> Json:
    return {
        "when": event.when,
        "clock": event.clock,
        "precision": event.precision,
        "time_words": event.time_words,
        **_at(event.report, event.span, texts),
        "time_span": [event.time_span.start, event.time_span.end],
        "reasons": _reasons([event.reason]),
    }


def _option(option: Option, texts: Texts) -> Json:
    return {
        "name": option.name,
        "raised_by": list(option.raised_by),
        "backed_by": list(option.backed_by),
        "opposed_by": list(option.opposed_by),
        "evidence": _passages(option.evidence, texts),
    }


def _board(board: Board, texts: Texts) -> Json:
    return {
        "stances": [
            {
                "holder": stance.holder,
                "target": stance.target,
                "polarity": stance.polarity,
                "option": stance.option,
                **_at(stance.report, stance.span, texts),
            }
            for stance in board.stances
        ],
        "options": [_option(option, texts) for option in board.options],
        "conditions": [
            {
                "if": condition.antecedent,
                "then": condition.consequent,
                "who": condition.who,
                "kind": condition.kind,
                "option": condition.option,
                **_at(condition.report, condition.span, texts),
            }
            for condition in board.conditions
        ],
    }
