"""Which outlets a sentence credits, and whether the report heard the speaker itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from ..text.lexicon.speakers import DOCUMENTS, OWN_EARS, PRESS_PIECES
from ..text.names import fold
from ..text.outlets import OutletName, same_outlet
from .cue import Cue, Words

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
        span = words.span(self.doc)
        at = bisect_left(self.starts, span.start)
        found = []
        while at < len(self.outlets) and self.outlets[at].span.start < span.end:
            found.append(self.outlets[at])
            at += 1
        return found

    def is_own(self, outlet: OutletName) -> bool:
        return self.publisher is not None and same_outlet(outlet.name, self.publisher)

    def at_head(self, cue: Cue) -> OutletName | None:
        """The outlet that is itself the holder of the cue ("the Dispatch said")."""
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
        for outlet in self.within(holder):
            if outlet.span.start <= token.idx < outlet.span.end:
                return outlet
        return None

    def before(self, index: int) -> str | None:
        """The outlet credited last before token `index`, the report's own left out."""
        at = bisect_left(self.starts, self.doc[index].idx)
        for outlet in reversed(self.outlets[max(0, at - 20) : at]):
            if not self.is_own(outlet):
                return outlet.name
        return None


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
    if press.within(cue.holder):
        return True
    first = press.doc[cue.holder.start].lower_
    return credited and first in ("the", "that", "this", "its") and cue.holder.end - cue.holder.start <= 3


@dataclass(frozen=True, slots=True)
class Credit:
    """What one cue credits: outlets nearest first, whether they speak themselves, whether we heard it."""

    via: tuple[str, ...] = ()
    outlet_speaks: bool = False
    own_hearing: bool = False


def credit_of(press: Press, cue: Cue, credited: bool) -> Credit:
    """The outlets `cue` credits, from who speaks, who was told and whose document it is."""
    own = False
    via: list[str] = []
    speaks = press.at_head(cue)
    if speaks is not None:
        if press.is_own(speaks):
            return Credit((), outlet_speaks=True, own_hearing=True)
        return Credit((speaks.name,), outlet_speaks=True)
    if is_press_piece(press, cue, credited):
        inside = [o.name for o in press.within(cue.holder) if not press.is_own(o)] if cue.holder else []
        last = press.before(cue.at)
        return Credit(tuple(inside[:1]) or ((last,) if last else ()), outlet_speaks=True)
    for words in (cue.recipient, cue.holder):
        if words is None:
            continue
        for outlet in press.within(words):
            if press.is_own(outlet):
                own = True
            elif outlet.name not in via and _is_credit(press, outlet, words, cue):
                via.append(outlet.name)
    if cue.recipient is not None and _is_own_ear(press.doc, cue.recipient):
        own = True
    return Credit(tuple(via), own_hearing=own)


def _is_own_ear(doc: Doc, words: Words) -> bool:
    """ "told me", "told this newspaper"."""
    tokens = doc[words.start : words.end]
    if any(t.lower_ in OWN_EARS for t in tokens) and len(tokens) == 1:
        return True
    return tokens[0].lower_ in ("this", "our") and any(t.lower_ in _OWN_WORDS for t in tokens)


def _is_credit(press: Press, outlet: OutletName, words: Words, cue: Cue) -> bool:
    """An outlet in the holder is credited when it saw or was told, not as an employer."""
    if words is cue.recipient:
        return True
    if cue.head is None:
        return False
    head = press.doc[cue.head]
    noun = fold(head.lemma_)
    return noun in DOCUMENTS or noun in ("source", "sources", "official", "person", "people", "one")
