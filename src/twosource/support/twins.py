"""Two sentences that are one but for a few words: where the one has something else than the other.

Reports that draw on one wire, or that garble each other, often tell a thing in the same words but for the
figure, the name or the "may" that makes the difference. There the place of a word says what it stands for,
and no likeness has to be guessed at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from ..model import Span
from ..text.lexicon import word_set
from .statements import Statement, Word

# Shorter sentences are alike by chance, longer ones are read no further.
LEAST_WORDS = 5
MOST_WORDS = 60
# So great a part of the words of the longer sentence stands in the other as well, in the same order.
SHARED = 0.6
# Sentences that part in more places, or by longer pieces, tell a thing in other words.
MOST_SWAPS = 3
LONGEST_PIECE = 6
# Words that say nothing of what is told: where only these differ, nothing does.
EMPTY = word_set(
    "a an the this that these those its his her their our my your he she it they we who which whom whose",
    "has have had is are was were be been being do does did and or of to then there here also very just even",
    "own as by with on s said says but",
)


@dataclass(frozen=True, slots=True)
class Piece:
    """What one sentence has in a place: its words, the words on either side, and which of its words are names."""

    words: tuple[Word, ...]
    before: tuple[Word, ...]
    after: tuple[Word, ...]
    names: frozenset[str]

    @property
    def span(self) -> Span | None:
        """Where its words stand in the report, None where it has none."""
        return Span(self.words[0].start, self.words[-1].end) if self.words else None

    @property
    def lower(self) -> frozenset[str]:
        """Its words in lower case, those that say nothing left out."""
        return frozenset(word.lower for word in self.words if word.lower not in EMPTY)


@dataclass(frozen=True, slots=True)
class Swap:
    """One sentence has `a` in a place where the other has `b`; either may be empty."""

    a: Piece
    b: Piece


def find_swaps(a: Statement, b: Statement, *, whole: bool) -> tuple[Swap, ...]:
    """Where two sentences differ that are one but for a few words; none where they are no such twins.

    What is said is compared, or the `whole` sentences with who says it.
    """
    words, _ = a.whole_in_lower if whole else a.in_lower
    others, others_held = b.whole_in_lower if whole else b.in_lower
    shortest, longest = sorted((len(words), len(others)))
    if shortest < LEAST_WORDS or longest > MOST_WORDS or shortest < SHARED * longest:
        return ()
    # Most pairs are no twins; this is cheap, and what it lets go never was one.
    if words == others or sum(word in others_held for word in words) < SHARED * longest:
        return ()
    gaps = _gaps(words, others)
    same = len(words) - sum(end - start for start, end, _, _ in gaps)
    if same < SHARED * longest:
        return ()
    one, other = (a.whole_in_order, b.whole_in_order) if whole else (a.in_order, b.in_order)
    swaps = tuple(Swap(_piece(a, one, i, j), _piece(b, other, k, m)) for i, j, k, m in gaps)
    telling = tuple(swap for swap in swaps if swap.a.lower != swap.b.lower)
    if len(telling) > MOST_SWAPS or any(_is_long(swap) for swap in telling):
        return ()
    return telling


def _is_long(swap: Swap) -> bool:
    """Whether more words were replaced than one thing has; any number may have been added."""
    return min(len(swap.a.words), len(swap.b.words)) > 0 and (
        max(len(swap.a.words), len(swap.b.words)) > LONGEST_PIECE
    )


def _gaps(words: Sequence[str], others: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Where words (i to j) have given way to others (k to m).

    An "of" or "the" that both happen to have between two such places belongs to them: "two of the judges"
    for "most of the lawyers" is one.
    """
    found: list[tuple[int, int, int, int]] = []
    for code in Indel.opcodes(words, others):
        if code.tag == "equal":
            continue
        i, j, k, m = code.src_start, code.src_end, code.dest_start, code.dest_end
        start, end, other_start, _ = found[-1] if found else (0, -2, 0, 0)
        if end >= i - 1 and all(word in EMPTY for word in words[end:i]):
            found[-1] = (start, j, other_start, m)
        else:
            found.append((i, j, k, m))
    return found


def _piece(statement: Statement, words: Sequence[Word], start: int, end: int) -> Piece:
    own = tuple(words[start:end])
    names = (w.lower for w in own if w.text[:1].isupper() and _is_name(w, statement))
    return Piece(own, tuple(words[max(0, start - 3) : start]), tuple(words[end : end + 1]), frozenset(names))


def _is_name(word: Word, statement: Statement) -> bool:
    """Whether a word with a capital is a name: one that begins the sentence only where it was read as such."""
    if word.lower in EMPTY:
        return False
    return word.start > statement.mention.span.start or word.lower in statement.proper
