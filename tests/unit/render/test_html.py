"""The HTML file as text; what a browser makes of it is tested in tests/functional."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from tests.factories import HOSTILE, make_brief, make_report, make_small_brief
from twosource.render import render_html

PAGE = render_html(make_brief())
HOSTILE_PAGE = render_html(make_brief(HOSTILE))


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_the_policy_admits_nothing_but_the_style_and_the_script_of_the_page() -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', PAGE)
    assert policy is not None
    rules = policy[1].replace("&#39;", "'")
    assert rules.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        [body] = re.findall(rf"<{tag}>(.*?)</{tag}>", PAGE, re.DOTALL)
        assert f"{tag}-src 'sha256-{b64encode(sha256(body.encode()).digest()).decode()}'" in rules
    assert "unsafe" not in rules


@pytest.mark.parametrize("page", [PAGE, HOSTILE_PAGE])
def test_nothing_is_loaded_and_nothing_is_inline(page: str) -> None:
    for tag, attributes in Tags(page).found:
        assert tag not in {"img", "link", "iframe", "object", "embed", "form", "base", "audio", "video"}
        assert not attributes.keys() & {"style", "src", "srcset"}
        assert not [name for name in attributes if name.startswith("on")]
    assert page.count("<script") == 1
    assert "@import" not in page
    assert "url(" not in page.replace("url(#tip)", "")


@pytest.mark.parametrize("page", [PAGE, HOSTILE_PAGE])
def test_every_link_stays_inside_the_page_and_finds_its_place(page: str) -> None:
    tags = Tags(page).found
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [attributes["href"] or "" for tag, attributes in tags if tag == "a"]
    assert len(links) > 100
    assert [link for link in links if not link.startswith("#") or link[1:] not in ids] == []


@pytest.mark.parametrize(
    ("url", "is_linked"),
    [
        ("https://news.example/a", True),
        ("HTTP://news.example/a", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://news.example/a\nb", False),
        ("//news.example", False),
    ],
)
def test_only_a_plain_web_address_becomes_a_link(url: str, is_linked: bool) -> None:
    report = replace(make_report("The lock is shut."), url=url)
    links = [a["href"] for tag, a in Tags(render_html(make_small_brief(report))).found if tag == "a"]
    assert (url in links) is is_linked


def test_templates_in_a_report_are_text() -> None:
    assert "{{7*7}}" in HOSTILE_PAGE
    assert "49" not in re.sub(r"<[^>]*>", "", HOSTILE_PAGE.split("<main>")[1].split("<aside")[0])


def test_the_same_brief_gives_the_same_page() -> None:
    assert render_html(make_brief()) == PAGE


def test_an_empty_brief_makes_a_page() -> None:
    assert "No claim was found." in render_html(make_small_brief())


def test_a_language_code_that_is_none_is_left_out() -> None:
    report = replace(make_report("x"), language='en" onclick="alert(1)')
    assert "onclick" not in render_html(make_small_brief(report))
