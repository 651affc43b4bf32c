"""Sentence by sentence, the mentions of a report: who says what, through whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from ..model import Mention, Report, Span, Speaker
from ..text.parse import NOUN_SUBJECTS, is_marked
from .antecedents import REACH, antecedent_of
from .attribution import find_cues
from .cast import Cast, Role, build_cast, introduce
from .clauses import own_clauses
from .credits import Credit, Press, credit_of
from .cue import Cue, Words, people_in, root_of
from .datelines import behind_dateline
from .flat import account_of
from .headlines import headline_cue, label_cue
from .heard import counts
from .issuers import issuer_of
from .nesting import clause_span, cue_span, is_clause_of, outermost, shared, size
from .phrases import CHAIN_WORDS, chain_cue
from .quoted import QuotedWords, Spans, quotations, tokens_in
from .revise import Readings, complete
from .sentences import by_sentence, sentences, with_labels
from .speakers import resolve
from .stances import stance_of
from .transcripts import Turn, find_turns

# A sentence with more cues than this is no sentence; the rest of them is not looked at.
_MOST_CUES = 40
# How far before a quotation without a cue the one it is about may stand, in tokens.
_LOOK_BACK = 40
# An outlet's story is retold for this many sentences at least.
_RETELLING = 2
_BY_REPORT = re.compile(r"\s[-–—|:]\s*(?:new\s+)?(?:report|reports|source|sources|media)\s*$", re.IGNORECASE)


@dataclass(slots=True)
class _State:
    """What a report has told so far, as its sentences are read in order."""

    report: Report
    doc: Doc
    press: Press
    cast: Cast
    quotes: Sequence[QuotedWords]
    roles: dict[int, Role | None] = field(default_factory=dict)
    credits: dict[int, Credit] = field(default_factory=dict)
    credited: bool = False
    heard: bool = False
    retells: tuple[int, tuple[str, ...]] = (-9, ())
    issuer: Role | None = None
    told: Spans = field(default_factory=lambda: Spans(()))
    inside: frozenset[int] = frozenset()
    lately: Role | None = None


def read_mentions(
    report: Report, doc: Doc, press: Press, issuers: frozenset[str], readings: Readings | None
) -> Iterator[Mention]:
    """The mentions of `report`, in the order of its sentences."""
    quotes = quotations(doc)
    furniture = (*report.boilerplate, *(outlet.span for outlet in press.outlets))
    state = _State(report, doc, press, build_cast(doc, furniture, issuers), quotes)
    state.issuer = issuer_of(report)
    if state.issuer is not None:
        state.cast.speak_for(state.issuer.name)
    state.told = Spans(q.quote.inner for q in quotes if len(q.inner.split()) >= 3)
    state.inside = tokens_in(quotes)
    state.cast.publisher, state.cast.headline = report.publisher, report.headline
    parts = sentences(doc, report.boilerplate)
    cues = _speaking_cues(doc, parts, readings)
    parts = with_labels(doc, parts)
    turns = find_turns(report.text, report.author)
    for named_at in sorted({turn.named_at for turn in turns}):
        introduce(state.cast, doc, named_at)
    cues += [cue for words in parts if (cue := _headline_cue(state, words, cues)) is not None]
    own, reaching = by_sentence(parts, cues)
    turn = 0
    for number, words in enumerate(parts):
        span = words.span(doc)
        if is_marked(span, report.boilerplate):
            continue
        while turn < len(turns) and turns[turn].span.end <= span.start:
            turn += 1
        if turn < len(turns) and turns[turn].label.start <= span.start and span.end <= turns[turn].span.start:
            continue
        if turn < len(turns) and turns[turn].span.start < span.end and not turns[turn].asks:
            yield from _turn_mentions(state, words, turns[turn], number, own[number], reaching[number])
        else:
            yield from _sentence_mentions(state, words, number, own[number], reaching[number])


def _headline_cue(state: _State, words: Words, cues: Sequence[Cue]) -> Cue | None:
    """The cue of a headline, or of a line with a label, in which nobody else is heard."""
    if any(words.has(cue.at) for cue in cues):
        return None
    cast = state.cast
    if _is_headline(state.report, words.span(state.doc)):
        return headline_cue(state.doc, words, lambda name: cast.person(name) is not None)
    before = state.doc[words.start - 1].text if words.start else "\n"
    if "\n" not in before and before not in ("]", ")"):
        return None
    return label_cue(state.doc, words, lambda name: cast.person(name) is not None or cast.bodies.known(name))


def _speaking_cues(doc: Doc, parts: Sequence[Words], readings: Readings | None) -> list[Cue]:
    """The cues that make a speaker, with those that say whom the one who tells had it from."""
    cues = find_cues(doc)
    if readings is not None:
        cues = complete(doc, parts, cues, readings)
    by_token = {cue.at: cue for cue in cues if counts(doc, cue)}
    for token in doc:
        chain = chain_cue(token) if token.lower_ in CHAIN_WORDS else None
        if chain is not None:
            by_token[chain.at] = chain
    return [by_token[at] for at in sorted(by_token)]


def _sentence_mentions(
    state: _State, words: Words, number: int, here: Sequence[Cue], reaching: Sequence[Cue]
) -> Iterator[Mention]:
    for cue in (*here, *reaching):
        if cue.at not in state.credits:
            _settle(state, cue, number)
    chief = outermost(reaching[:_MOST_CUES])
    if not chief:
        yield _own_mention(state, words)
    for cue, _ in chief:
        if cue.at not in state.inside and not state.cast.heads(state.doc[cue.at]):
            state.lately = state.roles.get(cue.at) or state.lately
    told = own_clauses(state.doc, words, [cue for cue, _ in chief])
    for clause in told:
        yield _own_mention(state, clause)
    for cue, inner in chief:
        yield _cue_mention(state, words, cue, inner, alone=len(chief) == 1 and not told)
    _remember_subject(state, words)


def _remember_subject(state: _State, words: Words) -> None:
    """The person a sentence is about: "the striker" and a bare quotation after it may be hers."""
    for name in people_in(state.doc, words):
        root = root_of(state.doc, name)
        if name.start in state.inside:
            continue
        if root.dep_ in NOUN_SUBJECTS and root.head.dep_ == "ROOT":
            person = state.cast.person(state.doc[name.start : name.end].text)
            if person is not None:
                state.cast.subject = state.lately = person


def _settle(state: _State, cue: Cue, number: int) -> None:
    """Resolve the speaker and the outlets of a cue, once, in the order of the text."""
    if cue.relayed_by is not None:
        cue = replace(cue, holder=cue.relayed_by, head=root_of(state.doc, cue.relayed_by).i)
    credit = credit_of(state.press, cue, state.credited)
    role: Role | None = None
    if not credit.outlet_speaks and cue.head is not None:
        holder, head = behind_dateline(state.doc, cue.holder or Words(cue.head, cue.head + 1), cue.head)
        role = (
            resolve(state.doc, holder, head, state.cast, number) if cue.holder else state.roles.get(cue.head)
        ) or _taken_up(state, cue.head, number)
        if role is not None and cue.manner != "seems" and not _is_heading(state, cue, role):
            state.cast.speak(role, number)
            state.lately = role
    elif cue.frame == "carried":
        role = _free_speaker(state, cue)
    if role is not None:
        state.roles[cue.head if cue.head is not None else cue.at] = role
        again = cue.head is not None and state.doc[cue.head].pos_ == "PRON"
        credit = _inherited(_retold(state, credit, role, number), role, number, again=again)
    state.credits[cue.at] = credit
    state.roles[cue.at] = role
    state.credited = state.credited or bool(credit.via)
    state.heard = state.heard or credit.own_hearing
    if credit.outlet_speaks and credit.via:
        state.retells = (number, credit.via)


def _is_heading(state: _State, cue: Cue, role: Role) -> bool:
    """ "Minister tells House" introduces nobody: "the minister" below is whom the text names."""
    return cue.frame == "headline" or (role.kind == "unnamed" and state.cast.heads(state.doc[cue.at]))


def _taken_up(state: _State, head: int, number: int) -> Role | None:
    """Whom a pronoun means that means nobody who has spoken or is known by name."""
    names = state.cast.named_in(Words(max(0, head - REACH), head))
    found = antecedent_of(state.doc, state.doc[head], state.inside, names)
    return resolve(state.doc, found[0], found[1].i, state.cast, number) if found is not None else None


def _free_speaker(state: _State, cue: Cue) -> Role | None:
    """Whose a quotation without a cue is: who the words before it are about, else the last to speak."""
    doc = state.doc
    for index in range(cue.at - 1, max(-1, cue.at - _LOOK_BACK), -1):
        token = doc[index]
        if "\n" in token.text or (token.text == "?" and index not in state.inside):
            break
        if index in state.inside:
            continue
        if token.dep_ in NOUN_SUBJECTS and token.head.dep_ in ("ROOT", "conj"):
            if token.lower_ in ("he", "she"):
                return resolve(doc, Words(index, index + 1), index, state.cast, -1)
            role = state.cast.person(token.text) if token.pos_ == "PROPN" else None
            if role is not None:
                return role
        if token.ent_type_ == "PERSON" and token.head.dep_ != "pobj":
            role = state.cast.person(token.text)
            if role is not None:
                return role
    return state.lately or (state.cast.spoken[-1] if state.cast.spoken else None)


def _retold(state: _State, credit: Credit, role: Role, number: int) -> Credit:
    """In a report that has heard nobody itself, unnamed speakers just after an outlet's story are its own."""
    since, via = state.retells
    near = 0 <= number - since <= _RETELLING
    if credit.via or state.heard or role.via or role.kind != "unnamed" or not near:
        return credit
    return replace(credit, via=via)


