"""The clauses of a sentence in which nobody speaks but the report, beside those in which somebody does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from ..text.parse import child
from .cue import Cue, Words

# Cues that speak for the whole of a sentence, or whose verb the parse did not join to the content.
_WHOLE = frozenset(("quote", "carried", "according", "citing", "adverb", "turn"))
# A clause of fewer words than this tells nothing by itself.
_FEWEST = 4


def own_clauses(doc: Doc, words: Words, cues: Sequence[Cue]) -> list[Words]:
    """The main clauses of a sentence that no cue holds: the first of "It was empty, but a clerk said C"."""
    if not cues or any(cue.frame in _WHOLE for cue in cues):
        return []
    roots = [t for t in doc[words.start : words.end] if t.dep_ == "ROOT" and not t.is_space]
    if len(roots) != 1 or roots[0].pos_ not in ("VERB", "AUX"):
        return []
    mains = list(_mains(roots[0], words))
    found = []
    for main in mains:
        held = any(cue.at == main.i or any(c.has(main.i) for c in cue.contents) for cue in cues)
        if held:
            continue
        part = _own_words(main, mains, words)
        for cue in cues:
            part = _without(doc, part, cue)
        part = _trimmed(doc, part)
        if part.end - part.start >= _FEWEST and part.has(main.i):
            found.append(part)
    return found


def _mains(root: Token, words: Words) -> Iterator[Token]:
    """The main verb and those joined to it that have a subject of their own."""
    yield root
    for token in root.rights:
        joined = token.dep_ in ("conj", "parataxis", "ccomp") and token.pos_ in ("VERB", "AUX")
        if joined and words.has(token.i) and child(token, "nsubj", "nsubjpass", "expl") is not None:
            yield from _mains(token, words)


def _own_words(main: Token, mains: Sequence[Token], words: Words) -> Words:
    """The words of one main clause, those joined to it left out."""
    start, end = max(words.start, main.left_edge.i), min(words.end, main.right_edge.i + 1)
    for other in mains:
        if other.i > main.i:
            end = min(end, max(main.i + 1, other.left_edge.i))
        elif other.i < main.i:
            start = max(start, min(main.i, other.i + 1))
    return Words(start, end)


def _trimmed(doc: Doc, part: Words) -> Words:
    """The clause without the marks and joining words at its ends."""
    start, end = part.start, part.end
    while start < end and (doc[start].is_space or doc[start].text in (",", ";", ":", "-", "—", "–")):
        start += 1
    while end > start and (
        doc[end - 1].pos_ in ("CCONJ", "SCONJ")
        or doc[end - 1].is_space
        or doc[end - 1].text in (",", ";", ":", "-", "—", "–", ".")
    ):
        end -= 1
    return Words(start, end)


def _without(doc: Doc, part: Words, cue: Cue) -> Words:
    """The words of a clause up to the part of it that a cue speaks for, or from there on."""
    if not part.has(cue.at):
        return part
    verb = doc[cue.at]
    while verb.dep_ not in ("relcl", "acl", "advcl", "ROOT", "ccomp") and verb.head.i != verb.i:
        verb = verb.head
    start, end = verb.left_edge.i, verb.right_edge.i + 1
    if start - part.start >= part.end - end:
        return Words(part.start, max(part.start, start))
    return Words(min(end, part.end), part.end)
