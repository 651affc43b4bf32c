"""Where the nodes of a lineage stand."""

from __future__ import annotations

from itertools import pairwise

from twosource.render.layered import place


def test_what_is_taken_from_stands_left_of_what_takes() -> None:
    placed = place("abcd", [("a", "b"), ("b", "c"), ("a", "c"), ("c", "d")])
    assert {node: layer for node, (layer, _) in placed.at.items()} == {"a": 0, "b": 1, "c": 2, "d": 3}
    assert placed.layers == 4


def test_an_edge_over_two_layers_bends_around_the_node_between() -> None:
    placed = place("abc", [("a", "b"), ("b", "c"), ("a", "c")])
    [bend] = placed.bends["a", "c"]
    assert abs(bend - placed.at["b"][1]) >= 0.7


def test_a_first_report_stands_just_before_what_takes_from_it() -> None:
    placed = place("abcx", [("a", "b"), ("b", "c"), ("x", "c")])
    assert placed.at["x"][0] == 1


def test_nodes_of_a_layer_never_overlap() -> None:
    nodes = list(range(40))
    placed = place(nodes, [(a, b) for a in range(5) for b in range(5, 40) if (a * b) % 3])
    for layer in range(placed.layers):
        heights = sorted(y for at, y in placed.at.values() if at == layer)
        assert all(high - low >= 1 - 1e-9 for low, high in pairwise(heights))


def test_reports_that_cite_each_other_in_a_loop_are_placed() -> None:
    placed = place("abc", [("a", "b"), ("b", "c"), ("c", "a"), ("a", "a")])
    assert sorted(layer for layer, _ in placed.at.values()) == [0, 1, 2]


def test_a_long_chain_needs_no_deep_recursion() -> None:
    nodes = list(range(3_000))
    assert place(nodes, list(pairwise(nodes))).layers == 3_000


def test_an_empty_graph_has_no_layers() -> None:
    assert place([], []).layers == 0
