"""Persons by what the report calls them: "the minister" is the minister it has named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spacy.tokens import Span as Words
from spacy.tokens import Token

# Ranks and offices as bylines shorten them.
_SHORT = {
    "gen": "general",
    "col": "colonel",
    "lt": "lieutenant",
    "capt": "captain",
    "cdr": "commander",
    "sgt": "sergeant",
    "insp": "inspector",
    "supt": "superintendent",
    "sen": "senator",
    "gov": "governor",
    "pres": "president",
    "prof": "professor",
    "dr": "doctor",
    "rev": "reverend",
    "amb": "ambassador",
}
# These go before any name and tell nobody apart.
_COURTESY = frozenset("mr mrs ms miss sir dame lord lady madam madame hon honourable honorable".split())
# An office this many words before or after a name is the office of its bearer.
_NEAR = 8


class _Holder(NamedTuple):
    at: int
    name: str
    words: frozenset[str]


class Offices:
    """Who bears which office in one report: "Defence Minister Rathod" makes "the minister" Rathod."""

    def __init__(self, names: Iterable[tuple[Words, str]]) -> None:
        self._holders: dict[str, list[_Holder]] = {}
        for name, full in names:
            for noun in _offices_of(name):
                words = frozenset(_plain(t) for t in _title(noun, name))
                self._holders.setdefault(_plain(noun), []).append(_Holder(name.start, full, words))

    def bearer(self, token: Token) -> str | None:
        """The name of whom "the general" or "its director" means: the last so introduced before it."""
        lemma = _plain(token)
        if lemma not in self._holders or token.tag_ in ("NNS", "NNPS") or not _is_definite(token):
            return None
        told_apart = {_plain(c) for c in token.lefts if c.dep_ in ("compound", "amod")} - _COURTESY
        held = [h for h in self._holders[lemma] if h.at < token.i and told_apart <= h.words]
        return held[-1].name if held else None


def _offices_of(name: Words) -> Iterator[Token]:
    """The nouns that say what the bearer of `name` is."""
    root = name.root
    for c in (*root.lefts, *root.rights):
        # "Brig Gen Tomas Hadri", "party secretary Mara Quill"
        if c.dep_ == "compound" and _is_office(c, name):
            yield c
        # "Mara Quill, the party secretary"
        if c.dep_ == "appos" and c.pos_ == "NOUN" and c.i - root.i < _NEAR:
            yield c
    head = root.head
    # "The party secretary, Mara Quill"
    if (
        root.dep_ == "appos"
        and head.pos_ in ("NOUN", "PROPN")
        and head.i < root.i
        and head.ent_type_ != "PERSON"
    ):
        yield head
    # "Mara Quill is the party secretary"
    if root.dep_ == "nsubj" and head.lemma_ == "be":
        yield from (c for c in head.rights if c.dep_ == "attr" and c.pos_ == "NOUN")


def _is_office(token: Token, name: Words) -> bool:
    word = token.lower_.rstrip(".")
    if word in _COURTESY or token.ent_type_ == "ORG":
        return False
    return word in _SHORT or token.pos_ == "NOUN" or token.i < name.start


def _title(noun: Token, name: Words) -> Iterator[Token]:
    """The words of the title: "deputy", "defence" and "minister" in "Deputy Defence Minister Rathod"."""
    if noun.head == name.root and noun.dep_ == "compound":
        yield from (c for c in name.root.lefts if c.dep_ in ("compound", "amod") and c.i < name.root.i)
    yield noun
    yield from (c for c in noun.subtree if c.dep_ in ("compound", "amod", "poss", "pobj"))


def _plain(token: Token) -> str:
    word = (token.lemma_ if token.pos_ == "NOUN" else token.text).lower().rstrip(".")
    return _SHORT.get(word, word)


def _is_definite(token: Token) -> bool:
    """ "The minister", "her lawyer", and "Minister" as a name; not "a minister" or "one minister"."""
    marks = {c.lower_ for c in token.lefts if c.dep_ in ("det", "nummod", "poss")}
    if any(c.dep_ in ("prep", "relcl", "appos") for c in token.rights):
        return False
    return (
        "the" in marks
        or any(c.dep_ == "poss" and c.pos_ == "PRON" for c in token.lefts)
        or (not marks and token.text[:1].isupper())
    )
