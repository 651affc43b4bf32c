"""The learned part of the board: weights over named features and a sentence's vector, read from a file.

`training/fit_board.py` writes the file; its first lines say how.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]
# The vector of a sentence, of length one, is scaled to weigh about as much as the named features.
VECTOR_SCALE = 4.0
VECTOR_LENGTH = 384


@dataclass(frozen=True)
class Line:
    """One linear model: log-odds from named features, the vector of a sentence and a bias."""

    named: Mapping[str, float]
    vector: Vector
    bias: float

    def told(self, features: Mapping[str, float]) -> float:
        """What the named features add to the log-odds."""
        named = self.named
        return sum(named[name] * value for name, value in features.items() if name in named)

    def meant(self, vectors: Vector) -> Vector:
        """What the vectors add to the log-odds, all of them at once."""
        return vectors @ self.vector * VECTOR_SCALE

    def log_odds(self, features: Mapping[str, float], vector: Vector) -> float:
        """The log-odds of one case."""
        return self.bias + self.told(features) + float(self.meant(vector))


@dataclass(frozen=True)
class Scorer:
    """Whether something is of the kind sought (`found`), from which log-odds on, and of which class it is."""

    found: Line
    classes: Mapping[str, Line]
    least: float

    def best_class(self, features: Mapping[str, float], vector: Vector) -> tuple[str, float]:
        """The likeliest class, and by how much it leads the next (in log-odds)."""
        scored = sorted(
            ((line.log_odds(features, vector), name) for name, line in self.classes.items()), reverse=True
        )
        return scored[0][1], scored[0][0] - scored[1][0]


def units(vectors: Vector) -> Vector:
    """Each row at length one; a row of zeros stays what it is."""
    rows: Vector = np.asarray(vectors, dtype=np.float32)
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    scale: Vector = np.where(lengths > 0, lengths, 1.0).astype(np.float32)
    return (rows / scale[:, None]).astype(np.float32)


@cache
def load_scorers() -> Mapping[str, Scorer]:
    """The scorers that ship with the package, by what they judge: "stances", "conditions"."""
    raw = json.loads(files(__package__).joinpath("weights.json").read_text("utf-8"))
    return {name: _scorer(given) for name, given in raw["scorers"].items()}


def _scorer(raw: Mapping[str, object]) -> Scorer:
    classes = raw["classes"]
    least = raw["least"]
    if not isinstance(classes, dict) or not isinstance(least, (int, float)):
        raise TypeError(
            "weights.json was written by another version; run python -m training.fit_board --write"
        )
    return Scorer(_line(raw["found"]), {name: _line(given) for name, given in classes.items()}, float(least))


def _line(raw: object) -> Line:
    if not isinstance(raw, dict):
        raise TypeError(
            "weights.json was written by another version; run python -m training.fit_board --write"
        )
    return Line(raw["named"], np.array(raw["vector"], dtype=np.float32), float(raw["bias"]))
