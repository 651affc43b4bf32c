"""The components of a spaCy pipeline, run one after the other: the same annotations at half the cost.

spaCy's decoder asks for Python's lock at each of some 70 possible moves a word, and its attribute ruler
tries every pattern on every word again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, DependencyParser, EntityRecognizer
from spacy.tokens import Doc, Token

# What a pattern may ask of a word for its answer to be remembered by the word, its tag and its relation.
_REMEMBERED = {"ORTH", "TEXT", "LOWER", "IS_SPACE", "TAG", "DEP"}
# Words whose patterns are remembered; then all are forgotten.
_MOST_WORDS = 100_000
# Characters read at a time: the decoders take a step for all documents of a batch at once, and memory grows
# with the words of a batch.
BATCH = 40_000


class Passes:
    """Reads texts with all components of `parser`, in their order."""

    def __init__(self, parser: Language) -> None:
        self._parser = parser
        self._components = [_quick(component) for _, component in parser.pipeline]

    def read(self, texts: Sequence[str]) -> Iterator[Doc]:
        """One Doc per text, in order."""
        for batch in _batches(texts):
            docs = [self._parser.make_doc(text) for text in batch]
            for component in self._components:
                if hasattr(component, "pipe"):
                    docs = list(component.pipe(docs, batch_size=len(docs)))
                else:
                    docs = [component(doc) for doc in docs]
            yield from docs


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    """The texts in order, as many together as hold BATCH characters, and one at least."""
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch


def _quick(component: Any) -> Any:
    if isinstance(component, (DependencyParser, EntityRecognizer)) and component.cfg["beam_width"] == 1:
        return _Decoder(component)
    return _Ruler(component) if type(component) is AttributeRuler else component


class _Decoder:
    """A parser or name finder that keeps hold of Python's lock while it chooses its moves."""

    def __init__(self, decoder: Any) -> None:
        self._decoder = decoder

    def pipe(self, docs: list[Doc], batch_size: int) -> list[Doc]:
        """The `docs`, annotated in place; they are few enough to be one batch."""
        if any(map(len, docs)):
            self._decoder.set_annotations(docs, self._decode(docs))
        return docs

    def _decode(self, docs: list[Doc]) -> list[Any]:
        model = self._decoder.model.predict(docs)
        states: list[Any] = self._decoder.moves.init_batch(docs)
        unfinished = [state for state in states if not state.is_final()]
        while unfinished:
            unfinished = self._decoder.transition_states(unfinished, model.predict(unfinished))
        model.clear_memory()
        return states


class _Ruler:
    """An attribute ruler that tries its patterns of one word once for each word, tag and relation."""

    def __init__(self, ruler: Any) -> None:
        self._ruler = ruler
        self._single, self._other = (Matcher(ruler.vocab, validate=False) for _ in range(2))
        for number, rule in enumerate(ruler.patterns):
            patterns: Any = rule["patterns"]
            one_word = all(len(p) == 1 and p[0].keys() <= _REMEMBERED for p in patterns)
            (self._single if one_word else self._other).add(str(number), patterns)
        self._known: dict[tuple[int, int, int], list[int]] = {}

    def __call__(self, doc: Doc) -> Doc:
        found = [(rule, at, at + 1) for at, token in enumerate(doc) for rule in self._rules_of(token)]
        found += self._other(doc, allow_missing=True, as_spans=False)
        strings = doc.vocab.strings
        matches = sorted((int(strings[rule]), rule, start, end) for rule, start, end in found)
        self._ruler.set_annotations(doc, matches)
        return doc

    def _rules_of(self, token: Token) -> list[int]:
        key = (token.orth, token.tag, token.dep)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST_WORDS:
                self._known.clear()
            alone = token.doc[token.i : token.i + 1]
            known = [rule for rule, _, _ in self._single(alone, allow_missing=True, as_spans=False)]
            self._known[key] = known
        return known
