"""Whom "the official", "the lawyer" and "its officials" mean: somebody the report has introduced."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ..model import SpeakerKind
from ..text.lexicon.speakers import PEOPLE, SAME_OFFICE
from ..text.outlets import same_outlet
from .cast import Cast, Role
from .cue import Words


def met_before(doc: Doc, holder: Words, head: Token, noun: str, kind: SpeakerKind, cast: Cast) -> Role | None:
    """ "the official", "the same person", "the minister": somebody the report has introduced."""
    if not is_definite(doc, holder) and doc[holder.start].lower_ not in ("its", "his", "her", "their"):
        return None
    if head.i - holder.start > 2 or any(t.dep_ in ("prep", "acl") for t in head.rights):
        return None
    plural = head.tag_ in ("NNS", "NNPS")
    for role in reversed(cast.spoken):
        if role.noun and _same_noun(role.noun, noun) and (role.number != 1) == plural:
            return role
    if plural or kind not in ("unnamed",):
        return (
            by_number(cast, plural=plural)
            if kind == "unnamed" and noun in ("official", "source", "authority")
            else None
        )
    titled = [r for r in cast.people if noun in r.titles] or _of_same_office(noun, cast)
    titled = [] if _is_told_apart(head) else titled
    if not titled and noun not in PEOPLE and (head.text.istitle() or noun.endswith(("man", "woman"))):
        return next((r for r in reversed(cast.spoken) if r.kind == "named"), cast.subject)
    if titled:
        spoken = [r for r in reversed(cast.spoken) if r in titled]
        before = [r for r in titled if r.first < holder.start]
        return spoken[0] if spoken else (before or titled)[-1]
    return by_number(cast, plural=False) if noun in ("official", "source", "person", "man", "woman") else None


def titled_in_text(noun: str, cast: Cast) -> Role | None:
    """The one person of a report who is called this: "Minister: no deal" in a headline over it."""
    titled = [role for role in cast.people if noun in role.titles]
    return titled[0] if len(titled) == 1 else None


def _is_told_apart(head: Token) -> bool:
    """ "The officer who drove" is one of several; "the officer, who drove" is the one met before."""
    return any(t.dep_ == "relcl" and t.doc[t.left_edge.i - 1].text != "," for t in head.rights)


def _of_same_office(noun: str, cast: Cast) -> list[Role]:
    """The one person whose title is another word for `noun`: the solicitor for "the lawyer"; none of two."""
    words = frozenset().union(*(group for group in SAME_OFFICE if noun in group))
    found = [r for r in cast.people if words & r.titles]
    return found if len(found) == 1 else []


def is_owned(head: Token) -> bool:
    """ "the Courier's source", "its officials": one the reader has met."""
    return any(t.dep_ == "poss" for t in head.children)


def _same_noun(a: str, b: str) -> bool:
    loose = {"official", "source", "person", "people", "insider", "authority"}
    return a == b or (a in loose and b in loose)


def is_ours(head: Token, cast: Cast) -> bool:
    owner = next((t for t in head.children if t.dep_ == "poss"), None)
    return owner is not None and cast.publisher is not None and same_outlet(owner.text, cast.publisher)


def by_number(cast: Cast, *, plural: bool, ours: bool = False) -> Role | None:
    """The last unnamed speaker, or group of them; the one we heard ourselves where the words say so."""
    unnamed = [r for r in reversed(cast.spoken) if r.kind == "unnamed" and (r.number != 1) == plural]
    if ours:
        unnamed = [r for r in unnamed if r.own_hearing] or unnamed
    return unnamed[0] if unnamed else None


def is_definite(doc: Doc, holder: Words) -> bool:
    return doc[holder.start].lower_ in ("the", "this", "that", "these", "those")
