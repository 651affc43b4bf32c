"""The news outlets and agencies a text names, in full, in short or by a noun that stands for one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from ..model import Span
from .lexicon import word_set
from .lexicon.given_names import is_given_name
from .lexicon.outlets import (
    AGENCIES,
    NOT_OUTLETS,
    OUTLET_NOUNS,
    STRONG_HEADS,
    STRONG_STARTS,
    WEAK_HEADS,
    WEAK_STARTS,
)
from .names import fold
from .outlet_names import (
    LISTED,
    LONGEST,
    TOO_GENERAL,
    core_words,
    initials_of,
    is_agency,
    is_domain,
    is_outlet_name,
    outlet_words,
    same_outlet,
)
from .outlet_nouns import OutletName, anaphors, continues, is_telling, press_at_large

__all__ = ["AGENCIES", "OutletName", "find_outlets", "is_agency", "is_outlet_name", "same_outlet"]

_Range = tuple[int, int, str]  # first token, token after the last, name
_SMALL = word_set("of and & on de do da la le del di for")
_ARTICLED = _SMALL | {"the"}
_GLUE = frozenset("-&.'’")
_LONGEST_ABBREVIATION = 3
_LONGEST_CODE = 5
# Words that open a sentence or a byline in capitals and are no part of a name.
_OPENERS = word_set(
    "the by in from at to on and or but for via per as if follow read see according citing with"
)
# "La Gaceta" for "La Gaceta Regional": an article of another language holds the short form together.
_ARTICLES = word_set("a o os as el la los las le les il lo gli i die der das het de al")
# "Last week's Ledger", "Sunday's Post".
_DAYS = word_set(
    "week month today yesterday monday tuesday wednesday thursday friday saturday sunday morning evening",
)
_SECTIONS = word_set("sport sports online")
# "the news agency X" says what X is; "the city network X" does not.
_CLEAR_NOUNS = OUTLET_NOUNS - {"agency", "network", "site", "paper", "station", "channel", "publication"}
# Listed names that are plain words as well: they count only where they are used as an outlet's name.
_PLAIN_WORDS = word_set(
    "vice record as stuff age slate salon sun times nation national fortune puck insider time bild marca kan",
    "dawn guardian observer independent spectator economist atlantic hill rai pa ap wam mena fars sana blaze",
    "maan sita expresso publico vg stt forbes kicker ft conversation athletic telegraph australian hindu ani",
    "sputnik intercept",
)


def find_outlets(doc: Doc, known: Collection[str] = ()) -> tuple[OutletName, ...]:
    """Every outlet the text names, in order; `known` are names to look for, such as the folder's publishers.

    Short forms ("the Dispatch", "PSW") are found where the full form is known or stands in the text.
    """
    looked_for = frozenset(known)
    seen: dict[frozenset[str], tuple[OutletName, ...]] = doc.user_data.setdefault(_SEEN, {})
    if looked_for not in seen:
        seen[looked_for] = _find(doc, _index(looked_for))
    return seen[looked_for]


# Attribution and lineage ask for the same names of the same parse; they are kept with it.
_SEEN = "outlets"


def _find(doc: Doc, index: _Index) -> tuple[OutletName, ...]:
    found = list(_full_names(doc, index))
    fullest = _fullest(index, [name for _, _, name in found])
    found = [(start, end, fullest[name]) for start, end, name in found]
    found += _short_names(doc, index, sorted({name for _, _, name in found}), _taken(found))
    named = [_outlet(doc, *item) for item in found]
    unnamed = [_outlet(doc, *item, named=False) for item in press_at_large(doc, _taken(found))]
    return tuple(sorted([*named, *unnamed, *anaphors(doc, sorted(named), _taken(found))]))


@dataclass(frozen=True, slots=True)
class _Index:
    """The known names by their first word, their last word and their initials."""

    first: dict[str, list[tuple[tuple[str, ...], str]]]
    last: dict[str, list[tuple[tuple[str, ...], str]]]
    initials: dict[str, str]


@lru_cache(maxsize=8)
def _index(known: frozenset[str]) -> _Index:
    index = _Index({}, {}, {})
    for name in sorted(known, key=lambda n: (-len(n), n)):
        words = outlet_words(name)
        if words:
            index.first.setdefault(words[0], []).append((words, name))
            index.last.setdefault(words[-1], []).append((words, name))
            for initials in initials_of(name):
                index.initials.setdefault(initials, name)
    for name in sorted(known, key=lambda n: (-len(n), n)):
        words = outlet_words(name)
        core = core_words(words)
        if len(core) > 1 and core != words:
            index.first.setdefault(core[0], []).append((core, name))
    return index


@lru_cache(maxsize=1)
def _listed_by_first() -> dict[str, list[tuple[str, ...]]]:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(LISTED, key=lambda w: (-len(w), w)):
        by_first.setdefault(words[0], []).append(words)
    return by_first


# -- full names --------------------------------------------------------------------------------------------


def _full_names(doc: Doc, index: _Index) -> Iterator[_Range]:
    for start, end in _capital_runs(doc):
        at = start
        while at < end:
            at = _past_person(doc, at, end)
            name, stop = _known_at(doc, at, index)
            stop = stop or max(_listed_at(doc, at), _form_at(doc, at, end))
            if stop > at:
                name = name or _text(doc, at, stop)
                stop = _section_of(doc, doc[stop - 1]) or stop
                yield at, stop, name
            at = max(stop, at + 1)


def _capital_runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Ranges of neighbouring capitalised words of one line; small words ("of", "and") may stand inside."""
    start = None
    for token in doc:
        if _is_capital(token):
            start = token.i if start is None else start
        elif start is not None and (_ends_sentence(token) or not _may_join(token)):
            yield start, token.i
            start = None
    if start is not None:
        yield start, len(doc)


