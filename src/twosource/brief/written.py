"""A brief written earlier, held against the reports of its folder as they read today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..model import Report, Support
from .check import squash, strangers, words_of

Record = Mapping[str, Any]


def check_json(brief: Record, reports: Sequence[Report]) -> list[str]:
    """What is wrong with a brief in its JSON form, one sentence each; empty when every line still stands.

    KeyError, TypeError or AttributeError where it does not keep to the format of a brief.
    """
    today = {report.file: report.text for report in reports}
    return list(dict.fromkeys(_problems(brief, today)))


def _problems(brief: Record, today: Mapping[str, str]) -> Iterator[str]:
    texts = {report["id"]: report["text"] for report in brief["reports"]}
    for report in brief["reports"]:
        if report["file"] not in today:
            yield f"{report['file']} is cited by the brief and is not in the folder"
        elif today[report["file"]] != report["text"]:
            yield f"{report['file']} reads differently today than when the brief was written"
    yield from _excerpt_problems(brief, texts)
    outlets = [words_of(r["publisher"] or r["file"]) for r in brief["reports"]]
    outlets += [words_of(unseen["publisher"]) for unseen in brief["unseen"]]
    decided = [j for j in brief.get("judgements", ()) if j["verb"] == "identity"]
    outlets += [words_of(judgement["value"]) for judgement in decided]
    for claim in brief["claims"]:
        yield from _claim_problems(claim, texts, outlets)
    yield from _lineage_problems(brief, texts)
    for event in brief["timeline"]:
        if event["time_words"] not in event["text"]:
            yield f"the time words {event['time_words']!r} do not stand in the sentence they date"
    yield from _board_problems(brief, texts, outlets)


def _excerpt_problems(brief: Record, texts: Mapping[str, str]) -> Iterator[str]:
    for path, item in _excerpts(brief):
        text = texts.get(item["report"])
        if text is None:
            yield f"{path} cites report {item['report']}, which is not in the brief"
        elif text[item["start"] : item["end"]] != item["text"] or not item["text"].strip():
            yield f"{path}: {item['text'][:60]!r} does not stand at {item['start']}..{item['end']}"


def _excerpts(brief: Record) -> Iterator[tuple[str, Record]]:
    """Every object of the brief that says `text` stands at `start..end` of `report`."""
    stack: list[tuple[str, Any]] = [("brief", brief)]
    while stack:
        where, at = stack.pop()
        if isinstance(at, Mapping):
            if {"report", "start", "end", "text"} <= at.keys():
                yield where, at
            stack.extend((f"{where}.{key}", value) for key, value in at.items())
        elif isinstance(at, list):
            stack.extend((f"{where}[{i}]", value) for i, value in enumerate(at))


def _claim_problems(
    claim: Record, texts: Mapping[str, str], outlets: Sequence[frozenset[str]]
) -> Iterator[str]:
    name = f"claim {claim['id']}"
    if not any(claim["text"] in m["text"] for m in claim["mentions"]):
        yield f"the text of {name} stands in none of its sentences"
    for mention in claim["mentions"]:
        text = texts.get(mention["report"], "")
        for part in ("speaker", "cue"):
            at = mention[part]
            if at and text[at["start"] : at["end"]] != at["text"]:
                yield f"the {part} {at['text']!r} of {name} does not stand where it says"
        if any(not 0 <= start < end <= len(text) for start, end in mention["content"]):
            yield f"a content of {name} lies outside its report"
    rivals = [v for side in (claim["dispute"], claim["update"]) if side for v in side["values"]]
    rivals += [v for d in claim["distortions"] for v in (d, d["of"])]
    for value in rivals:
        if squash(value["value"]) not in squash(value["text"]):
            yield f"the value {value['value']!r} of {name} does not stand where it says"
    yield from _origin_problems(claim, name, texts, outlets)


def _origin_problems(
    claim: Record, name: str, texts: Mapping[str, str], outlets: Sequence[frozenset[str]]
) -> Iterator[str]:
    """Names of origins that stand nowhere, and an interval or verdict that does not follow from them."""
    origins = claim["origins"]
    told = [words_of(texts.get(m["report"], "")) for m in claim["mentions"]]
    told += [words_of(outlet) for m in claim["mentions"] for outlet in m["via"]]
    for origin in origins["list"]:
        names = " ".join(part for part in (origin["label"], origin["speaker"], origin["publisher"]) if part)
        for what in strangers(names, [*told, *outlets]):
            yield f"{what} of an origin of {name}"
    low, high = origins["min"], origins["max"]
    if not 0 <= low <= high or (origins["list"] and len(origins["list"]) != high):
        yield f"the origins of {name} are not as many as its interval says"
    elif claim["verdict"] != Support(low, high, (), ()).verdict(disputed=bool(claim["dispute"])):
        yield f"the verdict of {name} does not follow from its origins"


def _lineage_problems(brief: Record, texts: Mapping[str, str]) -> Iterator[str]:
    known = {*texts, *(unseen["id"] for unseen in brief["unseen"])}
    for derivation in brief["derivations"]:
        if derivation["later"] not in texts or derivation["earlier"] not in known:
            yield f"a derivation names a report that is not in the brief: {derivation['later']}"


def _board_problems(
    brief: Record, texts: Mapping[str, str], outlets: Sequence[frozenset[str]]
) -> Iterator[str]:
    """Names and figures on the board that stand in no report the line cites."""
    authors = [words_of(r["author"]) for r in brief["reports"] if r["author"]]
    lines = [([s["report"]], [s["holder"], s["target"]]) for s in brief["stances"]]
    lines += [([c["report"]], [c["if"], c["then"], c["who"] or ""]) for c in brief["conditions"]]
    lines += [
        (
            [at["report"] for at in o["evidence"]],
            [o["name"], *o["raised_by"], *o["backed_by"], *o["opposed_by"]],
        )
        for o in brief["options"]
    ]
    for cited, words in lines:
        told = [words_of(texts.get(report, "")) for report in cited]
        for what in strangers(" ".join(words), [*told, *authors, *outlets]):
            yield f"{what} of a line on the board"
