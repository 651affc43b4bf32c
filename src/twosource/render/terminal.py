"""Brief → a calm text for the terminal, readable at 80 columns and when piped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from twosource.model import Brief, Verdict

from . import words
from .citing import Citer, Quote
from .outline import ClaimLine, DistortionLine, Outline, ReportLine, RivalLine, build_outline
from .outlook import BoardLines, Cell, Moment, OptionLine, build_board, build_moments

_WIDEST = 96
_GAP = 3
_MOST_REPORTS = 60
_MOST_CLAIMS = 40
_MOST_SINGLE = 6
_MOST_MOMENTS = 24
_MOST_QUOTES = 2
_MOST_ROWS = 12
_LONGEST_DATED = 160
_COLOURS: dict[Verdict, str] = {
    "corroborated": "green",
    "disputed": "red",
    "unresolved": "yellow",
    "single-origin": "",
}


def render_terminal(brief: Brief, console: Console) -> None:
    """Print `brief` to `console`; nothing in a report can colour or move the cursor."""
    page = _Page(console)
    outline = build_outline(brief)
    citer = Citer(brief.reports)
    page.text(Text(outline.headline, style="bold"))
    page.text(Text(outline.summary))
    _print_reports(page, outline)
    _print_claims(page, outline)
    _print_rivals(page, "Disputes", outline.disputes)
    _print_rivals(page, "Updates", outline.updates)
    _print_distortions(page, outline.distortions)
    _print_timeline(page, build_moments(brief.timeline, citer))
    _print_board(page, build_board(brief.board, citer))
    _print_rest(page, outline)
    page.gap()
    page.text(Text(words.MEASURES, style="dim"))


class _Page:
    """Lines with a hanging indent, without trailing space."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.width = max(40, min(console.width, _WIDEST))

    def gap(self) -> None:
        self._console.print()

    def heading(self, title: str) -> None:
        self.gap()
        self._print(Text(title, style="bold"))
        self._print(Text("─" * len(title), style="dim"))

    def text(self, text: Text, indent: int = 0, lead: str = "") -> None:
        """`text` wrapped and indented; `lead` stands in the indent of the first line."""
        for i, wrapped in enumerate(self._wrap(text, self.width - indent)):
            self._print(Text(f"{lead if i == 0 else '':<{indent}}") + wrapped)

    def columns(self, cells: Sequence[Text], widths: Sequence[int], indent: int = 0) -> None:
        """The cells side by side, each wrapped to its width."""
        wrapped = [self._wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
        for i in range(max(map(len, wrapped), default=0)):
            row = Text(" " * indent)
            for lines, width in zip(wrapped, widths, strict=True):
                part = lines[i] if i < len(lines) else Text()
                part.pad_right(max(0, width + _GAP - part.cell_len))
                row.append_text(part)
            self._print(row)

    def _wrap(self, text: Text, width: int) -> list[Text]:
        lines = list(text.wrap(self._console, max(10, width), justify="left", overflow="fold"))
        for wrapped in lines:
            wrapped.rstrip()
        return lines or [Text()]

    def _print(self, text: Text) -> None:
        text.rstrip()
        self._console.print(text, highlight=False, soft_wrap=True)


def _where(marks: Iterable[str]) -> str:
    return f"[{', '.join(dict.fromkeys(marks))}]"


def _quoted(quote: Quote, *others: Quote) -> Text:
    """The sentence of `quote`, and where it and the `others` stand."""
    return Text(f"{quote.text} ") + Text(_where(each.mark for each in (quote, *others)), style="dim")


def _shortened(quote: Quote) -> Text:
    text = quote.text
    if len(text) > _LONGEST_DATED:
        text = text[:_LONGEST_DATED].rsplit(" ", 1)[0] + " …"
    return Text(f"{text} ") + Text(f"[{quote.mark}]", style="dim")


def _print_reports(page: _Page, outline: Outline) -> None:
    page.heading("Reports and lineage")
    width = max((len(report.mark) for report in outline.reports), default=2) + 2
    if len(outline.stories) > 1:
        for story in outline.stories:
            page.text(Text(f"{story.headline} {_where(story.marks[:_MOST_REPORTS])}"))
        page.gap()
    for report in outline.reports[:_MOST_REPORTS]:
        page.text(_report_text(report), width, report.mark)
        if report.takes:
            page.text(Text(", ".join(report.takes), style="dim"), width)
    _print_more(page, len(outline.reports) - _MOST_REPORTS, "report", "reports")
    if outline.unseen:
        page.text(Text("Unseen (cited, but not in the folder): " + "; ".join(outline.unseen)))


def _report_text(report: ReportLine) -> Text:
    text = Text(f"{report.label}, {report.dated}" if report.is_marked_by_file else _with_file(report))
    if report.kind:
        text.append(f"; {report.kind}")
    return text


def _with_file(report: ReportLine) -> str:
    file = "" if report.file == report.label else f" ({report.file})"
    return f"{report.label}{file}, {report.dated}"


def _print_claims(page: _Page, outline: Outline) -> None:
    page.heading("Claims")
    if not outline.told and not outline.single:
        page.text(Text("No claim was found."))
    for claim in outline.told[:_MOST_CLAIMS]:
        _print_claim(page, claim)
    _print_more(page, len(outline.told) - _MOST_CLAIMS, "claim", "claims")
    shown = outline.single[:_MOST_SINGLE]
    if shown:
        page.text(Text("Told by one report only", style="bold"))
        page.gap()
    for claim in shown:
        _print_claim(page, claim, brief=True)
    rest = len(outline.single) - len(shown)
    if rest:
        more = words.count(rest, "more statement")
        page.text(Text(f"and {more} told by one report only; all in brief.html and --json"))


def _print_claim(page: _Page, claim: ClaimLine, *, brief: bool = False) -> None:
    indent = 4
    page.text(Text(claim.text), indent, f"{claim.number}")
    verdict = claim.verdict_words.capitalize()
    tally = Text(verdict, style=_COLOURS[claim.verdict])
    tally.append(f" · {claim.tally}" + (f": {claim.names}" if claim.names else ""), style="")
    tally.append(f" · {claim.grade}", style="dim")
    if brief:
        tally.append(f" {_where(claim.marks)}", style="dim")
    page.text(tally, indent)
    for judged in claim.judged:
        page.text(Text(judged, style="italic"), indent)
    if not brief:
        if claim.reasons:
            page.text(Text(" ".join(claim.reasons), style="dim"), indent)
        page.text(Text(_told_in(claim), style="dim"), indent)
    page.gap()


def _told_in(claim: ClaimLine) -> str:
    """ "[01, 02] perhaps also 05, rejected 07"."""
    perhaps = f" perhaps also {', '.join(claim.perhaps)}" if claim.perhaps else ""
    rejected = dict.fromkeys(told.quote.mark for told in claim.rejected)
    return _where(claim.marks) + perhaps + (f", rejected {', '.join(rejected)}" if rejected else "")


def _print_rivals(page: _Page, title: str, rivals: tuple[RivalLine, ...]) -> None:
    if not rivals:
        return
    page.heading(title)
    for i, rival in enumerate(rivals[:_MOST_CLAIMS]):
        if i:
            page.gap()
        page.text(
            Text(f"{rival.question}? ", style="bold") + Text(rival.claim.text), 4, f"{rival.claim.number}"
        )
        _print_side_by_side(page, rival.values)
        if rival.reasons:
            page.text(Text(" ".join(rival.reasons), style="dim"), 4)
    _print_more(page, len(rivals) - _MOST_CLAIMS, title.lower()[:-1], title.lower())


def _print_side_by_side(page: _Page, values: Sequence[tuple[str, tuple[Quote, ...]]]) -> None:
    width = (page.width - 4 - _GAP) // 2
    for i in range(0, len(values), 2):
        pair = values[i : i + 2]
        widths = [width] * len(pair)
        page.columns([Text(value, style="bold") for value, _ in pair], widths, 4)
        page.columns([_quoted(*quotes) for _, quotes in pair], widths, 4)


def _print_distortions(page: _Page, distortions: tuple[DistortionLine, ...]) -> None:
    if not distortions:
        return
    page.heading("Distortions")
    for found in distortions[:_MOST_CLAIMS]:
        says = f"{found.quote.mark} says “{found.value}”"
        told = f"{found.of.mark}, which it retells, says “{found.of_value}”"
        page.text(Text(f"{says} where {told}:"), 4, f"{found.claim.number}")
        _print_side_by_side(page, ((found.value, (found.quote,)), (found.of_value, (found.of,))))


def _print_timeline(page: _Page, moments: tuple[Moment, ...]) -> None:
    if not moments:
        return
    page.heading("Timeline")
    for moment in moments[:_MOST_MOMENTS]:
        head = moment.phrase + (f" ({moment.clock_words})" if moment.clock_words else "")
        page.text(Text(head, style="bold"))
        for quote in moment.quotes[:_MOST_QUOTES]:
            page.text(_shortened(quote), 4)
        _print_more(page, len(moment.quotes) - _MOST_QUOTES, "sentence", "sentences", 4)
    _print_more(page, len(moments) - _MOST_MOMENTS, "date", "dates")


def _print_board(page: _Page, board: BoardLines) -> None:
    if not board:
        return
    page.heading("The board")
    if board.options:
        _print_options(page, board)
    dim = "dim"
    parts: tuple[tuple[str, str, list[Text]], ...] = (
        ("Other options" if board.options else "Options", "option", [
            Text(f"{option.name}: {option.taken or 'nobody named takes it up'} ") + _marks(option)
            for option in board.more
        ]),
        ("Stances that changed", "change", [
            Text(f"{change.text}: " + ", then ".join(f"{word} [{quote.mark}]" for word, quote in change.steps))
            for change in board.changes
        ]),
        ("Stances on other matters", "stance", [
            Text(f"{stance.text} ") + Text(f"[{stance.quote.mark}]", style=dim) for stance in board.stances
        ]),
        ("Conditions", "condition", [
            Text(f"{found.text} ") + Text(f"— {found.by} (report {found.quote.mark})", style=dim)
            for found in board.conditions
        ]),
    )  # fmt: skip
    shown = [part for part in parts if part[2]]
    for number, (title, noun, lines) in enumerate(shown):
        if number:
            page.gap()
        page.text(Text(title, style="bold"))
        for text in lines[:_MOST_ROWS]:
            page.text(text, 2)
        _print_more(page, len(lines) - _MOST_ROWS, noun, f"{noun}s", 2)


def _print_options(page: _Page, board: BoardLines) -> None:
    """The table of actors and options, three options at a time."""
    for first in range(0, len(board.options), 3):
        options = board.options[first : first + 3]
        widths = [(page.width - _GAP * len(options)) // (len(options) + 1)] * (len(options) + 1)
        heads = [Text(f"{option.name} ", style="bold") + _marks(option) for option in options]
        page.columns([Text("Options", style="bold"), *heads], widths)
        for actor, cells in board.rows[:_MOST_ROWS]:
            part = cells[first : first + 3]
            if any(part):
                page.columns([Text(actor), *map(_mark_of, part)], widths)
        page.gap()


def _mark_of(cell: Cell | None) -> Text:
    """Where an actor stands, and the reports that say so: "against [02]"."""
    if cell is None:
        return Text("·")
    where = " ".join(dict.fromkeys(f"[{quote.mark}]" for quote in cell.quotes))
    return Text(f"{cell.words} ") + Text(where, style="dim") if where else Text(cell.words)


def _marks(option: OptionLine) -> Text:
    return Text(_where(quote.mark for quote in option.quotes) if option.quotes else "", style="dim")


def _print_rest(page: _Page, outline: Outline) -> None:
    if outline.unknown:
        page.heading("What is not known")
        for text in outline.unknown:
            page.text(Text(text), 2)
    if outline.judgements:
        page.heading("Judgements")
        for text in outline.judgements:
            page.text(Text(text), 2)
    if outline.rejects:
        page.heading("Not read")
        for file, detail in outline.rejects:
            page.text(Text(f"{file}: {detail}"), 2)


def _print_more(page: _Page, number: int, one: str, many: str, indent: int = 0) -> None:
    if number > 0:
        page.text(Text(f"and {words.count(number, f'more {one}', f'more {many}')}", style="dim"), indent)