def _may_join(token: Token) -> bool:
    return token.lower_ in _SMALL or token.text in _GLUE


def _ends_sentence(token: Token) -> bool:
    """A full stop behind a whole word: "... of Kelham. The Post said"."""
    return token.text == "." and token.i > 0 and len(token.nbor(-1)) > _LONGEST_ABBREVIATION


def _is_capital(token: Token) -> bool:
    text = token.text
    return text[0].isupper() or (len(text) <= 2 and text.isdigit()) or is_domain(text)


def _match(doc: Doc, at: int, words: tuple[str, ...]) -> int:
    """The token after the last, where the tokens from `at` spell `words`; 0 where they do not."""
    index, size = at, len(doc)
    for word in words:
        while index < size and index > at and doc[index].text in _GLUE:
            index += 1
        if index >= size or not _spells(doc[index], word):
            return 0
        index += 1
    return index


def _spells(token: Token, word: str) -> bool:
    if token.text[0].islower() and not (token.lower_ in _ARTICLED or is_domain(token.text)):
        return False
    folded = fold(token.text)
    return folded == word or ("." in folded and outlet_words(token.text) == (word,))


def _known_at(doc: Doc, at: int, index: _Index) -> tuple[str, int]:
    first = outlet_words(doc[at].text)[:1] if is_domain(doc[at].text) else (fold(doc[at].text),)
    for words, name in index.first.get(first[0] if first else "", ()):
        stop = _match(doc, at, words)
        if stop and (len(words) > 1 or _is_sure(doc, at, stop)):
            return name, stop
        stop = _match(doc, at, words[:-1]) if len(words) > 2 and words[0] in _ARTICLES else 0
        if stop and not continues(doc, stop - 1) and is_telling(doc, at, stop):
            return name, stop
    return "", 0


def _listed_at(doc: Doc, at: int) -> int:
    key = outlet_words(doc[at].text)
    for words in _listed_by_first().get(key[0], ()) if key else ():
        stop = _match(doc, at, words)
        if stop and (len(words) > 1 or _is_sure(doc, at, stop)):
            return stop
    return 0


