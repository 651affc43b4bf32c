"""What two reports share is found and called by its name."""

from __future__ import annotations

import random
from itertools import combinations

import numpy as np
import pytest

from twosource.engine import Inline
from twosource.lineage import reuse
from twosource.lineage.reuse import plan

INLINE = Inline()
RANDOM = random.Random(5)  # noqa: S311
VOCABULARY = ["".join(RANDOM.choices("abcdefghiklmnoprstuvw", k=6)) for _ in range(4_000)]


def prose(words: int) -> list[str]:
    return RANDOM.choices(VOCABULARY, k=words)


def find(texts: list[object], size: int = 1000) -> reuse.Reuse:
    return reuse.find_reuse(list(reuse.iter_blocks(texts, size)), INLINE)


def pairs_of(found: reuse.Reuse) -> set[tuple[int, int]]:
    names = reuse.name_chains(found.chains, found.words)
    chosen = reuse.pair_reusing(found.chains, names, found.words)
    return set(zip(chosen.a.tolist(), chosen.b.tolist(), strict=True))


def names_of(found: reuse.Reuse) -> list[int]:
    return list(reuse.name_chains(found.chains, found.words).tolist())


def test_a_passage_is_found_wherever_it_was_moved_with_its_exact_words() -> None:
    shared, other = prose(40), prose(30)
    a = " ".join([*prose(20), *shared, *prose(10), *other])
    b = " ".join([*other, *prose(50), *shared, *prose(5)])
    found = find([a, b])
    spans = []
    for reports, first, after in (
        (found.chains.a, found.chains.a_first, found.chains.a_after),
        (found.chains.b, found.chains.b_first, found.chains.b_after),
    ):
        starts, ends = reuse.locate(list(reuse.iter_blocks([a, b], 1)), reports, first, after, INLINE)
        texts = [(a, b)[report] for report in reports.tolist()]
        spans.append([t[s:e] for t, s, e in zip(texts, starts.tolist(), ends.tolist(), strict=True)])
    assert spans[0] == spans[1]
    assert sorted(spans[0]) == sorted([" ".join(shared), " ".join(other)])


def test_light_edits_do_not_break_a_passage() -> None:
    shared = prose(60)
    edited = [*shared[:15], "changed", *shared[16:30], "one", "added", *shared[30:44], *shared[46:]]
    found = find([" ".join(shared), " ".join([*prose(30), *edited])])
    assert len(found.chains) == 1
    assert found.chains.a_first.tolist() == [0]
    assert found.chains.a_after.tolist() == [60]
    assert 55 <= found.chains.words[0] <= 57


@pytest.mark.parametrize("seed", range(5))
def test_it_finds_every_run_of_eight_words_that_brute_force_finds(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311
    passages = [prose(rng.randint(6, 30)) for _ in range(6)]
    texts = [
        " ".join(word for _ in range(4) for word in [*rng.choice(passages), *prose(rng.randint(7, 15))])
        for _ in range(12)
    ]
    runs = [set(zip(*(text.split()[k:] for k in range(8)), strict=False)) for text in texts]
    expected = {(a, b) for a, b in combinations(range(len(texts)), 2) if runs[a] & runs[b]}
    found = find(list(texts))
    held = set(zip(found.chains.a.tolist(), found.chains.b.tolist(), strict=True))
    in_copies = {pair for group in found.copies for pair in combinations(group, 2)}
    assert held | in_copies == expected


def test_a_shared_quotation_is_no_reuse() -> None:
    said = " ".join(prose(30))
    found = find([f'{" ".join(prose(50))} "{said}" {" ".join(prose(20))}', f"{' '.join(prose(20))} “{said}”"])
    assert names_of(found) == [reuse.QUOTATION]
    assert not pairs_of(found)


def test_what_many_reports_close_with_is_boilerplate() -> None:
    closing = prose(30)
    found = find([" ".join([*prose(150), *closing]) for _ in range(60)])
    assert set(names_of(found)) == {reuse.BOILERPLATE}
    assert not pairs_of(found)
    assert found.common == 26
    # Of 60 * 59 / 2 pairs those of each with the first and with the one before it are looked at.
    assert found.unpaired == 26 * (1770 - 59 - 58)


def test_a_text_that_very_many_carry_leads_back_to_the_first_from_each() -> None:
    wire = prose(200)
    carrying = [" ".join([*prose(8), *wire[: RANDOM.randint(120, 200)]]) for _ in range(90)]
    found = find([" ".join(wire), *carrying])
    assert {(0, other) for other in range(1, 91)} <= pairs_of(found)
    assert found.unpaired > 0


def test_exact_copies_stand_for_each_other_and_are_put_aside_before_any_cap() -> None:
    wire = " ".join(prose(120))
    found = find([wire, *[wire] * 70, f"{wire} {' '.join(prose(30))}"])
    assert found.copies == (tuple(range(71)),)
    assert pairs_of(found) == {(0, 71)}
    assert found.common == 0


def test_a_report_that_cannot_be_read_stops_no_other() -> None:
    shared = " ".join(prose(40))
    found = find([None, shared, f"{shared} {' '.join(prose(9))}", b"bytes", ""])
    assert [number for number, _ in found.failures] == [0, 3]
    assert "NoneType" in found.failures[0][1]
    assert pairs_of(found) == {(1, 2)}


def test_a_report_made_of_one_phrase_costs_no_square() -> None:
    phrase = "he said that he said that "
    found = find([phrase * 20_000, phrase * 20_000 + " ".join(prose(20))])
    assert len(found.chains) <= 4


def test_blocks_and_turns_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    shared = prose(80)
    texts: list[object] = [" ".join([*prose(40), *shared[n : n + 40]]) for n in range(0, 40, 4)]
    whole = find(texts)
    monkeypatch.setattr(plan, "WORDS_AT_ONCE", 50)
    parts = find(texts, size=3)
    assert all(
        np.array_equal(x, y) for x, y in zip(whole.chains.columns(), parts.chains.columns(), strict=True)
    )


def test_nothing_shared_gives_nothing() -> None:
    assert len(find([" ".join(prose(50)) for _ in range(5)]).chains) == 0
    assert len(find([]).chains) == 0
