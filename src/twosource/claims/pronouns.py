"""Whom "he", "she" and "they" mean: who spoke or did something last and may be a man, a woman, or many."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Sentence

from ..text.lexicon.given_names import is_given_name
from ..text.lexicon.speakers import PEOPLE
from ..text.names import fold
from ..text.parse import NOUN_SUBJECTS, child
from .cast import Cast, Role
from .cue import Words, root_of
from .name_forms import NO_NAMES

# Words for those who take part in a meeting.
_TAKING_PART = frozenset(("participant", "delegate", "negotiator", "attendee", "envoy", "representative"))
_MALE = frozenset(("he", "him", "his", "himself"))
# How many tokens back a person may be named whom a pronoun means without having spoken.
_REACH = 120
_ENDS = frozenset((".", "!", "?", '"', "”", "'", "’", ":", ")", ",", "…"))
_LONGEST_HEADING = 30


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A person at token `at`; `rank` is higher for who speaks there than for who does something."""

    role: Role
    at: int
    rank: int


_SPEAKS, _ACTS, _BESIDE, _NAMED = 3, 2, 1, 0


def he_or_she(doc: Doc, head: Token, cast: Cast) -> Role | None:
    """The person a singular pronoun means.

    The sentence nearest to it decides, headings last; in that, who spoke goes before who is its subject.
    What a person is found to be once ("she") is remembered.
    """
    male = head.lower_ in _MALE
    fitting = [c for c in _candidates(doc, head, cast) if c.role.male in (None, male)]
    if not fitting:
        return None
    best = max(fitting, key=lambda c: (not _in_heading(doc, c.at), doc[c.at].sent.start, c.rank, -c.at))
    if best.role.male is None:
        best.role.male = male
    return best.role


def they_before(doc: Doc, head: Token) -> Token | None:
    """The people "they" mean: the plural subject of the sentence just before, if that is of people.

    "Its delegates at the summit voiced their anger. They proposed ..."
    """
    here = head.sent
    if head.dep_ not in NOUN_SUBJECTS or here.start == 0 or "\n" in doc[here.start - 1].text:
        return None
    before = doc[here.start - 1].sent
    subject = _subject(before)
    if subject is None or subject.tag_ != "NNS" or "\n" in before.text.strip():
        return None
    return subject if fold(subject.lemma_) in PEOPLE | _TAKING_PART else None


def owner_of(head: Token) -> str | None:
    """Whose the people are that "its" or "their" stands before: the last name that is a subject there."""
    owner = next((t for t in head.children if t.dep_ == "poss" and t.pos_ == "PRON"), None)
    if owner is None:
        return None
    names = [t for t in head.doc[owner.sent.start : owner.i] if t.dep_ in NOUN_SUBJECTS and _is_named(t)]
    if not names:
        return None
    words = head.doc[names[-1].left_edge.i : names[-1].i + 1]
    return words[1:].text if words[0].pos_ == "DET" and len(words) > 1 else words.text


def _is_named(token: Token) -> bool:
    return token.pos_ == "PROPN" or any(t.pos_ == "PROPN" and t.dep_ == "compound" for t in token.children)


def _subject(sentence: Sentence) -> Token | None:
    """The subject of a sentence; where the parse has none, the noun that opens what follows a comma."""
    verb = sentence.root
    found = next((t for t in verb.children if t.dep_ in NOUN_SUBJECTS), None)
    if found is not None or verb.pos_ != "VERB":
        return found
    commas = [t.i for t in sentence if t.text == "," and t.i < verb.i]
    if not commas:
        return None
    nouns = [t for t in sentence.doc[commas[-1] + 1 : verb.i] if t.pos_ == "NOUN"]
    return nouns[0] if nouns else None


def _candidates(doc: Doc, head: Token, cast: Cast) -> Iterator[_Candidate]:
    for role in cast.spoken:
        before = bisect_left(role.spoke_at, head.i)
        if role.kind in ("named", "unnamed") and role.number == 1 and before:
            yield _Candidate(role, role.spoke_at[before - 1], _SPEAKS)
    since = max(0, head.i - _REACH)
    for name in cast.named_in(Words(since, head.i)):
        root = root_of(doc, name)
        rank = _rank(root)
        named = cast.person(doc[name.start : name.end].text)
        if named is None or not (_is_somebody(named) or _does(root)):
            continue
        if rank == _NAMED and (named.male is None or root.sent.end != head.sent.start):
            continue
        enters = rank == _ACTS and named.first == name.start and " " in named.name
        if enters or _leads_to(root, head):
            yield _Candidate(named, name.start, rank)


def _rank(name: Token) -> int:
    """How a name stands in its sentence: a pronoun means an object and the like only just behind it."""
    if name.dep_ in NOUN_SUBJECTS or (name.dep_ == "appos" and name.head.dep_ in NOUN_SUBJECTS):
        return _ACTS
    return _BESIDE if name.dep_ == "appos" else _NAMED


def _is_somebody(role: Role) -> bool:
    """Whether more than the parse says that this is a person: a title, a given name, something said."""
    given = is_given_name(fold(role.name.split()[0]))
    return given or role.male is not None or bool(role.titles or role.spoke_at)


def _does(name: Token) -> bool:
    """Whether a name in full does something: "Holt counted them", not "Kelham Reef, won by four votes"."""
    doc = name.doc
    full = name.i > 0 and doc[name.i - 1].text[0].isupper() and fold(name.text) not in NO_NAMES
    verb = name.head
    going_on = verb.tag_ == "VBG" and child(verb, "aux") is not None
    return full and name.dep_ == "nsubj" and (going_on or verb.tag_ in ("VBD", "VBZ", "VBP", "VB"))


def _in_heading(doc: Doc, at: int) -> bool:
    """Whether the line ends without the mark that ends a sentence."""
    for index in range(at, min(len(doc), at + _LONGEST_HEADING)):
        if "\n" in doc[index].text:
            return doc[index - 1].text not in _ENDS
    return False


def _leads_to(subject: Token, pronoun: Token) -> bool:
    """Whether a subject can be taken up by the pronoun: in its own sentence only from the clause above it.

    In "Unless Holt comes, she said" the one who speaks is not Holt.
    """
    subject = subject.head if subject.dep_ == "appos" else subject
    if subject.sent.start != pronoun.sent.start:
        return True
    return any(above.i == subject.head.i for above in pronoun.head.ancestors)
