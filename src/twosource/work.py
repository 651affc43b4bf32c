"""What the steps of the pipeline read and add to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from .contracts import FORGETFUL, Engine, Memory
from .engine import choose_engine
from .model import Board, Claim, Event, Judgement, Lineage, Mention, Reject, Report, Story, TimeExpression
from .settings import Settings
from .support import Statement
from .text.parse import default_model

Given: TypeAlias = Path | str | Sequence[Mapping[str, object]]
Progress: TypeAlias = Callable[[str, int, int], None]


def silent(step: str, done: int, total: int) -> None:
    """The progress of a run that nobody watches."""


@dataclass(slots=True)
class Work:
    """What is known so far; each step adds its part and reads those of the steps before it.

    `judgements` are those in effect, as `in_effect` gives them: what analysts decided always wins. `memory`
    knows what was read off single reports and pairs of them, where they are read again and again.
    """

    settings: Settings
    progress: Progress
    reports: tuple[Report, ...] = ()
    rejects: tuple[Reject, ...] = ()
    docs: dict[str, Doc] = field(default_factory=dict)
    mentions: dict[str, tuple[Mention, ...]] = field(default_factory=dict)
    statements: dict[str, tuple[Statement, ...]] = field(default_factory=dict)
    vectors: dict[str, NDArray[np.float32]] = field(default_factory=dict)
    times: dict[str, tuple[TimeExpression, ...]] = field(default_factory=dict)
    stories: tuple[Story, ...] = ()
    lineage: Lineage = field(default_factory=Lineage)
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    board: Board = field(default_factory=Board)
    judgements: tuple[Judgement, ...] = ()
    memory: Memory = FORGETFUL

    @property
    def engine(self) -> Engine:
        """The engine set, else the one that suits the number of reports."""
        return choose_engine(self.settings.engine, len(self.reports))

    @property
    def spacy_model(self) -> str:
        """The pipeline that parses: the one set, else the best one installed."""
        return self.settings.spacy_model or default_model()
