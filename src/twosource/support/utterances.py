"""The same quoted words in two reports: one utterance, whoever each report says spoke it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ..model import Mention
from ..text.names import fold, words_in
from .accounts import Press
from .eyewitness import NOWHERE

# Two people do not by chance say this many words in the same order.
LEAST_RUN = 6
# A shorter quotation is the other's when all of it stands there.
_LEAST_WHOLE = 4


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a mention, folded, in order; those between quotation marks alone where there are any."""

    said: tuple[str, ...]
    quoted: bool


def words_of(mention: Mention, press: Press) -> Words:
    """What a mention quotes, or all of it where it quotes nothing."""
    text = press.reports[mention.report].text
    inside = [q for q in press.scenes.get(mention.report, NOWHERE).quoted if mention.span.overlap(q)]
    parts = [text[max(q.start, mention.span.start) : min(q.end, mention.span.end)] for q in inside]
    said = parts or [mention.span.of(text)]
    return Words(tuple(word for part in said for word in _fold_words(part)), bool(parts))


# What somebody said is held against all else that was said of the matter.
@lru_cache(maxsize=8_192)
def _fold_words(text: str) -> tuple[str, ...]:
    return tuple(map(fold, words_in(text)))


def is_one_utterance(a: Words, b: Words) -> bool:
    """Whether quoted words stand in the other as well: a run too long to be chance, or all of them.

    Words that neither puts in quotation marks may be a common turn of phrase.
    """
    if not (a.quoted or b.quoted):
        return False
    run = min(LEAST_RUN, *(len(words.said) for words in (a, b) if words.quoted))
    return run >= _LEAST_WHOLE and bool(_runs(a.said, run) & _runs(b.said, run))


def _runs(words: tuple[str, ...], length: int) -> frozenset[tuple[str, ...]]:
    return frozenset(words[i : i + length] for i in range(len(words) - length + 1))
