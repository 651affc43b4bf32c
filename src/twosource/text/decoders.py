"""spaCy's parser and name finder with the same moves for less.

spaCy's own loop asks for Python's lock at each of some 70 possible moves a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from spacy.tokens import Doc

# The features of a name finder's state: the word, and the first and last word of the name that is open.
_WORD_AND_NAME = 3


class Decoder:
    """A parser that keeps hold of Python's lock while it chooses its moves."""

    def __init__(self, decoder: Any) -> None:
        self._decoder = decoder

    @staticmethod
    def knows(decoder: Any) -> bool:
        """Whether a parser or name finder takes the best move each time, by scores of the usual two layers."""
        scorer = decoder.model.attrs
        return bool(decoder.cfg["beam_width"] == 1 and scorer["has_upper"] and not scorer["unseen_classes"])

    def pipe(self, docs: list[Doc], batch_size: int) -> list[Doc]:
        """The `docs`, annotated in place; they are few enough to be one batch."""
        if any(map(len, docs)):
            model = self._decoder.model.predict(docs)
            self._decoder.set_annotations(docs, self._decode(docs, model))
            model.clear_memory()
        return docs

    def _decode(self, docs: list[Doc], model: Any) -> list[Any]:
        """The state of each document once no move is left."""
        states: list[Any] = self._decoder.moves.init_batch(docs)
        unfinished = _unfinished(states)
        while unfinished:
            unfinished = self._move(unfinished, model)
        return states

    def _move(self, states: list[Any], model: Any) -> list[Any]:
        """Takes the best move from each of `states`; those not finished by it."""
        scores = _score(model, model.get_token_ids(states))
        moved: list[Any] = self._decoder.transition_states(states, scores)
        return moved


class NameFinder(Decoder):
    """A name finder that passes by the words outside names without trying each of its moves on them.

    Unless a name is open, the scores of a word depend on it and on nothing that came before. So all words
    are scored at once, as if none were open, and it is stepped from word to word at the others alone.
    """

    def __init__(self, finder: Any) -> None:
        super().__init__(finder)
        moves = finder.moves
        self._outside = [moves.get_class_name(number) for number in range(moves.n_moves)].index("O")

    def _decode(self, docs: list[Doc], model: Any) -> list[Any]:
        # Names given beforehand forbid moves, and more features than these may look further back.
        if model.state2vec.nF != _WORD_AND_NAME or any(doc.has_annotation("ENT_IOB") for doc in docs):
            return super()._decode(docs, model)
        states: list[Any] = self._decoder.moves.init_batch(docs)
        outside = self._find_outside(docs, model)
        unfinished = _pass_by(states, outside)
        while unfinished:
            unfinished = _pass_by(self._move(unfinished, model), outside)
        return states

    def _find_outside(self, docs: list[Doc], model: Any) -> dict[Doc, list[bool]]:
        """For each word whether "outside" is the best of all moves where no name is open; it is allowed there."""
        lengths = [len(doc) for doc in docs]
        features = np.full((sum(lengths), _WORD_AND_NAME), -1, dtype=np.int32)
        features[:, 0] = np.arange(len(features))
        outside = _score(model, features).argmax(axis=1) == self._outside
        parts = np.split(outside, np.cumsum(lengths)[:-1])
        return {doc: part.tolist() for doc, part in zip(docs, parts, strict=True)}


def _pass_by(states: list[Any], outside: Mapping[Doc, list[bool]]) -> list[Any]:
    """Moves each of `states` past the words that are outside names; those that are not finished then."""
    for state in states:
        words = outside[state.doc]
        if not state.entity_is_open():
            while state.B(0) >= 0 and words[state.B(0)]:
                state.push()
                state.pop()
    return _unfinished(states)


def _unfinished(states: list[Any]) -> list[Any]:
    return [state for state in states if not state.is_final()]


def _score(model: Any, features: Any) -> Any:
    """One row of scores for each row of features, one column for each move."""
    return model.vec2scores.predict(model.state2vec.predict(features))
