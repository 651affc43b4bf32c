"""Who the words of a sentence mean: "she", "the official", "Ms Falk", each brought to its fullest form."""

from __future__ import annotations

from bisect import insort

from spacy.tokens import Doc, Token

from ..model import SpeakerKind
from ..text.lexicon.given_names import GIVEN_NAMES
from ..text.lexicon.offices import OFFICERS
from ..text.lexicon.speakers import BODIES, DOCUMENTS, NUMBERS, PEOPLE
from ..text.lexicon.titles import HONORIFICS, SHORT_TITLES
from ..text.names import fold, strip_titles
from .affiliations import belonging_of
from .beside import closes, is_person_word, named_beside
from .cast import Cast, Role, is_body_name, is_office_name, title_gender
from .cue import Words, root_of
from .descriptions import called_otherwise, named_later
from .introductions import standing_of
from .pronouns import he_or_she, owner_of, they_before
from .references import by_number, is_definite, is_ours, is_owned, met_before, titled_in_text

_PLURAL = frozenset(("they", "both", "them", "themselves", "two", "all"))
_SINGLE = frozenset(("he", "she", "him", "her", "his", "hers", "himself", "herself"))
_PARTS = frozenset(
    ("one", "another", "other", "others", "neither", "both", "each", "either", "second", "first")
)
_RELATIVE = frozenset(("who", "that", "which", "whom"))
_FIRST = frozenset(("i", "we", "me", "us", "our", "my", "you"))


def resolve(doc: Doc, holder: Words, head_index: int, cast: Cast, sentence: int) -> Role | None:
    """The role that speaks; None for the report's own people ("we", "I") and for words that name nobody."""
    role = _meant(doc, holder, doc[head_index], cast, sentence)
    if role is not None:
        insort(role.spoke_at, head_index)
    return role


def _meant(doc: Doc, holder: Words, head: Token, cast: Cast, sentence: int) -> Role | None:
    if head.pos_ == "PRON" and head.lower_ in _RELATIVE and head.head.dep_ in ("relcl", "ccomp"):
        antecedent = head.head.head
        if antecedent.pos_ in ("NOUN", "PROPN", "PRON") and antecedent.i < head.i:
            head, holder = antecedent, _short(antecedent)
    if head.pos_ == "PRON" or head.lower_ in _PARTS:
        return _pronoun(doc, head, holder, cast, sentence)
    if fold(head.text).strip(".") in SHORT_TITLES:
        head = _behind_title(head)
        holder = Words(holder.start, max(holder.end, head.i + 1))
    if cast.heads(head) and head.i == holder.end - 1 and _is_bare_office(doc, holder, head):
        return titled_in_text(fold(head.lemma_), cast) or _common(doc, holder, head, cast)
    person = _named_person(doc, holder, head, cast) or named_beside(doc, holder, head, cast)
    if person is not None:
        return person
    if head.pos_ == "PROPN" or (
        head.text[0].isupper() and head.i > holder.start and not is_definite(doc, holder)
    ):
        return _proper(doc, holder, head, cast)
    return _common(doc, holder, head, cast)


def _behind_title(title: Token) -> Token:
    """The last word of the name behind a title that the parse took for it: "Capt. (Rtd) Joel Arum"."""
    doc, last, index = title.doc, title, title.i + 1
    while index < len(doc) and (doc[index].tag_ == "NNP" or doc[index].text in (".", "(", ")")):
        if doc[index].is_alpha:
            last = doc[index]
        index += 1
    return last


def _is_bare_office(doc: Doc, holder: Words, head: Token) -> bool:
    """ "Minister", "Police chief", in capitals or not: a person by the word, and no name beside it."""
    ahead = doc[holder.start : head.i]
    return fold(head.lemma_) in PEOPLE and all(t.pos_ in ("NOUN", "ADJ", "DET") for t in ahead)


def _short(head: Token) -> Words:
    start = head.left_edge.i
    end = head.i + 1
    for part in head.rights:
        if part.dep_ not in ("prep", "acl") or part.left_edge.i != end:
            break
        end = part.right_edge.i + 1
    return Words(start, end)


def _pronoun(doc: Doc, head: Token, holder: Words, cast: Cast, sentence: int) -> Role | None:
    lower = head.lower_
    if lower in _FIRST:
        return None
    if lower in _SINGLE:
        return he_or_she(doc, head, cast)
    if lower == "it":
        return next((r for r in reversed(cast.spoken) if r.kind in ("institution", "document")), None)
    if lower in _PLURAL and lower != "both":
        people = they_before(doc, head) if lower == "they" else None
        if people is not None and not _spoke_since(cast, people.sent.start):
            role = _common(doc, _short(people), people, cast)
            if role is not None:
                role.affiliation = role.affiliation or owner_of(people)
                return role
        plural = [r for r in reversed(cast.spoken) if r.number != 1 or r.kind == "institution"]
        return plural[0] if plural else None
    if lower in _PARTS or lower == "both":
        return _part(doc, holder, lower, cast)
    if lower in _RELATIVE or lower in ("this", "these", "those", "there", "what"):
        return None
    return _new(doc, holder, "unnamed", lower, number=None)


