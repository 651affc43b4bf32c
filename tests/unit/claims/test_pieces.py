"""What the tagger is given: pieces lined up with words, and how each stands to a cue in the parse."""

from __future__ import annotations

import numpy as np
from spacy.tokens import Doc
from spacy.vocab import Vocab

from twosource.claims.cue import Cue, Words
from twosource.claims.pieces import (
    ENTITIES,
    MOST_APART,
    NO_PATH,
    RELATIONS,
    TAGS,
    Pieces,
    look_around,
    read_pieces,
    read_tree,
)
from twosource.text.encoder import Reading

WORDS = ["Orla", "Quist", "said", "unharvestable", "quotas", "fell", "."]
SAID = Cue(2, Words(2, 3), (Words(3, 6),), "said", "clause", Words(0, 2), 1)


def make_doc(heads: list[int]) -> Doc:
    return Doc(
        Vocab(),
        words=WORDS,
        spaces=[True] * 5 + [False, False],
        heads=heads,
        deps=["compound", "nsubj", "ROOT", "amod", "nsubj", "ccomp", "punct"],
        pos=["PROPN", "PROPN", "VERB", "ADJ", "NOUN", "VERB", "PUNCT"],
        ents=["B-PERSON", "I-PERSON", "O", "O", "O", "O", "O"],
    )


def read(doc: Doc, cues: list[Cue], quoted: set[int]) -> Pieces:
    """The pieces, "unharvestable" cut in two, between the two marks that the model puts round a text."""
    text = doc.text
    cut = text.index("harvest")
    edges = [(token.idx, token.idx + len(token)) for token in doc]
    at = [(0, 0), *edges[:3], (edges[3][0], cut), (cut, edges[3][1]), *edges[4:], (0, 0)]
    rows = np.arange(len(at), dtype=np.float32)[:, None] * np.ones((1, 384), np.float32)
    return read_pieces(doc, Words(0, len(doc)), Reading(np.array(at), rows, -rows), cues, quoted)


def test_every_piece_stands_with_its_word() -> None:
    pieces = read(make_doc([1, 2, 2, 4, 5, 2, 2]), [SAID], {4})
    assert pieces.token.tolist() == [0, 1, 2, 3, 3, 4, 5, 6]
    assert pieces.vectors[:, 0].tolist() == [-1, -2, -3, -4, -5, -6, -7, -8]  # the third layer first
    assert [TAGS[tag] for tag in pieces.grammar[3:6, 0]] == ["ADJ", "ADJ", "NOUN"]
    assert RELATIONS[pieces.grammar[1, 1]] == "nsubj"
    assert pieces.grammar[:3, 2].tolist() == [ENTITIES.index("PERSON")] * 2 + [len(ENTITIES) + 1]
    quoted, cue, content, holder, again = pieces.marks.T.tolist()
    assert quoted == [0, 0, 0, 0, 0, 1, 0, 0]
    assert cue == [0, 0, 1, 0, 0, 0, 0, 0]
    assert content == [0, 0, 0, 1, 1, 1, 1, 0]
    assert holder == [1, 1, 0, 0, 0, 0, 0, 0]
    assert again == [0, 0, 0, 0, 1, 0, 0, 0]


def test_each_piece_knows_its_way_from_the_cue() -> None:
    doc = make_doc([1, 2, 2, 4, 5, 2, 2])
    pieces = read(doc, [SAID], set())
    around = look_around(pieces, read_tree(doc, Words(0, 7)), pieces.of(SAID.words), SAID)
    subject, clause, stop = (RELATIONS.index(name) + 1 for name in ("nsubj", "ccomp", "punct"))
    assert around.path[:, :3].tolist() == [
        [0, 2, subject], [0, 1, subject], [0, 0, 0],
        [0, 3, clause], [0, 3, clause], [0, 2, clause], [0, 1, clause], [0, 1, stop],
    ]  # fmt: skip
    assert (around.path[:, 3] - MOST_APART).tolist() == [-2, -1, 0, 1, 2, 3, 4, 5]
    assert around.marks[:, 3].tolist() == [0, 0, 1, 0, 0, 0, 0, 0]
    assert around.marks[:, 2].all()


def test_a_cue_below_others_goes_up_first_and_words_of_another_tree_have_no_way() -> None:
    # The full stop stands alone, as where two parsed sentences are read as one.
    doc = make_doc([1, 2, 2, 4, 5, 2, 6])
    pieces = read(doc, [], set())
    around = look_around(pieces, read_tree(doc, Words(0, 7)), pieces.of(Words(5, 6)), None)
    assert around.path[2, :3].tolist() == [1, 0, 0]
    assert around.path[1, :2].tolist() == [1, 1]
    assert around.path[7, 0] == NO_PATH
    assert not around.marks[:, :3].any()
