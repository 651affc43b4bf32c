"""The words of a report, weighed by how much they tell it from other news."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import islice

from ..model import Report

_WORD = re.compile(r"[^\W\d_]{2,}|\d+(?:[.,]\d+)*")
# News tells what matters first: later words add length and little else.
WORDS_READ = 600
# Of these, the first so many say which event it is.
LEAD = 300
# The folder's own word counts are read together with those of so many reports of general news, so that
# the words all reports of a small folder share keep their weight.
BACKGROUND = 1000
# So many of a report's terms count as its rarer words.
TELLING = 60
# Words more common than this rank are no names, even where they open each of their sentences.
COMMON = 800


@dataclass(frozen=True, slots=True)
class Terms:
    """A report's terms with their weights (length 1 as a vector).

    `telling` are the terms that weigh most, heaviest first; `names` those always written as names, each
    with the way it is written.
    """

    weights: Mapping[str, float]
    telling: tuple[str, ...]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Counted:
    """How often each term stands in a report's first words, and in its lead; `names` as in Terms."""

    counts: Counter[str]
    lead: Counter[str]
    names: Mapping[str, str]


@lru_cache(maxsize=1)
def load_common_words() -> Mapping[str, int]:
    """The rank of each common English word, 1 for the most common.

    The list holds the whole words of the sentence encoder's vocabulary (Apache-2.0), which stands in the
    order of their frequency.
    """
    text = (files(__package__) / "common_words.txt").read_text("utf-8")
    return {stem(word): rank for rank, word in reversed(list(enumerate(text.split(), 1)))}


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The word without its plural or verb ending, near enough to bring "strikes" and "strike" together."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def count_terms(text: str) -> Counted:
    """How often each stem stands in the first words of `text`, and the stems always written as names."""
    counts: Counter[str] = Counter()
    lead: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    written: dict[str, str] = {}
    ranks = load_common_words()
    for at, match in enumerate(islice(_WORD.finditer(text), WORDS_READ)):
        word = match.group()
        term = stem(word.lower())
        counts[term] += 1
        if at < LEAD:
            lead[term] += 1
        if word[0].isupper():
            capitals[term] += 1
            if term not in written or written[term].isupper():
                written[term] = word
    names = {
        term: written[term]
        for term, count in sorted(capitals.items())
        if count == counts[term] and ranks.get(term, COMMON) >= COMMON
    }
    return Counted(counts, lead, names)


def rarity(rank: int | None) -> float:
    """The share of general news reports that hold a word of this rank (Zipf's law, 400 words a report)."""
    return 1 - math.exp(-400 / (12 * (rank or 40_000)))


def count_report(report: Report) -> Counted:
    """The terms of a report; those of its title count twice more."""
    title = report.title or ""
    return count_terms("\n".join((title, title, report.text)))


def weigh(counted: Sequence[Counted]) -> tuple[Terms, ...]:
    """The weighed terms of each report: tf-idf over these reports and a background of general news."""
    frequency = Counter(term for each in counted for term in each.counts)
    total = len(counted) + BACKGROUND
    idf = {
        term: -math.log((seen + BACKGROUND * _rarity_of(term)) / total) for term, seen in frequency.items()
    }
    return tuple(_build(each.counts, each.names, idf) for each in counted)


def weigh_apart(counted: Sequence[Counted]) -> list[dict[str, float]]:
    """The terms that some of these reports hold and others do not, weighed by how well they tell them apart.

    What all hold ("the navy caught pirates") says nothing here, nor does what only one holds.
    """
    frequency = Counter(term for each in counted for term in each.lead)
    idf = {
        term: -math.log(_rarity_of(term)) * math.log(len(counted) / seen)
        for term, seen in frequency.items()
        if 2 <= seen < len(counted)
    }
    return [
        {term: (1 + math.log(n)) * idf[term] for term, n in sorted(each.lead.items()) if term in idf}
        for each in counted
    ]


def _rarity_of(term: str) -> float:
    return rarity(load_common_words().get(term))


def _build(counts: Counter[str], names: Mapping[str, str], idf: Mapping[str, float]) -> Terms:
    raw = {term: (1 + math.log(n)) * idf[term] for term, n in sorted(counts.items())}
    length = math.sqrt(sum(weight * weight for weight in raw.values()))
    weights = {term: weight / length for term, weight in raw.items() if weight > 0}
    telling = sorted(weights, key=lambda term: (-weights[term], term))[:TELLING]
    return Terms(weights, tuple(telling), names)
