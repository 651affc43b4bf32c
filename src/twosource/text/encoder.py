"""The one sentence encoder: all-MiniLM-L6-v2 in int8, texts in, unit vectors out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import chain, groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .networks import needed_by, open_network

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Encoding, Tokenizer

DIMENSIONS = 384
# 96 tokens are about 75 words; nineteen in twenty sentences of news are shorter. The model takes 128.
MAX_TOKENS = 96
# No 96 tokens of prose need more characters; whatever lies beyond is not even tokenized.
MAX_CHARACTERS = 1_500
# Larger batches fall out of the processor's cache: 510 sentences a CPU-second at 8, 410 at 16 and more.
BATCH = 8
# What a token outside the parts in question weighs: context, not content.
OUTSIDE = 0.2


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and the parts of it, as (start, end), whose meaning is wanted; no parts: all of it."""

    text: str
    parts: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as the model has read it, up to its 96th token: for each token its place and two vectors.

    `offsets` has a row (start, end) in the text a token, both 0 for the marks the model adds; `tokens` and
    `middle` a row of 384 numbers, after the last layer and after the third, which knows more of grammar.
    """

    offsets: NDArray[np.int64]
    tokens: NDArray[np.float32]
    middle: NDArray[np.float32]

    @property
    def is_cut(self) -> bool:
        """Whether the text may go on beyond what was read."""
        return len(self.offsets) >= MAX_TOKENS


class Encoder:
    """Turns texts into vectors of length 1, so that the dot product of two is their cosine."""

    def __init__(self, session: InferenceSession, tokenizer: Tokenizer) -> None:
        self._session = session
        self._tokenizer = tokenizer

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row of 384 numbers per text, in order; see `encode_passages`."""
        return self.encode_passages([Passage(text) for text in texts])

    def encode_passages(
        self, passages: Sequence[Passage], known: Mapping[str, Reading] = MappingProxyType({})
    ) -> NDArray[np.float32]:
        """One row of 384 numbers per passage, in order: the mean over its tokens, those of its parts first.

        Each text is read once, however many passages lie in it, up to its 96th token; one that is in
        `known` is not read again. A row depends on its passage alone, bit for bit, whatever else is encoded
        with it: batches hold texts of one length in tokens, and the model's int8 ranges are fixed. A text
        without any letter or digit gets zeros, which is like nothing at all.
        """
        rows = np.zeros((len(passages), DIMENSIONS), dtype=np.float32)
        wanted: dict[str, list[int]] = {}
        for number, passage in enumerate(passages):
            if _is_readable(passage.text):
                wanted.setdefault(passage.text, []).append(number)
        found = ((text, known[text]) for text in wanted if text in known)
        for text, reading in chain(found, self.read(text for text in wanted if text not in known)):
            for number in wanted[text]:
                rows[number] = _pool(reading, passages[number].parts)
        return rows

    def read(self, texts: Iterable[str]) -> Iterator[tuple[str, Reading]]:
        """Each different text that holds a letter or digit, with what the model makes of it, shortest first."""
        distinct = sorted({text for text in texts if _is_readable(text)})
        encodings = self._tokenizer.encode_batch([text[:MAX_CHARACTERS] for text in distinct])
        tokenized = sorted(zip(encodings, distinct, strict=True), key=_length)
        for _, group in groupby(tokenized, key=_length):
            same_length = list(group)
            for start in range(0, len(same_length), BATCH):
                batch = same_length[start : start + BATCH]
                ids = np.array([encoding.ids for encoding, _ in batch], dtype=np.int64)
                last, middle = self._session.run(None, {"ids": ids})
                for (encoding, text), *vectors in zip(batch, last, middle, strict=True):
                    yield text, Reading(np.array(encoding.offsets), *vectors)


def _is_readable(text: str) -> bool:
    return any(map(str.isalnum, text[:MAX_CHARACTERS]))


def _pool(reading: Reading, parts: Sequence[tuple[int, int]]) -> NDArray[np.float32]:
    """The mean of the tokens' vectors, scaled to length 1; tokens outside the parts weigh OUTSIDE."""
    tokens = reading.tokens
    inside = np.zeros(len(tokens), dtype=bool)
    for start, end in parts:
        inside |= (reading.offsets[:, 1] > start) & (reading.offsets[:, 0] < end)
    if inside.any() and not inside.all():
        tokens = np.where(inside, np.float32(1), np.float32(OUTSIDE))[:, None] * tokens
    total = tokens.sum(axis=0)
    scaled: NDArray[np.float32] = total / np.linalg.norm(total)
    return scaled


def _length(item: tuple[Encoding, str]) -> int:
    return len(item[0])


@lru_cache(maxsize=2)
def load_encoder(threads: int = 1) -> Encoder:
    """The shipped encoder, loaded once; one thread does most for each CPU-second.

    Raises ModelMissing when onnxruntime or tokenizers is not installed, or the model file is not there.
    """
    folder = files("twosource.text") / "minilm"
    with needed_by("the sentence encoder"):
        from tokenizers import Tokenizer

        session = open_network(folder / "model.onnx", threads)
        tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer.enable_truncation(MAX_TOKENS)
    return Encoder(session, tokenizer)
