"""Why a score, a verdict or a date is what it is, in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """The feature `feature` speaks for this result; `detail` says how, in a sentence an analyst reads.

    In the brief of a border clash: Reason("retold", "02 and 05 retell 01").
    """

    feature: str
    detail: str

    @property
    def judgement(self) -> str | None:
        """The id of the judgement that it names: its feature is "judgement j0123456789"."""
        kind, _, judgement = self.feature.partition(" ")
        return judgement if kind == "judgement" else None
