"""The labelled affairs that the encoder and the matcher learn from: statements under their gold claims."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from quality.corpora import TRAINING
from quality.scorers.places import Places, overlap

from twosource import pipeline
from twosource.settings import Settings
from twosource.support.statements import Statement
from twosource.text.encoder import Passage

# Every so many-th affair is kept from the encoder, so that the matcher sees vectors as of new texts.
KEPT_FOR_MATCHER = 4
# Changes of wording (see wordings.json) that leave a claim what it is, and one that makes it another.
_STILL_SAME, _OTHER, _NO_CHANGE = {"precision"}, {"other-event"}, {"attribution"}


@dataclass(frozen=True)
class Affair:
    """An affair's statements, in story order, and what the gold says of each.

    vectors  one row a statement
    tells    the gold claims that each statement tells
    rivals   the gold claims for which it gives a rival value or a distortion
    gold     for each claim its mentions: (file, statements that cover it)
    """

    name: str
    statements: list[Statement]
    vectors: NDArray[np.float32]
    tells: list[frozenset[str]]
    rivals: list[frozenset[str]]
    gold: dict[str, list[tuple[str, list[int]]]]


@dataclass(frozen=True)
class Text:
    """A passage to learn from: a statement, or a wording written for the purpose."""

    passage: Passage
    tells: frozenset[str]
    rivals: frozenset[str]


def all_affairs() -> list[Path]:
    """The folders of the training affairs, in order of their names."""
    return sorted(gold.parent for gold in TRAINING.glob("*/gold.json"))


def for_encoder() -> list[Path]:
    return [folder for at, folder in enumerate(all_affairs()) if at % KEPT_FOR_MATCHER]


def for_matcher() -> list[Path]:
    return [folder for at, folder in enumerate(all_affairs()) if not at % KEPT_FOR_MATCHER]


def load_affair(folder: Path) -> Affair:
    """Run the pipeline up to dated statements and lay the gold claims over them."""
    steps = pipeline.STEPS[: pipeline.STEPS.index(pipeline.date_reports) + 1]
    work = pipeline.run_steps(folder / "reports", Settings(), None, steps)
    files = {report.id: Path(report.file).name for report in work.reports}
    statements = [s for report in work.reports for s in work.statements[report.id]]
    places = Places(folder)
    spots = [places.find(files[s.report], s.text) for s in statements]

    def covering(file: str, excerpt: str) -> list[int]:
        at = places.find(file, excerpt)
        return [i for i, spot in enumerate(spots) if overlap(at, spot) >= 0.5]

    gold: dict[str, list[tuple[str, list[int]]]] = {}
    rivals: dict[str, list[int]] = {}
    for claim in json.loads((folder / "gold.json").read_text("utf-8"))["claims"]:
        name = claim["id"]
        gold[name] = [(m["file"], covering(m["file"], m["excerpt"])) for m in claim["mentions"]]
        values = list((claim["dispute"] or {}).get("values", ()))
        values += [end for d in claim.get("distortions", ()) for end in (d, d["of"])]
        rivals[name] = [i for value in values for i in covering(value["file"], value["excerpt"])]
    told = {name: [i for _, covered in mentions for i in covered] for name, mentions in gold.items()}
    return Affair(
        name=folder.name,
        statements=statements,
        vectors=np.concatenate([work.vectors[report.id] for report in work.reports]),
        tells=_claims_of(len(statements), told),
        rivals=_claims_of(len(statements), rivals),
        gold=gold,
    )


def texts_of(folder: Path) -> list[Text]:
    """All that an affair gives to learn from: its statements, then the wordings written for its claims."""
    affair = load_affair(folder)
    found = [
        Text(s.passage, tells, rivals)
        for s, tells, rivals in zip(affair.statements, affair.tells, affair.rivals, strict=True)
    ]
    wordings = json.loads((folder / "wordings.json").read_text("utf-8"))
    for claim, given in wordings.items():
        itself = frozenset({claim})
        found += [Text(Passage(text), itself, frozenset()) for text in given["same"]]
        for change in given["differs"]:
            if change["field"] in _NO_CHANGE:
                continue
            tells = itself if change["field"] in _STILL_SAME else frozenset()
            rivals = frozenset() if tells or change["field"] in _OTHER else itself
            found.append(Text(Passage(change["text"]), tells, rivals))
    return found


def _claims_of(count: int, members: dict[str, Iterable[int]]) -> list[frozenset[str]]:
    """For each of `count` statements the claims that have it among their members."""
    found: list[set[str]] = [set() for _ in range(count)]
    for claim, statements in members.items():
        for i in statements:
            found[i].add(claim)
    return [frozenset(claims) for claims in found]
