"""Claims that are matched, as tables to read."""

from __future__ import annotations

from .listing import Listing, Part, build_listing, count


def list_matched(part: Part) -> list[Listing]:
    """Each claim with its verdict, what stands behind it, and the sentence that words it."""
    rows = [(claim["id"], _verdict(claim), _behind(claim), claim["text"]) for claim in part["claims"]]
    return [
        build_listing(
            f"{count(len(rows), 'claim')}", ("Id", "Verdict", "Told by", "Claim"), rows, "No such claim."
        )
    ]


def list_disputes(part: Part) -> list[Listing]:
    """For each disputed claim, both values with their sentences."""
    files = {report["id"]: report["file"] for report in part["reports"]}
    found = [
        build_listing(
            f"{claim['dispute']['field']}: {claim['text']}",
            ("Value", "Report", "Sentence"),
            [(v["value"], files[v["report"]], v["text"]) for v in claim["dispute"]["values"]],
        )
        for claim in part["claims"]
    ]
    return found or [build_listing("Disputes", (), [], "No account contradicts another here.")]


def _verdict(claim: Part) -> str:
    return str(claim["verdict"])


def _behind(claim: Part) -> str:
    """ "4 reports, 1 origin: Meridian Dispatch"."""
    told = {mention["report"] for mention in claim["mentions"] if not mention["loose"]}
    least, most = claim["origins"]["min"], claim["origins"]["max"]
    origins = count(most, "origin") if least == most else f"{least} to {count(most, 'origin')}"
    names = ", ".join(origin["label"] for origin in claim["origins"]["list"])
    return f"{count(len(told), 'report')}, {origins}{f': {names}' if names else ''}"
