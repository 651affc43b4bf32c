"""The shared passages of reports, with their characters on both sides and what they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ...contracts import Engine, Journal
from ...model import Alignment, Passage, Report, Span
from .blocks import iter_blocks
from .naming import name_chains
from .places import locate
from .plan import find_reuse

Kind = Literal["reuse", "quotation", "boilerplate"]
_KINDS: tuple[Kind, ...] = ("reuse", "quotation", "boilerplate")


@dataclass(frozen=True, slots=True)
class Shared:
    """Each shared passage and its kind; the groups of exact copies (ids), of which the first has the passages.

    `common` runs of words stood in too many reports to compare all of these: `unpaired` times one report was
    not compared with another over such a run. `failures` are the reports (ids) that could not be compared.
    """

    passages: tuple[tuple[Alignment, Kind], ...]
    copies: tuple[tuple[str, ...], ...]
    common: int
    unpaired: int
    failures: tuple[tuple[str, str], ...]


def read_shared(reports: Sequence[Report], engine: Engine, journal: Journal | None = None) -> Shared:
    """The passages that any two of `reports` share; quotation marks and how many hold them tell the kind."""
    blocks = tuple(iter_blocks(report.text for report in reports))
    found = find_reuse(blocks, engine, journal)
    chains, ids = found.chains, [report.id for report in reports]
    sides = []
    for numbers, first, after in (
        (chains.a, chains.a_first, chains.a_after),
        (chains.b, chains.b_first, chains.b_after),
    ):
        starts, ends = locate(blocks, numbers, first, after, engine)
        rows = zip(numbers.tolist(), starts.tolist(), ends.tolist(), strict=True)
        sides.append([Passage(ids[number], Span(start, end)) for number, start, end in rows])
    kinds = [_KINDS[name] for name in name_chains(chains, found.words).tolist()]
    aligned = map(Alignment, *sides, chains.words.tolist())
    return Shared(
        passages=tuple(zip(aligned, kinds, strict=True)),
        copies=tuple(tuple(ids[number] for number in group) for group in found.copies),
        common=found.common,
        unpaired=found.unpaired,
        failures=tuple((ids[number], why) for number, why in found.failures),
    )
