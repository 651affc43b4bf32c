"""The vocabulary of ten kinds of affair: made-up reports of two affairs share as little as real ones do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """What an affair is about, and who did what to what in it."""

    event: str
    roles: tuple[str, ...]
    bodies: tuple[str, ...]
    deeds: tuple[str, ...]
    things: tuple[str, ...]
    counts: str


def _topic(event: str, roles: str, bodies: str, deeds: str, things: str, counts: str) -> Topic:
    return Topic(event, _split(roles), _split(bodies), _split(deeds), _split(things), counts)


def _split(words: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in words.split(","))


TOPICS = (
    _topic(
        "warehouse fire",
        "fire chief, mayor, factory inspector, hospital director",
        "the fire brigade, the paint makers, the insurers, the safety board",
        "had sealed off, evacuated, found traces of fuel in, had failed to inspect, sprayed foam on",
        "the loading bay, a solvent tank, the storage hall, the sprinkler room, two lorries",
        "workers were treated for burns",
    ),
    _topic(
        "election count",
        "returning officer, party leader, opposition candidate, election monitor",
        "the electoral commission, the ruling party, foreign observers, the constitutional court",
        "will recount, had annulled, disputed, certified, lost track of",
        "postal ballots, the result in nine districts, the voters' roll, early returns, sealed boxes",
        "polling stations opened late",
    ),
    _topic(
        "transfer of a striker",
        "head coach, sporting director, agent, club captain",
        "the champions, the selling club, the league, the players' union",
        "rejected, had agreed, would match, leaked, put off",
        "a four-year contract, the medical, an improved bid, the release clause, a loan until summer",
        "goals were scored by him last season",
    ),
    _topic(
        "rise in interest rates",
        "central bank governor, finance minister, chief economist, trade union economist",
        "the central bank, lenders, exporters, the treasury",
        "raised, expects to cut, misjudged, defended, had forecast",
        "the benchmark rate, mortgage costs, core inflation, the currency peg, growth next year",
        "basis points were added since spring",
    ),
    _topic(
        "trial of a banker",
        "prosecutor, defence lawyer, presiding judge, former colleague",
        "the prosecution, the defence, the appeal court, the bank's auditors",
        "adjourned, contradicted, wants to hear, ruled out, handed over",
        "the key witness, offshore ledgers, a taped telephone call, the plea bargain, shredded minutes",
        "transfers are listed in the charge sheet",
    ),
    _topic(
        "clash at the border",
        "defence minister, army spokesman, village elder, peace envoy",
        "the northern army, border guards, the peacekeepers, both governments",
        "shelled, crossed, reinforced, withdrew from, accused rebels of mining",
        "a mountain pass, the demarcation line, three outposts, the supply road, a shepherds' village",
        "soldiers were reported dead or missing",
    ),
    _topic(
        "measles outbreak",
        "chief physician, health minister, school principal, epidemiologist",
        "health officials, hospitals, the vaccine maker, parents' groups",
        "traced, isolated, ran out of, recommends, delayed",
        "the first cases, booster doses, a quarantine ward, laboratory samples, school visits",
        "children have fallen ill",
    ),
    _topic(
        "rail strike",
        "union leader, railway chairman, transport minister, commuter spokesman",
        "the drivers' union, the railway operator, freight customers, arbitrators",
        "walked out over, called off, offered to raise, rejected as too low, extended",
        "overtime pay, the night timetable, a 36-hour week, pension cuts, emergency trains",
        "trains were cancelled in the morning rush",
    ),
    _topic(
        "data leak at a retailer",
        "security researcher, chief executive, privacy commissioner, police inspector",
        "the retailer, hackers, the data watchdog, payment firms",
        "stole, patched, kept silent about, encrypted, offered for sale",
        "customer passwords, an old server, card numbers, the loyalty database, backup tapes",
        "accounts were exposed",
    ),
    _topic(
        "plan for an open-cast mine",
        "regional governor, mining engineer, farmers' leader, conservation officer",
        "the mining company, farmers, the water authority, environmental groups",
        "applied for, blocked, surveyed, fear for, bought up",
        "the drilling licence, ground water, a nature reserve, grazing land, copper deposits",
        "hectares would be dug up",
    ),
)