def _inherited(credit: Credit, role: Role, number: int, *, again: bool) -> Credit:
    """An unnamed speaker keeps the outlet that introduced it; the first credit is remembered.

    A named one keeps it for as long as a pronoun takes up what it told that outlet (`again`).
    """
    if credit.via or credit.own_hearing:
        role.via, role.own_hearing, role.told = credit.via, credit.own_hearing, number
        return credit
    if role.kind != "unnamed":
        if not again or number - role.told > _RETELLING:
            return credit
        role.told = number
    return replace(credit, via=role.via, own_hearing=role.own_hearing)


def _own_mention(state: _State, words: Words) -> Mention:
    span = words.span(state.doc)
    via = _headline_credit(state, span)
    role = account_of(state.doc, words, state.cast, state.inside) if state.issuer is None else None
    credit = Credit(role.via, own_hearing=role.own_hearing) if role is not None else Credit(via)
    speaker = _speaker(role or state.issuer, None, state)
    return Mention(
        state.report.id, span, (span,), speaker, via=credit.via, own_hearing=credit.own_hearing,
        stance=stance_of(state.doc, None, [words], hearsay=False),
        quoted=_is_quoted(state, (span,)), headline=_is_headline(state.report, span),
    )  # fmt: skip


def _headline_credit(state: _State, span: Span) -> tuple[str, ...]:
    """ "... — report" in a headline credits the outlet the text goes on to name."""
    if not _BY_REPORT.search(span.of(state.report.text)):
        return ()
    later = [o.name for o in state.press.outlets if o.span.start > span.end and not state.press.is_own(o)]
    return tuple(later[:1])


