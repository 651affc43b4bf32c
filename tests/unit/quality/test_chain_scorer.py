"""Through whom a claim was told, counted on one report of three lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from quality.scorers.chains import count_chains
from quality.scorers.figures import chain_figures

LINES = ("The Post says the pit is shut.", "Two men are missing.", "The pumps failed on Monday.")


def scored(folder: Path, gold: tuple[list[str], ...], said: tuple[list[str], ...]) -> dict[str, int]:
    (folder / "reports").mkdir()
    (folder / "reports" / "01.txt").write_text(" ".join(LINES), "utf-8")
    mentions = [{"file": "01.txt", "excerpt": x, "via": via} for x, via in zip(LINES, gold, strict=True)]
    (folder / "gold.json").write_text(json.dumps({"claims": [{"mentions": mentions}]}), "utf-8")
    told: list[dict[str, Any]] = [
        {"report": "r", "text": x, "via": via} for x, via in zip(LINES, said, strict=True)
    ]
    brief = {"reports": [{"id": "r", "file": "01.txt"}], "claims": [{"mentions": told}]}
    return dict(count_chains(folder, brief))


def test_the_nearest_outlet_is_asked(tmp_path: Path) -> None:
    counts = scored(tmp_path, (["The Valley Post"], ["Post"], []), (["Post", "Mail"], ["Mail"], []))
    assert (counts["via.gold"], counts["via.right"], counts["via.none"], counts["via.invented"]) == (
        2,
        1,
        1,
        0,
    )
    assert chain_figures(counts)["via"] == 50


def test_an_outlet_nobody_credits_is_invented(tmp_path: Path) -> None:
    counts = scored(tmp_path, ([], [], ["Post"]), (["Post"], [], []))
    assert (counts["via.gold"], counts["via.right"], counts["via.none"], counts["via.invented"]) == (
        1,
        0,
        2,
        1,
    )
    assert chain_figures(counts)["via_invented"] == 50
