"""What stands beside a name and says who the person is, and the body those words name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..text.lexicon.offices import FORMER, PORTFOLIOS
from ..text.lexicon.speakers import BODIES, PEOPLE
from ..text.lexicon.standing import LEADING, OFFICES, ONE_HOLDER
from ..text.names import fold, unowned, words_in
from .bodies import KIND_OF, is_people, read_body

# How far before and behind a name its description may stand.
_BEFORE, _AFTER = 160, 110
_LONGEST = 10
# A description in front of a name goes back to the first of these; one behind it goes on to the first.
_STOPS = frozenset(
    "said says say told tell tells by to from with that and when while if as in on at after before but was is"
    " were are has had have who which than because since under into about against asked".split()
)
_SAYING = re.compile(r"\b(?:said|says|told|tells|added|revealed|stated|announced|claimed|that)\b")
_ABBREVIATED = re.compile(r"\b(Hon|Dr|Mr|Mrs|Ms|Prof|Rev|Gen|Col|Capt|Lt|Sgt|St|Sen|Rep|Gov|Eng|Fr|Sr)\.")
_FORM_OF_ADDRESS = re.compile(
    r"(?:\s*(?:\b(?:Hon|Honourable|Dr|Mr|Mrs|Ms|Miss|Madam|Prof|Sir|Dame|Rev|Shri|Smt|Eng|Col|Gen|Capt|Sister"
    r"|Brother|Comrade|Justice)\b|\((?i:rtd|retd|ret)\.?\)))+\s*$"
)
_BREAK = re.compile(r"[.!?;:\"“”\n()–—]|, ")
_BEHIND = re.compile(r"^,\s+(?:(?:aged\s+)?\d+\s*,\s+)?([^.!?;:\"“”\n()–—,]{3,110})")
_BELONGS = re.compile(r"^(?:,? (?:of|from)|, (?:for|at|with)) (?:the |its )?|^ \((?=[A-Z])")
# What follows the comma is a description only if it begins like one, and not with a verb.
_OPENS = re.compile(
    r"^(?:the|a|an|its|his|her|their|our|who|whose|one of)\b"
    r"|^(?!\w+ed\b|did\b|does\b|would\b|was\b|has\b|then\b|now\b|and\b|but\b|today\b|late\b)"
    r"[a-z][a-z-]+(?:\s+[a-z-]+){0,3}(?:\s+(?:of|at|for|with|in|to)\b|$)"
)
_PLACED = re.compile(r"\b(?:At|For|In) (?:the )?([^,.\n]{3,60}), (?:the |its )?$")
_DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their"))
_OWNED = re.compile(r"^(?:the |our |a )?(.+?)(?:['’]s|s['’]) ", re.IGNORECASE)
_LINKED = re.compile(r"\b(?:of|for|at|from|with) (?:the |its |a |an )?")
_LEADS = re.compile(
    rf"^who (?:now |also )?(?:{'|'.join(sorted(LEADING | {'works', 'worked'}))})"
    r" (?:for |at |as )?(?:the |its )?"
)
_LINKS = frozenset(("of", "and", "for", "the", "&", "de", "du", "del"))
_NOUNS = BODIES | frozenset(KIND_OF)
_HELD = OFFICES | ONE_HOLDER
# "Defence Minister", "Health Secretary": what stands in front is a field, no body.
_OF_STATE = frozenset(("minister", "secretary", "ministers", "minister's"))


class Known:
    """The bodies that speak in a folder, found again by any part of their names."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_root: dict[str, set[frozenset[str]]] = {}
        for name in names:
            roots = read_body(name).roots
            for root in roots:
                self._by_root.setdefault(root, set()).add(roots)

    def holds(self, roots: frozenset[str]) -> bool:
        """Whether a body that speaks has all of these roots in its name."""
        return any(roots <= other for root in sorted(roots)[:1] for other in self._by_root.get(root, ()))


NONE_KNOWN = Known(())


@dataclass(frozen=True, slots=True)
class Description:
    """The words in front of or behind a name: "the union's lawyer".

    `address` is what stands between them and the name: "Dr", "Sister".
    """

    words: str
    address: str = ""
    front: bool = True


def descriptions(text: str, end: int, name: Sequence[str]) -> Iterator[Description]:
    """What stands in front of and behind the name of these words that ends at `end`."""
    start = max(0, end - _BEFORE)
    before = _ABBREVIATED.sub(r"\1", text[start:end])
    for word in reversed(name):
        bare = before.rstrip(" .")
        if not bare.endswith(word):
            break
        before = bare.removesuffix(word)
    if before.rstrip().endswith(("&", " and")):
        return
    yield _in_front(before)
    behind = _BEHIND.match(text[end : end + _AFTER])
    if behind and _OPENS.match(behind.group(1)) and not _SAYING.search(behind.group(1)):
        yield Description(behind.group(1), front=False)


