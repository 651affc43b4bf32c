"""What matching and disputes compare of a mention: its words, names, numbers, times and polarity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, NamedTuple

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from ..model import Mention, Span, TimeExpression
from ..text.encoder import Passage
from ..text.numbers import Quantity, find_quantities
from ..text.parse import NOUN_SUBJECTS, children
from .calendar import gives_hour, is_day, is_period
from .wishes import Wish, read_wish

Negation = Literal["plain", "total", "open"]

CONTENT_POS = {"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"}
EMPTY_LEMMAS = {
    "say", "tell", "be", "have", "do", "make", "take", "get", "go", "come", "more", "most", "also",
    "other", "such", "very", "just", "only", "even", "still", "now", "then", "here", "there", "so", "not",
    "mr", "ms", "mrs", "dr", "report", "accord",
}  # fmt: skip
_NEGATIONS = {"no", "not", "n't", "n’t", "never", "neither", "nor", "none", "nobody", "nothing", "without"}
# Of these, words that leave nothing out.
_TOTAL = _NEGATIONS - {"not", "n't", "n’t", "without"}
_ARGUMENTS = {"nsubj", "nsubjpass", "dobj", "attr", "expl", "advmod", "intj", "det"}
_AGENTS = {"nsubj", "agent"}
_SIDE_CLAUSES = {"relcl", "acl", "advcl"}
_TIMES = {"DATE", "TIME"}
_HEDGES = {"may", "might", "could", "perhaps", "possibly", "maybe"}
# A phrase is read no further than this many words, whatever a report puts into one sentence.
MAX_PHRASE = 20
# How many letters of a word its inflected forms share.
_STEM = 5
# Endings are taken off as long as so many letters are left.
_SHORTEST_ROOT = 3
# A claim is worded by a sentence of at least this many words that carry meaning.
LEAST_SAID = 4
_WRITTEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")


class Word(NamedTuple):
    """A word as it is written, in lower case, and where it stands in the report."""

    text: str
    lower: str
    start: int
    end: int


@dataclass(frozen=True)
class Statement:
    """A mention made ready for comparing.

    text       the whole sentence; `passage` has what is claimed in it apart from speaker and cue
    words      lower-cased lemmas that carry meaning; `names` lower-cased words of proper names
    agents     the words of whoever acts
    negation   how it says "not" as a whole: "total" with a word like "nobody" or "never", "open" of what
               will or can be, otherwise "plain"; `hedged` whether it only may be so; `verbal` whether a
               verb is its head
    proper     all words of names, peoples and places; `places` the places and where they stand
    subject    where its subject stands
    asides     what tells of something else than its verb: side clauses ("who fled on Friday") and what is
               put before a noun ("Friday's vote"); `wish` what somebody is said to propose or want
    times      its time expressions, once `date_statements` has set them
    """

    mention: Mention
    text: str
    passage: Passage
    words: frozenset[str]
    names: frozenset[str]
    predicate: str
    agents: frozenset[str]
    quantities: tuple[Quantity, ...]
    negation: Negation | None
    verbal: bool
    hedged: bool = False
    proper: frozenset[str] = frozenset()
    places: tuple[tuple[str, Span], ...] = ()
    subject: Span | None = None
    asides: tuple[Span, ...] = ()
    wish: Wish | None = None
    times: tuple[TimeExpression, ...] = ()

    @property
    def negated(self) -> bool:
        """Whether it says "not" as a whole."""
        return self.negation is not None

    @property
    def report(self) -> str:
        return self.mention.report

    # A statement is held against many others, so what follows from its fields is worked out once.

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words and names."""
        return frozenset(map(stem, self.words | self.names))

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of its words."""
        return frozenset(map(root, self.words))

    @cached_property
    def all_roots(self) -> frozenset[str]:
        """The roots of its words and names."""
        return self.roots | frozenset(map(root, self.names))

    @cached_property
    def in_order(self) -> tuple[Word, ...]:
        """The words of what is said, in the order of the text."""
        return self._written(self.passage.parts or ((0, len(self.passage.text)),))

    @cached_property
    def whole_in_order(self) -> tuple[Word, ...]:
        """The words of the whole sentence, who says it among them."""
        return self._written(((0, len(self.passage.text)),))

    @cached_property
    def in_lower(self) -> tuple[list[str], frozenset[str]]:
        """The words of what is said in lower case, in order and as a set."""
        words = [word.lower for word in self.in_order]
        return words, frozenset(words)

    @cached_property
    def whole_in_lower(self) -> tuple[list[str], frozenset[str]]:
        """The same of the whole sentence."""
        words = [word.lower for word in self.whole_in_order]
        return words, frozenset(words)

    def _written(self, parts: Sequence[tuple[int, int]]) -> tuple[Word, ...]:
        text, at = self.passage.text, self.mention.span.start
        found = (m for start, end in parts for m in _WRITTEN.finditer(text, start, end))
        return tuple(Word(m[0], m[0].lower(), at + m.start(), at + m.end()) for m in found)

    @cached_property
    def counts(self) -> tuple[Quantity, ...]:
        """The figures that it holds to be true and that tell no day or hour."""
        moments = [t.span for t in self.times if t.type in _TIMES]
        held = (q for q in self.quantities if q.standing == "held")
        return tuple(q for q in held if not any(q.span.overlap(span) for span in moments))

    @cached_property
    def told_times(self) -> tuple[TimeExpression, ...]:
        """The time expressions of what is said: the day of the saying itself is none of them."""
        return tuple(t for t in self.times if any(span.covers(t.span) for span in self.mention.content))

    @cached_property
    def told_hours(self) -> tuple[TimeExpression, ...]:
        """The hours of the day that it gives for what it tells."""
        return tuple(t for t in self.told_times if t.type == "TIME" and gives_hour(t.value))

    @cached_property
    def told_days(self) -> tuple[TimeExpression, ...]:
        """The days, months, seasons and years that it gives for what it tells, the finest of these.

        Those of a side clause are none of them.
        """
        dates = [t for t in self.told_times if t.type == "DATE"]
        dates = [t for t in dates if not any(aside.covers(t.span) for aside in self.asides)]
        dates = [t for t in dates if not self._is_followed_by_than(t.span)]
        days = tuple(t for t in dates if is_day(t.value))
        return days or tuple(t for t in dates if is_period(t.value))

    def _is_followed_by_than(self, span: Span) -> bool:
        """Whether a time only says how much later or earlier something is "than planned"."""
        return self.passage.text[span.end - self.mention.span.start :].lstrip().startswith("than ")


def stem(word: str) -> str:
    """The first letters of a word, which inflected and related forms share: "resume", "resumption"."""
    return word[:_STEM]


def root(word: str) -> str:
    """What inflected forms of a word share: "promised" and "promise" are "promi"."""
    word = word.lower()
    for ending in ("ing", "ed", "es", "s", "d"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_ROOT:
            word = word[: -len(ending)]
            break
    return stem(word).rstrip("e")


def make_statements(doc: Doc, mentions: Sequence[Mention]) -> tuple[Statement, ...]:
    """One statement for each mention of a report, in order."""
    text = doc.text
    return tuple(_statement(doc, text, mention) for mention in mentions)


def date_statements(
    statements: Sequence[Statement], times: Sequence[TimeExpression]
) -> tuple[Statement, ...]:
    """The statements of one report, each with the time expressions that stand in it."""
    return tuple(
        replace(s, times=tuple(t for t in times if s.mention.span.covers(t.span))) for s in statements
    )


def is_question(statement: Statement) -> bool:
    """Whether what is said only asks, within quotation marks or without."""
    end = statement.passage.parts[-1][1] if statement.passage.parts else len(statement.passage.text)
    asked = (statement.passage.text[:end], statement.text)
    return any(text.rstrip(" \"'”’).,").endswith("?") for text in asked)


def is_sentence(statement: Statement) -> bool:
    """Whether a statement asserts something in so many words: no question, no bare heading."""
    return not is_question(statement) and statement.verbal and len(statement.words) >= LEAST_SAID


def _statement(doc: Doc, text: str, mention: Mention) -> Statement:
    tokens = _tokens(doc, mention.content) or _tokens(doc, (mention.span,))
    head = _head(tokens)
    return Statement(
        mention=mention,
        text=_squash(mention.span.of(text)),
        passage=_passage(text, mention),
        words=frozenset(t.lemma_.lower() for t in tokens if _carries_meaning(t)),
        names=frozenset(t.lower_ for t in tokens if t.pos_ == "PROPN" and len(t) > 2),
        predicate=head.lemma_.lower() if head is not None else "",
        agents=_agents(head),
        quantities=_quantities(doc, mention),
        negation=_negation(head),
        hedged=any(t.lower_ in _HEDGES and t.pos_ in {"AUX", "ADV"} for t in tokens),
        proper=frozenset(t.lower_ for t in tokens if _is_proper(t)),
        places=tuple((e.text.lower(), Span(e.start_char, e.end_char)) for e in _places(tokens)),
        subject=_subject(head),
        asides=_asides(tokens),
        wish=_wish(doc, mention),
        verbal=head is not None and head.pos_ in {"VERB", "AUX"},
    )


def _passage(text: str, mention: Mention) -> Passage:
    start = mention.span.start
    parts = tuple((part.start - start, part.end - start) for part in mention.content)
    return Passage(mention.span.of(text), parts)


def _squash(text: str) -> str:
    return " ".join(text.split())


def _negation(head: Token | None) -> Negation | None:
    """Whether the statement as a whole says "not": its head, or the head's subject or object, is negated.

    A "no" in a side clause ("the sum that nobody had named") leaves the statement what it is.
    """
    if head is None:
        return None
    says_no = _says_no(head)
    total = says_no
    for child in children(head):
        if child.dep_ == "neg" or child.dep_ in _ARGUMENTS:
            within = [child, *(c for c in child.children if c.dep_ == "det" and child.dep_ != "neg")]
            found = [t for t in within if _says_no(t)]
            says_no = says_no or bool(found)
            total = total or any(t.lower_ in _TOTAL for t in found)
        if child.dep_ in NOUN_SUBJECTS and _is_not_one(child):
            says_no = total = True
    if not says_no:
        return None
    return "open" if _is_open(head) else "total" if total else "plain"


def _is_open(head: Token) -> bool:
    """Whether a "not" is of what will, can or must be, or of what "you" or "one" may find."""
    if any(c.dep_ == "aux" and c.tag_ == "MD" for c in head.children):
        return True
    return any(c.dep_ in NOUN_SUBJECTS and c.lower_ in {"you", "one"} for c in head.children)


def _is_not_one(subject: Token) -> bool:
    """Whether a subject is "not one of them", "not a single shot"."""
    first = subject.doc[subject.left_edge.i : subject.left_edge.i + 2]
    return len(first) == 2 and first[0].lower_ == "not" and first[1].lower_ in {"one", "a", "an", "even"}


def _says_no(token: Token) -> bool:
    """Whether a word negates; "signed or not" and "agreement or no agreement" leave things open."""
    return token.lower_ in _NEGATIONS and not (token.i and token.nbor(-1).lower_ == "or")


def _is_proper(token: Token) -> bool:
    """Whether a word belongs to a name of somebody or some place; days and months are none."""
    if token.ent_type_ in _TIMES or len(token) < 2:
        return False
    return token.pos_ == "PROPN" or token.ent_type_ in {"PERSON", "NORP", "GPE", "LOC", "FAC", "ORG"}


def _places(tokens: Sequence[Token]) -> list[Words]:
    """The places that these words name, each once."""
    found: dict[int, Words] = {}
    for token in tokens:
        if token.ent_type_ in {"GPE", "LOC", "FAC"} and token.ent_iob_ == "B":
            last = token.i + 1
            while last < len(token.doc) and token.doc[last].ent_iob_ == "I" and last - token.i < MAX_PHRASE:
                last += 1
            found[token.i] = token.doc[token.i : last]
    return list(found.values())


def _tokens(doc: Doc, spans: Sequence[Span]) -> list[Token]:
    found: list[Token] = []
    for span in spans:
        words = doc.char_span(span.start, span.end, alignment_mode="expand")
        if words is not None:
            found.extend(token for token in words if not token.is_space)
    return found


def _quantities(doc: Doc, mention: Mention) -> tuple[Quantity, ...]:
    found: list[Quantity] = []
    for span in mention.content:
        words = doc.char_span(span.start, span.end, alignment_mode="expand")
        if words is not None:
            found.extend(find_quantities(doc, words.start, words.end))
    return tuple(found)


def _head(tokens: Sequence[Token]) -> Token | None:
    """The word the rest hangs on: the first verb whose head lies outside, else the first such word."""
    inside = {token.i for token in tokens}
    tops = [t for t in tokens if t.head.i not in inside or t.head.i == t.i]
    verbs = [t for t in tops if t.pos_ in {"VERB", "AUX"}]
    return next(iter(verbs or tops), None)


def _carries_meaning(token: Token) -> bool:
    return token.pos_ in CONTENT_POS and len(token) > 1 and token.lemma_.lower() not in EMPTY_LEMMAS


def _subject(head: Token | None) -> Span | None:
    """Where the subject of the statement stands, if it is named and short."""
    for child in children(head) if head is not None else ():
        if child.dep_ in NOUN_SUBJECTS and child.pos_ in {"NOUN", "PROPN"}:
            first, last = child.left_edge, child.right_edge
            if last.i - first.i < MAX_PHRASE:
                return Span(first.idx, last.idx + len(last))
    return None


def _wish(doc: Doc, mention: Mention) -> Wish | None:
    speaker = mention.speaker
    named = f"{speaker.name} {speaker.affiliation or ''}" if speaker is not None else None
    words = _tokens(doc, (mention.span,))
    return read_wish(words, named) if words else None


def _asides(tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Where the side clauses stand, and the days put before a noun."""
    found = [t for t in tokens if t.dep_ in _SIDE_CLAUSES or (t.ent_type_ in _TIMES and _is_before_noun(t))]
    edges = [(t.left_edge, t.right_edge) for t in found]
    return tuple(Span(first.idx, last.idx + len(last)) for first, last in edges)


def _is_before_noun(token: Token) -> bool:
    return token.dep_ in {"compound", "nmod", "poss", "amod"} and token.head.ent_type_ not in _TIMES


def _agents(head: Token | None) -> frozenset[str]:
    """The nouns and names in what is the head's subject, or stands after its "by"."""
    if head is None:
        return frozenset()
    found: set[str] = set()
    for child in children(head):
        if child.dep_ in _AGENTS:
            phrase = child.doc[
                child.left_edge.i : min(child.right_edge.i + 1, child.left_edge.i + MAX_PHRASE)
            ]
            found.update(t.lemma_.lower() for t in phrase if t.pos_ in {"NOUN", "PROPN"})
    return frozenset(found)
