"""The general vocabulary of news English: titles, outlets, verbs of saying."""

from __future__ import annotations


def word_set(*lines: str) -> frozenset[str]:
    """The words of `lines`, split at white space."""
    return frozenset(word for line in lines for word in line.split())
