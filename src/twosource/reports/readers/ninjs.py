"""News items as JSON (ninjs, IPTC's standard, versions 1 to 3): one item, a list of items, or a page of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ...model import Reason
from ..decode import clean, decode
from ..metadata.dates import parse_day
from ..rejects import Unreadable
from .extract import Extract, Given, put_under, read_each
from .page import read_fragment

SUFFIXES = (".json", ".ninjs")
_LISTS = ("items", "_items", "hits", "associations")
_WITHDRAWN = frozenset(("canceled", "cancelled", "withheld"))
_DAYS = (
    "firstcreated",
    "firstCreated",
    "versioncreated",
    "versionCreated",
    "contentcreated",
    "contentCreated",
)

Item = Mapping[str, Any]


def iter_ninjs(path: Path, max_bytes: int) -> Iterator[tuple[int, Extract | Unreadable]]:
    """Each item's number and its text under its headline; items of pictures and withdrawn ones are refused."""
    try:
        given = json.loads(decode(path.read_bytes()).removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise Unreadable("damaged", "this is no JSON that can be read; save it again") from error
    items = _items(given)
    if not items:
        raise Unreadable("unknown-kind", "this JSON holds no news item in ninjs; no other kind is read")
    yield from read_each(items, _read_item)


def _items(given: object) -> list[Item]:
    if isinstance(given, list):
        return [item for item in given if isinstance(item, dict) and _is_item(item)]
    if isinstance(given, dict):
        if _is_item(given):
            return [given]
        for key in _LISTS:
            if isinstance(given.get(key), list) and (found := _items(given[key])):
                return found
    return []


def _is_item(item: Item) -> bool:
    keys = ("body_text", "body_html", "body_xhtml", "bodies", "headline", "headlines")
    return any(key in item for key in keys) and "format" not in item


def _read_item(item: Item) -> Extract:
    status = str(item.get("pubstatus") or item.get("pubStatus") or "usable").lower()
    if status in _WITHDRAWN:
        raise Unreadable("withdrawn", f"its agency has marked this item as {status}; it was not read")
    title = _string(item.get("headline")) or _of_role(item.get("headlines"), "value")
    body = _body(item)
    if not body:
        kind = _string(item.get("type")) or "item"
        raise Unreadable("no-text", f"this {kind} holds no text")
    publisher = _publisher(item)
    day, told = next(
        ((d, key) for key in _DAYS if (d := parse_day(_string(item.get(key)) or ""))), (None, "")
    )
    author = _string(item.get("byline")) or _of_role(item.get("bylines"), "byline") or None
    url = next((v for key in ("uri", "url") if (v := _string(item.get(key))) and v.startswith("http")), None)
    language = (_string(item.get("language")) or "").split("-")[0].lower() or None
    found = {"title": title, "publisher": publisher, "author": author, "url": url}
    reasons = [Reason(key, f"the {key} in the ninjs item") for key, value in found.items() if value]
    if told:
        reasons.append(Reason("published", f"the key {told} of the ninjs item"))
    return Extract(
        clean(put_under(title, body)),
        Given(publisher, day, author, title or None, url, language, tuple(reasons)),
    )


def _body(item: Item) -> str:
    if text := item.get("body_text"):
        return str(text).strip() if isinstance(text, str) else ""
    for key in ("body_html", "body_xhtml"):
        if isinstance(item.get(key), str):
            return read_fragment(item[key])
    bodies = item.get("bodies")
    for body in bodies if isinstance(bodies, list) else []:
        value = body.get("value") if isinstance(body, dict) else None
        if isinstance(value, str) and value.strip():
            kind = str(body.get("contentType") or body.get("contenttype") or "")
            return read_fragment(value) if "html" in kind else value.strip()
    return ""


def _publisher(item: Item) -> str | None:
    """Who sent it: the provider named as such, else who holds the rights."""
    infos = item.get("infosources") or item.get("infoSources")
    named = [info for info in infos if isinstance(info, dict)] if isinstance(infos, list) else []
    providers = [info for info in named if "provider" in str(info.get("role", "")).lower()] or named
    found = _string(providers[0].get("name")) if providers else None
    keys = ("provider", "source", "copyrightholder", "copyrightHolder")
    return found or next((name for key in keys if (name := _string(item.get(key)))), None)


def _of_role(items: object, key: str) -> str:
    """The first of a list of {role, value}, the main one before others."""
    found = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    found.sort(key=lambda item: "main" not in str(item.get("role", "main")).lower())
    return next(
        (text for item in found if (text := _string(item.get(key)) or _string(item.get("value")))), ""
    )


def _string(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
