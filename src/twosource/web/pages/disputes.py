"""Where accounts contradict each other, what was only updated, and what a retelling garbled."""

from __future__ import annotations

from typing import Any

from ...render.outline import build_distortion_lines, build_rival_line
from ..listing import Query, take_part
from ..snapshot import Snapshot

# What stands under each heading: the key in the address, the heading, and what it means.
KINDS = {
    "disputes": ("Disputes", "Accounts of different or unknown origin that contradict each other."),
    "updates": ("Updates", "A later value that replaces an earlier one; not a dispute."),
    "distortions": ("Distortions", "A retelling that says otherwise than the report it retells."),
}


def build(snapshot: Snapshot, query: Query) -> dict[str, Any]:
    """One kind of contradiction at a time: disputes, unless the reader asks for another."""
    found = {
        "disputes": [n for n, claim in enumerate(snapshot.claims) if claim.dispute],
        "updates": [n for n, claim in enumerate(snapshot.claims) if claim.update],
        "distortions": [n for n, claim in enumerate(snapshot.claims) if claim.distortions],
    }
    kind = query.text("kind") if query.text("kind") in KINDS else "disputes"
    part = take_part(found[kind], query)
    told = [snapshot.claim_line(number) for number in part.items]
    rivals = [(each, each.claim.dispute if kind == "disputes" else each.claim.update) for each in told]
    return {
        "kind": kind,
        "kinds": KINDS,
        "counts": {name: len(numbers) for name, numbers in found.items()},
        "part": part,
        "rivals": [build_rival_line(each, values, snapshot.citer) for each, values in rivals if values],
        "distortions": [
            found
            for each in told
            if kind == "distortions"
            for found in build_distortion_lines(each, snapshot.citer)
        ],
    }
