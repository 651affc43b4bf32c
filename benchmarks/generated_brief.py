"""A brief of generated reports made without reading them: what pages are measured on."""

from __future__ import annotations

import re
from datetime import date, timedelta
from hashlib import sha256
from itertools import pairwise

from benchmarks.reports import PER_STORY, make_reports
from twosource.model import (
    Board,
    Brief,
    Claim,
    Condition,
    Derivation,
    Dispute,
    Event,
    Lineage,
    Mention,
    Option,
    Origin,
    Passage,
    Reason,
    Report,
    Span,
    Speaker,
    Stance,
    Story,
    Support,
    Trail,
    Value,
)

_SENTENCE = re.compile(r"[A-Z][^.\n]{30,300}\.")
_FIRST_DAY = date(2024, 3, 1)


def make_brief(count: int) -> Brief:
    """Each sentence of each report tells a claim; the same place in the reports of a story tells the same."""
    reports = tuple(_report(number, row) for number, row in enumerate(make_reports(count)))
    groups = [reports[at : at + PER_STORY] for at in range(0, count, PER_STORY)]
    stories = tuple(
        Story(f"s{n}", tuple(r.id for r in group), group[0].title or "", (Reason("names", "share names"),))
        for n, group in enumerate(groups)
    )
    claims = [c for story, group in zip(stories, groups, strict=True) for c in _claims(story, group)]
    spans = [(r, _spans(r)[0]) for r in reports]
    return Brief(
        reports=reports,
        rejects=(),
        stories=stories,
        lineage=Lineage(
            tuple(
                Derivation(b.id, a.id, "rewrite", (Passage(b.id, _spans(b)[0]),), (Reason("same", "alike"),))
                for group in groups
                for a, b in pairwise(group)
            )
        ),
        claims=tuple(claims),
        timeline=tuple(
            Event(r.id, s, (r.published or _FIRST_DAY).isoformat(), "happened", "day", "Monday",
                  Span(s.start, s.start + 6), Reason("day", "counted from its date"))
            for r, s in spans
        ),
        board=Board(
            tuple(Stance(f"Actor {n % 60}", f"plan {n % 7}", "supports", r.id, s) for n, (r, s) in enumerate(spans)),
            tuple(
                Option(f"plan {n % 7}", (f"Actor {n % 60}",), (), (), (Passage(r.id, s), Passage(other.id, t)))
                for n, ((r, s), (other, t)) in enumerate(zip(spans[:40], spans[::-1], strict=False))
            ),
            tuple(Condition("it rains", "the gates open", None, "forecast", r.id, s) for r, s in spans),
        ),
        unknown=(),
        version="0",
    )  # fmt: skip


def _report(number: int, row: dict[str, object]) -> Report:
    text = str(row["text"])
    return Report(
        id="r" + sha256(f"{number} {text}".encode()).hexdigest()[:10],
        file=f"{number:05}.txt",
        text=text,
        publisher=f"{row.get('publisher') or 'Outlet'}",
        published=_FIRST_DAY + timedelta(days=number % 28),
        title=str(row.get("title") or ""),
        kind="own-reporting",
    )


def _spans(report: Report) -> list[Span]:
    return [Span(*found.span()) for found in _SENTENCE.finditer(report.text)] or [Span(0, len(report.text))]


def _claims(story: Story, group: tuple[Report, ...]) -> list[Claim]:
    places = [_spans(report) for report in group]
    claims = []
    for place in range(max(map(len, places))):
        told = [(r, spans[place]) for r, spans in zip(group, places, strict=True) if place < len(spans)]
        told = told if place % 3 == 0 else told[:1]
        name = told[0][1].of(told[0][0].text)[:12]
        mentions = tuple(
            Mention(r.id, s, (s,), Speaker(name, Span(s.start, s.start + 12), "named", name, s))
            for r, s in told
        )
        trails = tuple(
            Trail(r.id, s, name, 0, outlets=("Merrow Herald",) if n else ()) for n, (r, s) in enumerate(told)
        )
        is_disputed = place % 15 == 0 and len(told) > 1
        values = tuple(Value(str(n), r.id, s) for n, (r, s) in enumerate(told))
        claims.append(
            Claim(
                f"c{story.id}-{place}",
                story.id,
                told[0][1].of(told[0][0].text),
                mentions,
                Support(1, 1, (Origin(name, name, None, "named"),), (Reason("one", "told by one"),), trails),
                "disputed" if is_disputed else "single-origin",
                Dispute("number", values) if is_disputed else None,
            )
        )
    return claims
