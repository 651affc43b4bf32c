"""What matching, attribution and the rule of independence each cost, on every labelled affair.

    python quality/given_grouping.py

Each affair is counted three times, with the scorer of the gate: as the pipeline groups its mentions; with
each claim made of the mentions that the gold lists for it; and with the gold's speaker, outlets credited and
stance on those mentions as well. What the second finds and the first does not is the cost of matching; what
the third adds is the cost of attribution; what it still misses is that of lineage and of the rule itself.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

if __package__ in (None, ""):  # run as a file: let `quality` be found beside it
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from quality.corpora import AFFAIRS, SPACY_MODEL, TRAINING
from quality.result import note
from quality.scorers.affairs import Counts, Record, count_claim, score_affair
from quality.scorers.figures import affair_figures
from quality.scorers.places import Place, Places, overlap, same_name, tightness
from twosource import pipeline
from twosource.model import Claim, Mention, Speaker
from twosource.render import to_contract
from twosource.settings import Settings
from twosource.support.accounts import Press
from twosource.support.build import build_claim
from twosource.support.matching import Group
from twosource.support.statements import Statement
from twosource.work import Work

SETS: Mapping[str, Path] = {"affairs of the gate": AFFAIRS, "training affairs": TRAINING}
COLUMNS: Mapping[str, str] = {
    "origins_exact": "origins exact",
    "origins_min": "min right",
    "overstated": "overstated",
    "verdict": "verdict right",
    "dispute_f1": "disputes, F1",
}
# Two mentions that the gold lists under one claim tell it for sure: any log-odds far above matching.SURE.
FOR_SURE = 9.0


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled affair and what the pipeline read in it, with the place of each statement."""

    folder: Path
    gold: Record
    work: Work
    told: Sequence[Statement]
    places: Places
    spots: Sequence[Place | None]


def open_case(folder: Path) -> Case:
    """Take every step of the pipeline over an affair and lay its gold beside it."""
    work = pipeline.run_steps(folder / "reports", Settings(spacy_model=SPACY_MODEL), None, pipeline.STEPS)
    files = {report.id: Path(report.file).name for report in work.reports}
    told = [statement for report in work.reports for statement in work.statements[report.id]]
    places = Places(folder)
    return Case(
        folder,
        json.loads((folder / "gold.json").read_text("utf-8")),
        work,
        told,
        places,
        [places.find(files[statement.report], statement.text) for statement in told],
    )


def count_as_grouped(case: Case) -> Counts:
    """The claims of the brief itself."""
    return score_affair(case.folder, to_contract(pipeline.brief_of(case.work)))


def count_given_grouping(case: Case) -> Counts:
    """The gold's claims, each made of the statements that the gold lists for it."""
    return _count_given(case, lambda statement, mention: statement)


def count_given_attribution(case: Case) -> Counts:
    """The same, with what the gold says of each mention: who speaks, through whom, and how."""
    speakers = [s.mention.speaker for s in case.told if s.mention.speaker is not None]
    return _count_given(case, lambda statement, mention: attribute(statement, mention, speakers))


READINGS: Mapping[str, Callable[[Case], Counts]] = {
    "as grouped by the pipeline": count_as_grouped,
    "given the gold's grouping": count_given_grouping,
    "given grouping and attribution": count_given_attribution,
}


def _count_given(case: Case, made: Callable[[Statement, Record], Statement]) -> Counts:
    claims = [(claim, told_by(case, claim)) for claim in case.gold["claims"]]
    ours = [{i: made(case.told[i], m) for i, m in found.items() if m} for _, found in claims]
    everything = dict(enumerate(case.told))
    for some in ours:
        everything |= some
    mentions = [statement.mention for statement in everything.values()]
    press = Press.of(case.work.reports, case.work.lineage, mentions)
    counts: Counts = Counter()
    for (claim, found), some in zip(claims, ours, strict=True):
        told = list((everything | some).values())
        said = build_claim(case.work.stories[0], one_group(found, told), told, press) if found else None
        count_claim(claim, _record(said), counts)
    return counts


