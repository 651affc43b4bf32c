"""Every verb of the journal on the pages and on the command line: decided, shown, and undone again.

The form is the one that stands on the page: it is found there, filled in and sent as a browser would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest
from lxml import html

from tests.web_server import Server, ask, enter, serving
from twosource.judging import Order, make_judgement
from twosource.model import Brief, Judgement, Verb
from twosource.render import from_contract
from twosource.settings import Settings
from twosource.store import open_case
from twosource.web.reading import CaseReading

GATE = "The lock gate at Tarn cracked on Monday"
DIVERS = "Divers will be paid twice the usual rate, Mara Quill, the harbour treasurer, said."
REPORTS = {
    "01": f"The Verrault Courier\n5 March 2024\n\n{GATE}, a senior official told the Courier.\n",
    "02": f"Norfjord Radio\n5 March 2024\n\n{GATE}, a canal official told Norfjord Radio.\n{DIVERS}\n",
    "03": "The Brenning Post\n6 May 2024\n\nBakers in Brenning ran short of rye flour on Tuesday, guild leader "
    "Finn Dace said.\nThe mill at Osterhof closed in March after a fire.\n",
}
Place = Callable[[Brief], str]


def gate(brief: Brief) -> str:
    """The id of the claim that the two officials tell."""
    return next(claim.id for claim in brief.claims if "cracked" in claim.text)


def divers(brief: Brief) -> str:
    return next(claim.id for claim in brief.claims if "Divers" in claim.text)


def lock(brief: Brief) -> str:
    """The id of the story of the lock."""
    return next(story.id for story in brief.stories if len(story.reports) == 2)


def bakers(brief: Brief) -> str:
    return next(story.id for story in brief.stories if len(story.reports) == 1)


def report(brief: Brief) -> str:
    """The id of the report of Norfjord Radio."""
    return next(each.id for each in brief.reports if each.file == "02.txt")


@dataclass(frozen=True)
class Case:
    """One thing to decide: the page with its form, how the form is found and filled, and the same as words."""

    page: str
    of: Place
    verb: str
    words: tuple[str | Place, ...]
    shows: str
    has: dict[str, str] = field(default_factory=dict)
    fill: dict[str, str | Place] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)


RADIO = "02:canal official"
CASES = {
    "accept a claim": Case("claims", gate, "accept", (gate,), "Accepted by Ada Brandt"),
    "reject a claim": Case("claims", gate, "reject", (gate,), "Rejected by Ada Brandt"),
    "note on a claim": Case(
        "claims", gate, "note", (gate, "ask the Courier"), "ask the Courier", fill={"note": "ask the Courier"}
    ),
    "accept a sentence": Case("claims", gate, "accept", (RADIO,), "accepted by Ada Brandt", {"mention": RADIO}),
    "reject a sentence": Case("claims", gate, "reject", (RADIO,), "Taken out by an analyst", {"mention": RADIO}),
    "note on a sentence": Case(
        "claims", gate, "note", (RADIO, "heard on tape"), "heard on tape", {"mention": RADIO},
        {"note": "heard on tape"},
    ),
    "join claims": Case(
        "claims", gate, "join", (gate, divers), "Ada Brandt decided", {"other": "divers"},
    ),
    "split a sentence off a claim": Case(
        "claims", gate, "split", (RADIO,), "Ada Brandt decided", {"mention": RADIO}
    ),
    "who a speaker is": Case(
        "claims", gate, "identity", (RADIO, "Ben Arlow"), "Ben Arlow", {"mention": RADIO},
        {"value": "Ben Arlow", "kind": "person", "of": "Canal Office"}, {"body": "Canal Office"},
    ),
    "one person": Case(
        "claims", gate, "same-person", ("01:senior official", RADIO), "are one person",
        {"a": "01:senior official", "b": RADIO},
    ),
    "two persons": Case(
        "claims", gate, "two-persons", ("01:senior official", RADIO), "are two persons",
        {"a": "01:senior official", "b": RADIO},
    ),
    "grade a speaker": Case(
        "claims", divers, "reliability", ("Mara Quill", "B"), "Ada Brandt", {"mention": "02:Divers"}, {"value": "B"}
    ),
    "grade a publisher": Case(
        "reports", report, "reliability", ("Norfjord Radio", "C"), "Ada Brandt", fill={"value": "C"}
    ),
    "the date of a report": Case(
        "reports", report, "date", ("02", "2024-03-06"), "6 March 2024", fill={"value": "2024-03-06"}
    ),
    "note on a report": Case(
        "reports", report, "note", ("02", "only heard"), "only heard", fill={"note": "only heard"}
    ),
    "accept a story": Case("stories", lock, "accept", (lock,), "Accepted by Ada Brandt"),
    "reject a story": Case("stories", lock, "reject", (lock,), "Rejected by Ada Brandt"),
    "note on a story": Case(
        "stories", lock, "note", (lock, "goes on"), "goes on", fill={"note": "goes on"}
    ),
    "join stories": Case(
        "stories", lock, "join", (lock, bakers), "Ada Brandt decided", fill={"other": bakers}
    ),
    "split a report off a story": Case(
        "stories", lock, "split", ("02",), "Ada Brandt decided", fill={"apart": report}
    ),
}  # fmt: skip


@dataclass
class Desk:
    """A case behind its pages, and a browser that was let in."""

    path: Path
    server: Server
    cookie: str

    def brief(self) -> Brief:
        with open_case(self.path) as case:
            return from_contract(case.contract())

    def get(self, path: str) -> str:
        """The page, followed to where what it showed has gone."""
        status, headers, text = ask(self.server, path, Cookie=self.cookie)
        if status == 303:
            return self.get(headers["location"])
        assert status == 200
        return text

    def send(self, form: html.FormElement, fields: dict[str, str]) -> str:
        """The page that the answer to the form leads to."""
        sent = urlencode([(name, value) for name, value in form.form_values() if name not in fields]
                         + list(fields.items()))  # fmt: skip
        kind = "application/x-www-form-urlencoded"
        status, headers, text = ask(
            self.server, "/judge", "POST", sent, Cookie=self.cookie, Content_Type=kind
        )
        assert status == 303, text
        return self.get(headers["location"].partition("#")[0])


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("lock")
    path = folder / "lock.case"
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with open_case(path, create=True, writing=True) as case:
        case.add(sorted(folder.glob("*.txt")), Settings(rules_only=True))
    with serving(CaseReading(path)) as server:
        yield Desk(path, server, enter(server))


def meant(value: str | Place, brief: Brief) -> str:
    return value if isinstance(value, str) else value(brief)


def place(words: str, claim_id: str, brief: Brief) -> str:
    """The place in the claim of the mention that "02:canal official" means."""
    file, _, part = words.partition(":")
    claim = next(claim for claim in brief.claims if claim.id == claim_id)
    texts = {each.id: (each.file, each.text) for each in brief.reports}
    return next(
        f"{at}"
        for at, mention in enumerate(claim.mentions)
        if texts[mention.report][0] == f"{file}.txt" and part in mention.span.of(texts[mention.report][1])
    )


def find_form(page: str, verb: str, has: dict[str, str], without: tuple[str, ...]) -> html.FormElement:
    """The one form of the page that decides this."""
    found = []
    for form in html.fromstring(page).forms:
        verbs = [*form.xpath(".//input[@name='verb']/@value"), *form.xpath(".//button[@name='verb']/@value")]
        fields = dict(form.form_values())
        fits = all(value in form.xpath(f".//*[@name='{name}']/@value | .//select[@name='{name}']//option/@value")
                   for name, value in has.items())  # fmt: skip
        if verb in verbs and fits and not any(name in fields for name in without):
            found.append(form)
    assert len(found) == 1, f"{len(found)} forms for {verb}"
    return found[0]


@pytest.mark.parametrize("name", CASES)
def test_what_is_decided_on_a_page_is_what_the_command_decides_and_both_are_undone(
    name: str, desk: Desk
) -> None:
    asked, brief = CASES[name], desk.brief()
    before = len(brief.judgements)
    of = asked.of(brief)
    chosen = {
        key: divers(brief) if key == "other" else place(value, of, brief) for key, value in asked.has.items()
    }
    query = "?join=divers" if "other" in chosen else ""
    page = desk.get(f"/{asked.page}/{of}{query}")
    form = find_form(page, asked.verb, chosen, () if "mention" in chosen else ("mention",))
    fill = {key: meant(value, brief) for key, value in asked.fill.items()}
    shown = desk.send(form, {**chosen, **fill, "verb": asked.verb})

    words = [meant(word, brief) for word in asked.words]
    verb = next(verb for verb in Verb if verb.value == asked.verb)
    order = Order(verb, words, "Ada Brandt", datetime.now(UTC), **asked.options)
    made = make_judgement(order, brief)
    with open_case(desk.path) as case:
        kept: Judgement = case.judgements()[-1]
    assert (kept.verb, set(kept.about), kept.value, set(kept.rest), kept.note, kept.who) == (
        made.verb, set(made.about), made.value, set(made.rest), made.note, made.who
    )  # fmt: skip
    assert asked.shows in unescape(shown)
    (decision,) = [each for each in desk.brief().judgements if each.judgement.id == kept.id]
    assert decision.rests

    undo = find_form(desk.get("/judgements"), "undo", {"judgement": kept.id}, ())
    assert "no longer holds" in desk.send(undo, {})
    after = desk.brief()
    assert len(after.judgements) == before
    assert after.claims == brief.claims
    assert after.stories == brief.stories
    assert after.reports == brief.reports


def test_every_verb_is_tried() -> None:
    assert {asked.verb for asked in CASES.values()} | {"undo"} == {verb.value for verb in Verb}
