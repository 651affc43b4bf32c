"""The body, country or side an unnamed speaker belongs to, read off the words that name the speaker."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ..text.lexicon.offices import OFFICERS
from ..text.names import fold
from .bodies import Bodies
from .cue import Words
from .introductions import Standing, nearest_body, reading

_SIDES = frozenset(("NORP", "GPE"))
# Who is never named without a body behind: "a spokesman said" is the spokesman of whom the text speaks of.
_SPOKESMEN = frozenset(("spokesman", "spokeswoman", "spokesperson"))


def belonging_of(doc: Doc, holder: Words, head: Token, bodies: Bodies) -> str | None:
    """ "Water Ministry" for "a Water Ministry official", "Ilmari" for "two Ilmari officials"."""
    standing = reading(doc, holder, bodies) if _has_office(doc, holder) else Standing(0, None)
    named = standing.body or next((bodies.full(b.name) for b in bodies.within(holder)), None)
    if named is not None:
        return named
    side = side_of(doc, holder)
    if side is None and fold(head.lemma_) in _SPOKESMEN:
        return nearest_body(doc, holder.start, bodies)
    return side


def _has_office(doc: Doc, holder: Words) -> bool:
    return any(fold(t.lemma_) in OFFICERS for t in doc[holder.start : holder.end])


def side_of(doc: Doc, words: Words) -> str | None:
    """The country or people named first among `words`."""
    for token in doc[words.start : words.end]:
        if token.ent_type_ in _SIDES and token.text[0].isupper():
            end = token.i + 1
            while end < words.end and doc[end].ent_iob_ == "I" and doc[end].text not in ("'s", "’s"):
                end += 1
            return doc[token.i : end].text
    return None
