"""Likeness alone joins alike sentences of different reports and takes every outlet for an origin."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray
from quality import baseline
from quality.corpora import SPACY_MODEL

from tests.factories import make_report
from twosource.settings import Settings

SETTINGS = Settings(spacy_model=SPACY_MODEL)
AGROUND = "The barge ran aground on Monday."
RETOLD = "On Monday the barge ran aground."
APART = "Bread will cost more."


class FakeEncoder:
    """Sentences about the barge are alike, all others are like nothing."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = np.zeros((len(texts), len(texts) + 1), dtype=np.float32)
        for row, text in enumerate(texts):
            rows[row, 0 if "barge" in text else row + 1] = 1
        return rows


@pytest.fixture(autouse=True)
def _fake_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(baseline, "load_encoder", FakeEncoder)


def test_alike_sentences_of_two_outlets_look_corroborated() -> None:
    reports = [
        make_report(f"{AGROUND} {APART}", "01.txt", "The Vessen Courier"),
        make_report(RETOLD, "02.txt", "Hill Radio"),
    ]
    claims = baseline.join_sentences(reports, SETTINGS)["claims"]
    found = [([m["text"] for m in claim["mentions"]], claim["origins"]["min"]) for claim in claims]
    assert found == [([AGROUND, RETOLD], 2), ([APART], 1)]
    assert [claim["verdict"] for claim in claims] == ["corroborated", "single-origin"]


def test_two_reports_of_one_outlet_are_one_origin() -> None:
    reports = [make_report(AGROUND, "01.txt"), make_report(RETOLD, "02.txt")]
    (claim,) = baseline.join_sentences(reports, SETTINGS)["claims"]
    assert claim["origins"] == {"min": 1, "max": 1}


def test_sentences_of_one_report_are_not_joined() -> None:
    report = make_report(f"{AGROUND} {RETOLD}", "01.txt")
    assert len(baseline.join_sentences([report], SETTINGS)["claims"]) == 2
