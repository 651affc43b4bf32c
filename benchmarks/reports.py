"""News-like reports in any number: stories told first-hand, then reprinted, rewritten and cited."""

from __future__ import annotations

import random
from dataclasses import dataclass

PLACES = (
    "Port Ansel",
    "Merrow",
    "Halvard",
    "Ostrava Bay",
    "Westhollow",
    "Tarn",
    "Corvane",
    "Seel",
    "Vellany",
    "Dunmore",
)
FIRST = ("Alda", "Marek", "Ines", "Karl", "Pia", "Tomas", "Greta", "Samir", "Lena", "Otto")
LAST = (
    "Renwick",
    "Dolny",
    "Calloway",
    "Onderdonk",
    "Sorel",
    "Havel",
    "Brandt",
    "Okoro",
    "Lindqvist",
    "Marsh",
)
ROLES = ("mayor", "fire chief", "interior minister", "union leader", "company spokesman", "regional governor")
OUTLETS = ("Merrow Herald", "Ansel Star", "Halvard Post", "Seel Gazette", "Tarn Tribune", "Corvane Courier")
EVENTS = (
    "fire at the paint works", "collapse of the road bridge", "strike at the railway yard",
    "flood in the old town", "leak at the chemical plant", "closure of the copper mine",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

BODIES = (
    "the ministry", "the owners", "the inspectors", "the city council", "the rescue teams", "the insurers",
    "the prosecutors", "the engineers", "the unions", "the coastguard",
)  # fmt: skip
DEEDS = (
    "had failed to repair", "had inspected", "would replace", "had received complaints about",
    "could not reopen", "had sealed off", "were told to close", "would have to pay for",
    "had ordered tests of", "had known of cracks in",
)  # fmt: skip
THINGS = (
    "the northern pumping station", "the emergency stairs", "two of the main valves",
    "the old storage hall", "the control room", "the warning system", "a bridge pier", "the cooling tower",
    "the access road", "the water mains",
)  # fmt: skip
WHEN = (
    "before last winter", "in 2019", "two days earlier", "since the spring", "in the first week of June",
    "last year", "by the end of the month", "after the storm", "within hours", "for a second time",
)  # fmt: skip
TAILS = (
    "and that no money had been set aside", "though records seen by the paper say otherwise",
    "which the opposition calls a scandal", "and asked for patience", "but gave no reason",
    "while work went on next door", "despite a court order", "and that more would follow",
    "at a cost of {sum} crowns", "with {sum} people on the site",
)  # fmt: skip
CUES = (
    "said", "told reporters", "warned", "announced", "admitted", "insisted", "told the council",
    "said in a statement",
)  # fmt: skip

# What happened, as the reporter heard it and in another desk's words.
FACTS = (
    ("At least {n} people were injured in the {event} in {place} on {day}, {role} {name} said.",
     "The {event} in {place} left {n} people hurt, according to {name}, the {role}."),
    ("“We had warned the ministry about this for {years} years,” {last} told reporters outside the hall.",
     "{last} said that the ministry had been warned for {years} years."),
    ("Two officials who asked not to be named said that the alarm had not sounded until {hour} p.m.",
     "The alarm did not sound before {hour} p.m., two unnamed officials told the {outlet}."),
    ("The damage is put at {money} million crowns, more than twice the first estimate.",
     "Repairs may cost {money} million crowns, the {outlet} reported."),
    ("If the inspectors find fault, the owners will have to pay {aid} crowns a day, {other} warned.",
     "The owners face a fine of {aid} crowns a day if inspectors find fault."),
    ("Some {families} families were taken to a school in {next_place}, where they spent the night.",
     "{families} families spent the night in a school in {next_place}."),
    ("Talks between the union and the owners in {next_place} broke down on {day} evening.",
     "No date has been set for new talks in {next_place} after those of {day} evening failed."),
)  # fmt: skip
STATEMENTS = 14
NUMBERS = {
    "n": (3, 90), "years": (2, 9), "hour": (6, 11), "money": (4, 400), "families": (12, 300),
    "aid": (200, 9000),
}  # fmt: skip
WORDS = {
    "event": EVENTS, "place": PLACES, "next_place": PLACES, "day": DAYS, "role": ROLES, "outlet": OUTLETS,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Story:
    title: str
    facts: list[tuple[str, str]]


def make_reports(count: int, words: int = 300, seed: int = 7) -> list[dict[str, object]]:
    """`count` rows as in a .jsonl file, five to a story, each of at most about `words` words."""
    chance = random.Random(seed)  # noqa: S311 - the same reports every time is what is wanted
    rows: list[dict[str, object]] = []
    while len(rows) < count:
        story = _make_story(chance)
        for number in range(min(5, count - len(rows))):
            rows.append(_make_report(chance, story, number, len(rows), words))
    return rows


def _make_story(chance: random.Random) -> _Story:
    values = {key: str(chance.randint(*limits)) for key, limits in NUMBERS.items()}
    values |= {key: chance.choice(options) for key, options in WORDS.items()}
    last = chance.choice(LAST)
    values |= {"name": f"{chance.choice(FIRST)} {last}", "last": last, "other": _make_name(chance)}
    facts = [(own.format(**values), other.format(**values)) for own, other in FACTS]
    facts += [_make_statement(chance) for _ in range(STATEMENTS)]
    chance.shuffle(facts)
    return _Story(f"{values['place']}: what is known of the {values['event']}", facts)


def _make_name(chance: random.Random) -> str:
    return f"{chance.choice(FIRST)} {chance.choice(LAST)}"


def _make_statement(chance: random.Random) -> tuple[str, str]:
    """A sentence of indirect speech that hardly any other story holds, in two wordings."""
    name, role, cue = _make_name(chance), chance.choice(ROLES), chance.choice(CUES)
    told = f"{chance.choice(BODIES)} {chance.choice(DEEDS)} {chance.choice(THINGS)} {chance.choice(WHEN)}"
    tail = chance.choice(TAILS).format(sum=chance.randint(40, 90_000))
    return f"{name}, the {role}, {cue} that {told}, {tail}.", f"According to {role} {name}, {told}."


def _make_report(
    chance: random.Random, story: _Story, number: int, index: int, words: int
) -> dict[str, object]:
    """The first report of a story tells it, the second reprints it, the others put it in other words."""
    facts = story.facts if number < 2 else chance.sample(story.facts, len(story.facts))
    paragraphs: list[str] = [story.title]
    for fact in facts:
        if sum(len(paragraph.split()) for paragraph in paragraphs) >= words:
            break
        paragraphs.append(fact[number > 1])
    return {
        "id": f"report-{index:04}",
        "title": story.title,
        "publisher": OUTLETS[(index + number) % len(OUTLETS)],
        "published": f"2024-05-{1 + index % 28:02}",
        "text": "\n\n".join(paragraphs),
    }
