"""What sort of text a report is by its layout and voice: a body's own statement, or somebody's opinion."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .genre_marks import (
    ARGUES,
    ATTRIBUTABLE,
    BIOGRAPHY,
    BODY_NOUN,
    BRIEFING,
    CALLS,
    CLOSING,
    CONTACT,
    EVALUATES,
    FORUM,
    I_JUDGE,
    LABEL,
    LONGEST_LABEL,
    MOST_CHARACTERS,
    OFFICIAL_FORM,
    OUGHT,
    OUTSIDER,
    PAST,
    PERFORMS,
    PRESENT,
    PRESS_WORK,
    QUOTED,
    REPORTER,
    SAYS,
    SELF_WE,
    SENTENCE,
    SERVICE,
    WE_JUDGE,
    WHO_SPEAKS,
)
from .layout import Line
from .vocabulary import BODY_FORM, THINK_TANK, is_institution_form, is_outlet_form

# News lets others speak in this share of its sentences, statements in fewer.
MOSTLY_HEARD = 0.45
ASKS = re.compile(r"\w\?(?:\s|$)")
_PERFORMS = re.compile(f" {PERFORMS}")


@dataclass(frozen=True, slots=True)
class Voice:
    """A report's own words: the prose below its head without quotations, and without what others say."""

    prose: str
    own: str
    lines: tuple[Line, ...]
    sentences: int
    heard: float

    @property
    def transcript(self) -> bool:
        """Whether it is talk set down speaker by speaker, or a board, where "I" is not one author."""
        turns = sum(bool(WHO_SPEAKS.match(line.text)) for line in self.lines)
        return turns >= 4 or sum(bool(FORUM.match(line.text)) for line in self.lines) >= 3


@dataclass(frozen=True, slots=True)
class Weight:
    """How much speaks for a genre, and what."""

    points: int = 0
    signs: tuple[str, ...] = ()


def hear_voice(lines: list[Line]) -> Voice:
    """The voice of a report whose body has these lines."""
    body = "\n".join(line.text for line in lines)[:MOST_CHARACTERS]
    prose = QUOTED.sub(" ", body)
    sentences = [sentence for sentence in SENTENCE.findall(prose) if len(sentence.split()) >= 3]
    own = [sentence for sentence in sentences if not SAYS.search(sentence)]
    heard = 1 - len(own) / len(sentences) if sentences else 0.0
    return Voice(prose, " ".join(own), tuple(lines), len(sentences), heard)


def is_closing_mark(line: Line) -> bool:
    """Whether a line stands below statements only: "ENDS", "Notes to editors", "Media contact: ..."."""
    return len(line.text) <= LONGEST_LABEL and bool(CLOSING.match(line.text))


def is_opinion_label(line: Line) -> bool:
    """Whether a line of the head says that opinion or analysis follows."""
    short = len(line.text) <= LONGEST_LABEL
    return short and bool(LABEL.search(line.text) or BRIEFING.match(line.text))


def is_body(name: str | None) -> bool:
    """Whether a publisher is a body that speaks for itself, by the form of its name."""
    if not name or is_outlet_form(name):
        return False
    return is_institution_form(name) or bool(BODY_FORM.search(name))


def weigh_statement(voice: Voice, publisher: str | None, *, signed: bool) -> Weight:
    """What speaks for a body's own statement where nothing labels it so; no points if it is none.

    `signed` reports have a reporter's byline or an agency's credit, which statements do not.
    """
    if voice.transcript or (publisher and is_outlet_form(publisher)):
        return Weight()
    if ATTRIBUTABLE.search(voice.prose):
        return Weight(9, ("it gives a statement to be attributed",))
    told = _signs_of_statement(voice, publisher)
    asked = min(2, len(PRESS_WORK.findall(voice.prose)))
    if is_body(publisher) and not THINK_TANK.search(publisher or ""):
        # A ministry's or a company's own page needs no other sign; of other bodies it takes one more.
        told["a body publishes it"] = 3 if OFFICIAL_FORM.search(publisher or "") else 2
    points = sum(told.values()) - 2 * signed - 2 * asked - (voice.heard > MOSTLY_HEARD)
    return Weight(points, tuple(told)) if points >= (3 if publisher else 4) else Weight()


