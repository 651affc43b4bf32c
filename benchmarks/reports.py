"""News-like reports in any number: affairs told first-hand, then reprinted and told in other words."""

from __future__ import annotations

import random
from dataclasses import dataclass

from benchmarks.topics import TOPICS, Topic

TOWNS_BEGIN = ("Al", "Mer", "Hal", "Ost", "Wes", "Tar", "Cor", "Sel", "Vel", "Dun", "Bran", "Lor")
TOWNS_END = ("row", "vard", "hollow", "vane", "more", "dale", "wick", "bourne", "stad", "minster")
FIRST = (
    "Alda", "Marek", "Ines", "Karl", "Pia", "Tomas", "Greta", "Samir", "Lena", "Otto", "Ruth", "Jonas",
)  # fmt: skip
LAST = (
    "Renwick", "Dolny", "Calloway", "Onderdonk", "Sorel", "Havel", "Brandt", "Okoro", "Lindqvist", "Marsh",
    "Petrov", "Achterberg", "Nakata", "Fielding",
)  # fmt: skip
OUTLETS = ("Merrow Herald", "Ansel Star", "Halvard Post", "Seel Gazette", "Tarn Tribune", "Corvane Courier")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WHEN = (
    "before last winter", "in 2019", "two days earlier", "last week", "in the first week of June",
    "on Sunday", "by the end of the month", "within hours", "for a second time", "three months ago",
    "at short notice",
)  # fmt: skip
CUES = ("said", "told reporters", "warned", "announced", "admitted", "insisted", "said in a statement")
PER_STORY = 5
FACTS = 20


@dataclass(frozen=True, slots=True)
class _Story:
    title: str
    facts: list[tuple[str, str]]


def make_reports(
    count: int, words: int = 300, seed: int = 7, per_story: int = PER_STORY
) -> list[dict[str, object]]:
    """`count` rows as in a .jsonl file, `per_story` to an affair, each of about `words` words."""
    chance = random.Random(seed)  # noqa: S311 - the same reports every time is what is wanted
    rows: list[dict[str, object]] = []
    while len(rows) < count:
        number = len(rows) // per_story
        story = _make_story(chance, TOPICS[number % len(TOPICS)], FACTS * words // 300)
        for place in range(min(per_story, count - len(rows))):
            rows.append(_make_report(chance, story, place, len(rows), words))
    return rows


def _make_story(chance: random.Random, topic: Topic, facts: int) -> _Story:
    town = chance.choice(TOWNS_BEGIN) + chance.choice(TOWNS_END)
    people = [f"{chance.choice(FIRST)} {chance.choice(LAST)}" for _ in topic.roles]
    makers = (_tell_figure, _tell_statement, _tell_quote, _tell_unnamed, _tell_statement)
    return _Story(
        f"{town}: what is known of the {topic.event}",
        [makers[n % len(makers)](chance, topic, town, people) for n in range(facts)],
    )


# Each gives a fact twice: as the reporter heard it, and in another desk's words.


def _tell_figure(chance: random.Random, topic: Topic, town: str, people: list[str]) -> tuple[str, str]:
    number, day, outlet = chance.randint(12, 900), chance.choice(DAYS), chance.choice(OUTLETS)
    figure = f"{number} {topic.counts}"
    person, role = _choose(chance, topic, people)
    return (
        f"In {town}, {figure} by {day} evening, {role} {person} said.",
        f"By the evening of {day}, {figure} in {town}, the {outlet} reported.",
    )


def _tell_statement(chance: random.Random, topic: Topic, town: str, people: list[str]) -> tuple[str, str]:
    person, role = _choose(chance, topic, people)
    deed, sum_ = _deed(chance, topic), chance.randint(40, 90_000)
    return (
        f"{person}, the {role}, {chance.choice(CUES)} that {deed}, at a cost of {sum_} crowns.",
        f"According to {role} {person}, {deed}, and {sum_} crowns were spent on it.",
    )


def _tell_quote(chance: random.Random, topic: Topic, town: str, people: list[str]) -> tuple[str, str]:
    person, role = _choose(chance, topic, people)
    deed, years = _deed(chance, topic), chance.randint(2, 30)
    return (
        f"“In {years} years I have not seen the like: {deed},” {person.split()[1]} told this newspaper.",
        f"{role.capitalize()} {person} had not seen the like in {years} years.",
    )


def _tell_unnamed(chance: random.Random, topic: Topic, town: str, people: list[str]) -> tuple[str, str]:
    deed, body = _deed(chance, topic), chance.choice(topic.bodies)
    return (
        f"Two officials who asked not to be named said that {deed}; {body} would not comment on {town}.",
        f"It is said that {deed}, but {body} declined to comment.",
    )


def _choose(chance: random.Random, topic: Topic, people: list[str]) -> tuple[str, str]:
    number = chance.randrange(len(people))
    return people[number], topic.roles[number]


def _deed(chance: random.Random, topic: Topic) -> str:
    words = (chance.choice(part) for part in (topic.bodies, topic.deeds, topic.things, WHEN))
    return " ".join(words)


def _make_report(
    chance: random.Random, story: _Story, place: int, index: int, words: int
) -> dict[str, object]:
    """The first report of an affair tells it, the second reprints it, the others put it in other words."""
    facts = story.facts if place < 2 else chance.sample(story.facts, len(story.facts))
    paragraphs = [story.title]
    for fact in facts:
        if sum(len(paragraph.split()) for paragraph in paragraphs) >= words:
            break
        paragraphs.append(fact[place > 1])
    return {
        "id": f"report-{index:04}",
        "title": story.title,
        "publisher": OUTLETS[(index + place) % len(OUTLETS)],
        "published": f"2024-05-{1 + index % 28:02}",
        "text": "\n\n".join(paragraphs),
    }
