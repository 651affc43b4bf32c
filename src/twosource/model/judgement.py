"""What an analyst decided about a result, and what the decision rests on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Literal

from .grade import RELIABILITY
from .mention import SpeakerKind
from .report import Report
from .span import Span

AnchorKind = Literal["mention", "claim", "speaker", "report", "publisher", "judgement"]
ANCHOR_KINDS: tuple[AnchorKind, ...] = ("mention", "claim", "speaker", "report", "publisher", "judgement")
RELIABILITIES = "".join(RELIABILITY)
_IDENTITIES: tuple[SpeakerKind, ...] = ("named", "unnamed", "institution", "document")
_OF = "; of: "


class Verb(StrEnum):
    """What was decided; `meaning` says it in a line for people."""

    meaning: str

    def __new__(cls, word: str, meaning: str) -> Verb:
        verb = str.__new__(cls, word)
        verb._value_ = word
        verb.meaning = meaning
        return verb

    ACCEPT = "accept", "a claim, a mention or a story stands as it is; changes no count"
    REJECT = (
        "reject",
        "a mention does not tell its claim and counts for nothing; a claim or story is only marked",
    )
    JOIN = "join", "claims are one claim, or reports tell of one story"
    SPLIT = "split", "mentions tell a claim of their own, or reports a story of their own"
    IDENTITY = "identity", "a speaker is this person, body or document"
    SAME_PERSON = "same-person", "two speakers are one person"
    TWO_PERSONS = "two-persons", "two speakers are two persons"
    RELIABILITY = "reliability", "how far a publisher or a speaker can be relied on, A to F; changes no count"
    DATE = "date", "the day on which a report was published"
    NOTE = "note", "a remark; changes nothing"
    UNDO = "undo", "an earlier judgement no longer holds"


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """What a judgement rests on: something that is found again after every new run.

    kind       what is meant                       name            digest       span
    mention    what a report tells there           report id       of its text  of the mention
    claim      the claim that is told there        report id       of its text  of the mention
    speaker    whoever speaks                      report id       of its text  of Speaker.span
    report     a report                            report id       of its text
    publisher  a publisher, or a speaker           the name
    judgement  an earlier judgement                its id

    A report is found by its id, else by the digest of its text (the same text under another file name).
    `content` is from where to where the content of the mention goes, which tells two mentions of one
    sentence apart. `quote` has the words there, for people who read the journal.
    """

    kind: AnchorKind
    name: str
    digest: str = ""
    span: Span | None = None
    content: Span | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """On 3 May 2026 J. Doe decided that two speakers are two persons: verb, what `about`, by whom and when.

    `value` is the reliability ("B"), the day ("2026-05-03"), or the identity as `write_identity` gives it
    ("named: Mara Quill"). `rest` is what a split sets `about` apart from. `id` is a hash of all that: make
    judgements with `Judgement.of`.
    """

    id: str
    verb: Verb
    about: tuple[Anchor, ...]
    value: str
    who: str
    when: datetime
    note: str = ""
    rest: tuple[Anchor, ...] = ()

    @classmethod
    def of(
        cls,
        verb: Verb,
        about: Iterable[Anchor],
        *,
        who: str,
        when: datetime,
        value: str = "",
        note: str = "",
        rest: Iterable[Anchor] = (),
    ) -> Judgement:
        """The judgement with its id; `when` is kept to the second, in UTC."""
        moment = when.astimezone(UTC).replace(microsecond=0)
        made = cls("", verb, tuple(about), value, who, moment, note, tuple(rest))
        return replace(made, id=_id(made))


def digest_text(text: str) -> str:
    """What a report is found by when its file has another name: the same for the same text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def anchor_report(report: Report) -> Anchor:
    """The anchor of a whole report."""
    return Anchor("report", report.id, digest_text(report.text))


def write_identity(kind: SpeakerKind, name: str, body: str = "") -> str:
    """The value of a judgement on who a speaker is: "named: Mara Quill; of: Water Ministry"."""
    return f"{kind}: {name}" + (f"{_OF}{body}" if body else "")


def read_identity(value: str) -> tuple[SpeakerKind, str, str | None]:
    """The kind of speaker, the name, and the body spoken for; a bare name is a person's."""
    named, _, body = value.partition(_OF)
    head, colon, name = named.partition(": ")
    kind = next((k for k in _IDENTITIES if k == head), None) if colon else None
    return (kind, name.strip(), body or None) if kind else ("named", named.strip(), body or None)


