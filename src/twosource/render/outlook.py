"""The timeline and the board as the lines a reader sees: dates, options by actor, conditions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from twosource.model import Board, Clock, Condition, Event, Option, Stance

from . import words
from .citing import Citer, Quote
from .clean import line

_MOST_COLUMNS = 5
# What a condition may open with instead of "if".
_OPENERS = (
    "if ", "unless ", "until ", "should ", "were ", "had ", "once ", "when ", "whenever ", "whoever ",
    "whether ", "as long as ", "as soon as ", "provided ", "in case ", "even if ", "only if ", "without ",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Moment:
    """One date, and the sentences that date something to it."""

    when: str
    phrase: str
    clock: Clock
    clock_words: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one actor stands to one option: "raised it", "against"; and the sentences that say so."""

    words: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class OptionLine:
    """An option, one sentence per report that names it, and who takes it up: "raised by Mara Quill"."""

    name: str
    taken: str
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
class ChangeLine:
    """How somebody's stance on one thing changed from report to report, first to last."""

    text: str
    steps: tuple[tuple[str, Quote], ...]


@dataclass(frozen=True, slots=True)
class BoardLines:
    """`rows` holds one cell per option for each actor, None where the reports say nothing.

    The table takes the options that several reports or actors take up; the others stand in `more`.
    """

    options: tuple[OptionLine, ...]
    more: tuple[OptionLine, ...]
    rows: tuple[tuple[str, tuple[Cell | None, ...]], ...]
    stances: tuple[StanceLine, ...]
    conditions: tuple[ConditionLine, ...]
    changes: tuple[ChangeLine, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.options or self.more or self.stances or self.conditions)


def build_moments(timeline: tuple[Event, ...], citer: Citer) -> tuple[Moment, ...]:
    """The events by date and clock, in the order of the timeline."""
    return tuple(build_moment(events, citer) for events in group_events(timeline))


def group_events(timeline: Iterable[Event]) -> list[list[Event]]:
    """The events of each date and clock, in the order of the timeline."""
    groups: dict[tuple[str, Clock], list[Event]] = {}
    for event in timeline:
        groups.setdefault((event.when, event.clock), []).append(event)
    return list(groups.values())


def build_moment(events: Sequence[Event], citer: Citer) -> Moment:
    """Events of one date and clock as a reader sees them, each sentence once."""
    when, clock = events[0].when, events[0].clock
    quotes = dict.fromkeys(citer.quote(event.report, event.span) for event in events)
    return Moment(when, line(words.time_phrase(when)), clock, words.CLOCKS[clock], tuple(quotes))


def build_board(board: Board, citer: Citer) -> BoardLines:
    """The actors' stances on the options as a table, and the stances on anything else as sentences."""
    wide = _table_options(board)
    columns = {_key(option.name): i for i, option in reversed(list(enumerate(wide)))}
    said: dict[tuple[str, int], list[tuple[str, Quote | None]]] = {}
    for i, option in enumerate(wide):
        for verb, _, names in _takers(option):
            for name in names:
                said.setdefault((line(name), i), []).append((verb, _naming(option, name, citer)))
    others = []
    for stance in board.stances:
        quote = citer.quote(stance.report, stance.span)
        column = columns.get(_key(stance.option or stance.target))
        verb = words.POLARITIES[stance.polarity]
        if column is None:
            others.append(StanceLine(f"{line(stance.holder)}, {verb}: {line(stance.target)}", quote))
        else:
            said.setdefault((line(stance.holder), column), []).append((verb, quote))
    actors = dict.fromkeys(actor for actor, _ in said)
    return BoardLines(
        options=tuple(_option_line(option, citer) for option in wide),
        more=tuple(_option_line(option, citer) for option in board.options if option not in wide),
        rows=tuple((actor, tuple(_cell(said.get((actor, i))) for i in range(len(wide)))) for actor in actors),
        stances=tuple(others),
        conditions=tuple(_condition_line(condition, citer) for condition in board.conditions),
        changes=tuple(_changes(board.stances, citer)),
    )


def _naming(option: Option, name: str, citer: Citer) -> Quote | None:
    """The sentence that puts `name` to the option: the first that names them, else the first there is."""
    last = _key(name).split()[-1:] or [""]
    quotes = [citer.quote(passage.report, passage.span) for passage in option.evidence]
    return next((quote for quote in quotes if last[0] in quote.text.casefold()), next(iter(quotes), None))


def _changes(stances: tuple[Stance, ...], citer: Citer) -> Iterator[ChangeLine]:
    """Who took one side of a thing in an earlier report and another in a later one.

    Reports of one day, and a day that gives both sides, tell of no change: which came first is not known.
    """
    days: dict[tuple[str, str], dict[date, list[Stance]]] = {}
    for stance in stances:
        day = citer.published(stance.report)
        if day is not None:
            key = _key(stance.holder), _key(stance.option or stance.target)
            days.setdefault(key, {}).setdefault(day, []).append(stance)
    for by_day in days.values():
        steps: list[Stance] = []
        for _, told in sorted(by_day.items()):
            plain = len({s.polarity for s in told}) == 1
            if plain and (not steps or steps[-1].polarity != told[0].polarity):
                steps.append(told[0])
        if len(steps) > 1:
            first = steps[0]
            yield ChangeLine(
                f"{line(first.holder)} on {line(first.option or first.target)}",
                tuple((words.POLARITIES[s.polarity], citer.quote(s.report, s.span)) for s in steps),
            )


def _key(name: str) -> str:
    return line(name).casefold()


def _table_options(board: Board) -> list[Option]:
    """The options for the table: what several reports name or several actors take up."""
    holders: dict[str, set[str]] = {}
    for stance in board.stances:
        holders.setdefault(_key(stance.option or stance.target), set()).add(_key(stance.holder))

    def is_wide(option: Option) -> bool:
        reports = {passage.report for passage in option.evidence}
        named = {_key(name) for _, _, names in _takers(option) for name in names}
        return len(reports) > 1 or len(named | holders.get(_key(option.name), set())) > 1

    return [option for option in board.options if is_wide(option)][:_MOST_COLUMNS]


def _takers(option: Option) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    return (
        ("raised it", "raised by", option.raised_by),
        ("in favour", "backed by", option.backed_by),
        ("against", "opposed by", option.opposed_by),
    )


def _cell(entries: list[tuple[str, Quote | None]] | None) -> Cell | None:
    if not entries:
        return None
    return Cell(
        ", ".join(dict.fromkeys(verb for verb, _ in entries)),
        tuple(dict.fromkeys(quote for _, quote in entries if quote)),
    )


def _option_line(option: Option, citer: Citer) -> OptionLine:
    first: dict[str, Quote] = {}
    for passage in option.evidence:
        quote = citer.quote(passage.report, passage.span)
        first.setdefault(quote.mark, quote)
    return OptionLine(
        line(option.name),
        "; ".join(f"{by} {words.listing([*map(line, names)])}" for _, by, names in _takers(option) if names),
        tuple(first[mark] for mark in citer.sort(first)),
    )


def _condition_line(condition: Condition, citer: Citer) -> ConditionLine:
    antecedent = line(condition.antecedent).rstrip(".,")
    consequent = line(condition.consequent).rstrip(".").removeprefix("then ")
    if not antecedent.casefold().startswith(_OPENERS):
        antecedent = f"if {antecedent}"
    who = line(condition.who) if condition.who else "the report itself"
    return ConditionLine(
        f"{antecedent[:1].upper()}{antecedent[1:]}, then {consequent}",
        f"{condition.kind} by {who}",
        citer.quote(condition.report, condition.span),
    )
