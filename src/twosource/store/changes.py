"""What changed from one version of a report to the next, in words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from rapidfuzz.distance import Indel

# A text of which so little is left is another report that happens to have the same name.
SAME_REPORT = 0.3
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*[\"'”’)]*")
_OPEN = re.compile(
    r"\b(?:correct(?:ed|ion|ions|s)|updat(?:e|ed|es)|clarif(?:ied|ication|ies)|amended|editor[’']?s note|"
    r"an earlier version|this (?:story|article|report) has been)\b",
    re.IGNORECASE,
)
# Sentences of which this share of the words is the same are one that was changed.
_ALIKE = 0.6
# More changed sentences than this are counted without being held against each other.
_MOST_COMPARED = 60
# A "sentence" without a full stop may be a whole page: no more of its words than this are compared.
_MOST_WORDS = 1_000

# Words of a sentence as they stand there, and whether the other version lacks them.
Pieces = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Change:
    """The sentences that were removed, added, and changed (before, after)."""

    removed: tuple[str, ...]
    added: tuple[str, ...]
    changed: tuple[tuple[str, str], ...]

    @property
    def is_told(self) -> bool:
        """Whether the new text says that it was changed."""
        return any(_OPEN.search(text) for text in (*self.added, *(after for _, after in self.changed)))

    def in_words(self) -> str:
        """ "silently edited: 2 sentences removed"."""
        counts = ((len(self.removed), "removed"), (len(self.added), "added"), (len(self.changed), "changed"))
        parts = [f"{_count(number)} {verb}" for number, verb in counts if number]
        how = "edited, and says so" if self.is_told else "silently edited"
        return f"{how}: {', '.join(parts) if parts else 'only spaces, marks or the order of sentences'}"


def compare_texts(before: str, after: str) -> Change:
    """What became of the sentences of `before` in `after`."""
    old, new = _sentences(before), _sentences(after)
    removed, added = _without(old, new), _without(new, old)
    changed: list[tuple[str, str]] = []
    if max(len(removed), len(added)) <= _MOST_COMPARED:
        for text in list(removed):
            best = max(added, key=lambda other: _likeness(text, other), default=None)
            if best is not None and _likeness(text, best) >= _ALIKE:
                removed.remove(text)
                added.remove(best)
                changed.append((text, best))
    return Change(tuple(removed), tuple(added), tuple(changed))


def mark_words(before: str, after: str) -> tuple[Pieces, Pieces]:
    """Two wordings of a sentence, each in pieces, true for those that the other one lacks."""
    old, new = before.split(), after.split()
    if max(len(old), len(new)) > _MOST_WORDS:
        return ((before, True),), ((after, True),)
    gone: list[tuple[str, bool]] = []
    come: list[tuple[str, bool]] = []
    for step in Indel.opcodes(old, new):
        is_other = step.tag != "equal"
        gone.append((" ".join(old[step.src_start : step.src_end]), is_other))
        come.append((" ".join(new[step.dest_start : step.dest_end]), is_other))
    return tuple(piece for piece in gone if piece[0]), tuple(piece for piece in come if piece[0])


def is_same_report(before: str, after: str) -> bool:
    """Whether enough of one text is left in the other to call it the same report, edited."""
    old, new = (Counter(_words(text)) for text in (before, after))
    least = min(old.total(), new.total())
    return least > 0 and (old & new).total() >= SAME_REPORT * least and _shares_a_run(before, after)


def _shares_a_run(before: str, after: str) -> bool:
    """Whether some three words in a row stand in both, as no two texts on other matters have many."""
    runs = [set(zip(w, w[1:], w[2:], strict=False)) for w in (_words(before), _words(after))]
    least = min(len(run) for run in runs)
    return least == 0 or len(runs[0] & runs[1]) >= 0.1 * least


def _sentences(text: str) -> list[str]:
    found = (" ".join(match.split()) for match in _SENTENCE.findall(text))
    return [sentence for sentence in found if any(map(str.isalnum, sentence))]


def _without(these: list[str], those: list[str]) -> list[str]:
    """The sentences of `these` that do not stand in `those`, however often each stands there."""
    left = Counter(tuple(_words(text)) for text in those)
    found = []
    for text in these:
        key = tuple(_words(text))
        if left[key]:
            left[key] -= 1
        else:
            found.append(text)
    return found


def _likeness(a: str, b: str) -> float:
    return float(Indel.normalized_similarity(_words(a)[:_MOST_WORDS], _words(b)[:_MOST_WORDS]))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _count(number: int) -> str:
    return "1 sentence" if number == 1 else f"{number} sentences"
