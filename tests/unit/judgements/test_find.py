"""What a judgement is about, found again."""

from __future__ import annotations

from dataclasses import replace

from tests.factories import make_mention, make_report, make_speaker
from twosource.judgements.find import Finder
from twosource.model import Anchor, Span, anchor_mention, anchor_report, anchor_speaker

TEXT = "The gate cracked, Mara Quill said. The lock is shut, she said. Nobody was hurt."
REPORT = make_report(TEXT)
COPY = replace(make_report(TEXT, "copy.txt"), id="rcopy")
QUILL = make_speaker(REPORT, "Mara Quill")
CRACKED = make_mention(REPORT, "The gate cracked, Mara Quill said.", "The gate cracked", speaker=QUILL)
SHUT = make_mention(REPORT, "The lock is shut, she said.", "The lock is shut", speaker=QUILL)
HURT = make_mention(REPORT, "Nobody was hurt.")
HERE = {REPORT.id: (CRACKED, SHUT, HURT)}


def test_a_mention_is_found_at_its_span() -> None:
    anchor = anchor_mention(SHUT, REPORT)
    assert anchor.quote == "The lock is shut, she said."
    assert Finder.of([REPORT]).mentions(anchor, HERE) == (SHUT,)


def test_of_two_mentions_of_one_sentence_the_one_with_the_content_is_meant() -> None:
    other = replace(CRACKED, content=(Span(4, 8),))
    finder = Finder.of([REPORT])
    assert finder.mentions(anchor_mention(other, REPORT), {REPORT.id: (CRACKED, other)}) == (other,)
    elsewhere = replace(anchor_mention(CRACKED, REPORT), content=Span(0, 3))
    assert finder.mentions(elsewhere, {REPORT.id: (CRACKED, other)}) == (CRACKED, other)


def test_a_sentence_that_is_cut_otherwise_today_is_still_found() -> None:
    finder = Finder.of([REPORT])
    shorter = replace(anchor_mention(SHUT, REPORT), span=Span(SHUT.span.start, SHUT.span.end - 10))
    assert finder.mentions(shorter, HERE) == (SHUT,)
    mostly_gone = replace(anchor_mention(SHUT, REPORT), span=Span(SHUT.span.start, SHUT.span.start + 5))
    assert finder.mentions(mostly_gone, HERE) == ()


def test_a_report_is_found_by_its_text_where_its_id_is_not_there() -> None:
    anchor = anchor_report(REPORT)
    assert Finder.of([REPORT, COPY]).reports(anchor) == (REPORT.id,)
    assert Finder.of([COPY]).reports(anchor) == (COPY.id,)
    assert Finder.of([make_report("Other words.")]).reports(replace(anchor, name="r?")) == ()


def test_a_speaker_is_whoever_is_named_there_or_speaks_in_a_mention() -> None:
    finder = Finder.of([REPORT])
    speaking = ((REPORT.id, QUILL.span),)
    assert finder.speaking(anchor_speaker(SHUT, REPORT), HERE) == speaking
    assert finder.speaking(anchor_mention(SHUT, REPORT), HERE) == speaking
    assert finder.speaking(anchor_mention(HURT, REPORT), HERE) == ()


def test_names_and_judgements_are_no_reports() -> None:
    assert Finder.of([REPORT]).reports(Anchor("publisher", REPORT.id)) == ()
