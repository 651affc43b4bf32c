"""Where a report names a statement as a text, with the body it is from: "the police press note"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from ..text.lexicon import word_set
from ..text.names import fold

_STATEMENTS = word_set(
    "statement release communique note notice bulletin announcement circular advisory memo handout sitrep"
)
# What only says that it is one.
NAMING = _STATEMENTS | word_set("press media news")
_WHOSE = frozenset({"poss", "compound", "amod", "nmod"})
_FROM = frozenset({"of", "by", "from"})
_IN = frozenset({"in", "by", "via", "through"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})


def iter_named_statements(doc: Doc, issuer: Set[str]) -> Iterator[Words]:
    """Each sentence that names a statement of the body that the folded words `issuer` stand for."""
    for token in doc:
        if fold(token.text) not in _STATEMENTS or token.pos_ not in ("NOUN", "PROPN"):
            continue
        if not issuer.isdisjoint(fold(word.text) for word in _whose(token)):
            yield token.sent


def _whose(noun: Token) -> Iterator[Token]:
    """The words that may say whose statement it is: those beside it, and who says something in it."""
    for child in noun.children:
        if child.dep_ in _WHOSE or (child.dep_ == "prep" and child.lower_ in _FROM):
            yield from child.subtree
        elif child.dep_ == "acl":
            yield from (word for word in child.subtree if word.dep_ in ("pobj", "compound"))
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in _IN else noun.head
    for child in verb.children:
        if child.dep_ in _SUBJECTS and child.i != noun.i:
            yield from child.subtree
