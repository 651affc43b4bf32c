"""The whole path from the sentences of a claim to its number of origins, step by step."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import InputError
from ..render import words
from .affair import Affair, Json, tally, told_in

# The rules of docs/adr/0005-rule-of-independence.md, in a line each, by what makes them matter to a claim.
RULES = {
    1: "An origin is where a claim entered the press: who knows first hand, a document, a reporter's own eyes.",
    2: "Retellings add nothing: reports that trace to one account are one origin.",
    3: "One speaker heard by several outlets is one origin; so are a body, its documents and its spokespeople.",
    4: "All unnamed speakers at one outlet are one origin; at two outlets they count once in the minimum.",
    5: "Another named speaker, a document of another body or an eyewitness reporter adds one to the minimum.",
    6: "A line that credits nobody adds nothing to the minimum.",
    7: "A denial is a dispute, and no second origin.",
    11: "Reports that only cite each other have no origin.",
    12: "Origins are counted for the claim as worded: a rival value stands in the dispute and adds nothing.",
}
VERDICTS = {
    "corroborated": "corroborated, because the minimum is two or more and no account contradicts it",
    "single-origin": "single origin, because the maximum is one",
    "disputed": "disputed, because accounts of different or unknown origin contradict each other",
    "unresolved": "unresolved, because the minimum is below two and the texts do not settle the rest",
}


def find_claim(affair: Affair, claim_id: str) -> Json:
    """The claim with this id, or whose id alone begins so; InputError where there is none or several."""
    claims: Sequence[Json] = affair.brief["claims"]
    for claim in claims:
        if claim["id"] == claim_id:
            return claim
    found = [claim for claim in claims if claim_id and claim["id"].startswith(claim_id)]
    if len(found) == 1:
        return found[0]
    shown = claim_id[:40]
    if found:
        ids = ", ".join(claim["id"] for claim in found[:5])
        raise InputError(
            f"{len(found)} claims have an id that begins with {shown!r}: {ids}; write more of it"
        )
    raise InputError(f"no claim has an id that begins with {shown!r}; the brief as JSON lists them")


def explain_claim(affair: Affair, claim_id: str) -> Json:
    """The claim, each mention with its chain and what it adds, the lineage used, the foldings, the number."""
    claim = find_claim(affair, claim_id)
    mentions = [_mention(affair, claim, mention) for mention in claim["mentions"]]
    origins = claim["origins"]
    return {
        "claim": {"id": claim["id"], "text": claim["text"], "story": claim["story"]},
        "mentions": mentions,
        "lineage": _lineage(affair, claim),
        "origins": origins["list"],
        "reasons": origins["reasons"],
        "rules": [f"Rule {number}: {RULES[number]}" for number in _rules(claim)],
        "min": origins["min"],
        "max": origins["max"],
        "verdict": claim["verdict"],
        "because": f"{tally(claim)}: {VERDICTS[claim['verdict']]}",
        "dispute": claim["dispute"],
        "update": claim["update"],
        "distortions": claim["distortions"],
        "judged": claim.get("judged", []),
    }


def _mention(affair: Affair, claim: Json, mention: Json) -> Json:
    speaker = mention["speaker"]
    trail = _trail(claim, mention)
    return {
        **{key: mention[key] for key in ("report", "start", "end", "text", "stance", "via")},
        "file": affair.reports[mention["report"]]["file"],
        "publisher": affair.label(mention["report"]),
        "published": affair.day(mention["report"]),
        "speaker": speaker["text"] if speaker else None,
        "chain": _chain(affair, mention, trail),
        "origin": trail["origin"] if trail else None,
        "counted": _counted(claim, mention, trail),
    }


def _trail(claim: Json, mention: Json) -> Json | None:
    place = (mention["report"], mention["start"], mention["end"])
    trails: Sequence[Json] = claim["origins"].get("trails", ())
    return next((t for t in trails if (t["report"], t["start"], t["end"]) == place), None)


def _chain(affair: Affair, mention: Json, trail: Json | None) -> list[str]:
    """From the report through the outlets it credits and the reports it retells to who stands at the end."""
    links = [affair.label(mention["report"])]
    links += [f"credits {outlet}" for outlet in mention["via"]]
    if trail:
        links += [f"followed to {affair.label(report)}" for report in trail["through"]]
        links.append(trail["account"])
    elif mention["speaker"]:
        links.append(mention["speaker"]["text"])
    return links


def _counted(claim: Json, mention: Json, trail: Json | None) -> str:
    """What the mention does for the count, in words."""
    place = (mention["report"], mention["start"], mention["end"])
    if mention.get("rejected"):
        return "adds nothing: an analyst rejected it"
    if mention["stance"] in ("denies", "declines"):
        return "adds nothing: a denial or a refusal to comment is no origin (rule 7)"
    if place in _rivals(claim):
        return "adds nothing: it gives a rival value (rule 12)"
    if mention.get("loose"):
        return "adds nothing: it only may tell the same"
    if trail is None:
        return "adds nothing: it differs from the claim as worded, or its speaker disputes it"
    if trail["origin"] is None:
        return "adds nothing: it rests on what others are credited with, or on nobody named"
    label = claim["origins"]["list"][trail["origin"]]["label"]
    return f"leads to origin {trail['origin'] + 1} ({label})" + (
        "" if trail["sure"] else ", for the maximum alone"
    )


def _rivals(claim: Json) -> set[tuple[str, int, int]]:
    """Where the values stand that contradict the claim as worded."""
    worded = {(m["report"], m["start"], m["end"]) for m in claim["mentions"] if m["text"] == claim["text"]}
    trails = {(t["report"], t["start"], t["end"]) for t in claim["origins"].get("trails", ())}
    sides = [claim[side]["values"] for side in ("dispute", "update") if claim[side]]
    places = {(v["report"], v["start"], v["end"]) for values in sides for v in values}
    return places - worded - trails


def _lineage(affair: Affair, claim: Json) -> list[Json]:
    """The derivations between the reports of the claim, and to the unseen ones that they draw on."""
    told = {mention["report"] for mention in claim["mentions"]}
    for trail in claim["origins"].get("trails", ()):
        told |= set(trail["through"])
    return [
        {
            "later": found["later"],
            "earlier": found["earlier"],
            "kind": found["kind"],
            "words": _in_words(affair, found),
            "reasons": found["reasons"],
            "evidence": found["evidence"],
        }
        for found in affair.brief["derivations"]
        if found["later"] in told and (found["earlier"] in told or found["earlier"] in affair.unseen)
    ]


def _in_words(affair: Affair, found: Json) -> str:
    """ "The Courier rewrites Hill Radio"."""
    verb = words.DERIVATIONS[found["kind"]]
    return f"{affair.label(found['later'])} {verb} {affair.label(found['earlier'])}"


def _rules(claim: Json) -> list[int]:
    """The rules that matter to this claim."""
    kinds = [origin["kind"] for origin in claim["origins"]["list"]]
    telling = told_in(claim)
    found = {1}
    found |= {2} if len(telling) > len(kinds) else set()
    found |= {3} if {"named", "institution", "document"} & set(kinds) and len(telling) > 1 else set()
    found |= {4} if "unnamed" in kinds else set()
    found |= {5} if claim["origins"]["min"] > 1 else set()
    found |= {6} if {"reporter", "unknown"} & set(kinds) else set()
    found |= {7} if any(m["stance"] == "denies" for m in claim["mentions"]) else set()
    found |= {11} if not claim["origins"]["min"] else set()
    found |= {12} if claim["dispute"] or claim["update"] else set()
    return sorted(found)
