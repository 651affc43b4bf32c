"""Reports, as they were read, to text that a case keeps, and back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from ..model import Credit, Mention, Reason, Report, ReportKind, Span, Speaker

if TYPE_CHECKING:
    from ..reports import OpenDay

Json = dict[str, Any]


def dump(value: object) -> str:
    """`value` as JSON on one line, in ASCII: any text can be kept so, half characters too."""
    return json.dumps(value, separators=(",", ":"))


def dump_report(report: Report) -> str:
    """The report as JSON; `load_report` reads it back."""
    return dump(
        {
            "id": report.id,
            "file": report.file,
            "text": report.text,
            "publisher": report.publisher,
            "published": report.published.isoformat() if report.published else None,
            "author": report.author,
            "title": report.title,
            "language": report.language,
            "url": report.url,
            "kind": report.kind,
            "headline": _pair(report.headline),
            "boilerplate": [_pair(span) for span in report.boilerplate],
            "credits": [[credit.name, _pair(credit.span)] for credit in report.credits],
            "place": report.place,
            "published_inferred": report.published_inferred,
            "reasons": [[reason.feature, reason.detail] for reason in report.reasons],
        }
    )


def load_report(text: str) -> Report:
    """The report that `dump_report` made this of."""
    kept: Json = json.loads(text)
    return Report(
        id=kept["id"],
        file=kept["file"],
        text=kept["text"],
        publisher=kept["publisher"],
        published=date.fromisoformat(kept["published"]) if kept["published"] else None,
        author=kept["author"],
        title=kept["title"],
        language=kept["language"],
        url=kept["url"],
        kind=cast(ReportKind, kept["kind"]),
        headline=Span(*kept["headline"]) if kept["headline"] else None,
        boilerplate=tuple(Span(*pair) for pair in kept["boilerplate"]),
        credits=tuple(Credit(name, Span(*pair)) for name, pair in kept["credits"]),
        place=kept["place"],
        published_inferred=kept["published_inferred"],
        reasons=tuple(Reason(*pair) for pair in kept["reasons"]),
    )


def dump_days(days: Sequence[OpenDay]) -> str:
    """The days on which a report may have been published, as JSON."""
    return dump([list(day) for day in days])


def load_days(text: str) -> tuple[OpenDay, ...]:
    """The days that `dump_days` made this of."""
    return tuple((year, month, day) for year, month, day in json.loads(text))


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span is not None else None


def dump_mentions(mentions: Sequence[Mention]) -> str:
    """The mentions of one report as JSON; `load_mentions` reads them back."""
    return dump(
        [
            {
                "span": _pair(mention.span),
                "content": [_pair(span) for span in mention.content],
                "speaker": _speaker(mention.speaker),
                "via": list(mention.via),
                "cue": _pair(mention.cue),
                "stance": mention.stance,
                "recipient": mention.recipient,
                "own_hearing": mention.own_hearing,
                "hearsay": mention.hearsay,
                "quoted": mention.quoted,
                "headline": mention.headline,
            }
            for mention in mentions
        ]
    )


def load_mentions(report: str, text: str) -> tuple[Mention, ...]:
    """The mentions of the report with the id `report`, from what `dump_mentions` made."""
    return tuple(
        Mention(
            report=report,
            span=Span(*kept["span"]),
            content=tuple(Span(*pair) for pair in kept["content"]),
            speaker=_load_speaker(kept["speaker"]),
            via=tuple(kept["via"]),
            cue=Span(*kept["cue"]) if kept["cue"] else None,
            stance=kept["stance"],
            recipient=kept["recipient"],
            own_hearing=kept["own_hearing"],
            hearsay=kept["hearsay"],
            quoted=kept["quoted"],
            headline=kept["headline"],
        )
        for kept in json.loads(text)
    )


def _speaker(speaker: Speaker | None) -> Json | None:
    if speaker is None:
        return None
    return {
        "text": speaker.text,
        "span": _pair(speaker.span),
        "kind": speaker.kind,
        "name": speaker.name,
        "local": _pair(speaker.local),
        "number": speaker.number,
        "affiliation": speaker.affiliation,
    }


def _load_speaker(kept: Json | None) -> Speaker | None:
    if kept is None:
        return None
    return Speaker(**{**kept, "span": Span(*kept["span"]), "local": Span(*kept["local"])})
