"""Where else in the reports an option is named that somebody put on the table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as Words
from spacy.tokens import Token

from ..model import Passage
from .conditions import cited
from .grammar import place_of
from .options import MAX_WORDS, Raised, figures_differ

# Options that share a key word are looked for only up to this many.
_MOST_ALIKE = 20
# A phrase of more words than this has taken in its neighbours.
_MOST_BELOW = 16


@dataclass(frozen=True, slots=True)
class Reading:
    """A report by its id, and its sentences outside page furniture."""

    report: str
    sentences: Sequence[Words]


def echoes(raised: Sequence[Raised], read: Sequence[Reading]) -> Iterator[Raised]:
    """The sentences that name an option again: its key word, with another word that tells it from others."""
    wanted: dict[str, list[Raised]] = defaultdict(list)
    for one in sorted(raised, key=lambda r: (r.passage, r.name)):
        key = one.head.split()[-1]
        alike = wanted[key]
        known = any(one.lemmas == other.lemmas for other in alike)
        if not one.aside and one.label is None and len(one.lemmas) > 1 and not known:
            alike.append(one)
    for reading in read:
        for sentence in reading.sentences:
            if len(sentence) <= MAX_WORDS:
                yield from _named_in(sentence, reading.report, wanted)


def _named_in(sentence: Words, report: str, wanted: dict[str, list[Raised]]) -> Iterator[Raised]:
    for token in sentence:
        alike = wanted.get(token.lemma_.lower(), ()) if token.pos_ in ("NOUN", "VERB") else ()
        if not alike:
            continue
        around = _around(token)
        passage = Passage(report, cited(sentence, (place_of(sentence),)))
        for one in alike[:_MOST_ALIKE]:
            shared = around & one.lemmas
            told = len(shared) > 1 and len(shared) / len(one.lemmas) >= 0.5
            if told and not figures_differ(one.lemmas, around):
                yield Raised(one.name, one.head, shared, passage, aside=True)


def _around(token: Token) -> frozenset[str]:
    """The lemmas of the phrase that `token` heads, and of the verb whose object it is."""
    below = [t for t in token.subtree if abs(t.i - token.i) < _MOST_BELOW]
    if token.dep_ in ("dobj", "nsubjpass", "pobj"):
        below.append(token.head if token.dep_ != "pobj" else token.head.head)
    return frozenset(t.lemma_.lower() for t in below)
