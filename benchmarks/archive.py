"""An archive of made-up news-like reports with planted reprints, partial reuse, shared quotes and boilerplate.

Words follow a Zipf law, as in news, and stock phrases stand in many reports. Which report took from which is
known, so recall and precision can be counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

WORDS = 300
VOCABULARY = 32_000
# A word number has this bit set where the word stands in a quotation, so that the marks travel with the words.
SAID = 1 << 15
PHRASES, PHRASE_WORDS, PHRASES_EACH = 300, 7, 4
OUTLETS, BOILERPLATE_WORDS, BOILERPLATE_SHARE = 40, 32, 0.6
SENTENCE = 19
COPIED, REPRINTED, PARTLY, QUOTING = 0.03, 0.04, 0.10, 0.05
LEAST_REUSED, MOST_REUSED = 0.2, 0.8
EDITED = 0.04
QUOTE_WORDS = 40
SEED = 20_211

Ids = NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Planted:
    """Who took from whom: pairs (taker, original), and for every report the first of its family."""

    copied: list[tuple[int, int]]
    reprinted: list[tuple[int, int]]
    partly: list[tuple[int, int]]
    family: NDArray[np.int64]


@dataclass(frozen=True)
class Archive:
    """The word numbers of each report, and who took from whom."""

    ids: Ids
    planted: Planted

    def text(self, number: int) -> str:
        """The report as it would be read."""
        return write_text(self.ids[number])


@dataclass(frozen=True)
class Part:
    """Reports of an archive from `first` on, written when they are read: no more are held than are in work.

    It travels to the workers of an engine, so it holds these reports and no others.
    """

    ids: Ids
    first: int

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(map(write_text, self.ids))


def write_text(ids: Ids) -> str:
    """The words of a report in sentences, and quotation marks about what is quoted."""
    vocabulary = make_vocabulary()
    tokens = [vocabulary[at] for at in (ids & np.uint16(SAID - 1)).tolist()]
    for start in range(0, WORDS, SENTENCE):
        tokens[start] = tokens[start].capitalize()
        tokens[start - 1] += "."
    turns = np.flatnonzero(np.diff(ids >> 15, prepend=0, append=0))
    for first, after in zip(turns[::2].tolist(), turns[1::2].tolist(), strict=True):
        tokens[first] = '"' + tokens[first]
        tokens[after - 1] += '"'
    return " ".join(tokens)


@lru_cache(maxsize=1)
def make_vocabulary() -> list[str]:
    """VOCABULARY different made-up words, the frequent ones short."""
    rng = np.random.default_rng(SEED)
    letters = np.array(list("etaoinshrdlucmfwypvbgkjqxz"))
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        length = min(12, 2 + int(np.log2(len(words) + 1) / 2) + int(rng.integers(0, 3)))
        words.setdefault("".join(rng.choice(letters[:20], length)))
    return list(words)


def make_archive(count: int) -> Archive:
    """`count` reports; the same ones for the same count."""
    rng = np.random.default_rng(SEED)
    reach = np.cumsum(1 / (np.arange(VOCABULARY) + 2.7))
    ids = np.empty((count, WORDS), dtype=np.uint16)
    for start in range(0, count, 10_000):
        part = ids[start : start + 10_000]
        part[:] = np.searchsorted(reach, rng.random(part.shape) * reach[-1])
    phrases = rng.integers(0, 3_000, (PHRASES, PHRASE_WORDS)).astype(np.uint16)
    for _ in range(PHRASES_EACH):
        at = rng.integers(0, WORDS - PHRASE_WORDS - BOILERPLATE_WORDS, count)
        ids[np.arange(count)[:, None], at[:, None] + np.arange(PHRASE_WORDS)] = phrases[
            rng.integers(0, PHRASES, count)
        ]
    _quote(ids, rng)
    planted = _plant(ids, rng)
    boilerplate = rng.integers(0, VOCABULARY, (OUTLETS, BOILERPLATE_WORDS)).astype(np.uint16)
    carries = rng.random(count) < BOILERPLATE_SHARE
    carries[[taker for taker, _ in planted.copied] + [original for _, original in planted.copied]] = False
    ids[carries, -BOILERPLATE_WORDS:] = boilerplate[rng.integers(0, OUTLETS, count)[carries]]
    return Archive(ids, planted)


def _quote(ids: Ids, rng: np.random.Generator) -> None:
    """Lets some reports bring one quotation, four of them the same."""
    quoting = rng.permutation(len(ids))[: int(QUOTING * len(ids))]
    for start in range(0, len(quoting), 4):
        words = int(rng.integers(12, QUOTE_WORDS))
        said = rng.integers(0, VOCABULARY, words) | SAID
        for number in quoting[start : start + 4]:
            first = int(rng.integers(0, WORDS - words - BOILERPLATE_WORDS))
            ids[number, first : first + words] = said


def _plant(ids: Ids, rng: np.random.Generator) -> Planted:
    count = len(ids)
    order = rng.permutation(count)
    sizes = [int(share * count) for share in (COPIED, REPRINTED, PARTLY)]
    originals = order[sum(sizes) : 2 * sum(sizes)]
    takers = np.split(order[: sum(sizes)], np.cumsum(sizes)[:-1])
    family = np.arange(count)
    pairs: list[list[tuple[int, int]]] = []
    for kind, group in enumerate(takers):
        chosen = originals[rng.integers(0, len(originals), len(group))]
        family[group] = family[chosen]
        pairs.append(list(zip(group.tolist(), chosen.tolist(), strict=True)))
        for taker, original in pairs[-1]:
            if kind < 2:
                ids[taker] = ids[original]
                if kind == 1:
                    _edit(ids[taker], rng)
            else:
                _take_part(ids[taker], ids[original], rng)
    copied, reprinted, partly = pairs
    return Planted(copied, reprinted, partly, family)


def _take_part(taker: Ids, original: Ids, rng: np.random.Generator) -> None:
    """Puts one to three passages of the original into the other report, moved and lightly edited."""
    room = WORDS - BOILERPLATE_WORDS
    words = int(WORDS * rng.uniform(LEAST_REUSED, MOST_REUSED))
    pieces = int(rng.integers(1, 4))
    size = words // pieces
    at = int(rng.integers(0, room - pieces * size + 1))
    slots = np.sort(rng.choice(room - pieces * size + 1, pieces)) + size * np.arange(pieces)
    for piece, slot in enumerate(rng.permutation(slots).tolist()):
        start = at + piece * size
        taker[slot : slot + size] = original[start : start + size]
        _edit(taker[slot : slot + size], rng)


def _edit(words: Ids, rng: np.random.Generator) -> None:
    changed = rng.random(len(words)) < EDITED
    words[changed] = rng.integers(0, VOCABULARY, int(changed.sum())) | (words[changed] & SAID)
