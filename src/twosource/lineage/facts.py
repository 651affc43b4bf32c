"""What lineage looks at in each report: its words, sentences, outlet names and quotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from ..model import Mention, Passage, Report, Span
from ..text.outlets import OutletName, find_outlets
from ..text.parse import is_marked, iter_sentences, span_of
from ..text.shingles import Words, split_words
from .issued import is_body, is_press

_QUOTED = re.compile(r'“[^”\n]{1,3000}”|"[^"\n]{1,3000}"|«[^»\n]{1,3000}»|„[^“”\n]{1,3000}[“”]')
_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
}
# Only so many sentences of a report are compared one by one with those of others.
SENTENCES = 300


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence outside page furniture, with the lemmas and numbers that carry its content."""

    span: Span
    terms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Facts:
    """One report, as lineage reads it.

    `own` counts, up to each word, those neither quoted nor furniture; `terms` are those of all sentences;
    `names` are single words; `press` are the publishers of the folder that are newsrooms or writers, not
    bodies that issue statements.
    """

    report: Report
    story: str
    doc: Doc
    mentions: tuple[Mention, ...]
    words: Words
    own: tuple[int, ...]
    sentences: tuple[Sentence, ...]
    terms: frozenset[str]
    outlets: tuple[OutletName, ...]
    names: frozenset[str]
    press: frozenset[str]

    @property
    def own_words(self) -> int:
        return self.own[-1]

    def passage(self, span: Span) -> Passage:
        return Passage(self.report.id, span)


@dataclass(frozen=True, slots=True)
class Publishers:
    """The publishers of a folder: `known` all, `press` the newsrooms, `issuers` who issued its statements."""

    known: frozenset[str]
    press: frozenset[str]
    issuers: frozenset[str]


def sort_publishers(reports: Sequence[Report]) -> Publishers:
    """Tells the newsrooms among the publishers of `reports` from the bodies."""
    known = frozenset(report.publisher for report in reports if report.publisher)
    issued = {r.publisher for r in reports if r.publisher and _issues(r)}
    return Publishers(
        known=known,
        press=frozenset(name for name in known - issued if not is_body(name)),
        issuers=frozenset(issued),
    )


def _issues(report: Report) -> bool:
    """Whether the publisher is a body; an outlet's own notice makes it none."""
    return report.kind == "press-release" and not is_press(report.publisher)


def gather_facts(report: Report, doc: Doc, mentions: tuple[Mention, ...], publishers: Publishers) -> Facts:
    """Everything read off one report, once; its story is for the caller to set."""
    words = split_words(report.text)
    quoted = [Span(*match.span()) for match in _QUOTED.finditer(report.text)]
    sentences = _sentences(report, doc)
    return Facts(
        report=report,
        story="",
        doc=doc,
        mentions=mentions,
        words=words,
        own=_count_own(words, [*quoted, *report.boilerplate]),
        sentences=sentences,
        terms=frozenset().union(*(sentence.terms for sentence in sentences)),
        outlets=tuple(o for o in find_outlets(doc, publishers.known) if o.name not in publishers.issuers),
        names=_names(doc),
        press=publishers.press,
    )


def _count_own(words: Words, others: Sequence[Span]) -> tuple[int, ...]:
    """Running number of words outside the spans `others`: own[j] - own[i] is how many lie in words i..j."""
    ordered = sorted(others)
    reach: list[int] = []
    for span in ordered:
        reach.append(max(span.end, reach[-1] if reach else 0))
    starts = [span.start for span in ordered]
    own = [0]
    for start in words.starts:
        at = bisect_right(starts, start) - 1
        own.append(own[-1] + (at < 0 or start >= reach[at]))
    return tuple(own)


def _sentences(report: Report, doc: Doc) -> tuple[Sentence, ...]:
    found = []
    for sentence in iter_sentences(doc):
        span = span_of(sentence)
        terms = content_terms(sentence)
        if len(terms) >= 2 and not is_marked(span, report.boilerplate):
            found.append(Sentence(span, terms))
        if len(found) == SENTENCES:
            break
    return tuple(found)


def _names(doc: Doc) -> frozenset[str]:
    """The words tagged as names and written as such, of five letters or more."""
    return frozenset(t.text for t in doc if t.pos_ == "PROPN" and len(t) >= 5 and t.text.istitle())


def content_terms(words: SpacySpan) -> frozenset[str]:
    """Lemmas of the words that carry content; numbers in figures."""
    terms = set()
    for token in words:
        if token.like_num:
            terms.add(_NUMBERS.get(token.lower_, token.lower_.replace(",", "")))
        elif token.is_alpha and not token.is_stop:
            terms.add(token.lemma_.lower())
    return frozenset(terms)


def weigh_terms(facts: Sequence[Facts]) -> Mapping[str, float]:
    """The weight of each term by how few of these reports hold it."""
    counts: Counter[str] = Counter()
    for report in facts:
        counts.update(report.terms)
    weights = {count: log((len(facts) + 2) / (count + 0.5)) for count in set(counts.values())}
    return {term: weights[count] for term, count in sorted(counts.items())}
