"""A server of pages on a port of its own, in a thread, and readings to serve."""

from __future__ import annotations

import http.client
import socket
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from urllib.parse import urlencode

import uvicorn

from tests.factories import make_brief
from twosource.model import Brief, Judgement
from twosource.store import Edit, Version
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

    def edits(self) -> Mapping[str, Edit]:
        return {self._brief.reports[0].id: Edit(2, "silently edited: 1 sentence removed")}

    def versions(self, report: str) -> Sequence[Version]:
        """Of the first report: as it was, with a sentence more, and as it is."""
        known = self._brief.reports[0]
        if report != known.id:
            return ()
        about = (known.file, known.url, "2024-05-01T12:00:00+00:00", "0" * 64)
        older = f"{known.text}\nA sentence that is gone{self.name.removeprefix('orla')}."
        return (
            Version(1, f"{known.id}0", *about, "", older, current=False),
            Version(2, known.id, *about, "silently edited: 1 sentence removed", known.text, current=True),
        )

    def keep(self, judgement: Judgement) -> None:
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
def serving(reading: Reading, who: str = "Ada Brandt", patience: float = 300) -> Iterator[Server]:
    """The pages of `reading`, until the block ends; a form is answered once its effect is worked out."""
    listening = socket.create_server(("127.0.0.1", 0))
    lock = Lock(listening.getsockname()[1])
    config = uvicorn.Config(
        create_app(reading, lock, who, patience), log_level="critical", lifespan="off", ws="none"
    )
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


def ask(
    server: Server, path: str, method: str = "GET", body: str | None = None, **headers: str
) -> tuple[int, dict[str, str], str]:
    """Status, headers and text of the answer; in the name of a header "_" stands for "-"."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=300)
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, body, given)
    answer = connection.getresponse()
    found = {name.lower(): value for name, value in answer.getheaders()}
    text = answer.read().decode()
    connection.close()
    return answer.status, found, text


def enter(server: Server) -> str:
    """The cookie that the token is exchanged for."""
    status, headers, _ = ask(server, f"/enter?token={server.lock.token}")
    assert status == 303
    return headers["set-cookie"].split(";")[0]


def send(server: Server, cookie: str, fields: dict[str, str], **headers: str) -> int:
    """The status of the answer to a form."""
    kind = "application/x-www-form-urlencoded"
    sent = {"Content_Type": kind, "Cookie": cookie, **headers}
    return ask(server, "/judge", "POST", urlencode(fields), **sent)[0]


def with_address(brief: Brief, url: str) -> Brief:
    """The brief with this web address in each of its reports."""
    return replace(brief, reports=tuple(replace(report, url=url) for report in brief.reports))


def make_reading(hostile: str = "", url: str = "https://paper.example/a") -> NotingReading:
    """The Orla Maiden affair behind forms, with `hostile` planted in it everywhere."""
    return NotingReading(f"orla{hostile}", with_address(make_brief(hostile), url))
