"""Loops of credits between publishers."""

from __future__ import annotations

from twosource.lineage.loops import explain_loops
from twosource.model import Derivation, Report


def loops(*edges: tuple[str, str]) -> list[str]:
    names = sorted({name for edge in edges for name in edge})
    reports = [Report(f"{name}1", f"{name}.txt", "", publisher=name) for name in names]
    found = [Derivation(f"{later}1", f"{earlier}1", "citation", ()) for later, earlier in edges]
    return [reason.detail for reason in explain_loops(found, reports, ())]


def test_a_chain_is_no_loop() -> None:
    assert loops(("A", "B"), ("B", "C"), ("A", "C")) == []


def test_a_loop_of_two_is_told_once() -> None:
    (detail,) = loops(("A", "B"), ("B", "A"))
    assert detail.startswith("A takes from B, which takes from A")


def test_a_loop_of_three_names_all_three() -> None:
    (detail,) = loops(("A", "B"), ("B", "C"), ("C", "A"))
    assert detail.startswith("A takes from B, which takes from C, which takes from A")


def test_a_publisher_that_updates_itself_is_no_loop() -> None:
    assert loops(("A", "A")) == []
