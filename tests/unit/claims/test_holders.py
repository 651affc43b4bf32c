"""Who holds a verb, also where the parse is wrong."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from twosource.claims.cue import Words
from twosource.claims.holders import phrase_of, subject_of


def make_doc(before: str) -> Doc:
    """ "In the assembly, Holt announced talks", with Holt hung on the assembly as `before` says."""
    return Doc(
        Vocab(),
        words=["In", "the", "assembly", ",", "Holt", "announced", "talks"],
        heads=[5, 2, 0, 2, 2, 5, 5],
        deps=["prep", "det", "pobj", "punct", before, "ROOT", "dobj"],
        tags=["IN", "DT", "NN", ",", "NNP", "VBD", "NNS"],
        pos=["ADP", "DET", "NOUN", "PUNCT", "PROPN", "VERB", "NOUN"],
        ents=["O", "O", "O", "O", "B-PERSON", "O", "O"],
    )


def test_a_name_that_a_fronted_phrase_swallowed_is_the_subject() -> None:
    doc = make_doc("appos")
    assert subject_of(doc[5]) == doc[4]


def test_a_name_that_hangs_there_otherwise_is_none() -> None:
    doc = make_doc("npadvmod")
    assert subject_of(doc[5]) is None


def test_a_clause_whose_words_cross_the_holder_cuts_nothing_off() -> None:
    # "What they think matters", read with "What" under a clause that hangs to the right of "think".
    doc = Doc(
        Vocab(),
        words=["What", "they", "think", "matters"],
        heads=[3, 2, 2, 2],
        deps=["dobj", "nsubj", "ROOT", "ccomp"],
    )
    assert phrase_of(doc[2]) == Words(0, 4)
