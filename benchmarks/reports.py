"""News-like reports in any number: affairs told first-hand, then reprinted and told in other words."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from benchmarks.topics import TOPICS, Topic
from twosource.stories.terms import load_common_words

# Names are put together of these: people and towns of two affairs are hardly ever called the same, as in news.
BEGIN = (
    "Al", "Mer", "Hal", "Ost", "Wes", "Tar", "Cor", "Sel", "Vel", "Dun", "Bran", "Lor", "Ach", "Kal", "Pet",
    "Lind", "Ren", "Dol", "Fiel", "Nak", "Gar", "Hob", "Ing", "Jar", "Mos", "Rud", "Tel", "Urs", "Wil", "Zan",
)  # fmt: skip
MIDDLE = ("", "a", "er", "in", "o", "ul", "em", "ist", "ar", "ond")
TOWN = ("row", "vard", "hollow", "vane", "more", "dale", "wick", "bourne", "stad", "minster")
PERSON = ("ley", "quist", "berg", "way", "ding", "rov", "ski", "mann", "wick", "sen", "ata", "oro")
GIVEN = ("a", "ek", "es", "il", "ta", "mir", "na", "to", "uth", "as", "ette", "dan")
OUTLETS = ("Merrow Herald", "Ansel Star", "Halvard Post", "Seel Gazette", "Tarn Tribune", "Corvane Courier")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WHEN = (
    "before last winter", "in 2019", "two days earlier", "last week", "in the first week of June",
    "on Sunday", "by the end of the month", "within hours", "for a second time", "three months ago",
    "at short notice",
)  # fmt: skip
CUES = ("said", "told reporters", "warned", "announced", "admitted", "insisted", "said in a statement")
# Each affair is told in turns of its own: what all affairs share would make one of them.
SUMS = (
    "at a cost of {} crowns", "for {} marks", "before {} onlookers", "with {} signatures", "over {} acres",
    "worth {} francs", "in {} pages", "by a vote of {}", "under clause {}", "with {} pumps", "for {} tonnes",
    "after {} calls", "in {} letters", "against {} objections", "on {} slides", "over {} miles",
)  # fmt: skip
HEARD = (
    "told this newspaper", "said on the radio", "wrote in a letter", "told a hearing", "said at the gate",
    "told viewers", "shouted from the balcony", "said by telephone", "told parishioners", "said in the lobby",
)  # fmt: skip
UNNAMED = (
    "Two officials who asked not to be named", "A diplomat who would not be named", "Three clerks, unnamed,",
    "A person close to the talks", "Several witnesses", "A retired engineer", "Someone in the ministry",
    "Two lawyers familiar with the file", "A courier", "People with knowledge of the matter",
)  # fmt: skip
SILENT = (
    "would not comment on", "gave no answer about", "stayed silent on", "refused to discuss", "hung up on",
    "sent no reply about", "made light of", "deferred to the court on", "shrugged off",
)  # fmt: skip
SEEN = (
    "I have not seen the like", "I never slept so badly", "nobody warned us", "our patience was tested",
    "we kept every receipt", "the ledger was honest", "I would do it again", "this beats the flood",
)  # fmt: skip
HOUR = ("morning", "evening", "noon", "midnight", "dusk", "dawn", "lunchtime", "nightfall")
PER_STORY = 5
FACTS = 20
# Words of its own that an affair is told with, of those that are neither the most common ones nor rare.
OWN, OWN_FIRST, OWN_LAST = 60, 1_000, 12_000
# So many reports come in a day.
DAILY = 40
FIRST_DAY = date(2024, 1, 1)


@dataclass(frozen=True, slots=True)
class _Turns:
    sum: str
    heard: str
    unnamed: str
    silent: str
    seen: str
    hour: str


@dataclass(frozen=True, slots=True)
class _Cast:
    topic: Topic
    town: str
    people: list[str]
    turns: _Turns
    words: list[str]


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
    turns = _Turns(*(chance.choice(each) for each in (SUMS, HEARD, UNNAMED, SILENT, SEEN, HOUR)))
    people = [f"{_name(chance, GIVEN)} {_name(chance, PERSON)}" for _ in topic.roles]
    words = chance.sample(_general_words(), OWN)
    cast = _Cast(topic, _name(chance, TOWN), people, turns, words)
    makers = (_tell_figure, _tell_statement, _tell_quote, _tell_unnamed, _tell_statement)
    return _Story(
        f"{cast.town}: {topic.event}",
        [makers[n % len(makers)](chance, cast) for n in range(facts)],
    )


@lru_cache(maxsize=1)
def _general_words() -> list[str]:
    ranks = load_common_words()
    return sorted(word for word, rank in ranks.items() if OWN_FIRST <= rank < OWN_LAST and word.isalpha())


def _name(chance: random.Random, ends: tuple[str, ...]) -> str:
    return chance.choice(BEGIN) + chance.choice(MIDDLE) + chance.choice(ends)


# Each gives a fact twice: as the reporter heard it, and in another desk's words.


def _tell_figure(chance: random.Random, cast: _Cast) -> tuple[str, str]:
    number, day, outlet = chance.randint(12, 900), chance.choice(DAYS), chance.choice(OUTLETS)
    figure, hour = f"{number} {cast.topic.counts}", cast.turns.hour
    person, role = _choose(chance, cast)
    return (
        f"In {cast.town}, {figure} by {day} {hour}, {role} {person} said.",
        f"By the {hour} of {day}, {figure} in {cast.town}, the {outlet} reported.",
    )


def _tell_statement(chance: random.Random, cast: _Cast) -> tuple[str, str]:
    person, role = _choose(chance, cast)
    deed, sum_ = _deed(chance, cast), cast.turns.sum.format(chance.randint(40, 90_000))
    return (
        f"{person}, the {role}, {chance.choice(CUES)} that {deed}, {sum_}.",
        f"According to {role} {person}, {deed}, {sum_}.",
    )


def _tell_quote(chance: random.Random, cast: _Cast) -> tuple[str, str]:
    person, role = _choose(chance, cast)
    deed, years, turns = _deed(chance, cast), chance.randint(2, 30), cast.turns
    return (
        f"“In {years} years {turns.seen}: {deed},” {person.split()[1]} {turns.heard}.",
        f"{role.capitalize()} {person} spoke of {years} years and said that {deed}: “{turns.seen}.”",
    )


def _tell_unnamed(chance: random.Random, cast: _Cast) -> tuple[str, str]:
    deed, body, turns = _deed(chance, cast), chance.choice(cast.topic.bodies), cast.turns
    return (
        f"{turns.unnamed} said that {deed}; {body} {turns.silent} {cast.town}.",
        f"It is said that {deed}, but {body} {turns.silent} {cast.town}.",
    )


def _choose(chance: random.Random, cast: _Cast) -> tuple[str, str]:
    number = chance.randrange(len(cast.people))
    return cast.people[number], cast.topic.roles[number]


def _deed(chance: random.Random, cast: _Cast) -> str:
    topic, (one, other) = cast.topic, chance.sample(cast.words, 2)
    body, deed, thing = (chance.choice(part) for part in (topic.bodies, topic.deeds, topic.things))
    return f"{body} {deed} {thing} {chance.choice((*WHEN, ''))} with the {one} {other}".replace("  ", " ")


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
        "published": f"{FIRST_DAY + timedelta(days=index // DAILY)}",
        "text": "\n\n".join(paragraphs),
    }
