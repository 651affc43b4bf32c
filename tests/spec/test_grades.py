"""The figure of a claim follows from its origins and its dispute alone, and never makes more of them."""

from __future__ import annotations

import pytest

from twosource.model.grade import grade


@pytest.mark.parametrize(
    ("low", "high", "disputed", "denied_only", "figure"),
    [
        (2, 2, False, False, 1),
        (3, 5, False, False, 1),
        (1, 2, False, False, 3),
        (1, 4, False, False, 3),
        (1, 1, False, False, 3),
        (2, 3, True, False, 4),
        (1, 1, True, False, 4),
        (0, 1, True, False, 5),
        (0, 0, False, True, 5),
        (0, 1, False, False, 6),
        (0, 2, False, False, 6),
    ],
)
def test_a_claim_is_graded(low: int, high: int, disputed: bool, denied_only: bool, figure: int) -> None:
    assert grade(low, high, disputed=disputed, denied_only=denied_only).figure == figure
