"""Which outlets a sentence credits, and whether the report heard the speaker itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from ..model import Report, Span
from ..text.lexicon import word_set
from ..text.lexicon.outlets import OUTLET_NOUNS, PRESS_MODIFIERS, UNSURE_ANAPHORS
from ..text.lexicon.speakers import DOCUMENTS, OWN_EARS, PRESS_PIECES
from ..text.names import fold
from ..text.outlets import OutletName, find_outlets, same_outlet
from .cue import Cue, Words, root_of
from .issuers import is_body, is_person
from .lost_clauses import SEEN
from .name_forms import is_called_body

# How far from its noun an outlet's name may stand: "the Dispatch newspaper", "the portal Kelham Today".
_BESIDE = 2
_LONGEST_SENTENCE = 120
# The longest words on who has seen a document: "reviewed last week by this newspaper".
_LONGEST_ASIDE = 12
_OUTLET_NOUNS = OUTLET_NOUNS - word_set("network channel programme program publication outlet")
# What is said to an outlet, and how it is joined to it.
_TALKS = word_set(
    "interview statement comment remark letter email e-mail message call conversation reply response answer",
)
_TO = frozenset(("to", "with", "for", "by"))
# What stands in an outlet.
_PAGES = word_set("interview post essay op-ed feature edition page editorial podcast broadcast bulletin")
_FROM = frozenset(("in", "on", "by", "of", "from", "for"))
_WHERE = frozenset(("in", "on", "to", "via", "through"))
_REPORTERS = word_set("man woman people correspondent reporter team journalist writer columnist critic")
# The name of an outlet that speaks of itself where its name is not known.
_OURSELVES = "this newspaper"
_OWN_WORDS = frozenset(
    ("newspaper", "paper", "programme", "program", "magazine", "website", "site", "station")
)


@dataclass(frozen=True, slots=True)
class Press:
    """The outlets of one report by place, with the report's own publisher."""

    doc: Doc
    outlets: tuple[OutletName, ...]
    publisher: str | None
    starts: list[int] = field(default_factory=list)

    def within(self, words: Words) -> list[OutletName]:
        """The outlets named among `words`, in order."""
        if not self.outlets:
            return []
        span = words.span(self.doc)
        at = bisect_left(self.starts, span.start)
        found = []
        while at < len(self.outlets) and self.outlets[at].span.start < span.end:
            found.append(self.outlets[at])
            at += 1
        return found

    def is_own(self, outlet: OutletName) -> bool:
        if outlet.name == _OURSELVES:
            return True
        return self.publisher is not None and same_outlet(outlet.name, self.publisher)

    def at_head(self, cue: Cue) -> OutletName | None:
        """The outlet that is itself the holder of the cue: "the Dispatch said", "the portal said"."""
        if cue.holder is None or cue.head is None:
            return None
        token = self.doc[cue.head]
        holder = cue.holder
        if token.lower_ in ("which", "who", "that") and token.head.dep_ == "relcl":
            token = token.head.head
            holder = Words(token.left_edge.i, token.i + 1)
        if token.dep_ == "appos":
            token = token.head
            holder = Words(token.left_edge.i, holder.end)
        inside = self.within(holder)
        for outlet in inside:
            if outlet.span.start <= token.idx < outlet.span.end:
                return outlet
        return self.called(token, inside) if is_outlet_noun(token) else None

    def called(self, noun: Token, inside: Sequence[OutletName]) -> OutletName | None:
        """Which outlet a noun for outlets means: one named in its phrase, one met before, or none by name.

        "The portal" is the outlet credited last; "a local paper" stays what it is called.
        """
        named = (o for o in inside if o.named)
        beside = next((o for o in named if _gap(o.span, _span(noun)) <= _BESIDE), None)
        if beside is not None:
            return beside
        first = self.doc[noun.left_edge.i].lower_
        sure = fold(noun.text) not in UNSURE_ANAPHORS
        if first in ("this", "our"):
            return OutletName(_span(noun), self.publisher or _OURSELVES)
        if first in ("the", "that", "same"):
            name = self.before(noun.i) if sure else None
            return OutletName(_span(noun), name) if name is not None else None
        words = Words(noun.left_edge.i, noun.i + 1)
        if not (sure or any(_tells_press(t) for t in self.doc[words.start : noun.i])):
            return None
        return OutletName(words.span(self.doc), self.doc[words.start : words.end].text, named=False)

    def before(self, index: int) -> str | None:
        """The outlet credited last before token `index`, the report's own left out."""
        at = bisect_left(self.starts, self.doc[index].idx)
        for outlet in reversed(self.outlets[max(0, at - 20) : at]):
            if not self.is_own(outlet):
                return outlet.name
        return None


