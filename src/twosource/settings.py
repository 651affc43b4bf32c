"""What a user may set, by argument or by environment variable, and the defaults."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, fields
from typing import TypeVar

from .errors import InputError

Value = TypeVar("Value", str, int, bool)


def _setting(default: Value, meaning: str) -> Value:
    return field(default=default, metadata={"meaning": meaning})


@dataclass(frozen=True, slots=True)
class Settings:
    """Every field can be set by the environment variable TWOSOURCE_<FIELD>; what it means is its `meaning`."""

    spacy_model: str = _setting("", "the spaCy pipeline to parse with; empty for the best one installed")
    engine: str = _setting(
        "",
        "where the heavy steps run: `inline`, `local` or `ray`; empty for what suits the number of reports",
    )
    max_bytes: int = _setting(20_000_000, "a file larger than this is rejected unread")
    rules_only: bool = _setting(False, "`yes` leaves attribution to the rules, without the learned tagger")

    @classmethod
    def from_environment(cls) -> Settings:
        """The defaults, each overridden by its environment variable; InputError where one makes no sense."""
        given = {f.name: os.environ.get(f"TWOSOURCE_{f.name.upper()}") for f in fields(cls)}
        return cls(
            spacy_model=given["spacy_model"] or cls().spacy_model,
            engine=given["engine"] or cls().engine,
            max_bytes=_whole_number("TWOSOURCE_MAX_BYTES", given["max_bytes"]) or cls().max_bytes,
            rules_only=_yes_or_no("TWOSOURCE_RULES_ONLY", given["rules_only"]),
        )


def _whole_number(variable: str, text: str | None) -> int | None:
    if not text:
        return None
    if not text.isdecimal() or int(text) == 0:
        raise InputError(f"{variable} is {text!r}; give a whole number of bytes above 0, or unset it")
    return int(text)


def _yes_or_no(variable: str, text: str | None) -> bool:
    if text in (None, "", "0", "no", "1", "yes"):
        return text in ("1", "yes")
    raise InputError(f"{variable} is {text!r}; give 1 or yes, 0 or no, or unset it")
