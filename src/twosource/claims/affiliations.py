"""The body, country or side a speaker belongs to, read off the words beside the name."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ..text.lexicon.speakers import BODIES
from ..text.names import fold
from .cue import Words

_SIDES = frozenset(("NORP", "GPE", "ORG"))
# How far from a name the words that describe it run.
_REACH = 25


def affiliation_of(doc: Doc, holder: Words, head: Token, name: str) -> str | None:
    """ "Water Ministry" for "Water Ministry spokesman Ada Holt", "Ilmari" for "two Ilmari officials"."""
    for token in doc[max(holder.start, head.i - _REACH) : head.i]:
        found = _body_at(doc, token, holder)
        if found and found not in name:
            return found
    end = min(len(doc), head.i + _REACH, max(holder.end, _end_of_aside(doc, head)))
    for token in doc[head.i + 1 : end]:
        found = _body_at(doc, token, Words(head.i + 1, end))
        if found and found not in name:
            return found
    return None


def _end_of_aside(doc: Doc, head: Token) -> int:
    """The end of ", who speaks for the council," or ", spokesman of the ministry," after a name."""
    at = head.i + 1
    if at >= len(doc) or doc[at].text != ",":
        return at
    for index in range(at + 1, min(len(doc), at + _REACH)):
        if doc[index].text in (",", ".", ";") or "\n" in doc[index].text:
            return index
    return at


def _body_at(doc: Doc, token: Token, within: Words) -> str | None:
    """The name of the body, country or people that starts at `token`, cut to `within`."""
    if token.ent_type_ in _SIDES and (
        token.i == within.start or doc[token.i - 1].ent_type_ != token.ent_type_
    ):
        end = token.i + 1
        while end < within.end and doc[end].ent_iob_ == "I":
            end += 1
        text = doc[token.i : end].text.removesuffix("'s").removesuffix("’s").strip()
        return text.removeprefix("the ").removeprefix("The ") or None
    if fold(token.text) in BODIES and token.text[0].isupper():
        start = token.i
        while start > within.start and doc[start - 1].text[0].isupper():
            start -= 1
        return doc[start : token.i + 1].text
    return None
