"""What the templates do to single values, and the environment they run in: no value becomes markup or a link."""

from __future__ import annotations

import re

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from .clean import line
from .outline import ClaimLine

_WEB_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f]{1,2000}", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_MOST_DOTS = 6


def dots(claim: ClaimLine) -> str:
    """One filled dot for each origin that surely counts, one open dot for each that may."""
    low, high = claim.support.min, claim.support.max
    return "●" * min(low, _MOST_DOTS) + "○" * max(0, min(high, _MOST_DOTS) - low)


def web_address(url: str | None) -> str | None:
    """`url` where it is a plain web address, else None: no other scheme may become a link."""
    return url if url and _WEB_ADDRESS.fullmatch(url) else None


def exact(text: str) -> Markup:
    """`text` escaped so that a browser's text content is the same again, carriage returns too."""
    return Markup(str(escape(text)).replace("\r", "&#13;"))  # noqa: S704 - escaped just here


def language(code: str | None) -> str:
    """`code` where it is a language tag, else nothing."""
    return code if code and _LANGUAGE.fullmatch(code) else ""


def make_environment(package: str) -> Environment:
    """Where the templates of `package` are found: they escape all they show, and stop at what nobody gave."""
    made = Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(dots=dots, exact=exact, language=language, oneline=line, web_address=web_address)
    return made
