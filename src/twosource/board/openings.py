"""The words that open a conditional clause: "if", "provided that", "as long as", "the moment"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from .found import ASKING, Form
from .lexicon import SPEECH

# "If so", "if anything", "if necessary": no clause follows.
ASIDES = frozenset(
    {"true", "any", "anything", "ever", "only", "not", "possible", "necessary", "so", "need", "and"}
)
# What "the day she signs" opens a clause with.
_MOMENTS = frozenset("moment minute instant second day hour".split())
_PLAIN: dict[str, Form] = {
    "if": "if",
    "unless": "unless",
    "until": "until",
    "till": "until",
    "once": "until",
    "provided": "if",
    "providing": "if",
    "assuming": "if",
}
# Every word that `opening_at` reads on from.
_OPENING = _PLAIN.keys() | {"as", "so", "condition", "event", "when", "after", "should", "were", "the"}


@dataclass(frozen=True, slots=True)
class Opening:
    """A conditional clause opens; its own words begin at `first`. `only`: "only if", "only when"."""

    first: int
    form: Form
    only: bool = False


def opening_at(token: Token) -> Opening | None:
    """The opening that begins at `token`, if one does."""
    if token.lower_ not in _OPENING or (token.lower_ == "the" and not _is_before_moment(token)):
        return None
    doc, i, sentence = token.doc, token.i, token.sent
    after = doc[i + 1].lower_ if i + 1 < sentence.end else ""
    before = doc[i - 1] if i > sentence.start else None
    if token.lower_ in _PLAIN:
        return _plain(token, after, before)
    if token.lower_ in ("as", "so") and after in ("long", "soon") and _word(token, 2) == "as":
        return Opening(i if after == "long" else i + 3, "if" if after == "long" else "until")
    if token.lower_ == "condition" and before is not None and after == "that":
        return Opening(i + 2, "if", True)
    if token.lower_ == "event" and after == "that":
        return Opening(i + 2, "if")
    if token.lower_ in ("when", "once", "after") and before is not None and before.lower_ == "only":
        return Opening(i, "when", True)
    if token.lower_ in ("should", "were") and _is_inverted(token):
        return Opening(i + 1, "if")
    if token.lower_ == "the" and after in _MOMENTS and _is_clause(token, 2):
        return Opening(i, "until")
    return None


def _is_before_moment(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().lower_ in _MOMENTS


def _plain(token: Token, after: str, before: Token | None) -> Opening | None:
    word, i = token.lower_, token.i
    if word == "if" and after in ASIDES:
        return None
    if (
        word in ("if", "once")
        and before is not None
        and before.lower_ in ("as", "what", "little", "even", "at")
    ):
        return None
    if word == "if" and before is not None and _asks(token, before):
        return None
    if word in ("provided", "providing") and after != "that" and not _is_clause(token, 1):
        return None
    if word == "once" and not _is_clause(token, 1):
        return None
    bare = i + 1 + (after == "that" and word != "if")
    only = before is not None and before.lower_ == "only"
    return Opening(
        i if _PLAIN[word] in ("until", "unless") else bare, _PLAIN[word], only or word == "provided"
    )


def _is_inverted(token: Token) -> bool:
    """ "Should the bill fall", "were they to be tried": the verb stands before its subject."""
    if token.lower_ == "should" and _begins_noun(token) and not _is_asked(token):
        return True
    if token.lower_ == "were" and _begins_noun(token) and _is_to_be(token) and token.nbor(-1).pos_ == "VERB":
        return True
    if any(c.dep_ in ("nsubj", "nsubjpass", "expl") and c.i < token.i for c in token.head.children):
        return False
    if token.i > token.sent.start and token.nbor(-1).tag_ in (
        "WRB",
        "WP",
        "WDT",
        "NN",
        "NNS",
        "NNP",
        "PRP",
        "CC",
    ):
        return False
    if token.lower_ == "were" and token.is_sent_start and _would_follow(token):
        return True
    if token.lower_ == "were" and not _is_to_be(token):
        return False
    return _is_clause(token, 1) or (token.is_sent_start is True and token.lower_ == "should")


# What a subject begins with: "losses should the dam be opened" supposes, "losses should be shared" asks.
_DETERMINERS = frozenset(
    "the a an any no one another this that these those his her its their our my your he she it they we i "
    "you there".split()
)


def _begins_noun(token: Token) -> bool:
    """Whether "should" is followed by the subject it belongs to, rather than by its verb."""
    after = token.nbor() if token.i + 1 < token.sent.end else None
    return after is not None and after.lower_ in _DETERMINERS and token.i > token.sent.start


def _is_to_be(token: Token) -> bool:
    """ "Were any of them to be tried"."""
    return "to" in [t.lower_ for t in token.doc[token.i + 2 : token.i + 8]]


def _would_follow(token: Token) -> bool:
    """ "Were the gas cut off, the town could ...": a clause under "would" or the like comes after a comma."""
    words = token.doc[token.i + 1 : min(token.i + 20, token.sent.end)]
    comma = next((t.i for t in words if t.text == ","), None)
    return comma is not None and any(
        t.i > comma and t.lower_ in ("would", "could", "might", "'d", "’d") for t in words
    )


def _is_asked(token: Token) -> bool:
    before = token.nbor(-1)
    return before.tag_ in ("WRB", "WP", "WDT", "CC", "IN") or before.lower_ in (
        "so",
        "neither",
        "nor",
        "only",
    )


def _asks(token: Token, before: Token) -> bool:
    """ "She would not say if ..." asks; "she said if they pay, ..." does not."""
    verb = token.head
    if before.lemma_.lower() == "be":
        return True
    if before.pos_ == "PRON" and before.i > token.sent.start and before.nbor(-1).lemma_.lower() == "ask":
        return True
    lemma = before.lemma_.lower()
    spoken = lemma in SPEECH and token.dep_ == "mark" and verb.dep_ == "advcl"
    return lemma in ASKING and not spoken


def _word(token: Token, ahead: int) -> str:
    at = token.i + ahead
    return token.doc[at].lower_ if at < token.sent.end else ""


def _is_clause(token: Token, ahead: int) -> bool:
    """Whether a subject and its verb follow, `ahead` words on: "the day the judge clears it"."""
    for i in range(token.i + ahead, min(token.i + ahead + 7, token.sent.end)):
        word = token.doc[i]
        if word.text in (",", ";") or word.tag_ in ("WDT", "WP", "TO"):
            return False
        if word.dep_ in ("nsubj", "nsubjpass", "expl") and word.head.i > i:
            return True
    return False
