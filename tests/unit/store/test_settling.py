"""A judgement that is kept at once, and worked out a little later."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.unit.store.cases import BAKERS, FERRY, FERRY_TOO, QUICK, write
from twosource.judging import Order, make_judgement
from twosource.model import Judgement, Verb
from twosource.render import from_contract
from twosource.store import matters, open_case
from twosource.store.analysis import analyse


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "ferry.case"
    with open_case(made, create=True, writing=True) as case:
        case.add([write(tmp_path / "reports", herald=FERRY, star=FERRY_TOO)], QUICK)
    return made


def decide(path: Path, verb: Verb, *words: str) -> Judgement:
    with open_case(path) as case:
        brief = from_contract(case.contract())
    return make_judgement(Order(verb, words, "J. Doe", datetime(2024, 5, 6, 12, tzinfo=UTC)), brief)


def test_what_is_kept_changes_nothing_until_it_is_settled(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.case"
    other.write_bytes(path.read_bytes())
    judgement = decide(path, Verb.DATE, "herald", "2024-05-05")
    with open_case(other, writing=True) as case:
        before = case.contract()
        case.judge(judgement)
        told = case.contract()
    with open_case(path, writing=True) as case:
        case.keep(judgement)
        assert case.judgements() == (judgement,)
        assert case.unsettled() == (judgement.id,)
        assert case.contract() == before
        case.settle()
        assert case.unsettled() == ()
        assert case.contract() == told
    assert told != before


def test_deciding_the_same_again_changes_nothing(path: Path) -> None:
    judgement = decide(path, Verb.DATE, "herald", "2024-05-05")
    with open_case(path, writing=True) as case:
        case.judge(judgement)
        case.keep(judgement)
        assert case.unsettled() == ()


def test_what_a_stopped_program_had_kept_is_worked_out_by_the_next_add(path: Path, tmp_path: Path) -> None:
    judgement = decide(path, Verb.DATE, "herald", "2024-05-05")
    with open_case(path, writing=True) as case:
        case.keep(judgement)
    with open_case(path, writing=True) as case:
        case.add([write(tmp_path / "more", bakers=BAKERS)], QUICK)
        assert case.unsettled() == ()
        (report,) = case.rows("reports", file="herald")
    assert report["published"] == "2024-05-05"


def test_decisions_about_one_matter_are_worked_out_together(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times: list[int] = []

    def counted(*given: object) -> object:
        times.append(1)
        return analyse(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(matters, "analyse", counted)
    dated = [decide(path, Verb.DATE, name, "2024-05-05") for name in ("herald", "star")]
    with open_case(path, writing=True) as case:
        for judgement in dated:
            case.keep(judgement)
        case.settle()
        assert case.unsettled() == ()
        assert [report["published"] for report in case.rows("reports")] == ["2024-05-05", "2024-05-05"]
    assert len(times) == 1
