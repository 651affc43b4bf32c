"""Where a report names persons, also where the parse takes them for something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from ..text.lexicon.given_names import GIVEN_NAMES
from ..text.lexicon.offices import CLUB_WORDS, COMPANY_WORDS, OFFICERS
from ..text.lexicon.speakers import BODIES, PEOPLE
from ..text.lexicon.titles import HONORIFICS
from ..text.names import fold
from ..text.parse import NOUN_SUBJECTS
from .cue import APOSTROPHES, Words
from .name_forms import NO_NAMES, THINGS, is_called_body, names_by_form

Entities = Sequence[Tokens]
_LONGEST = 5
_OFFICES = OFFICERS - THINGS
_HAVE = frozenset(("have", "are", "were", "do"))
_PLURAL = frozenset(("VBP", "VBD"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "appos", "npadvmod", "conj"))


def person_names(doc: Doc) -> list[Words]:
    """PERSON entities of the parse, and names it did not see as such: by their form, a title or an office."""
    entities = doc.ents
    places = _place_names(doc, entities)
    seen = [
        words
        for words in _by_entity(doc, entities)
        if words.end - words.start > 1 or not _is_place(doc, words, places)
    ]
    # Of a name in full and a part of it, the full one counts.
    full = sorted({*seen, *names_by_form(doc)}, key=lambda w: (w.start - w.end, w.start))
    bodies = {doc[words.start : words.end].text for words in full if is_called_body(doc, words)}
    full = [words for words in full if doc[words.start : words.end].text not in bodies]
    found: list[Words] = []
    taken: set[int] = set()
    for words in (*full, *_behind_titles(doc)):
        if not taken.intersection(range(words.start, words.end)):
            found.append(words)
            taken.update(range(words.start, words.end))
    return sorted([*found, *_surnames_alone(doc, found, taken)])


def _surnames_alone(doc: Doc, found: Sequence[Words], taken: set[int]) -> Iterator[Words]:
    """ "Holt", once "Ada Holt" has been named, whatever the parse takes it for."""
    full = {doc[words.end - 1].text for words in found if words.end - words.start > 1}
    small = {token.text for token in doc if token.is_lower}
    for token in doc:
        if token.text not in full or token.i in taken or not token.is_title:
            continue
        if token.pos_ != "PROPN" and not (_is_like_no_word(token) and token.lower_ not in small):
            continue
        after = doc[token.i + 1] if token.i + 1 < len(doc) else None
        before = doc[token.i - 1] if token.i else None
        alone = before is None or not before.text[0].isupper() or before.is_sent_start or _is_title(before)
        if alone and (after is None or not after.text[0].isupper()):
            yield Words(token.i, token.i + 1)


def _is_like_no_word(token: Token) -> bool:
    """ "Roelofs" read as a plural: a noun that does something, and is no word for people."""
    return token.pos_ == "NOUN" and token.dep_ in NOUN_SUBJECTS and token.lemma_.lower() not in PEOPLE


def is_titled(doc: Doc, words: Words) -> bool:
    """ "Ms Holt", "President Holt"."""
    return words.start > 0 and _is_title(doc[words.start - 1])


def _is_title(token: Token) -> bool:
    return fold(token.text).strip(".") in HONORIFICS


def _by_entity(doc: Doc, entities: Entities) -> Iterator[Words]:
    for entity in entities:
        if entity.label_ != "PERSON":
            continue
        start, end = entity.start, entity.end
        while end > start and (doc[end - 1].text in APOSTROPHES or not doc[end - 1].text[0].isupper()):
            end -= 1
        while start < end and not doc[start].text[0].isupper():
            start += 1
        if _is_club(doc, start, end):
            continue
        if 0 < end - start <= _LONGEST and not any("\n" in doc[i].text for i in range(start, end)):
            yield Words(start, end)


def _is_club(doc: Doc, start: int, end: int) -> bool:
    """ "Kelham Rovers" is no person; "David Villa" is."""
    if end - start < 2 or fold(doc[start].text) in GIVEN_NAMES or is_titled(doc, Words(start, end)):
        return False
    firm = fold(doc[end - 1].text) in CLUB_WORDS | COMPANY_WORDS | BODIES
    return firm or (doc[start].is_upper and fold(doc[start].text) in CLUB_WORDS)


def _behind_titles(doc: Doc) -> Iterator[Words]:
    """ "Superintendent Ada Holt", "Mr Holt": capitals behind a title, whatever the parse takes them for."""
    for token, after in pairwise(doc):
        if not after.text[0].isupper():
            continue
        named = token.text[0].isupper() and _is_title(token)
        if not (named or token.lower_ in _OFFICES) or _is_title(after):
            continue
        words = _capitals_from(doc, token.i + 1)
        if words is None or _is_no_name(doc, words) or (not named and words.end - words.start < 2):
            continue
        label = doc[words.start].ent_type_
        inside = label == "ORG" and (token.ent_type_ == "ORG" or not named)
        if label not in ("ORG", "GPE", "NORP", "DATE") or inside:
            yield words


def _is_no_name(doc: Doc, words: Words) -> bool:
    return any(fold(t.text) in NO_NAMES for t in doc[words.start : words.end])


def _capitals_from(doc: Doc, start: int) -> Words | None:
    end = start
    while end < min(len(doc), start + 5) and _goes_on(doc, start, end):
        end += 1
    return Words(start, end) if end > start else None


def _goes_on(doc: Doc, start: int, at: int) -> bool:
    """Whether a name goes on with a capitalised word, or with the hyphen of a double name."""
    token = doc[at]
    if token.text == "-":
        joined = not token.whitespace_ and at + 1 < len(doc) and doc[at + 1].text[0].isupper()
        return at > start and not doc[at - 1].whitespace_ and joined
    return token.text[0].isupper() and (token.pos_ == "PROPN" or doc[at - 1].text == "-")


def _is_place(doc: Doc, words: Words, places: frozenset[str]) -> bool:
    """A single word the parse elsewhere takes for a place, or that never does anything in the text."""
    return doc[words.start].text in places and not is_titled(doc, words)


def _place_names(doc: Doc, entities: Entities) -> frozenset[str]:
    """Single words taken for a person that are a place or a body: tagged so, or used as only those are."""
    people: Counter[str] = Counter()
    others: Counter[str] = Counter()
    active = set()
    for entity in entities:
        name = entity.text
        for mark in ("'s", "’s", "'", "’"):
            name = name.removesuffix(mark)
        words = name.split()
        if entity.label_ == "PERSON" and len(words) > 1:
            active.add(words[-1])
            active.add(words[0])
        elif entity.label_ == "PERSON" and words:
            people[name] += 1
            if entity.root.dep_ in _SUBJECTS or is_titled(doc, Words(entity.start, entity.end)):
                active.add(name)
            if _is_used_as_place(doc, entity.root):
                others[name] += len(doc)
        elif entity.label_ in ("GPE", "LOC", "ORG", "NORP"):
            others[name] += 1
    seen = {name for name in people if others[name] >= people[name] or name not in active}
    return frozenset(seen - _full_names(entities))


def _is_used_as_place(doc: Doc, token: Token) -> bool:
    """ "in Kelham", and "Kelham have", which is said of a team."""
    before = doc[token.i - 1].lower_ if token.i else ""
    owning = token.i + 1 < len(doc) and doc[token.i + 1].text in APOSTROPHES
    if before == "in" and not owning:
        return True
    if token.dep_ != "nsubj" or any(True for _ in token.conjuncts):
        return False
    verbs = (token.head, *token.head.children)
    return any(v.lower_ in _HAVE and v.i > token.i and v.tag_ in _PLURAL for v in verbs)


def _full_names(entities: Entities) -> frozenset[str]:
    """The words of full names: who has been named in full may be called by either."""
    full = [e for e in entities if e.label_ == "PERSON" and len(e) > 1]
    return frozenset(t.text for e in full for t in e)