def _is_headline(report: Report, span: Span) -> bool:
    return report.headline is not None and 2 * span.overlap(report.headline) > len(span)


def _cue_mention(state: _State, words: Words, cue: Cue, inner: Sequence[Cue], *, alone: bool) -> Mention:
    doc = state.doc
    parts = [Words(max(c.start, words.start), min(c.end, words.end)) for c in cue.contents]
    parts = [part for part in parts if part.end > part.start]
    contents = tuple(sorted({part.span(doc) for part in parts}))
    role, credit, source_cue = _voices(state, cue, inner)
    span = words.span(doc) if alone else clause_span(doc, words, cue, parts)
    hearsay = cue.manner == "seems" or any(c.frame == "adverb" for c in (cue, *inner))
    stance_cue = cue if source_cue is None or cue.frame == "declined" else source_cue
    speaker = _speaker(role, source_cue or cue, state) or _speaker(state.issuer, None, state)
    return Mention(
        state.report.id, span, contents, speaker,
        via=credit.via,
        cue=cue_span(doc, source_cue or cue),
        stance=stance_of(doc, stance_cue, parts, hearsay=hearsay),
        recipient=cue.recipient.span(doc).of(state.report.text) if cue.recipient is not None else None,
        own_hearing=credit.own_hearing, hearsay=hearsay,
        quoted=_is_quoted(state, contents), headline=_is_headline(state.report, span),
    )  # fmt: skip


