"""The reference names every format, every tool and every kind of file that there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from twosource.exchange import FORMATS
from twosource.reports.readers import KINDS

REFERENCE = (Path(__file__).parents[3] / "docs" / "reference.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_documented(name: str) -> None:
    assert f"\n| `{name}` |" in REFERENCE.partition("## Exports")[2]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_file_is_documented(kind: str) -> None:
    assert f"`{kind}`" in REFERENCE.partition("## Files that are read")[2]
