"""Who holds a verb, also where the parse is wrong."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from twosource.claims.holders import subject_of


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
