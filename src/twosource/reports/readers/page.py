"""HTML pages: the visible text of the article, in order, and what the page says of itself."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree
from lxml import html as markup

from ..decode import clean, decode_declared
from ..rejects import Unreadable
from .extract import Extract
from .page_blocks import Block, select_blocks, split_blocks
from .page_meta import read_page_meta

SUFFIXES = (".html", ".htm")
# News pages have a few thousand tags; past this the page is built to exhaust its reader.
_MOST_TAGS = 150_000
_MOST_DEPTH = 250
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.I)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")


def read_page(path: Path) -> Extract:
    """The article of an HTML file; Unreadable if the page holds none or is built to exhaust its reader."""
    return read_markup(_characters(path.read_bytes()))


def read_markup(page: str) -> Extract:
    """The article in the HTML `page`, its headline first; every line of it is visible text of the page."""
    if page.count("<") > _MOST_TAGS:
        raise Unreadable(
            "too-large", f"this page has over {_MOST_TAGS:,} tags; give the text of its article as .txt"
        )
    root = _parse(page)
    blocks = split_blocks(root)
    chosen = select_blocks(blocks, _main_text(page, root))
    if not any(block.words for block in chosen):
        raise Unreadable("no-text", "this page shows no text; it may need a browser, so save it as text")
    given = read_page_meta(root, _headline(chosen))
    return Extract(clean("\n\n".join(block.text for block in chosen)), given)


def read_fragment(markup_text: str) -> str:
    """The visible text of a piece of HTML, as feeds and agencies send it, a paragraph a block; "" if none."""
    if markup_text.count("<") > _MOST_TAGS:
        raise Unreadable("too-large", f"this item has over {_MOST_TAGS:,} tags; give its text as .txt")
    if not markup_text.strip():
        return ""
    root = _parse(f"<div>{markup_text}</div>")
    return clean("\n\n".join(block.text for block in split_blocks(root) if block.text))


def read_bytes(data: bytes, charset: str | None = None) -> Extract:
    """The article of a page as its bytes came over the wire, in the encoding its header names."""
    if charset:
        try:
            return read_markup(clean(data.decode(charset)))
        except (LookupError, UnicodeDecodeError):
            pass
    return read_markup(_characters(data))


def _characters(data: bytes) -> str:
    declared = _CHARSET.search(data[:4000])
    return decode_declared(data, declared[1] if declared else None)


def _parse(page: str) -> etree._Element:
    parser = markup.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = markup.document_fromstring(_XML_DECLARATION.sub("", page), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(
            "no-text", "this file holds no HTML that can be read; give its text as .txt"
        ) from error
    if depth_of(root) > _MOST_DEPTH:
        raise Unreadable(
            "too-deep", f"this page nests its tags over {_MOST_DEPTH} deep; give its text as .txt"
        )
    return root


def depth_of(root: etree._Element) -> int:
    """How deep the elements of a tree are nested."""
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _main_text(page: str, root: etree._Element) -> str:
    """What trafilatura takes for the article; it tells which blocks to keep, never how they read."""
    from trafilatura import extract

    if len(page) > 3_000_000:
        return ""
    try:
        found = extract(markup.tostring(root, encoding="unicode"), favor_recall=True, include_comments=False)
    except (ValueError, TypeError, AttributeError, RecursionError, etree.LxmlError):
        return ""
    return found or ""


def _headline(blocks: list[Block]) -> str | None:
    return next((block.text for block in blocks if block.tag == "h1"), None)
