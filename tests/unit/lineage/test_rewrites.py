"""Names that are one name misspelt, and names that are two."""

from __future__ import annotations

import pytest

from twosource.lineage.rewrites import is_misspelt


@pytest.mark.parametrize(
    ("name", "other", "expected"),
    [
        ("orsell", "orsel", True),
        ("collette", "colette", True),
        ("bastiaan", "bastian", True),
        ("brandtner", "brantener", True),
        ("tuesday", "thursday", False),
        ("orsel", "orsel", False),
        ("brandt", "wren", False),
    ],
)
def test_is_misspelt(name: str, other: str, expected: bool) -> None:
    assert is_misspelt(name, other) is expected
