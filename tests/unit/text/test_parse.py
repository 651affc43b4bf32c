"""What the parse keeps of a text, and what it does not stumble over."""

from __future__ import annotations

from twosource.text.parse import children, default_model, parse

LINES = (
    "If the talks don’t resume soon, the port won’t open, and the union’s offer lapses.",
    "It’s over.\n\nMarta O’Dea didn’t wait for the minister’s reply.",
)


def test_a_curly_apostrophe_is_read_as_a_plain_one_and_kept() -> None:
    plain = [line.replace("’", "'") for line in LINES]
    for line, curly, straight in zip(
        LINES, parse(LINES, default_model()), parse(plain, default_model()), strict=True
    ):
        assert curly.text == line
        assert [t.idx for t in curly] == [t.idx for t in straight]
        for told in ("lemma_", "tag_", "dep_", "ent_type_"):
            assert [getattr(t, told) for t in curly] == [getattr(t, told) for t in straight]
        assert [s.start for s in curly.sents] == [s.start for s in straight.sents]


def test_the_not_of_a_curly_contraction_is_a_negation() -> None:
    doc = next(iter(parse(LINES[:1], default_model())))
    assert [t.head.text for t in doc if t.dep_ == "neg"] == ["resume", "open"]


def test_what_hangs_on_a_word_is_what_spacy_says() -> None:
    for doc in parse(LINES, default_model()):
        assert [children(token) for token in doc] == [list(token.children) for token in doc]
