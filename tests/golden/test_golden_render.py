"""The brief of the Orla Maiden affair, whole: its texts stand in tests/affair.py, its forms beside this file.

Where a change of the forms is meant, TWOSOURCE_UPDATE_GOLDEN=1 writes the files anew; read the difference.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from tests.factories import make_brief
from twosource.model import Brief
from twosource.render import render_json, render_markdown, render_terminal


def render_plain(brief: Brief) -> str:
    output = io.StringIO()
    render_terminal(brief, Console(file=output, width=80))
    return output.getvalue()


@pytest.mark.parametrize(
    ("name", "render"),
    [
        ("orla-maiden.txt", render_plain),
        ("orla-maiden.md", render_markdown),
        ("orla-maiden.json", render_json),
    ],
)
def test_the_brief_reads_as_it_did(name: str, render: Callable[[Brief], str]) -> None:
    path = Path(__file__).parent / name
    found = render(make_brief())
    if os.environ.get("TWOSOURCE_UPDATE_GOLDEN"):
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")
