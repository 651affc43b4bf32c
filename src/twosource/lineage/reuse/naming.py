"""Says of each shared passage what it is: reuse, a quotation of a third party, or boilerplate."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .chaining import Chains, Column

REUSE, QUOTATION, BOILERPLATE = 0, 1, 2
# Who quotes the same words quotes the same speaker; of a passage of reuse more than this is the writer's own.
OWN_SHARE = 0.3
# What many reports hold is furniture or a standing phrase, unless it is so large a share of the shorter one.
COMMON_SHARE = 0.5
FURNITURE = 0.5
# Two reports reuse a text when so many words outside quotations agree, so many of them in one passage.
LEAST_OWN = 24
LEAST_RUN = 12


@dataclass(frozen=True, slots=True)
class Pairs:
    """Two reports of which one reuses the other or both a third: `own` words agree outside quotations.

    `share` is what they are of the shorter report.
    """

    a: Column
    b: Column
    own: Column
    share: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.a)


def name_chains(chains: Chains, words: Column) -> NDArray[np.int8]:
    """REUSE, QUOTATION or BOILERPLATE for each passage; `words` are those of each report."""
    shorter = np.minimum(words[chains.a], words[chains.b])
    names = np.full(len(chains), REUSE, dtype=np.int8)
    names[chains.own < OWN_SHARE * chains.words] = QUOTATION
    common = (chains.common >= COMMON_SHARE * chains.words) & (chains.words < FURNITURE * shorter)
    names[common] = BOILERPLATE
    return names


def pair_reusing(chains: Chains, names: NDArray[np.int8], words: Column) -> Pairs:
    """The pairs of reports that hold so much reuse that one derives from the other or both from a third."""
    kept = chains.take(names == REUSE)
    new = np.ones(len(kept), dtype=np.bool_)
    new[1:] = (kept.a[1:] != kept.a[:-1]) | (kept.b[1:] != kept.b[:-1])
    first = np.flatnonzero(new)
    if not len(first):
        return Pairs(kept.a, kept.b, kept.own, np.zeros(0))
    own, longest = np.add.reduceat(kept.own, first), np.maximum.reduceat(kept.own, first)
    enough = (own >= LEAST_OWN) & (longest >= LEAST_RUN)
    a, b, own = kept.a[first][enough], kept.b[first][enough], own[enough]
    return Pairs(a, b, own, np.minimum(1.0, own / np.maximum(1, np.minimum(words[a], words[b]))))
