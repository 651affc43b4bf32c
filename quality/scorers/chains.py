"""Score through whom a brief says a claim was told: the outlets of its mentions, beside score_affair.

via        gold mentions found that credit an outlet, whose nearest outlet is right
invented   gold mentions found that credit none, for which the brief credits one
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .places import Places, overlap, same_name, tightness

LEAST_SHARE = 0.5


def count_chains(affair: Path, brief: Mapping[str, Any]) -> Counter[str]:
    """The counts of the chains of one brief of one affair; of two mentions at a place the tighter is asked."""
    gold = json.loads((affair / "gold.json").read_text("utf-8"))
    places = Places(affair)
    file_of = {report["id"]: Path(report["file"]).name for report in brief["reports"]}
    said = [
        (places.find(file_of.get(mention["report"], ""), mention["text"]), mention)
        for claim in brief["claims"]
        for mention in claim["mentions"]
    ]
    counts: Counter[str] = Counter()
    for mention in (mention for claim in gold["claims"] for mention in claim["mentions"]):
        place = places.find(mention["file"], mention["excerpt"])
        found = [
            (overlap(place, at), tightness(place, at), -number)
            for number, (at, _) in enumerate(said)
            if place is not None and at is not None and overlap(place, at) >= LEAST_SHARE
        ]
        if found:
            via = said[-max(found)[2]][1].get("via") or []
            _count_one(mention.get("via") or [], via, counts)
    return counts


def _count_one(gold: list[str], said: list[str], counts: Counter[str]) -> None:
    if gold:
        counts["via.gold"] += 1
        counts["via.right"] += bool(said) and same_name(gold[0], said[0])
    else:
        counts["via.none"] += 1
        counts["via.invented"] += bool(said)
