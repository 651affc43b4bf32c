"""Claims as a STIX 2.1 bundle: a report for each story, a note for each claim, an opinion on its support.

An opinion says how far the reports bear a claim out, never whether it is true: "agree" where at least two
independent origins stand behind it, else "neutral", each with the count and the reasons in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from .affair import Affair, Json, stable_id, tally, told_mentions, web_address

MEASURES = "It measures reporting, not truth."
_VERSION = {"spec_version": "2.1"}


def build_bundle(affair: Affair) -> Json:
    """The bundle; every object's id is a UUID of what it tells, its times are those of the reports."""
    maker = _identity(affair, "twosource", "Twosource", "system")
    publishers = {
        label: _identity(affair, "publisher", label, "organization", maker["id"])
        for label in sorted({affair.label(i) for i in affair.reports})
    }
    notes = {claim["id"]: _note(affair, claim, publishers, maker) for claim in affair.brief["claims"]}
    opinions = {c["id"]: _opinion(affair, c, notes[c["id"]], maker) for c in affair.brief["claims"]}
    reports = list(_reports(affair, publishers, notes, opinions, maker))
    objects = [maker, *publishers.values(), *reports, *notes.values(), *opinions.values()]
    name = stable_id("bundle", *(each["id"] for each in objects))
    return {"type": "bundle", "id": f"bundle--{name}", "objects": objects}


def _identity(affair: Affair, role: str, name: str, kind: str, maker: str | None = None) -> Json:
    found = _object(affair, "identity", (role, name), affair.newest_day, maker)
    return {**found, "name": name, "identity_class": kind}


def _reports(
    affair: Affair,
    publishers: Mapping[str, Json],
    notes: Mapping[str, Json],
    opinions: Mapping[str, Json],
    maker: Json,
) -> Iterator[Json]:
    """A STIX report for each story: those who published on it, its claims, what stands behind them."""
    for story in affair.brief["stories"]:
        told = [c["id"] for c in affair.brief["claims"] if c["story"] == story["id"]]
        names = dict.fromkeys(affair.label(i) for i in story["reports"])
        day = _newest(affair, story["reports"])
        found = _object(affair, "report", (story["id"], *told), day, maker["id"])
        refs = [publishers[name]["id"] for name in names]
        refs += [each["id"] for claim in told for each in (notes[claim], opinions[claim])]
        yield {
            **found,
            "name": story["headline"] or "Story without a headline",
            "description": f"{len(story['reports'])} press reports, {len(told)} claims. {MEASURES}",
            "published": _moment(day),
            "object_refs": refs,
            "external_references": [_reference(affair, i) for i in story["reports"]],
        }


def _note(affair: Affair, claim: Json, publishers: Mapping[str, Json], maker: Json) -> Json:
    told = told_mentions(claim) or claim["mentions"]
    reports = list(dict.fromkeys(mention["report"] for mention in told))
    found = _object(affair, "note", (claim["id"],), _newest(affair, reports), maker["id"])
    quoted = [f"{affair.label(m['report'])}: “{m['text']}”" for m in told]
    names = dict.fromkeys(affair.label(i) for i in reports)
    return {
        **found,
        "abstract": claim["text"],
        "content": "\n".join(dict.fromkeys(quoted)),
        "authors": list(names),
        "object_refs": [publishers[name]["id"] for name in names],
        "external_references": [_reference(affair, i) for i in reports],
    }


def _opinion(affair: Affair, claim: Json, note: Json, maker: Json) -> Json:
    day = note["created"][:10]
    origins = claim["origins"]
    about = (claim["id"], claim["verdict"], tally(claim), *origins["reasons"])
    names = ", ".join(origin["label"] for origin in origins["list"])
    told = [f"{claim['verdict']}: {tally(claim)}{f' ({names})' if names else ''}", *origins["reasons"]]
    return {
        **_object(affair, "opinion", about, day, maker["id"]),
        "opinion": "agree" if claim["verdict"] == "corroborated" else "neutral",
        "explanation": ". ".join([*told, MEASURES]),
        "object_refs": [note["id"]],
    }


def _object(affair: Affair, kind: str, about: Sequence[str], day: str, maker: str | None) -> Json:
    moment = _moment(day)
    found = {"type": kind, **_VERSION, "id": f"{kind}--{stable_id(kind, *about)}"}
    if maker:
        found["created_by_ref"] = maker
    return {**found, "created": moment, "modified": moment}


def _reference(affair: Affair, report_id: str) -> Json:
    report = affair.reports[report_id]
    about = ", ".join(filter(None, (report["title"], report["published"], report["file"])))
    found = {"source_name": affair.label(report_id), "description": about, "external_id": report_id}
    address = web_address(report.get("url"))
    return {**found, "url": address} if address else found


def _newest(affair: Affair, reports: Sequence[str]) -> str:
    return max((day for i in reports if (day := affair.day(i))), default=affair.newest_day)


def _moment(day: str) -> str:
    return f"{day}T00:00:00.000Z"
