"""The grammar of time: patterns over class letters (see words.py), each with what it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from . import build_clocks as clocks
from . import build_days as days
from . import build_ordinals as ordinals
from . import build_spans as spans
from . import build_years as years
from .phrase import Phrase
from .tokens import Tokens

Builder = Callable[[re.Match[str], Tokens], Phrase | None]

# "two", "24", "twenty-four", "two hundred": bounded, so that no input makes a rule slow.
_NUMBER = r"(?P<n>[N#Y]\$?|[aw]\$(?:&?-?[w$]){0,5}|w(?:-?[w$]){0,5})"
_ABOUT = r"(?:0?q{1,2}|0?mh|AL|\^>|0)?"
_DAY = r"(?P<d>N|(?:w-)?O)"
_DAY2 = r"(?P<d2>N|(?:w-)?O)"
_CLOCK = r"(?P<c>C)z?"


@dataclass(frozen=True, slots=True)
class Rule:
    """Where `pattern` matches class letters, `build` says what the tokens mean, or None: nothing."""

    pattern: re.Pattern[str]
    build: Builder


def _rule(pattern: str, builder: Builder) -> Rule:
    return Rule(re.compile(pattern), builder)


RULES = (
    # calendar dates
    _rule(rf"(?:{_CLOCK},?)?(?:(?P<D>D);?,?)?(?P<I>I)(?:,?C)?", days.numeric_date),
    _rule(
        rf"(?:{_CLOCK},?)?(?:[td]?c?(?P<D>D);?,?)?(?P<x>x?-?)(?P<M>M);?-?{_DAY}(?:,?(?P<Y>Y))?",
        days.calendar_date,
    ),
    _rule(
        rf"(?:{_CLOCK},?)?(?:(?P<D>D);?,?)?(?P<x>d?){_DAY}-?o?(?P<M>M)(?:;?,?(?P<Y>Y))?", days.calendar_date
    ),
    _rule(r"(?P<x>x?-?)(?P<M>M);?(?:,|o)?-?(?:d?U)?(?P<Y>Y|w(?:-?[w$]){1,4})", days.month),
    _rule(r"(?P<x>x?-?)(?P<M>M)o?(?P<s>[lnt])U", days.month),
    _rule(r"(?P<x>x?-?)(?P<s>[lnt]?)c?(?P<M>M)", days.month),
    _rule(r"(?P<x>x?-?)(?P<M>M),?o?(?:j|dk)U", days.month_told),
    _rule(rf"d(?P<U>U)o(?P<M>M);?{_DAY}(?:,?(?P<Y>Y))?", days.week_of),
    _rule(rf"d(?P<U>U)o{_DAY}o?(?P<M>M)(?:;?,?(?P<Y>Y))?", days.week_of),
    _rule(r"d(?P<e>e)od?(?P<M>M)(?:;?,?(?P<Y>Y))?", years.edge_of_month),
    _rule(r"d(?P<e>e)o(?P<M>M)", years.edge_of_month),
    _rule(rf"d(?P<e>l|O)(?:{_NUMBER}|f)?(?P<U>U)o(?P<M>M)(?:;?,?(?P<Y>Y))?", years.edge_of_month),
    _rule(r"d(?P<e>e)o(?P<s>[dltnk])m?(?P<U>U)", years.edge_of_unit),
    _rule(r"(?P<e>e)o(?P<s>[dltnk])(?P<U>U)", years.edge_of_unit),
    _rule(r"(?:d(?P<e>e)o)?(?P<x>x?-?)(?P<Y>Y)", years.year),
    _rule(r"dU(?P<Y>Y|w(?:-?[w$]){1,4})", years.year),
    _rule(r"(?P<Y>w-?w(?:-?w)?)", years.spoken_year),
    _rule(r"d?x?-?(?P<E>E)", years.decade),
    _rule(r"d?x?-?(?P<O>O)-?(?P<U>U)", years.ordinal_unit),
    _rule(r"d?(?P<Y>Y)?(?P<O>O)-?(?P<J>J|U)(?:o(?:G)?(?P<Y2>Y))?", years.quarter),
    _rule(r"d(?:[kl]|Y|m|G)?(?P<U>U)", years.the_period),
    _rule(r"dU-(?:g|x)U|U-(?:g|x)U?", years.year_ago_period),
    _rule(r"(?:d?k?)G(?P<Y>Y)", years.year),
    _rule(r"dkG(?P<U>U)", spans.this_unit),
    _rule(r"(?P<U>U)[-']?(?P<e>e)", years.edge_of_unit),
    _rule(r"d(?P<U>U)", years.unit_is_out),
    _rule(r"(?P<i>d?)(?P<x>x?-?)(?P<S>S)o?(?:(?P<Y>Y)|(?P<Y2>w(?:-?w){1,3}))", years.season),
    _rule(r"(?P<x>x?-?)(?P<s>[lntj])(?P<S>S)", years.season),
    _rule(r"d(?P<S>S)", years.the_season),
    _rule(r"d[lpnc](?:w|f|N)S", years.seasons),
    _rule(r"(?:(?P<D>D);?,?)?(?P<d>N|O)[->](?P<d2>N|O)o?(?P<M>M)(?:;?,?(?P<Y>Y))?", days.date_range),
    _rule(r"(?P<M>M);?(?P<d>N|O)[->](?P<d2>N|O)(?:,?(?P<Y>Y))?", days.date_range),
    # days named from another day
    _rule(rf"(?:{_CLOCK},?)?(?:(?P<P2>P)),?(?P<s>[lnt]?)(?P<D>D)", days.weekday),
    _rule(rf"(?:{_CLOCK},?)?(?P<x>x?-?)t?(?P<s>[lntp]?)c?(?P<D>D)(?:'?(?P<P>P))?", days.weekday),
    _rule(rf"(?P<D>D)(?P<P>P?)(?:,?A?{_CLOCK})", days.weekday),
    _rule(r"(?P<D>D)'?o?(?P<w>[lntjdp])U", days.weekday_of_week),
    _rule(r"(?P<D>D)aUg", days.weekday_of_week),
    _rule(r"(?P<D>D)U", days.weekday_week),
    _rule(r"aUi?(?P<D>D)", days.weekday_week),
    _rule(r"d(?P<s>[pcn]|k)(?P<D>D)(?:'?(?P<P>P))?", days.weekday_told),
    _rule(r"(?P<s>j)(?P<D>D)(?:'?(?P<P>P))?", days.weekday_told),
    _rule(r"[ad](?P<D>D)(?P<P>P?)", days.the_weekday),
    _rule(rf"{_NUMBER}(?P<D>D)g", days.weekdays_ago),
    _rule(r"aUi?(?P<T>T)", days.week_from_day),
    _rule(r"dU[bi](?P<T>T)", days.day_but_one),
    _rule(r"tW(?P<s>[ln])(?P<U>U)", days.same_time),
    _rule(rf"(?:{_CLOCK},?)?(?P<x>x?-?)(?P<P2>P?)(?P<T>T)(?:'?(?P<P>P))?", days.deictic),
    _rule(rf"(?P<T>T)(?:,?A{_CLOCK})", days.deictic),
    _rule(r"(?:(?P<c>[CK])z?,?)?(?P<x>x?-?)(?P<s>[tlj])(?P<P>P)", days.part_of_day),
    _rule(r"(?P<x>x-?)(?P<P>P)", days.part_of_day),
    _rule(r"d(?P<s>j|[pnc]|k)U(?P<P>P?)", days.other_day),
    _rule(r"(?P<s>j)k?(?P<U>U|P)", days.other_day),
    # days by their number
    _rule(rf"d{_DAY}(?![NU-])", ordinals.day_of_month),
    _rule(rf"(?P<D>D),?d?{_DAY}(?![MNU-])", ordinals.weekday_of_month),
    _rule(rf"d?{_DAY}o(?P<s>[dltnk])(?P<U>U)", ordinals.day_of_this_month),
    _rule(rf"d?{_DAY}(?:[->&]|i)d?{_DAY2}(?![MNU-])", ordinals.days_of_month),
    _rule(rf"d?{_DAY}(?:[->&]|i)d?{_DAY2}o?(?P<M>M)(?:;?,?(?P<Y>Y))?", ordinals.days_of_named_month),
    _rule(rf"d?{_DAY}o?(?P<M>M),?(?P<s>[lnt])(?P<U>U)", ordinals.date_of_year),
    _rule(rf"(?P<M>M);?{_DAY},?(?P<s>[lnt])(?P<U>U)", ordinals.date_of_year),
    # distances
    _rule(
        rf"{_ABOUT}(?:{_NUMBER}|(?P<a>a)|(?P<f>a?f|auo?))m?(?P<J>&aJ)?(?P<U>U)(?:Vs)?(?P<g>g|r|x|b)",
        spans.offset,
    ),
    _rule(r"d(?P<U>U)(?P<g>b)", spans.offset),
    _rule(r"d(?P<P>P)b", days.evening_before),
    _rule(r"(?P<U>U)(?P<g>g)", spans.offset),
    _rule(rf"(?:{_NUMBER}|(?P<a>a))(?P<U>U)(?P<g>g)T", spans.to_the_day),
    _rule(rf"{_ABOUT}(?:{_NUMBER}|(?P<a>a))(?P<U>U)i(?P<g>R|T)", spans.from_now),
    # relative units
    _rule(r"(?P<x>x?-?)(?P<s>[lntk])(?P<U>U)", spans.unit),
    _rule(r"(?P<x>x?-?)d(?P<s>[lp])(?P<U>U)", spans.unit),
    _rule(r"(?P<x>x?-?)d(?P<s>[nc])(?P<U>U)(?:Vs)?", spans.unit),
    _rule(r"(?P<x>x?-?)(?P<s>j)k?(?P<U>U)", spans.that_unit),
    _rule(r"(?P<x>x?-?)d(?P<s>k)(?P<U>U)", spans.that_unit),
    _rule(rf"[dtj](?P<s>[lpnc])(?:{_NUMBER}|(?P<f>f|uo))-?(?P<U>U)", spans.past_span),
    _rule(rf"(?P<s>[lpnc])(?:{_NUMBER}|(?P<f>f|uo))-?(?P<U>U)", spans.past_span),
    _rule(r"d?y(?P<U>U)", spans.recent),
    _rule(r"d?(?P<s>[cp])(?P<U>U)", spans.coming),
    # durations, and the hours that look like them
    _rule(r"q?(?P<n>[Y#])(?:[->][Y#])?(?P<h>U)", clocks.hour_in_digits),
    _rule(rf"{_ABOUT}{_NUMBER}(?P<F>&?F)?-?m?m?-?(?P<U>U)(?:-B)?(?P<J>&aJ)?", spans.duration),
    _rule(rf"{_ABOUT}{_NUMBER}(?P<J>&aJ)-?(?P<U>U)", spans.duration),
    _rule(rf"{_ABOUT}(?P<a>a)m?(?P<U>U)(?P<J>&aJ)?(?:Vs|Vw)?", spans.duration),
    _rule(rf"{_ABOUT}(?P<J>J)(?P<a>a)(?P<U>U)", spans.duration),
    _rule(rf"{_ABOUT}(?P<f>a?f|auo?)m?(?P<U>U)", spans.vague_duration),
    _rule(r"(?P<f>f)-(?P<U>U)", spans.vague_duration),
    _rule(rf"d(?P<O>O|e)(?:{_NUMBER}|(?P<f>f))(?P<U>U)", spans.duration),
    _rule(rf"d{_NUMBER}(?P<U>U)", spans.the_duration),
    _rule(r"(?P<U>U)(?:VU)?", spans.bare_unit),
    # repeated times
    _rule(r"v(?P<U>U)", spans.repeated),
    _rule(r"v(?P<P>P)", spans.repeated),
    _rule(rf"v(?:{_NUMBER}|(?P<f>f))(?P<U>U)", spans.repeated),
    _rule(r"v(?P<D>D)(?P<P>P?)", spans.repeated),
    _rule(r"v(?P<M>M)", spans.repeated),
    _rule(r"v(?P<S>S)", spans.repeated),
    _rule(r"(?P<Z>Z)", spans.repeated_word),
    # clock times, references, holidays
    _rule(rf"(?:q|mh)?{_CLOCK}", clocks.clock),
    _rule(r"(?:q|mh)?(?P<n>[Nw])\*", clocks.clock_words),
    _rule(r"(?P<n>w(?:-?w)?|U|J)(?P<p>p|>)(?P<n2>w)", clocks.clock_words),
    _rule(r"(?:A|[ib]{1,2})q?(?P<n>w)(?:id(?P<P>P))?", clocks.hour_in_words),
    _rule(r"(?:A|[ib])q?(?P<n>K)(?P<h>)", clocks.hour_in_digits),
    _rule(r"(?P<P>P)", clocks.noon),
    _rule(r"m?(?P<R>R)", spans.reference),
    _rule(r"d?(?:p|!)", spans.past_or_future),
    _rule(r"[lntd]?(?P<H>H)(?:,?(?P<Y>Y))?", days.holiday),
)
