"""Every other engine gives what `inline` gives, whatever the data, the batches and the order of work.

Runs on `local`, and on `ray` where the variable TWOSOURCE_TEST_ENGINE says so (test_ray.py, in a cluster).
"""

from __future__ import annotations

import os
from itertools import chain

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from twosource.contracts import Engine
from twosource.engine import Inline, load_engine
from twosource.engine.planned import Planned
from twosource.lineage import reuse

from .rows import EDGES, KEYED, deal_by_remainder, double, lose_first, refuse_seven, reports

NAME = os.environ.get("TWOSOURCE_TEST_ENGINE", "local")
INLINE = Inline()
# Each example starts a plan, which takes a tenth of a second here and more on a cluster.
some = settings(
    max_examples=2 if NAME == "ray" else 8,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Planned(load_engine(NAME).name, few=0)


@some
@given(rows=st.lists(st.integers(), max_size=200))
def test_map(engine: Engine, rows: list[int]) -> None:
    assert list(engine.map(double, rows)) == list(INLINE.map(double, rows))


def test_map_refuses_a_batch_that_loses_rows(engine: Engine) -> None:
    with pytest.raises(ValueError, match="rows gave"):
        list(engine.map(lose_first, [1, 2, 3]))


@some
@given(rows=st.lists(st.integers(0, 100), max_size=60))
def test_exchange(engine: Engine, rows: list[int]) -> None:
    found = dict(engine.exchange(deal_by_remainder, list, rows))
    assert found == dict(INLINE.exchange(deal_by_remainder, list, rows))


def test_an_error_in_a_worker_is_raised_where_the_plan_was_started(engine: Engine) -> None:
    with pytest.raises(KeyError, match="seven"):
        list(engine.exchange(refuse_seven, list, [1, 7, 2]))


@some
@given(rows=KEYED, cap=st.integers(1, 10))
def test_pair(engine: Engine, rows: list[tuple[str, int]], cap: int) -> None:
    assert engine.pair(rows, cap) == INLINE.pair(rows, cap)


@some
@given(rows=KEYED)
def test_group(engine: Engine, rows: list[tuple[str, int]]) -> None:
    assert engine.group(rows) == INLINE.group(rows)


@some
@given(edges=EDGES)
def test_components(engine: Engine, edges: list[tuple[int, int]]) -> None:
    nodes = sorted(set(chain.from_iterable(edges)) | {0})
    assert engine.components(nodes, edges) == INLINE.components(nodes, edges)


@some
@given(texts=reports(), size=st.integers(1, 5))
def test_passages_shared(engine: Engine, texts: list[object], size: int) -> None:
    """The whole plan, with the reports in other blocks."""
    expected = reuse.find_reuse(list(reuse.iter_blocks(texts)), INLINE)
    found = reuse.find_reuse(list(reuse.iter_blocks(texts, size)), engine)
    for theirs, ours in zip(expected.chains.columns(), found.chains.columns(), strict=True):
        assert np.array_equal(theirs, ours)
    assert (found.copies, found.failures) == (expected.copies, expected.failures)
    assert (found.common, found.unpaired) == (expected.common, expected.unpaired)
