"""Whom a description means that comes before the name, or instead of it: "the keyman", "a senior officer"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ..text.lexicon import word_set
from ..text.lexicon.offices import ARMY_RANKS, NAVY_RANKS, OFFICERS, POLICE_RANKS, SINGLE_OFFICES
from ..text.lexicon.speakers import FEMALE_WORDS, MALE_WORDS, PEOPLE, SAME_OFFICE
from ..text.names import fold
from ..text.parse import NOUN_SUBJECTS
from .cast import Cast, Role
from .cue import Words, root_of

# So many tokens back the one who is called something else must have spoken.
_BACK = 70
# So many tokens on the one who is described first must be named.
_ON = 110
# So many tokens back others may be called by the same word.
_FAR = 3000
# How many words say whence somebody is.
_LONGEST = 4
_UNNAMED = frozenset(("named", "anonymity", "anonymous", "unnamed", "anonymously"))
_ONE = frozenset(("a", "an", "one", "another", "two", "each", "every", "second", "first"))
# Words that introduce somebody new each time, or that name nobody more closely.
_LOOSE = word_set(
    "source official person people insider aide adviser advisor spokesman spokeswoman spokesperson one other",
    "witness resident critic analyst expert somebody someone anyone nobody everyone everybody authority member",
    "man woman",
)
# Offices there is one of: whoever holds it is known without having been named.
_UNIQUE = frozenset(SINGLE_OFFICES) | word_set(
    "president minister king queen pope chancellor prince princess judge magistrate secretary chairman",
    "chairwoman chairperson chair commissioner sultan emir police prefect",
)
_RANKS = (
    ARMY_RANKS | NAVY_RANKS | POLICE_RANKS | word_set("commissioner captain commander sergeant lieutenant")
)


def called_otherwise(doc: Doc, holder: Words, head: Token, noun: str, cast: Cast) -> Role | None:
    """ "the keyman said": the person last heard or told of, where nobody else in the report is called so."""
    if doc[holder.start].lower_ != "the" or noun in _LOOSE | _UNIQUE or not _is_bare(doc, holder, head):
        return None
    if any(noun in role.titles for role in cast.people) or _is_one_of_several(doc, head, noun):
        return None
    last = _last_heard(head, cast) or _only_subject(doc, head, cast)
    if last is None or last.kind != "named" or (last.titles & OFFICERS and noun in OFFICERS):
        return None
    return last if _is_of_sex(last, noun) else None


def _is_bare(doc: Doc, holder: Words, head: Token) -> bool:
    """Nothing before the noun but whence or how old somebody is, nothing behind it."""
    ahead = doc[holder.start + 1 : head.i]
    return (
        len(ahead) <= _LONGEST
        and head.i == holder.end - 1
        and head.tag_ == "NN"
        and all(t.ent_type_ in ("NORP", "DATE", "CARDINAL") or t.is_punct for t in ahead)
        and not any(t.dep_ in ("prep", "acl", "relcl") for t in head.rights)
    )


def _is_one_of_several(doc: Doc, head: Token, noun: str) -> bool:
    """Whether others are called so, as in "seven jurors", or one who is not to be named has come in."""
    if any(t.lower_ in _UNNAMED for t in doc[max(0, head.i - _BACK) : head.i]):
        return True
    called = (t for t in doc[max(0, head.i - _FAR) : head.i] if t.pos_ == "NOUN" and fold(t.lemma_) == noun)
    return any(t.tag_ == "NNS" or any(left.lower_ in _ONE for left in t.lefts) for t in called)


def _last_heard(head: Token, cast: Cast) -> Role | None:
    last = next((role for role in reversed(cast.spoken) if role.kind in ("named", "unnamed")), None)
    before = [at for at in last.spoke_at if at < head.i] if last is not None else []
    if not before or head.i - before[-1] > _BACK:
        return None
    return last


def _is_main(verb: Token) -> bool:
    return verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT")


def _only_subject(doc: Doc, head: Token, cast: Cast) -> Role | None:
    """The one person of whom the words just before tell something."""
    found: list[Role] = []
    for name in cast.named_in(Words(max(0, head.i - _BACK), head.i)):
        root = root_of(doc, name)
        role = cast.person(doc[name.start : name.end].text)
        if role is None or root.dep_ not in NOUN_SUBJECTS or not _is_main(root.head) or cast.heads(root):
            continue
        if role not in found:
            found.append(role)
    return found[0] if len(found) == 1 else None


def _is_of_sex(role: Role, noun: str) -> bool:
    if noun in FEMALE_WORDS:
        return role.male is not True
    return not (noun in MALE_WORDS and role.male is False)


def named_later(doc: Doc, holder: Words, head: Token, noun: str, cast: Cast) -> Role | None:
    """Who a story describes where it begins, and names when it goes on: "The officer who drove says C. Holt ..."

    The first new name must be of one who bears the title, or of one who speaks without being introduced.
    """
    if head.tag_ != "NN" or noun not in PEOPLE or any(role.kind == "named" for role in cast.spoken):
        return None
    described = any(t.dep_ == "relcl" for t in head.rights)
    since = head.sent.end if described else max(head.i + 1, holder.end)
    following = next((n for n in cast.names if n.start >= since), None)
    if following is None or following.start - head.i > _ON or following.end - following.start < 2:
        return None
    role = cast.person(doc[following.start : following.end].text)
    if role is None or role.first != following.start or not _is_of_sex(role, noun):
        return None
    if role.titles:
        return role if _agree(noun, role.titles) else None
    definite = doc[holder.start].lower_ in ("the", "its", "their")
    return role if definite and (described or noun not in _LOOSE) and _speaks(doc, following) else None


def _agree(noun: str, titles: frozenset[str]) -> bool:
    if noun in titles or (noun == "officer" and titles & _RANKS):
        return True
    return any(noun in group and titles & group for group in SAME_OFFICE)


def _speaks(doc: Doc, name: Words) -> bool:
    """Whether a name opens its clause as the subject, and nothing is said of who that is."""
    root = root_of(doc, name)
    alone = name.end < len(doc) and doc[name.end].text not in (",", "(", "of", "—", "–", "from", "for")
    return alone and root.dep_ in NOUN_SUBJECTS and root.head.dep_ in ("ROOT", "ccomp", "parataxis")
