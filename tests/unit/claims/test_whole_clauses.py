"""Clauses that the parse broke off, on parses written out by hand."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from twosource.claims.cue import Words, subtree
from twosource.claims.whole_clauses import whole_clause

Row = tuple[str, str, str, str, int]


def make_doc(*rows: Row) -> Doc:
    """Each row: word, lemma, tag, relation, and the number of its head."""
    return Doc(
        Vocab(),
        words=[row[0] for row in rows],
        lemmas=[row[1] for row in rows],
        tags=[row[2] for row in rows],
        deps=[row[3] for row in rows],
        heads=[row[4] for row in rows],
    )


def test_a_subject_taken_for_the_object_is_part_of_what_was_said() -> None:
    doc = make_doc(
        ("Falk", "Falk", "NNP", "nsubj", 1),
        ("said", "say", "VBD", "ROOT", 1),
        ("work", "work", "NN", "dobj", 1),
        ("is", "be", "VBZ", "aux", 4),
        ("proceeding", "proceed", "VBG", "ccomp", 1),
        (".", ".", ".", "punct", 1),
    )
    assert whole_clause(doc[1], doc[4], subtree(doc[4])) == Words(2, 5)


def test_a_clause_goes_on_to_the_verb_that_was_hung_elsewhere() -> None:
    doc = make_doc(
        ("Falk", "Falk", "NNP", "nsubj", 1),
        ("said", "say", "VBD", "ROOT", 1),
        ("rules", "rule", "NNS", "nsubj", 3),
        ("bind", "bind", "VBP", "ccomp", 1),
        ("tenants", "tenant", "NNS", "dobj", 3),
        ("should", "should", "MD", "aux", 6),
        ("leave", "leave", "VB", "conj", 1),
        (",", ",", ",", "punct", 1),
        ("too", "too", "RB", "advmod", 1),
        (".", ".", ".", "punct", 1),
    )
    assert whole_clause(doc[1], doc[3], subtree(doc[3])) == Words(2, 7)


def test_a_whole_clause_stays_as_it_is() -> None:
    doc = make_doc(
        ("Falk", "Falk", "NNP", "nsubj", 1),
        ("said", "say", "VBD", "ROOT", 1),
        ("rules", "rule", "NNS", "nsubj", 3),
        ("bind", "bind", "VBP", "ccomp", 1),
        (",", ",", ",", "punct", 1),
        ("and", "and", "CC", "cc", 1),
        ("left", "leave", "VBD", "conj", 1),
        (".", ".", ".", "punct", 1),
    )
    assert whole_clause(doc[1], doc[3], subtree(doc[3])) == Words(2, 4)
