"""Twosource: what is corroborated, what is disputed and who says it, across press reports of one affair.

    >>> import twosource
    >>> brief = twosource.investigate("reports/")
    >>> for claim in brief.claims:
    ...     print(claim.support.min, claim.support.max, claim.text)

The values of a brief (Brief, Claim, Report ...) are plain frozen dataclasses. All names load on first use, so
that `import twosource` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .errors import CheckFailed, InputError, ModelMissing, NothingReadable, OutputError, TwosourceError
from .settings import Settings

if TYPE_CHECKING:
    from .model import (
        Brief,
        Claim,
        Condition,
        Derivation,
        Dispute,
        Event,
        Mention,
        Option,
        Origin,
        Reject,
        Report,
        Span,
        Stance,
        Story,
        Support,
        UnseenReport,
    )
    from .pipeline import investigate
    from .render import render_html, render_json, render_markdown

__all__ = [
    "Brief",
    "CheckFailed",
    "Claim",
    "Condition",
    "Derivation",
    "Dispute",
    "Event",
    "InputError",
    "Mention",
    "ModelMissing",
    "NothingReadable",
    "Option",
    "Origin",
    "OutputError",
    "Reject",
    "Report",
    "Settings",
    "Span",
    "Stance",
    "Story",
    "Support",
    "TwosourceError",
    "UnseenReport",
    "investigate",
    "render_html",
    "render_json",
    "render_markdown",
]

_MODEL = (
    "Brief", "Claim", "Condition", "Derivation", "Dispute", "Event", "Mention", "Option", "Origin", "Reject",
    "Report", "Span", "Stance", "Story", "Support", "UnseenReport",
)  # fmt: skip
_LATE = {
    **dict.fromkeys(_MODEL, ".model"),
    "investigate": ".pipeline",
    "render_html": ".render",
    "render_json": ".render",
    "render_markdown": ".render",
}


def __getattr__(name: str) -> Any:
    """Load a name when it is first asked for."""
    if name in _LATE:
        return getattr(import_module(_LATE[name], __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
