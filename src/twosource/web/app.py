"""The addresses of the pages, and what answers each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from typing import Any, TypeAlias

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from ..errors import TwosourceError
from .door import Door, Lock
from .environment import STATIC, environment, read_static
from .forms import act, read_form, way_back
from .fresh import Fresh
from .listing import Query
from .pages import (
    board,
    claims,
    disputes,
    journal,
    lineage,
    overview,
    reports,
    search,
    stories,
    timeline,
    versions,
)
from .reading import Reading
from .snapshot import Snapshot

Build: TypeAlias = Callable[[Snapshot, Query], dict[str, Any]]
BuildOne: TypeAlias = Callable[[Snapshot, Query, str], dict[str, Any] | None]

# address → (name in the bar at the top, template, what builds the page)
LISTS: dict[str, tuple[str, str, Build]] = {
    "/": ("Overview", "overview", overview.build),
    "/reports": ("Reports", "reports", reports.build_list),
    "/stories": ("Stories", "stories", stories.build),
    "/claims": ("Claims", "claims", claims.build_list),
    "/disputes": ("Disputes", "disputes", disputes.build),
    "/timeline": ("Timeline", "timeline", timeline.build),
    "/board": ("Board", "board", board.build),
    "/lineage": ("Lineage", "lineage", lineage.build),
    "/judgements": ("Judgements", "judgements", journal.build),
    "/help": ("Help", "help", lambda snapshot, query: {}),
}
ONES: dict[str, tuple[str, BuildOne]] = {
    "/reports/{id}": ("report", reports.build_one),
    "/claims/{id}": ("claim", claims.build_one),
}


class Pages:
    """Everything the addresses answer with, for one reading."""

    def __init__(self, reading: Reading, lock: Lock, who: str) -> None:
        self._reading = reading
        self._lock = lock
        self._who = who
        self._fresh = Fresh(reading)

    def routes(self) -> list[Route]:
        made = [Route(path, self._list(path, *parts)) for path, parts in LISTS.items()]
        made += [Route(path, self._one(*parts)) for path, parts in ONES.items()]
        return [
            *made,
            Route("/reports/{id}/versions", self._versions),
            Route("/search", self._search),
            Route("/judge", self._judge, methods=["POST"]),
            Route("/enter", self._enter),
            Route("/static/{name}", _static),
        ]

    def _list(self, path: str, title: str, template: str, build: Build) -> Callable[[Request], Response]:
        def answer(request: Request) -> Response:
            query = Query(dict(request.query_params))
            snapshot = self._fresh.snapshot()
            return self.page(request, template, title, snapshot, query, build(snapshot, query), at=path)

        return answer

    def _one(self, template: str, build: BuildOne) -> Callable[[Request], Response]:
        def answer(request: Request) -> Response:
            query = Query(dict(request.query_params))
            snapshot = self._fresh.snapshot()
            found = build(snapshot, query, request.path_params["id"])
            if found is None:
                raise HTTPException(404)
            return self.page(request, template, "", snapshot, query, found, at=f"/{template}s")

        return answer

    def _search(self, request: Request) -> Response:
        query = Query(dict(request.query_params))
        snapshot = self._fresh.snapshot()
        found = search.build(snapshot, query, self._reading)
        return self.page(request, "search", "Search", snapshot, query, found, at="/search")

    def _versions(self, request: Request) -> Response:
        query = Query(dict(request.query_params))
        snapshot = self._fresh.snapshot()
        found = versions.build(snapshot, self._reading, request.path_params["id"])
        if found is None:
            raise HTTPException(404)
        return self.page(request, "versions", "", snapshot, query, found, at="/reports")

    async def _judge(self, request: Request) -> Response:
        form = await read_form(request, partial(self._lock.is_form_word, request["session"]))
        back = await run_in_threadpool(self._decide, form)
        return RedirectResponse(back, 303)

    def _decide(self, form: dict[str, list[str]]) -> str:
        if not self._reading.keeps_judgements:
            raise HTTPException(403)
        before = self._fresh.snapshot()
        act(form, before, self._reading, self._who)
        return way_back(form, before, self._fresh.renew())

    def _enter(self, request: Request) -> Response:
        """Exchanges the token for a cookie, once."""
        if self._lock.knows(request.scope.get("session", "")):
            return RedirectResponse("/", 303)
        session = self._lock.exchange(request.query_params.get("token", ""))
        if session is None:
            return self.message(403, "This address has been used already, or it is not the one printed.")
        answer = RedirectResponse("/", 303)
        answer.set_cookie(self._lock.cookie, session, httponly=True, samesite="strict", path="/")
        return answer

    def page(
        self,
        request: Request,
        template: str,
        title: str,
        snapshot: Snapshot,
        query: Query,
        found: dict[str, Any],
        at: str,
    ) -> Response:
        """The template filled in, with what every page has."""
        text = (
            environment()
            .get_template(f"{template}.html.j2")
            .render(
                **found,
                title=title,
                at=at,
                query=query,
                bar=[(path, name) for path, (name, *_) in LISTS.items()],
                case=self._reading.name,
                snapshot=snapshot,
                can_judge=self._reading.keeps_judgements,
                who=self._who,
                here=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
                form_word=self._lock.form_word(request["session"]),
            )
        )
        return HTMLResponse(text)

    def message(self, status: int, text: str) -> Response:
        """A page of one sentence."""
        made = (
            environment()
            .get_template("message.html.j2")
            .render(status=status, phrase=HTTPStatus(status).phrase, text=text)
        )
        return HTMLResponse(made, status)


def create_app(reading: Reading, lock: Lock, who: str) -> ASGIApp:
    """The whole application: the pages behind the door. `who` is the name that judgements carry."""
    pages = Pages(reading, lock, who)

    def not_answered(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        return pages.message(status, _MESSAGES.get(status) or _detail(error))

    def refused(request: Request, error: Exception) -> Response:
        return pages.message(409, str(error))

    app = Starlette(
        routes=pages.routes(),
        exception_handlers={HTTPException: not_answered, TwosourceError: refused, 500: not_answered},
    )
    return Door(app, lock)


_MESSAGES = {
    403: "That is not allowed here.",
    404: "There is nothing at this address; the case may have changed since the link was made.",
    405: "This address only shows a page.",
    500: "Twosource made an error; the window it runs in says more.",
}


def _detail(error: Exception) -> str:
    return error.detail if isinstance(error, HTTPException) else _MESSAGES[500]


def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in STATIC:
        raise HTTPException(404)
    headers = {"cache-control": "max-age=31536000, immutable"}
    return Response(read_static(name), media_type=STATIC[name][2], headers=headers)
