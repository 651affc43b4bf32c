"""Feeds (RSS, RSS 1.0 and Atom), saved as files: one report an item."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from lxml import etree

from ...model import Reason
from ..decode import clean, decode_declared
from ..metadata.dates import parse_day
from ..rejects import Unreadable
from .extract import Extract, Given, put_under, read_each
from .mail import read_mail_day
from .page import depth_of, read_fragment

SUFFIXES = (".rss", ".atom", ".xml")
_ROOT = re.compile(r"<(?:rss|feed|(?:\w{1,20}:)?RDF)[\s>]")
_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w.-]{2,40})[\"']", re.I)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
_MOST_ITEMS = 20_000
_MOST_DEPTH = 200
_TEXTS = ("encoded", "content", "description", "summary")
_DAYS = ("pubDate", "published", "date", "issued", "updated", "modified")
_MARKUP = re.compile(r"<[a-zA-Z/!][^>]{0,2000}>|&(?:#\d{1,7}|#x[\da-fA-F]{1,6}|\w{2,10});")


def iter_feed(path: Path, max_bytes: int) -> Iterator[tuple[int, Extract | Unreadable]]:
    """Each item's number and its text under its title; what a feed only links to is not fetched."""
    root = _parse(path.read_bytes())
    items = [element for element in root.iter() if _name(element) in ("item", "entry")]
    if not items:
        raise Unreadable("no-text", "this feed holds no item; save it again once it does")
    channel = next((e for e in root.iter() if _name(e) in ("channel", "feed")), root)
    publisher = _text(_child(channel, "title"))
    yield from read_each(items[:_MOST_ITEMS], lambda item: _read_item(item, publisher))
    if len(items) > _MOST_ITEMS:
        left = len(items) - _MOST_ITEMS
        raise Unreadable(
            "too-large", f"this feed has {left:,} items more than the {_MOST_ITEMS:,} read; split it"
        )


def _parse(data: bytes) -> etree._Element:
    declared = _ENCODING.search(data[:400])
    text = decode_declared(data, declared[1] if declared else None).removeprefix("\ufeff")
    root = _ROOT.search(text)
    if root is None:
        raise Unreadable("unknown-kind", "this XML is no RSS or Atom feed, and no other kind is read")
    if "<!ENTITY" in text[: root.start()]:
        raise Unreadable("hostile-xml", "this feed defines entities, as attacks do; it was not opened")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=False)
    try:
        tree: etree._Element = etree.fromstring(_DECLARATION.sub("", text).encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("damaged", "this feed is no well-formed XML; save it again") from error
    if depth_of(tree) > _MOST_DEPTH:
        raise Unreadable("too-deep", f"this feed nests its elements over {_MOST_DEPTH} deep; it was not read")
    return tree


def _read_item(item: etree._Element, channel: str | None) -> Extract:
    title = _plain(_child(item, "title"))
    texts = (_plain(element) for name in _TEXTS for element in item if _name(element) == name)
    body = max((text for text in texts if text), key=len, default="")
    if not body and not title:
        raise Unreadable("no-text", "this item of the feed has neither title nor text")
    published, told = _day(item)
    # An aggregator says in an item of whose feed it is.
    outlet = _child(item, "source")
    own = None if outlet is None else _text(_child(outlet, "title")) or _text(outlet)
    author = _author(item)
    url = _link(item)
    found = {"title": title or None, "publisher": own or channel, "author": author, "url": url}
    reasons = [Reason(key, f"the {key} in the feed") for key, value in found.items() if value]
    if told:
        reasons.append(Reason("published", f"the element {told} of the feed"))
    text = put_under(title, body).strip()
    given = Given(own or channel, published, author, title or None, url, None, tuple(reasons))
    return Extract(clean(text), given)


def _day(item: etree._Element) -> tuple[date | None, str]:
    for name in _DAYS:
        written = _text(_child(item, name))
        if not written:
            continue
        if found := read_mail_day(written) or parse_day(written):
            return found, name
    return None, ""


def _author(item: etree._Element) -> str | None:
    for element in item:
        if _name(element) in ("creator", "author"):
            written = _text(_child(element, "name")) or _text(element)
            # RSS writes "desk@courier.example (Irene Falk)".
            named = re.search(r"\(([^()]{2,80})\)\s*$", written or "")
            found = named[1].strip() if named else written
            if found and "@" not in found:
                return found[:200]
    return None


def _link(item: etree._Element) -> str | None:
    for element in item:
        if _name(element) == "link" and element.get("rel", "alternate") == "alternate":
            address = (element.get("href") or _text(element) or "").strip()
            if address.startswith(("http://", "https://")):
                return address
    guid = _text(_child(item, "guid")) or ""
    return guid if guid.startswith(("http://", "https://")) else None


def _plain(element: etree._Element | None) -> str:
    """The text of an element that holds text, escaped HTML or XHTML."""
    if element is None:
        return ""
    if len(element):
        inner = etree.tostring(element, encoding="unicode", with_tail=False)
        return read_fragment(inner)
    text = element.text or ""
    return read_fragment(text) if _MARKUP.search(text) else text.strip()


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((child for child in element if _name(child) == name), None)


def _text(element: etree._Element | None) -> str | None:
    return _squash("".join(_strings(element))) or None if element is not None else None


def _strings(element: etree._Element) -> Iterable[str]:
    return (part for part in (element.text, *(child.tail for child in element)) if part)


def _name(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _squash(text: str) -> str:
    return " ".join(text.split())
