"""Brief → one self-contained HTML file that asks nothing of the network and runs nothing of a report.

Reports are untrusted. Three fences stand between them and the reader's browser: Jinja2 escapes all text,
the style and the one script are admitted by their hash alone, and the script builds no markup from text.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment
from markupsafe import Markup

from twosource.model import Brief, Report, Span

from . import words
from .citing import Citer, Quote
from .drawing import draw_axis, draw_lineage
from .filters import make_environment
from .highlight import Segment, build_segments
from .outline import ClaimLine, MentionLine, Outline, build_outline
from .outlook import BoardLines, Moment, build_board, build_moments


@dataclass(frozen=True, slots=True)
class _Citations:
    """What points into the reports: each claim's sentences, spans inside them, and all other quotes."""

    told: dict[str, dict[int, list[Span]]]
    inner: dict[str, list[Span]]
    cited: dict[str, list[Span]]


def render_html(brief: Brief) -> str:
    """The brief as one HTML document, the same bytes for the same brief."""
    outline = build_outline(brief)
    citer = Citer(brief.reports)
    moments = build_moments(brief.timeline, citer)
    board = build_board(brief.board, citer)
    citations = _collect(brief, outline, moments, board)
    place = {report.id: number for number, report in enumerate(brief.reports, 1)}
    style, script = _asset("brief.css"), _asset("brief.js")
    published = [report.published for report in brief.reports if report.published]
    return (
        _environment()
        .get_template("brief.html.j2")
        .render(
            outline=outline,
            claims={told.number: told for told in (*outline.told, *outline.single)},
            graph=draw_lineage(brief, outline.reports),
            moments=moments,
            axis=draw_axis(moments, published),
            board=board,
            place=place,
            segments={report.id: _segments(report, citations) for report in brief.reports},
            counts=_verdict_counts(outline),
            meanings=words.VERDICT_MEANINGS,
            verdicts=words.VERDICTS,
            measures=words.MEASURES,
            version=brief.version,
            policy=_policy(style, script),
            style=Markup(style),  # noqa: S704 - package data, not text of a report
            script=Markup(script),  # noqa: S704
        )
        + "\n"
    )


@cache
def _environment() -> Environment:
    environment = make_environment("twosource.render")
    environment.filters.update(pieces=_pieces, segment_class=_segment_class)
    return environment


@cache
def _asset(name: str) -> str:
    return files("twosource.render").joinpath("templates", name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Nothing may be loaded, sent or run but this style and this script."""
    admitted = [b64encode(sha256(text.encode()).digest()).decode() for text in (style, script)]
    return (
        f"default-src 'none'; style-src 'sha256-{admitted[0]}'; script-src 'sha256-{admitted[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _collect(brief: Brief, outline: Outline, moments: tuple[Moment, ...], board: BoardLines) -> _Citations:
    ids = [report.id for report in brief.reports]
    found = _Citations({i: {} for i in ids}, {i: [] for i in ids}, {i: [] for i in ids})
    for claim in (*outline.told, *outline.single):
        for told in (*claim.mentions, *claim.loose, *claim.rejected):
            found.told[told.quote.report].setdefault(claim.number, []).append(told.quote.span)
            found.inner[told.quote.report].extend(told.mention.content)
    for quote in _other_quotes(outline, moments, board):
        found.cited[quote.report].append(quote.span)
    for derivation in brief.lineage.derivations:
        for passage in derivation.evidence:
            found.cited[passage.report].append(passage.span)
    return found


def _other_quotes(outline: Outline, moments: tuple[Moment, ...], board: BoardLines) -> Iterable[Quote]:
    for rival in (*outline.disputes, *outline.updates):
        yield from (quote for _, quotes in rival.values for quote in quotes)
    for distortion in outline.distortions:
        yield from (distortion.quote, distortion.of)
    for moment in moments:
        yield from moment.quotes
    for option in (*board.options, *board.more):
        yield from option.quotes
    for _, cells in board.rows:
        yield from (quote for cell in cells if cell for quote in cell.quotes)
    yield from (quote for change in board.changes for _, quote in change.steps)
    yield from (stance.quote for stance in board.stances)
    yield from (condition.quote for condition in board.conditions)


def _segments(report: Report, found: _Citations) -> tuple[Segment, ...]:
    return build_segments(report, found.told[report.id], found.cited[report.id], found.inner[report.id])


def _verdict_counts(outline: Outline) -> dict[str, int]:
    verdicts = [told.verdict for told in (*outline.told, *outline.single)]
    return {verdict: verdicts.count(verdict) for verdict in words.VERDICT_MEANINGS}


def _pieces(told: MentionLine) -> str:
    """What is said, inside the sentence shown, as the script reads it: "130-200 214-260"."""
    return " ".join(f"{span.start}-{span.end}" for span in told.mention.content)


def _segment_class(segment: Segment, claims: dict[int, ClaimLine], most_told: int) -> str:
    """The classes of a segment: the gravest verdict of its claims, and whether several reports tell one."""
    classes = ["seg"]
    verdicts = {claims[number].verdict for number in segment.claims if number <= most_told}
    gravest = next(
        (v for v in ("disputed", "unresolved", "corroborated", "single-origin") if v in verdicts), ""
    )
    if gravest:
        classes.append(f"told v-{gravest}")
    if segment.furniture:
        classes.append("furniture")
    return " ".join(classes)
