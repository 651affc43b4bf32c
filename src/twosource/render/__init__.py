"""Brief → terminal, json, markdown, html."""

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
from .html import render_html
from .markdown import render_markdown
from .terminal import render_terminal

__all__ = [
    "board_part",
    "claims_part",
    "dump_json",
    "lineage_part",
    "render_html",
    "render_json",
    "render_markdown",
    "render_terminal",
    "stories_part",
    "timeline_part",
    "to_contract",
]