def press_in(
    report: Report, doc: Doc, known_outlets: Collection[str], known_issuers: Collection[str]
) -> tuple[Press, frozenset[str]]:
    """The press a report names, and the bodies it names that issue statements and are no press."""
    publisher = report.publisher if report.kind != "press-release" else None
    known = {name for name in (*known_outlets, publisher) if name}
    issuers = {name for name in known if is_body(name)} | {n for n in known_issuers if not is_person(n)}
    found = find_outlets(doc, known - issuers)
    issuers |= {outlet.name for outlet in found if is_called_body(doc, outlet.span)}
    outlets = [o for o in found if not any(same_outlet(o.name, issuer) for issuer in issuers)]
    return press_of(doc, outlets, report.publisher), frozenset(issuers)


def press_of(doc: Doc, outlets: Sequence[OutletName], publisher: str | None) -> Press:
    ordered = tuple(sorted(outlets))
    return Press(doc, ordered, publisher, [o.span.start for o in ordered])


def is_press_piece(press: Press, cue: Cue, credited: bool) -> bool:
    """Whether the holder is "the report", "the story": the piece of an outlet that has been credited."""
    if cue.holder is None or cue.head is None:
        return False
    head = press.doc[cue.head]
    if head.lemma_.lower() not in PRESS_PIECES:
        return False
    inside = press.within(cue.holder)
    if inside:
        return not all(_has_seen(press, outlet) for outlet in inside)
    first = press.doc[cue.holder.start].lower_
    return credited and first in ("the", "that", "this", "its") and cue.holder.end - cue.holder.start <= 3


def _has_seen(press: Press, outlet: OutletName) -> bool:
    """ "A report seen by the Post": somebody else's report."""
    first = press.doc.char_span(outlet.span.start, outlet.span.end, alignment_mode="expand")
    preposition = _preposition(first.root) if first is not None else None
    verb = preposition.head if preposition is not None else None
    return verb is not None and verb.tag_ in ("VBN", "VBD") and verb.lemma_.lower() in SEEN


@dataclass(frozen=True, slots=True)
class Credit:
    """What one cue credits: outlets nearest first, whether they speak themselves, whether we heard it."""

    via: tuple[str, ...] = ()
    outlet_speaks: bool = False
    own_hearing: bool = False


def credit_of(press: Press, cue: Cue, credited: bool) -> Credit:
    """The outlets `cue` credits, from who speaks, who was told and whose document it is."""
    speaks = press.at_head(cue)
    if speaks is not None:
        if press.is_own(speaks):
            return Credit((), outlet_speaks=True, own_hearing=True)
        return Credit((speaks.name,), outlet_speaks=True)
    if is_press_piece(press, cue, credited):
        named = [o.name for o in press.within(cue.holder) if not press.is_own(o)] if cue.holder else []
        last = press.before(cue.at)
        return Credit(tuple(named[:1]) or ((last,) if last else ()), outlet_speaks=True)
    found = list(_beside(press, cue))
    for words in (cue.holder, cue.recipient):
        if words is not None:
            told = _credited(press, words, cue)
            found[:0] = [o for o in told if press.is_own(o) or _is_credit(press, o, words, cue)]
    own = any(press.is_own(outlet) for outlet in found)
    own = own or (cue.recipient is not None and _is_own_ear(press.doc, cue.recipient))
    own = own or _is_paper_we_saw(press.doc, cue)
    via = dict.fromkeys(outlet.name for outlet in found if not press.is_own(outlet))
    return Credit(tuple(via), own_hearing=own)


def _credited(press: Press, words: Words, cue: Cue) -> list[OutletName]:
    """The outlets among `words`, one that only has a noun included: "told a local paper"."""
    named = press.within(words)
    if named or words is not cue.recipient:
        return named
    head = root_of(press.doc, words)
    called = press.called(head, ()) if is_outlet_noun(head) else None
    return [called] if called is not None else []


