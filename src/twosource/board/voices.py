"""Whose words a place in a report is, and whom its nouns and pronouns mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from ..model import Mention, Report, Span
from ..text.names import same_person
from ..text.outlets import same_outlet
from ..text.parse import child
from .actors import BODIES, is_person
from .grammar import bounds, subject, text_between
from .lexicon import SPEECH
from .offices import Offices

FIRST = frozenset({"i", "we", "us", "me", "ourselves"})
SECOND = frozenset({"you", "one", "everyone", "everybody", "people", "anyone"})
HE_OR_SHE = frozenset({"he", "she", "him", "her"})
THIRD = HE_OR_SHE | {"it", "they", "them"}
ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
# Mentions are looked up by the stretch of text they lie in; a stretch is this many characters.
_STRETCH = 500
# Someone named further back than this many sentences' worth of words is not what "he" means.
_REACH = 90
# What "will", "can" and "must" become when somebody's words are retold.
_BACKSHIFTED = frozenset("would could might should 'd ’d".split())
# A dateline begins with the town, within so many words of the beginning.
_DATELINE = 3
# A speaker stands no more than this many clauses above what is said.
_HOPS = 6


class _Said(NamedTuple):
    length: int
    start: int
    end: int
    name: str
    local: Span
    quoted: bool


class Voices:
    """The speakers of one report, by place.

    In '"We saw them," she said' everything between the quotation marks is the voice of whoever "she" is.
    """

    def __init__(self, report: Report, doc: Doc, mentions: Sequence[Mention]) -> None:
        self.report = report
        self.doc = doc
        self._stretches: dict[int, list[_Said]] = {}
        self._outlets: dict[str, None] = {}
        self._said_as: dict[tuple[int, int], str] = {}
        self._named: dict[int, str | None] = {}
        self._names = [e for e in doc.ents if e.label_ in ACTORS]
        self._token_ent = {t.i: e for e in self._names for t in e}
        self._fullest = self._full_names()
        people = [e for e in self._names if e.label_ == "PERSON"]
        self._offices = Offices([(e, self._full(e.root)) for e in people])
        for mention in mentions:
            if mention.speaker is not None or (mention.via and mention.cue is not None):
                self._add(mention)

    def _add(self, mention: Mention) -> None:
        speaker = mention.speaker
        self._outlets.update(dict.fromkeys(mention.via))
        name, local = mention.via[0] if mention.via else "", Span(0, 0)
        if speaker is not None:
            name, local = speaker.name, speaker.local
            if speaker.kind == "unnamed":
                name = self._bearer(local) or name
            self._said_as.setdefault((local.start, local.end), name)
        for span in mention.content or (mention.span,):
            entry = _Said(len(span), span.start, span.end, name, local, mention.quoted)
            for stretch in range(span.start // _STRETCH, span.end // _STRETCH + 1):
                self._stretches.setdefault(stretch, []).append(entry)

    def _bearer(self, place: Span) -> str | None:
        """The name of "the minister" at `place`, where the report has given it."""
        words = self.doc.char_span(place.start, place.end, alignment_mode="expand") if len(place) else None
        return None if words is None else self._offices.bearer(words.root)

    def _full_names(self) -> dict[str, str]:
        """Each person's name as the report gives it in full: "Orsel" gives "Nadim Orsel"."""
        full: dict[str, str] = {}
        for ent in self._names:
            words = ent.text.split()
            if ent.label_ == "PERSON" and len(words) > 1 and "\n" not in ent.text and len(words) <= 4:
                full.setdefault(_bare(words[-1]), _bare(ent.text))
        return full

    @property
    def author(self) -> str | None:
        """Who "we" is in the report's own voice: the writer of a comment, the issuer of a release."""
        if self.report.kind == "commentary":
            return self.report.author or self.report.publisher
        return self.report.publisher if self.report.kind == "press-release" else None

    def _at(self, offset: int) -> _Said | None:
        near = self._stretches.get(offset // _STRETCH, ())
        said = [e for e in near if e.start <= offset < e.end]
        return min(said, key=lambda e: (e.length, e.start)) if said else None

    def speaker_at(self, offset: int) -> str | None:
        """Who is speaking at character `offset`, an outlet where no one else is named; None: the report."""
        said = self._at(offset)
        return None if said is None else said.name

    def said_by(self, token: Token, author: bool = True) -> str | None:
        """The name of whose words `token` is; for the report's own voice its author, if `author` is asked.

        A speaker inside what another tells comes first: "Officials said that Falk told them to wait".
        """
        said = self._at(token.idx)
        inner = self._inner_speaker(token, said)
        if inner is not None:
            return inner
        if said is not None:
            return said.name
        return self.author if author or self.report.kind == "press-release" else None

    def _inner_speaker(self, token: Token, said: _Said | None) -> str | None:
        verb = token
        for _ in range(_HOPS):
            if verb.head is verb or verb.dep_ in ("relcl", "acl", "prep"):
                return None
            inside = verb.dep_ in ("ccomp", "xcomp")
            verb = verb.head
            if inside and verb.lemma_.lower() in SPEECH:
                break
        else:
            return None
        doer = subject(verb)
        if doer is None or doer.lower_ in FIRST | SECOND or not is_actor(doer):
            return None
        if said is not None and said.local.start <= doer.idx < said.local.end:
            return said.name
        name = self.name_of(doer)
        return None if name is None or self.is_outlet(name) else name

    def retells(self, pronoun: Token) -> bool:
        """Whether a "he" or "they" stands in what somebody is said to have said, and so may mean them."""
        said = self._at(pronoun.idx)
        return said is not None and not said.quoted

    def carried(self, token: Token) -> str | None:
        """Who is still being told of: after "Ada Brill refused", "The road would stay shut" is her word.

        Only a sentence under "would" or the like, in the paragraph of the sentence that named the speaker.
        """
        sent = token.sent
        if not any(t.tag_ == "MD" and t.lower_ in _BACKSHIFTED for t in sent):
            return None
        for i in range(sent.start - 1, max(-1, sent.start - _REACH), -1):
            word = self.doc[i]
            if "\n" in word.text:
                return None
            name = self.speaker_at(word.idx)
            if name is not None:
                return None if self.is_outlet(name) else name
        return None

    def is_outlet(self, name: str) -> bool:
        """Whether `name` is an outlet that the report credits, or its own publisher."""
        own = (
            (self.report.publisher,) if self.report.publisher and self.report.kind != "press-release" else ()
        )
        return any(same_outlet(name, outlet) for outlet in (*self._outlets, *own))

    def name_of(self, token: Token) -> str | None:
        """The name of the person or body that `token` means; None where that is nobody in particular."""
        if token.i not in self._named:
            self._named[token.i] = self._name_of(token)
        return self._named[token.i]

    def _name_of(self, token: Token) -> str | None:
        after = _after_dateline(token)
        if after is not None:
            token = after
        word = token.lower_
        if is_first(token):
            said_here = self._at(token.idx)
            if said_here is not None:
                return said_here.name
            return self.author or (self.report.author if word in ("i", "me") else None)
        if word in SECOND:
            return None
        if word in THIRD:
            said = self._said_as.get((token.idx, token.idx + len(token)))
            return said or self._antecedent(token) or self._spoken_of(word, token.idx)
        if token.pos_ == "PRON" or token.tag_ in ("WP", "WDT", "DT", "EX"):
            return None
        return self._offices.bearer(token) or self._noun(token)

    def _spoken_of(self, word: str, offset: int) -> str | None:
        """ "A spokeswoman for the service said it stood by his words": for want of another, who speaks."""
        return self.speaker_at(offset) if word in ("it", "they") else None

    def _noun(self, token: Token) -> str | None:
        if token.dep_ == "appos" and token.pos_ == "NOUN" and token.head.pos_ == "PROPN":
            token = token.head
        apposition = child(token, "appos")
        if apposition is not None and self._is_person(apposition) and not self._is_person(token):
            return self._full(apposition)
        ent = self._token_ent.get(token.i)
        if ent is not None and token.i == ent.root.i and ent.label_ == "PERSON":
            return self._full(token)
        if ent is None and token.pos_ != "PROPN" and not is_actor_noun(token):
            return None
        return self._phrase(token)

    def _is_person(self, token: Token) -> bool:
        ent = self._token_ent.get(token.i)
        return ent is not None and ent.label_ == "PERSON"

    def _full(self, token: Token) -> str:
        name = _bare(self._token_ent[token.i].text.split("\n")[0])
        full = self._fullest.get(name.split()[-1]) if name.split() else None
        return full if full and same_person(full, name) else name

    def _phrase(self, token: Token) -> str | None:
        """The noun phrase without what follows it, but for "of" and the like: "the head of the union"."""
        first, last = bounds(token)[0], token.i
        for c in token.children:
            if c.dep_ == "prep" and c.lower_ in ("of", "for", "at", "in") and c.i == last + 1:
                last = bounds(c)[1]
        comma = next((i for i in range(token.i - 1, first, -1) if self.doc[i].text in ",;:"), None)
        first = first if comma is None else comma + 1
        if last - first > 12:
            first, last = max(first, token.i - 4), token.i
        name = text_between(self.doc, first, last).of(self.report.text)
        return None if "\n" in name or not name else _bare(name)

    def _antecedent(self, pronoun: Token) -> str | None:
        """The nearest person or body before a pronoun that it can mean, subjects first."""
        if pronoun.lower_ in ("they", "them"):
            return None
        people = pronoun.lower_ in HE_OR_SHE
        said = self._at(pronoun.idx)
        second: str | None = None
        for i in range(pronoun.i - 1, max(-1, pronoun.i - _REACH), -1):
            token = self.doc[i]
            if not self._can_be(token, people):
                continue
            name = self._full(token) if self._is_person(token) else self._noun(token)
            if name is None or (said is not None and said.quoted and same_person(name, said.name)):
                continue
            if token.dep_ in ("nsubj", "nsubjpass", "appos"):
                return name
            second = second or name
        return second

    def _can_be(self, token: Token, people: bool) -> bool:
        ent = self._token_ent.get(token.i)
        if ent is not None:
            return token.i == ent.root.i and ent.label_ in (("PERSON",) if people else ("ORG", "GPE"))
        if token.pos_ != "NOUN" or token.tag_ != "NN":
            return False
        lemma = token.lemma_.lower()
        return is_person(lemma) if people else lemma in BODIES


def _after_dateline(token: Token) -> Token | None:
    """Who acts in "NORTHOLM, May 2 - Mayor Ada Brill opposes ...", where the parse takes the town to."""
    sent = token.sent
    if token.i - sent.start > _DATELINE or not token.is_upper or token.ent_type_ == "PERSON":
        return None
    words = token.doc[token.i + 1 : min(token.i + 4 * _DATELINE, sent.end)]
    dash = next((t.i for t in words if t.text in ("-", "–", "—", "--")), None)
    if dash is None or not token.head.i > dash:
        return None
    return next(
        (
            t
            for t in token.doc[dash + 1 : token.head.i]
            if t.pos_ in ("PROPN", "NOUN") and t.dep_ != "compound"
        ),
        None,
    )


def is_first(token: Token) -> bool:
    """Whether `token` is "I" or "we" in any case; "US" is a country."""
    return token.lower_ in FIRST and token.text != "US"


def is_actor_noun(token: Token) -> bool:
    """Whether a common noun names people or a body that can take sides."""
    lemma = token.lemma_.lower()
    return is_person(lemma) or lemma in BODIES


def is_actor(token: Token) -> bool:
    """Whether `token` can will something: a pronoun for people, a name, an official, a government."""
    if token.lower_ in FIRST | HE_OR_SHE | {"they"}:
        return True
    if token.ent_type_ in ACTORS or is_actor_noun(token):
        return True
    return token.pos_ == "PROPN" and token.ent_type_ not in _THINGS


_THINGS = frozenset(
    "DATE TIME MONEY CARDINAL ORDINAL PERCENT QUANTITY LANGUAGE EVENT LAW WORK_OF_ART".split()
)


def _bare(name: str) -> str:
    for ending in ("'s", "’s", "'", "’"):
        name = name.removesuffix(ending)
    return name.strip(' ,.;:"“”')
