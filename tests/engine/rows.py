"""Rows for the engines, and functions over them that workers can import."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

KEYED = st.lists(st.tuples(st.text("abc", max_size=2), st.integers(0, 30)), max_size=40)
EDGES = st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)), max_size=30)
_VOCABULARY = (
    "dam river council water flood mayor plan road town north paper told clerk winter bridge".split()
)
_PASSAGES = st.lists(st.lists(st.sampled_from(_VOCABULARY), min_size=6, max_size=40), min_size=4, max_size=4)


@st.composite
def reports(draw: st.DrawFn) -> list[object]:
    """Reports that share passages, some of them quoted, some exact copies, and one that is no text."""
    passages = draw(_PASSAGES)
    found: list[object] = []
    for _ in range(draw(st.integers(2, 12))):
        parts = draw(st.lists(st.sampled_from(passages), min_size=1, max_size=4))
        marks = draw(st.lists(st.booleans(), min_size=len(parts), max_size=len(parts)))
        told = (" ".join(part) for part in parts)
        found.append(". ".join(f"“{text}”" if mark else text for text, mark in zip(told, marks, strict=True)))
    return [*found, None] if draw(st.booleans()) else found


def double(batch: Sequence[int]) -> list[int]:
    """Each row twice as large."""
    return [2 * row for row in batch]


def lose_first(batch: Sequence[int]) -> list[int]:
    """One result too few."""
    return list(batch[1:])


def deal_by_remainder(row: int) -> dict[int, int]:
    """Each row to two of seven parts."""
    return {row % 7: row, (row + 3) % 7: -row}


def refuse_seven(row: int) -> dict[int, int]:
    """As a step would fail that meets what it cannot take."""
    if row == 7:
        raise KeyError("seven")
    return {0: row}
