"""Forms → judgements: what the reader decided on a page becomes an entry of the journal."""

from __future__ import annotations

import hmac
from datetime import UTC, date, datetime
from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.requests import Request

from ..errors import InputError
from ..model import Anchor, Claim, Judgement, Mention, Verb, anchor_report, digest_text, join
from ..model.judgement import RELIABILITIES
from .reading import Reading
from .snapshot import Snapshot

_LARGEST = 64_000
_MOST_FIELDS = 100
_LONGEST_NOTE = 2_000

Form = dict[str, list[str]]


async def read_form(request: Request, word: str) -> Form:
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
    if not hmac.compare_digest(_one(form, "word").encode(), word.encode()):
        raise HTTPException(403)
    return form


def act(form: Form, snapshot: Snapshot, reading: Reading, who: str) -> str:
    """Keeps the judgement that the form makes, and gives the address to show next."""
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
    back = _one(form, "back")
    return back if back.startswith("/") and not back.startswith("//") and "\\" not in back else "/judgements"


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
        return [anchor_speaker(_mention(form, name, snapshot), snapshot) for name in ("a", "b")], []
    if verb is Verb.IDENTITY:
        return [anchor_speaker(_mention(form, "mention", snapshot), snapshot)], []
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
        return [anchor_mention(apart, snapshot)], [anchor_mention(m, snapshot) for m in others]
    if "mention" in form:
        return [anchor_mention(_mention(form, "mention", snapshot), snapshot)], []
    chosen = [_claim(form, snapshot), *(_claim_of(i, snapshot) for i in form.get("other", []))]
    return [anchor_claim(claim, snapshot) for claim in chosen], []


def anchor_mention(mention: Mention, snapshot: Snapshot) -> Anchor:
    """The anchor of what a report tells in one place."""
    report = snapshot.reports[mention.report]
    return Anchor(
        "mention",
        report.id,
        digest_text(report.text),
        mention.span,
        join(mention.content) if mention.content else None,
        mention.span.of(report.text)[:300],
    )


def anchor_claim(claim: Claim, snapshot: Snapshot) -> Anchor:
    """The anchor of a claim: the mention that words it, else the first that tells it."""
    told = claim.told or claim.mentions
    text = {m: m.span.of(snapshot.reports[m.report].text) for m in told}
    core = next((m for m in told if text[m] == claim.text), told[0])
    found = anchor_mention(core, snapshot)
    return Anchor("claim", found.name, found.digest, found.span, found.content, found.quote)


def anchor_speaker(mention: Mention, snapshot: Snapshot) -> Anchor:
    """The anchor of whoever speaks in a mention; InputError where nobody does."""
    if mention.speaker is None:
        raise InputError("nobody speaks in that sentence but the report itself")
    report = snapshot.reports[mention.report]
    span = mention.speaker.span
    return Anchor("speaker", report.id, digest_text(report.text), span, None, span.of(report.text)[:300])


def _value(verb: Verb, form: Form) -> str:
    value = " ".join(_one(form, "value").split())[:300]
    match verb:
        case Verb.RELIABILITY if value not in RELIABILITIES or len(value) != 1:
            raise InputError("reliability is one of A, B, C, D, E and F")
        case Verb.DATE:
            try:
                return date.fromisoformat(value).isoformat()
            except ValueError:
                raise InputError(f"{value!r} is no day; write it as 2026-05-03") from None
        case Verb.IDENTITY:
            kind = _one(form, "kind")
            if kind not in ("named", "unnamed", "institution", "document") or not value:
                raise InputError("an identity is a name and what bears it: a person, a body or a document")
            return f"{kind}: {value}"
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


def _one(form: Form, name: str) -> str:
    return form.get(name, [""])[0]
