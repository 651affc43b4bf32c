"""The components of a spaCy pipeline, run one after the other: the same annotations at a third of the cost.

spaCy asks every word anew what it knows of another like it: its embedding makes the vector of "the" for each
"the", its rules are tried on each, and its name finder weighs all its moves at each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.pipeline import AttributeRuler, DependencyParser, EntityRecognizer
from spacy.tokens import Doc
from thinc.api import Model, chain

from .decoders import Decoder, NameFinder
from .rulers import Lemmatizer, Ruler

# Characters read at a time: the decoders take a step for all documents of a batch at once, and memory grows
# with the words of a batch.
BATCH = 60_000


class Passes:
    """Reads texts with all components of `parser`, in their order."""

    def __init__(self, parser: Language) -> None:
        self._parser = parser
        for _, component in parser.pipeline:
            _embed_distinct_words(getattr(component, "model", None))
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
    if isinstance(component, EntityRecognizer) and Decoder.knows(component):
        return NameFinder(component)
    if isinstance(component, DependencyParser) and Decoder.knows(component):
        return Decoder(component)
    if type(component) is AttributeRuler and Ruler.knows(component):
        return Ruler(component)
    if type(component) is EnglishLemmatizer and component.mode == "rule":
        return Lemmatizer(component)
    return component


def _embed_distinct_words(model: Model[Any, Any] | None) -> None:
    """Lets the embedding in `model` work out each word once a batch, however often it is written there.

    A word's vector depends on its spelling alone until the layers that follow look at its neighbours.
    """
    for node in list(model.walk()) if model is not None else ():
        embedding = node.maybe_get_ref("embed")
        if embedding is not None and embedding.layers and embedding.layers[0].name == "extract_features":
            node.replace_node(embedding, _of_distinct_words(embedding))


def _of_distinct_words(embedding: Model[Any, Any]) -> Model[Any, Any]:
    spelling = embedding.layers[0]
    embed: Model[Any, Any] = chain(*embedding.layers[1:])

    def forward(_: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[list[Any], None]:
        spelt = [spelling.predict([doc])[0] for doc in docs]
        numbers: dict[bytes, int] = {}
        found = [[numbers.setdefault(word.tobytes(), len(numbers)) for word in words] for words in spelt]
        distinct = np.frombuffer(b"".join(numbers), dtype=spelt[0].dtype).reshape(-1, spelt[0].shape[1])
        vectors = embed.predict([distinct])[0]
        return [vectors[places] for places in found], None

    return Model("distinct_words", forward)
