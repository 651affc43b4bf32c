"""Links to claims and stories whose ids are gone."""

from __future__ import annotations

from dataclasses import replace

from tests.factories import make_brief
from twosource.web.heirs import Heirs
from twosource.web.snapshot import Snapshot

BEFORE = make_brief()
CLAIM, STORY = BEFORE.claims[1], BEFORE.stories[0]


def later(
    claims: tuple[object, ...] = BEFORE.claims, stories: tuple[object, ...] = BEFORE.stories
) -> Snapshot:
    return Snapshot(replace(BEFORE, claims=claims, stories=stories))  # type: ignore[arg-type]


def test_a_claim_that_was_split_leads_to_the_one_that_has_most_of_its_sentences() -> None:
    parted = replace(CLAIM, id="c0", mentions=CLAIM.mentions[:-1])
    after = later(claims=tuple(parted if claim is CLAIM else claim for claim in BEFORE.claims))
    heirs = Heirs()
    heirs.note(Snapshot(BEFORE), after)
    assert heirs.claim(CLAIM.id, after) == "c0"


def test_a_story_leads_to_the_one_that_has_most_of_its_reports() -> None:
    two = tuple(
        replace(STORY, id=name, reports=reports)
        for name, reports in (("s8", STORY.reports[:1]), ("s9", STORY.reports[1:]))
    )
    after = later(stories=two)
    heirs = Heirs()
    heirs.note(Snapshot(BEFORE), after)
    assert heirs.story(STORY.id, after) == "s9"


def test_what_never_was_leads_nowhere() -> None:
    assert (Heirs().claim("c0", later()), Heirs().story("s0", later())) == (None, None)
