"""The people, bodies and documents of one report, so that "she" and "the official" can be given a name."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from ..model import Span, SpeakerKind
from ..text.lexicon.given_names import is_mans_name
from ..text.lexicon.offices import OFFICERS, PORTFOLIOS
from ..text.lexicon.outlets import NOT_OUTLETS
from ..text.lexicon.speakers import BODIES, FEMALE_WORDS, MALE_WORDS, PEOPLE
from ..text.lexicon.titles import FEMALE, HONORIFICS, MALE, TITLE_FILLERS
from ..text.names import fold, same_person, strip_titles
from .bodies import Bodies, find_bodies
from .cue import Words
from .introductions import Standing, standing_of
from .people import is_titled, person_names

# How many tokens in front of a name its title may begin.
_TITLE = 16
# How far behind a name the words that describe it run.
_ASIDE = 14
# No report has more people than this; later ones are only met by their full names.
_MOST = 400


@dataclass(slots=True)
class Role:
    """One who speaks in this report, under the fullest form met so far.

    `noun` is the common noun that names it ("official", "ministry"); `via` and `own_hearing` tell through
    whom a speaker was last heard and `told` in which sentence, so that "the officials said" and "she added"
    keep it. `spoke_at` are the tokens where it is said to speak.
    """

    span: Span
    name: str
    kind: SpeakerKind
    noun: str = ""
    number: int | None = 1
    male: bool | None = None
    affiliation: str | None = None
    via: tuple[str, ...] = ()
    own_hearing: bool = False
    told: int = -9
    titles: frozenset[str] = frozenset()
    first: int = 0
    sentence: int = -1
    spoke_at: list[int] = field(default_factory=list)
    standing: Standing = field(default_factory=lambda: Standing(0, None))

    def stands(self, standing: Standing) -> None:
        """Take over what an introduction says of the body this role belongs to, if it says it better."""
        if standing.rank > self.standing.rank:
            self.affiliation = standing.body
        if standing.rank > self.standing.rank or (standing.officer and not self.standing.officer):
            self.standing = Standing(max(standing.rank, self.standing.rank), self.affiliation, True)


@dataclass(slots=True)
class Cast:
    """The roles of a report in the order they enter, and who spoke last."""

    people: list[Role] = field(default_factory=list)
    spoken: list[Role] = field(default_factory=list)
    publisher: str | None = None
    headline: Span | None = None
    subject: Role | None = None
    bodies: Bodies = field(default_factory=lambda: Bodies([]))
    names: list[Words] = field(default_factory=list)
    _by_name: dict[tuple[str, bool | None], Role | None] = field(default_factory=dict)
    _by_letter: dict[str, list[Role]] = field(default_factory=dict)

    def person(self, name: str, male: bool | None = None) -> Role | None:
        """The person this name may mean: under this very name first, else the only one it can be.

        A surname that two persons share means neither, unless a title says whether it is the man (`male`).
        """
        if (name, male) not in self._by_name:
            bare = strip_titles(name)
            near = [role for letter in _letters(bare) for role in self._by_letter.get(letter, ())]
            exact = next((role for role in near if role.name == bare), None)
            fitting = [
                r for r in near if same_person(r.name, name) and (None in (male, r.male) or r.male == male)
            ]
            self._by_name[name, male] = exact or _only(fitting)
        return self._by_name[name, male]

    def named_in(self, words: Words) -> list[Words]:
        """Where the report names persons among `words`."""
        at = bisect_left(self.names, Words(words.start, 0))
        found = []
        while at < len(self.names) and self.names[at].start < words.end:
            if self.names[at].end <= words.end:
                found.append(self.names[at])
            at += 1
        return found

    def add(self, role: Role) -> None:
        """A new person enters; names are looked up afresh, for a surname may now mean two."""
        self.people.append(role)
        self._by_name = {}
        for letter in _letters(role.name):
            self._by_letter.setdefault(letter, []).append(role)

    def rename(self, role: Role) -> None:
        """A fuller name has been met."""
        for letter in _letters(role.name):
            known = self._by_letter.setdefault(letter, [])
            if role not in known:
                known.append(role)
        self._by_name = {}

    def speak_for(self, issuer: str) -> None:
        """In a statement, an officer of no other body is one of the body that issues it."""
        for role in self.people:
            if role.standing.officer and role.standing.rank < 2:
                role.affiliation = self.bodies.full(issuer)

    def heads(self, token: Token) -> bool:
        """Whether a word stands in the headline, where "Minister" is the minister whom the text names."""
        return self.headline is not None and self.headline.start <= token.idx < self.headline.end

    def speak(self, role: Role, sentence: int) -> None:
        role.sentence = sentence
        if role in self.spoken:
            self.spoken.remove(role)
        self.spoken.append(role)


def _only(roles: list[Role]) -> Role | None:
    """The first of these where all of them may be one person, None where two of them are two."""
    if any(not same_person(roles[0].name, other.name) for other in roles[1:]):
        return None
    return roles[0] if roles else None


def _letters(name: str) -> list[str]:
    """What names that may agree share: the first letters of the first and the last word."""
    words = fold(name).split()
    return sorted({words[0][:1], words[-1][:1]}) if words else []


def build_cast(doc: Doc, skip: tuple[Span, ...] = (), known: Collection[str] = ()) -> Cast:
    """The named people of a document under their fullest names; names inside `skip` are left out.

    `known` are bodies the folder knows by name, such as those that issue a statement.
    """
    names = person_names(doc)
    full = [words.span(doc) for words in names if words.end - words.start > 1]
    surnames = {fold(doc[words.end - 1].text) for words in names if words.end - words.start > 1}
    cast = Cast(bodies=find_bodies(doc, (*skip, *full), known, surnames))
    for words in names:
        span = words.span(doc)
        if cast.bodies.known(doc[words.start : words.end].text) and not is_titled(doc, words):
            continue
        if any(span.overlap(other) for other in skip) or len(cast.people) >= _MOST:
            continue
        _enter(doc, cast, words, span)
    return cast


def _enter(doc: Doc, cast: Cast, words: Words, span: Span) -> None:
    text = doc[words.start : words.end].text
    name = strip_titles(text)
    if not name or any(c.isdigit() for c in name) or is_body_name(name) or is_office_name(name):
        return
    # Keep the span on the bare name, so that text and span agree.
    at = text.find(name)
    if at > 0:
        span = Span(span.start + at, span.start + at + len(name))
    elif at < 0:
        name = text
    if name.isupper() and len(name) > 4:
        return
    known = cast.person(name, title_gender(doc, words))
    if known is None:
        known = Role(span, name, "named", first=words.start)
        cast.add(known)
    elif len(name.split()) > len(known.name.split()):
        known.span, known.name = span, name
        cast.rename(known)
    known.titles |= titles_round(doc, words)
    bare = Words(max(words.start, words.end - _size_of(name)), words.end)
    known.stands(standing_of(doc, bare, cast.bodies))
    insort(cast.names, words)
    if known.male is None:
        known.male = _gender(doc, words)


def _size_of(name: str) -> int:
    """How many tokens a name has: the hyphen of "Pell-Holt" is one."""
    return len(name.replace("-", " - ").split())


def introduce(cast: Cast, doc: Doc, span: Span) -> None:
    """The person named at `span` enters late: from the head of a transcript, which tells no news itself."""
    found = doc.char_span(span.start, span.end, alignment_mode="contract")
    if found is not None and len(found):
        _enter(doc, cast, Words(found.start, found.end), span)


def is_office_name(name: str) -> bool:
    """Whether a name is nothing but an office: "Fire Officer", "Deputy Health Minister"."""
    words = {fold(w) for w in name.split()}
    return bool(words & OFFICERS) and words <= OFFICERS | TITLE_FILLERS | PORTFOLIOS


def is_body_name(name: str) -> bool:
    """Whether a proper name ends or begins as those of bodies do: "Harbour Authority", "Ministry of ..."."""
    words = [fold(w) for w in name.split()]
    return bool(words) and (words[-1] in BODIES or words[0] in BODIES or words[-1] in NOT_OUTLETS)


def titles_round(doc: Doc, words: Words) -> frozenset[str]:
    """The common nouns that say what a person is: "spokesman", "director", before or after the name."""
    before = doc[_title_start(doc, words.start) : words.start]
    titles = {_noun(token) for token in before if _is_role_noun(token)}
    head = doc[words.end - 1]
    for other in (head.head, *(t for t in head.children if t.dep_ == "appos")):
        if other.dep_ == "appos" or (head.dep_ == "appos" and other is head.head):
            titles.update(_noun(t) for t in (other, *other.children) if _is_role_noun(t))
    titles.update(_noun(t) for t in _aside(doc, words.end) if _is_role_noun(t))
    return frozenset(t for t in titles if t)


def _aside(doc: Doc, after: int) -> list[Token]:
    """The words between the comma behind a name and the next mark; none where a verb comes first."""
    if after >= len(doc) or doc[after].text != ",":
        return []
    aside: list[Token] = []
    for token in doc[after + 1 : after + _ASIDE]:
        if token.is_punct:
            return aside
        if token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBG", "VBN"):
            return []
        aside.append(token)
    return aside


def _title_start(doc: Doc, at: int) -> int:
    """Where the title in front of a name begins: "the Minister of Health, Hon. Col. Holt".

    One comma may stand in it; another name may not.
    """
    start, commas = at, 0
    while start > 0 and at - start < _TITLE and commas < 2 and _is_in_title(doc[start - 1]):
        start -= 1
        commas += doc[start].text == ","
    return start


def _is_in_title(token: Token) -> bool:
    if token.is_space:
        return "\n" not in token.text
    if token.text in (",", "(", ")"):
        return True
    if token.text == ".":
        return token.i > 0 and fold(token.nbor(-1).text) in HONORIFICS
    if token.ent_type_ == "PERSON" or token.is_punct:
        return False
    return token.pos_ not in ("VERB", "AUX", "SCONJ", "PRON", "CCONJ")


def _noun(token: Token) -> str:
    return fold(token.lemma_)


def _is_role_noun(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN") and (
        fold(token.lemma_) in HONORIFICS or fold(token.lemma_) in _ROLES
    )


_ROLES = MALE_WORDS | FEMALE_WORDS | PEOPLE | OFFICERS | frozenset(("mp", "dutchman"))


def title_gender(doc: Doc, words: Words) -> bool | None:
    """What the title right before a name says: "Mr Holt" is a man, "Mrs Holt" a woman."""
    title = fold(doc[words.start - 1].text).strip(".") if words.start else ""
    return title in MALE if title in MALE | FEMALE else None


def _gender(doc: Doc, words: Words) -> bool | None:
    """True for a man, False for a woman, None where title and role do not say."""
    near = {fold(doc[i].text).strip(".") for i in range(max(0, words.start - 3), words.start)} | set(
        titles_round(doc, words)
    )
    if near & (MALE | MALE_WORDS):
        return True
    if near & (FEMALE | FEMALE_WORDS):
        return False
    return is_mans_name(fold(doc[words.start].text)) if words.end - words.start > 1 else None
