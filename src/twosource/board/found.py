"""A condition as it stands in a parsed sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

Form = Literal[
    "if",
    "unless",
    "until",
    "when",
    "in case",
    "regardless",
    "imperative-and",
    "imperative-or",
    "exchange",
    "any",
    "whoever",
    "no-no",
    "supposing",
]
Range = tuple[int, int]

# Beyond this a sentence is a list or a table, and nothing is read from it.
MAX_WORDS = 400


# After these, "if" and "whether" open a question that is left open, not a condition.
ASKING = frozenset(
    "imagine ask see wonder know question unclear clear sure unsure certain uncertain doubt decide "
    "determine check find learn matter care say tell discuss consider unknown examine establish judge "
    "test debate investigate".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """A condition as it stands in a sentence: token ranges of both halves, and the verb of each.

    In "If it rains, we stay": antecedent "it rains", consequent "we stay", verbs "rains" and "stay".
    `verb` None stands where the antecedent is a noun ("without guarantees").
    """

    form: Form
    antecedent: Range
    consequent: Range
    verb: Token | None
    main: Token
    only: bool = False
