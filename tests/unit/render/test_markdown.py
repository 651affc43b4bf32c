"""The brief as Markdown: nothing in a report comes alive."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from tests.factories import HOSTILE, make_brief, make_small_brief
from twosource.render import render_markdown
from twosource.render.markdown import escape

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(text: str) -> str:
    return re.sub(r"<[^>]+>", "", PARSER.render(text)).strip()


@pytest.mark.parametrize(
    "text",
    [
        "*bold* _it_ **b** __b__ ~~gone~~ `code`",
        "[a](javascript:alert(1)) ![x](http://e.example/x.png) [ref]: x",
        "<b>html</b> <script>alert(1)</script> <!-- c -->",
        "# heading",
        "1. list",
        "1) list",
        "- item",
        "+ item",
        "> quote",
        "| a | b |",
        "a \\* b \\",
        "&lt; &amp; &copy;",
        "=== ---",
        "---",
        "{{ 7*7 }} $x$ ^y^",
    ],
)
def test_text_is_shown_as_it_is(text: str) -> None:
    html = PARSER.render(escape(text))
    assert set(re.findall(r"</?[a-z0-9]+", html)) == {"<p", "</p"}
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    assert shown(escape(text)) == plain


@pytest.mark.parametrize("text", ["https://e.example", "www.e.example", "mailto:a@e.example", "a@e.example"])
def test_bare_addresses_are_broken_up(text: str) -> None:
    assert text not in escape(text)


def test_a_hostile_brief_has_no_html_and_no_link() -> None:
    html = PARSER.render(render_markdown(make_brief(HOSTILE)))
    assert "<a" not in html
    assert "<img" not in html
    assert "<script" not in html


def test_tables_survive_hostile_cells() -> None:
    def cells(text: str) -> int:
        return str(PARSER.render(text)).count("<td>")

    assert cells(render_markdown(make_brief(HOSTILE))) == cells(render_markdown(make_brief()))


def test_an_empty_brief_says_so() -> None:
    assert "No claim was found." in render_markdown(make_small_brief())
