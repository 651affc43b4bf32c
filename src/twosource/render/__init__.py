"""Brief → terminal, json, markdown, html.

The forms for people load rich and Jinja2 on first use, so that a command that prints JSON need not wait.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .contract import (
    board_part,
    claims_part,
    dump_json,
    lineage_part,
    render_json,
    stories_part,
    timeline_part,
    to_contract,
)
from .from_contract import from_contract

if TYPE_CHECKING:
    from rich.console import Console

    from twosource.model import Brief

__all__ = [
    "board_part",
    "claims_part",
    "dump_json",
    "from_contract",
    "lineage_part",
    "render_html",
    "render_json",
    "render_markdown",
    "render_terminal",
    "stories_part",
    "timeline_part",
    "to_contract",
]


def render_html(brief: Brief) -> str:
    """The brief as one HTML document that needs no network, the same bytes for the same brief."""
    from .html import render_html as render

    return render(brief)


def render_markdown(brief: Brief) -> str:
    """The brief as Markdown (CommonMark with tables) in which no text of a report comes alive."""
    from .markdown import render_markdown as render

    return render(brief)


def render_terminal(brief: Brief, console: Console) -> None:
    """Print `brief` to `console`; nothing in a report can colour or move the cursor."""
    from .terminal import render_terminal as render

    render(brief, console)
