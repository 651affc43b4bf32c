"""A report from what was read: its text, what the file gave, what the layout tells, what the table says."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from ..model import Reason, Report, Span
from ..text.outlet_names import same_outlet
from ..text.parse import MAX_CHARACTERS
from .language import detect_language
from .metadata import Found, OpenDay, find_metadata
from .readers.extract import Extract, Given
from .rejects import Unreadable
from .sidecar import SIDECAR, SidecarRow


def build_report(file: str, extract: Extract) -> tuple[Report, tuple[OpenDay, ...]]:
    """The report in `file`, and the days on which it may have been published where its text leaves that "
    "open."""
    text, given = extract.text, extract.given
    if len(text) > MAX_CHARACTERS:
        raise Unreadable(
            "too-large",
            f"this text has {len(text):,} characters, more than the {MAX_CHARACTERS:,} that are read; "
            f"split it",
        )
    if not any(character.isalnum() for character in text):
        raise Unreadable("no-text", "this file holds no words; save the report again or remove it")
    found = find_metadata(text)
    url = given.url or found.url
    publisher, why = _publisher(given, found, url)
    published = given.published or found.published
    report = Report(
        id=report_id(file, text),
        file=file,
        text=text,
        publisher=publisher,
        published=published,
        author=given.author or found.author,
        title=given.title or found.title,
        language=given.language or detect_language(text),
        url=url,
        kind=found.kind,
        headline=_headline(text, given.title, found),
        boilerplate=found.boilerplate,
        credits=tuple(credit for credit in found.credits if not _same(credit.name, publisher)),
        place=found.place,
        reasons=_reasons(given, found, why),
    )
    return report, () if published else found.open_days


def report_id(file: str, text: str) -> str:
    """The id of a report: the same for the same text under the same name, on every machine."""
    return "r" + hashlib.sha256(f"{file}\0{text}".encode()).hexdigest()[:10]


def apply_row(report: Report, row: SidecarRow) -> Report:
    """The report with what its row in reports.csv says, which always wins."""
    changed = {
        "publisher": row.publisher,
        "published": row.published,
        "author": row.author,
        "url": row.url,
        "title": row.title,
    }
    told = {key: value for key, value in changed.items() if value is not None}
    kept = tuple(reason for reason in report.reasons if reason.feature not in told)
    reasons = tuple(Reason(key, f"{SIDECAR} line {row.line}") for key in told)
    return replace(
        report,
        publisher=row.publisher or report.publisher,
        published=row.published or report.published,
        author=row.author or report.author,
        url=row.url or report.url,
        title=row.title or report.title,
        headline=(title_span(report.text, row.title) if row.title else None) or report.headline,
        credits=tuple(c for c in report.credits if not _same(c.name, row.publisher)),
        reasons=kept + reasons,
    )


def date_report(report: Report, day: date, why: str) -> Report:
    """The report with a publication date that its folder gives, marked as inferred."""
    return replace(
        report, published=day, published_inferred=True, reasons=(*report.reasons, Reason("published", why))
    )


def title_span(text: str, title: str) -> Span | None:
    """Where `title` stands at the start of `text`, white space apart."""
    start = len(text) - len(text.lstrip())
    at = start
    for number, word in enumerate(title.split()):
        if number:
            while at < len(text) and text[at].isspace():
                at += 1
        if not text.startswith(word, at):
            return None
        at += len(word)
    # "Fire" is no headline of "Firefighters said ...", nor is a title that the first sentence runs on from.
    return Span(start, at) if at > start and (at == len(text) or text[at] in "\n.?!\r") else None


def _headline(text: str, title: str | None, found: Found) -> Span | None:
    if title:
        return title_span(text, title) or (found.headline if found.title == title else None)
    return found.headline


def _publisher(given: Given, found: Found, url: str | None) -> tuple[str | None, Reason | None]:
    if given.publisher or found.publisher:
        return given.publisher or found.publisher, None
    host = urlsplit(url).hostname if url and "://" in url[:12] and "[" not in url else None
    if host:
        return host.removeprefix("www."), Reason("publisher", f"the address {host}")
    return None, None


def _reasons(given: Given, found: Found, extra: Reason | None) -> tuple[Reason, ...]:
    told = {reason.feature for reason in given.reasons if getattr(given, reason.feature, None)}
    kept = tuple(reason for reason in found.reasons if reason.feature not in told)
    return (*given.reasons, *kept, *((extra,) if extra else ()))


def _same(name: str, publisher: str | None) -> bool:
    return publisher is not None and same_outlet(name, publisher)
