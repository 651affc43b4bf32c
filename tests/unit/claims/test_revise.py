"""What the tagger adds to the rules of attribution, on sentences that nobody trained on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from twosource.claims import Readings, attributions, sentence_texts
from twosource.claims.attribution import find_cues
from twosource.claims.revise import complete, revise
from twosource.claims.sentences import sentences
from twosource.text.encoder import load_encoder

Parse = Callable[[str], Doc]


def read(doc: Doc) -> Readings:
    return dict(load_encoder().read(sentence_texts(doc)))


def missed(parse: Parse, text: str) -> list[tuple[str, str, str]]:
    """Holder, cue and content of what the rules find nobody for, and the tagger is sure of."""
    doc = parse(text)
    cues = complete(doc, sentences(doc), find_cues(doc), read(doc))
    return [
        (
            doc[c.holder.start : c.holder.end].text if c.holder else "",
            doc[c.words.start : c.words.end].text,
            " ".join(doc[p.start : p.end].text for p in c.contents),
        )
        for c in cues
        if c.frame == "learned"
    ]


@pytest.mark.parametrize(
    ("text", "holder", "cue"),
    [
        ("Ilse Brandt, who runs the dredger, reckons on three more weeks of work.", "Ilse Brandt", "reckons"),
        ("Of the welds, the director affirms that all 38 passed the test in port.", "director", "affirms"),
        ("Harbour board says sorry to the crews", "Harbour board", "says"),
        ("The envoy, Mr Oke, deeply regrets the loss of the ferry.", "Mr Oke", "regrets"),
    ],
)
def test_a_speaker_whom_the_rules_miss_is_found(parse: Parse, text: str, holder: str, cue: str) -> None:
    ((found_holder, found_cue, content),) = missed(parse, text)
    assert holder in found_holder
    assert cue in found_cue
    assert content


def test_a_holder_that_the_parse_lost_between_two_quotations_is_found(parse: Parse) -> None:
    text = '"The dam," said Ida Marsk, the chief engineer, "was never safe."'
    doc = parse(text)
    (cue,) = complete(doc, sentences(doc), find_cues(doc), read(doc))
    assert cue.holder is not None
    assert doc[cue.holder.start : cue.holder.end].text.startswith("Ida Marsk")
    assert [doc[part.start : part.end].text for part in cue.contents] == ['"The dam,"', '"was never safe."']


@pytest.mark.parametrize(
    "text",
    [
        "Three hours of talks produced nothing.",
        "The ferry left the pier at nine and reached the island before noon.",
        "I think the bridge will close, and we hear of worse.",
        'The envoy said: "Nobody reckons on peace this year, and the ministry regrets the loss."',
    ],
)
def test_nobody_is_made_to_speak(parse: Parse, text: str) -> None:
    assert missed(parse, text) == []


def test_one_content_is_attributed_once(parse: Parse) -> None:
    text = (
        "The harbour board said in a statement on Monday that the pier would stay shut, the statement said."
    )
    doc = parse(text)
    contents = [one.content for one in attributions(doc, read(doc))]
    assert len(contents) == 1


def test_what_is_found_in_a_sentence_depends_on_that_sentence_alone(parse: Parse) -> None:
    alone = "Harbour board says sorry to the crews"
    doc = parse(f"{alone}\n\nThe mayor of Tarn, Oda Lind, told reporters that the pier would stay shut.")
    first, _ = sentences(doc)
    judged = [j for j in revise(doc, sentences(doc), (), read(doc)) if first.has(j.cue.at)]
    by_itself = parse(alone)
    expected = revise(by_itself, sentences(by_itself), (), read(by_itself))
    assert [(j.cue.words, j.cue.contents) for j in judged] == [
        (j.cue.words, j.cue.contents) for j in expected
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "—",
        "said " * 400,
        '"' * 50 + "said the mayor" + "”" * 50,
        "\u200b\u200bsaid\u00a0the mayor\u2028that 😀 is 日本語",
        "The mayor said " + "that the pier is shut and " * 80 + "so on.",
    ],
)
def test_hostile_text_is_read_like_any_other(parse: Parse, text: str) -> None:
    doc = parse(text)
    for one in attributions(doc, read(doc)):
        assert all(0 <= span.start < span.end <= len(text) for span in one.content)
