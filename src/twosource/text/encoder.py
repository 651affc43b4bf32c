"""The one sentence encoder: all-MiniLM-L6-v2 in int8, texts in, unit vectors out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelMissing

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


class Encoder:
    """Turns texts into vectors of length 1, so that the dot product of two is their cosine."""

    def __init__(self, session: InferenceSession, tokenizer: Tokenizer) -> None:
        self._session = session
        self._tokenizer = tokenizer

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row of 384 numbers per text, in order; see `encode_passages`."""
        return self.encode_passages([Passage(text) for text in texts])

    def encode_passages(self, passages: Sequence[Passage]) -> NDArray[np.float32]:
        """One row of 384 numbers per passage, in order: the mean over its tokens, those of its parts first.

        Each text is read once, however many passages lie in it, up to its 96th token. A row depends on its
        passage alone, bit for bit, whatever else is encoded with it: batches hold texts of one length in
        tokens, and the model's int8 ranges are fixed. A text without any letter or digit gets zeros, which
        is like nothing at all.
        """
        rows = np.zeros((len(passages), DIMENSIONS), dtype=np.float32)
        wanted: defaultdict[str, list[int]] = defaultdict(list)
        for number, passage in enumerate(passages):
            if any(map(str.isalnum, passage.text[:MAX_CHARACTERS])):
                wanted[passage.text].append(number)
        for text, encoding, tokens in self._encode_texts(sorted(wanted)):
            offsets = np.array(encoding.offsets)
            for number in wanted[text]:
                rows[number] = _pool(tokens, offsets, passages[number].parts)
        return rows

    def _encode_texts(self, texts: list[str]) -> Iterator[tuple[str, Encoding, NDArray[np.float32]]]:
        """Each text with its tokens and one vector a token."""
        encodings = self._tokenizer.encode_batch([text[:MAX_CHARACTERS] for text in texts])
        read = sorted(zip(encodings, texts, strict=True), key=_length)
        for _, group in groupby(read, key=_length):
            same_length = list(group)
            for start in range(0, len(same_length), BATCH):
                batch = same_length[start : start + BATCH]
                ids = np.array([encoding.ids for encoding, _ in batch], dtype=np.int64)
                for (encoding, text), tokens in zip(
                    batch, self._session.run(None, {"ids": ids})[0], strict=True
                ):
                    yield text, encoding, tokens


def _pool(
    tokens: NDArray[np.float32], offsets: NDArray[np.int64], parts: Sequence[tuple[int, int]]
) -> NDArray[np.float32]:
    """The mean of the tokens' vectors, scaled to length 1; tokens outside the parts weigh OUTSIDE."""
    inside = np.zeros(len(offsets), dtype=bool)
    for start, end in parts:
        inside |= (offsets[:, 1] > start) & (offsets[:, 0] < end)
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