def _spoke_since(cast: Cast, start: int) -> bool:
    """Whether somebody spoke behind token `start`."""
    return any(role.spoke_at and role.spoke_at[-1] >= start for role in cast.spoken)


def _part(doc: Doc, holder: Words, lower: str, cast: Cast) -> Role:
    """ "one of them", "the other": a part of the group that spoke before."""
    group = next((r for r in reversed(cast.spoken) if r.kind == "unnamed" and r.number != 1), None)
    role = _new(doc, holder, "unnamed", lower, number=NUMBERS.get(lower, 1))
    if group is None:
        return role
    if lower == "both":
        return group
    text = role.name.split()
    if len(text) <= 2 or text[-1] in ("them", "whom"):
        role.name = f"one of {group.name}" if lower in ("one", "other", "another") else group.name
    role.affiliation = role.affiliation or group.affiliation
    role.via, role.own_hearing, role.noun = group.via, group.own_hearing, group.noun
    role.span = group.span if len(text) <= 2 else role.span
    return role


def _name_text(doc: Doc, token: Token) -> str:
    start = token.i
    while start and token.i - start < 6 and _belongs(doc, start - 1):
        start -= 1
    return doc[start : token.i + 1].text


def _belongs(doc: Doc, index: int) -> bool:
    """Whether a token is part of the name that goes on behind it, the hyphen of a double name included."""
    token = doc[index]
    if token.text == "-":
        return (
            index > 0
            and not doc[index - 1].whitespace_
            and doc[index - 1].text[0].isupper()
            and not token.whitespace_
        )
    return token.text[0].isupper() and (token.pos_ == "PROPN" or doc[index + 1].text == "-")


def _named_person(doc: Doc, holder: Words, head: Token, cast: Cast) -> Role | None:
    """The person whose name stands in the holder: alone, after a title, or in apposition."""
    for name in cast.named_in(holder):
        root = root_of(doc, name)
        beside = root.dep_ == "appos" and root.head.i == head.i
        ahead = name.end == head.i and head.pos_ == "PROPN"
        if not (name.has(head.i) or beside or ahead or closes(doc, holder, head, name)):
            continue
        role = cast.person(doc[name.start : name.end].text, title_gender(doc, name))
        if role is not None:
            return role
    if head.pos_ != "PROPN":
        return None
    text = _name_text(doc, head)
    if is_body_name(text) or head.ent_type_ in ("GPE", "NORP", "LOC", "FAC"):
        return None
    if cast.bodies.known(text):
        return None
    return cast.person(text)


def _proper(doc: Doc, holder: Words, head: Token, cast: Cast) -> Role | None:
    """A capitalised speaker that is no known person: a body, a country, or a person the parse missed."""
    text = _name_text(doc, head)
    article = _has_article(doc, holder)
    if _looks_personal(doc, head, text) and not article:
        return _person(doc, holder, head, text, cast)
    bare = article and " " not in text and not is_body_name(text)
    if is_office_name(text) or (bare and (is_person_word(head) or _is_compatriot(head))):
        return _common(doc, holder, head, cast)
    named = is_body_name(text) or cast.bodies.known(text) or (head.tag_ == "NNPS" and " " in text)
    if not named and not article and _follows_office(doc, head, text):
        return _person(doc, holder, head, text, cast)
    if named or head.ent_type_ in ("ORG", "GPE", "NORP", "LOC", "FAC") or article:
        if is_person_word(head) and head.ent_type_ not in ("ORG", "GPE"):
            return _common(doc, holder, head, cast)
        return _body(doc, holder, head, cast)
    ahead = doc[holder.start : head.i]
    if head.ent_type_ in ("PERSON", "") or any(fold(t.text).strip(".") in HONORIFICS for t in ahead):
        return _person(doc, holder, head, text, cast)
    return _body(doc, holder, head, cast)


def _is_compatriot(head: Token) -> bool:
    """ "the Slovenian said": one of a people, not the country."""
    return head.ent_type_ == "NORP" and head.text.endswith(("an", "er")) and head.dep_ in ("nsubj", "pobj")


def _follows_office(doc: Doc, head: Token, text: str) -> bool:
    """ "fire boss Garth Pell": two capitalised words behind the word for an office."""
    start = next((t.i for t in doc[max(0, head.i - 8) : head.i + 1] if text.startswith(t.text)), head.i)
    return (
        " " in text and start > 0 and doc[start - 1].text.islower() and fold(doc[start - 1].text) in OFFICERS
    )


def _looks_personal(doc: Doc, head: Token, text: str) -> bool:
    """A given name in front, or ", who" behind: a person whatever the parse says."""
    words = text.split()
    if is_body_name(text) or len(words) > 4:
        return False
    who = head.i + 2 < len(doc) and doc[head.i + 1].text == "," and doc[head.i + 2].lower_ == "who"
    return who or (len(words) > 1 and fold(words[0]) in GIVEN_NAMES)


