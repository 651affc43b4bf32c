"""The cues that the rules found, held against the tagger's: which stand, which are added, what is said at each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from spacy.tokens import Doc, Token

from ..text.encoder import Reading
from ..text.lexicon.saying import TELL, UNSAID_OBJECTS
from ..text.parse import child
from .cue import Cue, Words, root_of
from .nesting import shared, size
from .pieces import Indices, Matrix, Pieces, look_around, read_pieces, read_tree
from .quoted import quotations, spoken_in, tokens_in
from .tagger import Tags, load_tagger
from .verbs import manner_of, recipient_of

# Whoever says "we hear" or "one could wish" is the writer, not a speaker.
_NOBODY = frozenset(("i", "we", "you", "one", "it", "this", "that"))
# Texts of sentences, each with what the encoder made of it.
Readings = Mapping[str, Reading]
# A cue of the rules that the tagger takes for one with less than this is none, as annotators see it.
LEAST_KEPT = 0.3
# A cue that only the tagger sees is one from here on.
LEAST_ADDED = 0.5
# From here on it is sure enough to give a sentence of a report to somebody.
SURELY_ADDED = 0.9
# A piece is content or holder from here on; up to _GAP words between two such pieces are when not quite unlikely.
_LEAST = 0.5
_GAP = 2
_LEAST_BETWEEN = 0.1
# Of several runs of words the likely ones that are at least this much of the weightiest.
_MOST_RUNS = 3
_LEAST_WEIGHT = 0.15
# Where the two agree this well about what is said, the rules draw its ends.
_AGREED = 0.8
# Two contents that share this much of the shorter are one.
_ONE = 0.6


@dataclass(frozen=True, slots=True)
class _Found:
    """A cue with how sure the tagger is of it and what it takes for its content and holder."""

    cue: Cue
    likelihood: float
    contents: tuple[Words, ...]
    holder: Words | None
    is_rules: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """A cue and how likely it is one; 1 where the tagger has not read it."""

    cue: Cue
    likelihood: float = 1.0


def sentence_text(doc: Doc, words: Words) -> str:
    """The text the encoder reads for a sentence."""
    return doc[words.start : words.end].text


def revise(doc: Doc, parts: Sequence[Words], cues: Sequence[Cue], readings: Readings) -> list[Judged]:
    """The cues of a document once the tagger has read its sentences `parts`, in the order of the text.

    What is said inside what another says stays as the rules have it: the tagger knows the outermost alone.
    So does what is said beyond the sentence of its cue.
    """
    quotes = quotations(doc)
    quoted, spoken = tokens_in(quotes), spoken_in(quotes)
    found: list[Judged] = []
    at = 0
    ordered = sorted(cues, key=lambda cue: cue.at)
    for words in parts:
        here = []
        while at < len(ordered) and ordered[at].at < words.end:
            here.append(ordered[at])
            at += 1
        reading = readings.get(sentence_text(doc, words))
        found += map(Judged, here) if reading is None else _judged(doc, words, reading, here, quoted, spoken)
    return sorted([*found, *map(Judged, ordered[at:])], key=lambda one: one.cue.at)


def as_labelled(judged: Sequence[Judged]) -> list[Cue]:
    """The cues an annotator would mark, in the order of the text: the likely ones, each content given once."""
    kept: list[Judged] = []
    for one in sorted(judged, key=lambda j: -j.likelihood):
        if one.likelihood >= LEAST_KEPT and not any(says_the_same(one.cue, other.cue) for other in kept):
            kept.append(one)
    return sorted((one.cue for one in kept), key=lambda cue: cue.at)


def complete(doc: Doc, parts: Sequence[Words], cues: Sequence[Cue], readings: Readings) -> list[Cue]:
    """The cues of the rules, with the holders they lost, and those the tagger is sure of where they hear nobody.

    Who a statement of a report belongs to decides how its origins are counted. The rules were made for that, so
    they stand wherever they name a holder; annotators mark much that nobody has said ("voters want").
    """
    lost = lost_holders(doc, cues)
    silent, doubtful = unheard(parts, cues, lost)
    in_doubt = _tokens(doubtful)
    here = [cue for cue in cues if cue.at in in_doubt]
    found = _sure(revise(doc, doubtful, here, readings), doc)
    kept = [found.get(cue.at, cue) if cue.at in lost else cue for cue in cues]
    return [*kept, *_sure(revise(doc, silent, (), readings), doc).values()]


def unheard(parts: Sequence[Words], cues: Sequence[Cue], lost: Set[int]) -> tuple[list[Words], list[Words]]:
    """The sentences in which the rules find nobody who speaks, and those of a cue at `lost`."""
    told = _tokens(part for cue in cues for part in (cue.words, *cue.contents))
    told.update(cue.at for cue in cues)
    silent = [words for words in parts if told.isdisjoint(range(words.start, words.end))]
    return silent, [words for words in parts if not lost.isdisjoint(range(words.start, words.end))]


def _tokens(parts: Iterable[Words]) -> set[int]:
    return {i for part in parts for i in range(part.start, part.end)}


def lost_holders(doc: Doc, cues: Sequence[Cue]) -> set[int]:
    """The main tokens of the cues whose holder the rules lost."""
    quoted = tokens_in(quotations(doc))
    return {
        cue.at
        for cue in cues
        if cue.words.end > cue.words.start and _has_lost_holder(cue, quoted) and not _is_told(doc, cue)
    }


def _is_told(doc: Doc, cue: Cue) -> bool:
    """ "The public was told that C": who told it is not said, and the public has said nothing."""
    verb = doc[cue.at]
    return verb.lemma_.lower() in TELL and child(verb, "nsubjpass") is not None


def _has_lost_holder(cue: Cue, quoted: frozenset[int]) -> bool:
    """Whether the rules name nobody at a cue, or take for its holder what stands in quotation marks."""
    if cue.holder is None:
        return cue.manner != "seems"
    return quoted.issuperset(range(cue.holder.start, cue.holder.end))


def _sure(judged: Sequence[Judged], doc: Doc) -> dict[int, Cue]:
    """The cues by which the tagger is sure that somebody speaks, by their main tokens."""
    sure = [one.cue for one in judged if one.likelihood >= SURELY_ADDED]
    return {
        cue.at: cue
        for cue in sure
        if cue.head is not None and doc[cue.head].lower_ not in _NOBODY and not _is_figurative(doc[cue.at])
    }


def _is_figurative(verb: Token) -> bool:
    """ "The fire claimed a fifth victim", "The club said no to the offer": nobody has told anything."""
    object_ = child(verb, "dobj")
    if object_ is not None and object_.lemma_.lower() in UNSAID_OBJECTS:
        return True
    return verb.lemma_ == "say" and any(
        t.lower_ in ("no", "yes") and t.nbor().lower_ == "to" for t in verb.rights
    )


def _judged(
    doc: Doc,
    words: Words,
    reading: Reading,
    cues: Sequence[Cue],
    quoted: frozenset[int],
    spoken: frozenset[int],
) -> Iterator[Judged]:
    pieces = read_pieces(doc, words, reading, cues, quoted)
    tagger = load_tagger()
    tags = tagger.tag(pieces)
    rows = [(pieces.of(cue.words), cue) for cue in cues]
    taken = {int(row) for at, _ in rows for row in at}
    places: list[tuple[Indices, Cue | None]] = [(at, cue) for at, cue in rows if len(at)]
    places += [(at, None) for at in _new(tags, pieces, taken, spoken)]
    yield from (Judged(cue) for at, cue in rows if not len(at))
    if not places:
        return
    tree = read_tree(doc, words)
    likely = tagger.belonging(tags, [look_around(pieces, tree, at, cue) for at, cue in places])
    found = [
        _found(doc, pieces, tags, at, cue, belonging)
        for (at, cue), belonging in zip(places, likely, strict=True)
    ]
    kept: list[Cue] = []
    for one in sorted(found, key=lambda f: (not f.is_rules, -f.likelihood)):
        if not one.is_rules and (not one.contents or any(says_the_same(one.cue, cue) for cue in kept)):
            continue
        inner = any(part.has(one.cue.at) for cue in cues if cue is not one.cue for part in cue.contents)
        cue = one.cue if inner or reading.is_cut else _settled(doc, one, words)
        if one.likelihood >= LEAST_KEPT:
            kept.append(cue)
        yield Judged(cue, one.likelihood)


def _new(tags: Tags, pieces: Pieces, taken: set[int], spoken: frozenset[int]) -> Iterator[Indices]:
    """The runs of pieces that are likely a cue where the rules have none; nobody speaks within a quotation."""
    run: list[int] = []
    for row in range(len(tags.cue) + 1):
        likely = row < len(tags.cue) and tags.cue[row] >= LEAST_ADDED
        begins = likely and tags.first[row] > LEAST_ADDED
        if run and (not likely or begins):
            if not taken.intersection(run) and not spoken.issuperset(pieces.token[run].tolist()):
                yield np.array(run)
            run = []
        if likely:
            run.append(row)


def _found(doc: Doc, pieces: Pieces, tags: Tags, rows: Indices, cue: Cue | None, belonging: Matrix) -> _Found:
    contents = tuple(_runs(pieces, belonging[:, 0], _MOST_RUNS))
    holder = next(_runs(pieces, belonging[:, 1], 1), None)
    likelihood = float(tags.cue[rows].max())
    if cue is not None:
        return _Found(cue, likelihood, contents, holder, is_rules=True)
    tokens = pieces.token[rows].tolist()
    words = Words(tokens[0], tokens[-1] + 1)
    main = doc[next((i for i in tokens if doc[i].pos_ in ("VERB", "NOUN")), tokens[0])]
    head = root_of(doc, holder).i if holder is not None else None
    manner = manner_of(main, doc[head] if head is not None else None) if main.pos_ == "VERB" else "said"
    new = Cue(main.i, words, contents, manner, "learned", holder, head, recipient_of(main))
    return _Found(new, likelihood, contents, holder, is_rules=False)


def _runs(pieces: Pieces, likely: Matrix, most: int) -> Iterator[Words]:
    """The runs of tokens that are likely enough, the weightiest `most` of them, in order."""
    tokens, at = np.unique(pieces.token, return_index=True)
    chance = np.maximum.reduceat(likely, at)
    inside = chance >= _LEAST
    inner = np.flatnonzero(inside)
    for before, after in pairwise(inner.tolist()):
        if 1 < after - before <= _GAP + 1 and (chance[before + 1 : after] >= _LEAST_BETWEEN).all():
            inside[before:after] = True
    edges = np.flatnonzero(np.diff(np.concatenate([[False], inside, [False]]).astype(np.int8)))
    runs = [
        (float(chance[a:b].sum()), int(tokens[a]), int(tokens[b - 1]) + 1) for a, b in edges.reshape(-1, 2)
    ]
    runs.sort(reverse=True)
    yield from sorted(
        Words(start, end) for weight, start, end in runs[:most] if weight >= _LEAST_WEIGHT * runs[0][0]
    )


def _settled(doc: Doc, one: _Found, words: Words) -> Cue:
    """What is said at the cue and by whom, as the tagger has it, unless the rules see further or nearly agree."""
    cue = one.cue
    if not one.is_rules:
        return cue
    reaching = any(part.start < words.start or part.end > words.end for part in cue.contents)
    if one.contents and not reaching:
        tagged = cue.with_contents(one.contents)
        both = shared(cue, tagged)
        if both < _AGREED * (size(cue) + size(tagged) - both):
            cue = tagged
    if one.holder is not None and (cue.holder is None or not cue.holder.meets(one.holder)):
        cue = replace(cue, holder=one.holder, head=root_of(doc, one.holder).i)
    return cue


def says_the_same(a: Cue, b: Cue) -> bool:
    """Whether two cues share most of the shorter content."""
    shorter = min(size(a), size(b))
    return shorter > 0 and shared(a, b) > _ONE * shorter
