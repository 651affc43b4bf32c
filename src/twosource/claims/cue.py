"""What a cue is: the words by which a text says that somebody says something."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Doc, Token

from ..model import Span

# said: somebody is heard or read; held: somebody is described as thinking or wanting; seems: nobody in
# particular ("is expected to", "reportedly").
APOSTROPHES = frozenset(("'s", "’s", "'", "’"))
Manner = Literal["said", "held", "seems"]


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """Tokens `start` to `end` of a document, `end` not included."""

    start: int
    end: int

    def span(self, doc: Doc) -> Span:
        """The characters these tokens cover, white space and stray marks at the ends left out."""
        start, end = self.start, self.end
        while start < end - 1 and doc[start].is_space:
            start += 1
        while end - 1 > start and doc[end - 1].is_space:
            end -= 1
        last = doc[end - 1]
        return Span(doc[start].idx, last.idx + len(last))

    def has(self, index: int) -> bool:
        return self.start <= index < self.end

    def meets(self, other: Words) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Cue:
    """At token `at`, the holder gives `contents`: in '"We saw them," she said', `at` is "said".

    `holder` are the words that name who says it, `head` their main token; both None where nobody is named.
    `frame` says how the words hang together ("clause", "object", "according", "quote" ...).
    """

    at: int
    words: Words
    contents: tuple[Words, ...]
    manner: Manner
    frame: str
    holder: Words | None = None
    head: int | None = None
    recipient: Words | None = None
    relayed_by: Words | None = None

    def with_contents(self, contents: tuple[Words, ...]) -> Cue:
        return replace(self, contents=contents)


def subtree(token: Token) -> Words:
    """The token with all that hangs on it."""
    return Words(token.left_edge.i, token.right_edge.i + 1)


def people_in(doc: Doc, words: Words) -> list[Words]:
    """The names of persons the parse sees among `words` (Doc.ents reads the whole document each time)."""
    found: list[Words] = []
    for index in range(words.start, words.end):
        token = doc[index]
        if token.ent_type_ != "PERSON":
            continue
        if found and found[-1].end == index and token.ent_iob_ == "I":
            found[-1] = Words(found[-1].start, index + 1)
        else:
            found.append(Words(index, index + 1))
    return found


def root_of(doc: Doc, words: Words) -> Token:
    """The token of `words` the others hang on."""
    return next((t for t in doc[words.start : words.end] if not words.has(t.head.i)), doc[words.start])
