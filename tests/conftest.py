"""What tests share: one spaCy parser for the whole run."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from twosource.text.parse import default_model, load_parser


@pytest.fixture(scope="session")
def parse() -> Callable[[str], Doc]:
    """`parse(text)` gives the spaCy document of one text, as the pipeline makes it."""
    return load_parser(default_model())
