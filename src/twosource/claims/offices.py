"""The body an office alone speaks for: "Chief Inspector" the police, "Health Minister" a ministry."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from ..text.lexicon.offices import (
    ARMY_RANKS,
    GENERALS,
    NAVY_RANKS,
    OTHER_SERVICES,
    POLICE_RANKS,
    PORTFOLIOS,
    SERVICES,
    SINGLE_OFFICES,
)
from ..text.lexicon.speakers import PEOPLE
from ..text.names import fold


def body_of_office(tokens: Sequence[Token]) -> str | None:
    """The body a title of office speaks for by itself; None for titles that exist in any body."""
    words = [fold(t.text).strip(".") for t in tokens if not t.is_punct]
    kept = [t for t in tokens if not t.is_punct]
    if not words:
        return None
    if "secretary of state" in " ".join(words):
        return "State Department"
    return _ministry(kept, words) or _service(words) or _rank(words) or _single(kept, words)


def _ministry(tokens: Sequence[Token], words: Sequence[str]) -> str | None:
    """ "Deputy Foreign Minister" → "Foreign Ministry", "Minister of Health" → "Health Ministry"."""
    for index, word in enumerate(words):
        body = {"minister": "Ministry", "ministers": "Ministry", "secretary": "Department"}.get(word)
        if body is None:
            continue
        start = index
        while start and (
            words[start - 1] in PORTFOLIOS
            or (words[start - 1] == "and" and start > 1 and words[start - 2] in PORTFOLIOS)
        ):
            start -= 1
        if start < index:
            fields = " ".join(
                t.text if t.text[0].isupper() or t.lower_ == "and" else t.text.title()
                for t in tokens[start:index]
            )
            return _with_side(tokens[:start], _named(fields, body))
        if index and words[index - 1] == "prime":
            return _with_side(tokens[: index - 1], "prime minister's office")
        after = [w for w in words[index + 1 : index + 4] if w not in ("of", "for", "the")]
        linked = index + 1 < len(words) and words[index + 1] in ("of", "for")
        if body == "Ministry" and linked and after and after[0] in PORTFOLIOS:
            return _with_side(tokens[:index], f"{after[0].title()} Ministry")
    return None


def _named(fields: str, body: str) -> str:
    if body == "Department" and fields in ("Home", "Foreign"):
        return f"{fields} Office"
    return "Treasury" if fields == "Treasury" else f"{fields} {body}"


def _with_side(before: Sequence[Token], body: str) -> str:
    """ "Tavrenian Defence Ministry": whose ministry, where the title says so."""
    for token in reversed(before):
        if token.ent_type_ in ("NORP", "GPE") and token.text[0].isupper():
            return f"{token.text} {body}"
    return body


def _service(words: Sequence[str]) -> str | None:
    """ "fire chief", "army spokesman", "police commissioner": the service stands in front of the office."""
    for index, word in enumerate(words[:-1]):
        if word in SERVICES and (words[index + 1] in PEOPLE or index + 2 < len(words)):
            return SERVICES[word]
    return None


def _rank(words: Sequence[str]) -> str | None:
    if set(words) & OTHER_SERVICES:
        return None
    last = words[-1]
    if "detective" in words or last in POLICE_RANKS or (last == "sergeant" and "police" in words):
        return "police"
    if last in ARMY_RANKS and not (last.startswith("gen") and set(words) & GENERALS):
        return "army"
    return "navy" if last in NAVY_RANKS else None


def _is_of_state(before: Sequence[Token]) -> bool:
    """ "Iran's new President": nothing but a country and its adjectives stands before the title."""
    return all(t.ent_type_ in ("NORP", "GPE") or t.pos_ in ("PART", "ADJ", "DET") for t in before)


def _single(tokens: Sequence[Token], words: Sequence[str]) -> str | None:
    """An office there is one of: the coroner, the mayor; "President" only as the title of a state's head."""
    for word in reversed(words):
        if word in SINGLE_OFFICES:
            return SINGLE_OFFICES[word]
    if words[-1] == "president" and tokens[-1].text == "President" and _is_of_state(tokens[:-1]):
        return _with_side(tokens[:-1], "presidency")
    return None