def in_effect(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that nobody has undone, in order of time (as given where the time is one).

    An undoing is a judgement too: once it is undone, what it had undone holds again.
    """
    ordered = sorted(dict.fromkeys(judgements), key=lambda j: j.when)
    undone = _undone([j for j in ordered if j.verb is Verb.UNDO])
    return tuple(j for j in ordered if j.verb is not Verb.UNDO and j.id not in undone)


def _undone(undoings: Sequence[Judgement]) -> set[str]:
    """The ids of what is undone, whatever the clocks of those say who undid it.

    An undoing holds the id of what it undoes in its own, so that no chain of them can close.
    """
    by_target: dict[str, list[str]] = {}
    for undoing in undoings:
        for anchor in undoing.about:
            by_target.setdefault(anchor.name, []).append(undoing.id)
    undone: set[str] = set()
    settled: set[str] = set()
    waiting = list(by_target)
    while waiting:
        target = waiting[-1]
        open_ones = [i for i in by_target.get(target, ()) if i not in settled]
        if open_ones:
            waiting += open_ones
            continue
        waiting.pop()
        settled.add(target)
        if any(i not in undone for i in by_target.get(target, ())):
            undone.add(target)
    return undone


def to_record(judgement: Judgement) -> dict[str, object]:
    """The judgement as plain values for JSON; `from_record` reads it back."""
    record: dict[str, object] = {
        "id": judgement.id,
        "verb": judgement.verb.value,
        "about": [_anchor_record(anchor) for anchor in judgement.about],
        "value": judgement.value,
        "who": judgement.who,
        "when": judgement.when.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "note": judgement.note,
    }
    if judgement.rest:
        record["rest"] = [_anchor_record(anchor) for anchor in judgement.rest]
    return record


def from_record(record: Mapping[str, object]) -> Judgement:
    """A judgement from plain values; ValueError, in a sentence, where they make none.

    The id is worked out anew, so that a record that was changed by hand counts as another judgement.
    """
    texts = {key: record.get(key, "") for key in ("verb", "value", "who", "when", "note")}
    wrong = [key for key, value in texts.items() if not isinstance(value, str)]
    if wrong:
        raise ValueError(f"“{wrong[0]}” is no text")
    verbs = {verb.value: verb for verb in Verb}
    if texts["verb"] not in verbs:
        raise ValueError(f"“{texts['verb']}” is no verb; one of {', '.join(verbs)} is")
    return Judgement.of(
        verbs[str(texts["verb"])],
        _anchors(record.get("about")),
        value=str(texts["value"]),
        who=str(texts["who"]),
        when=_moment(str(texts["when"])),
        note=str(texts["note"]),
        rest=_anchors(record.get("rest", [])),
    )


def _moment(text: str) -> datetime:
    try:
        given = datetime.fromisoformat(text)
        return given.astimezone(UTC) if given.tzinfo else given.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise ValueError(f"“{text}” is no time such as 2026-05-03T14:05:00Z") from None


def _id(judgement: Judgement) -> str:
    record = to_record(judgement)
    del record["id"]
    return "j" + sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()[:10]


def _anchor_record(anchor: Anchor) -> dict[str, object]:
    record: dict[str, object] = {"kind": anchor.kind, "name": anchor.name}
    if anchor.digest:
        record["digest"] = anchor.digest
    for key, span in (("span", anchor.span), ("content", anchor.content)):
        if span is not None:
            record[key] = [span.start, span.end]
    if anchor.quote:
        record["quote"] = anchor.quote
    return record


def _anchors(raw: object) -> tuple[Anchor, ...]:
    if not isinstance(raw, list):
        raise ValueError("what it is about is no list")
    return tuple(_anchor(each) for each in raw)


def _anchor(raw: object) -> Anchor:
    kind = next((k for k in ANCHOR_KINDS if isinstance(raw, dict) and raw.get("kind") == k), None)
    if not isinstance(raw, dict) or kind is None:
        raise ValueError(f"what it is about has no kind; one of {', '.join(ANCHOR_KINDS)} is needed")
    name, digest, quote = raw.get("name"), raw.get("digest", ""), raw.get("quote", "")
    if not (isinstance(name, str) and isinstance(digest, str) and isinstance(quote, str)):
        raise ValueError("what it is about has no name")
    return Anchor(kind, name, digest, _span(raw.get("span")), _span(raw.get("content")), quote)


def _span(raw: object) -> Span | None:
    if raw is None:
        return None
    if not (isinstance(raw, list) and len(raw) == 2 and all(type(at) is int for at in raw)):
        raise ValueError("a span is no pair of whole numbers")
    return Span(raw[0], raw[1])
