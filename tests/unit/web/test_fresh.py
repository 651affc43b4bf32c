"""The state on screen: the newest, or that of a moment ago, and never a page that waits for a writer."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

from tests.factories import make_brief
from tests.web_server import NotingReading
from twosource.errors import CaseBusy
from twosource.model import Brief
from twosource.web.fresh import Fresh


class Changing(NotingReading):
    """A case that somebody else changes: `change` makes a new state, which takes `pause` to be read."""

    def __init__(self) -> None:
        super().__init__("case", make_brief())
        self.state = 0
        self.reads = 0
        self.gate = threading.Event()
        self.gate.set()
        self.trouble: Exception | None = None

    def stamp(self) -> int:
        return self.state

    def brief(self) -> Brief:
        self.reads += 1
        if self.trouble:
            raise self.trouble
        self.gate.wait(10)
        return replace(super().brief(), version=str(self.state))


def settled(fresh: Fresh, version: str) -> bool:
    """Whether the version is on screen within a few seconds."""
    for _ in range(200):
        if fresh.snapshot().brief.version == version:
            return True
        time.sleep(0.02)
    return False


def test_a_case_that_does_not_change_is_read_once() -> None:
    reading = Changing()
    fresh = Fresh(reading)
    assert fresh.snapshot() is fresh.snapshot()
    assert reading.reads == 1


def test_a_change_is_shown() -> None:
    reading = Changing()
    fresh = Fresh(reading)
    fresh.snapshot()
    reading.state = 1
    assert settled(fresh, "1")


def test_no_page_waits_while_a_change_is_read() -> None:
    reading = Changing()
    fresh = Fresh(reading, clock=lambda: 0.0)
    fresh.snapshot()
    reading.gate.clear()
    reading.state = 1
    assert [fresh.snapshot().brief.version for _ in range(5)] == ["0"] * 5
    assert reading.reads == 2
    reading.gate.set()
    assert settled(fresh, "1")


def test_after_a_judgement_the_newest_state_is_shown_at_once() -> None:
    reading = Changing()
    fresh = Fresh(reading)
    fresh.snapshot()
    reading.state = 1
    assert fresh.renew().brief.version == "1"
    assert fresh.snapshot().brief.version == "1"


def test_a_case_that_cannot_be_read_just_now_stays_on_screen() -> None:
    reading = Changing()
    fresh = Fresh(reading)
    fresh.snapshot()
    reading.trouble = CaseBusy("somebody writes")
    reading.state = 1
    assert fresh.snapshot().brief.version == "0"
    reading.trouble = None
    assert settled(fresh, "1")
