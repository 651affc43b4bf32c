"""Outlets a text credits without a name: the press at large, and nouns that stand for one named before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ..model import Span
from .lexicon import word_set
from .lexicon.outlets import ANAPHORS, PRESS_MODIFIERS, PRESS_NOUNS, UNSURE_ANAPHORS
from .outlet_names import is_agency

TELLING = word_set(
    "report say write tell reveal publish quote cite carry understand claim learn add disclose"
)


@dataclass(frozen=True, slots=True, order=True)
class OutletName:
    """The outlet `name`, credited at `span`: "Dispatch" for the Meridian Dispatch, "newsletter" for the same.

    `span` leaves the article out; `name` is the fullest form known. `named` is false where the text gives
    no name ("a local radio station").
    """

    span: Span
    name: str
    named: bool = True


def is_telling(doc: Doc, at: int, stop: int) -> bool:
    """Whether the outlet at `at` tells or is told something."""
    before = doc[at - 1] if at else None
    if before is not None and before.lower_ == "same" and at >= 2:
        at, before = at - 1, doc[at - 2]
    if before is not None and before.lower_ == "the" and at >= 2:
        before = doc[at - 2]
    if before is not None and before.lower_ in ("told", "via", "per", "citing", "quoting"):
        return True
    if before is not None and before.lower_ == "to" and before.i and doc[before.i - 1].lower_ == "according":
        return True
    head = doc[stop - 1].head
    if doc[stop - 1].dep_ in ("nsubj", "pobj", "agent") and head.lower_ == "by":
        head = head.head
    return head.lemma_.lower() in TELLING and doc[stop - 1].dep_ in ("nsubj", "pobj")


def continues(doc: Doc, index: int) -> bool:
    """Whether the capitalised name runs on after `index` ("the Post Office"), so that it is another one."""
    if index + 1 >= len(doc) or not doc[index].whitespace_:
        return False
    following = doc[index + 1]
    return following.text[0].isupper() and following.is_alpha and not following.is_sent_start


def press_at_large(doc: Doc, taken: set[int]) -> Iterator[tuple[int, int, str]]:
    """ "Portuguese media", "a local radio station", "state television": an outlet without a name."""
    for token in doc:
        if token.lower_ not in PRESS_NOUNS or token.i in taken:
            continue
        following = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
        if following in PRESS_NOUNS or following in (
            "conference",
            "conferences",
            "release",
            "office",
            "secretary",
        ):
            continue
        start = token.i
        while start and token.i - start < 4 and start - 1 not in taken and _is_press_modifier(doc[start - 1]):
            start -= 1
        if start == token.i:
            continue
        if start and doc[start - 1].lower_ in ("a", "an"):
            start -= 1
        yield start, token.i + 1, doc[start : token.i + 1].text


def _is_press_modifier(token: Token) -> bool:
    return token.lower_ in PRESS_MODIFIERS or (token.pos_ == "ADJ" and token.text[0].isupper())


def anaphors(doc: Doc, named: Sequence[OutletName], taken: set[int]) -> list[OutletName]:
    """ "the newsletter", "that publication": the outlet named last before it (an agency for "the agency")."""
    found: list[OutletName] = []
    at, last, agency = 0, "", ""
    for token in doc:
        if token.lower_ not in ANAPHORS or token.i in taken or not _is_definite(doc, token.i):
            continue
        while at < len(named) and named[at].span.start < token.idx:
            last, at = named[at].name, at + 1
            agency = last if is_agency(last) else agency
        name = agency if token.lower_ == "agency" else last
        unsure = token.lower_ in UNSURE_ANAPHORS and not is_telling(doc, token.i, token.i + 1)
        if name and not unsure and not continues(doc, token.i):
            found.append(OutletName(Span(token.idx, token.idx + len(token)), name))
    return found


def _is_definite(doc: Doc, index: int) -> bool:
    """Whether the noun at `index` is "the ...", "that ...", and not itself a qualifier ("the paper mill")."""
    before = index - 1 - (index > 1 and doc[index - 1].lower_ == "same")
    if before < 0 or doc[before].lower_ not in ("the", "that"):
        return False
    return doc[index].dep_ not in ("compound", "amod", "nmod")
