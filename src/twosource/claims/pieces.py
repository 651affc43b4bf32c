"""What the tagger is given of a sentence: its word pieces with their meaning, their grammar and the rules' finds."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, ENT_TYPE, POS  # type: ignore[import-not-found]
from spacy.strings import get_string_id
from spacy.tokens import Doc

from ..text.encoder import Reading
from .cue import Cue, Words

Matrix = NDArray[np.float32]
Indices = NDArray[np.int64]

TAGS = (
    "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE"
).split()  # fmt: skip
RELATIONS = (
    "ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj csubjpass"
    " dative dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj"
    " poss preconj predet prep prt punct quantmod relcl xcomp"
).split()
ENTITIES = "PERSON ORG GPE NORP DATE".split()
# What a word of another tag, relation or entity type than those listed counts as.
_OTHER_TAG, _OTHER_RELATION, _OTHER_ENTITY = TAGS.index("X"), RELATIONS.index("dep"), len(ENTITIES)
# Steps up to the word under which a cue and another word meet, and down from there: more count as these.
MOST_UP, MOST_DOWN = 5, 7
# Pieces before or behind the cue: more count as this.
MOST_APART = 25
NO_PATH = MOST_UP + 1

_TAG_OF = {get_string_id(name): number for number, name in enumerate(TAGS)}
_RELATION_OF = {get_string_id(name): number for number, name in enumerate(RELATIONS)}
_ENTITY_OF = {get_string_id(name): number for number, name in enumerate(ENTITIES)} | {0: len(ENTITIES) + 1}


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of one sentence, one row each.

    token    the token of the document that each belongs to
    vectors  what the encoder makes of it, after its third and its last layer
    grammar  tag, relation to the head, type of the name (numbers of the lists above)
    marks    whether it stands in quotation marks; in a cue, a content, a holder of the rules; and whether it
             goes on from the piece before within one token
    """

    token: Indices
    vectors: Matrix
    grammar: Indices
    marks: Matrix

    def of(self, words: Words) -> Indices:
        """The rows of the pieces of these tokens."""
        return np.flatnonzero((self.token >= words.start) & (self.token < words.end))


@dataclass(frozen=True, slots=True)
class Around:
    """How the pieces of a sentence stand to one cue of it, one row a piece.

    path   steps from the cue up to where the two meet in the parse, steps down from there, the relation of
           the first step down (0: none), and the distance in pieces
    marks  whether the rules take it for this cue's content; for its holder; whether this cue is one of the
           rules'; whether it is part of the cue
    """

    path: Indices
    marks: Matrix


def read_pieces(
    doc: Doc, words: Words, reading: Reading, cues: Sequence[Cue], quoted: Collection[int]
) -> Pieces:
    """The pieces of the sentence `words`, whose text the encoder has read; `quoted` are tokens in marks."""
    first = doc[words.start].idx
    starts = np.array([doc[i].idx - first for i in range(words.start, words.end)])
    rows = np.flatnonzero(reading.offsets[:, 1] > reading.offsets[:, 0])
    token = np.searchsorted(starts, reading.offsets[rows, 0], side="right") - 1 + words.start
    sentence: Any = doc[words.start : words.end]
    found = sentence.to_array([POS, DEP, ENT_TYPE]).tolist()
    grammar = np.array(
        [
            (
                _TAG_OF.get(tag, _OTHER_TAG),
                _RELATION_OF.get(relation, _OTHER_RELATION),
                _ENTITY_OF.get(entity, _OTHER_ENTITY),
            )
            for tag, relation, entity in found
        ],
        dtype=np.int64,
    )
    marks = np.zeros((words.end - words.start, 4), dtype=np.float32)
    for index in range(words.start, words.end):
        marks[index - words.start, 0] = index in quoted
    for cue in cues:
        for column, parts in ((1, (cue.words,)), (2, cue.contents), (3, (cue.holder,) if cue.holder else ())):
            for part in parts:
                marks[max(0, part.start - words.start) : max(0, part.end - words.start), column] = 1.0
    here = token - words.start
    again = np.zeros((len(token), 1), dtype=np.float32)
    again[1:, 0] = token[1:] == token[:-1]
    vectors = np.hstack([reading.middle[rows], reading.tokens[rows]])
    return Pieces(token, vectors, grammar[here], np.hstack([marks[here], again]))


@dataclass(frozen=True, slots=True)
class Tree:
    """The parse of a sentence: each word's head (itself at the top) and relation, and the words top down."""

    first: int
    heads: Sequence[int]
    relations: Sequence[int]
    order: Sequence[int]


def read_tree(doc: Doc, words: Words) -> Tree:
    """The parse within `words`; a word whose head lies outside is a top."""
    inside = range(words.start, words.end)
    heads = [h - words.start if (h := doc[i].head.i) in inside else i - words.start for i in inside]
    relations = [_RELATION_OF.get(doc[i].dep, _OTHER_RELATION) for i in inside]
    below: list[list[int]] = [[] for _ in heads]
    order = []
    for word, head in enumerate(heads):
        if head == word:
            order.append(word)
        else:
            below[head].append(word)
    for word in order:  # grows while it is walked
        order.extend(below[word])
    return Tree(words.start, heads, relations, order)


def look_around(pieces: Pieces, tree: Tree, at: Indices, cue: Cue | None) -> Around:
    """How the pieces stand to the cue of the pieces `at`; `cue` is that cue of the rules, if it is one."""
    paths = _paths(tree, {int(t) - tree.first for t in pieces.token[at]})
    path = np.array([paths[t - tree.first] for t in pieces.token.tolist()], dtype=np.int64)
    place = np.arange(len(pieces.token))
    apart = np.where(place < at[0], place - at[0], np.where(place > at[-1], place - at[-1], 0))
    marks = np.zeros((len(place), 4), dtype=np.float32)
    if cue is not None:
        for part in cue.contents:
            marks[pieces.of(part), 0] = 1.0
        if cue.holder is not None:
            marks[pieces.of(cue.holder), 1] = 1.0
        marks[:, 2] = 1.0
    marks[at, 3] = 1.0
    apart = np.clip(apart, -MOST_APART, MOST_APART) + MOST_APART
    return Around(np.column_stack([path, apart]), marks)


def _paths(tree: Tree, cue: Collection[int]) -> list[tuple[int, int, int]]:
    """For each word the steps up from the cue, the steps down to it, and the first relation down."""
    rank = {word: number for number, word in enumerate(tree.order)}
    word = min(cue, key=lambda w: rank.get(w, len(rank)))
    up = {word: 0}
    while tree.heads[word] != word:
        up[tree.heads[word]] = up[word] + 1
        word = tree.heads[word]
    found = [(NO_PATH, MOST_DOWN, 0)] * len(tree.heads)
    for word in tree.order:
        head = tree.heads[word]
        if word in up:
            found[word] = (min(up[word], MOST_UP), 0, 0)
        elif head in up:
            found[word] = (min(up[head], MOST_UP), 1, tree.relations[word] + 1)
        elif head != word:
            above, down, branch = found[head]
            found[word] = (above, min(down + 1, MOST_DOWN), branch)
    return found
