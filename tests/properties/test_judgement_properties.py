"""Whatever is decided: it can be undone, handed on, and given in any order of the lines."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.brief.folders import COURIER, POST, RADIO, make_row
from twosource.errors import InputError
from twosource.judgements import dump_journal, load_journal
from twosource.judging import Order, make_judgement
from twosource.model import Anchor, Brief, Judgement, Span, Verb, from_record, in_effect, to_record
from twosource.pipeline import investigate
from twosource.render import render_json

ROWS = [
    make_row(COURIER, "2024-03-05", "The lock gate cracked on Monday, a senior official told the Courier."),
    make_row(RADIO, "2024-03-05", "The lock gate cracked on Monday, a canal official told Norfjord Radio."),
    make_row(
        POST,
        "2024-03-06",
        "The lock gate cracked on Monday, the Post has learned. The weir holds, Quill said.",
    ),
]
FILES = ["the-verrault-courier.txt", "norfjord-radio.txt", "the-brenning-post.txt"]
NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)

mentions = st.sampled_from([f"{file}:cracked" for file in FILES] + [f"{FILES[2]}:weir"])
orders = st.one_of(
    st.tuples(st.sampled_from([Verb.ACCEPT, Verb.REJECT, Verb.SPLIT]), st.tuples(mentions)),
    st.tuples(st.sampled_from([Verb.SAME_PERSON, Verb.TWO_PERSONS]), st.tuples(mentions, mentions)),
    st.tuples(st.just(Verb.IDENTITY), st.tuples(mentions, st.sampled_from(["Mara Quill", "Ottilie Brand"]))),
    st.tuples(st.just(Verb.SPLIT), st.tuples(st.sampled_from(FILES))),
    st.tuples(st.just(Verb.JOIN), st.tuples(st.sampled_from(FILES), st.sampled_from(FILES))),
    st.tuples(st.just(Verb.DATE), st.tuples(st.sampled_from(FILES), st.just("2024-03-12"))),
    st.tuples(
        st.just(Verb.RELIABILITY), st.tuples(st.sampled_from([COURIER, RADIO]), st.sampled_from("ABF"))
    ),
)


@pytest.fixture(scope="module")
def plain() -> Brief:
    return investigate(ROWS)


def make(brief: Brief, asked: list[tuple[Verb, tuple[str, ...]]]) -> list[Judgement]:
    """What the orders make, one a minute; those that make no sense are passed over."""
    made: list[Judgement] = []
    for at, (verb, words) in enumerate(asked):
        try:
            made.append(make_judgement(Order(verb, words, "J. Doe", NOON + timedelta(minutes=at)), brief))
        except InputError:
            continue
    return made


@settings(max_examples=12, deadline=None)
@given(asked=st.lists(orders, max_size=4), data=st.data())
def test_what_is_decided_and_undone_leaves_the_same_bytes(
    plain: Brief, asked: list[tuple[Verb, tuple[str, ...]]], data: st.DataObject
) -> None:
    made = make(plain, asked)
    late = NOON + timedelta(days=1)
    undone = [Judgement.of(Verb.UNDO, [Anchor("judgement", j.id)], who="A. Roe", when=late) for j in made]
    journal = data.draw(st.permutations([*made, *undone]))
    assert render_json(investigate(ROWS, judgements=journal)) == render_json(plain)


@settings(max_examples=12, deadline=None)
@given(asked=st.lists(orders, max_size=5), data=st.data())
def test_a_journal_handed_on_in_any_order_gives_the_same_brief(
    plain: Brief, asked: list[tuple[Verb, tuple[str, ...]]], data: st.DataObject
) -> None:
    made = make(plain, asked)
    brief = investigate(ROWS, judgements=made)
    taken = load_journal(dump_journal(data.draw(st.permutations(made))), "journal.jsonl")
    assert render_json(investigate(ROWS, judgements=taken)) == render_json(brief)
    for claim in brief.claims:
        assert set(claim.rejected) <= set(claim.loose) <= set(claim.mentions)
        assert len(claim.support.origins) == claim.support.max or not claim.support.origins


@settings(max_examples=12, deadline=None)
@given(asked=st.lists(st.tuples(st.just(Verb.REJECT), st.tuples(mentions)), min_size=1, max_size=3))
def test_to_reject_mentions_never_raises_how_many_origins_there_may_be(
    plain: Brief, asked: list[tuple[Verb, tuple[str, ...]]]
) -> None:
    most = {claim.id: claim.support.max for claim in plain.claims}
    for claim in investigate(ROWS, judgements=make(plain, asked)).claims:
        assert claim.support.max <= most[claim.id]


texts = st.text(max_size=12)
spans = st.none() | st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda p: Span(p[0], p[0] + p[1]))
anchors = st.builds(
    Anchor,
    st.sampled_from(["mention", "claim", "speaker", "report", "publisher"]),
    texts,
    texts,
    spans,
    spans,
    texts,
)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
judgements = st.builds(
    Judgement.of, st.sampled_from(Verb), st.lists(anchors, max_size=3), who=texts, when=moments, value=texts,
    note=texts, rest=st.lists(anchors, max_size=2),
)  # fmt: skip


@given(journal=st.lists(judgements, max_size=5))
def test_a_journal_reads_back_whatever_was_written_into_it(journal: list[Judgement]) -> None:
    assert load_journal(dump_journal(journal), "journal.jsonl") == tuple(journal)


@given(journal=st.lists(judgements, max_size=8))
def test_what_is_in_effect_is_in_order_of_time_and_settled(journal: list[Judgement]) -> None:
    standing = in_effect(journal)
    assert [j.when for j in standing] == sorted(j.when for j in standing)
    assert in_effect(standing) == standing


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(
    changes=st.dictionaries(
        st.sampled_from(["verb", "about", "value", "who", "when", "note", "rest"]), json_values, max_size=3
    )
)
def test_a_damaged_record_is_refused_with_a_sentence_or_read(changes: dict[str, object]) -> None:
    record = to_record(Judgement.of(Verb.NOTE, [Anchor("report", "r1")], who="J", when=NOON))
    try:
        found = from_record(json.loads(json.dumps({**record, **changes})))
    except ValueError:
        return
    assert from_record(to_record(found)) == found
