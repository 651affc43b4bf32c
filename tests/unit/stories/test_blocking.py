"""Above some hundreds of reports only those that share a telling word are compared."""

from __future__ import annotations

import numpy as np
import pytest

from twosource.engine import Inline
from twosource.model import Report
from twosource.stories import cluster_stories
from twosource.stories.scoring import ALL_PAIRS, pair_reports, score_vectors
from twosource.stories.terms import count_report, weigh

NUMBERED = [f"Quellan{at // 2} harbour tax rises, clerk Orvane{at // 2} says" for at in range(2 * ALL_PAIRS)]


def test_few_reports_are_all_compared() -> None:
    terms = weigh([count_report(Report(f"r{at}", f"{at}", text)) for at, text in enumerate(NUMBERED[:6])])
    assert len(pair_reports(terms, Inline())) == 15


def test_many_reports_are_compared_where_they_share_a_rare_word() -> None:
    terms = weigh([count_report(Report(f"r{at}", f"{at}", text)) for at, text in enumerate(NUMBERED)])
    assert pair_reports(terms, Inline()) == [(at, at + 1) for at in range(0, len(NUMBERED), 2)]


def test_a_report_without_a_vector_has_no_likeness() -> None:
    reports = [Report(f"r{at}", f"{at}", "") for at in range(3)]
    vectors = {"r0": np.array([1, 0], np.float32), "r1": np.array([0.6, 0.8], np.float32)}
    scores = score_vectors(reports, vectors, [(0, 1), (0, 2)])
    assert scores[0] == pytest.approx(0.6)
    assert np.isnan(scores[1])


def test_vectors_bring_reports_together_that_share_few_words() -> None:
    texts = ["The ferry to Orle sank at dawn.", "Orle mourns those lost aboard the boat."]
    reports = [Report(f"r{at}", f"{at}", text) for at, text in enumerate(texts)]
    same = {report.id: np.array([1, 0], np.float32) for report in reports}
    alone = cluster_stories(reports, None, Inline(), level="event")
    assert len(cluster_stories(reports, same, Inline(), level="event")) <= len(alone)
    assert len(cluster_stories(reports, same, Inline())) == 1
