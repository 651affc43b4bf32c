"""Where several judgements decide one thing, the latest holds."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

from ..model import Judgement

Key = TypeVar("Key", bound=Hashable)


def latest(
    decided: Iterable[tuple[Key, Judgement]],
) -> dict[Key, tuple[Judgement, tuple[Judgement, ...]]]:
    """For each key the last of its judgements, and the earlier ones that decided otherwise."""
    by_key: dict[Key, list[Judgement]] = {}
    for key, judgement in decided:
        by_key.setdefault(key, []).append(judgement)
    return {key: (made[-1], _otherwise(made)) for key, made in by_key.items()}


def _otherwise(made: list[Judgement]) -> tuple[Judgement, ...]:
    last = made[-1]
    return tuple(j for j in made[:-1] if (j.verb, j.value) != (last.verb, last.value))
