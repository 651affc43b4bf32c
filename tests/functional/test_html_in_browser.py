"""The HTML brief in a real browser: hostile reports do nothing, clicks go both ways, it fits a phone."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from tests.factories import HOSTILE, make_brief
from tests.functional.chromium import needs_chromium
from twosource.model import Brief
from twosource.render import render_html

pytestmark = [pytest.mark.browser, needs_chromium]

DESK = (1400, 900)
PHONE = (360, 740)


@dataclass
class Watched:
    """A page, and everything on it that must not happen."""

    page: Page
    trouble: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("briefs")
    briefs: dict[str, Brief] = {"calm": make_brief(), "hostile": make_brief(HOSTILE)}
    for name, brief in briefs.items():
        (folder / f"{name}.html").write_text(render_html(brief), encoding="utf-8", newline="")
    return {name: folder / f"{name}.html" for name in briefs}


def visit(
    browser: Browser, path: Path, size: tuple[int, int] = DESK, *, script: bool = True, part: str = ""
) -> Watched:
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce", java_script_enabled=script
    )
    watched = Watched(context.new_page())
    page = watched.page
    page.on("console", lambda message: watched.trouble.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: watched.trouble.append(f"error: {error}"))

    def watch_request(request: Request) -> None:
        if not request.url.startswith("file:"):
            watched.trouble.append(f"request: {request.url}")

    def refuse(dialog: Dialog) -> None:
        watched.trouble.append("dialog")
        dialog.dismiss()

    page.on("request", watch_request)
    page.on("dialog", refuse)
    page.goto(path.as_uri() + part)
    return watched


def lit(page: Page) -> str:
    """The words lit in the reports, one line per report."""
    texts = page.evaluate(
        "[...document.querySelectorAll('.text')].map(t =>"
        " [...t.querySelectorAll('.lit')].map(s => s.textContent).join('')).filter(Boolean)"
    )
    return "\n".join(texts)


def is_in_view(page: Page, selector: str) -> bool:
    return bool(
        page.evaluate(
            "q => { const b = document.querySelector(q).getBoundingClientRect();"
            " return b.bottom > 0 && b.top < innerHeight; }",
            selector,
        )
    )


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_hostile_reports_do_nothing(browser: Browser, pages: dict[str, Path], size: tuple[int, int]) -> None:
    watched = visit(browser, pages["hostile"], size)
    page = watched.page
    for link in page.locator(".claim-link").all()[:6]:
        link.dispatch_event("click")
    for segment in page.locator("a.seg").all()[:6]:
        segment.dispatch_event("click")
    page.keyboard.press("Escape")
    assert watched.trouble == []
    assert page.url.startswith(pages["hostile"].as_uri())
    assert page.locator("img, iframe, object, .text script, main script").count() == 0
    page.context.close()


def test_reports_show_their_text_exactly(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["calm"]).page
    shown = page.evaluate("[...document.querySelectorAll('.text')].map(t => t.textContent)")
    assert shown == [report.text for report in make_brief().reports]
    page.context.close()


def test_a_claim_lights_its_sentences(browser: Browser, pages: dict[str, Path]) -> None:
    watched = visit(browser, pages["calm"])
    page = watched.page
    page.locator("#claim-2 .claim-link").click()
    assert lit(page).splitlines() == [
        "Eleven crew members were taken off by the Vessen lifeboat, its coxswain, Piet Arlen, "
        "told the Courier.",
        "Nine crew members were rescued.",
        "Nine crew members were rescued.",
        "This newspaper counted eleven people leaving the lifeboat on Monday night.",
        "Nine people were saved, according to reports.",
    ]
    assert page.locator("[role=status]").inner_text() == "Claim 2, sentence 1 of 5"
    page.keyboard.press("n")
    assert page.locator("[role=status]").inner_text() == "Claim 2, sentence 2 of 5"
    assert is_in_view(page, "#report-2 .lit")
    page.keyboard.press("Escape")
    assert lit(page) == ""
    assert watched.trouble == []
    page.context.close()


def test_what_is_said_is_lit_stronger_than_who_says_it(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["calm"]).page
    page.locator("#claim-2 .claim-link").click()
    core = page.locator("#report-1 .core").all_inner_texts()
    assert "".join(core) == "Eleven crew members were taken off by the Vessen lifeboat"
    page.context.close()


def test_a_sentence_leads_to_its_claims_one_after_the_other(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["calm"]).page
    sentence = page.locator("#report-4 a.seg", has_text="This newspaper counted eleven").first
    sentence.click()
    assert page.locator(".claim.on").get_attribute("id") == "claim-1"
    assert is_in_view(page, "#claim-1")
    assert page.locator("#claim-2.near").count() == 1
    sentence.click()
    assert page.locator(".claim.on").get_attribute("id") == "claim-2"
    page.context.close()


def test_a_sentence_opens_the_claims_of_one_report(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["calm"]).page
    page.locator("a.seg", has_text="The barge was built in 1987.").click()
    assert page.locator(".claim.on").is_visible()
    assert "built in 1987" in page.locator(".claim.on h3").inner_text()
    page.context.close()


def test_every_citation_lights_its_sentence(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["calm"]).page
    for part in ("disputes", "distortions", "timeline", "board"):
        cite = page.locator(f"section[aria-labelledby={part}] .cite").first
        cite.click()
        assert lit(page).strip(), part
        assert is_in_view(page, ".lit"), part
    page.context.close()


def test_the_keyboard_is_enough(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["calm"]).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the claims"
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.locator(".claim.on").get_attribute("id") == "claim-1"
    page.keyboard.press("ArrowDown")
    assert page.locator(".claim.on").get_attribute("id") == "claim-2"
    focus = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert focus == "solid"
    page.locator("#report-2 a.seg").first.focus()
    page.keyboard.press("Enter")
    assert page.locator(".claim.on").get_attribute("id") == "claim-3"
    page.context.close()


def test_claims_are_found_by_verdict_and_by_word(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["calm"]).page
    page.get_by_role("button", name="Disputed 2").click()
    assert page.locator(".claim:visible").count() == 2
    page.get_by_role("button", name="All 25").click()
    page.get_by_role("searchbox").fill("petrel")
    assert page.locator(".claim:visible h3").all_inner_texts() == [
        "The Petrel blocked the lock in June 2019."
    ]
    page.locator("a.seg", has_text="Nine people were saved").click()
    assert page.locator("#claim-2").is_visible()
    page.context.close()


def test_a_link_to_a_claim_opens_it(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["calm"], part="#claim-14").page
    assert is_in_view(page, "#claim-14")
    assert page.locator(".claim.on").get_attribute("id") == "claim-14"
    page.context.close()


def test_without_script_every_part_can_be_read(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["calm"], script=False).page
    assert not page.locator(".tools").is_visible()
    page.locator("#claim-3 .claim-link").click()
    assert page.url.endswith(page.locator("#claim-3 .claim-link").get_attribute("href") or "missing")
    page.locator("#report-5 a.seg").first.click()
    assert page.url.endswith("#claim-1")
    page.locator("#claim-3 summary").click()
    assert page.locator("#claim-3 .excerpt").first.is_visible()
    page.context.close()


@pytest.mark.parametrize("name", ["calm", "hostile"])
def test_a_phone_needs_no_sideways_scroll(browser: Browser, pages: dict[str, Path], name: str) -> None:
    page = visit(browser, pages[name], PHONE).page
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    page.context.close()


def test_on_a_phone_one_gets_back_to_the_claim(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["calm"], PHONE).page
    page.locator("#claim-2 .claim-link").click()
    assert is_in_view(page, "#report-1 .lit")
    page.get_by_role("button", name="Back to the claim").click()
    assert is_in_view(page, "#claim-2")
    page.context.close()


def test_print_shows_all_reports_and_no_tools(browser: Browser, pages: dict[str, Path]) -> None:
    page = visit(browser, pages["calm"]).page
    page.emulate_media(media="print")
    assert not page.locator(".tools, .contents, .pane-bar").locator("visible=true").count()
    assert page.evaluate("getComputedStyle(document.querySelector('.pane')).overflowY") == "visible"
    assert page.locator(".report:visible").count() == 8
    assert page.locator(".single .claim h3").first.is_visible()
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(browser: Browser, pages: dict[str, Path], scheme: str) -> None:
    """Contrast of at least 4.5, the AA level of WCAG 2.2, for every piece of text on the page."""
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto(pages["calm"].as_uri())
    page.keyboard.press("j")
    weak = page.evaluate(Path(__file__).with_name("contrast.js").read_text(encoding="utf-8"))
    assert weak == []
    context.close()
