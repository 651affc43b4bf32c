"""A server of pages on a port of its own, in a thread, and readings to serve."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import uvicorn

from tests.factories import make_brief
from twosource.model import Brief, Judgement
from twosource.web.app import create_app
from twosource.web.door import Lock
from twosource.web.reading import FolderReading, Reading


class NotingReading(FolderReading):
    """A brief whose pages have forms; what they send is noted and changes nothing."""

    keeps_judgements = True

    def __init__(self, name: str, brief: Brief, judgements: Sequence[Judgement] = ()) -> None:
        super().__init__(name, brief)
        self.journal = list(judgements)

    def judgements(self) -> Sequence[Judgement]:
        return tuple(self.journal)

    def judge(self, judgement: Judgement) -> None:
        self.journal.append(judgement)


@dataclass(frozen=True)
class Server:
    """Where it listens, and what lets a browser in."""

    port: int
    lock: Lock

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def entrance(self) -> str:
        return f"{self.address}/enter?token={self.lock.token}"


@contextmanager
def serving(reading: Reading, who: str = "Ada Brandt") -> Iterator[Server]:
    """The pages of `reading`, until the block ends."""
    listening = socket.create_server(("127.0.0.1", 0))
    lock = Lock(listening.getsockname()[1])
    config = uvicorn.Config(create_app(reading, lock, who), log_level="critical", lifespan="off", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield Server(lock.port, lock)
    finally:
        server.should_exit = True
        thread.join()
        listening.close()


def with_address(brief: Brief, url: str) -> Brief:
    """The brief with this web address in each of its reports."""
    return replace(brief, reports=tuple(replace(report, url=url) for report in brief.reports))


def make_reading(hostile: str = "", url: str = "https://paper.example/a") -> NotingReading:
    """The Orla Maiden affair behind forms, with `hostile` planted in it everywhere."""
    return NotingReading(f"orla{hostile}", with_address(make_brief(hostile), url))
