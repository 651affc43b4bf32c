"""What a worker of a Daft plan does with one row: bytes in, bytes out, whatever goes wrong told as a result.

A worker that raises would be tried again and again on a cluster, so nothing raises here: the error travels
back as a value, and the engine raises it where the plan was started.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any


def pack(value: object) -> bytes:
    """The bytes of a row; they never leave the machines of one run."""
    return pickle.dumps(value, protocol=5)


def unpack(data: bytes) -> Any:
    """The row that `pack` made bytes of."""
    return pickle.loads(data)  # noqa: S301 - made by `pack` in this run


def run_batch(function: Callable[[Sequence[Any]], Sequence[Any]], data: bytes) -> bytes:
    """The results of one batch of rows, or the error it ended with."""
    return _tell(partial(_run_batch, function, data))


def _run_batch(function: Callable[[Sequence[Any]], Sequence[Any]], data: bytes) -> list[Any]:
    rows = unpack(data)
    results = list(function(rows))
    if len(results) != len(rows):
        raise ValueError(f"{len(rows)} rows gave {len(results)} results")
    return results


def run_scatter(scatter: Callable[[Any], Mapping[int, Any]], data: bytes) -> list[dict[str, Any]]:
    """The pieces of one row, each with the number of its part; an error goes to part -1."""
    told = unpack(_tell(lambda: {part: pack(piece) for part, piece in scatter(unpack(data)).items()}))
    if told[1] is not None:
        return [{"part": -1, "piece": pack(told[1])}]
    return [{"part": part, "piece": piece} for part, piece in told[0].items()]


def run_gather(
    gather: Callable[[Sequence[Any]], Any], part: int, order: Sequence[int], pieces: Sequence[bytes]
) -> bytes:
    """The result of one part, from its pieces in the order of their rows, or the error it ended with."""
    ordered = [piece for _, piece in sorted(zip(order, pieces, strict=True))]
    if part < 0:
        return pack((None, unpack(ordered[0])))
    return _tell(lambda: gather([unpack(piece) for piece in ordered]))


def _tell(work: Callable[[], Any]) -> bytes:
    try:
        return pack((work(), None))
    except Exception as error:  # noqa: BLE001 - raised again where the plan was started
        return _pack_error(error)


def _pack_error(error: Exception) -> bytes:
    try:
        data = pack((None, error))
        unpack(data)
    except Exception:  # noqa: BLE001 - an error that cannot travel is told in words
        return pack((None, RuntimeError(f"{type(error).__name__}: {error}")))
    return data


def span_forest(edges: Iterable[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """As few of the edges as connect the same nodes."""
    above: dict[Any, Any] = {}
    kept = []
    for left, right in edges:
        tops = []
        for node in (left, right):
            while (upper := above.setdefault(node, node)) != node:
                above[node] = above[upper]
                node = upper
            tops.append(node)
        if tops[0] != tops[1]:
            above[tops[0]] = tops[1]
            kept.append((left, right))
    return kept
