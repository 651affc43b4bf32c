"""The case file: reports as they were read, what they add up to, and what people decided, in one file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .case import Case, Edit, Version, is_case, open_case
from .changes import Change, Pieces, compare_texts, mark_words
from .finding import Hit
from .items import FILTERS

if TYPE_CHECKING:
    from .growing import Added

__all__ = [
    "FILTERS", "Added", "Case", "Change", "Edit", "Hit", "Pieces", "Version", "compare_texts", "is_case",
    "mark_words", "open_case",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """`Added` comes with everything that reads reports, which those who only look need not wait for."""
    if name == "Added":
        from .growing import Added

        return Added
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
