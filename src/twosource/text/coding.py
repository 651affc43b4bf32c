"""The runs of words of many texts at once, as numbers: what a comparison of all reports with all starts from.

`split_words` and `iter_shingles` do one text and keep its strings. This does hundreds together, letter by
letter in numpy: making and hashing thirty million strings takes longer than comparing them. A word is a run
of letters and digits, with the apostrophes between letters and the points and commas between digits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.uint64]
Places: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]
Points: TypeAlias = NDArray[np.uint8] | NDArray[np.uint32]

BREAK = "\n"
# Characters of a quotation at most: an unclosed mark must not swallow the rest of the text.
LONGEST_QUOTE = 3000
# Typographic marks and what they are read as, one character for one, so that places stay.
_PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "„": '"', "–": "-", "—": "-", "…": "."}
_WORD, _DIGIT, _APOSTROPHE, _POINT, _QUOTE, _LINE = 1, 2, 4, 8, 16, 32
_LATIN, _FEW, _ALL = 0x100, 0x3000, 0x110000
# Letters are weighed with the powers of an odd number: a run of them is then one difference of two sums.
_ODD = 0x9E3779B97F4A7C15
# So many powers are kept. Texts together hold no more letters; in a longer one the few runs over each
# multiple of it are lost.
MOST_LETTERS = 1 << 20


@dataclass(frozen=True, slots=True)
class Coded:
    """The words of several texts in a row: text `n` has the words `first[n]` up to `first[n + 1]`.

    `starts` and `ends` count characters of all the texts with one BREAK between two of them, as `begins` of
    each text does; `quoted` tells the words inside quotation marks; `_sums` the letters up to each word.
    """

    starts: Places
    ends: Places
    quoted: Flags
    first: Places
    begins: Places
    _letters: Places
    _sums: Numbers

    def shingles(self, size: int) -> Numbers:
        """A code for each run of `size` words, by its first word; equal runs have equal codes.

        Runs that reach over the end of a text are there as well.
        """
        if len(self.starts) < size:
            return np.zeros(0, dtype=np.uint64)
        inverse = _powers()[1][self._letters[:-size] & np.int64(MOST_LETTERS - 1)]
        runs = (self._sums[size:] - self._sums[:-size]) * inverse
        return mix(runs ^ (self._letters[size:] - self._letters[:-size]).astype(np.uint64))


def code_words(texts: Sequence[str]) -> Coded:
    """The words of `texts`, whatever the case and the form of their quotation marks and apostrophes."""
    joined = _plain(BREAK.join(texts))
    kinds, letters = _look_up(joined)
    inside = _inside_words(kinds)
    edges = np.flatnonzero((inside[1:] ^ inside[:-1]).view(np.bool_))
    starts, ends = edges[::2], edges[1::2]
    begins = np.cumsum([0, *(len(text) + 1 for text in texts)], dtype=np.int64)
    held = letters[inside[1:-1].view(np.bool_)]
    sums = np.zeros(len(held) + 1, dtype=np.uint64)
    powers = _powers()[0] if len(held) <= MOST_LETTERS else np.resize(_powers()[0], len(held))
    np.multiply(held, powers[: len(held)], out=sums[1:])
    np.cumsum(sums[1:], out=sums[1:])
    upto = np.zeros(len(starts) + 1, dtype=np.int64)
    np.cumsum(ends - starts, out=upto[1:])
    marks = np.flatnonzero((kinds & (_QUOTE | _LINE)).astype(np.bool_))
    return Coded(
        starts=starts,
        ends=ends,
        quoted=_quoted(kinds, marks, starts),
        first=np.searchsorted(starts, begins),
        begins=begins[:-1],
        _letters=upto,
        _sums=sums[upto],
    )


def _plain(text: str) -> str:
    if not text.isascii():
        for mark, plain in _PLAIN.items():
            text = text.replace(mark, plain)
    return text


def _look_up(text: str) -> tuple[NDArray[np.uint8], Points]:
    """What each character may be in a word, and its lower case."""
    try:
        data = text.encode("latin-1")
    except UnicodeEncodeError:
        points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        classes, lower = _tables(_FEW if int(points.max()) < _FEW else _ALL)
        return classes[points], lower[points]
    tables = (table.astype(np.uint8).tobytes() for table in _tables(_LATIN))
    kinds, low = (np.frombuffer(data.translate(table), dtype=np.uint8) for table in tables)
    return kinds, low


@lru_cache(maxsize=3)
def _tables(size: int) -> tuple[NDArray[np.uint8], NDArray[np.uint32]]:
    letters = [chr(point) for point in range(size)]
    classes = np.array([_class(letter) for letter in letters], dtype=np.uint8)
    lower = [ord(letter.lower()[0]) for letter in letters]
    return classes, np.array(lower, dtype=np.uint32)


def _class(letter: str) -> int:
    found = _WORD if letter == "_" or letter.isalnum() else 0
    found |= _DIGIT if letter.isdecimal() else 0
    found |= _APOSTROPHE if letter == "'" else 0
    found |= _POINT if letter in ".," else 0
    return found | (_QUOTE if letter == '"' else 0) | (_LINE if letter == BREAK else 0)


def _inside_words(kinds: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """1 for each character inside a word, 0 for the others and for one more at either end."""
    inside = np.zeros(len(kinds) + 2, dtype=np.uint8)
    inside[1:-1] = kinds & _WORD
    if len(kinds) > 2:
        middle, around = kinds[1:-1], kinds[:-2] & kinds[2:]
        inside[2:-2] |= (((middle & _APOSTROPHE) >> 2) & around) | (((middle & _POINT) >> 3) & (around >> 1))
    return inside


def mix(numbers: Numbers) -> Numbers:
    """Each number scattered over 64 bits."""
    numbers = (numbers ^ (numbers >> np.uint64(32))) * np.uint64(0xBF58476D1CE4E5B9)
    scattered: Numbers = numbers ^ (numbers >> np.uint64(29))
    return scattered


@lru_cache(maxsize=1)
def _powers() -> tuple[Numbers, Numbers]:
    """The powers of _ODD, and those of its inverse."""
    bases = np.array([[_ODD], [pow(_ODD, -1, 1 << 64)]], dtype=np.uint64).repeat(MOST_LETTERS, axis=1)
    bases[:, 0] = 1
    forwards, backwards = np.cumprod(bases, axis=1, dtype=np.uint64)
    return forwards, backwards


def _quoted(kinds: NDArray[np.uint8], marks: Places, starts: Places) -> Flags:
    """Which of the words that begin at `starts` stand inside quotation marks."""
    is_quote = (kinds[marks] & _QUOTE) != 0
    spans = np.array(list(_iter_quotations(marks.tolist(), is_quote.tolist())), dtype=np.int64).reshape(-1, 2)
    change = np.zeros(len(starts) + 1, dtype=np.int8)
    np.add.at(change, np.searchsorted(starts, spans[:, 0]), 1)
    np.add.at(change, np.searchsorted(starts, spans[:, 1]), -1)
    return np.cumsum(change[:-1], dtype=np.int8).view(np.bool_)


def _iter_quotations(marks: Sequence[int], quotes: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where quotations stand that are closed on their own line; `marks` are quotation marks and line ends."""
    opened = -1
    for at, is_quote in zip(marks, quotes, strict=True):
        if not is_quote:
            opened = -1
        elif opened < 0:
            opened = at
        else:
            if at - opened <= LONGEST_QUOTE:
                yield opened, at
            opened = -1
