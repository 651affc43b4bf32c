"""The one sentence encoder: all-MiniLM-L6-v2 in int8, texts in, unit vectors out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelMissing

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

DIMENSIONS = 384
# 96 tokens are about 75 words; nineteen in twenty sentences of news are shorter. The model takes 128.
MAX_TOKENS = 96
# No 96 tokens of prose need more characters; whatever lies beyond is not even tokenized.
MAX_CHARACTERS = 1_500
# Larger batches fall out of the processor's cache: 510 sentences a CPU-second at 8, 410 at 16 and more.
BATCH = 8


class Encoder:
    """Turns texts into vectors of length 1, so that the dot product of two is their cosine."""

    def __init__(self, session: InferenceSession, tokenizer: Tokenizer) -> None:
        self._session = session
        self._tokenizer = tokenizer

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row of 384 numbers per text, in order.

        A row depends on its text alone, bit for bit, whatever else is encoded with it: batches hold
        texts of one length in tokens, and the model's int8 ranges are fixed. A text is read up to its
        96th token. A text without any letter or digit gets zeros, which is like nothing at all.
        """
        distinct = sorted({text for text in texts if any(map(str.isalnum, text[:MAX_CHARACTERS]))})
        rows = {
            text: row
            for batch, vectors in self._encode_batches(distinct)
            for text, row in zip(batch, vectors, strict=True)
        }
        nothing = np.zeros(DIMENSIONS, dtype=np.float32)
        encoded = [rows.get(text, nothing) for text in texts]
        return np.array(encoded, dtype=np.float32).reshape(len(encoded), DIMENSIONS)

    def _encode_batches(self, texts: list[str]) -> Iterator[tuple[list[str], NDArray[np.float32]]]:
        encodings = self._tokenizer.encode_batch([text[:MAX_CHARACTERS] for text in texts])
        tokens = sorted(
            ((encoding.ids, text) for encoding, text in zip(encodings, texts, strict=True)), key=_length
        )
        for _, group in groupby(tokens, key=_length):
            same_length = list(group)
            for start in range(0, len(same_length), BATCH):
                batch = same_length[start : start + BATCH]
                ids = np.array([row for row, _ in batch], dtype=np.int64)
                yield [text for _, text in batch], _pool(self._session.run(None, {"ids": ids})[0])


def _pool(tokens: NDArray[np.float32]) -> NDArray[np.float32]:
    """One vector of length 1 for each sentence: the mean of its tokens' vectors, scaled."""
    total = tokens.sum(axis=1)
    scaled: NDArray[np.float32] = total / np.linalg.norm(total, axis=1, keepdims=True)
    return scaled


def _length(item: tuple[list[int], str]) -> int:
    return len(item[0])


@lru_cache(maxsize=2)
def load_encoder(threads: int = 1) -> Encoder:
    """The shipped encoder, loaded once; one thread does most for each CPU-second.

    Raises ModelMissing when onnxruntime or tokenizers is not installed, or the model file is not there.
    """
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError as error:
        raise ModelMissing(f"the sentence encoder needs the package {error.name!r}; install it") from error
    folder = files("twosource.text") / "minilm"
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        model = (folder / "model.onnx").read_bytes()
        tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ModelMissing(
            f"the sentence encoder's file {error.filename} is missing; install twosource again"
        ) from error
    tokenizer.enable_truncation(MAX_TOKENS)
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    return Encoder(session, tokenizer)