def _person(doc: Doc, holder: Words, head: Token, text: str, cast: Cast) -> Role:
    role = _new(doc, Words(head.i - len(text.split()) + 1, head.i + 1), "named", "", number=1)
    known = cast.person(role.name)
    if known is not None:
        return known
    role.name = strip_titles(role.name) or role.name
    role.stands(standing_of(doc, Words(head.i - len(text.split()) + 1, head.i + 1), cast.bodies))
    cast.add(role)
    return role


_GROUPS = {"pair", "couple", "trio", "number", "handful", "group", "dozen", "score", "majority", "host"}
# Words that stand for several of those they are said of: "a few of his colleagues", "many of them".
_SEVERAL = {"few", "several", "many", "some", "most", "both", "all", "half", "others", "people"}


def _has_article(doc: Doc, holder: Words) -> bool:
    return doc[holder.start].lower_ in ("the", "a", "an")


def _body(doc: Doc, holder: Words, head: Token, cast: Cast) -> Role:
    role = _new(doc, holder, "institution", fold(head.lemma_), number=1)
    _complete_body(doc, role, head, cast)
    for known in cast.spoken:
        if known.kind == "institution" and known.name.lower().endswith(role.name.lower()):
            return known
    return role


def _common(doc: Doc, holder: Words, head: Token, cast: Cast) -> Role | None:
    """A common noun: "two officials", "a pair of officials", "the minister", "the ministry", "a letter"."""
    head = _counted(head)
    noun = fold(head.lemma_)
    kind = _kind(noun, head)
    known = met_before(doc, holder, head, noun, kind, cast)
    if known is None and kind == "unnamed" and noun in ("source", "official") and is_owned(head):
        known = by_number(cast, plural=head.tag_ == "NNS", ours=is_ours(head, cast))
    if known is not None:
        return known
    if kind == "unnamed":
        known = called_otherwise(doc, holder, head, noun, cast) or named_later(doc, holder, head, noun, cast)
    if known is not None:
        return known
    role = _new(doc, holder, kind, noun, number=_number(doc, holder, head))
    if kind == "unnamed":
        role.affiliation = belonging_of(doc, holder, head, cast.bodies)
    role.male = _male(noun)
    if kind == "institution":
        _complete_body(doc, role, head, cast)
    return role


def _counted(head: Token) -> Token:
    """The noun that a word for a number of them counts: in "a pair of officials" the officials."""
    if fold(head.lemma_) not in _GROUPS | _SEVERAL:
        return head
    of = next((t for t in head.rights if t.lower_ == "of"), None)
    return next((t for t in of.children if t.dep_ == "pobj"), head) if of is not None else head


def _male(noun: str) -> bool | None:
    if noun.endswith("woman") or noun in ("mother", "daughter", "sister", "wife", "girl", "widow"):
        return False
    return True if noun.endswith("man") and noun != "woman" else None


def _kind(noun: str, head: Token) -> SpeakerKind:
    if noun in PEOPLE or _is_compatriot(head):
        return "unnamed"
    if noun in BODIES:
        return "institution"
    if noun in DOCUMENTS:
        return "document"
    return (
        "unnamed"
        if noun.endswith(("man", "men", "er", "or", "ist", "ian")) or head.tag_ == "NNS"
        else "institution"
    )


def _number(doc: Doc, holder: Words, head: Token) -> int | None:
    for token in doc[holder.start : head.i]:
        if token.text.isdigit() and len(token.text) < 4:
            return int(token.text)
        number = NUMBERS.get(token.lower_)
        if number is not None and (number > 1 or head.tag_ not in ("NNS", "NNPS")):
            return number
    return None if head.tag_ in ("NNS", "NNPS") or head.lower_ in _SEVERAL else 1


def _complete_body(doc: Doc, role: Role, head: Token, cast: Cast) -> None:
    """ "the ministry": the full name of the ministry the report names."""
    alone = _name_text(doc, head)
    name = cast.bodies.full(alone if cast.bodies.known(alone) else role.name)
    if not cast.bodies.known(name):
        plain = len(role.name.split()) <= 2 and not any(c.isupper() for c in role.name[4:])
        meant = cast.bodies.meant_by(fold(head.lemma_), head.i) if plain else None
        if meant is None:
            return
        name = meant
    role.name = name
    role.span = cast.bodies.spans.get(name, role.span)


def _new(doc: Doc, holder: Words, kind: SpeakerKind, noun: str, *, number: int | None) -> Role:
    words = holder
    if words.end - words.start > 1 and doc[words.end - 1].tag_ == "POS":
        words = Words(words.start, words.end - 1)
    span = words.span(doc)
    text = " ".join(doc[words.start : words.end].text.split())
    return Role(span, text, kind, noun=noun, number=number)
