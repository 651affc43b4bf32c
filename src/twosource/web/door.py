"""Who may come in: the right Host, the token printed at the start, and forms that this server gave out.

Any page in the reader's browser may send requests to 127.0.0.1, and any name may be made to point there.
So the Host header must be one of ours, every page wants a cookie that only the printed address gives, the
cookie is never sent by another site, and a form must carry the word that belongs to that cookie.
"""

from __future__ import annotations

import hmac
import ipaddress
import secrets
import socket
from dataclasses import dataclass, field
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset(("127.0.0.1", "localhost", "::1"))
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_OPEN = ("/enter", "/static/")


@dataclass(slots=True)
class Lock:
    """The token, good for one browser, and the sessions it has let in; all of it ends with the process."""

    port: int
    names: frozenset[str] = LOOPBACK
    any_address: bool = False
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    _secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
    _sessions: set[str] = field(default_factory=set, repr=False)
    _is_spent: bool = False

    @property
    def cookie(self) -> str:
        """Cookies know no port, so the name holds it: two servers on one machine keep apart."""
        return f"twosource_{self.port}"

    def exchange(self, token: str) -> str | None:
        """A new session for the token, once; None for a wrong or spent one."""
        right = hmac.compare_digest(token.encode(), self.token.encode())
        if not right or self._is_spent:
            return None
        self._is_spent = True
        session = secrets.token_urlsafe(24)
        self._sessions.add(session)
        return session

    def knows(self, session: str) -> bool:
        return session in self._sessions

    def form_word(self, session: str) -> str:
        """What a form of this session must send along."""
        return hmac.new(self._secret, session.encode(), sha256).hexdigest()

    def is_form_word(self, session: str, word: str) -> bool:
        return hmac.compare_digest(self.form_word(session).encode(), word.encode())

    def admits_host(self, host: str) -> bool:
        """Whether a request names this server: by a name of ours, at our port, never by a foreign name."""
        try:
            parts = urlsplit(f"//{host}")
            name, port = (parts.hostname or ""), parts.port
        except ValueError:
            return False
        if port not in (self.port, None) or parts.path or parts.username:
            return False
        return name in self.names or (self.any_address and _is_address(name))


def open_to(host: str, port: int) -> Lock:
    """The lock for a server that listens on `host`: on another address than loopback, addresses are names too.

    Rebinding a name needs a name, so a plain address in the Host header is safe to admit.
    """
    if host in LOOPBACK:
        return Lock(port)
    return Lock(port, LOOPBACK | {host, socket.gethostname().lower()}, any_address=True)


class Door:
    """Lets a request through to the pages, or answers it itself; puts the safe headers on every answer."""

    def __init__(self, app: ASGIApp, lock: Lock) -> None:
        self._app = app
        self._lock = lock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(_HEADERS)
                headers.setdefault("cache-control", "no-store")
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, send_safely)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if len(headers.getlist("host")) != 1 or not self._lock.admits_host(headers["host"]):
            return PlainTextResponse("This address is not served here.\n", 421)
        if scope["method"] not in ("GET", "HEAD") and not _is_ours(headers):
            return PlainTextResponse("Another page may not send this.\n", 403)
        session = _session(headers, self._lock.cookie)
        if self._lock.knows(session):
            scope["session"] = session
            return None
        if scope["path"].startswith(_OPEN):
            return None
        return PlainTextResponse(
            "Open the address that twosource printed when it was started: it ends in a token, which this "
            "browser has not given yet.\n",
            403,
        )


def _session(headers: Headers, name: str) -> str:
    try:
        cookie = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return ""
    return cookie.value if cookie else ""


def _is_ours(headers: Headers) -> bool:
    """Whether a form was sent from a page of this server, as far as the browser tells.

    Our pages send no referrer, and so an Origin of "null"; then Sec-Fetch-Site alone tells.
    """
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None and site != "same-origin":
        return False
    if origin == "null":
        return site is not None
    return origin is None or urlsplit(origin).netloc == headers["host"]


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