def _in_front(before: str) -> Description:
    """The description a name follows: "Deputy Harbour Master P. V. Dace", "the union's lawyer, Ida Marsk"."""
    trimmed = _FORM_OF_ADDRESS.sub("", before).rstrip()
    address = " ".join(words_in(before[len(trimmed) :]))
    comma = trimmed.endswith(",")
    words = words_in(_BREAK.split(trimmed.rstrip(","))[-1])
    kept: list[str] = []
    for word in reversed(words):
        if fold(word) in _STOPS:
            break
        kept.append(word)
    if comma and not ((kept and fold(kept[-1]) in _DETERMINERS) or _is_owned(kept)):
        return Description("", address)
    return Description(" ".join(reversed(kept[:_LONGEST])), address)


def _is_owned(kept: Sequence[str]) -> bool:
    """ "Varghese's lawyer, Ida Marsk": an owner is as good as an article."""
    return any(word.endswith(("'s", "’s", "s'", "s’")) for word in kept[1:])


def body_of(text: str, end: int, found: Sequence[Description], known: Known) -> str | None:
    """The body named in the descriptions of the person whose name ends at `end`."""
    behind = text[end : end + _AFTER]
    belongs = _BELONGS.match(behind)
    if belongs:
        body = _first_body(behind[belongs.end() :], known)
        if body:
            return body
    for description in found:
        body = _named_in(description, known)
        if body:
            return body
    return next((body for d in found if (body := _placed(text[max(0, end - _BEFORE) : end], d, known))), None)


def _placed(before: str, description: Description, known: Known) -> str | None:
    """ "At the hospital, director Dr Ida Marsk": the body in which the officer is found."""
    if not description.front or _office_at(description.words.split()) is None:
        return None
    at = before.rfind(description.words)
    placed = _PLACED.search(before[:at]) if at > 0 else None
    return placed.group(1) if placed and _is_body(placed.group(1), known) else None


def _named_in(description: Description, known: Known) -> str | None:
    """ "the union's lawyer", "Front commander", "head of the union", "who leads the union"."""
    words = description.words
    leads = _LEADS.match(words)
    if leads:
        return _first_body(words[leads.end() :], known)
    parts = words.split()
    if not parts or fold(parts[0]) in {"who", "whose"} or {fold(part) for part in parts} & FORMER:
        return None
    office = _office_at(parts)
    for linked in _LINKED.finditer(words):
        after = words[linked.end() :]
        if office is not None and fold(parts[office]) in _OF_STATE and fold(after.split()[-1]) in PORTFOLIOS:
            return f"{after} Ministry"
        body = _first_body(after, known)
        if body and not (description.front and len(body.split()) < len(after.split())):
            return body
    owned = _OWNED.match(words)
    if owned and _is_body(owned.group(1), known):
        return owned.group(1)
    if office and description.front:
        before = " ".join(p for p in parts[:office] if fold(p) not in _DETERMINERS)
        if before and fold(parts[office]) not in _OF_STATE and _is_body(before, known):
            return before
    return None


def _office_at(parts: Sequence[str]) -> int | None:
    return next((i for i, part in enumerate(parts) if _held(part)), None)


def _held(word: str) -> bool:
    return bool({fold(word), *fold(word).split("-")} & _HELD)


def _first_body(words: str, known: Known) -> str | None:
    """The body whose name `words` begin with: "Relief Medics, who ...", "dockers' union in the port"."""
    parts = re.split(r"[.,;:!?\"“”()\n–—]", words, maxsplit=1)[0].split()[:_LONGEST]
    kept: list[str] = []
    for part in parts:
        if not part[:1].isupper() and not (fold(part) in _LINKS and kept):
            if kept and kept[0][:1].isupper():
                break
            kept.append(part)
            if fold(part) in _NOUNS:
                break
            continue
        kept.append(part)
    while kept and fold(kept[-1]) in _LINKS:
        kept.pop()
    body = unowned(" ".join(kept))
    return body if body and _is_body(body, known) else None


def _is_body(name: str, known: Known) -> bool:
    """Whether a name says itself what kind of body it is, or is one that speaks elsewhere."""
    parts = name.split()
    if is_people(name) or any(map(_held, parts)) or _runs_on(parts):
        return False
    body = read_body(name)
    if not body.sound:
        return False
    words = {fold(part) for part in parts}
    last = fold(parts[-1])
    if body.kinds and (words & BODIES or not {last, last.removesuffix("s")} & PEOPLE):
        return True
    return known.holds(body.roots)


def _runs_on(parts: Sequence[str]) -> bool:
    """Whether plain words stand before a name: "council thanks Grace" is a piece of a sentence."""
    plain = [i for i, part in enumerate(parts) if part[:1].islower() and fold(part) not in _LINKS]
    return bool(plain) and any(part[:1].isupper() for part in parts[plain[0] :])
