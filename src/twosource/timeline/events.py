"""Dated time expressions and the sentences around them → events, on the right one of three clocks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from ..model import Clock, Event, Mention, Reason, Report, Span, TimeExpression
from ..text.parse import is_marked, iter_sentences, span_of

_PREPOSITIONS = frozenset(
    "on in at since by until till from during before after through throughout for to between dated around "
    "over about towards toward as of".split()
)
_SAYING = frozenset(
    "say tell add announce warn argue claim note insist state declare explain comment ask reply answer "
    "respond acknowledge admit confirm deny recall stress call describe vow pledge promise hint signal "
    "suggest speak remark testify caution complain concede assert write predict accuse urge condemn "
    "disclose reveal".split()
)
_PUBLISHING = frozenset(
    "report write publish disclose reveal break print carry run cite quote broadcast".split()
)
_OUTLET_WORDS = frozenset(
    "newspaper paper newsletter magazine agency broadcaster station channel website site outlet daily "
    "weekly post times herald dispatch courier gazette tribune journal news radio tv television press "
    "mail telegraph guardian observer chronicle monitor star sun express mirror standard record globe "
    "reporters".split()
)
_UP = 12


def build_timeline(
    report: Report, doc: Doc, times: Sequence[TimeExpression], mentions: Sequence[Mention]
) -> tuple[Event, ...]:
    """One event for each dated time expression that stands in a sentence of the reporting.

    Page furniture (`report.boilerplate`) dates nothing; expressions without `when` are left out.
    """
    sentences = list(iter_sentences(doc))
    starts = [sentence.start_char for sentence in sentences]
    speech = _Speech(mentions)
    events = []
    for time in times:
        at = bisect_right(starts, time.span.start) - 1
        if time.when is None or at < 0 or is_marked(time.span, report.boilerplate):
            continue
        span = span_of(sentences[at])
        if not span.covers(time.span) or not _tells(sentences[at], time.span):
            continue
        clock = _clock(sentences[at], time.span, speech)
        worded = _with_preposition(doc, time.span, span)
        events.append(
            Event(
                report.id,
                span,
                time.when,
                clock,
                time.precision,
                worded.of(report.text),
                worded,
                time.reason or Reason("clock", "dated by its words"),
            )
        )
    return tuple(events)


class _Speech:
    """Where the mentions of a report have their cues, and whether an outlet is the one speaking."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.outlets = {m.cue: bool(m.via) and m.speaker is None for m in mentions if m.cue is not None}

    def cue_at(self, token: Token) -> bool | None:
        """Whether the cue that covers `token` is an outlet's; None if there is no cue here."""
        here = Span(token.idx, token.idx + len(token))
        for cue, by_outlet in self.outlets.items():
            if cue.overlap(here):
                return by_outlet
        return None


def _tells(sentence: Words, time: Span) -> bool:
    """Whether the sentence says more than the time itself: a dateline or a byline's date is no event."""
    return any(token.is_alpha and not (time.start <= token.idx < time.end) for token in sentence)


def _with_preposition(doc: Doc, time: Span, sentence: Span) -> Span:
    """The span of the time with what leads into it: "on Monday", "since the twentieth of June"."""
    words = doc.char_span(time.start, time.end, alignment_mode="expand")
    if words is None:
        return time
    if words.end < len(doc) and doc[words.end].tag_ == "POS":
        return Span(time.start, doc[words.end].idx + len(doc[words.end]))
    at = words.start - 1
    if at < 0:
        return time
    if doc[at].lower_ == "the" and at and doc[at].idx >= sentence.start:
        time, at = Span(doc[at].idx, time.end), at - 1
    before = doc[at]
    if before.lower_ in _PREPOSITIONS and before.idx >= sentence.start:
        return Span(before.idx, time.end)
    return time


def _clock(sentence: Words, time: Span, speech: _Speech) -> Clock:
    """The clock of the verb that the time expression modifies."""
    words = sentence.doc.char_span(time.start, time.end, alignment_mode="expand")
    verb = _verb_above(words.root) if words is not None and len(words) else None
    if verb is None:
        return "happened"
    by_outlet = speech.cue_at(verb)
    if verb.lemma_ in _PUBLISHING and (by_outlet or _by_outlet(verb)):
        return "published"
    if by_outlet is not None or verb.lemma_ in _SAYING:
        return "published" if by_outlet else "said"
    return "happened"


def _verb_above(token: Token) -> Token | None:
    """The verb a time modifies, reached over its preposition; None where it belongs to a noun."""
    for _ in range(_UP):
        head = token.head
        if head.i == token.i:
            return None
        if head.pos_ in ("VERB", "AUX"):
            return head
        if head.pos_ not in ("ADP", "NUM", "PROPN", "ADV", "SCONJ") and head.ent_type_ not in (
            "DATE",
            "TIME",
        ):
            return None
        token = head
    return None


def _by_outlet(verb: Token) -> bool:
    """Whether an outlet is the subject or the "by" of a verb of publishing."""
    for child in verb.children:
        names: list[Token] = [child] if child.dep_ in ("nsubj", "nsubjpass") else []
        if child.dep_ == "agent":
            names = list(child.children)
        for name in names:
            if any(word.lower_ in _OUTLET_WORDS for word in (name, *name.lefts)) or name.ent_type_ == "ORG":
                return True
    return False
