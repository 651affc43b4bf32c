"""The bodies a report names: ministries, unions, companies, clubs, each under its fullest name."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from ..model import Span
from ..text.lexicon import word_set
from ..text.lexicon.offices import (
    CLUB_NAMES,
    CLUB_NOUNS,
    CLUB_WORDS,
    COMPANY_NOUNS,
    COMPANY_WORDS,
    PORTFOLIOS,
)
from ..text.lexicon.speakers import BODIES, PEOPLE
from ..text.names import fold
from .cue import APOSTROPHES, Words
from .name_forms import is_called_body

_LINKS = frozenset(("of", "for", "and", "&", "on", "de", "do", "da", "du", "del", "the", "-")) | APOSTROPHES
_NO_BODIES = word_set(
    "defence defense prosecution force county country city town state village side port house"
)
# Bodies that go by one plain noun: there is one of them in an affair.
_ALONE = frozenset(("police", "army", "navy", "military", "coastguard", "kremlin", "pentagon"))
_SPECIFIC = BODIES - _NO_BODIES
_NAMES = frozenset(("ORG", "PERSON", "GPE", "FAC", "NORP", "LOC", "PRODUCT"))
# A report names no more bodies than this.
_MOST = 2000
# The longest name looked for in front of what calls it a body, in tokens.
_LONGEST = 5
_CUT = word_set("the a an in at by from to but as if when while its")
# "the shopping centre", "the training centre" are places.
_PLACES = word_set("training shopping town city call data leisure sports community visitor job exhibition")


@dataclass(frozen=True, slots=True, order=True)
class Body:
    """The words that name a body at one place, and its name there."""

    words: Words
    name: str


@dataclass(slots=True)
class Bodies:
    """The bodies of a report in the order of the text."""

    named: list[Body]
    spans: dict[str, Span] = field(default_factory=dict)
    acronyms: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    _starts: list[int] = field(default_factory=list)
    _by_last: dict[str, list[Body]] = field(default_factory=dict)
    _full: dict[str, str] = field(default_factory=dict)

    def within(self, words: Words) -> list[Body]:
        """The bodies named among `words`."""
        at = bisect_left(self._starts, words.start)
        found = []
        while at < len(self.named) and self.named[at].words.start < words.end:
            if self.named[at].words.end <= words.end:
                found.append(self.named[at])
            at += 1
        return found

    def before(self, index: int, since: int) -> list[Body]:
        """The bodies named from token `since` up to `index`, the nearest first."""
        return self.within(Words(max(0, since), index))[::-1]

    def full(self, name: str) -> str:
        """The fullest name the report has for the body called `name` ("the Inspectorate", "HWU")."""
        if name not in self._full:
            self._full[name] = self._fullest(name)
        return self._full[name]

    def _fullest(self, name: str) -> str:
        bare = _bare(name)
        if bare in self.acronyms:
            return self.acronyms[bare]
        words = _key(bare)
        if not words:
            return bare
        fitting = [n for n in self.counts if _is_short_for(words, _key(n))]
        return max(fitting, key=lambda n: (len(n.split()), self.counts[n], n), default=bare)

    def known(self, name: str) -> bool:
        """Whether `name` is a body's name here, in full or in short."""
        bare = _bare(name)
        return bare in self.acronyms or bare in self.counts or self.full(bare) != bare

    def meant_by(self, noun: str, index: int) -> str | None:
        """The full name of the body that "the union", "the company" or "the club" means at token `index`."""
        for nouns, fits in ((COMPANY_NOUNS, _is_company), (CLUB_NOUNS, _is_club)):
            chosen = self._chief(fits) if noun in nouns else None
            if chosen is not None:
                return chosen
        same = self._by_last.get(noun, [])
        at = bisect_left([b.words.start for b in same], index)
        near = same[at - 1] if at else (same[0] if same else None)
        return self.full(near.name) if near is not None else None

    def _chief(self, fits: Callable[[str], bool]) -> str | None:
        """Of the companies or clubs the one the report is about; None where two are named as often."""
        found: Counter[str] = Counter()
        for name in sorted(self.counts):
            full = self.full(name)
            if fits(full):
                found[full] += self.counts[name]
        ranked = sorted(found, key=lambda n: (-found[n], n))
        clear = len(ranked) == 1 or (ranked and found[ranked[0]] >= 2 * found[ranked[1]])
        return ranked[0] if clear else None