def _beside(press: Press, cue: Cue) -> Iterator[OutletName]:
    """Outlets that the sentence of the cue credits beside it: "in a statement to the Post", "in the Post"."""
    if not press.outlets:
        return
    doc = press.doc
    sentence = doc[cue.at].sent
    if len(sentence) > _LONGEST_SENTENCE:
        return
    for outlet in press.within(Words(sentence.start, sentence.end)):
        first = doc.char_span(outlet.span.start, outlet.span.end, alignment_mode="expand")
        if first is None or any(part.has(first.start) for part in cue.contents):
            continue
        preposition = _preposition(first.root)
        if preposition is not None and _carries(preposition, cue):
            yield outlet


def _preposition(name: Token) -> Token | None:
    """The preposition an outlet's name hangs on: "to" in "to the website Kelham Today"."""
    for _ in range(3):
        if name.dep_ == "pobj":
            return name.head
        if name.dep_ not in ("appos", "compound", "nmod"):
            return None
        name = name.head
    return None


def _carries(preposition: Token, cue: Cue) -> bool:
    """Whether a preposition says where the words of the cue appeared or whom they were told."""
    governor, word = preposition.head, preposition.lower_
    if governor.i == cue.at:
        return word in _WHERE
    if governor.pos_ != "NOUN" or any(part.has(governor.i) for part in cue.contents):
        return False
    noun = fold(governor.lemma_)
    return (noun in _TALKS and word in _TO) or (noun in PRESS_PIECES | _PAGES and word in _FROM)


def is_outlet_noun(token: Token) -> bool:
    """Whether a noun stands for an outlet: "paper", "portal", "agency" where it tells or is told."""
    return token.pos_ in ("NOUN", "PROPN") and fold(token.text) in _OUTLET_NOUNS


def _tells_press(token: Token) -> bool:
    """Whether a word before a noun says that it is of the press: "a local paper", "a German weekly"."""
    return token.lower_ in PRESS_MODIFIERS or token.lower_ in ("news", "press") or token.ent_type_ == "NORP"


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end)


def _span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))


def _is_own_ear(doc: Doc, words: Words) -> bool:
    """ "told me", "told this newspaper"."""
    tokens = doc[words.start : words.end]
    if any(t.lower_ in OWN_EARS for t in tokens) and len(tokens) == 1:
        return True
    return tokens[0].lower_ in ("this", "our") and any(t.lower_ in _OWN_WORDS for t in tokens)


def _is_paper_we_saw(doc: Doc, cue: Cue) -> bool:
    """ "Minutes reviewed by this newspaper show": the report has read them itself."""
    if cue.head is None or not cue.head < cue.at or fold(doc[cue.head].lemma_) not in DOCUMENTS:
        return False
    behind = doc[cue.head + 1 : min(cue.at, cue.head + _LONGEST_ASIDE)]
    return (
        len(behind) > 3
        and behind[0].lemma_.lower() in SEEN
        and any(t.lower_ in ("this", "our") and t.nbor().lower_ in _OWN_WORDS for t in behind)
    )


def _is_credit(press: Press, outlet: OutletName, words: Words, cue: Cue) -> bool:
    """An outlet in the holder is credited when it saw or was told, not as an employer."""
    if words is cue.recipient:
        return True
    if cue.head is None:
        return False
    head = press.doc[cue.head]
    noun = fold(head.lemma_)
    if _is_reporter(press, outlet, words, head) or _stands_in(press, outlet):
        return True
    return noun in DOCUMENTS or noun in ("source", "sources", "official", "person", "people", "one")


def _is_reporter(press: Press, outlet: OutletName, words: Words, head: Token) -> bool:
    """ "The Post's man", "the Post's Ada Holt": who writes for an outlet tells what the outlet told."""
    after = outlet.span.end
    owned = press.doc.text[after : after + 2] in ("'s", "’s")
    if not owned or not words.has(head.i) or outlet.span.start >= head.idx:
        return False
    return fold(head.lemma_) in _REPORTERS or head.ent_type_ == "PERSON"


def _stands_in(press: Press, outlet: OutletName) -> bool:
    """ "A pupil in the Post" was heard there; who is "at" the Post works for it."""
    first = press.doc.char_span(outlet.span.start, outlet.span.end, alignment_mode="expand")
    preposition = _preposition(first.root) if first is not None else None
    return preposition is not None and preposition.lower_ in ("in", "on") and preposition.head.pos_ == "NOUN"
