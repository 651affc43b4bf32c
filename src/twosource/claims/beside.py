"""Names beside an office: "the prefect of Kelham, Ada Holt", "Ada Holt, the spokesman, said"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ..text.lexicon.offices import OFFICERS
from ..text.lexicon.speakers import PEOPLE
from ..text.lexicon.titles import HONORIFICS
from ..text.names import fold
from .cast import Cast, Role, title_gender
from .cue import Words, root_of


def named_beside(doc: Doc, holder: Words, head: Token, cast: Cast) -> Role | None:
    """The person whose name the parse sets apart from the office.

    "Ada Holt, the spokesman for the port, said", "A nun who teaches there, Ada Holt, said", "Head of forecast
    Ada Holt said".
    """
    if not is_person_word(head):
        return None
    verb = head.head
    for name in cast.named_in(Words(head.sent.start, max(verb.i, head.right_edge.i + 1))):
        root = root_of(doc, name)
        if not (root.dep_ == "appos" and root.head.i == head.i):
            ahead = doc[name.end].text == "," and name.end + 1 == holder.start and doc[holder.end].text == ","
            behind = name.start == holder.end and name.end in (verb.i, verb.i - 1)
            if root.head.i != verb.i or root.dep_ not in _BESIDE or not (ahead or behind):
                continue
        role = cast.person(doc[name.start : name.end].text, title_gender(doc, name))
        if role is not None:
            return role
    return None


_BESIDE = frozenset(("nsubj", "npadvmod", "dep", "appos"))


def closes(doc: Doc, holder: Words, head: Token, name: Words) -> bool:
    """Whether an office ends in the name of its holder, wherever the parse hangs the name.

    "The prefect of Kelham, Ada Holt" and "Commissioner of Police Ada Holt", but not "the lawyer of
    Minister Ada Holt" nor "a friend of the mayor, Ada Holt".
    """
    if name.end < holder.end or head.i >= name.start or not is_person_word(head):
        return False
    at = name.start - 1
    if doc[at].text == ",":
        within = doc[head.i + 1 : at]
        return not any(is_person_word(t) or t.ent_type_ == "PERSON" for t in within)
    return doc[at].pos_ != "ADP" and not _is_title_word(doc[at]) and at > head.i


def _is_title_word(token: Token) -> bool:
    word = fold(token.text).strip(".")
    return word in HONORIFICS or word in OFFICERS


def is_person_word(head: Token) -> bool:
    """ "the Dutchman", "the Prime Minister": a person by the word itself."""
    return fold(head.lemma_) in PEOPLE or fold(head.text).endswith(("man", "woman"))
