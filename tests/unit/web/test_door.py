"""Who is let in: each request by its Host, its cookie and its form, without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest

from tests.web_server import NotingReading, Server, ask, enter, make_reading, send, serving
from twosource.web.door import Lock, open_to


@pytest.fixture
def reading() -> NotingReading:
    return make_reading()


@pytest.fixture
def server(reading: NotingReading) -> Iterator[Server]:
    with serving(reading) as running:
        yield running


def word(server: Server, cookie: str) -> str:
    return server.lock.form_word(cookie.partition("=")[2])


def a_note(server: Server, cookie: str) -> dict[str, str]:
    report = next(iter(make_reading().brief().reports)).id
    return {"word": word(server, cookie), "verb": "note", "report": report, "note": "seen", "back": "/"}


def test_no_page_opens_without_the_token(server: Server) -> None:
    for path in ("/", "/reports", "/claims", "/search?q=barge", "/judgements", "/nothing"):
        status, _, text = ask(server, path)
        assert status == 403
        assert "Orla" not in text


def test_the_token_lets_one_browser_in_and_only_one(server: Server) -> None:
    cookie = enter(server)
    assert ask(server, "/", Cookie=cookie)[0] == 200
    assert ask(server, f"/enter?token={server.lock.token}")[0] == 403
    assert ask(server, f"/enter?token={server.lock.token}", Cookie=cookie)[0] == 303


def test_a_wrong_token_or_cookie_opens_nothing(server: Server) -> None:
    assert ask(server, "/enter?token=guess")[0] == 403
    assert ask(server, "/enter?token=%C3%A9")[0] == 403
    assert ask(server, "/", Cookie=f"{server.lock.cookie}=guess")[0] == 403
    assert ask(server, "/", Cookie="\x01;=;;")[0] == 403


def test_the_cookie_is_kept_from_scripts_and_other_sites(server: Server) -> None:
    _, headers, _ = ask(server, f"/enter?token={server.lock.token}")
    parts = {part.strip().lower() for part in headers["set-cookie"].split(";")}
    assert {"httponly", "samesite=strict", "path=/"} <= parts


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:{port}", "127.0.0.1:1", "localhost.evil.example:{port}", "a@127.0.0.1:{port}",
     "127.0.0.1:{port}/x", "", "[::1", "192.0.2.7:{port}"],
)  # fmt: skip
def test_a_name_that_is_not_ours_is_refused(server: Server, host: str) -> None:
    cookie = enter(server)
    assert ask(server, "/", Cookie=cookie, Host=host.format(port=server.port))[0] == 421


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "[::1]:{port}"])
def test_our_own_names_are_served(server: Server, host: str) -> None:
    cookie = enter(server)
    assert ask(server, "/", Cookie=cookie, Host=host.format(port=server.port))[0] == 200


def test_on_another_address_plain_addresses_are_served_and_foreign_names_are_not() -> None:
    lock = open_to("0.0.0.0", 80)  # noqa: S104 - nothing listens there
    assert lock.admits_host("192.0.2.7")
    assert not lock.admits_host("evil.example")
    assert not open_to("127.0.0.1", 80).admits_host("192.0.2.7")


def test_every_answer_carries_the_safe_headers(server: Server) -> None:
    cookie = enter(server)
    for path in ("/", "/nothing", "/static/web.css", "/static/../app.py"):
        for given in (cookie, ""):
            _, headers, _ = ask(server, path, Cookie=given)
            policy = headers["content-security-policy"]
            assert "default-src 'none'" in policy
            assert "frame-ancestors 'none'" in policy
            assert "unsafe" not in policy
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["referrer-policy"] == "no-referrer"
            assert "access-control-allow-origin" not in headers


def test_pages_are_not_kept_by_the_browser(server: Server) -> None:
    assert ask(server, "/", Cookie=enter(server))[1]["cache-control"] == "no-store"


def test_a_form_of_ours_is_taken(server: Server, reading: NotingReading) -> None:
    cookie = enter(server)
    assert send(server, cookie, a_note(server, cookie)) == 303
    assert [judgement.note for judgement in reading.journal] == ["seen"]
    assert reading.journal[0].who == "Ada Brandt"


def test_a_form_without_our_word_is_refused(server: Server, reading: NotingReading) -> None:
    cookie = enter(server)
    given = a_note(server, cookie)
    assert send(server, cookie, {**given, "word": ""}) == 403
    assert send(server, cookie, {**given, "word": "é"}) == 403
    del given["word"]
    assert send(server, cookie, given) == 403
    assert send(server, "", a_note(server, cookie)) == 403
    assert reading.journal == []


def test_a_form_sent_by_another_page_is_refused(server: Server, reading: NotingReading) -> None:
    cookie = enter(server)
    given = a_note(server, cookie)
    assert send(server, cookie, given, Origin="https://evil.example") == 403
    assert send(server, cookie, given, Origin="null") == 403
    assert send(server, cookie, given, Sec_Fetch_Site="cross-site") == 403
    assert reading.journal == []


def test_a_huge_or_odd_form_is_refused(server: Server, reading: NotingReading) -> None:
    cookie = enter(server)
    given = a_note(server, cookie)
    assert send(server, cookie, {**given, "note": "x" * 100_000}) == 413
    assert send(server, cookie, given, Content_Type="text/plain") == 400
    assert send(server, cookie, {**given, "verb": "delete"}) == 400
    assert send(server, cookie, {**given, **{f"a{i}": "" for i in range(700)}}) == 400
    assert reading.journal == []


def test_the_way_back_stays_on_this_server(server: Server) -> None:
    cookie = enter(server)
    for back in ("https://evil.example", "//evil.example", "/\\evil.example"):
        body = urlencode({**a_note(server, cookie), "back": back})
        kind = "application/x-www-form-urlencoded"
        _, headers, _ = ask(server, "/judge", "POST", body, Cookie=cookie, Content_Type=kind)
        assert headers["location"] == "/judgements"


def test_two_sessions_have_two_words() -> None:
    lock = Lock(80)
    assert lock.form_word("a") != lock.form_word("b")
    assert lock.is_form_word("a", lock.form_word("a"))
    assert not lock.is_form_word("a", lock.form_word("b"))


def test_what_is_not_there_says_so_without_a_traceback(server: Server) -> None:
    status, _, text = ask(server, "/claims/c0", Cookie=enter(server))
    assert status == 404
    assert "nothing at this address" in text
