"""The timeline and the board as the lines a reader sees: dates, options by actor, conditions."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model import Board, Clock, Condition, Event, Option

from . import words
from .clean import line
from .outline import Citer, Quote


@dataclass(frozen=True, slots=True)
class Moment:
    """One date, and the sentences that date something to it."""

    when: str
    phrase: str
    clock: Clock
    clock_words: str
    quotes: tuple[tuple[str, Quote], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one actor stands to one option: "raised it", "opposes"; the sentences, where they are known."""

    words: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class OptionLine:
    name: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class StanceLine:
    text: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class ConditionLine:
    text: str
    by: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class BoardLines:
    """`rows` holds one cell per option for each actor, None where the reports say nothing."""

    options: tuple[OptionLine, ...]
    rows: tuple[tuple[str, tuple[Cell | None, ...]], ...]
    stances: tuple[StanceLine, ...]
    conditions: tuple[ConditionLine, ...]

    def __bool__(self) -> bool:
        return bool(self.options or self.stances or self.conditions)


def build_moments(timeline: tuple[Event, ...], citer: Citer) -> tuple[Moment, ...]:
    """The events by date and clock, in the order of the timeline."""
    groups: dict[tuple[str, Clock], list[Event]] = {}
    for event in timeline:
        groups.setdefault((event.when, event.clock), []).append(event)
    return tuple(
        Moment(
            when,
            line(words.time_phrase(when)),
            clock,
            words.CLOCKS[clock],
            tuple((line(event.time_words), citer.quote(event.report, event.span)) for event in events),
        )
        for (when, clock), events in groups.items()
    )


def build_board(board: Board, citer: Citer) -> BoardLines:
    """The actors' stances on the options as a table, and the stances on anything else as sentences."""
    columns = {_key(option.name): i for i, option in reversed(list(enumerate(board.options)))}
    said: dict[tuple[str, int], list[tuple[str, Quote | None]]] = {}
    for i, option in enumerate(board.options):
        for verb, names in _takers(option):
            for name in names:
                said.setdefault((line(name), i), []).append((verb, None))
    others = []
    for stance in board.stances:
        quote = citer.quote(stance.report, stance.span)
        column = columns.get(_key(stance.target))
        verb = words.POLARITIES[stance.polarity]
        if column is None:
            others.append(StanceLine(f"{line(stance.holder)} {verb}: {line(stance.target)}", quote))
        else:
            said.setdefault((line(stance.holder), column), []).append((verb, quote))
    actors = dict.fromkeys(actor for actor, _ in said)
    return BoardLines(
        options=tuple(_option_line(option, citer) for option in board.options),
        rows=tuple(
            (actor, tuple(_cell(said.get((actor, i))) for i in range(len(board.options)))) for actor in actors
        ),
        stances=tuple(others),
        conditions=tuple(_condition_line(condition, citer) for condition in board.conditions),
    )


def _key(name: str) -> str:
    return line(name).casefold()


def _takers(option: Option) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (("raised it", option.raised_by), ("backs", option.backed_by), ("opposes", option.opposed_by))


def _cell(entries: list[tuple[str, Quote | None]] | None) -> Cell | None:
    if not entries:
        return None
    return Cell(
        ", ".join(dict.fromkeys(verb for verb, _ in entries)),
        tuple(dict.fromkeys(quote for _, quote in entries if quote)),
    )


def _option_line(option: Option, citer: Citer) -> OptionLine:
    return OptionLine(
        line(option.name),
        tuple(dict.fromkeys(citer.quote(passage.report, passage.span) for passage in option.evidence)),
    )


def _condition_line(condition: Condition, citer: Citer) -> ConditionLine:
    antecedent, consequent = line(condition.antecedent).rstrip(".,"), line(condition.consequent).rstrip(".")
    if not antecedent.lower().startswith(
        ("if ", "unless ", "should ", "were ", "had ", "once ", "when ", "as ")
    ):
        antecedent = f"if {antecedent}"
    who = line(condition.who) if condition.who else "the report itself"
    return ConditionLine(
        f"{antecedent[:1].upper()}{antecedent[1:]}, then {consequent}",
        f"{condition.kind} by {who}",
        citer.quote(condition.report, condition.span),
    )
