"""Every page in a real browser: hostile reports do nothing, nobody is kept out, a phone is enough."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request

from tests.factories import HOSTILE
from tests.functional.chromium import needs_chromium
from tests.unit.web.test_working import SlowReading
from tests.web_server import NotingReading, Server, make_reading, serving
from twosource.model import Judgement, Verb, anchor_claim, anchor_mention, anchor_report

pytestmark = [pytest.mark.browser, needs_chromium]

DESK, PHONE = (1280, 900), (375, 740)
HIDDEN = set("\x00\x1b\u202e\u202c\u2067")
WORSE = HOSTILE + (
    "\u2067 \u200f<svg onload=alert(5)><style>*{display:none}</style>' onfocus='alert(6)' autofocus=\" "
    "data:text/html,<script>alert(7)</script> </textarea></title></option><base href=//evil.example>"
)
LISTS = (
    "/", "/reports", "/stories", "/claims", "/claims?verdict=disputed", "/disputes", "/disputes?kind=updates",
    "/disputes?kind=distortions", "/timeline", "/board", "/lineage", "/search?q=alert", "/search?q=barge",
    "/judgements", "/help",
)  # fmt: skip


@dataclass
class Visit:
    """A browser that was let in, and everything that must not happen in it."""

    server: Server
    context: BrowserContext
    page: Page
    trouble: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        self.page.goto(self.server.address + path)
        return self.page


def judged(reading: NotingReading) -> NotingReading:
    """The same, with a journal whose every text is as hostile as the reports."""
    brief = reading.brief()
    report, claim = brief.reports[0], brief.claims[0]
    about = (
        [anchor_report(report)],
        [*anchor_claim(claim, {r.id: r for r in brief.reports})],
        [anchor_mention(claim.mentions[0], brief.report(claim.mentions[0].report))],
    )
    for number, anchors in enumerate(about):
        when = datetime(2024, 5, 1, 12, number, tzinfo=UTC)
        reading.keep(Judgement.of(Verb.NOTE, anchors, who=WORSE, when=when, note=WORSE))
    return reading


@pytest.fixture(scope="module")
def servers() -> Iterator[dict[str, Server]]:
    hostile = judged(make_reading(WORSE, "javascript:alert(document.domain)"))
    with ExitStack() as open_ones:
        yield {
            "calm": open_ones.enter_context(serving(make_reading())),
            "hostile": open_ones.enter_context(serving(hostile, who=WORSE)),
        }


@pytest.fixture(scope="module")
def sessions() -> dict[str, str]:
    """The cookie of each server: a token lets in one browser, and each test opens a new one."""
    return {}


def visit(
    browser: Browser,
    servers: dict[str, Server],
    sessions: dict[str, str],
    name: str = "calm",
    size: tuple[int, int] = DESK,
    *,
    script: bool = True,
) -> Visit:
    server = servers[name]
    if name not in sessions:
        sessions[name] = server.lock.exchange(server.lock.token) or ""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        reduced_motion="reduce",
        java_script_enabled=script,
        color_scheme="light",
    )
    context.add_cookies([{"name": server.lock.cookie, "value": sessions[name], "url": server.address}])
    found = Visit(server, context, context.new_page())
    found.page.on("console", lambda message: found.trouble.append(f"console: {message.text}"))
    found.page.on("pageerror", lambda error: found.trouble.append(f"error: {error}"))

    def refuse(dialog: Dialog) -> None:
        found.trouble.append("dialog")
        dialog.dismiss()

    def watch(request: Request) -> None:
        if not request.url.startswith(server.address):
            found.trouble.append(f"request: {request.url}")

    found.page.on("dialog", refuse)
    found.page.on("request", watch)
    return found


def every_page() -> list[str]:
    """The lists, and two claims and reports: one in dispute, one told by a single report."""
    brief = make_reading().brief()
    ones = [f"/claims/{claim.id}?join=alert" for claim in brief.claims[1:3]]
    ones += [f"/stories/{brief.stories[0].id}", f"/reports/{brief.reports[0].id}/versions"]
    return [*LISTS, *ones, *(f"/reports/{report.id}?from=0&to=40" for report in brief.reports[:2])]


def test_hostile_reports_do_nothing_on_any_page(
    browser: Browser, servers: dict[str, Server], sessions: dict[str, str]
) -> None:
    found = visit(browser, servers, sessions, "hostile")
    for path in every_page():
        page = found.go(path)
        seen = page.evaluate(
            """() => {
              document.querySelectorAll('details').forEach(d => d.open = true);
              const all = [...document.querySelectorAll('*')];
              return {
                alive: document.querySelectorAll('main script, main style, img, iframe, object, embed, base').length,
                handlers: all.filter(e => [...e.attributes].some(
                  a => a.name.startsWith('on') || a.name === 'style')).length,
                schemes: [...new Set([...document.querySelectorAll('a')].map(a => a.protocol || 'svg'))].sort(),
                heading: document.querySelector('h1').getClientRects().length,
                text: document.documentElement.textContent
                  + [...document.querySelectorAll('input, option')].map(i => i.value).join(''),
              };
            }"""
        )
        assert (seen["alive"], seen["handlers"]) == (0, 0), path
        assert set(seen["schemes"]) <= {"http:", "svg"}, path
        assert seen["heading"], path
        assert not set(seen["text"]) & HIDDEN, path
        assert page.evaluate("document.documentElement.scrollWidth") <= DESK[0], path
        assert found.trouble == [], path
    found.context.close()


def test_nobody_is_kept_out_of_any_page(
    browser: Browser, servers: dict[str, Server], sessions: dict[str, str]
) -> None:
    """axe finds nothing at a desk, on a phone or in the dark; the words of drawings stand out as well."""
    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    contrast = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")
    found = visit(browser, servers, sessions)
    run = "(how) => axe.run(how).then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html)))"
    colours = {"runOnly": ["color-contrast"]}
    for path in every_page():
        page = found.go(path)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        page.evaluate(axe)
        assert page.evaluate(run, {}) == [], path
        assert page.evaluate(contrast) == [], path
        page.emulate_media(color_scheme="dark")
        assert page.evaluate(run, colours) == [], path
        assert page.evaluate(contrast) == [], path
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0], path
        assert page.evaluate(run, {"runOnly": ["target-size", "scrollable-region-focusable"]}) == [], path
        page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
    assert found.trouble == []
    found.context.close()


def test_the_keyboard_is_enough(
    browser: Browser, servers: dict[str, Server], sessions: dict[str, str]
) -> None:
    found = visit(browser, servers, sessions)
    page = found.go("/claims")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the page"
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    first = page.locator(".claim-link").first.get_attribute("href") or "missing"
    assert page.evaluate("document.activeElement.getAttribute('href')") == first
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{first}")
    page.keyboard.press("n")
    page.wait_for_function("first => !location.pathname.endsWith(first)", arg=first)
    page.keyboard.press("g")
    page.keyboard.press("d")
    page.wait_for_url("**/disputes")
    page.keyboard.press("/")
    page.keyboard.type("petrel j?")
    assert page.locator("#search").input_value() == "petrel j?"
    page.locator("#search").fill("petrel")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=petrel")
    assert page.locator("mark").first.inner_text().casefold() == "petrel"
    page.locator("h1").click()
    page.keyboard.press("?")
    page.wait_for_url("**/help")
    assert found.trouble == []
    found.context.close()


def test_every_page_works_without_script(
    browser: Browser, servers: dict[str, Server], sessions: dict[str, str]
) -> None:
    found = visit(browser, servers, sessions, script=False)
    page = found.go("/claims")
    page.locator(".chips a", has_text="Disputed").click()
    page.locator(".claim-link").first.click()
    assert page.locator("h2", has_text="side by side").is_visible()
    cite = page.locator(".told-side .cite").first
    cite.click()
    assert page.locator("#here").is_visible()
    page.locator(".text a.seg").first.click()
    assert "/claims/" in page.url
    page.locator("section.judge input[name=note]").fill("seen by hand")
    page.get_by_role("button", name="Keep the note").click()
    page.get_by_role("link", name="Judgements").first.click()
    assert page.locator("main li").first.inner_text().startswith("Note")
    assert "seen by hand" in page.locator("main").inner_text()
    page.get_by_role("button", name="Undo").first.click()
    assert "no longer holds" in page.locator("main").inner_text()
    found.context.close()


def test_a_citation_leads_to_the_lit_sentence_and_a_sentence_to_its_claim(
    browser: Browser, servers: dict[str, Server], sessions: dict[str, str]
) -> None:
    found = visit(browser, servers, sessions)
    claim = make_reading().brief().claims[1]
    page = found.go(f"/claims/{claim.id}")
    sentence = page.locator(".told-side blockquote").first.inner_text()
    page.locator(".told-side .cite").first.click()
    lit = "".join(page.locator(".text .lit").all_inner_texts())
    assert lit == sentence
    box = page.locator("#here").bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= DESK[1]
    found.context.close()


def test_the_report_is_shown_exactly(
    browser: Browser, servers: dict[str, Server], sessions: dict[str, str]
) -> None:
    found = visit(browser, servers, sessions)
    for report in make_reading().brief().reports:
        page = found.go(f"/reports/{report.id}")
        assert page.evaluate("document.querySelector('.text').textContent") == report.text
    found.context.close()


def test_print_leaves_the_tools_out(
    browser: Browser, servers: dict[str, Server], sessions: dict[str, str]
) -> None:
    found = visit(browser, servers, sessions)
    page = found.go(f"/claims/{make_reading().brief().claims[1].id}")
    page.emulate_media(media="print")
    assert not page.locator("nav, .look, .judge").locator("visible=true").count()
    assert page.locator("blockquote").first.is_visible()
    found.context.close()


def test_a_page_shows_a_decision_at_once_and_its_effect_when_it_is_worked_out(browser: Browser) -> None:
    reading = SlowReading()
    with serving(reading, patience=0) as server:
        context = browser.new_context()
        page = context.new_page()
        trouble: list[str] = []
        page.on("console", lambda message: trouble.append(message.text))
        page.goto(server.entrance)
        page.goto(f"{server.address}/claims/{make_reading().brief().claims[1].id}")
        page.locator("section.judge").get_by_role("button", name="Accept").click()
        assert "being worked out" in page.get_by_role("status").inner_text()
        reading.may.set()
        page.wait_for_selector(".working", state="detached")
        assert trouble == []
        context.close()


def test_what_is_being_written_is_not_lost_when_a_decision_is_worked_out(browser: Browser) -> None:
    reading = SlowReading(["j0123456789"])
    with serving(reading, patience=0) as server:
        context = browser.new_context()
        page = context.new_page()
        page.goto(server.entrance)
        page.goto(f"{server.address}/claims/{make_reading().brief().claims[1].id}")
        page.locator("#note").fill("half a sentence")
        reading.may.set()
        page.wait_for_function(
            "() => document.querySelector('.working').textContent.includes('is worked out')"
        )
        assert page.locator("#note").input_value() == "half a sentence"
        context.close()


def test_the_printed_address_opens_the_pages_once(browser: Browser) -> None:
    with serving(make_reading()) as server:
        context = browser.new_context()
        page = context.new_page()
        page.goto(server.entrance)
        assert page.url == f"{server.address}/"
        assert page.locator("h1").inner_text() == "Barge aground at Tarn Lock"
        assert page.evaluate("document.cookie") == ""
        context.close()
        other = browser.new_context()
        page = other.new_page()
        page.goto(server.entrance)
        assert "used already" in page.locator("main").inner_text()
        other.close()
