"""What stops one file from being read, told in one clear sentence."""

from __future__ import annotations

from ..model import Reject


class Unreadable(Exception):
    """A reader's refusal: `reason` is one word for filters, `detail` says what and what now."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


def build_reject(file: str, refusal: Unreadable) -> Reject:
    """The reject for `file`, its name made safe to print."""
    name = safe_name(file)
    return Reject(name, refusal.reason, f"{name}: {refusal.detail}")


def safe_name(name: str) -> str:
    """A file name or id without control characters, line breaks and lone surrogates, at most 200 long."""
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)
    return shown if len(shown) <= 200 else shown[:199] + "…"
