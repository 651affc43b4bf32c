"""Where passages stand: from words to characters, for the reports that hold one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...contracts import Engine
from ...text.coding import code_words
from .blocks import Block, iter_readable
from .chaining import Column

Rows = NDArray[np.int64]


def locate(
    blocks: Sequence[Block], reports: Column, first: Column, after: Column, engine: Engine
) -> tuple[Column, Column]:
    """The first character and the one after the last of words `first` up to `after` of each of `reports`."""
    order = np.argsort(reports, kind="stable")
    wanted = np.stack([reports[order], first[order], after[order]])
    cuts = [(block.first, block.first + len(block.texts)) for block in blocks]
    jobs = []
    for block, (start, end) in zip(blocks, cuts, strict=True):
        low, high = np.searchsorted(wanted[0], (start, end))
        if low < high:
            jobs.append((block, wanted[:, low:high]))
    found = list(engine.map(_locate_each, jobs))
    places = np.concatenate([np.zeros((2, 0), np.int64), *found], axis=1)
    back = np.empty_like(places)
    back[:, order] = places
    return back[0], back[1]


def _locate_each(jobs: Sequence[tuple[Block, Rows]]) -> list[Rows]:
    return [_locate(block, wanted) for block, wanted in jobs]


def _locate(block: Block, wanted: Rows) -> Rows:
    held = set(wanted[0].tolist())
    others = frozenset(n for n in range(block.first, block.first + len(block.texts)) if n not in held)
    found = []
    for numbers, texts in iter_readable(block, others):
        coded = code_words(texts)
        low, high = np.searchsorted(wanted[0], (numbers[0], numbers[-1] + 1))
        report, first, after = wanted[:, low:high]
        at = np.searchsorted(np.array(numbers), report)
        begins = coded.begins[at]
        starts = coded.starts[coded.first[at] + first] - begins
        found.append(np.stack([starts, coded.ends[coded.first[at] + after - 1] - begins]))
    return np.concatenate(found, axis=1)
