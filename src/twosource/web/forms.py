"""The forms of the pages: their fields, read from a request, and what is found under each."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.requests import Request

_LARGEST = 64_000
_MOST_FIELDS = 600

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
    if not is_word(one(form, "word")):
        raise HTTPException(403)
    return form


def one(form: Form, name: str) -> str:
    """What stands in a field, the first where it was sent several times; empty where it was not sent."""
    return form.get(name, [""])[0]


def way_back(form: Form) -> str:
    """The address to show next: the page of the form."""
    back = one(form, "back")
    if not back.startswith("/") or back.startswith("//") or "\\" in back:
        return "/judgements"
    return back
