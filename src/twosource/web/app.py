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
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from ..errors import TwosourceError
from .door import Door, Lock
from .environment import STATIC, claim_at, environment, read_static, report_at, story_at
from .forms import Form, read_form, way_back
from .fresh import Fresh
from .listing import Query
from .orders import make_judgement
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
from .working import Working

# So long the answer to a form waits for what follows from it to be worked out: most stories are small.
PATIENCE = 2.0

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
# address → (template, the list that it is one of, what builds the page)
ONES: dict[str, tuple[str, str, BuildOne]] = {
    "/reports/{id}": ("report", "/reports", reports.build_one),
    "/claims/{id}": ("claim", "/claims", claims.build_one),
    "/stories/{id}": ("story", "/stories", stories.build_one),
}


class Pages:
    """Everything the addresses answer with, for one reading."""

    def __init__(self, reading: Reading, lock: Lock, who: str, patience: float) -> None:
        self._reading = reading
        self._lock = lock
        self._who = who
        self._patience = patience
        self._fresh = Fresh(reading)
        self._working = Working(reading, self._fresh)
        if reading.unsettled():
            self._working.start()

    def routes(self) -> list[Route]:
        made = [Route(path, self._list(path, *parts)) for path, parts in LISTS.items()]
        made += [Route(path, self._one(*parts)) for path, parts in ONES.items()]
        return [
            *made,
            Route("/reports/{id}/versions", self._versions),
            Route("/search", self._search),
            Route("/judge", self._judge, methods=["POST"]),
            Route("/working", self._is_working),
            Route("/enter", self._enter),
            Route("/static/{name}", _static),
        ]

    def _list(self, path: str, title: str, template: str, build: Build) -> Callable[[Request], Response]:
        def answer(request: Request) -> Response:
            query = Query(dict(request.query_params))
            snapshot = self._fresh.snapshot()
            return self.page(request, template, title, snapshot, query, build(snapshot, query), at=path)

        return answer

    def _one(self, template: str, at: str, build: BuildOne) -> Callable[[Request], Response]:
        def answer(request: Request) -> Response:
            query = Query(dict(request.query_params))
            snapshot = self._fresh.snapshot()
            found = build(snapshot, query, request.path_params["id"])
            if found is None:
                return self._heir(template, request.path_params["id"], snapshot)
            return self.page(request, template, "", snapshot, query, found, at=at)

        return answer

    def _heir(self, kind: str, gone: str, snapshot: Snapshot) -> Response:
        """Leads to what became of a claim, story or report whose id is gone."""
        if kind == "report":
            versions = self._reading.versions(gone)
            address = next((report_at(each.report) for each in versions if each.current), None)
        elif kind == "story":
            heir = self._fresh.heirs.story(gone, snapshot)
            address = story_at(heir) if heir else None
        else:
            heir = self._fresh.heirs.claim(gone, snapshot)
            address = claim_at(heir) if heir else None
        if address is None:
            raise HTTPException(404)
        return RedirectResponse(address, 303)

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

    def _decide(self, form: Form) -> str:
        if not self._reading.keeps_judgements:
            raise HTTPException(403)
        snapshot = self._fresh.snapshot()
        judgement = make_judgement(form, snapshot, self._who)
        self._reading.keep(judgement)
        snapshot.note(judgement)
        self._working.start()
        self._working.wait(self._patience)
        return way_back(form)

    def _is_working(self, request: Request) -> Response:
        """ "yes" while something is being worked out: what the script of the pages asks for."""
        return PlainTextResponse("yes" if self._working.is_busy else "no")

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
                working=self._working,
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


def create_app(reading: Reading, lock: Lock, who: str, patience: float = PATIENCE) -> ASGIApp:
    """The whole application: the pages behind the door. `who` is the name that judgements carry."""
    pages = Pages(reading, lock, who, patience)

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
