"""Tokens → phrases: at each place the longest rule that matches, the earlier rule where two tie."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .phrase import Phrase
from .rules import RULES
from .tokens import Tokens

# A run of words that could name a time; without one of the letters of _CORE it cannot.
_RUN = re.compile(r"[^.;|]+")
_CORE = re.compile(r"[ECIMDUSPTHRZY*ep!KO]|w-?w|w>w|[Aib]q?w")
# One cheap look before the rules are tried one by one.
_ANY = re.compile("|".join(re.sub(r"\?P<\w+>", "?:", rule.pattern.pattern) for rule in RULES))


def iter_phrases(tokens: Tokens) -> Iterator[Phrase]:
    """The phrases of the text from left to right; none overlap."""
    done = 0
    for run in _RUN.finditer(tokens.classes):
        if not _CORE.search(tokens.classes, run.start(), run.end()):
            continue
        at = max(run.start(), done)
        while at < run.end():
            phrase = _phrase_at(tokens, at) if _ANY.match(tokens.classes, at) else None
            at = phrase.last if phrase else at + 1
            if phrase:
                done = at
                yield phrase


def _phrase_at(tokens: Tokens, at: int) -> Phrase | None:
    best: Phrase | None = None
    for rule in RULES:
        found = rule.pattern.match(tokens.classes, at)
        if found and found.end() > at and (best is None or found.end() > best.last):
            best = rule.build(found, tokens) or best
    return best
