"""Brief → Markdown in which no HTML, link or formatting from a report comes alive."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from twosource.model import Brief

from . import words
from .citing import Citer, Quote
from .outline import ClaimLine, DistortionLine, Outline, ReportLine, RivalLine, build_outline
from .outlook import BoardLines, Moment, build_board, build_moments

_SPECIAL = re.compile(r"[\\`*_\[\]{}<>#|~$^=]")
_BARE_LINK = re.compile(r"(?<=[A-Za-z]):(?=\S)|(?<=www)\.", re.IGNORECASE)
_BLOCK_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+!])")
_WORD_JOINER = "\u2060"


def render_markdown(brief: Brief) -> str:
    """The brief as Markdown (CommonMark with tables)."""
    outline = build_outline(brief)
    citer = Citer(brief.reports)
    blocks = [
        f"# {escape(outline.headline)}",
        escape(outline.summary),
        *_reports(outline),
        *_claims(outline),
        *_rivals("Disputes", outline.disputes),
        *_rivals("Updates", outline.updates),
        *_distortions(outline.distortions),
        *_timeline(build_moments(brief.timeline, citer)),
        *_board(build_board(brief.board, citer)),
        *_bullets("What is not known", (escape(text) for text in outline.unknown)),
        *_bullets("Judgements", (escape(text) for text in outline.judgements)),
        *_bullets("Not read", (f"{escape(file)}: {escape(detail)}" for file, detail in outline.rejects)),
        "---",
        f"*{escape(words.MEASURES)}*",
    ]
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """`text`, which is one line, so that Markdown shows it as it is.

    Bare web and mail addresses are broken up as well, since some readers turn them into links.
    """
    text = text.replace("&", "&amp;")
    text = _SPECIAL.sub(lambda found: "\\" + found[0], text)
    text = _BARE_LINK.sub(lambda found: "\\" + found[0], text)
    text = _BLOCK_START.sub(lambda f: f"{f[1]}\\{f[2]}" if f[1] else f"\\{f[3]}", text)
    return text.replace("@", f"@{_WORD_JOINER}")


def _where(marks: Iterable[str]) -> str:
    return f"\\[{', '.join(escape(mark) for mark in dict.fromkeys(marks))}\\]"


def _quoted(quote: Quote) -> str:
    return f"{escape(quote.text)} {_where([quote.mark])}"


def _bullets(title: str, items: Iterable[str]) -> list[str]:
    found = [f"- {item}" for item in items]
    return [f"## {title}", "\n".join(found)] if found else []


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _reports(outline: Outline) -> list[str]:
    blocks = ["## Reports and lineage"]
    if len(outline.stories) > 1:
        blocks.append("\n".join(f"- {escape(s.headline)} {_where(s.marks)}" for s in outline.stories))
    rows = [_report_row(report) for report in outline.reports]
    blocks.append(_table(("Mark", "Report", "Published", "Kind", "Takes from others"), rows))
    if outline.unseen:
        blocks.append(f"Unseen (cited, but not in the folder): {escape('; '.join(outline.unseen))}")
    return blocks


def _report_row(report: ReportLine) -> list[str]:
    name = report.label + (f": {report.title}" if report.title else "")
    cells = (report.mark, name, report.dated, report.kind, ", ".join(report.takes))
    return [escape(cell) for cell in cells]


def _claims(outline: Outline) -> list[str]:
    blocks = ["## Claims", *(_claim(claim) for claim in outline.told)]
    if outline.single:
        blocks += ["### Told by one report only", *(_claim(claim) for claim in outline.single)]
    if len(blocks) == 1:
        blocks.append("No claim was found.")
    return blocks


def _claim(claim: ClaimLine) -> str:
    names = f": {escape(claim.names)}" if claim.names else ""
    lines = [
        f"**{claim.number}. {escape(claim.text)}**  ",
        f"{claim.verdict_words.capitalize()} · {claim.tally}{names} · {claim.grade} {_where(claim.marks)}",
    ]
    if claim.reasons:
        lines[-1] += "  "
        lines.append(" ".join(escape(reason) for reason in claim.reasons))
    if claim.judged:
        lines[-1] += "  "
        lines.append(" ".join(f"*{escape(text)}*" for text in claim.judged))
    told = [
        f"- {escape(m.who)}{f' ({m.stance})' if m.stance else ''}: {_quoted(m.quote)}" for m in claim.mentions
    ]
    if claim.perhaps:
        told.append(f"- Perhaps also told in {', '.join(claim.perhaps)}; not counted.")
    told += [f"- Rejected, and not counted: {escape(m.who)}: {_quoted(m.quote)}" for m in claim.rejected]
    return "\n".join(lines) + "\n\n" + "\n".join(told)


def _quotes(quotes: Sequence[Quote]) -> str:
    return " · ".join(_quoted(quote) for quote in quotes)


def _rivals(title: str, rivals: tuple[RivalLine, ...]) -> list[str]:
    if not rivals:
        return []
    blocks = [f"## {title}"]
    for rival in rivals:
        blocks.append(f"**{rival.question}?** Claim {rival.claim.number}: {escape(rival.claim.text)}")
        blocks.append(
            _table(
                [escape(value) for value, _ in rival.values],
                [[_quotes(quotes) for _, quotes in rival.values]],
            )
        )
        if rival.reasons:
            blocks.append(" ".join(escape(reason) for reason in rival.reasons))
    return blocks


def _distortions(distortions: tuple[DistortionLine, ...]) -> list[str]:
    return _bullets(
        "Distortions",
        (
            f"Claim {found.claim.number}: {escape(found.quote.mark)} says “{escape(found.value)}”: "
            f"{_quoted(found.quote)}; {escape(found.of.mark)}, which it retells, says "
            f"“{escape(found.of_value)}”: {_quoted(found.of)}"
            for found in distortions
        ),
    )


def _timeline(moments: tuple[Moment, ...]) -> list[str]:
    items = []
    for moment in moments:
        clock = f" ({moment.clock_words})" if moment.clock_words else ""
        items += [f"**{escape(moment.phrase)}**{clock}: {_quoted(quote)}" for quote in moment.quotes]
    return _bullets("Timeline", items)


def _board(board: BoardLines) -> list[str]:
    if not board:
        return []
    blocks = ["## The board"]
    if board.options:
        head = ["Options"]
        for option in board.options:
            where = f" {_where(quote.mark for quote in option.quotes)}" if option.quotes else ""
            head.append(escape(option.name) + where)
        rows = [
            [escape(actor), *(cell.words if cell else "·" for cell in cells)] for actor, cells in board.rows
        ]
        blocks.append(_table(head, rows))
    more = [
        f"- {escape(option.name)}: {escape(option.taken) or 'nobody named takes it up'}"
        f" {_where(quote.mark for quote in option.quotes)}"
        for option in board.more
    ]
    if more:
        blocks += ["### Other options" if board.options else "### Options", "\n".join(more)]
    changes = [
        f"- {escape(change.text)}: "
        + ", then ".join(f"{word} ({escape(quote.mark)})" for word, quote in change.steps)
        for change in board.changes
    ]
    if changes:
        blocks += ["### Stances that changed", "\n".join(changes)]
    stances = [f"- {escape(stance.text)}: {_quoted(stance.quote)}" for stance in board.stances]
    if stances:
        blocks += ["### Stances on other matters", "\n".join(stances)]
    conditions = [
        f"- {escape(found.text)} — {escape(found.by)} (report {escape(found.quote.mark)})"
        for found in board.conditions
    ]
    if conditions:
        blocks += ["### Conditions", "\n".join(conditions)]
    return blocks
