"""Whatever the lines of news, unknown never adds independence, and order changes nothing."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.support.news import Line, count, interval, told
from twosource.model import Support

OUTLETS = ("The Verrault Courier", "Norfjord Radio", "The Brenning Post", "The Isker Herald")
PEOPLE = ("Mara Quill", "Oskar Brandt", "Ida Marsk")
BODIES = ("the Water Ministry", "the Foreign Ministry")
HIDDEN = (("an official", None), ("a Tavrenian diplomat", "Tavrenian"), ("an Ilmari general", "Ilmari"))


@st.composite
def lines(draw: st.DrawFn) -> Line:
    """One report that tells the claim, in one of the ways that news does."""
    outlet = draw(st.sampled_from(OUTLETS))
    way = draw(st.sampled_from(("person", "body", "hidden", "own", "retold", "credited", "unseen")))
    via = (draw(st.sampled_from(OUTLETS)),) if way == "credited" else ()
    match way:
        case "person":
            name = draw(st.sampled_from(PEOPLE))
            return told(outlet, f"The gate cracked, {name} said.", by=name)
        case "body":
            name = draw(st.sampled_from(BODIES))
            return told(outlet, f"The gate cracked, {name} said.", by=name, who="institution")
        case "hidden":
            name, side = draw(st.sampled_from(HIDDEN))
            return told(outlet, f"The gate cracked, {name} said.", by=name, who="unnamed", of=side)
        case "own":
            return told(outlet, "The gate cracked.", lead="It rained." if draw(st.booleans()) else "")
        case "retold":
            return told(outlet, "The gate cracked.", report="retelling", rewrites="The Saltmarsh Ledger")
        case "credited":
            return told(outlet, "The gate cracked, it was reported.", via=via)
        case _:
            return told(outlet, "The gate cracked.", report="unknown")


def number(found: list[Line]) -> list[Line]:
    """The lines with a report of its own each, also where two are of one publisher."""
    made = []
    for i, line in enumerate(found):
        report = replace(line.report, id=f"r{i}", file=f"{i}.txt")
        lead = replace(line.lead, report=report.id) if line.lead else None
        mention = replace(line.mention, report=report.id)
        made.append(replace(line, report=report, mention=mention, lead=lead))
    return made


NEWS = st.lists(lines(), min_size=1, max_size=5).map(number)
FAST = settings(max_examples=80, deadline=None)


def bounds(support: Support) -> tuple[int, int]:
    assert 0 <= support.min <= support.max
    assert support.reasons
    return interval(support)


@FAST
@given(news=NEWS)
def test_there_are_never_more_origins_than_lines_nor_less_than_none(news: list[Line]) -> None:
    low, high = bounds(count(*news))
    assert high <= len(news)
    assert low <= len({line.report.publisher for line in news} | {line.mention.speaker for line in news})


@FAST
@given(news=NEWS, data=st.data())
def test_the_order_of_the_lines_does_not_matter(news: list[Line], data: st.DataObject) -> None:
    assert interval(count(*data.draw(st.permutations(news)))) == interval(count(*news))


@FAST
@given(news=NEWS, more=NEWS)
def test_lines_that_only_may_tell_the_claim_never_raise_min(news: list[Line], more: list[Line]) -> None:
    both = number([*news, *(replace(line, sure=False) for line in more)])
    unsure = count(*both).min
    sure = count(*(replace(line, sure=True) for line in both)).min
    alone = count(*news).min
    assert unsure <= max(sure, alone, 1)


@FAST
@given(news=NEWS)
def test_lines_of_which_none_is_sure_never_make_two(news: list[Line]) -> None:
    assert count(*(replace(line, sure=False) for line in news)).min <= 1


@FAST
@given(news=NEWS)
def test_a_denial_changes_no_number(news: list[Line]) -> None:
    denial = told("The Isker Herald", "Finn Dace denied it.", by="Finn Dace", stance="denies", file="d.txt")
    assert interval(count(*news, denial)) == interval(count(*news))


@FAST
@given(news=NEWS)
def test_a_retelling_of_a_named_speaker_adds_nothing(news: list[Line]) -> None:
    first = told("The Orlo Times", "The gate cracked, Mara Quill told the Times.", by="Mara Quill")
    again = told(
        "Halden Today", "The gate cracked, the Orlo Times said.", via=("The Orlo Times",), report="retelling"
    )
    assert interval(count(*news, first, again)) == interval(count(*news, first))


@FAST
@given(news=NEWS)
def test_a_reprint_adds_nothing(news: list[Line]) -> None:
    line = "The gate cracked, an engineer said."
    wire = told("Harbour Wire", line, by="an engineer", who="unnamed")
    copy = told(
        "Halden Today", line, by="an engineer", who="unnamed", report="reprint", copies="Harbour Wire"
    )
    assert interval(count(*news, wire, copy)) == interval(count(*news, wire))


@FAST
@given(times=st.integers(2, 4))
def test_the_unnamed_alone_never_corroborate_without_a_side(times: int) -> None:
    hidden = [
        told(OUTLETS[i], "The gate cracked, an official said.", by="an official", who="unnamed")
        for i in range(times)
    ]
    assert interval(count(*hidden)) == (1, times)
