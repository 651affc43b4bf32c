"""What the pages are read from: a case that others may write to meanwhile, or the brief of a folder."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from ..model import Brief, Judgement, Report, Span
from ..render import from_contract
from ..store import Edit, Hit, Version, open_case
from ..store.stamp import read_stamp

_MOST_WORDS = 12
_LONGEST_LINE = 2_000


class Reading(Protocol):
    """What a page asks for. `stamp` is cheap, and another value once something has changed.

    `keep` takes a judgement at once, and `settle` works out what follows from those that were kept.
    """

    @property
    def name(self) -> str: ...
    def stamp(self) -> Hashable: ...
    def brief(self) -> Brief: ...
    def judgements(self) -> Sequence[Judgement]: ...
    def search(self, words: str, limit: int) -> Sequence[Hit]: ...
    def edits(self) -> Mapping[str, Edit]: ...
    def versions(self, report: str) -> Sequence[Version]: ...
    @property
    def keeps_judgements(self) -> bool: ...
    def keep(self, judgement: Judgement) -> None: ...
    def settle(self) -> None: ...
    def unsettled(self) -> Sequence[str]: ...


class FolderReading:
    """A brief that was made once; nothing in it changes, and nothing can be judged."""

    keeps_judgements = False

    def __init__(self, name: str, brief: Brief) -> None:
        self.name = name
        self._brief = brief

    def stamp(self) -> Hashable:
        return 0

    def brief(self) -> Brief:
        return self._brief

    def judgements(self) -> Sequence[Judgement]:
        return ()

    def edits(self) -> Mapping[str, Edit]:
        return {}

    def versions(self, report: str) -> Sequence[Version]:
        return ()

    def keep(self, judgement: Judgement) -> None:
        raise NotImplementedError("a folder keeps no judgements; its pages have no form that sends one")

    def settle(self) -> None:
        """Nothing waits for it."""

    def unsettled(self) -> Sequence[str]:
        return ()

    def search(self, words: str, limit: int) -> Sequence[Hit]:
        """The lines that hold all of `words`, in the order of the reports."""
        sought = words.casefold().split()[:_MOST_WORDS]
        found: list[Hit] = []
        for report in self._brief.reports if sought else ():
            if all(word in report.text.casefold() for word in sought):
                found.extend(_hits(report, sought))
            if len(found) >= limit:
                break
        return found[:limit]


def _hits(report: Report, sought: list[str]) -> list[Hit]:
    """The lines of a report with all the words, else those with any of them."""
    lines = list(_lines(report.text))
    held = [[word in span.of(report.text).casefold() for word in sought] for span in lines]
    chosen = [s for s, words in zip(lines, held, strict=True) if all(words)]
    chosen = chosen or [s for s, words in zip(lines, held, strict=True) if any(words)]
    return [Hit(report.id, span.start, span.end, span.of(report.text)) for span in chosen]


def _lines(text: str) -> Iterator[Span]:
    for line in re.finditer(r"\S[^\n]*", text):
        yield Span(line.start(), min(line.end(), line.start() + _LONGEST_LINE))


class CaseReading:
    """A case file. It is opened anew for each question, so that no page holds it while others write."""

    keeps_judgements = True

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.stem
        with open_case(path):
            pass

    def stamp(self) -> Hashable:
        return read_stamp(self.path)

    def brief(self) -> Brief:
        with open_case(self.path) as case:
            return from_contract(case.contract())

    def judgements(self) -> Sequence[Judgement]:
        with open_case(self.path) as case:
            return case.judgements()

    def edits(self) -> Mapping[str, Edit]:
        with open_case(self.path) as case:
            return case.edits()

    def versions(self, report: str) -> Sequence[Version]:
        with open_case(self.path) as case:
            return case.versions(report)

    def keep(self, judgement: Judgement) -> None:
        with open_case(self.path, writing=True) as case:
            case.keep(judgement)

    def settle(self) -> None:
        with open_case(self.path, writing=True) as case:
            case.settle()

    def unsettled(self) -> Sequence[str]:
        with open_case(self.path) as case:
            return case.unsettled()

    def search(self, words: str, limit: int) -> Sequence[Hit]:
        with open_case(self.path) as case:
            return case.search(words, limit=limit)
