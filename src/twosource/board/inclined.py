"""Stances that no single word states: what a scorer, fitted on labelled affairs, takes for a side taken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

import numpy as np
from spacy.tokens import Span as Words
from spacy.tokens import Token

from ..model import Mention, Polarity, Span, Stance
from ..text.names import same_person
from ..text.parse import child
from .conditions import Bound, cited
from .grammar import text_between
from .leanings import Leaning, Readable, leanings, overlapping, spoken_in, words_of
from .lexicon import AT_ISSUE, OFFERABLE, PROSPECTS
from .phrases import action, noun_phrase
from .scorer import VECTOR_LENGTH, Scorer, Vector, units
from .stances import Held
from .targets import Target, target
from .voices import Voices, is_actor

_SIDES: Mapping[str, Polarity] = {
    "supports": "supports",
    "opposes": "opposes",
    "conditional": "conditional",
    "undecided": "undecided",
}
_ISSUES = AT_ISSUE | OFFERABLE | PROSPECTS
# What is said, where it names nothing better, stands for itself up to so many words.
_MOST_WORDS = 14
_Item = TypeVar("_Item")


def readables(
    sentences: Sequence[Words], mentions: Sequence[Mention], bounds: Sequence[Bound], held: Sequence[Held]
) -> Iterator[Readable]:
    """The sentences of a report with what the rules have found in each."""
    starts = [m.span.start for m in mentions]
    tied = _by_sentence((b.found.main, b) for b in bounds)
    stated = _by_sentence((h.head, h) for h in held)
    for sentence in sentences:
        at = sentence.start
        sides = [(h.stance.holder, h.stance.polarity) for h in stated.get(at, ())]
        yield Readable(sentence, overlapping(sentence, mentions, starts), tied.get(at, ()), sides)


def _by_sentence(items: Iterable[tuple[Token, _Item]]) -> Mapping[int, list[_Item]]:
    found: dict[int, list[_Item]] = defaultdict(list)
    for word, item in items:
        found[word.sent.start].append(item)
    return found


def incline(
    read: Iterable[Readable], voices: Voices, mentions: Sequence[Mention], vectors: Vector, scorer: Scorer
) -> Iterator[Held]:
    """At most one stance more a sentence: of whoever most likely takes a side there, as far as rules saw none."""
    rows = units(vectors)
    meant = scorer.found.meant(rows)
    for one in read:
        leaning = _likeliest(one, voices, mentions, meant, scorer)
        if leaning is None:
            continue
        thing = _aim(one.sentence, leaning, mentions)
        if thing is None:
            continue
        at = spoken_in(leaning, one)
        vector = np.zeros(VECTOR_LENGTH, dtype=np.float32) if at is None else rows[at]
        side, _ = scorer.best_class({**leaning.shared, **leaning.own, **words_of(one.sentence)}, vector)
        span = text_between(one.sentence.doc, thing.first, thing.last)
        text = span.of(voices.report.text)
        if " " not in text or same_person(text, leaning.holder):
            continue
        shown = cited(one.sentence, (span,))
        stance = Stance(leaning.holder, text, _SIDES[side], voices.report.id, shown)
        yield Held(stance, thing.head, span, raises=False, stated=False)


def _likeliest(
    read: Readable, voices: Voices, mentions: Sequence[Mention], meant: Vector, scorer: Scorer
) -> Leaning | None:
    """Who in the sentence most likely takes a side; `meant` is what each mention's vector adds to the odds."""
    best: tuple[float, Leaning] | None = None
    shared: float | None = None
    for leaning in leanings(read, voices, mentions):
        if shared is None:
            shared = scorer.found.bias + scorer.found.told(leaning.shared)
        if leaning.stated:
            continue
        at = spoken_in(leaning, read)
        odds = shared + scorer.found.told(leaning.own) + (0.0 if at is None else float(meant[at]))
        if odds >= scorer.least and (best is None or odds > best[0]):
            best = odds, leaning
    return None if best is None else best[1]


def _aim(sentence: Words, leaning: Leaning, mentions: Sequence[Mention]) -> Target | None:
    """What the side is taken on: a thing at issue, else what is done, else the words themselves."""
    words = [t for t in _said(sentence, leaning, mentions) if not t.is_space]
    if not words:
        return None
    for token in words:
        if token.pos_ == "NOUN" and token.lemma_.lower() in _ISSUES and not is_actor(token):
            named = target(noun_phrase(token))
            if named is not None:
                return named
    inside = {t.i for t in words}
    head = next((t for t in words if t.head.i not in inside or t.head is t), words[0])
    for below in (child(head, "dobj", "xcomp", "ccomp"), head):
        if below is None or is_actor(below):
            continue
        done = target(noun_phrase(below) or action(below))
        wordy = done is not None and (done.last > done.first or done.head.pos_ == "NOUN")
        if done is not None and wordy and done.first >= words[0].i and done.last <= words[-1].i:
            return done
    first, last = words[0].i, words[-1].i
    return Target(first, last, head) if last - first < _MOST_WORDS else None


def _said(sentence: Words, leaning: Leaning, mentions: Sequence[Mention]) -> list[Token]:
    """The words of the sentence that the holder says, or those of the sentence after the holder's verb."""
    if leaning.mention is None:
        return [t for t in sentence if leaning.verb is None or t.i >= leaning.verb.i]
    content: tuple[Span, ...] = mentions[leaning.mention].content
    said = [t for t in sentence if any(c.start <= t.idx < c.end for c in content)]
    runs: list[list[Token]] = []
    for token in said:
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return max(runs, key=len, default=[])
