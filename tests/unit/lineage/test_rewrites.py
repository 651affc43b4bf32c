"""Names that are one name misspelt, and names that are two."""

from __future__ import annotations

import pytest

from twosource import investigate
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


def test_a_name_spelt_right_only_where_nothing_is_said() -> None:
    """The better spelling may stand in no sentence that is compared: a headline of one word."""
    told = "The coach left the club on Monday after Lesse spoke with the board. Lasse, again."
    other = "Lasse.\n\nThe town hall will close on Friday, the council said."
    brief = investigate([{"text": told, "publisher": "Post"}, {"text": other, "publisher": "Herald"}])
    assert len(brief.reports) == 2
