"""Where to draw the nodes of a graph that flows from left to right: layers, order, height.

The plan of Sugiyama, Tagawa and Toda (1981), in its plainest form: layers by longest path, long edges
cut by bends, order by barycentres, heights by the mean of the neighbours.
"""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)

_SWEEPS = 8
_NODE_ROOM = 1.0
_BEND_ROOM = 0.45


@dataclass(frozen=True, slots=True)
class Placed(Generic[Node]):
    """`at` gives each node its layer and height (1.0 is the room of one node); `bends` the height of each
    edge in the layers it crosses; `height` is that of the whole drawing."""

    at: Mapping[Node, tuple[int, float]]
    bends: Mapping[tuple[Node, Node], tuple[float, ...]]
    layers: int
    height: float


def place(nodes: Sequence[Node], edges: Sequence[tuple[Node, Node]]) -> Placed[Node]:
    """Place `nodes` so that each edge runs to the right, but for those that close a loop."""
    forward = _without_loops(nodes, edges)
    layer = _layers(nodes, forward)
    drawing = _Drawing(nodes, [(a, b) for a, b in forward if layer[a] < layer[b]], layer)
    drawing.sort()
    drawing.settle()
    lowest = min(drawing.height, default=0.0)
    height = [y - lowest for y in drawing.height]
    at = {node: (layer[node], height[i]) for i, node in enumerate(nodes)}
    bends = {edge: tuple(height[i] for i in bend) for edge, bend in drawing.bends.items()}
    return Placed(at, bends, max(layer.values(), default=-1) + 1, max(height, default=0.0) + 1)


def _without_loops(nodes: Sequence[Node], edges: Sequence[tuple[Node, Node]]) -> list[tuple[Node, Node]]:
    """The edges, each once, without those that a depth-first walk meets going back."""
    after: dict[Node, list[Node]] = {node: [] for node in nodes}
    for a, b in dict.fromkeys(edges):
        if a != b:
            after[a].append(b)
    kept: list[tuple[Node, Node]] = []
    done: set[Node] = set()
    for root in nodes:
        if root in done:
            continue
        path = {root}
        walk = [(root, iter(after[root]))]
        while walk:
            node, rest = walk[-1]
            following = next(rest, None)
            if following is None:
                walk.pop()
                path.discard(node)
                done.add(node)
            elif following not in path:
                kept.append((node, following))
                if following not in done:
                    path.add(following)
                    walk.append((following, iter(after[following])))
    return kept


def _layers(nodes: Sequence[Node], edges: Sequence[tuple[Node, Node]]) -> dict[Node, int]:
    """The longest path to each node; a node without predecessor stands just before its first successor."""
    after: dict[Node, list[Node]] = {node: [] for node in nodes}
    waits = dict.fromkeys(nodes, 0)
    for a, b in edges:
        after[a].append(b)
        waits[b] += 1
    roots = [node for node in nodes if not waits[node]]
    layer = dict.fromkeys(nodes, 0)
    ready = list(roots)
    for node in ready:
        for following in after[node]:
            layer[following] = max(layer[following], layer[node] + 1)
            waits[following] -= 1
            if not waits[following]:
                ready.append(following)
    for root in roots:
        if after[root]:
            layer[root] = min(layer[following] for following in after[root]) - 1
    return layer


class _Drawing(Generic[Node]):
    """Nodes and bends as numbers, with their neighbours to the left and right, layer by layer."""

    def __init__(
        self, nodes: Sequence[Node], edges: Sequence[tuple[Node, Node]], layer: Mapping[Node, int]
    ) -> None:
        index = {node: i for i, node in enumerate(nodes)}
        self.rows: list[list[int]] = [[] for _ in range(max(layer.values(), default=-1) + 1)]
        for node in nodes:
            self.rows[layer[node]].append(index[node])
        self.room = [_NODE_ROOM] * len(nodes)
        self.left: list[list[int]] = [[] for _ in nodes]
        self.right: list[list[int]] = [[] for _ in nodes]
        self.bends: dict[tuple[Node, Node], list[int]] = {}
        for a, b in edges:
            chain = [self._bend(at) for at in range(layer[a] + 1, layer[b])]
            self.bends[a, b] = chain
            steps = [index[a], *chain, index[b]]
            for before, after in itertools.pairwise(steps):
                self.right[before].append(after)
                self.left[after].append(before)
        self.height: list[float] = [0.0] * len(self.room)
        self._stack()

    def _bend(self, layer: int) -> int:
        number = len(self.room)
        self.room.append(_BEND_ROOM)
        self.left.append([])
        self.right.append([])
        self.rows[layer].append(number)
        return number

    def _stack(self) -> None:
        for row in self.rows:
            y = 0.0
            for i in row:
                self.height[i] = y
                y += self.room[i]

    def _mean(self, i: int, sides: list[list[int]]) -> float:
        near = sides[i]
        return sum(self.height[j] for j in near) / len(near) if near else self.height[i]

    def sort(self) -> None:
        """Order each layer by the mean height of its neighbours, sweeping right and left."""
        for sweep in range(_SWEEPS):
            sides = self.right if sweep % 2 else self.left
            for row in self.rows[::-1] if sweep % 2 else self.rows:
                want = {i: self._mean(i, sides) for i in row}
                row.sort(key=want.__getitem__)
            self._stack()

    def settle(self) -> None:
        """Move each layer as near to its neighbours as its order and the room of its nodes allow."""
        for sweep in range(_SWEEPS):
            sides = self.left if sweep % 2 else self.right
            for row in self.rows:
                want = [self._mean(i, sides) for i in row]
                gaps = [(self.room[a] + self.room[b]) / 2 for a, b in itertools.pairwise(row)]
                down, up = list(want), list(want)
                for i, gap in enumerate(gaps):
                    down[i + 1] = max(down[i + 1], down[i] + gap)
                for i in reversed(range(len(gaps))):
                    up[i] = min(up[i], up[i + 1] - gaps[i])
                for i, low, high in zip(row, down, up, strict=True):
                    self.height[i] = (low + high) / 2