def _is_sure(doc: Doc, at: int, stop: int) -> bool:
    """A name of one word that is a plain word too (Vice, Record, Stuff) must be used as an outlet's."""
    token = doc[at]
    if continues(doc, stop - 1):
        return False
    if fold(token.text) not in _PLAIN_WORDS:
        return token.ent_type_ not in ("PERSON", "GPE") or is_telling(doc, at, stop)
    return is_telling(doc, at, stop)


def _past_person(doc: Doc, at: int, end: int) -> int:
    """Behind "Ada Holt of", where that begins at `at`: a person of an outlet or a body is neither."""
    if not is_given_name(fold(doc[at].text)) or fold(doc[at + 1 : at + 2].text) in STRONG_HEADS:
        return at
    for index in range(at + 2, min(at + 4, end - 1)):
        if doc[index].lower_ == "of":
            return index + 1
    return at


def _form_at(doc: Doc, at: int, end: int) -> int:
    """The end of a name at `at` that is an outlet's by its words or by what is said of it; 0 if none is."""
    if fold(doc[at].text) in _OPENERS or not doc[at].text[0].isupper():
        return 0
    stop = _end_of_run(doc, at, end)
    if doc[stop - 1].lower_ in NOT_OUTLETS:
        return 0
    for last in range(stop, at + 1, -1):
        word, before = fold(doc[last - 1].text), fold(doc[last - 2].text)
        if word == "agency" and before in ("news", "press"):
            return last
        if word in STRONG_HEADS and not _is_person(doc, at, last):
            return last
        if word in WEAK_HEADS and _is_used_as_outlet(doc, at, last):
            return last
    return _by_start(doc, at, stop)


def _end_of_run(doc: Doc, at: int, end: int) -> int:
    stop = min(end, at + LONGEST)
    while stop > at + 1 and not doc[stop - 1].text[0].isupper():
        stop -= 1
    return stop


def _by_start(doc: Doc, at: int, stop: int) -> int:
    first = fold(doc[at].text)
    stop = min(stop, at + 3)
    if stop - at >= 2 and (
        first in STRONG_STARTS or (first in WEAK_STARTS and _is_used_as_outlet(doc, at, stop))
    ):
        return stop
    if at and _is_capital(doc[at - 1]) and fold(doc[at - 1].text) not in _OPENERS:
        return 0
    return stop if _is_called_outlet(doc, at, stop) else 0


def _is_person(doc: Doc, at: int, stop: int) -> bool:
    return doc[stop - 1].ent_type_ == "PERSON" and not _is_used_as_outlet(doc, at, stop)


def _is_used_as_outlet(doc: Doc, at: int, stop: int) -> bool:
    """ "the X", "told X", "X reported", "according to X", or a masthead line."""
    before = doc[at - 1] if at else None
    if before is None or before.lower_ == "the" or _is_edge(before):
        return True
    return is_telling(doc, at, stop) or (stop < len(doc) and _is_edge(doc[stop]))


def _is_edge(token: Token) -> bool:
    return "\n" in token.text or token.text in ("|", "*", "»", ">", "©", "•")


def _is_called_outlet(doc: Doc, at: int, stop: int) -> bool:
    """ "the broadcaster X", "X, a weekly newsletter": the text itself says what X is."""
    if doc[at].ent_type_ in ("GPE", "NORP", "DATE"):
        return False
    if at and doc[at - 1].lower_ in _CLEAR_NOUNS and not continues(doc, stop - 1):
        return True
    if stop + 2 >= len(doc) or doc[stop].text != "," or doc[stop + 1].lower_ not in ("a", "an", "the"):
        return False
    for token in doc[stop + 2 : stop + 7]:
        if token.lower_ in _CLEAR_NOUNS:
            return True
        if token.is_punct or token.pos_ in ("VERB", "ADP"):
            return False
    return False


# -- short names -----------------------------------


