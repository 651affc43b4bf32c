"""All that a report's own layout tells about it, put together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ...model import Credit, Reason, ReportKind, Span
from .credits import is_agency
from .date_lines import DateLine, is_clock, read_date_line
from .datelines import Dateline, read_date_prefix, read_dateline
from .dates import WrittenDate, settle
from .furniture import furniture_of
from .genre import hear_voice, is_closing_mark, is_opinion_label, weigh_opinion, weigh_statement
from .head import read_head
from .layout import Line, split_lines
from .notes import Head
from .tail import Tail, read_tail
from .vocabulary import is_outlet_form, unshout

OpenDay = tuple[int | None, int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """What the text alone gives; None and empty where it does not say.

    `open_days` are the days of publication that the text leaves open, as year, month and day: one without
    its year for "17 May", two for 03/04/2024.
    """

    publisher: str | None = None
    published: date | None = None
    open_days: tuple[OpenDay, ...] = ()
    author: str | None = None
    title: str | None = None
    url: str | None = None
    headline: Span | None = None
    place: str | None = None
    credits: tuple[Credit, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    kind: ReportKind = "unknown"
    reasons: tuple[Reason, ...] = ()


def find_metadata(text: str) -> Found:
    """What the layout of `text` tells of its publication; the text itself stays as it is."""
    lines = split_lines(text)
    head = read_head(lines)
    body = lines[head.end :]
    tail = read_tail(body, head.author)
    opening = _read_opening(body)
    reasons: list[Reason] = []
    credited = [*head.credits, *([opening.credit] if opening and opening.credit else []), *tail.credits]
    publisher = _pick_publisher(head, tail, opening, text[:_SPELLED_WITHIN], reasons)
    published, open_days = _pick_date(head, tail, opening, text, reasons)
    author, line = (head.author, head.author_line) if head.author else (tail.author, tail.author_line)
    if not author and opening and opening.author:
        author, line = opening.author, opening.span.of(text)
    if author:
        reasons.append(Reason("author", f"the line {_short(line)!r}"))
    if head.title:
        reasons.append(Reason("title", "the headline above the report"))
    place = opening.place if opening else None
    if place:
        reasons.append(Reason("place", f"the dateline {_short(opening.span.of(text) if opening else '')!r}"))
    kind = _tell_kind(head, tail, lines, publisher, reasons)
    marked = [*head.furniture, *tail.furniture, *([opening.span] if opening else [])]
    marked += [found.span for line in body for found in _furniture(line)]
    own = (publisher or "").casefold().removeprefix("the ")
    return Found(
        publisher=publisher,
        published=published,
        open_days=open_days,
        author=author,
        title=head.title,
        url=head.url,
        headline=head.headline,
        place=place,
        credits=tuple(_unique(c for c in credited if c.name.casefold().removeprefix("the ") != own)),
        boilerplate=merge_spans(marked, text),
        kind=kind,
        reasons=tuple(reasons),
    )


def merge_spans(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """The spans sorted and disjoint: those that touch, but for spaces on one line, become one."""
    merged: list[Span] = []
    for span in sorted(span for span in spans if len(span)):
        if merged and span.start - merged[-1].end <= 3 and not text[merged[-1].end : span.start].strip(" \t"):
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)


def _furniture(line: Line) -> list[Line]:
    if is_clock(line.text):
        return [line]
    if len(line.text) <= 80 and any(map(str.isdigit, line.text)) and not line.text.endswith((".", "?", "!")):
        dated = read_date_line(line)
        if dated and (dated.labelled or not dated.rest):
            return [line]
    return furniture_of(line)


def _read_opening(body: list[Line]) -> Dateline | None:
    """The dateline or dated prefix of the first lines of prose."""
    for line in body[:3]:
        if opening := read_date_prefix(line) or read_dateline(line):
            return opening
    return None


# A report that gives its agency in initials spells the name out early, if at all.
_SPELLED_WITHIN = 4000


def _pick_publisher(
    head: Head, tail: Tail, opening: Dateline | None, text: str, reasons: list[Reason]
) -> str | None:
    candidates = sorted([*head.candidates, *tail.candidates], key=lambda candidate: candidate[0])
    agency = opening.credit.name if opening and opening.credit else None
    if not candidates:
        # No outlet but the agency is named: the copy is the agency's, whoever kept it.
        alone = sorted({c.name for c in head.credits if is_agency(c.name) and " " in c.name})
        if len(alone) == 1:
            reasons.append(Reason("publisher", f"the credit {alone[0]!r}, and no other outlet named"))
            return unshout(alone[0])
        if head.press_release:
            # What carries a statement did not issue it.
            return None
        if agency and opening:
            agency = _spelled_out(agency, text) or agency
            reasons.append(
                Reason("publisher", f"the credit ({agency}) in the dateline, and no other outlet named")
            )
        return agency
    rank, name, why = candidates[0]
    for _, other, because in candidates:
        # An agency's own copy: the dateline gives its initials, the copyright line its name.
        if agency and rank >= 5 and _are_initials(agency, other):
            reasons.append(Reason("publisher", f"the credit ({agency}) in the dateline, and {because}"))
            return agency
        # "PulseWire" in the head and "© PulseWire Media" below are one name: the sure one is kept.
    formed = [c for c in candidates if c[0] == rank and is_outlet_form(c[1])]
    _, name, why = formed[0] if formed else (rank, name, why)
    reasons.append(Reason("publisher", why))
    return name


def _spelled_out(short: str, text: str) -> str | None:
    """The name of an outlet in `text` of which `short` are the initials: "Coast Press Agency" for CPA."""
    if not (short.isupper() and short.isalpha() and 2 <= len(short) <= 5):
        return None
    words = r"\s+".join(rf"{letter}[a-z]\w*" for letter in short)
    found = re.search(rf"\b{words}\b", text)
    name = " ".join(found.group().split()) if found else None
    return name if name and is_outlet_form(name) else None


def _are_initials(short: str, name: str) -> bool:
    initials = "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())
    return short.upper() in {initials, name.upper()}


def _pick_date(
    head: Head, tail: Tail, opening: Dateline | None, text: str, reasons: list[Reason]
) -> tuple[date | None, tuple[OpenDay, ...]]:
    """The day of publication, or the days left open: labelled dates first, updates last."""
    lines = [*head.dates, *tail.dates]
    ranked = sorted(lines, key=lambda line: (_rank(line), line not in head.dates or not _is_full(line)))
    found: list[tuple[WrittenDate, str]] = [
        (line.found, f"the date line {_short(line.line.text)!r}") for line in ranked
    ]
    if opening and opening.found:
        entry = (opening.found, f"the dateline {_short(opening.span.of(text))!r}")
        # The day of the paper stands above the day on which its correspondent wrote.
        surer = sum(_rank(line) == 0 or (line in head.dates and _is_full(line)) for line in ranked)
        found.insert(surer, entry)
    for written, why in found:
        day, reason = _settled(written, why, tail.year, text)
        reasons.append(Reason("published", reason))
        return day, () if day else _open_days(written)
    return None, ()


def _open_days(written: WrittenDate) -> tuple[OpenDay, ...]:
    if written.day_month:
        day, month = written.day_month
        return ((None, month, day),)
    return tuple((option.year, option.month, option.day) for option in written.options)


def _rank(line: DateLine) -> int:
    return 2 if line.updated else 0 if line.labelled else 1


def _is_full(line: DateLine) -> bool:
    """Whether a date line leaves neither day nor year open and is no mark of an update."""
    return len(line.found.options) == 1 and not line.updated


def _settled(written: WrittenDate, why: str, year: int | None, text: str) -> tuple[date | None, str]:
    if written.day_month:
        if year is None:
            return None, f"{why} names no year"
        day, month = written.day_month
        try:
            return date(year, month, day), f"{why}, the year from the copyright line"
        except ValueError:
            return None, f"{why} names no day of {year}"
    if len(written.options) == 1:
        return written.options[0], why
    settled, because = settle(written, text)
    return settled, f"{why}: {because}"


def _tell_kind(
    head: Head, tail: Tail, lines: list[Line], publisher: str | None, reasons: list[Reason]
) -> ReportKind:
    """What layout labels the report as, else what its voice shows; unknown where only lineage can tell."""
    label = _label(head, tail, lines)
    if label:
        reasons.append(Reason("kind", label[1]))
        return label[0]
    voice = hear_voice(lines[head.end :])
    signed = bool(head.author or head.credits or tail.credits)
    stated = weigh_statement(voice, publisher, signed=signed)
    argued = weigh_opinion(voice, publisher, head.title or "", head.author_line or tail.author_line)
    if argued.points > stated.points:
        reasons.append(Reason("kind", "; ".join(argued.signs)))
        return "commentary"
    if stated.points:
        reasons.append(Reason("kind", "; ".join(stated.signs)))
        return "press-release"
    return "unknown"


def _label(head: Head, tail: Tail, lines: list[Line]) -> tuple[ReportKind, str] | None:
    if head.press_release or any(is_closing_mark(line) for line in lines[-12:]):
        return "press-release", "it is laid out as a press release"
    if head.commentary or tail.commentary or any(is_opinion_label(line) for line in lines[: head.end]):
        return "commentary", "it is labelled as opinion or says that its views are the author's"
    return None


def _unique(found: Iterable[Credit]) -> list[Credit]:
    return list(dict.fromkeys(found))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "..."
