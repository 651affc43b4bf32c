"""What the reference engine must give, whatever the data: checked against plain definitions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.contracts import Engine
from twosource.engine import Inline

KEYED = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 30)), max_size=60)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Inline()


@given(rows=st.lists(st.integers(), max_size=200))
def test_map_gives_one_result_per_row_in_order(engine: Engine, rows: list[int]) -> None:
    def double(batch: Sequence[int]) -> list[int]:
        return [2 * row for row in batch]

    assert list(engine.map(double, rows)) == [2 * row for row in rows]


def test_map_refuses_a_batch_that_loses_rows(engine: Engine) -> None:
    with pytest.raises(ValueError, match="3 rows gave 2 results"):
        list(engine.map(lambda batch: batch[1:], [1, 2, 3]))


@given(rows=KEYED, cap=st.integers(1, 10))
def test_pair_gives_each_pair_that_shares_a_key_once(
    engine: Engine, rows: list[tuple[int, int]], cap: int
) -> None:
    buckets = {key: {row for k, row in rows if k == key} for key, _ in rows}
    expected = {
        frozenset(pair)
        for bucket in buckets.values()
        if len(bucket) <= cap
        for pair in combinations(bucket, 2)
    }
    pairs, skipped = engine.pair(rows, cap)
    assert len(pairs) == len(expected)
    assert {frozenset(pair) for pair in pairs} == expected
    assert skipped == sum(len(bucket) > cap for bucket in buckets.values())


@given(rows=KEYED)
def test_exchange_gathers_the_pieces_of_each_part_in_the_order_of_the_rows(
    engine: Engine, rows: list[tuple[int, int]]
) -> None:
    found = list(engine.exchange(lambda keyed: {keyed[0]: keyed[1]}, list, rows))
    assert sorted(found) == [
        (part, [row for k, row in rows if k == part]) for part in sorted({k for k, _ in rows})
    ]


@given(rows=KEYED)
def test_group_keeps_the_order_of_first_sight(engine: Engine, rows: list[tuple[int, int]]) -> None:
    groups = engine.group(rows)
    assert [key for key, _ in groups] == list(dict.fromkeys(key for key, _ in rows))
    assert all(members == [row for k, row in rows if k == key] for key, members in groups)


@given(
    count=st.integers(0, 20), edges=st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)), max_size=30)
)
def test_components_are_the_classes_of_reachability(
    engine: Engine, count: int, edges: list[tuple[int, int]]
) -> None:
    inside = [(a, b) for a, b in edges if a < count and b < count]
    found = engine.components(range(count), inside)
    assert sorted(node for component in found for node in component) == list(range(count))
    assert [component[0] for component in found] == sorted(component[0] for component in found)
    of = {node: at for at, component in enumerate(found) for node in component}
    assert all(of[a] == of[b] for a, b in inside)
    assert len(found) == count - _rank(count, inside)


def _rank(count: int, edges: list[tuple[int, int]]) -> int:
    """How many edges join two parts that were apart: nodes minus components."""
    part = list(range(count))
    joined = 0
    for a, b in edges:
        if part[a] != part[b]:
            joined += 1
            part = [part[a] if p == part[b] else p for p in part]
    return joined
