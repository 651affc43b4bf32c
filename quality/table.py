"""The table of figures, for a terminal and for the README."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from .floors import Row, replace_text
from .result import CEILINGS

START, END = "<!-- quality:start -->", "<!-- quality:end -->"
PARTS = ("tuned", "check")  # the two halves of the affairs
BESIDE = "likeness alone"

# What each metric means, for a reader of the README.
MEANINGS = {
    "mention_recall": "mentions found",
    "align_f1": "mentions of one claim brought together, F1",
    "trap_joined": "look-alike claims wrongly joined",
    "origins_exact": "independent origins exactly right",
    "overstated": "independent origins overstated",
    "verdict": "verdict right",
    "verdict_macro_f1": "verdict, mean F1 of the four",
    "dispute_f1": "disputes found, F1",
    "update_called_dispute": "updates called a dispute",
    "lineage_f1": "derivations found, F1",
    "speaker": "speaker right",
    "via": "outlet a statement was told through right",
    "via_invented": "outlet named where none is credited",
    "time": "events dated exactly right",
    "stances_recall": "stances found",
    "options_recall": "options found",
    "conditions_recall": "conditions found",
    "content_f1": "statements found, F1",
    "content_speaker_f1": "statements with their speaker, F1",
    "appeal_f1": "appeals to somebody for a fact found, F1",
    "labelled_f1": "the same, opinions aside, F1",
    "named_right": "of those found, speaker rightly named or unnamed",
    "strict_f1": "time words, exact span, F1",
    "relaxed_f1": "time words, overlapping span, F1",
    "value_f1": "time words with the right value, F1",
    "b3_f1": "reports grouped by story, B-cubed F1",
    "pair_f1": "pairs of reports of one story, F1",
    "reuse_recall": "pairs that share a fifth of their text found",
    "reuse_precision": "of found pairs that a person read, shared text indeed",
    "field_right": "edits of a sentence named for what they change",
    "same_called_different": "pairs that say the same called different",
    "paraphrases_joined": "paraphrases brought together",
    "falsely_confirmed": "distorted retellings that pass for confirmed",
    "rightly_confirmed": "the same, told rightly, that are confirmed",
    "say_same": "answers that say the same told from others, balanced accuracy",
}


def _shown(figure: float | None) -> str:
    return "–" if figure is None else f"{figure:g}"


def _bound(row: Row, bound: float | None) -> str:
    if bound is None:
        return "–"
    return f"{'≤' if row.metric in CEILINGS else '≥'} {bound:g}"


def _cells(row: Row) -> tuple[str, ...]:
    return (
        "skipped" if row.skipped else _shown(row.figure),
        *(_shown(row.parts.get(part)) for part in PARTS),
        _bound(row, row.floor),
        _bound(row, row.target),
        _shown(row.beside),
    )


def terminal_table(rows: Sequence[Row]) -> str:
    """The table in columns; a figure on the wrong side of its floor is marked."""
    headings = ("set", "metric", "figure", *PARTS, "floor", "target", BESIDE)
    lines = [headings, *((row.key, row.metric, *_cells(row)) for row in rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(headings))]
    marks = ["", *("  BELOW ITS FLOOR" if row.fails else "" for row in rows)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() + mark
        for line, mark in zip(lines, marks, strict=True)
    )


def markdown_table(rows: Sequence[Row], about: str) -> str:
    """The README's two tables, the affairs with their halves and the other sets, under the words `about`."""
    whole = [row for row in rows if row.parts]
    single = [row for row in rows if not row.parts]
    lines = [about]
    if whole:
        lines += ["", f"| affairs, percent | all | {' | '.join(PARTS)} | floor | target | {BESIDE} |"]
        lines += ["|---|" + "---:|" * (4 + len(PARTS))]
        lines += [f"| {MEANINGS[row.metric]} | {' | '.join(_cells(row))} |" for row in whole]
    if single:
        lines += [
            "",
            "| set | measured, percent | figure | floor | target |",
            "|---|---|---:|---:|---:|",
        ]
        for row in single:
            figure, floor, target = (_cells(row)[i] for i in (0, -3, -2))
            lines.append(f"| {row.name} | {MEANINGS[row.metric]} | {figure} | {floor} | {target} |")
    return "\n".join(lines)


def has_place(readme: Path) -> bool:
    """Whether `readme` holds each of the two markers once, in order."""
    text = readme.read_text("utf-8") if readme.is_file() else ""
    return text.count(START) == text.count(END) == 1 and text.index(START) < text.index(END)


def write_table(readme: Path, table: str) -> None:
    """Put `table` between the two markers of `readme`, which has them."""
    head, rest = readme.read_text("utf-8").split(START)
    tail = rest.split(END)[1]
    replace_text(readme, f"{head}{START}\n{table}\n{END}{tail}")
