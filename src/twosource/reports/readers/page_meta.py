"""What a page says of itself: meta tags, JSON-LD, its title, <time> and the author link."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from urllib.parse import urlsplit

from lxml import etree

from ...model import Reason
from ..metadata.dates import parse_day
from ..metadata.vocabulary import DESK_WORDS, is_name_like, tidy_person
from .extract import Given

_PUBLISHER = (
    "og:site_name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "citation_journal_title",
    "application-name",
)
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate",
    "publish-date", "parsely-pub-date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
    "sailthru.date", "citation_publication_date", "article.published",
)  # fmt: skip
_AUTHOR = (
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "citation_author",
)
_TITLE = ("og:title", "twitter:title", "dc.title", "parsely-title")
_ARTICLE = re.compile(r"(?:Article|Posting|Report|BlogPost|PressRelease|WebPage)$")
_SITE = re.compile(r"(?:Organization|WebSite|RadioStation|TelevisionStation)$")
_MOST_JSON = 300_000
_BY = re.compile(r"^(?:by|from|words|text)[:\s]+", re.I)
_OWNER = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:(?:19|20)\d\d)?(?:\s*[-–]\s*\d{4})?,?\s*(?P<name>[A-Z][^.|,;©\d]{1,50})",
    re.I,
)
_SUFFIX = re.compile(r"\s(?:\||[-–—»:·])\s(?P<name>[^|–—»]{2,50})$")


def read_page_meta(root: etree._Element, headline: str | None) -> Given:
    """What the page gives beside its text; `headline` is its visible one, the surest title."""
    tags = _meta_tags(root)
    linked = _linked(root)
    reasons: list[Reason] = []
    publisher = _first(reasons, "publisher", _publishers(tags, linked, root))
    written = _first(reasons, "published", _dates(tags, linked, root))
    author = _first(reasons, "author", _authors(tags, linked, root, publisher))
    titles = [
        (headline, "the headline of the page"),
        (linked.get("headline"), "JSON-LD"),
        *_from_tags(tags, _TITLE),
    ]
    title = _first(reasons, "title", titles)
    url = _canonical(root) or tags.get("og:url")
    if not publisher and url and (host := urlsplit(url).hostname):
        publisher = host.removeprefix("www.")
        reasons.append(Reason("publisher", "the address of the page"))
    published: date | None = parse_day(written) if written else None
    language = (root.get("lang") or "").split("-")[0].lower() or None
    return Given(publisher, published, author, title, url, language, tuple(reasons))


def _first(reasons: list[Reason], feature: str, found: Iterable[tuple[str | None, str]]) -> str | None:
    for value, why in found:
        if value and value.strip():
            reasons.append(Reason(feature, f"{why}: {' '.join(value.split())[:80]}"))
            return " ".join(value.split())
    return None


def _meta_tags(root: etree._Element) -> dict[str, str]:
    tags: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = (element.get("content") or "").strip()
        if name and content:
            tags.setdefault(name, content[:500])
    return tags


def _linked(root: etree._Element) -> dict[str, str]:
    """The headline, date, author and publisher of the first article in the page's JSON-LD."""
    found_site: dict[str, str] = {}
    for element in root.iter("script"):
        text = element.text or ""
        if "ld+json" not in (element.get("type") or "") or len(text) > _MOST_JSON:
            continue
        try:
            found = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(found):
            if _ARTICLE.search(str(_one(item.get("@type")))) and (
                item.get("headline") or item.get("datePublished")
            ):
                return _flat(item) | found_site
            site = _name(item)
            if site and _SITE.search(str(_one(item.get("@type")))):
                found_site = {"site": site}
    return found_site


def _objects(found: object) -> Iterator[Mapping[str, object]]:
    """The objects of a JSON-LD script: one, a list of them, or those under @graph."""
    items = found if isinstance(found, list) else [found]
    for item in items[:50]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            if isinstance(graph, list):
                yield from (inner for inner in graph[:50] if isinstance(inner, dict))


def _one(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value


def _flat(item: Mapping[str, object]) -> dict[str, str]:
    authors = item.get("author")
    names = [_name(author) for author in (authors if isinstance(authors, list) else [authors])]
    values = {
        "headline": item.get("headline"),
        "published": item.get("datePublished") or item.get("dateCreated"),
        "author": " and ".join(name for name in names[:5] if name),
        "publisher": _name(_one(item.get("publisher"))),
    }
    return {key: value for key, value in values.items() if isinstance(value, str) and value}


def _name(value: object) -> str | None:
    if isinstance(value, dict):
        value = _one(value.get("name"))
    return value.strip() if isinstance(value, str) else None


def _from_tags(tags: Mapping[str, str], names: Iterable[str]) -> Iterator[tuple[str | None, str]]:
    return ((tags.get(name), f"the meta tag {name}") for name in names)


def _publishers(
    tags: Mapping[str, str], linked: Mapping[str, str], root: etree._Element
) -> Iterator[tuple[str | None, str]]:
    yield linked.get("publisher"), "JSON-LD"
    yield from _from_tags(tags, _PUBLISHER)
    title = " ".join((root.findtext(".//title") or "").split())
    suffix = _SUFFIX.search(title[-120:])
    if suffix and is_name_like(suffix["name"], 6):
        yield suffix["name"], "the end of the page's title"
    yield linked.get("site"), "JSON-LD"
    for footer in [*root.iter("footer"), *root.xpath("//*[contains(@class, 'footer')]")][:3]:
        text = " ".join("".join(map(str, footer.itertext())).split())
        owner = _OWNER.search(text[:3000])
        if owner and is_name_like(owner["name"].strip(), 6):
            yield owner["name"].strip(), "the copyright line of the page"


def _dates(
    tags: Mapping[str, str], linked: Mapping[str, str], root: etree._Element
) -> Iterator[tuple[str | None, str]]:
    found = [(linked.get("published"), "JSON-LD"), *_from_tags(tags, _PUBLISHED)]
    yield from ((value, why) for value, why in found if value and parse_day(value))
    for number, element in enumerate(root.iter("time")):
        written = element.get("datetime") or "".join(map(str, element.itertext()))
        # The first <time> stands at the head; one that says "updated" does not tell the publication.
        marks = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
        if number < 5 and parse_day(written) and "modif" not in marks and "updat" not in marks:
            yield written, "the <time> of the page"


def _authors(
    tags: Mapping[str, str], linked: Mapping[str, str], root: etree._Element, publisher: str | None
) -> Iterator[tuple[str | None, str]]:
    found = [(linked.get("author"), "JSON-LD"), *_from_tags(tags, _AUTHOR)]
    found += [
        ("".join(map(str, link.itertext())), "the author link")
        for link in root.xpath("//a[@rel='author']")[:1]
    ]
    for value, why in found:
        name = _BY.sub("", " ".join((value or "").split()))
        desk = {word.strip(".,").lower() for word in name.split()} & DESK_WORDS
        if name and not desk and "/" not in name and name != publisher and len(name) < 120:
            yield " and ".join(tidy_person(part) for part in re.split(r"\s+and\s+|\s*,\s*", name)), why


def _canonical(root: etree._Element) -> str | None:
    for element in root.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and element.get("href"):
            return str(element.get("href"))
    return None
