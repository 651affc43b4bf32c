"""Mail messages (.eml): newsletters, press releases, forwarded reports."""

from __future__ import annotations

import re
from datetime import date
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path

from ...model import Reason
from ..decode import clean, decode
from ..metadata.signatures import is_personal
from ..metadata.vocabulary import strip_office, tidy_person
from ..rejects import Unreadable
from ..unwrap import unwrap
from .extract import Extract, Given, put_under
from .page import read_markup

SUFFIXES = (".eml",)
_REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.I)
_MOST_PARTS = 200


def read_mail(path: Path) -> Extract:
    """The message's text under its subject; plain text is preferred to HTML."""
    return read_message(path.read_bytes())


def read_message(data: bytes) -> Extract:
    """The same of a message in hand."""
    try:
        message = message_from_bytes(data, policy=policy.default)
        if not isinstance(message, EmailMessage):
            raise Unreadable("damaged", "this mail has no readable headers; save it again")
        body = _read_body(message)
        given = _read_headers(message)
    except (
        MessageError,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
    ) as error:
        raise Unreadable(
            "damaged", "this mail is damaged; save it again, or give its text as .txt"
        ) from error
    if not body.strip():
        raise Unreadable("no-text", "this mail holds no text")
    return Extract(put_under(given.title, body), given)


def _read_body(message: EmailMessage) -> str:
    plain: list[str] = []
    pages: list[str] = []
    for count, part in enumerate(message.walk()):
        if count >= _MOST_PARTS:
            break
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        kind = part.get_content_type()
        if kind not in ("text/plain", "text/html"):
            continue
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes) and payload.strip():
            (plain if kind == "text/plain" else pages).append(
                _characters(payload, part.get_content_charset())
            )
    if any(text.strip() for text in plain):
        return unwrap("\n\n".join(text.strip("\n") for text in plain if text.strip()))
    return "\n\n".join(read_markup(page).text for page in pages)


def _characters(payload: bytes, charset: str | None) -> str:
    if charset:
        try:
            return clean(payload.decode(charset))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(payload)


def _read_headers(message: EmailMessage) -> Given:
    name, address = parseaddr(str(message.get("From", "")))
    name = " ".join(name.split())
    reasons = []
    publisher = author = None
    if name and is_personal(name, address):
        author = tidy_person(name)
        reasons.append(Reason("author", "the mail header From"))
    elif name:
        publisher = strip_office(name)
        reasons.append(Reason("publisher", "the mail header From"))
    elif "@" in address:
        publisher = address.rsplit("@", 1)[1]
        reasons.append(Reason("publisher", "the domain in the mail header From"))
    published = read_mail_day(str(message.get("Date", "")))
    if published:
        reasons.append(Reason("published", "the mail header Date"))
    title = _REPLY.sub("", " ".join(str(message.get("Subject", "")).split())) or None
    if title:
        reasons.append(Reason("title", "the mail header Subject"))
    return Given(publisher, published, author, title, reasons=tuple(reasons))


def read_mail_day(header: str) -> date | None:
    """The day that a date means as mails write it, and feeds after them; None for anything else."""
    try:
        return parsedate_to_datetime(header).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
