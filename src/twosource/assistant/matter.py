"""What the answers are taken from: a brief that was made once, or a case as it stands at each question."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from ..exchange import Affair
from ..store import Hit, open_case
from ..store.stamp import read_stamp

# A question of more words than these finds nothing that fewer would not.
_MOST_WORDS = 12
_SENTENCE = re.compile(r"[^.!?\n]{1,2000}(?:[.!?]+[”\"’')\]]{0,3}|(?=\n)|$|(?<=.{2000}))")
_WORD = re.compile(r"\w+")


class Matter(Protocol):
    """A brief, and a search in the texts of its reports."""

    def affair(self) -> Affair:
        """The brief as it stands now."""
        ...

    def search(self, words: str, limit: int) -> list[Hit]:
        """The sentences that hold all the words, at most `limit` of them."""
        ...


@dataclass(frozen=True, slots=True)
class Made:
    """A brief made of a folder, which does not change while it is asked."""

    brief: Affair

    def affair(self) -> Affair:
        return self.brief

    def search(self, words: str, limit: int) -> list[Hit]:
        asked = {word.casefold() for word in _WORD.findall(words)[:_MOST_WORDS]}
        if not asked:
            return []
        found = []
        for report in self.brief.brief["reports"]:
            text = report["text"]
            for match in _SENTENCE.finditer(text):
                if asked <= {word.casefold() for word in _WORD.findall(match[0])}:
                    start = match.start() + len(match[0]) - len(match[0].lstrip())
                    found.append(Hit(report["id"], start, match.end(), text[start : match.end()]))
                    if len(found) == limit:
                        return found
        return found


@dataclass(slots=True)
class Kept:
    """A case file; its brief is read anew when the file has changed."""

    path: Path
    _stamp: tuple[tuple[int, int], ...] = ()
    _read: list[Affair] = field(default_factory=list)

    def affair(self) -> Affair:
        stamp = read_stamp(self.path)
        if stamp != self._stamp or not self._read:
            with open_case(self.path) as case:
                self._read = [Affair(case.contract())]
            self._stamp = stamp
        return self._read[0]

    def search(self, words: str, limit: int) -> list[Hit]:
        asked = " ".join(_WORD.findall(words)[:_MOST_WORDS])
        if not asked:
            return []
        with open_case(self.path) as case:
            return case.search(asked, limit=limit)
