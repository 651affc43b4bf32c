"""The dict of the JSON contract → the Brief it was made of, as far as a reader of it can tell.

A contract names no feature with a reason, and gives a speaker in the words of the report; every form of a
brief can be made of it again, and the same contract.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

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

from .judged import read_decided, read_decisions, read_judged, read_reasons

Json = Mapping[str, Any]
Rivals = TypeVar("Rivals", Dispute, Update)


def from_contract(contract: Json) -> Brief:
    """The brief whose contract this is; KeyError or TypeError for a dict that is none."""
    return Brief(
        reports=tuple(map(_report, contract["reports"])),
        rejects=tuple(Reject(r["file"], r["reason"], r["detail"]) for r in contract["rejects"]),
        stories=tuple(map(_story, contract["stories"])),
        lineage=_lineage(contract),
        claims=tuple(map(_claim, contract["claims"])),
        timeline=tuple(map(_event, contract["timeline"])),
        board=_board(contract),
        unknown=tuple(contract["unknown"]),
        version=contract["tool"]["version"],
        settings=dict(contract["tool"]["settings"]),
        judgements=tuple(read_decisions(contract)),
    )


def _reasons(details: Iterable[str]) -> tuple[Reason, ...]:
    return tuple(Reason("", detail) for detail in details)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _span(item: Json) -> Span:
    return Span(item["start"], item["end"])


def _passages(items: Iterable[Json]) -> tuple[Passage, ...]:
    return tuple(Passage(item["report"], _span(item)) for item in items)


def _report(item: Json) -> Report:
    return Report(
        id=item["id"],
        file=item["file"],
        text=item["text"],
        publisher=item["publisher"],
        published=_day(item["published"]),
        author=item["author"],
        title=item["title"],
        language=item["language"],
        url=item["url"],
        kind=item["kind"],
        boilerplate=tuple(Span(*pair) for pair in item["boilerplate"]),
        published_inferred=item["published_inferred"],
        reasons=read_reasons(item["reasons"], item),
    )


def _lineage(contract: Json) -> Lineage:
    return Lineage(
        derivations=tuple(
            Derivation(d["later"], d["earlier"], d["kind"], _passages(d["evidence"]), _reasons(d["reasons"]))
            for d in contract["derivations"]
        ),
        unseen=tuple(UnseenReport(u["id"], u["publisher"], _day(u["published"])) for u in contract["unseen"]),
    )


def _story(item: Json) -> Story:
    events = tuple(map(_story, item.get("events", ())))
    return Story(
        item["id"], tuple(item["reports"]), item["headline"], read_reasons(item["reasons"], item), events
    )


def _claim(item: Json) -> Claim:
    mentions = [(_mention(mention), mention) for mention in item["mentions"]]
    marks, ratings = read_judged(item)
    origins = item["origins"]
    return Claim(
        id=item["id"],
        story=item["story"],
        text=item["text"],
        mentions=tuple(mention for mention, _ in mentions),
        support=Support(
            origins["min"],
            origins["max"],
            tuple(Origin(o["label"], o["speaker"], o["publisher"], o["kind"]) for o in origins["list"]),
            read_reasons(origins["reasons"], item),
            tuple(map(_trail, origins.get("trails", ()))),
        ),
        verdict=item["verdict"],
        dispute=_rivals(Dispute, item["dispute"]),
        update=_rivals(Update, item["update"]),
        distortions=tuple(Distortion(d["field"], _value(d), _value(d["of"])) for d in item["distortions"]),
        loose=tuple(mention for mention, given in mentions if given["loose"]),
        rejected=tuple(mention for mention, given in mentions if given.get("rejected")),
        judged=marks,
        rated=ratings,
    )


def _mention(item: Json) -> Mention:
    cue = item["cue"]
    return Mention(
        report=item["report"],
        span=_span(item),
        content=tuple(Span(*pair) for pair in item["content"]),
        speaker=_speaker(item["speaker"], item["said_as"]),
        via=tuple(item["via"]),
        cue=_span(cue) if cue else None,
        stance=item["stance"],
        hearsay=item["hearsay"],
    )


def _speaker(item: Json | None, said_as: Json | None) -> Speaker | None:
    if item is None:
        return None
    span = _span(item)
    local = _span(said_as) if said_as else span
    name, decided = read_decided(item)
    return Speaker(text=item["text"], span=span, kind=item["kind"], name=name, local=local, decided=decided)


def _rivals(kind: type[Rivals], item: Json | None) -> Rivals | None:
    if item is None:
        return None
    return kind(item["field"], tuple(map(_value, item["values"])), _reasons(item["reasons"]))


def _trail(item: Json) -> Trail:
    through = tuple(item["through"])
    return Trail(
        item["report"],
        _span(item),
        item["account"],
        item["origin"],
        through,
        item["sure"],
        tuple(item["outlets"]),
    )


def _value(item: Json) -> Value:
    return Value(item["value"], item["report"], _span(item))


def _event(item: Json) -> Event:
    (reason,) = _reasons(item["reasons"])
    return Event(
        report=item["report"],
        span=_span(item),
        when=item["when"],
        clock=item["clock"],
        precision=item["precision"],
        time_words=item["time_words"],
        time_span=Span(*item["time_span"]),
        reason=reason,
    )


def _board(contract: Json) -> Board:
    return Board(
        stances=tuple(
            Stance(s["holder"], s["target"], s["polarity"], s["report"], _span(s), s["option"])
            for s in contract["stances"]
        ),
        options=tuple(
            Option(
                o["name"], tuple(o["raised_by"]), tuple(o["backed_by"]), tuple(o["opposed_by"]),
                _passages(o["evidence"]),
            )
            for o in contract["options"]
        ),
        conditions=tuple(
            Condition(c["if"], c["then"], c["who"], c["kind"], c["report"], _span(c), c["option"])
            for c in contract["conditions"]
        ),
    )  # fmt: skip
