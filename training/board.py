"""What the scorer of stances learns from: everyone who may take a side in a sentence of a labelled affair."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from quality.scorers.places import Places, overlap, same_name

from twosource import pipeline
from twosource.board.conditions import extract_conditions
from twosource.board.grammar import place_of
from twosource.board.inclined import readables
from twosource.board.leanings import leanings, spoken_in, words_of
from twosource.board.scorer import VECTOR_LENGTH, Vector, units
from twosource.board.stances import extract_stances
from twosource.board.voices import Voices
from twosource.settings import Settings
from twosource.text.parse import is_marked, iter_sentences
from twosource.work import Work


@dataclass(frozen=True)
class Case:
    """One person or body in one sentence: features and vector, and the gold stances it is right for.

    `gold` holds the number of each gold stance with its polarity; `stated` the polarities that rules give.
    """

    affair: str
    sentence: int
    features: dict[str, float]
    vector: Vector
    gold: tuple[tuple[int, str], ...]
    stated: tuple[str, ...]


@dataclass(frozen=True)
class Labelled:
    """The cases of an affair, and how many sentences and gold stances it has."""

    cases: list[Case]
    sentences: int
    gold: int


def read_affair(folder: Path) -> Work:
    """The affair's reports, parsed and with their mentions."""
    steps = pipeline.STEPS[: pipeline.STEPS.index(pipeline.extract_mentions) + 1]
    return pipeline.run_steps(folder / "reports", Settings(), None, steps)


def labelled(folder: Path, work: Work) -> Labelled:
    """Every case of an affair with what its gold says of it; a case the gold does not list counts as none."""
    places = Places(folder)
    gold = json.loads((folder / "gold.json").read_text("utf-8"))["stances"]
    spots = [places.find(stance["file"], stance["excerpt"]) for stance in gold]
    cases: list[Case] = []
    count = 0
    for report in sorted(work.reports, key=lambda r: (r.file, r.id)):
        doc, told = work.docs[report.id], work.mentions[report.id]
        voices = Voices(report, doc, told)
        rows = units(work.vectors[report.id])
        sentences = [s for s in iter_sentences(doc) if not is_marked(place_of(s), report.boilerplate)]
        bounds = list(extract_conditions(sentences, voices))
        held = list(extract_stances(sentences, voices, bounds))
        for read in readables(sentences, told, bounds, held):
            spot = places.find(Path(report.file).name, place_of(read.sentence).of(report.text))
            here = [i for i, at in enumerate(spots) if overlap(at, spot) >= 0.5]
            for leaning in leanings(read, voices, told):
                features = {**leaning.shared, **leaning.own, **words_of(read.sentence)}
                right = (
                    (i, gold[i]["polarity"]) for i in here if same_name(leaning.holder, gold[i]["holder"])
                )
                at = spoken_in(leaning, read)
                vector = np.zeros(VECTOR_LENGTH, dtype=np.float32) if at is None else rows[at]
                cases.append(Case(folder.name, count, features, vector, tuple(right), leaning.stated))
            count += 1
    return Labelled(cases, count, len(gold))
