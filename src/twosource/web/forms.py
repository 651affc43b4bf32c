"""Forms → judgements: what the reader decided on a page becomes an entry of the journal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.requests import Request

from ..errors import InputError
from ..model import (
    RELIABILITY,
    Anchor,
    Claim,
    Judgement,
    Mention,
    SpeakerKind,
    Verb,
    anchor_claim,
    anchor_mention,
    anchor_report,
    anchor_speaker,
    write_identity,
)
from .environment import claim_at
from .reading import Reading
from .snapshot import Snapshot

_LARGEST = 64_000
_MOST_FIELDS = 100
_LONGEST_NOTE = 2_000

_IDENTITIES: dict[str, SpeakerKind] = {"person": "named", "body": "institution", "document": "document"}

Form = dict[str, list[str]]


async def read_form(request: Request, is_word: Callable[[str], bool]) -> Form:
    """The fields of a form that this session was given; 400, 403 or 413 for anything else."""
    if request.headers.get("content-type", "").split(";")[0] != "application/x-www-form-urlencoded":
        raise HTTPException(400, "A form was expected.")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST:
            raise HTTPException(413, "The form is too long.")
    try:
        form = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise HTTPException(400, "The form cannot be read.") from None
    if not is_word(_one(form, "word")):
        raise HTTPException(403)
    return form


def act(form: Form, snapshot: Snapshot, reading: Reading, who: str) -> None:
    """Keeps the judgement that the form makes."""
    verb = _verb(form)
    about, rest = _about(verb, form, snapshot)
    judgement = Judgement.of(
        verb,
        about,
        who=who,
        when=datetime.now(UTC),
        value=_value(verb, form),
        note=_one(form, "note").strip()[:_LONGEST_NOTE],
        rest=rest,
    )
    reading.judge(judgement)


def way_back(form: Form, before: Snapshot, after: Snapshot) -> str:
    """The address to show next: the page of the form; where its claim is another now, that of its words."""
    back = _one(form, "back")
    if not back.startswith("/") or back.startswith("//") or "\\" in back:
        return "/judgements"
    number = before.numbers.get(_one(form, "claim"))
    if number is None or before.claims[number].id in after.numbers or not back.startswith("/claims/"):
        return back
    places = {(m.report, m.span) for m in before.claims[number].told}
    heirs = (c for c in after.claims if any((m.report, m.span) in places for m in c.told))
    heir = next(heirs, None)
    return claim_at(heir.id) if heir else "/judgements"


def _verb(form: Form) -> Verb:
    for verb in Verb:
        if verb.value == _one(form, "verb"):
            return verb
    raise HTTPException(400, "The form asks for nothing that can be decided.")


def _about(verb: Verb, form: Form, snapshot: Snapshot) -> tuple[list[Anchor], list[Anchor]]:
    """What is judged, and for a split what it is set apart from."""
    if verb is Verb.UNDO:
        return [Anchor("judgement", _one(form, "judgement"))], []
    if verb in (Verb.SAME_PERSON, Verb.TWO_PERSONS):
        return [_speaker(form, name, snapshot) for name in ("a", "b")], []
    if verb is Verb.IDENTITY:
        return [_speaker(form, "mention", snapshot)], []
    if "report" in form:
        report = snapshot.reports.get(_one(form, "report"))
        if report is None:
            raise HTTPException(404)
        if verb is Verb.RELIABILITY:
            if not report.publisher:
                raise InputError("the report names no publisher; give one before grading it")
            return [Anchor("publisher", report.publisher)], []
        return [anchor_report(report)], []
    if verb is Verb.SPLIT:
        apart = _mention(form, "mention", snapshot)
        others = [m for m in _claim(form, snapshot).mentions if m != apart]
        return [anchor_mention(apart, snapshot.reports[apart.report])], [
            anchor_mention(m, snapshot.reports[m.report]) for m in others
        ]
    if "mention" in form:
        told = _mention(form, "mention", snapshot)
        return [anchor_mention(told, snapshot.reports[told.report])], []
    chosen = [_claim(form, snapshot), *(_claim_of(i, snapshot) for i in form.get("other", []))]
    if len({claim.story for claim in chosen}) > 1:
        raise InputError("the two claims belong to different stories, and so cannot be one")
    return [anchor for claim in chosen for anchor in anchor_claim(claim, snapshot.reports)], []


def _value(verb: Verb, form: Form) -> str:
    value = " ".join(_one(form, "value").split())[:300]
    match verb:
        case Verb.RELIABILITY if value not in RELIABILITY:
            raise InputError("reliability is one of A, B, C, D, E and F")
        case Verb.DATE:
            try:
                return date.fromisoformat(value).isoformat()
            except ValueError:
                raise InputError(f"{value!r} is no day; write it as 2026-05-03") from None
        case Verb.IDENTITY:
            kind = _IDENTITIES.get(_one(form, "kind"))
            if kind is None or not value:
                raise InputError("an identity is a name and what bears it: a person, a body or a document")
            return write_identity(kind, value)
        case Verb.NOTE if not _one(form, "note").strip():
            raise InputError("the note is empty; write a word")
    return value


def _claim(form: Form, snapshot: Snapshot) -> Claim:
    return _claim_of(_one(form, "claim"), snapshot)


def _claim_of(claim_id: str, snapshot: Snapshot) -> Claim:
    number = snapshot.numbers.get(claim_id)
    if number is None:
        raise InputError("the claim has changed meanwhile; go back, look again and decide anew")
    return snapshot.claims[number]


def _mention(form: Form, name: str, snapshot: Snapshot) -> Mention:
    """The mention at this place of its claim."""
    mentions = _claim(form, snapshot).mentions
    place = _one(form, name)
    if not (place.isascii() and place.isdecimal() and int(place) < len(mentions)):
        raise HTTPException(400, "The form names no sentence.")
    return mentions[int(place)]


def _speaker(form: Form, name: str, snapshot: Snapshot) -> Anchor:
    """Whoever speaks in the mention at this place of its claim."""
    mention = _mention(form, name, snapshot)
    if mention.speaker is None:
        raise InputError("nobody speaks in that sentence but the report itself")
    return anchor_speaker(mention, snapshot.reports[mention.report])


def _one(form: Form, name: str) -> str:
    return form.get(name, [""])[0]
