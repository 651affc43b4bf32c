"""The plan: texts → the passages that any two of them share, on whatever engine.

Exact copies are put aside first, one of each stays. Then two exchanges: runs of words are dealt by their code
and joined, and the hits are dealt by pair of reports and chained. Work is done for some parts at a time, so
that memory holds whatever the number of reports, and what is finished is kept in a journal.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from ...contracts import Arrays, Engine, Journal, Tried
from .blocks import Block, Measure, measure_blocks
from .chaining import NO_CHAINS, Chains, chain_hits, join_chains
from .pairing import PARTS, Joined, Table, join_shingles, scatter_hits, scatter_shingles

# Words whose runs are held at a time: 12 bytes each, and as much again while they are sorted.
WORDS_AT_ONCE = 60_000_000


@dataclass(frozen=True, slots=True)
class Reuse:
    """What the reports share; reports are numbered in the order given.

    `chains` are the passages between reports of which no two are exact copies; `copies` the groups of exact
    copies, of which only the first is in `chains`. `common` runs of words were held by too many reports to
    pair all of them: `unpaired` pairs of holders were not looked at. `failures` could not be read.
    """

    words: NDArray[np.int64]
    chains: Chains
    copies: tuple[tuple[int, ...], ...]
    common: int
    unpaired: int
    failures: tuple[tuple[int, str], ...]


def find_reuse(blocks: Sequence[Block], engine: Engine, journal: Journal | None = None) -> Reuse:
    """The passages shared by any two reports of `blocks`, which are numbered without a gap.

    Depends on the reports and their order alone, not on the blocks, the engine or an earlier run that the
    journal remembers.
    """
    measures = _measure(blocks, engine, journal)
    failures = tuple((number, tried.error) for number, tried in enumerate(measures) if not tried.ok)
    keyed = [(m.value.digest, n) for n, m in enumerate(measures) if m.value is not None and m.value.words]
    copies = tuple(tuple(numbers) for _, numbers in engine.group(keyed) if len(numbers) > 1)
    skipped = frozenset(number for group in copies for number in group[1:])
    words = np.array([m.value.words if m.value else 0 for m in measures], dtype=np.int64)
    left = int(words.sum()) - sum(int(words[number]) for number in skipped)
    name = _name(measures)
    joined = _join(blocks, skipped, left, name, engine, journal)
    chains = _chain(joined, name, engine, journal)
    return Reuse(
        words=words,
        chains=chains,
        copies=copies,
        common=sum(part.common for part in joined),
        unpaired=sum(part.unpaired for part in joined),
        failures=failures,
    )


def _measure(blocks: Sequence[Block], engine: Engine, journal: Journal | None) -> list[Tried[Measure]]:
    names = [f"read-{_digest(repr(block.texts))}" if journal else "" for block in blocks]
    known = {name: held for name in names if journal and (held := journal.load(name)) is not None}
    waiting = [(name, block) for name, block in zip(names, blocks, strict=True) if name not in known]
    fresh = engine.map(measure_blocks, (block for _, block in waiting))
    measured: dict[int, list[Tried[Measure]]] = {}
    for (name, block), tried in zip(waiting, fresh, strict=True):
        measured[block.first] = tried
        if journal:
            journal.keep(name, _pack_measures(tried))
    for name, block in zip(names, blocks, strict=True):
        if name in known:
            measured[block.first] = _unpack_measures(known[name])
    return [tried for first in sorted(measured) for tried in measured[first]]


def _pack_measures(tried: Sequence[Tried[Measure]]) -> Arrays:
    held = [t.value or Measure(b"", 0) for t in tried]
    return {
        "digest": np.array([m.digest for m in held], dtype="V16"),
        "words": np.array([m.words for m in held], dtype=np.int64),
        "ok": np.array([t.ok for t in tried], dtype=np.bool_),
        "error": np.array([t.error for t in tried], dtype=np.str_),
    }


def _unpack_measures(held: Arrays) -> list[Tried[Measure]]:
    rows = zip(*(held[key].tolist() for key in ("ok", "digest", "words", "error")), strict=True)
    return [Tried(ok, Measure(digest, words) if ok else None, error) for ok, digest, words, error in rows]


def _name(measures: Iterable[Tried[Measure]]) -> str:
    return _digest("\n".join(m.value.digest.hex() if m.value else "" for m in measures))


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def _join(
    blocks: Sequence[Block],
    skipped: frozenset[int],
    words: int,
    name: str,
    engine: Engine,
    journal: Journal | None,
) -> list[Joined]:
    joined: dict[int, Joined] = {}
    for part in range(PARTS):
        if journal and (held := journal.load(f"hits-{name}-{part}")) is not None:
            common, unpaired = held["left"].tolist()
            joined[part] = Joined(held["hits"], common, unpaired)
    for parts in _waves([part for part in range(PARTS) if part not in joined], words):
        scatter = partial(scatter_shingles, skipped=skipped, parts=parts)
        for part, found in engine.exchange(scatter, join_shingles, blocks):
            joined[part] = found
            if journal:
                left = np.array([found.common, found.unpaired], dtype=np.int64)
                journal.keep(f"hits-{name}-{part}", {"hits": found.hits, "left": left})
    return [joined[part] for part in sorted(joined)]


def _waves(parts: Sequence[int], words: int) -> Iterator[Collection[int]]:
    """The parts in as many turns as keep the runs of words held at a time below their bound."""
    turns = max(1, -(-words * len(parts) // (PARTS * WORDS_AT_ONCE)))
    size = max(1, -(-len(parts) // turns))
    for start in range(0, len(parts), size):
        yield tuple(parts[start : start + size])


def _chain(joined: Sequence[Joined], name: str, engine: Engine, journal: Journal | None) -> Chains:
    if journal and (held := journal.load(f"passages-{name}")) is not None:
        return Chains(*held["chains"])
    tables: list[Table] = [part.hits for part in joined if part.hits.shape[1]]
    found = [chains for _, chains in engine.exchange(scatter_hits, chain_hits, tables)]
    chains = join_chains(found) if found else NO_CHAINS
    if journal:
        journal.keep(f"passages-{name}", {"chains": np.stack(chains.columns())})
    return chains
