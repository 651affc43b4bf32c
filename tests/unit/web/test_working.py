"""A form is answered at once, though what follows from it takes long, or fails."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import pytest

from tests.factories import make_brief
from tests.web_server import NotingReading, Server, ask, enter, send, serving
from twosource.errors import CaseBusy


class SlowReading(NotingReading):
    """Works out nothing until it may, and then fails if it is to."""

    def __init__(self, waiting: Sequence[str] = ()) -> None:
        super().__init__("orla", make_brief())
        self.may, self.fails = threading.Event(), False
        self.waiting = waiting

    def unsettled(self) -> Sequence[str]:
        return self.waiting

    def settle(self) -> None:
        self.may.wait()
        if self.fails:
            raise CaseBusy("another program is adding to orla; try again when it is done")


def note(server: Server, cookie: str) -> int:
    word = server.lock.form_word(cookie.partition("=")[2])
    claim = make_brief().claims[0].id
    form = {"word": word, "verb": "note", "note": "heard", "claim": claim, "back": f"/claims/{claim}"}
    return send(server, cookie, form)


@pytest.mark.parametrize("fails", [False, True])
def test_a_decision_is_shown_before_it_is_worked_out(fails: bool) -> None:
    reading = SlowReading()
    reading.fails = fails
    with serving(reading, patience=0) as server:
        cookie = enter(server)
        assert note(server, cookie) == 303
        page = ask(server, "/judgements", Cookie=cookie)[2]
        assert "being worked out" in page
        assert "heard" in page
        assert ask(server, "/working", Cookie=cookie)[2] == "yes"
        reading.may.set()
        while ask(server, "/working", Cookie=cookie)[2] == "yes":
            pass
        page = ask(server, "/claims", Cookie=cookie)[2]
        assert "being worked out" not in page
        assert ("could not be worked out: another program is adding" in page) is fails


def test_what_waits_from_an_earlier_start_is_worked_out_at_once() -> None:
    reading = SlowReading(["j0123456789"])
    with serving(reading) as server:
        assert "being worked out" in ask(server, "/", Cookie=enter(server))[2]
        reading.may.set()


def test_the_state_is_told_to_nobody_who_was_not_let_in() -> None:
    with serving(SlowReading()) as server:
        assert ask(server, "/working")[0] == 403
