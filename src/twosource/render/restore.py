"""A contract's dict → the Brief it was written from, so that a kept brief can be rendered in every form."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal, overload

from twosource.errors import InputError
from twosource.model import (
    Board,
    Brief,
    Claim,
    Condition,
    Derivation,
    Dispute,
    Distortion,
    Event,
    Lineage,
    Mention,
    Option,
    Origin,
    Passage,
    Reason,
    Reject,
    Report,
    Span,
    Speaker,
    Stance,
    Story,
    Support,
    Trail,
    UnseenReport,
    Update,
    Value,
)

Json = dict[str, Any]


def from_contract(part: Json) -> Brief:
    """The brief that `to_contract` writes as `part`; InputError where `part` does not keep to the contract.

    What the contract leaves out (the features of reasons, what lineage was aligned by) stays empty.
    """
    try:
        return _brief(part)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise InputError("this brief does not keep to the format twosource-brief/1; write it anew") from error


def _brief(part: Json) -> Brief:
    return Brief(
        reports=tuple(map(_report, part["reports"])),
        rejects=tuple(Reject(r["file"], r["reason"], r["detail"]) for r in part["rejects"]),
        stories=tuple(
            Story(s["id"], tuple(s["reports"]), s["headline"], _reasons(s["reasons"]))
            for s in part["stories"]
        ),
        lineage=Lineage(
            tuple(map(_derivation, part["derivations"])),
            tuple(UnseenReport(u["id"], u["publisher"], _day(u["published"])) for u in part["unseen"]),
        ),
        claims=tuple(map(_claim, part["claims"])),
        timeline=tuple(map(_event, part["timeline"])),
        board=_board(part),
        unknown=tuple(part["unknown"]),
        version=part["tool"]["version"],
        settings=dict(part["tool"]["settings"]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _reasons(details: Iterable[str]) -> tuple[Reason, ...]:
    return tuple(Reason("told", detail) for detail in details)


def _span(at: Json) -> Span:
    return Span(at["start"], at["end"])


def _passages(found: Iterable[Json]) -> tuple[Passage, ...]:
    return tuple(Passage(at["report"], _span(at)) for at in found)


def _report(part: Json) -> Report:
    return Report(
        id=part["id"],
        file=part["file"],
        text=part["text"],
        publisher=part["publisher"],
        published=_day(part["published"]),
        author=part["author"],
        title=part["title"],
        language=part["language"],
        url=part.get("url"),
        kind=part["kind"],
        boilerplate=tuple(Span(start, end) for start, end in part.get("boilerplate", ())),
        published_inferred=part.get("published_inferred", False),
        reasons=_reasons(part.get("reasons", ())),
    )


def _derivation(part: Json) -> Derivation:
    return Derivation(
        part["later"], part["earlier"], part["kind"], _passages(part["evidence"]), _reasons(part["reasons"])
    )


def _claim(part: Json) -> Claim:
    mentions = tuple(map(_mention, part["mentions"]))
    given = part["origins"]
    support = Support(
        given["min"],
        given["max"],
        tuple(Origin(o["label"], o["speaker"], o["publisher"], o["kind"]) for o in given["list"]),
        _reasons(given["reasons"]),
        tuple(
            Trail(t["report"], _span(t), t["account"], t["origin"], tuple(t["through"]), t["sure"])
            for t in given.get("trails", ())
        ),
    )
    return Claim(
        id=part["id"],
        story=part["story"],
        text=part["text"],
        mentions=mentions,
        support=support,
        verdict=part["verdict"],
        dispute=_rivals(part["dispute"], "dispute"),
        update=_rivals(part["update"], "update"),
        distortions=tuple(
            Distortion(d["field"], _value(d), _value(d["of"])) for d in part.get("distortions", ())
        ),
        loose=tuple(
            mention
            for mention, told in zip(mentions, part["mentions"], strict=True)
            if told.get("loose", False)
        ),
    )


def _mention(part: Json) -> Mention:
    cue = part["cue"]
    return Mention(
        report=part["report"],
        span=_span(part),
        content=tuple(Span(start, end) for start, end in part["content"]),
        speaker=_speaker(part["speaker"], part.get("said_as")),
        via=tuple(part["via"]),
        cue=_span(cue) if cue else None,
        stance=part["stance"],
        hearsay=part.get("hearsay", False),
    )


def _speaker(part: Json | None, said_as: Json | None) -> Speaker | None:
    if part is None:
        return None
    local = _span(said_as) if said_as else _span(part)
    return Speaker(part["text"], _span(part), part["kind"], part["text"], local)


def _value(part: Json) -> Value:
    return Value(part["value"], part["report"], _span(part))


@overload
def _rivals(part: Json | None, kind: Literal["dispute"]) -> Dispute | None: ...
@overload
def _rivals(part: Json | None, kind: Literal["update"]) -> Update | None: ...
def _rivals(part: Json | None, kind: Literal["dispute", "update"]) -> Dispute | Update | None:
    if part is None:
        return None
    made = Dispute if kind == "dispute" else Update
    return made(part["field"], tuple(map(_value, part["values"])), _reasons(part.get("reasons", ())))


def _event(part: Json) -> Event:
    reasons = _reasons(part.get("reasons", ()))
    return Event(
        report=part["report"],
        span=_span(part),
        when=part["when"],
        clock=part["clock"],
        precision=part["precision"],
        time_words=part["time_words"],
        time_span=Span(*part.get("time_span", (part["start"], part["end"]))),
        reason=reasons[0] if reasons else Reason("told", ""),
    )


def _board(part: Json) -> Board:
    return Board(
        tuple(
            Stance(s["holder"], s["target"], s["polarity"], s["report"], _span(s)) for s in part["stances"]
        ),
        tuple(
            Option(
                o["name"],
                tuple(o["raised_by"]),
                tuple(o["backed_by"]),
                tuple(o["opposed_by"]),
                _passages(o["evidence"]),
            )
            for o in part["options"]
        ),
        tuple(
            Condition(c["if"], c["then"], c["who"], c["kind"], c["report"], _span(c))
            for c in part["conditions"]
        ),
    )