def find_bodies(
    doc: Doc, skip: Sequence[Span] = (), known: Collection[str] = (), surnames: Collection[str] = ()
) -> Bodies:
    """The bodies `doc` names, those inside `skip` (outlets, persons) left out.

    `known` are bodies to look for; what ends in one of the `surnames`, folded, is a person.
    """
    barred = sorted(skip)
    starts = [s.start for s in barred]
    named: list[Body] = []
    for words in sorted(
        {*_by_form(doc), *_by_entity(doc, surnames), *_by_name(doc, known), *_by_call(doc)},
        key=lambda w: (w.start, -w.end),
    ):
        if named and named[-1].words.end > words.start:
            continue
        span = words.span(doc)
        at = max(0, bisect_left(starts, span.end) - 1)
        if barred and barred[at].overlap(span):
            continue
        name = _bare(" ".join(doc[words.start : words.end].text.split()))
        name = name.lower() if name.lower() in _ALONE else name
        if len(name) > 1 and len(named) < _MOST:
            named.append(Body(words, name))
    bodies = _registered(doc, named)
    for name in sorted(known):
        bodies.counts[_bare(name)] += 1
    return bodies


def _registered(doc: Doc, named: list[Body]) -> Bodies:
    bodies = Bodies(named)
    text = doc.text
    for body in named:
        bodies.counts[body.name] += 1
        if body.name not in bodies.spans:
            bodies.spans[body.name] = _place(doc, text, body)
        bodies._starts.append(body.words.start)
        key = _key(body.name)
        if len(key) > 1 or body.name.isupper():
            for noun in sorted({key[0], key[-1]} if key else ()):
                bodies._by_last.setdefault(noun, []).append(body)
    for body in named:
        initials = _initials(body.name)
        if len(initials) > 1:
            bodies.acronyms.setdefault(initials, body.name)
        end = body.words.end
        if end + 2 < len(doc) and doc[end].text == "(" and doc[end + 1].is_upper and doc[end + 2].text == ")":
            bodies.acronyms[doc[end + 1].text] = body.name
    return bodies


def _place(doc: Doc, text: str, body: Body) -> Span:
    """Where the name itself stands, without an article."""
    span = body.words.span(doc)
    at = span.of(text).find(body.name)
    return Span(span.start + at, span.start + at + len(body.name)) if at >= 0 else span


def _by_form(doc: Doc) -> Iterator[Words]:
    """Names that hold the noun for a body: "Water Ministry", "Ministry of Water", "the fire service"."""
    taken = 0
    for token in doc:
        if token.pos_ not in ("NOUN", "PROPN") or token.i < taken:
            continue
        noun = fold(token.lemma_ if token.text.islower() else token.text)
        if noun not in _SPECIFIC:
            continue
        if token.lower_ == "authorities" or (noun in ("centre", "center") and _is_place(doc, token)):
            continue
        start, end = _left(doc, token), token.i + 1
        if token.text[0].isupper():
            end = _right(doc, token)
        if end - start > 1 or noun in _ALONE or _is_institution(doc, token):
            taken = end
            yield Words(start, end)


def _is_place(doc: Doc, token: Token) -> bool:
    return token.i > 0 and doc[token.i - 1].lower_ in _PLACES


def _is_institution(doc: Doc, token: Token) -> bool:
    return token.text[0].isupper() and token.i > 0 and doc[token.i - 1].lower_ == "the" and len(token) > 4


def _left(doc: Doc, noun: Token) -> int:
    """Where the name that ends in `noun` begins."""
    start = noun.i
    fits = _leads_capital if noun.text[0].isupper() else _qualifies
    while start > 0 and noun.i - start < 7 and fits(doc[start - 1], noun):
        start -= 1
    while start < noun.i and (doc[start].text in _LINKS or doc[start].lower_ in _CUT):
        start += 1
    return start


def _leads_capital(word: Token, _noun: Token) -> bool:
    if word.text in APOSTROPHES or word.text in ("&", "-"):
        return word.i > 0 and word.doc[word.i - 1].text[0].isupper()
    if word.lower_ in ("and", "of"):
        return word.i > 0 and _inside(word.doc, word.i)
    owned = fold(word.lemma_) in PEOPLE and word.nbor(1).text not in APOSTROPHES
    return word.text[0].isupper() and word.lower_ not in _CUT and not owned


def _inside(doc: Doc, index: int) -> bool:
    """ "Water and Power Ministry": the small word joins two fields, it does not list two bodies."""
    return fold(doc[index - 1].text) in PORTFOLIOS and fold(doc[index + 1].text) in PORTFOLIOS


def _qualifies(word: Token, noun: Token) -> bool:
    """ "emergency planning office", "foreign ministry", "the coroner's office"."""
    if word.text in ("'s", "’s"):
        return word.i > 0 and fold(word.doc[word.i - 1].lemma_) in PEOPLE | {"coroner", "minister"}
    if word.dep_ == "poss" and word.pos_ == "NOUN":
        return fold(word.lemma_) in PEOPLE | {"coroner"}
    if word.dep_ == "compound" and word.pos_ in ("NOUN", "PROPN"):
        return True
    return fold(word.text) in PORTFOLIOS


def _right(doc: Doc, noun: Token) -> int:
    """The end of "Ministry of Water and Irrigation", "Centre for Shared Rivers"."""
    end = noun.i + 1
    while end < len(doc) and end - noun.i < 9:
        word = doc[end]
        if word.text[0].isupper():
            if end == noun.i + 1 or word.ent_type_ in ("PERSON", "DATE") or fold(word.lemma_) in PEOPLE:
                break
        elif word.lower_ not in ("of", "for", "and", "the") or end + 1 >= len(doc) or not _goes_on(doc, end):
            break
        end += 1
    return end


