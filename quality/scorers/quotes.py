"""Score attributed statements: speaker, cue and content as character spans of one text.

Contents are matched one to one, the best overlap first, at an intersection over union of at least .5.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .figures import Figures, f1, percent

Spans = Sequence[tuple[int, int]]
LEAST_OVERLAP = 0.5
EXACT_OVERLAP = 0.97


@dataclass(frozen=True, slots=True)
class Statement:
    """`speaker` says `content`, introduced by `cue`; `kind` is direct, mixed or indirect."""

    speaker: Spans
    cue: Spans
    content: Spans
    kind: str


Document = tuple[str, Sequence[Statement], Sequence[Statement]]  # the text, the gold, what was said


def _covered(spans: Spans) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def evaluate(documents: Iterable[Document]) -> Figures:
    """F1 in percent of contents, of contents with their speaker, and of words; recall by kind."""
    counts: Counter[str] = Counter()
    for text, gold, said in documents:
        _count(text, [g for g in gold if g.content], [s for s in said if s.content], counts)

    def of_content(key: str) -> float:
        return f1(counts[key], counts["said"], counts["gold"])

    figures = {
        "content_f1": of_content("hit"),
        "content_precision": percent(counts["hit"], counts["said"]),
        "content_recall": percent(counts["hit"], counts["gold"]),
        "content_exact_f1": of_content("exact"),
        "content_speaker_f1": of_content("speaker.right"),
        "word_f1": f1(counts["word.hit"], counts["word.said"], counts["word.gold"]),
        "speaker_right": percent(counts["speaker.right"], counts["speaker.gold"]),
        "cue_right": percent(counts["cue.right"], counts["cue.gold"]),
    }
    for kind in ("direct", "mixed", "indirect"):
        figures[f"{kind}_recall"] = percent(counts[f"hit.{kind}"], counts[f"gold.{kind}"])
    return figures


def _count(text: str, gold: Sequence[Statement], said: Sequence[Statement], counts: Counter[str]) -> None:
    gold_cover = [_covered(statement.content) for statement in gold]
    said_cover = [_covered(statement.content) for statement in said]
    counts["gold"] += len(gold)
    counts["said"] += len(said)
    counts.update(f"gold.{statement.kind}" for statement in gold)
    _count_words(text, set().union(*gold_cover), set().union(*said_cover), counts)
    for share, i, j in _one_to_one(gold_cover, said_cover):
        counts["hit"] += 1
        counts["exact"] += share > EXACT_OVERLAP
        counts[f"hit.{gold[i].kind}"] += 1
        for key, theirs, ours in (
            ("speaker", gold[i].speaker, said[j].speaker),
            ("cue", gold[i].cue, said[j].cue),
        ):
            if theirs:
                counts[key + ".gold"] += 1
                counts[key + ".right"] += bool(_covered(theirs) & _covered(ours))


def matched(gold: Sequence[Spans], said: Sequence[Spans]) -> list[tuple[int, int]]:
    """Which content of the gold is which of those said, by number."""
    pairs = _one_to_one([_covered(spans) for spans in gold], [_covered(spans) for spans in said])
    return [(i, j) for _, i, j in pairs]


def _one_to_one(gold: Sequence[set[int]], said: Sequence[set[int]]) -> Iterator[tuple[float, int, int]]:
    used_gold: set[int] = set()
    used_said: set[int] = set()
    for share, i, j in _overlaps(gold, said):
        if i not in used_gold and j not in used_said:
            used_gold.add(i)
            used_said.add(j)
            yield share, i, j


def _overlaps(gold: Sequence[set[int]], said: Sequence[set[int]]) -> list[tuple[float, int, int]]:
    """Intersection over union of every pair that overlaps enough, the best first."""
    shares = [
        (len(a & b) / len(a | b), i, j) for i, a in enumerate(gold) for j, b in enumerate(said) if a & b
    ]
    return sorted((one for one in shares if one[0] >= LEAST_OVERLAP), reverse=True)


def _count_words(text: str, gold: set[int], said: set[int], counts: Counter[str]) -> None:
    for match in re.finditer(r"\w+", text):
        start = match.start()
        counts["word.hit"] += start in gold and start in said
        counts["word.said"] += start in said
        counts["word.gold"] += start in gold