def _voices(state: _State, cue: Cue, inner: Sequence[Cue]) -> tuple[Role | None, Credit, Cue | None]:
    """The speaker and the outlets of a chain: "the Post, citing two people, said that ..."."""
    credit = state.credits.get(cue.at, Credit())
    role = state.roles.get(cue.at)
    via = list(credit.via)
    chosen: Cue | None = None
    beside = [
        c
        for c in inner
        if size(c) and (shared(cue, c) * 2 > size(cue) or (role is None and is_clause_of(state.doc, cue, c)))
    ]
    for other in beside:
        more = state.credits.get(other.at, Credit())
        via += [name for name in more.via if name not in via]
        if role is None and state.roles.get(other.at) is not None:
            role, chosen = state.roles[other.at], other
    return role, replace(credit, via=tuple(via)), chosen


def _speaker(role: Role | None, cue: Cue | None, state: _State) -> Speaker | None:
    """Who speaks, as `cue` names them; without a cue, as the report does where it introduces them."""
    if role is None:
        return None
    local = cue.holder.span(state.doc) if cue is not None and cue.holder is not None else role.span
    text = role.span.of(state.report.text)
    return Speaker(text, role.span, role.kind, role.name, local, role.number, role.affiliation)


def _turn_mentions(
    state: _State, words: Words, turn: Turn, number: int, here: Sequence[Cue], reaching: Sequence[Cue]
) -> Iterator[Mention]:
    """A sentence of a turn is its speaker's, unless she tells there what another has said."""
    quoted = list(_sentence_mentions(state, words, number, here, reaching)) if here else []
    others = [m for m in quoted if m.speaker is not None and m.speaker.name != turn.name]
    yield from others or [_turn_mention(state, words, turn)]


def _turn_mention(state: _State, words: Words, turn: Turn) -> Mention:
    doc = state.doc
    span = words.span(doc)
    start = max(span.start, turn.span.start)
    content = Span(start, max(start, span.end))
    known = state.cast.person(turn.name)
    speaker = Speaker(
        turn.named_at.of(state.report.text),
        turn.named_at,
        "named",
        turn.name,
        turn.label,
        1,
        known.affiliation if known is not None else None,
    )
    return Mention(
        state.report.id, span, (content,), speaker,
        stance=stance_of(doc, Cue(words.start, words, (words,), "said", "turn"), [words], hearsay=False),
        own_hearing=True, quoted=True,
    )  # fmt: skip


def _is_quoted(state: _State, contents: tuple[Span, ...]) -> bool:
    return any(span.overlap(content) > 0 for content in contents for span in state.told.near(content))
