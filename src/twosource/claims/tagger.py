"""The learned reader of attributions: which words of a sentence are a cue, and what is said and by whom at it.

It sees each word piece with its meaning, its grammar and what the rules made of it, and so learns where the
rules are right. Heads on the shared encoder, trained by training/train_tagger.py; see tagger_model/MODEL_CARD.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from ..text.networks import needed_by, open_network
from .pieces import Around, Matrix, Pieces

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


@dataclass(frozen=True, slots=True)
class Tags:
    """For each piece of a sentence how likely it is part of a cue, and the first piece of one.

    `hidden` is what the tagger goes on from.
    """

    cue: Matrix
    first: Matrix
    hidden: Matrix


@dataclass(frozen=True, slots=True)
class Tagger:
    """Two small networks: one reads a sentence, the other what belongs to each cue in it."""

    sentence: InferenceSession
    cues: InferenceSession

    def tag(self, pieces: Pieces) -> Tags:
        """How likely each piece belongs to a cue."""
        given = {"vectors": pieces.vectors, "grammar": pieces.grammar, "marks": pieces.marks}
        hidden, tags = self.sentence.run(None, given)
        return Tags(1.0 - tags[:, 0], tags[:, 1], hidden)

    def belonging(self, tags: Tags, places: Sequence[Around]) -> Matrix:
        """How likely each piece is content, and how likely holder, of each cue: (cues, pieces, 2)."""
        marks = np.stack([place.marks for place in places])
        cues = marks[:, :, 3] / marks[:, :, 3].sum(axis=1, keepdims=True)
        paths = np.stack([place.path for place in places])
        found: Matrix = self.cues.run(
            None, {"hidden": tags.hidden, "cues": cues, "paths": paths, "marks": marks}
        )[0]
        return found


@lru_cache(maxsize=1)
def load_tagger() -> Tagger:
    """The shipped tagger, loaded once; ModelMissing where onnxruntime or its files are not there."""
    folder = files(__package__) / "tagger_model"
    with needed_by("the tagger"):
        return Tagger(open_network(folder / "sentence.onnx"), open_network(folder / "cues.onnx"))
