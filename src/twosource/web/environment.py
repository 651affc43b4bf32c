"""The templates, and what they may call: everything is escaped, and text of reports is cleaned before."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files
from urllib.parse import quote

from jinja2 import Environment

from ..model import RELIABILITY, Span
from ..render import words
from ..render.clean import visible
from ..render.filters import make_environment
from ..render.outline import name_story

# name → (package, media type). The look of brief.html is the first of the two style sheets.
STATIC = {
    "brief.css": ("twosource.render", "templates/brief.css", "text/css"),
    "web.css": ("twosource.web", "static/web.css", "text/css"),
    "keys.js": ("twosource.web", "static/keys.js", "text/javascript"),
    "icon.svg": ("twosource.web", "static/icon.svg", "image/svg+xml"),
}


@cache
def environment() -> Environment:
    """The one environment of the pages."""
    made = make_environment("twosource.web")
    made.filters.update(
        count=words.count,
        day=words.day,
        sentence=words.sentence,
        shown=visible,
        story_name=name_story,
    )
    made.globals.update(
        static=static_address,
        report_at=report_at,
        versions_at=versions_at,
        story_at=story_at,
        claim_at=claim_at,
        words=words,
        reliability=RELIABILITY,
    )
    return made


@cache
def read_static(name: str) -> bytes:
    """The bytes of a file that the pages load; KeyError for any other name."""
    package, path, _ = STATIC[name]
    return files(package).joinpath(path).read_bytes()


@cache
def static_address(name: str) -> str:
    """Its address, which changes with its content."""
    return f"/static/{name}?v={sha256(read_static(name)).hexdigest()[:10]}"


def report_at(report: str, span: Span | None = None) -> str:
    """The address of a report, or of a passage in it, lit."""
    address = f"/reports/{quote(report, safe='')}"
    return f"{address}?from={span.start}&to={span.end}#here" if span else address


def versions_at(report: str) -> str:
    """The address of the versions of a report."""
    return f"/reports/{quote(report, safe='')}/versions"


def story_at(story: str) -> str:
    """The address of a story."""
    return f"/stories/{quote(story, safe='')}"


def claim_at(claim: str) -> str:
    """The address of a claim."""
    return f"/claims/{quote(claim, safe='')}"
