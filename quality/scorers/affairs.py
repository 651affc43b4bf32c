"""Score a brief, as JSON, against the gold file of a labelled affair.

What is counted (quality/affairs/SPEC.md tells the gold file)
  mention    gold mentions that some mention of the brief covers
  align      pairs of mentions in different reports that tell the same claim
  trap       look-alike pairs of `not_same` that the brief wrongly joined
  origins    gold claims whose interval [min, max] of independent origins is exactly right (a second
             reading that is as good stands under "also": either is right)
  overstated gold claims given a higher min than the gold: false corroboration
  verdict    gold claims with the right verdict
  dispute    contradictions found; the field must match for a hit
  update     gold updates wrongly called a dispute
  lineage    derivations later -> earlier, unseen reports included, and the kind among hits
  speaker    gold mentions found whose speaker is right (null counts when both are null)
  time       gold events whose time words were dated exactly right
  boards     stances, options, conditions: gold items found by excerpt with the right holder and kind
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from .lineage import count_lineage
from .places import Place, Places, overlap, same_name, squash, tightness

Record = Mapping[str, Any]
Counts = Counter[str]
Tell = Callable[[str], None]


class Said(NamedTuple):
    """One mention of the brief: the number of its claim, its place, the mention itself."""

    claim: int
    place: Place | None
    mention: Record


Matches = dict[tuple[str, int], list[int]]  # (gold claim id, number of its mention) -> mentions, best first


class Case(NamedTuple):
    """One affair and one brief of it, side by side."""

    name: str
    gold: Record
    brief: Record
    places: Places
    said: Sequence[Said]
    matched: Matches

    def gold_place(self, item: Record) -> Place | None:
        return self.places.find(item["file"], item["excerpt"])


def silent(line: str) -> None:
    """Tell nobody."""


def score_affair(affair: Path, brief: Record, tell: Tell = silent) -> Counts:
    """The counts of one brief of one affair; `tell` hears of each missed or wrong item."""
    case = _open_case(affair, brief)
    counts: Counts = Counter(affairs=1)
    counts["mention.gold"] = len(case.matched)
    counts["mention.found"] = sum(bool(found) for found in case.matched.values())
    _count_found_pairs(case, counts, tell)
    _count_said_pairs(case, counts, tell)
    _count_traps(case, counts)
    for claim in case.gold["claims"]:
        _count_claim(case, claim, counts, tell)
    count_lineage(case.gold, brief, counts)
    _count_times(case, counts)
    _count_boards(case, counts)
    return counts


def _open_case(affair: Path, brief: Record) -> Case:
    gold = json.loads((affair / "gold.json").read_text("utf-8"))
    places = Places(affair)
    file_of = {report["id"]: Path(report["file"]).name for report in brief["reports"]}
    said = [
        Said(number, places.find(file_of.get(mention["report"], ""), mention["text"]), mention)
        for number, claim in enumerate(brief["claims"])
        for mention in claim["mentions"]
    ]
    matched: Matches = {}
    for claim in gold["claims"]:
        for k, mention in enumerate(claim["mentions"]):
            place = places.find(mention["file"], mention["excerpt"])
            hits = [(overlap(place, one.place), j) for j, one in enumerate(said)]
            matched[claim["id"], k] = [j for share, j in sorted(hits, reverse=True) if share >= 0.5]
    return Case(affair.name, gold, brief, places, said, matched)


def _count_found_pairs(case: Case, counts: Counts, tell: Tell) -> None:
    def claims_of(key: tuple[str, int]) -> set[int]:
        return {case.said[j].claim for j in case.matched[key]}

    for claim in case.gold["claims"]:
        for (i, a), (k, b) in combinations(enumerate(claim["mentions"]), 2):
            if a["file"] == b["file"]:
                continue
            counts["align.gold"] += 1
            if claims_of((claim["id"], i)) & claims_of((claim["id"], k)):
                counts["align.hit"] += 1
            else:
                tell(f"missed pair {claim['id']}: {a['excerpt'][:70]!r} ~ {b['excerpt'][:70]!r}")


def _count_said_pairs(case: Case, counts: Counts, tell: Tell) -> None:
    """Of the pairs the brief joins, those whose ends the gold knows are judged."""
    gold_of: defaultdict[int, set[str]] = defaultdict(set)
    for (claim_id, _), found in case.matched.items():
        for j in found:
            gold_of[j].add(claim_id)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for j in sorted(gold_of):
        groups[case.said[j].claim].append(j)
    for group in groups.values():
        for a, b in combinations(group, 2):
            one, other = case.said[a], case.said[b]
            if one.place is None or other.place is None or one.place.file == other.place.file:
                continue
            counts["align.said"] += 1
            if gold_of[a] & gold_of[b]:
                counts["align.good"] += 1
            else:
                tell(f"wrong pair: {one.mention['text'][:70]!r} ~ {other.mention['text'][:70]!r}")


def _count_traps(case: Case, counts: Counts) -> None:
    for trap in case.gold["not_same"]:
        a, b = case.gold_place(trap["a"]), case.gold_place(trap["b"])
        with_a = {one.claim for one in case.said if overlap(a, one.place) >= 0.5}
        with_b = {one.claim for one in case.said if overlap(b, one.place) >= 0.5}
        counts["trap.gold"] += 1
        counts["trap.joined"] += bool(with_a & with_b)


def _best_claim(case: Case, claim: Record) -> Record | None:
    """The claim of the brief that covers this gold claim best."""
    weights: dict[int, float] = {}
    for k, mention in enumerate(claim["mentions"]):
        place = case.gold_place(mention)
        found = [case.said[j] for j in case.matched[claim["id"], k]]
        for number in {said.claim for said in found}:
            tight = [tightness(place, s.place) for s in found if s.claim == number and place and s.place]
            weights[number] = weights.get(number, 0.0) + max(tight)
    if not weights:
        return None
    claims = case.brief["claims"]

    def fit(number: int) -> tuple[float, int]:
        return round(weights[number], 3), -abs(len(claims[number]["mentions"]) - len(claim["mentions"]))

    best: Record = claims[max(weights, key=fit)]
    return best


def _count_claim(case: Case, claim: Record, counts: Counts, tell: Tell) -> None:
    count_claim(claim, _best_claim(case, claim), counts, tell)
    for k, mention in enumerate(claim["mentions"]):
        found = case.matched[claim["id"], k]
        if found:
            speaker = case.said[found[0]].mention.get("speaker")
            counts["speaker.gold"] += 1
            counts["speaker.right"] += same_name((speaker or {}).get("text"), mention["speaker"])


def count_claim(claim: Record, best: Record | None, counts: Counts, tell: Tell = silent) -> None:
    """Add to `counts` how the claim `best` of a brief answers a gold claim; None where no claim does."""
    counts["claim.gold"] += 1
    counts["claim.found"] += best is not None
    counts["v.gold." + claim["verdict"]] += 1
    if best:
        _count_verdict(claim, best, counts, tell)
    _count_dispute(claim, best, counts)


def _count_verdict(claim: Record, best: Record, counts: Counts, tell: Tell) -> None:
    gold, said = claim["origins"], best["origins"]
    readings = [(gold["min"], gold["max"], claim["verdict"])]
    readings += [(other["min"], other["max"], other["verdict"]) for other in claim.get("also", [])]
    right = best["verdict"] in {verdict for _, _, verdict in readings}
    counts["origins.exact"] += any((said["min"], said["max"]) == (low, high) for low, high, _ in readings)
    counts["origins.min"] += any(said["min"] == low for low, _, _ in readings)
    counts["overstated"] += said["min"] > max(low for low, _, _ in readings)
    counts["verdict.right"] += right
    counts["v.hit." + claim["verdict"]] += right
    counts["v.said." + (claim["verdict"] if right else best["verdict"])] += 1
    if (said["min"], said["max"], best["verdict"]) != readings[0]:
        tell(
            f"claim {claim['id']}: said [{said['min']},{said['max']}] {best['verdict']},"
            f" gold [{gold['min']},{gold['max']}] {claim['verdict']}: {claim['proposition'][:80]}"
        )


def _count_dispute(claim: Record, best: Record | None, counts: Counts) -> None:
    gold = claim["dispute"]
    said = best.get("dispute") if best else None
    contradiction = bool(gold) and gold["kind"] == "contradiction"
    counts["dispute.gold"] += contradiction
    if said:
        counts["dispute.said"] += 1
        counts["dispute.hit"] += contradiction and said["field"] == gold["field"]
    if gold and gold["kind"] == "update":
        counts["update.gold"] += 1
        counts["update.wrong"] += bool(said) or bool(best and best["verdict"] == "disputed")


def _same_words(gold: str, said: str) -> bool:
    """Whether one of the two time expressions holds the other; an empty one is held by every other."""
    gold, said = squash(gold).lower(), squash(said).lower()
    return gold in said or said in gold


def _count_times(case: Case, counts: Counts) -> None:
    where = _finder(case)
    for event in case.gold["events"]:
        place = case.gold_place(event)
        counts["time.gold"] += 1
        counts["time.right"] += any(
            item["when"] == event["when"]
            and overlap(place, where(item)) >= 0.3
            and _same_words(event["time_words"], item.get("time_words", ""))
            for item in case.brief["timeline"]
        )


def _count_boards(case: Case, counts: Counts) -> None:
    tests: dict[str, Callable[[Record, Record], bool]] = {
        "stances": lambda g, b: same_name(g["holder"], b["holder"]) and g["polarity"] == b["polarity"],
        "options": lambda g, b: True,
        "conditions": lambda g, b: g["kind"] == b["kind"] and same_name(g["who"], b["who"]),
    }
    where = _finder(case)
    for key, agrees in tests.items():
        said = [(where(at), item) for item in case.brief[key] for at in item.get("evidence", [item])]
        counts[key + ".said"] += len(said)
        for gold in case.gold[key]:
            place = case.gold_place(gold)
            counts[key + ".gold"] += 1
            counts[key + ".found"] += any(
                overlap(place, at) >= 0.5 and agrees(gold, item) for at, item in said
            )


def _finder(case: Case) -> Callable[[Record], Place | None]:
    file_of = {report["id"]: Path(report["file"]).name for report in case.brief["reports"]}
    return lambda item: case.places.find(file_of.get(item["report"], ""), item["text"])