def told_by(case: Case, claim: Record) -> Mapping[int, Record | None]:
    """The statements that tell a gold claim, each with its gold mention, or a rival value of it (None)."""
    found: dict[int, Record | None] = {}
    for mention in claim["mentions"]:
        i = best_statement(case, mention)
        if i is not None:
            found.setdefault(i, mention)
    for value in (claim["dispute"] or {}).get("values", ()):
        place = case.places.find(value["file"], value["excerpt"])
        i = best_statement(case, value)
        if i is not None and not any(overlap(place, case.spots[k]) >= 0.5 for k in found):
            found[i] = None
    return dict(sorted(found.items()))


def best_statement(case: Case, item: Record) -> int | None:
    """The statement (by index) that fits the excerpt of a gold item best; None where none covers it."""
    place = case.places.find(item["file"], item["excerpt"])
    fits = [
        (tightness(place, spot), -i)
        for i, spot in enumerate(case.spots)
        if place and spot and overlap(place, spot) >= 0.5
    ]
    return -max(fits)[1] if fits else None


def one_group(members: Iterable[int], told: Sequence[Statement]) -> Group:
    """These statements as a group of which matching is sure."""
    found = tuple(members)
    pairs = [(i, j) for i in found for j in found if told[i].report != told[j].report]
    return Group(found, frozenset(found), dict.fromkeys(pairs, FOR_SURE))


def attribute(statement: Statement, gold: Record, speakers: Iterable[Speaker]) -> Statement:
    """The statement as the gold attributes it; `speakers` are all that the pipeline found in the affair."""
    mention = statement.mention
    via = tuple(gold["via"])
    if via and mention.via and same_name(via[0], mention.via[0]):
        via = mention.via  # the same outlet, in the form the pipeline knows it by
    given = replace(
        mention,
        speaker=_speaker(mention, gold, speakers),
        via=via,
        stance=gold["stance"],
        own_hearing=mention.own_hearing and not via,
    )
    return replace(statement, mention=given)


def _speaker(mention: Mention, gold: Record, speakers: Iterable[Speaker]) -> Speaker | None:
    """The gold's speaker: the one the pipeline found where it is the same, else whoever is so called."""
    name, kind = gold["speaker"], gold["speaker_kind"]
    if name is None:
        return None
    own = [mention.speaker] if mention.speaker is not None else []
    for speaker in (*own, *speakers):
        if same_name(speaker.text, name) or same_name(speaker.name, name):
            return speaker if kind == "report" else replace(speaker, kind=kind)
    return Speaker(name, mention.span, "named" if kind == "report" else kind, name, mention.span)


def _record(claim: Claim | None) -> dict[str, Any] | None:
    """What the scorer asks of a claim, in the form of a brief as JSON."""
    if claim is None:
        return None
    return {
        "origins": {"min": claim.support.min, "max": claim.support.max},
        "verdict": claim.verdict,
        "dispute": {"field": claim.dispute.field} if claim.dispute else None,
    }


def measure(folders: Iterable[Path]) -> dict[str, Counts]:
    """The counts of each reading, summed over these affairs."""
    total: dict[str, Counts] = {reading: Counter() for reading in READINGS}
    for folder in folders:
        note(f"  {folder.name}")
        case = open_case(folder)
        for reading, count in READINGS.items():
            total[reading] += count(case)
    return total


def table(name: str, counts: Mapping[str, Counts]) -> str:
    """A heading with the number of claims, and a line of figures for each reading."""
    claims = next(iter(counts.values()))["claim.gold"]
    lines = [f"{f'{name}, {claims} claims':32}" + "".join(f"{title:>15}" for title in COLUMNS.values())]
    for reading, found in counts.items():
        figures = affair_figures(found)
        lines.append(f"  {reading:30}" + "".join(f"{figures[metric]:15.1f}" for metric in COLUMNS))
    return "\n".join(lines)


def main() -> int:
    """Print one table for each set of affairs."""
    for name, parent in SETS.items():
        folders = sorted(gold.parent for gold in parent.glob("*/gold.json"))
        note(f"reading {len(folders)} {name}")
        print(table(f"{len(folders)} {name}", measure(folders)), end="\n\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
