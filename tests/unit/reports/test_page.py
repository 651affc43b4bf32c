from __future__ import annotations

import html.parser
from datetime import date

import pytest

from twosource.reports.readers.page import read_markup
from twosource.reports.rejects import Unreadable

PAGE = """<!doctype html><html lang="en-GB"><head><title>Harbour shut | Orlo Bugle</title>
<meta name="author" content="Jane Arbor"><style>p{color:red}</style>
<script type="application/ld+json">{"@context":"https://schema.org",
"@graph":[{"@type":"WebSite","name":"Orlo Bugle"},
{"@type":"NewsArticle","headline":"Harbour shut","datePublished":"2024-03-06T23:30:00-05:00",
"author":[{"@type":"Person","name":"Jane Arbor"}],
"publisher":{"@type":"Organization","name":"Orlo Bugle"}}]}</script>
</head><body><div class="cookie-bar">We use cookies. <button>Accept</button></div>
<nav><a href="/">Home</a><a href="/coast">Coast</a></nav>
<article><h1>Harbour shut after barges collide</h1><p class="byline">By Jane Arbor</p>
<p>The harbour at <b>Orlo Point</b>, on the east coast, was shut on Monday.</p>
<aside>Related: Ten fogs we remember</aside>
<p>"Nobody was hurt," said <a href="#">Ana Brill</a>, the harbour master.</p>
<p>It opens on Friday.</p></article>
<div class="related-stories">
<p>Fishing boat found adrift off the northern cape, say the coastguards.</p></div>
<footer>&copy; 2024 Orlo Bugle Ltd. Terms | Privacy</footer></body></html>"""


class _Visible(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.skip = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.skip += tag in ("script", "style", "head")

    def handle_endtag(self, tag: str) -> None:
        self.skip -= tag in ("script", "style", "head")

    def handle_data(self, data: str) -> None:
        if not self.skip:
            self.text.append(data)


def test_the_article_is_kept_whole_and_the_page_around_it_is_left_out() -> None:
    assert read_markup(PAGE).text == (
        "Harbour shut after barges collide\n\nBy Jane Arbor\n\n"
        "The harbour at Orlo Point, on the east coast, was shut on Monday.\n\n"
        '"Nobody was hurt," said Ana Brill, the harbour master.\n\nIt opens on Friday.'
    )


def test_the_page_says_who_published_it_and_when() -> None:
    given = read_markup(PAGE).given
    assert (given.publisher, given.author, given.published) == ("Orlo Bugle", "Jane Arbor", date(2024, 3, 6))
    assert given.language == "en"
    assert given.title == "Harbour shut after barges collide"


def test_every_line_is_visible_text_of_the_page_in_its_order() -> None:
    visible = _Visible()
    visible.feed(PAGE)
    page = "".join("".join(visible.text).split())
    at = 0
    for line in read_markup(PAGE).text.split("\n\n"):
        at = page.index("".join(line.split()), at)


def test_a_page_without_article_or_meta_tags_is_read_from_its_paragraphs() -> None:
    page = (
        "<html><body><h1>Harbour shut at Orlo</h1><div>The port was shut, a clerk said.</div></body></html>"
    )
    assert read_markup(page).text == "Harbour shut at Orlo\n\nThe port was shut, a clerk said."


def test_hidden_text_is_not_visible_text() -> None:
    page = (
        "<body><p>The port was shut on Monday.</p><p style='display:none'>It was open on Monday.</p></body>"
    )
    assert "open" not in read_markup(page).text


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<div>" * 200_000, "too-large"),
        ("<div>" * 5_000 + "The port was shut." + "</div>" * 5_000, "too-deep"),
        ("<html><body><script>render()</script></body></html>", "no-text"),
        ("", "no-text"),
    ],
)
def test_pages_that_hold_no_article_or_too_much_are_refused(page: str, reason: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_markup(page)
    assert refused.value.reason == reason