def _goes_on(doc: Doc, at: int) -> bool:
    after = doc[at + 1]
    if doc[at].lower_ == "and":
        return after.text[0].isupper() and fold(after.text) in PORTFOLIOS
    if after.lower_ == "the" and at + 2 < len(doc):
        after = doc[at + 2]
    return after.text[0].isupper() and after.ent_type_ not in ("PERSON", "DATE")


def _by_entity(doc: Doc, surnames: Collection[str]) -> Iterator[Words]:
    """What the parse takes for an organisation, and names that end as those of clubs and companies do."""
    for entity in doc.ents:
        if entity.label_ not in _NAMES:
            continue
        words = _tidy(doc, entity.start, entity.end)
        if words is None:
            continue
        last = fold(doc[words.end - 1].text)
        several = words.end - words.start > 1
        by_form = several and (last in CLUB_WORDS | COMPANY_WORDS or _opens_club(doc, words))
        organisation = entity.label_ == "ORG" and last not in surnames and not _holds_people(doc, words)
        if by_form or organisation:
            yield words


def _by_call(doc: Doc) -> Iterator[Words]:
    """ "Bright Harbour, the charity that ...": names that the text itself calls a body."""
    for token in doc[1:]:
        if token.text != "," or not token.nbor(-1).text[0].isupper():
            continue
        start = token.i
        while start > 0 and token.i - start < _LONGEST and doc[start - 1].text[0].isupper():
            start -= 1
        words = _tidy(doc, start, token.i)
        if words is not None and is_called_body(doc, words):
            yield words


def _by_name(doc: Doc, known: Collection[str]) -> Iterator[Words]:
    """The first words of bodies known beforehand: "Ardley" for "Ardley Quarries Limited"; "Rovers"."""
    firsts = {key[0] for key in map(_key, map(_bare, known)) if len(key) > 1 and key[0] not in _SPECIFIC}
    for token in doc:
        if token.pos_ != "PROPN" or not token.text[0].isupper():
            continue
        alone = token.i + 1 == len(doc) or not doc[token.i + 1].text[0].isupper()
        if alone and (fold(token.text) in firsts or fold(token.text) in CLUB_NAMES):
            yield Words(token.i, token.i + 1)


def _holds_people(doc: Doc, words: Words) -> bool:
    return any(fold(t.lemma_) in PEOPLE for t in doc[words.start : words.end])


def _opens_club(doc: Doc, words: Words) -> bool:
    return doc[words.start].is_upper and fold(doc[words.start].text) in CLUB_WORDS


def _tidy(doc: Doc, start: int, end: int) -> Words | None:
    while start < end and (doc[start].lower_ in _CUT or not doc[start].text[0].isalnum()):
        start += 1
    while end > start and (doc[end - 1].text in ("'s", "’s", "'", "’") or doc[end - 1].is_punct):
        end -= 1
    if start >= end or not doc[start].text[0].isupper() or end - start > 9:
        return None
    return None if any("\n" in t.text for t in doc[start:end]) else Words(start, end)


def _bare(name: str) -> str:
    for article in ("the ", "The ", "THE ", "a ", "A "):
        name = name.removeprefix(article)
    return name.removesuffix("'s").removesuffix("’s").strip()


def is_formed(name: str) -> bool:
    """Whether the words of a name say that it is a body's: "Harbour Union", "Ardley plc", "HWU"."""
    words = set(_key(name))
    return bool(words & (BODIES | COMPANY_WORDS | CLUB_WORDS)) or name.isupper()


def _key(name: str) -> tuple[str, ...]:
    return tuple(w.strip(".,()") for w in fold(name).split())


def _is_company(name: str) -> bool:
    words = _key(name)
    return bool(words) and (words[-1] in COMPANY_WORDS or bool(set(words) & {"ltd", "limited", "plc", "inc"}))


def _is_club(name: str) -> bool:
    words = _key(name)
    if len(words) == 1:
        return words[0] in CLUB_NAMES
    return len(words) > 1 and (words[-1] in CLUB_WORDS or words[0] in CLUB_WORDS) and words[-1] not in BODIES


def _is_short_for(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """ "Inspectorate" for "Process Safety Inspectorate", "Pellham" for "Pellham Solvents Limited"."""
    if len(short) >= len(long):
        return False
    if long[-len(short) :] == short:
        return True
    rest = set(long[len(short) :])
    plain = (rest | set(short)) & (_SPECIFIC | PORTFOLIOS | _NO_BODIES)
    return long[: len(short)] == short and (not plain or bool(rest & (COMPANY_WORDS | CLUB_WORDS)))


def _initials(name: str) -> str:
    return "".join(w[0] for w in name.replace("-", " ").split() if w[0].isupper())
