"""A report's text → its time expressions, dated."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc

from ..model import Reason, Span, TimeExpression
from .anchor import anchor
from .clocks import Clocks
from .grammar import iter_phrases
from .phrase import Phrase
from .tense import Tense, tense_by_parse, tense_by_words
from .tokens import Tokens, split_tokens


def extract_times(
    text: str, report_id: str, published: date | None, doc: Doc | None = None
) -> tuple[TimeExpression, ...]:
    """Every time expression of `text` from left to right, dated against the day `published`.

    With `doc` (`doc.text == text`) tense is read from the parse, else from word forms. What cannot be
    placed has `when` None and says why in its reason.
    """
    tokens = split_tokens(text)
    clocks = Clocks(published)
    phrases = list(iter_phrases(tokens))
    times = [_express(phrases[at], tokens, clocks, report_id, doc) for at in _in_order_of_sense(phrases)]
    return tuple(sorted(times, key=lambda time: time.span))


def _in_order_of_sense(phrases: list[Phrase]) -> list[int]:
    """The places of the phrases, a day before the clock time it follows: "at 3am on Sunday"."""
    order = list(range(len(phrases)))
    for at in range(len(phrases) - 1):
        clock, day = phrases[at], phrases[at + 1]
        if clock.kind == "clock" and day.kind in _DAYS and day.first - clock.last <= 2:
            order[at], order[at + 1] = at + 1, at
    return order


_DAYS = ("date", "weekday", "day")


def _express(
    phrase: Phrase, tokens: Tokens, clocks: Clocks, report_id: str, doc: Doc | None
) -> TimeExpression:
    span = Span(tokens.starts[phrase.first], tokens.end(phrase.last - 1))

    def tense() -> Tense:
        parsed = tense_by_parse(doc, span.start, span.end) if doc is not None else "unknown"
        possessive = tokens.classes[phrase.last : phrase.last + 1] == "'"
        # "the brutality of Tuesday" is dated by no verb either
        of_noun = tokens.word(phrase.first - 1) == "of"
        if parsed in ("past", "future") and not possessive and not of_noun:
            return parsed
        # A noun in -s is easily parsed as a verb in the present: a past form nearby outvotes it.
        by_words = tense_by_words(tokens, phrase.first, phrase.last)
        return "present" if parsed == "present" and by_words != "past" and not of_noun else by_words

    dated = anchor(phrase, clocks, tense)
    return TimeExpression(
        report_id, span, dated.type, dated.value, dated.when, dated.precision, Reason("clock", dated.why)
    )
