"""The affair scorer on two reports of a few lines, with a brief that is right and briefs that are not."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from quality.result import CEILINGS
from quality.scorers.affairs import score_affair
from quality.scorers.figures import Figures, affair_figures

TEXTS = {
    "01.txt": "Two miners were trapped on Monday, the company said. The union wants the pit closed.\n"
    "If the pumps fail, the shaft will flood, the company warned.",
    "02.html": "<html><head><title>Pit</title></head><body><p>The Valley Echo was told by the company that"
    " two miners were trapped. Three men are missing, a relative said.</p></body></html>",
}
TRAPPED = "Two miners were trapped on Monday, the company said."
RETOLD = "The Valley Echo was told by the company that two miners were trapped."
MISSING = "Three men are missing, a relative said."
UNION = "The union wants the pit closed."
FLOOD = "If the pumps fail, the shaft will flood, the company warned."


def mention(file: str, excerpt: str, speaker: str | None) -> dict[str, Any]:
    return {"file": file, "excerpt": excerpt, "speaker": speaker}


GOLD: dict[str, Any] = {
    "claims": [
        {
            "id": "c1",
            "proposition": "Two miners were trapped.",
            "mentions": [mention("01.txt", TRAPPED, "the company"), mention("02.html", RETOLD, "company")],
            "origins": {"min": 1, "max": 1},
            "verdict": "single-origin",
            "dispute": None,
        },
        {
            "id": "c2",
            "proposition": "Three men are missing.",
            "mentions": [mention("02.html", MISSING, "a relative")],
            "origins": {"min": 1, "max": 2},
            "verdict": "disputed",
            "dispute": {"field": "number", "kind": "contradiction"},
        },
    ],
    "not_same": [{"a": mention("01.txt", TRAPPED, None), "b": mention("02.html", MISSING, None)}],
    "derivations": [{"later": "02.html", "earlier": {"unseen": "Pit Post, 2024-01-02"}, "kind": "citation"}],
    "events": [{"when": "2024-01-01", "time_words": "Monday", "file": "01.txt", "excerpt": TRAPPED}],
    "stances": [{"holder": "The union", "polarity": "opposes", "file": "01.txt", "excerpt": UNION}],
    "options": [{"name": "closure", "file": "01.txt", "excerpt": UNION}],
    "conditions": [{"kind": "forecast", "who": "the company", "file": "01.txt", "excerpt": FLOOD}],
}


def said(report: str, text: str, **more: Any) -> dict[str, Any]:
    return {"report": report, "text": text, **more}


BRIEF: dict[str, Any] = {
    "reports": [{"id": "r1", "file": "01.txt"}, {"id": "r2", "file": "02.html"}],
    "unseen": [{"id": "u1", "publisher": "The Pit Post"}],
    "claims": [
        {
            "mentions": [
                said("r1", TRAPPED, speaker={"text": "the company"}),
                said("r2", RETOLD, speaker={"text": "the company"}),
            ],
            "origins": {"min": 1, "max": 1},
            "verdict": "single-origin",
            "dispute": None,
        },
        {
            "mentions": [said("r2", MISSING, speaker={"text": "a relative"})],
            "origins": {"min": 1, "max": 2},
            "verdict": "disputed",
            "dispute": {"field": "number"},
        },
    ],
    "derivations": [{"later": "r2", "earlier": "u1", "kind": "citation"}],
    "timeline": [said("r1", TRAPPED, when="2024-01-01", time_words="on Monday")],
    "stances": [said("r1", UNION, holder="the union", polarity="opposes")],
    "options": [{"name": "closing", "evidence": [said("r1", UNION)]}],
    "conditions": [said("r1", FLOOD, kind="forecast", who="the company")],
}


@pytest.fixture
def affair(tmp_path: Path) -> Path:
    (tmp_path / "reports").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "reports" / name).write_text(text, "utf-8")
    (tmp_path / "gold.json").write_text(json.dumps(GOLD), "utf-8")
    return tmp_path


Score = Callable[[dict[str, Any]], Figures]


@pytest.fixture
def score(affair: Path) -> Score:
    return lambda brief: affair_figures(score_affair(affair, brief))


def changed(*path: str | int, to: Any) -> dict[str, Any]:
    """BRIEF with one value replaced."""
    brief = deepcopy(BRIEF)
    at: Any = brief
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = to
    return brief


def test_a_right_brief_scores_full(score: Score) -> None:
    assert score(BRIEF) == {metric: 0.0 if metric in CEILINGS else 100.0 for metric in affair_figures({})}


@pytest.mark.parametrize(
    ("brief", "metric", "figure"),
    [
        (changed("claims", 0, "origins", to={"min": 2, "max": 2}), "overstated", 50),
        (changed("claims", 0, "origins", to={"min": 0, "max": 1}), "origins_exact", 50),
        (changed("claims", 0, "origins", to={"min": 0, "max": 1}), "overstated", 0),
        (changed("claims", 0, "verdict", to="corroborated"), "verdict", 50),
        (changed("claims", 1, "dispute", "field", to="place"), "dispute_f1", 0),
        (changed("claims", 0, "mentions", 0, "speaker", to=None), "speaker", 66.7),
        (changed("derivations", 0, "kind", to="rewrite"), "lineage_kind", 0),
        (changed("unseen", 0, "publisher", to="Harbour News"), "lineage_f1", 0),
        (changed("timeline", 0, "when", to="2024-01-08"), "time", 0),
        (changed("stances", 0, "polarity", to="supports"), "stances_recall", 0),
        (changed("conditions", 0, "who", to=None), "conditions_recall", 0),
        (changed("options", to=[]), "options_recall", 0),
        (changed("claims", to=[]), "mention_recall", 0),
    ],
)
def test_each_error_costs_its_own_figure(
    score: Score, brief: dict[str, Any], metric: str, figure: float
) -> None:
    assert score(brief)[metric] == figure


def test_one_claim_for_everything_joins_the_look_alikes(score: Score) -> None:
    mentions = [one for claim in BRIEF["claims"] for one in claim["mentions"]]
    figures = score(changed("claims", to=[{**BRIEF["claims"][0], "mentions": mentions}]))
    assert figures["trap_joined"] == 100
    assert figures["align_recall"] == 100
    assert figures["align_precision"] == 50


def test_a_second_reading_is_as_good(affair: Path) -> None:
    gold = deepcopy(GOLD)
    gold["claims"][0]["also"] = [{"min": 2, "max": 2, "verdict": "corroborated"}]
    (affair / "gold.json").write_text(json.dumps(gold), "utf-8")
    brief = changed("claims", 0, "origins", to={"min": 2, "max": 2})
    brief["claims"][0]["verdict"] = "corroborated"
    figures = affair_figures(score_affair(affair, brief))
    assert (figures["origins_exact"], figures["overstated"], figures["verdict"]) == (100, 0, 100)


def test_an_update_called_a_dispute_is_counted(affair: Path) -> None:
    gold = deepcopy(GOLD)
    gold["claims"][1]["dispute"]["kind"] = "update"
    (affair / "gold.json").write_text(json.dumps(gold), "utf-8")
    assert affair_figures(score_affair(affair, BRIEF))["update_called_dispute"] == 100


def test_misses_are_told_one_by_one(affair: Path) -> None:
    lines: list[str] = []
    score_affair(affair, changed("claims", 0, "verdict", to="corroborated"), lines.append)
    assert lines == ["claim c1: said [1,1] corroborated, gold [1,1] single-origin: Two miners were trapped."]
