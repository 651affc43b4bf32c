"""spaCy's attribute ruler and lemmatizer, asked once for words that are alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words
from spacy.tokens._retokenize import set_token_attrs

Read = TypeVar("Read")

# What a pattern may ask of a word for its answer to be remembered by the word, its tag and its relation.
_REMEMBERED = {"ORTH", "TEXT", "LOWER", "IS_SPACE", "TAG", "DEP"}
# Words of which is remembered what was read of them; then all are forgotten.
_MOST_WORDS = 100_000


@dataclass(frozen=True, slots=True)
class _Ruled:
    """The rules for a word and what they say of it together; `begins` where longer patterns may begin."""

    rules: tuple[int, ...]
    attributes: dict[int, int]
    begins: bool


class Ruler:
    """An attribute ruler that looks for its patterns once for each word, tag and relation."""

    def __init__(self, ruler: Any) -> None:
        self._attributes: list[dict[int, int]] = ruler.attrs
        self._places: list[int] = ruler.indices
        self._single, self._first, self._all = (Matcher(ruler.vocab, validate=False) for _ in range(3))
        self._longest = 1
        for number, rule in enumerate(ruler.patterns):
            patterns: list[Any] = rule["patterns"]
            for matcher, chosen in (
                (self._single, [p for p in patterns if len(p) == 1]),
                (self._first, [p[:1] for p in patterns if len(p) > 1]),
                (self._all, [p for p in patterns if len(p) > 1]),
            ):
                if chosen:
                    matcher.add(str(number), chosen)
            self._longest = max(self._longest, *map(len, patterns))
        self._known: dict[tuple[int, ...], _Ruled] = {}

    @staticmethod
    def knows(ruler: AttributeRuler) -> bool:
        """Whether the pattern of a rule has a fixed length, and what it asks of its first word is remembered."""
        rules: list[Any] = ruler.patterns
        patterns = [pattern for rule in rules for pattern in rule["patterns"]]
        return all(
            pattern[0].keys() <= _REMEMBERED and not any("OP" in word for word in pattern)
            for pattern in patterns
        )

    def __call__(self, doc: Doc) -> Doc:
        # All is read before anything is written: patterns ask for tags and relations, which rules may set.
        words = _read_words(doc, ("ORTH", "TAG", "DEP"), self._known, self._of_word)
        several = self._of_several_words(doc, [at for at, word in enumerate(words) if word.begins])
        for at, (token, word) in enumerate(zip(doc, words, strict=True)):
            wanted = self._merge([*word.rules, *several[at]]) if at in several else word.attributes
            set_token_attrs(token, wanted)
        return doc

    def _of_several_words(self, doc: Doc, begins: Iterable[int]) -> dict[int, list[int]]:
        """The rules whose patterns hold several words, by the index of the word that they annotate."""
        found: dict[int, list[int]] = {}
        for begin in begins:
            for rule, start, end in _match(self._all, doc[begin : begin + self._longest]):
                if start == 0:
                    place = self._places[rule]
                    found.setdefault(begin + (place if place >= 0 else end + place), []).append(rule)
        return found

    def _of_word(self, token: Token) -> _Ruled:
        alone = token.doc[token.i : token.i + 1]
        rules = tuple(rule for rule, _, _ in _match(self._single, alone))
        return _Ruled(rules, self._merge(rules), begins=bool(_match(self._first, alone)))

    def _merge(self, rules: Iterable[int]) -> dict[int, int]:
        """What rules say of one word; where two differ, the later one holds."""
        return {name: value for rule in sorted(rules) for name, value in self._attributes[rule].items()}


class Lemmatizer:
    """A lemmatizer that looks a word up once for each of its forms."""

    def __init__(self, lemmatizer: Any) -> None:
        self._lemmatizer = lemmatizer
        self._known: dict[tuple[int, ...], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        lemmas = _read_words(doc, ("ORTH", "POS", "MORPH", "LEMMA"), self._known, self._lemma)
        column: Any = np.array(lemmas, dtype=np.uint64)
        return doc.from_array(["LEMMA"], column)

    def _lemma(self, token: Token) -> int:
        if token.lemma and not self._lemmatizer.overwrite:
            return token.lemma
        return token.vocab.strings.add(self._lemmatizer.lemmatize(token)[0])


def _read_words(
    doc: Doc, alike: Sequence[str], known: dict[tuple[int, ...], Read], read: Callable[[Token], Read]
) -> list[Read]:
    """What `read` finds for each word, asked once for all words that agree in the attributes `alike`."""
    if len(known) >= _MOST_WORDS:
        known.clear()
    found = []
    for at, key in enumerate(map(tuple, doc.to_array(list(alike)).tolist())):
        if key not in known:
            known[key] = read(doc[at])
        found.append(known[key])
    return found


def _match(matcher: Matcher, words: Words) -> list[tuple[int, int, int]]:
    """The rule, start and end of each match in `words`."""
    found: Any = matcher(words, allow_missing=True, as_spans=False)
    return [(int(words.vocab.strings[name]), start, end) for name, start, end in found]