def _short_names(doc: Doc, index: _Index, found: Sequence[str], taken: set[int]) -> list[_Range]:
    """ "the Dispatch", "PSW", for outlets whose full name is known or stands in the text."""
    here = _index(frozenset(found))
    short: list[_Range] = []
    for token in doc:
        if token.i in taken or not token.text[0].isupper():
            continue
        word = fold(token.text)
        name = here.initials.get(word) or index.initials.get(word) or _spelt_by(doc, token, index)
        if name and token.is_upper and not continues(doc, token.i):
            short.append((token.i, token.i + 1, name))
            continue
        ending = [*here.last.get(word, ()), *index.last.get(word, ())]
        section = _section_of(doc, token) if ending else 0
        for words, full in ending:
            if section and words[-1] not in TOO_GENERAL:
                short.append((token.i, section, full))
                break
            start = _short_start(doc, token.i, words, in_full=full in found)
            if start is not None and not taken.intersection(range(start, token.i + 1)):
                short.append((start, token.i + 1, full))
                break
    return short


def _spelt_by(doc: Doc, token: Token, index: _Index) -> str | None:
    """The one known agency that a few capitals stand for where they tell: "CLNA" for Caribline News Agency."""
    if not (token.is_upper and token.is_alpha and 2 <= len(token) <= _LONGEST_CODE):
        return None
    if not (is_telling(doc, token.i, token.i + 1) or _is_agency_beside(doc, token.i)):
        return None
    names = {name for ending in index.last.values() for _, name in ending if same_outlet(token.text, name)}
    return names.pop() if len(names) == 1 else None


def _is_agency_beside(doc: Doc, at: int) -> bool:
    """ "The CLNA agency", "agency KPB"."""
    near = [doc[i].lower_ for i in (at - 1, at + 1) if 0 <= i < len(doc)]
    return "agency" in near or "wire" in near


def _section_of(doc: Doc, token: Token) -> int:
    """The end of "Courier Sport", "Courier Online": a part of the paper, not another one; 0 for none."""
    after = token.i + 1
    if after >= len(doc) or fold(doc[after].text) not in _SECTIONS or not doc[after].text[0].isupper():
        return 0
    return 0 if continues(doc, after) else after + 1


def _short_start(doc: Doc, index: int, words: Sequence[str], *, in_full: bool) -> int | None:
    """Where a short form that ends at `index` starts; it needs "the", "told", "last week's" before it.

    A word that says little alone ("the Wire") is a short form only of a name that stands `in_full` in the text.
    """
    start, left = index, len(words) - 2
    while start and left >= 0 and fold(doc[start - 1].text) == words[left]:
        start, left = start - 1, left - 1
    before = doc[start - 1].lower_ if start else ""
    general = words[-1] in TOO_GENERAL and start == index
    if continues(doc, index) or (general and not (in_full and before == "the")):
        return None
    if before in ("'s", "’s") and start > 1:
        return start if doc[start - 2].lower_ in _DAYS else None
    return start if before in ("the", "this", "told", "to", "by", "(", "via", "per") else None


# -- names ---------------------------------------------------------------------------------------------------


def _text(doc: Doc, start: int, end: int) -> str:
    return " ".join(doc[start:end].text.split())


def _outlet(doc: Doc, start: int, end: int, name: str, *, named: bool = True) -> OutletName:
    last = doc[end - 1]
    return OutletName(Span(doc[start].idx, last.idx + len(last)), name, named=named)


def _taken(found: Sequence[_Range]) -> set[int]:
    return {i for start, end, _ in found for i in range(start, end)}


def _fullest(index: _Index, names: Sequence[str]) -> dict[str, str]:
    """The form to call each name by: the publisher's as known, else the longest form in the text."""
    here = sorted(set(names), key=lambda n: (-len(n), n))[:100]
    fullest = {}
    for name in sorted(set(names)):
        words = outlet_words(name)
        near = [full for _, full in [*index.last.get(words[-1], ()), *index.first.get(words[0], ())]]
        same = (other for other in [*near, *here] if same_outlet(name, other))
        fullest[name] = next(same, name)
    return fullest
