"""What an analyst's decisions do: three lines of news, what stands behind them before and after."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.unit.brief.folders import COURIER, POST, RADIO, find_claim, interval, make_row
from twosource.errors import InputError
from twosource.judging import Order, make_judgement
from twosource.model import Brief, Claim, Judgement, Verb
from twosource.pipeline import investigate

TUESDAY, WEDNESDAY = "2024-03-05", "2024-03-06"
CRACKED = [
    make_row(
        COURIER, TUESDAY, "The lock gate at Tarn cracked on Monday, a senior official told the Courier."
    ),
    make_row(
        RADIO, TUESDAY, "The lock gate at Tarn cracked on Monday, a canal official told Norfjord Radio."
    ),
    make_row(POST, WEDNESDAY, "The lock gate at Tarn cracked on Monday, Mara Quill told the Post."),
]
COURIER_SAYS, RADIO_SAYS = "the-verrault-courier.txt:cracked", "norfjord-radio.txt:cracked"
POST_SAYS = "the-brenning-post.txt:cracked"
NOON = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)


def decide(
    brief: Brief, verb: str, *words: str, minutes: int = 0, kind: str = "person", body: str = ""
) -> Judgement:
    when = NOON + timedelta(minutes=minutes)
    return make_judgement(
        Order(Verb[verb.upper().replace("-", "_")], words, "J. Doe", when, "", kind, body), brief
    )


def after(rows: list[dict[str, str]], *decisions: tuple[str, ...], **options: str) -> Brief:
    """The brief of `rows` once these decisions are made, one a minute."""
    before = investigate(rows)
    made = [decide(before, *each, minutes=at, **options) for at, each in enumerate(decisions)]
    return investigate(rows, judgements=made)


def cracked(brief: Brief) -> Claim:
    return find_claim(brief, "cracked on Monday")


def why(claim: Claim) -> str:
    return "; ".join(reason.detail for reason in claim.support.reasons)


def test_before_anything_is_decided_the_unnamed_may_be_anybody() -> None:
    claim = cracked(investigate(CRACKED))
    assert interval(claim) == (1, 3)
    assert claim.verdict == "unresolved"


def test_two_unnamed_speakers_are_two_persons_because_the_analyst_says_so() -> None:
    claim = cracked(after(CRACKED[:2], ("two-persons", COURIER_SAYS, RADIO_SAYS)))
    assert interval(cracked(investigate(CRACKED[:2]))) == (1, 2)
    assert interval(claim) == (2, 2)
    assert claim.verdict == "corroborated"
    assert "J. Doe decided on 3 May 2026 that “a senior official” (The Verrault Courier) and" in why(claim)
    assert "are two persons" in why(claim)


def test_two_unnamed_speakers_are_one_person() -> None:
    claim = cracked(after(CRACKED[:2], ("same-person", COURIER_SAYS, RADIO_SAYS)))
    assert interval(claim) == (1, 1)
    assert claim.verdict == "single-origin"
    assert "are one person" in why(claim)


def test_one_persons_heard_by_two_of_whom_a_third_is_another() -> None:
    brief = after(CRACKED, ("same-person", COURIER_SAYS, RADIO_SAYS), ("two-persons", RADIO_SAYS, POST_SAYS))
    assert interval(cracked(brief)) == (2, 2)


def test_of_two_decisions_on_the_same_speakers_the_later_holds_and_says_so() -> None:
    claim = cracked(
        after(
            CRACKED[:2], ("two-persons", COURIER_SAYS, RADIO_SAYS), ("same-person", RADIO_SAYS, COURIER_SAYS)
        )
    )
    assert interval(claim) == (1, 1)
    assert "are two persons; a later judgement decided otherwise" in why(claim)


def test_a_speaker_who_is_identified_is_that_person_everywhere() -> None:
    claim = cracked(after(CRACKED, ("identity", COURIER_SAYS, "Mara Quill")))
    assert interval(claim) == (1, 2)
    assert "“a senior official” (The Verrault Courier) is Mara Quill" in why(claim)
    assert sorted(o.label for o in claim.support.origins) == [
        "Mara Quill",
        "Norfjord Radio (a canal official, unnamed)",
    ]


def test_a_speaker_may_be_identified_by_a_name_that_no_report_holds() -> None:
    brief = after(CRACKED[:2], ("identity", COURIER_SAYS, "Ottilie Brand"), kind="person", body="Tarn Board")
    assert "Ottilie Brand" in [o.label for o in cracked(brief).support.origins]


def test_a_speaker_may_be_identified_as_a_body() -> None:
    claim = cracked(after(CRACKED[:1], ("identity", COURIER_SAYS, "Tarn Canal Authority"), kind="body"))
    assert [(o.label, o.kind) for o in claim.support.origins] == [("Tarn Canal Authority", "institution")]


def test_a_rejected_mention_counts_for_nothing_and_stays_in_sight() -> None:
    claim = cracked(after(CRACKED, ("reject", POST_SAYS)))
    assert interval(claim) == (1, 2)
    assert [m.speaker.name for m in claim.rejected if m.speaker] == ["Mara Quill"]
    assert set(claim.rejected) <= set(claim.mentions) - set(claim.told)
    assert "does not tell this claim" in why(claim)


def test_a_claim_of_which_every_mention_is_rejected_has_nobody_behind_it() -> None:
    claim = cracked(after(CRACKED[:2], ("reject", COURIER_SAYS), ("reject", RADIO_SAYS)))
    assert interval(claim) == (0, 0)
    assert claim.verdict == "unresolved"
    assert claim.credibility.figure == 6
    assert not claim.told


def test_a_mention_that_is_accepted_later_counts_again() -> None:
    claim = cracked(after(CRACKED, ("reject", POST_SAYS), ("accept", POST_SAYS)))
    assert interval(claim) == (1, 3)
    assert not claim.rejected
    assert any("accepted by J. Doe on 3 May 2026" in mark.detail for mark in claim.judged)


def test_a_claim_is_accepted_or_rejected_without_any_change_of_its_count() -> None:
    plain = cracked(investigate(CRACKED))
    claim = cracked(after(CRACKED, ("accept", plain.id), ("reject", plain.id)))
    assert (claim.support, claim.verdict, claim.mentions) == (plain.support, plain.verdict, plain.mentions)
    assert [mark.detail for mark in claim.judged] == [
        "rejected by J. Doe on 3 May 2026, overruling J. Doe of 3 May 2026"
    ]


def test_a_note_is_kept_beside_its_claim() -> None:
    plain = cracked(investigate(CRACKED))
    claim = cracked(after(CRACKED, ("note", plain.id, "ask the harbour office")))
    assert [m.detail for m in claim.judged] == ["noted by J. Doe on 3 May 2026: ask the harbour office"]
    assert claim.support == plain.support


def test_a_mention_that_is_split_off_tells_a_claim_of_its_own() -> None:
    brief = after(CRACKED, ("split", POST_SAYS))
    told = [
        c for c in brief.claims if any("cracked" in m.span.of(brief.report(m.report).text) for m in c.told)
    ]
    assert sorted(len(c.mentions) for c in told) == [1, 2]
    assert all("is another claim than" in why(c) for c in told)
    assert sorted(interval(c) for c in told) == [(1, 1), (1, 2)]


def test_what_was_split_and_then_joined_is_one_again() -> None:
    before = investigate(CRACKED)
    split = decide(before, "split", POST_SAYS)
    apart = investigate(CRACKED, judgements=[split])
    ids = [c.id for c in apart.claims if "cracked" in c.text]
    joined = investigate(CRACKED, judgements=[split, decide(apart, "join", *ids, minutes=1)])
    assert interval(cracked(joined)) == (1, 3)
    assert "a later judgement decided otherwise" in why(cracked(joined))


UNLIKE = [
    make_row(
        COURIER, TUESDAY, "The lock gate at Tarn cracked on Monday, lock keeper Ida Marsk told the Courier."
    ),
    make_row(POST, WEDNESDAY, "Water broke through at the weir, harbour master Mara Quill told the Post."),
]


def test_two_claims_that_are_joined_count_together() -> None:
    before = investigate(UNLIKE)
    ids = [claim.id for claim in before.claims]
    assert len(ids) == 2
    made = [decide(before, "join", "the-verrault-courier.txt", "the-brenning-post.txt")]
    one_story = investigate(UNLIKE, judgements=made)
    made.append(decide(one_story, "join", *ids, minutes=1))
    (claim,) = investigate(UNLIKE, judgements=made).claims
    assert interval(claim) == (2, 2)
    assert "tell one claim" in why(claim)


def test_claims_of_two_stories_are_joined_only_after_their_stories() -> None:
    rows = [
        UNLIKE[0],
        make_row(POST, "2023-01-06", "Bakers in Brenning ran short of rye flour, Finn Dace said."),
    ]
    before = investigate(rows)
    assert len(before.stories) == 2
    with pytest.raises(InputError, match="join the stories first"):
        decide(before, "join", *(claim.id for claim in before.claims))


def test_stories_are_joined_and_split_as_decided() -> None:
    rows = [
        *CRACKED[:2],
        make_row(POST, "2023-01-06", "Bakers in Brenning ran short of rye flour, Finn Dace said."),
    ]
    before = investigate(rows)
    assert [len(s.reports) for s in before.stories] == [2, 1]
    join = decide(before, "join", *(story.id for story in before.stories))
    (story,) = investigate(rows, judgements=[join]).stories
    assert "are one story" in story.reasons[0].detail
    split = decide(before, "split", "norfjord-radio.txt")
    stories = investigate(rows, judgements=[split]).stories
    assert [len(s.reports) for s in stories] == [1, 1, 1]
    assert sum("are another story than" in r.detail for s in stories for r in s.reasons) == 2


def test_a_date_that_is_set_comes_before_anything_else() -> None:
    row = make_row(COURIER, TUESDAY, "The lock gate at Tarn cracked on Monday, Mara Quill told the Courier.")
    brief = after([row], ("date", "the-verrault-courier.txt", "2024-03-12"))
    (report,) = brief.reports
    assert str(report.published) == "2024-03-12"
    assert "J. Doe decided on 3 May 2026 that it was published on 12 March 2024" in report.reasons[-1].detail
    assert [event.when for event in brief.timeline if event.time_words == "on Monday"] == ["2024-03-11"]
    assert [event.when for event in investigate([row]).timeline if event.time_words == "on Monday"] == [
        "2024-03-04"
    ]


def test_reliability_is_shown_beside_the_count_and_never_changes_it() -> None:
    plain = cracked(investigate(CRACKED))
    claim = cracked(after(CRACKED, ("reliability", COURIER, "b"), ("reliability", "Mara Quill", "E")))
    assert [(r.name, r.letter, r.is_speaker) for r in claim.rated] == [
        (COURIER, "B", False),
        ("Mara Quill", "E", True),
    ]
    assert (claim.support, claim.verdict, claim.credibility) == (
        plain.support,
        plain.verdict,
        plain.credibility,
    )


def test_what_is_undone_leaves_no_trace() -> None:
    before = investigate(CRACKED)
    made = decide(before, "two-persons", COURIER_SAYS, RADIO_SAYS)
    undone = decide(before, "undo", made.id, minutes=1)
    assert investigate(CRACKED, judgements=[made, undone]) == before


def test_a_judgement_outlives_another_report_in_the_folder() -> None:
    made = decide(investigate(CRACKED[:2]), "two-persons", COURIER_SAYS, RADIO_SAYS)
    brief = investigate(CRACKED, judgements=[made])
    assert interval(cracked(brief)) == (2, 3)
    assert [d.rests for d in brief.judgements] == [True]


def test_a_judgement_on_what_is_no_longer_there_is_kept_and_says_so() -> None:
    made = decide(investigate(CRACKED[:2]), "two-persons", COURIER_SAYS, RADIO_SAYS)
    brief = investigate([CRACKED[0]], judgements=[made])
    assert [d.rests for d in brief.judgements] == [False]
    assert interval(cracked(brief)) == (1, 1)


def test_a_judgement_finds_the_same_text_under_another_file_name() -> None:
    made = decide(investigate(CRACKED[:2]), "two-persons", COURIER_SAYS, RADIO_SAYS)
    renamed = [{**row, "id": f"copy of {row['id']}"} for row in CRACKED[:2]]
    assert interval(cracked(investigate(renamed, judgements=[made]))) == (2, 2)


@pytest.mark.parametrize(
    ("order", "says"),
    [
        (("reject", "norfjord-radio.txt:no such words"), "no sentence of norfjord-radio.txt"),
        (("reject", "c0000000"), "names nothing here"),
        (("reject",), "reject wants"),
        (("two-persons", COURIER_SAYS, COURIER_SAYS), "name two speakers"),
        (("date", "norfjord-radio.txt", "tomorrow"), "is no day"),
        (("date", "nowhere.txt", "2026-05-03"), "there is no report"),
        (("reliability", "The Nowhere Times", "B"), "no publisher and no speaker"),
        (("reliability", RADIO, "G"), "one letter from A to F"),
        (("join", "norfjord-radio.txt", "sea"), "the id of no claim"),
        (("split", "norfjord-radio.txt", "the-verrault-courier.txt"), "nothing would be left"),
        (("identity", RADIO_SAYS, " "), "the name is empty"),
        (("note", RADIO_SAYS, " "), "the remark is empty"),
    ],
)
def test_an_order_that_makes_no_sense_says_what_is_wrong(order: tuple[str, ...], says: str) -> None:
    with pytest.raises(InputError, match=says):
        decide(investigate(CRACKED[:2]), *order)
