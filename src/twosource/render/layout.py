"""A layered graph in the numbers of a drawing: the corner of each box, the line of each edge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .layered import Placed, place

_MARGIN = 6


@dataclass(frozen=True, slots=True)
class Box:
    """The size of every box; `room` is the height a row takes, `gap` the width between two columns."""

    width: int
    height: int
    room: int
    gap: int


@dataclass(frozen=True, slots=True)
class Layout:
    """`corners` holds the upper left corner of each node."""

    corners: Mapping[str, tuple[float, float]]
    width: int
    height: int
    layers: int
    box: Box
    placed: Placed[str]

    def path(self, a: str, b: str) -> str:
        """A smooth line from the right side of `a` to the left side of `b`, level in each layer between."""
        box = self.box
        x, y = self.corners[a]
        end_x, end_y = self.corners[b]
        x, y, end_y = x + box.width, y + box.height / 2, end_y + box.height / 2
        path = f"M{x:g},{y:g}"
        for height in self.placed.bends.get((a, b), ()):
            bend_y = round(_MARGIN + height * box.room + box.height / 2, 1)
            path += _curve(x, y, x + box.gap, bend_y) + f"H{x + box.gap + box.width:g}"
            x, y = x + box.gap + box.width, bend_y
        return path + _curve(x, y, end_x - 3, end_y)


def lay_out(nodes: Sequence[str], edges: Sequence[tuple[str, str]], box: Box) -> Layout:
    """Places `nodes` as boxes so that each edge runs to the right, but for those that close a loop."""
    placed = place(nodes, edges)
    corners = {
        node: (_MARGIN + layer * (box.width + box.gap), round(_MARGIN + height * box.room, 1))
        for node, (layer, height) in placed.at.items()
    }
    width = placed.layers * (box.width + box.gap) - box.gap + 2 * _MARGIN
    height = round((placed.height - 1) * box.room + box.height) + 2 * _MARGIN
    return Layout(corners, width, height, placed.layers, box, placed)


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    reach = max(24.0, abs(to_x - x) / 2)
    return f"C{x + reach:g},{y:g} {to_x - reach:g},{to_y:g} {to_x:g},{to_y:g}"
