"""A contract's dict with what every export looks up in it: reports by id, names, days, lasting ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit
from uuid import NAMESPACE_OID, UUID, uuid5

from ..errors import InputError
from ..render import words

Json = dict[str, Any]

NAMESPACE = uuid5(NAMESPACE_OID, "twosource-brief/1")
# What is written where a standard demands a day and no report has one.
NO_DAY = "1970-01-01"
_PARTS = frozenset(
    "tool reports rejects stories unseen derivations claims timeline stances options conditions unknown".split()
)
_WEB = frozenset(("http", "https"))


@dataclass(frozen=True)
class Affair:
    """One brief as `to_contract` gives it."""

    brief: Json

    def __post_init__(self) -> None:
        if self.brief.get("format") != "twosource-brief/1" or not self.brief.keys() >= _PARTS:
            raise InputError("this is no brief of the format twosource-brief/1; write it anew")

    @cached_property
    def reports(self) -> Mapping[str, Json]:
        return {report["id"]: report for report in self.brief["reports"]}

    @cached_property
    def unseen(self) -> Mapping[str, Json]:
        return {report["id"]: report for report in self.brief["unseen"]}

    @cached_property
    def newest_day(self) -> str:
        """The newest day on which a report was published, NO_DAY where none is dated."""
        return max((r["published"] for r in self.brief["reports"] if r["published"]), default=NO_DAY)

    def label(self, report_id: str) -> str:
        """The publisher of a report or unseen report, else its file."""
        if report_id in self.unseen:
            return str(self.unseen[report_id]["publisher"])
        report = self.reports[report_id]
        return str(report["publisher"] or report["file"])

    def day(self, report_id: str) -> str | None:
        """The day of publication of a report or unseen report."""
        found = self.unseen.get(report_id) or self.reports[report_id]
        day: str | None = found["published"]
        return day

    def iter_mentions(self) -> Iterator[tuple[Json, Json, str]]:
        """Each mention of each claim that it tells for certain, with a name that lasts."""
        for claim in self.brief["claims"]:
            for mention in told_mentions(claim):
                yield claim, mention, mention_name(claim, mention)


def told_mentions(claim: Json) -> list[Json]:
    """The mentions that tell the claim for certain."""
    return [mention for mention in claim["mentions"] if not mention.get("loose")]


def told_in(claim: Json) -> list[str]:
    """The reports that tell the claim for certain, each once, in the order of its mentions."""
    return list(dict.fromkeys(mention["report"] for mention in told_mentions(claim)))


def mention_name(claim: Json, mention: Json) -> str:
    """A name of the mention that no other has: "c1f0…-r53ba…-120-180"."""
    cuts = "-".join(f"{start}.{end}" for start, end in mention["content"])
    place = f"{mention['report']}-{mention['start']}-{mention['end']}"
    return f"{claim['id']}-{place}-{stable_id(place, cuts, mention['stance']).hex[:6]}"


def stable_id(*parts: str) -> UUID:
    """The same UUID (version 5) for the same parts, on every machine and in every run."""
    return uuid5(NAMESPACE, "\x1f".join(parts).encode("utf-8", "replace").decode())


def web_address(url: object) -> str | None:
    """`url` if it is a plain http(s) address: exports hold no address of another kind."""
    if not isinstance(url, str) or any(c.isspace() or not c.isprintable() or c in '<>"\\' for c in url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    return url if parts.scheme in _WEB and host else None


def tally(claim: Json) -> str:
    """ "3 reports, 1 origin": how many reports tell the claim, and how many origins stand behind it."""
    behind = words.interval(claim["origins"]["min"], claim["origins"]["max"])
    return f"{words.count(len(told_in(claim)), 'report')}, {behind}"
