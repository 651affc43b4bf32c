"""FactAppeal's sentences: appeals to somebody for a fact found, and their speakers named or unnamed.

An appeal of ours is an attribution that tells something (a clause or quoted words) and names who says
it: neither the writer ("I", "we") nor nobody, and not inside what another is quoted for, since the set
labels the outermost. Each must match a labelled appeal, one to one, at half of their common extent.

`appeal_f1` is the strict reading: every appeal of ours counts, wherever it stands. The set labels no
appeal where somebody voices an opinion or a feeling ('"It was a meaningful year," he told reporters'), so
many of those counted false here are true attributions. `labelled_f1` therefore counts as false only
those of ours that share words with a labelled appeal; it says how well appeals are cut out, not how
often one is seen where none is.

`named_right` is the share, among the appeals found whose speaker the set labels, that are rightly Named
or Unnamed. The set calls a speaker Named by its words, so ours is Named where it is a person with a name,
or where a proper name stands in its words before any preposition or participle ("FEMA officials", "the
Tarki survey", "shipping giant Maersk", but not "a spokesman for Holt" or "records obtained by the Herald");
the police count as a name, pronouns do not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Token

from twosource.claims import Attribution, attributions, sentence_texts
from twosource.claims.cast import Cast, build_cast
from twosource.claims.cue import Words, root_of
from twosource.claims.speakers import resolve
from twosource.model import Span
from twosource.text.encoder import load_encoder
from twosource.text.parse import parse

from ..corpora import PUBLIC, SPACY_MODEL, public_file, read_rows, why_absent
from ..result import Request, Result, skip
from ..scorers.figures import Figures, f1, percent
from ..scorers.quotes import matched
from .quotes import places

APPEAL, SPEAKER = "Fact_Appeal:", "Source:"
_WRITER = frozenset(("i", "we", "you", "me", "us"))


def measure(request: Request) -> list[Result]:
    """One result for each set."""
    results = []
    for name in PUBLIC["appeals"]:
        path = public_file(request.data, name)
        if path is None:
            results.append(skip("appeals", name, why_absent(request.data, name)))
        else:
            results.append(Result("appeals", name, _figures(path)))
    return results


def _figures(path: Path) -> Figures:
    rows = list(read_rows(path))
    counts: Counter[str] = Counter()
    for row, doc in zip(rows, parse([row["text"] for row in rows], SPACY_MODEL), strict=True):
        _count(row["spans"], doc, counts)
    return {
        "appeal_f1": f1(counts["hit"], counts["said"], counts["gold"]),
        "appeal_precision": percent(counts["hit"], counts["said"]),
        "appeal_recall": percent(counts["hit"], counts["gold"]),
        "labelled_f1": f1(counts["hit"], counts["said.labelled"], counts["gold"]),
        "named_right": percent(counts["named.right"], counts["named.gold"]),
    }


def _count(labels: Sequence[Mapping[str, Any]], doc: Doc, counts: Counter[str]) -> None:
    gold = [_span(label) for label in labels if label["label"].startswith(APPEAL)]
    speakers = [label for label in labels if label["label"].startswith(SPEAKER)]
    ours = list(appeals(doc))
    counts["gold"] += len(gold)
    counts["said"] += len(ours)
    counts["said.labelled"] += sum(_is_near(one, gold) for one in ours)
    cast = build_cast(doc)
    for i, j in matched([places(span) for span in gold], [places(*one.content) for one in ours]):
        counts["hit"] += 1
        label = _label_of(gold[i], ours[j], speakers)
        if label is not None:
            kind = "Named" if is_named(doc, ours[j], cast) else "Unnamed"
            counts["named.gold"] += 1
            counts["named.right"] += label.startswith(SPEAKER + kind)


def appeals(doc: Doc) -> Iterator[Attribution]:
    """The attributions of a text that are appeals to somebody else."""
    readings = dict(load_encoder().read(sentence_texts(doc)))
    told = [one for one in attributions(doc, readings) if one.manner == "said" and one.tells]
    for one in told:
        if one.holder is None or one.holder.of(doc.text).lower() in _WRITER:
            continue
        if not any(_is_inside(one, other) for other in told if other is not one):
            yield one


def _is_inside(one: Attribution, other: Attribution) -> bool:
    """Whether `one` is told by another: its cue, or most of its content, lies in a larger content."""
    if one.cue is not None and any(part.covers(one.cue) for part in other.content):
        return True
    shared = sum(a.overlap(b) for a in one.content for b in other.content)
    return 2 * shared > _size(one) and (_size(one), one) < (_size(other), other)


def _size(one: Attribution) -> int:
    return sum(len(part) for part in one.content)


def _is_near(one: Attribution, gold: Sequence[Span]) -> bool:
    return any(part.overlap(span) for part in one.content for span in gold)


def _label_of(gold: Span, ours: Attribution, speakers: Sequence[Mapping[str, Any]]) -> str | None:
    """The label of the speaker ours names, else of the one nearest to the appeal."""

    def distance(label: Mapping[str, Any]) -> tuple[bool, int]:
        span = _span(label)
        named = ours.holder is not None and ours.holder.overlap(span) > 0
        return not named, max(span.start - gold.end, gold.start - span.end, 0)

    return min(speakers, key=distance)["label"] if speakers else None


def is_named(doc: Doc, one: Attribution, cast: Cast) -> bool:
    """Whether an attribution's speaker is Named as the set means it."""
    words = doc.char_span(one.holder.start, one.holder.end) if one.holder is not None else None
    if words is None:
        return False
    holder = Words(words.start, words.end)
    main = root_of(doc, holder)
    if main.pos_ == "PRON":
        return False
    role = resolve(doc, holder, main.i, cast, 0)
    if role is not None and role.kind == "named":
        return True
    return main.lower_ == "police" or any(_is_name(t) for t in _before_any_phrase(doc, holder, main))


def _before_any_phrase(doc: Doc, holder: Words, main: Token) -> Iterator[Token]:
    """The words of a speaker up to the first preposition or participle behind its main word."""
    for token in doc[holder.start : holder.end]:
        if token.i > main.i and token.pos_ not in ("PROPN", "NOUN", "PUNCT", "DET"):
            return
        yield token


def _is_name(token: Token) -> bool:
    """Whether a word is a proper name or, inside a sentence, begins with a capital as one does."""
    return token.pos_ == "PROPN" or (token.text[0].isupper() and token.i > token.sent.start)


def _span(label: Mapping[str, Any]) -> Span:
    return Span(label["start"], label["end"])
