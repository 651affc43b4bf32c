"""The passages two texts share, word for word or lightly edited, wherever they were moved to.

Seeds are shared shingles; seeds near one diagonal are chained into a run; each run is extended at both
ends over single changed words. A global alignment could not follow a passage that was moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from .shingles import Words, iter_shingles

SEED = 4
# Words that may be changed, dropped or added between two seeds of one run.
GAP = 6
# A shingle that one text repeats more often than this ("he said that he") tells no passages apart.
REPEATS = 4
# Runs kept open at a time: with REPEATS it bounds the work for texts made of one phrase.
OPEN = 16
# A run is extended by no more words than this at either end.
LONGEST = 200


@dataclass(slots=True)
class _Run:
    """A chain of seeds: from (first_a, first_b) to the last seed at (last_a, last_b)."""

    first_a: int
    first_b: int
    last_a: int
    last_b: int


@dataclass(frozen=True, slots=True)
class SharedRun:
    """Words `a_start`..`a_end` of one text and `b_start`..`b_end` of the other; `same` of them agree."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    same: int


def align(a: Words, b: Words, least: int = 8) -> tuple[SharedRun, ...]:
    """The runs of at least `least` agreeing words that `a` and `b` share, in the order of `b`.

    Cost grows with the number of words, not with their product. No run lies mostly within another.
    """
    extended = (_extend(a, b, run, least) for run in _iter_chains(a, b))
    runs = [run for run in extended if run is not None]
    kept: list[SharedRun] = []
    taken_a, taken_b = bytearray(len(a)), bytearray(len(b))
    for run in sorted(runs, key=lambda run: (-run.same, run.b_start, run.a_start)):
        if run.same < least:
            break
        if _is_taken(taken_a, run.a_start, run.a_end) or _is_taken(taken_b, run.b_start, run.b_end):
            continue
        taken_a[run.a_start : run.a_end] = b"\1" * (run.a_end - run.a_start)
        taken_b[run.b_start : run.b_end] = b"\1" * (run.b_end - run.b_start)
        kept.append(run)
    return tuple(sorted(kept, key=lambda run: (run.b_start, run.a_start)))


def _is_taken(taken: bytearray, start: int, end: int) -> bool:
    return 2 * taken.count(1, start, end) > end - start


def _seeds(a: Words, b: Words) -> list[tuple[int, int]]:
    """Where a shingle stands in both texts, as (in b, in a), in the order of `b`."""
    in_a = _places(a)
    return [(second, first) for second, shingle in _shingles(b) for first in in_a.get(shingle, ())]


# A text is aligned with many others in turn.
@lru_cache(maxsize=256)
def _shingles(text: Words) -> list[tuple[int, str]]:
    return list(iter_shingles(text, SEED))


@lru_cache(maxsize=256)
def _places(text: Words) -> dict[str, list[int]]:
    """Where each shingle stands that the text does not repeat too often."""
    places: dict[str, list[int]] = {}
    for first, shingle in _shingles(text):
        places.setdefault(shingle, []).append(first)
    return {shingle: found for shingle, found in places.items() if len(found) <= REPEATS}


def _iter_chains(a: Words, b: Words) -> Iterator[_Run]:
    reach = SEED + GAP
    opened: list[_Run] = []
    for second, first in _seeds(a, b):
        near: _Run | None = None
        least, passed = reach, False
        for run in opened:
            in_a, in_b = first - run.last_a, second - run.last_b
            if in_b > reach:
                passed = True
            elif 0 < in_a <= reach and in_b > 0 and abs(in_a - in_b) < least:
                near, least = run, abs(in_a - in_b)
        if passed:
            yield from (run for run in opened if second - run.last_b > reach)
            opened = [run for run in opened if second - run.last_b <= reach]
        if near is not None:
            near.last_a, near.last_b = first, second
        elif len(opened) < OPEN:
            opened.append(_Run(first, second, first, second))
    yield from opened


def _extend(a: Words, b: Words, run: _Run, least: int) -> SharedRun | None:
    """The run with its ends moved outwards over agreeing words and single changed ones.

    None where it cannot hold `least` agreeing words even then.
    """
    more_a, more_b = _agreeing(a.words, b.words, run.last_a + SEED, run.last_b + SEED, 1)
    less_a, less_b = _agreeing(a.words, b.words, run.first_a - 1, run.first_b - 1, -1)
    a_start, a_end = run.first_a - less_a, run.last_a + SEED + more_a
    b_start, b_end = run.first_b - less_b, run.last_b + SEED + more_b
    if min(a_end - a_start, b_end - b_start) < least:
        return None
    ours, theirs = a.words[a_start:a_end], b.words[b_start:b_end]
    same = len(ours) if ours == theirs else LCSseq.similarity(ours, theirs)
    return SharedRun(a_start, a_end, b_start, b_end, same)


def _agreeing(a: Sequence[str], b: Sequence[str], at_a: int, at_b: int, step: int) -> tuple[int, int]:
    """How many words of `a` and `b` agree from `at_a` and `at_b` on, forwards or (`step` -1) backwards.

    One changed word is allowed before two that agree. No more than LONGEST words are looked at.
    """
    most_a = left_a = min(LONGEST, len(a) - at_a if step > 0 else at_a + 1)
    most_b = left_b = min(LONGEST, len(b) - at_b if step > 0 else at_b + 1)
    twice = 2 * step
    while left_a > 0 and left_b > 0:
        if a[at_a] == b[at_b]:
            in_a = in_b = 1
        elif left_a < 2 or left_b < 2 or left_a + left_b < 5:
            break
        elif left_a > 2 < left_b and a[at_a + step] == b[at_b + step] and a[at_a + twice] == b[at_b + twice]:
            in_a = in_b = 1
        elif left_a > 2 and a[at_a + step] == b[at_b] and a[at_a + twice] == b[at_b + step]:
            in_a, in_b = 1, 0
        elif left_b > 2 and a[at_a] == b[at_b + step] and a[at_a + step] == b[at_b + twice]:
            in_a, in_b = 0, 1
        else:
            break
        at_a, left_a = at_a + step * in_a, left_a - in_a
        at_b, left_b = at_b + step * in_b, left_b - in_b
    return most_a - left_a, most_b - left_b
