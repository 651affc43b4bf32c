"""Where a report credits another outlet, by name or as "a local radio station"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Span as Words
from spacy.tokens import Token

from ..model import Passage, Span
from ..text.crediting import find_cue, find_naming
from ..text.outlets import OutletName, same_outlet
from ..text.parse import is_marked, span_of
from ..text.unnamed_outlets import find_unnamed
from .days import find_day
from .described import is_description
from .facts import Facts, content_terms

_OWN_STORY = frozenset({"break", "first", "report", "reveal", "publish", "disclose", "expose"})


@dataclass(frozen=True, slots=True)
class Citation:
    """The report (by index) credits `name` at `passage`; `named` is false for "a local radio station".

    `day` is when the cited report appeared, where that is said; `own` marks a paper's word on its own
    earlier story; `bare` marks a name that nothing but its being a rival's makes a credit; `terms` carry the
    content of the passage.
    """

    row: int
    name: str
    named: bool
    passage: Passage
    terms: frozenset[str]
    day: date | None = None
    own: bool = False
    bare: bool = False


def find_citations(row: int, facts: Facts) -> list[Citation]:
    """Every credit in one report, in the order of the text."""
    found = [c for outlet in facts.outlets if (c := _citation(row, facts, outlet))]
    found += [
        _build(row, facts, words.text, words, cue, named=False)
        for words, cue in find_unnamed(facts.doc, facts.outlets, facts.report.boilerplate)
    ]
    for mention in facts.mentions:
        if mention.via and not any(same_outlet(c.name, mention.via[0]) for c in found):
            found += _from_mention(row, facts, mention.via[0], mention.span)
    return sorted(found, key=lambda c: (c.passage.span, c.name))


def _citation(row: int, facts: Facts, outlet: OutletName) -> Citation | None:
    words = _words_at(facts, outlet.span)
    if words is None or is_marked(outlet.span, facts.report.boilerplate):
        return None
    told = find_cue(words.root)
    rival = outlet.named and outlet.name in facts.press
    cue = told or (find_naming(words) if rival else None)
    if cue is None:
        return None
    own = outlet.named and _is_self(facts, outlet.name)
    if own and not _is_earlier_story(cue):
        return None
    return _build(row, facts, outlet.name, words, cue, named=outlet.named, own=own, bare=told is None)


def _build(
    row: int,
    facts: Facts,
    name: str,
    words: Words,
    cue: Token,
    *,
    named: bool,
    own: bool = False,
    bare: bool = False,
) -> Citation:
    sentence = words.sent
    return Citation(
        row=row,
        name=name,
        named=named,
        passage=facts.passage(span_of(sentence)),
        terms=content_terms(sentence) - content_terms(words) - {cue.lemma_.lower()},
        day=find_day(cue, facts.report.published),
        own=own,
        bare=bare,
    )


def _from_mention(row: int, facts: Facts, name: str, span: Span) -> Iterator[Citation]:
    """A credit that the reading of claims found where the tree shows none."""
    words = _words_at(facts, span)
    if words is None or _is_self(facts, name):
        return
    named = not is_description(name) and all(o.named for o in facts.outlets if o.name == name)
    terms = content_terms(words)
    yield Citation(row, name, named, facts.passage(span), terms)


def _words_at(facts: Facts, span: Span) -> Words | None:
    words = facts.doc.char_span(span.start, span.end, alignment_mode="expand")
    return words if isinstance(words, Words) and len(words) else None


def _is_self(facts: Facts, name: str) -> bool:
    return facts.report.publisher is not None and same_outlet(name, facts.report.publisher)


def _is_earlier_story(cue: Token) -> bool:
    """Whether a paper that names itself speaks of an earlier report: "the story the Clarion broke"."""
    if cue.lemma_.lower() not in _OWN_STORY or cue.tag_ not in ("VBD", "VBN"):
        return False
    return cue.dep_ == "relcl" or any(child.lower_ in ("as", "first") for child in cue.children)
