"""Count the derivations of a brief against those of the gold file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from .places import same_name

Record = Mapping[str, Any]


class End(NamedTuple):
    """One end of a derivation: a file of the folder, or the publisher of an unseen report."""

    name: str
    unseen: bool = False


def _agree(a: End, b: End) -> bool:
    return a == b or (a.unseen and b.unseen and same_name(a.name, b.name))


def _said_edges(brief: Record) -> dict[tuple[End, End], str]:
    file_of = {report["id"]: Path(report["file"]).name for report in brief["reports"]}
    publisher_of = {report["id"]: report["publisher"] for report in brief.get("unseen", [])}

    def end(node: str) -> End:
        return End(file_of[node]) if node in file_of else End(publisher_of.get(node, node), unseen=True)

    return {(end(edge["later"]), end(edge["earlier"])): edge["kind"] for edge in brief["derivations"]}


def _gold_earlier(earlier: str | Record) -> End:
    """ "Meridian Post, 2024-03-06" names the publisher before its last comma."""
    if isinstance(earlier, str):
        return End(earlier)
    return End(earlier["unseen"].rsplit(",", 1)[0], unseen=True)


def count_lineage(gold: Record, brief: Record, counts: Counter[str]) -> None:
    """Add to `counts` the derivations of the gold, those of the brief, and the hits with their kinds."""
    said = _said_edges(brief)
    for edge in gold["derivations"]:
        earlier = _gold_earlier(edge["earlier"])
        for (later_said, earlier_said), kind in said.items():
            if later_said == End(edge["later"]) and _agree(earlier_said, earlier):
                counts["lineage.hit"] += 1
                counts["kind.right"] += kind == edge["kind"]
                break
    counts["lineage.said"] += len(said)
    counts["lineage.gold"] += len(gold["derivations"])