def _signs_of_statement(voice: Voice, publisher: str | None) -> dict[str, int]:
    told: dict[str, int] = {}
    if ours := len(SELF_WE.findall(voice.prose)):
        told["it says we of the body that issues it"] = 1 + (ours > 1)
    if performed := _performances(voice, publisher):
        told["a body speaks in it by announcing"] = 1 + (len(performed) > 1)
    if SERVICE.search(voice.prose):
        told["it asks its readers to act"] = 1
    if CONTACT.search(voice.prose):
        told["it closes with whom to contact"] = 1
    return told


def _performances(voice: Voice, publisher: str | None) -> list[str]:
    """Where a body, or the publisher, does something by saying so: "the ministry condemns"."""
    # Few reports hold such a verb; only there is it worth looking for a subject.
    if not _PERFORMS.search(voice.prose):
        return []
    name = re.escape(publisher) if publisher else "(?!)"
    subject = rf"\b(?:(?:[Tt]he )?(?:[A-Z][\w'’-]{{1,30}} ){{0,4}}(?i:{BODY_NOUN})|{name})"
    found: list[str] = re.findall(
        rf"{subject}(?: [A-Z]\w{{1,30}}| of| the| and| for){{0,6}} {PERFORMS}", voice.prose
    )
    return found


def weigh_opinion(voice: Voice, publisher: str | None, title: str, author_line: str) -> Weight:
    """What speaks for opinion or analysis where nothing labels it so; no points if it is none."""
    if voice.transcript:
        return Weight()
    told = _signs_of_opinion(voice, publisher)
    if OUTSIDER.search(author_line) and not REPORTER.search(author_line):
        told[_OUTSIDE] = 3
    if ARGUES.search(title) and not SAYS.search(title):
        told["its headline argues"] = 1
    calls = min(2, len(CALLS.findall(voice.prose)))
    points = sum(told.values()) - round(6 * voice.heard) - 2 * calls
    return Weight(points, tuple(told)) if points >= (3 if _WHO_ARGUES & told.keys() else 4) else Weight()


_OUTSIDE = "its author is no reporter"
_INSTITUTE = "an institute publishes it"
_ABOUT_AUTHOR = "it closes with who its author is"
# Who is no reporter argues; where nothing says who writes, the voice must say more.
_WHO_ARGUES = frozenset({_OUTSIDE, _INSTITUTE, _ABOUT_AUTHOR})


def _signs_of_opinion(voice: Voice, publisher: str | None) -> dict[str, int]:
    told: dict[str, int] = {}
    if first := len(I_JUDGE.findall(voice.prose)):
        told["its author judges in the first person"] = 2 * min(3, first)
    if ours := len(WE_JUDGE.findall(voice.prose)):
        told["it gives its own assessment"] = 2 * min(2, ours)
    if ought := len(OUGHT.findall(voice.own)):
        told["it says in its own voice what should be done"] = 1 + (
            ought > 1 and 8 * ought >= voice.sentences
        )
    if judged := len(set(EVALUATES.findall(voice.own))):
        told["it judges in its own voice"] = min(3 if 6 * judged >= voice.sentences else 1, judged)
    if any(BIOGRAPHY.match(line.text) for line in voice.lines[-3:]):
        told[_ABOUT_AUTHOR] = 2
    if publisher and not is_outlet_form(publisher) and THINK_TANK.search(publisher):
        told[_INSTITUTE] = 2
    now, then = len(PRESENT.findall(voice.own)), len(PAST.findall(voice.own))
    if voice.heard <= 0.15 and now >= 4 and now >= 2 * then:
        told["it speaks of how things are"] = 1
    if any(len(line.text) > 90 and ASKS.search(line.text) for line in voice.lines):
        told["it asks its own questions"] = 1
    return told
