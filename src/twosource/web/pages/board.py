"""Who stands where: actors and options as a table, other stances and conditions as sentences."""

from __future__ import annotations

from functools import partial
from typing import Any

from ..listing import Query, take_part
from ..snapshot import Snapshot


def build(snapshot: Snapshot, query: Query) -> dict[str, Any]:
    """The board; its sentences come fifty at a time."""
    board = snapshot.board
    part = partial(take_part, query=query)
    return {
        "board": board,
        "rows": part(board.rows),
        "more": part(board.more),
        "stances": part(board.stances),
        "conditions": part(board.conditions),
    }
