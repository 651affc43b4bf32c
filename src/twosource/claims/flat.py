"""Whose account a sentence is in which nobody is said to speak: "She had waited an hour at the gate"."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Doc, Token

from ..text.parse import NOUN_SUBJECTS, child
from .cast import Cast, Role
from .cue import Words
from .pronouns import he_or_she

_SINGLE = frozenset(("he", "she"))
# So many tokens back somebody must have spoken for his deeds to be told on his word.
_REACH = 45


def account_of(doc: Doc, words: Words, cast: Cast, spoken: Container[int]) -> Role | None:
    """The person who spoke before and of whom a sentence goes on to tell; None where it tells of others.

    What "she" did, saw or wants is known from her, once the report has heard her. Tokens in `spoken` stand
    between quotation marks.
    """
    pronoun = _subject(doc, words)
    if pronoun is None or pronoun.i in spoken:
        return None
    role = he_or_she(doc, pronoun, cast)
    if role is None or role.number != 1:
        return None
    heard = [at for at in role.spoke_at if at < words.start]
    return role if heard and words.start - heard[-1] <= _REACH else None


def _subject(doc: Doc, words: Words) -> Token | None:
    """The pronoun that is the subject of a sentence."""
    root = next((t for t in doc[words.start : words.end] if t.dep_ == "ROOT" and not t.is_space), None)
    subject = child(root, *NOUN_SUBJECTS) if root is not None else None
    if subject is None or not words.has(subject.i):
        return None
    return subject if subject.lower_ in _SINGLE else None
