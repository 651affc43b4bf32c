"""Conditions: what would follow from what, by whose word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as Words

from ..model import Condition, Span, join
from .found import Found
from .grammar import place_of, text_between
from .kinds import kind_of, who_says
from .markers import iter_found
from .soundness import is_to_reader
from .voices import Voices

# A sentence longer than this is cited by the clauses alone.
MAX_SHOWN = 600
# Either half of a condition says something: one bare word does not.
MIN_CHARACTERS = 4


@dataclass(frozen=True, slots=True)
class Bound:
    """A condition of the board, with what was found in the parse (the stances read on from there)."""

    condition: Condition
    found: Found


def extract_conditions(sentences: Sequence[Words], voices: Voices) -> Iterator[Bound]:
    """The conditions of a report's sentences, in order."""
    for sentence in sentences:
        for found in iter_found(sentence):
            condition = _build(found, sentence, voices)
            if condition is not None:
                yield Bound(condition, found)


def _build(found: Found, sentence: Words, voices: Voices) -> Condition | None:
    doc = sentence.doc
    before = text_between(doc, *found.antecedent)
    after = text_between(doc, *found.consequent)
    if min(len(before), len(after)) < MIN_CHARACTERS:
        return None
    if any(t.lemma_.lower() in ("comment", "lie") for t in doc[found.main.i : found.main.i + 3]):
        return None
    who = who_says(found, voices)
    kind = kind_of(found, who, voices)
    if kind == "forecast" and (
        found.form in ("when", "until", "exchange", "any", "imperative-and", "imperative-or")
        or is_to_reader(found)
    ):
        return None
    shown = cited(sentence, (before, after))
    return Condition(
        before.of(voices.report.text), after.of(voices.report.text), who, kind, voices.report.id, shown
    )


def cited(sentence: Words, parts: Sequence[Span]) -> Span:
    """The sentence as evidence, or where it is very long the stretch that holds `parts`."""
    whole = place_of(sentence)
    return whole if len(whole) <= MAX_SHOWN else join(list(parts))
