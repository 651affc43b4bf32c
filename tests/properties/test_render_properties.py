"""Whatever stands in a report, and wherever the spans lie, the forms of a brief hold."""

from __future__ import annotations

import io
import itertools
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.console import Console

from tests.factories import make_claim, make_report, make_small_brief
from twosource.model import Brief, Mention, Report, Span
from twosource.render import render_html, render_json, render_markdown, render_terminal
from twosource.render.clean import line, visible
from twosource.render.highlight import build_segments
from twosource.render.layered import place

HOSTILE_BITS = st.sampled_from(
    '<b> </a> </div> &lt; &#13; \r\n \r \x00 \x1b[31m \u202e {{7*7}} <!-- " é \U0001f469\u200d \ud800'.split(
        " "
    )
)
TEXTS = st.lists(st.one_of(HOSTILE_BITS, st.text(max_size=12)), max_size=12).map("".join)


@st.composite
def reports_with_spans(draw: st.DrawFn) -> tuple[Report, list[Span]]:
    text = draw(TEXTS.filter(bool))
    cuts = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(cuts, cuts), min_size=1, max_size=8))
    report = make_report(text)
    furniture = draw(st.lists(st.tuples(cuts, cuts), max_size=2))
    spans = [Span(min(pair), max(pair)) for pair in pairs]
    return replace(report, boilerplate=tuple(Span(min(p), max(p)) for p in furniture)), spans


def make_brief_of(report: Report, spans: list[Span]) -> Brief:
    claims = tuple(
        make_claim(span.of(report.text), Mention(report.id, span, (span,)), claim_id=f"c{i}")
        for i, span in enumerate(spans)
    )
    return make_small_brief(report, claims=claims)


class ReportText(HTMLParser):
    """What a browser gives as the text content of `<div class="text">`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._depth or (tag == "div" and dict(attrs).get("class") == "text"):
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        self._depth -= bool(self._depth)

    def handle_data(self, data: str) -> None:
        self.text += data if self._depth else ""


@given(reports_with_spans())
@settings(max_examples=30, deadline=None)
def test_the_html_shows_the_text_of_the_report_exactly(given_report: tuple[Report, list[Span]]) -> None:
    report, spans = given_report
    page = render_html(make_brief_of(report, spans))
    page.encode("utf-8")
    parser = ReportText()
    parser.feed(page)
    parser.close()
    assert parser.text == visible(report.text)


@given(reports_with_spans(), st.data())
def test_segments_join_to_the_text_and_keep_to_the_spans(
    given_report: tuple[Report, list[Span]], data: st.DataObject
) -> None:
    report, spans = given_report
    told = {number: [span] for number, span in enumerate(spans, 1)}
    cited = data.draw(st.lists(st.sampled_from(spans), max_size=3))
    segments = build_segments(report, told, cited, [])
    assert "".join(segment.text for segment in segments) == visible(report.text)
    for segment in segments:
        inside = [n for n, span in enumerate(spans, 1) if span.start <= segment.start < span.end]
        assert list(segment.claims) == inside
        for span in spans:
            assert not segment.start < span.start < segment.start + len(segment.text)


@given(TEXTS)
def test_a_line_has_no_character_that_acts(text: str) -> None:
    shown = line(text)
    assert "\n" not in shown
    assert all(ord(c) >= 0x20 and not 0x7F <= ord(c) < 0xA0 and not 0xD800 <= ord(c) < 0xE000 for c in shown)


@given(TEXTS)
def test_visible_text_keeps_its_length(text: str) -> None:
    assert len(visible(text)) == len(text)


@given(reports_with_spans())
@settings(max_examples=30, deadline=None)
def test_markdown_has_no_html_and_no_link_of_a_report(given_report: tuple[Report, list[Span]]) -> None:
    html = MarkdownIt("commonmark").enable("table").render(render_markdown(make_brief_of(*given_report)))
    tags = set(re.findall(r"<([a-z0-9]+)", html))
    assert tags <= set("h1 h2 h3 p ul li strong em table thead tbody tr th td hr br".split())


@given(reports_with_spans(), st.integers(40, 120))
@settings(max_examples=30, deadline=None)
def test_the_terminal_gets_no_control_character(given_report: tuple[Report, list[Span]], width: int) -> None:
    output = io.StringIO()
    render_terminal(make_brief_of(*given_report), Console(file=output, width=width))
    assert all(c == "\n" or ord(c) >= 0x20 for c in output.getvalue())


@given(reports_with_spans())
def test_json_gives_every_text_back(given_report: tuple[Report, list[Span]]) -> None:
    report, spans = given_report
    text = render_json(make_brief_of(report, spans))
    text.encode("utf-8")
    data = json.loads(text)
    assert data["reports"][0]["text"] == report.text
    assert [claim["mentions"][0]["text"] for claim in data["claims"]] == [
        span.of(report.text) for span in spans
    ]


@given(st.integers(1, 12), st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=30))
def test_any_graph_is_placed_without_overlap(size: int, pairs: list[tuple[int, int]]) -> None:
    placed = place(range(size), [(a % size, b % size) for a, b in pairs])
    seen: dict[int, list[float]] = {}
    for layer, height in placed.at.values():
        assert 0 <= layer < placed.layers
        assert 0 <= height <= placed.height - 1 + 1e-9
        seen.setdefault(layer, []).append(height)
    for heights in seen.values():
        heights.sort()
        assert all(b - a >= 1 - 1e-9 for a, b in itertools.pairwise(heights))
