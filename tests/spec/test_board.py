"""What a sentence of news puts on the board: a stance, an option, a condition, or nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from twosource.board import build_board
from twosource.model import Board, Mention, Report, Span, Speaker

Parse = Callable[[str], Doc]


def read(parse: Parse, text: str, speaker: str | None = None, kind: str = "unknown") -> Board:
    """The board of one report; `speaker`, a name in it, says all of it."""
    report = Report("r1", "01.txt", text, publisher="The Orlo Bugle", author="Jane Arbor", kind=kind)  # type: ignore[arg-type]
    whole = Span(0, len(text))
    mentions: tuple[Mention, ...] = ()
    if speaker is not None:
        at = Span(text.index(speaker), text.index(speaker) + len(speaker))
        mentions = (Mention("r1", whole, (whole,), Speaker(speaker, at, "named", speaker, at)),)
    return build_board([report], {"r1": parse(text)}, {"r1": mentions})


@pytest.mark.parametrize(
    ("news", "expected"),
    [
        ("The mayor backs the new tramway.", ("The mayor", "supports", "the new tramway")),
        ("Ada Brill opposed a toll on the bridge.", ("Ada Brill", "opposes", "a toll on the bridge")),
        (
            "NORTHOLM, May 2 - Mayor Ada Brill opposes the new tramway.",
            ("Ada Brill", "opposes", "the new tramway"),
        ),
        ("The board ruled out a merger.", ("The board", "opposes", "a merger")),
        ("The board did not rule out a merger.", ("The board", "undecided", "a merger")),
        ("The union does not support the deal.", ("The union", "opposes", "the deal")),
        ("Members voted to reject the offer.", ("Members", "opposes", "the offer")),
        ("The ministry called for a joint inquiry.", ("The ministry", "supports", "a joint inquiry")),
        ("The council is considering a smaller site.", ("The council", "undecided", "a smaller site")),
        ("A later start was proposed by the bank.", ("the bank", "supports", "A later start")),
        ("The mayor is against the scheme.", ("The mayor", "opposes", "the scheme")),
        ("The cabinet has not decided on the loan.", ("The cabinet", "undecided", "the loan")),
        ("Ministers voiced opposition to the tariff.", ("Ministers", "opposes", "the tariff")),
        ("Union leaders said yes to the offer.", ("Union leaders", "supports", "the offer")),
        (
            "Residents will fight the plan to move the road.",
            ("Residents", "opposes", "the plan to move the road"),
        ),
        ("The governor has ruled out a levy.", ("The governor", "opposes", "a levy")),
        ("The union would accept a one-year deal.", ("The union", "supports", "a one-year deal")),
        ("The cabinet remains committed to the ceasefire.", ("The cabinet", "supports", "the ceasefire")),
        ("The firm refuses to reopen the mine.", ("The firm", "opposes", "reopen the mine")),
        ("The rebels are ready to free the crew.", ("The rebels", "supports", "free the crew")),
        ("The bank insists on full repayment.", ("The bank", "supports", "full repayment")),
        ("The council has yet to decide on the permit.", ("The council", "undecided", "the permit")),
        ("The council would not stand in the way of a sale.", ("The council", "supports", "a sale")),
        ("The club has no intention of selling its captain.", ("The club", "opposes", "selling its captain")),
        ("The firm said it had no plans to cut jobs.", ("The firm", "opposes", "cut jobs")),
    ],
)
def test_a_word_of_taking_sides_gives_holder_polarity_and_target(
    parse: Parse, news: str, expected: tuple[str, str, str]
) -> None:
    stances = [(s.holder, s.polarity, s.target) for s in read(parse, news).stances]
    assert expected in stances


@pytest.mark.parametrize(
    ("news", "expected"),
    [
        ("The gates must be repaired, said Ada Brill.", ("supports", "The gates must be repaired")),
        ("The offer is an insult, said Ada Brill.", ("opposes", "The offer")),
        ("We will never accept a lower wage, said Ada Brill.", ("opposes", "a lower wage")),
        ("We can live with the ferry, said Ada Brill.", ("supports", "the ferry")),
        ("The offer falls well short of our claim, said Ada Brill.", ("opposes", "The offer")),
        ("There is no need for an inquiry, said Ada Brill.", ("opposes", "an inquiry")),
        ("We need a ceasefire now, said Ada Brill.", ("supports", "a ceasefire")),
        ("The quarry plan will ruin the valley, said Ada Brill.", ("opposes", "The quarry plan")),
    ],
)
def test_a_speaker_takes_sides_without_a_verb_of_taking_sides(
    parse: Parse, news: str, expected: tuple[str, str]
) -> None:
    stances = read(parse, news, speaker="Ada Brill").stances
    assert expected in [(s.polarity, s.target) for s in stances if s.holder == "Ada Brill"]


def test_to_prefer_one_thing_to_another_is_two_stances(parse: Parse) -> None:
    stances = read(parse, "The club prefers a clean sale to a loan.").stances
    assert {(s.polarity, s.target) for s in stances} == {("supports", "a clean sale"), ("opposes", "a loan")}


@pytest.mark.parametrize(
    "news",
    [
        "The ministry declined to comment.",
        "The minister wants to know who paid.",
        "If the union rejects the deal, the depot closes.",
        "Does the mayor support the tramway?",
        "The mayor may support the tramway.",
        "Ada Brill campaigned for the presidency in May.",
        "The wall supports the roof of the chapel.",
    ],
)
def test_what_is_supposed_asked_possible_or_idle_is_no_stance(parse: Parse, news: str) -> None:
    assert not read(parse, news).stances


@pytest.mark.parametrize(
    ("news", "before", "after", "kind"),
    [
        (
            "If they cross the ridge, we will strike back, said Ada Brill.",
            "they cross the ridge",
            "we will strike back",
            "threat",
        ),
        (
            "If they sign, we will withdraw our complaint, said Ada Brill.",
            "they sign",
            "we will withdraw our complaint",
            "promise",
        ),
        (
            "We will not return to work until the men are reinstated, said Ada Brill.",
            "until the men are reinstated",
            "We will not return to work",
            "demand",
        ),
        (
            "If the rains fail, the canal could run dry, said Ada Brill.",
            "the rains fail",
            "the canal could run dry",
            "forecast",
        ),
        (
            "Should talks fail, we will close the port, said Ada Brill.",
            "talks fail",
            "we will close the port",
            "threat",
        ),
        (
            "Raise the wage and we will be back on Monday, said Ada Brill.",
            "Raise the wage",
            "we will be back on Monday",
            "demand",
        ),
        (
            "We will start the works, deal or no deal, said Ada Brill.",
            "deal or no deal",
            "We will start the works",
            "threat",
        ),
        (
            "We will accept the offer provided that the jobs are kept, said Ada Brill.",
            "the jobs are kept",
            "We will accept the offer",
            "demand",
        ),
        (
            "There will be no talks until the troops leave the ridge, said Ada Brill.",
            "until the troops leave the ridge",
            "There will be no talks",
            "demand",
        ),
        (
            "The company must raise its offer or we will walk out, said Ada Brill.",
            "unless the company raises its offer",
            "we will walk out",
            "threat",
        ),
        (
            "They must withdraw before we talk, said Ada Brill.",
            "once they withdraw",
            "we talk",
            "demand",
        ),
        (
            "The strike will go ahead unless the port improves its offer, said Ada Brill.",
            "unless the port improves its offer",
            "The strike will go ahead",
            "threat",
        ),
        (
            "Withdrawal from the ridge is a condition for talks, said Ada Brill.",
            "Withdrawal from the ridge",
            "talks",
            "demand",
        ),
        (
            "The mayor would support replacing the clerk only if the audit confirms the loss, said Ada Brill.",
            "the audit confirms the loss",
            "The mayor would support replacing the clerk",
            "demand",
        ),
        (
            "The port would close its quays if no deal had been reached by May 3, said Ada Brill.",
            "no deal had been reached by May 3",
            "The port would close its quays",
            "threat",
        ),
        (
            "Any further raid will be met with force, said Ada Brill.",
            "Any further raid",
            "will be met with force",
            "threat",
        ),
        # in the words of an indirect report, turned round, or set on whoever acts
        (
            "Ada Brill said the miners would not go down until the alarms had been tested.",
            "until the alarms had been tested",
            "the miners would not go down",
            None,
        ),
        (
            "Ada Brill said the truce was over if another shell fell on the quay.",
            "another shell fell on the quay",
            "the truce was over",
            None,
        ),
        (
            "The state would make good all losses should the dam be opened, said Ada Brill.",
            "the dam be opened",
            "The state would make good all losses",
            None,
        ),
        (
            "Were the gas cut off, the town could heat its homes for nine days, said Ada Brill.",
            "the gas cut off",
            "the town could heat its homes for nine days",
            None,
        ),
        (
            "Ada Brill said that pilots who came back by Monday would keep their pay.",
            "pilots who came back by Monday",
            "would keep their pay",
            None,
        ),
        (
            "Ada Brill said that trucks found on the road after Sunday would be seized.",
            "trucks found on the road after Sunday",
            "would be seized",
            None,
        ),
        (
            "There would be no second round while a single driver was in jail, said Ada Brill.",
            "while a single driver was in jail",
            "There would be no second round",
            None,
        ),
        (
            "Until somebody tells us the truth, we stay in this square, said Ada Brill.",
            "Until somebody tells us the truth",
            "we stay in this square",
            None,
        ),
        (
            "Ada Brill held talks on a plan to be used should the ferry fail.",
            "the ferry fail",
            "a plan to be used",
            None,
        ),
        (
            "They can have the strike they asked for if they cut the bonus, said Ada Brill.",
            "they cut the bonus",
            "They can have the strike they asked for",
            None,
        ),
    ],
)
def test_a_condition_has_two_halves_and_a_kind(
    parse: Parse, news: str, before: str, after: str, kind: str | None
) -> None:
    """Where the table names no kind, only the halves and who says them are asked for."""
    found = read(parse, news, speaker="Ada Brill").conditions
    told = [(c.antecedent, c.consequent, c.who, c.kind if kind else None) for c in found]
    assert told == [(before, after, "Ada Brill", kind)]


@pytest.mark.parametrize(
    ("news", "who", "kind"),
    [
        ("If the frost holds, the lock will freeze.", None, "forecast"),
        ("If talks fail, the US will impose new tariffs.", "the US", "threat"),
        ("The company threatened to close the depot if the strike goes on.", "The company", "threat"),
        ("The union refuses to sign unless the pension cut is dropped.", "The union", "threat"),
        ("The governor promised to rebuild the school if the levy passes.", "The governor", "promise"),
    ],
)
def test_who_is_the_one_who_binds_themselves_and_nobody_in_the_reports_own_analysis(
    parse: Parse, news: str, who: str | None, kind: str
) -> None:
    assert [(c.who, c.kind) for c in read(parse, news).conditions] == [(who, kind)]


@pytest.mark.parametrize(
    "news",
    [
        "She asked if the bridge was open.",
        "It is unclear if the bridge will open.",
        "The bridge, if anything, is safer now.",
        "The boat turned as if it had struck a rock.",
        "If the gate had held, the town would have been spared.",
        "He waited until the ferry came.",
        "When the siren sounded, the crew left the deck.",
        "What happens if the dam breaks?",
        "If the gate had been mended by Friday, the town would have been spared.",
        "If you like the picture, let me know.",
        "Critics doubted whether or not the idea would work if put into practice.",
        "If you have seen the boat, please call the police.",
        "In the case of the two brothers, the court was lenient.",
        "It remains to be seen if the mill will reopen.",
        "They asked him if the mill would reopen.",
        "You do not know the sea until you have been on it.",
        "I would be lying if I told you the boat was safe.",
        "If that is so, they are brave.",
        "If the mayor really wanted a school, he would build one.",
        "Doctors tie the illness to the well.",
        "Prices are subject to local taxes.",
        "Even if the tide is low, rowing there may be hard.",
        "It is uncertain when the harbour will open if at all.",
    ],
)
def test_questions_idioms_counterfactuals_and_past_times_are_no_conditions(parse: Parse, news: str) -> None:
    assert not read(parse, news).conditions


def test_a_threat_opposes_what_it_answers_and_a_promise_is_a_conditional_stance(parse: Parse) -> None:
    threat = read(parse, "If they cross the ridge, we will strike back, said Ada Brill.", speaker="Ada Brill")
    assert ("opposes", "they cross the ridge") in [(s.polarity, s.target) for s in threat.stances]
    promise = read(parse, "If they sign, we will lift the blockade, said Ada Brill.", speaker="Ada Brill")
    assert ("conditional", "lift the blockade") in [(s.polarity, s.target) for s in promise.stances]


def test_we_is_the_author_of_a_comment_and_the_issuer_of_a_press_release(parse: Parse) -> None:
    news = "We urge the town to keep the ferry."
    assert [s.holder for s in read(parse, news, kind="commentary").stances] == ["Jane Arbor"]
    assert [s.holder for s in read(parse, news, kind="press-release").stances] == ["The Orlo Bugle"]
    assert not read(parse, news).stances


def test_an_option_brings_together_reports_and_wordings(parse: Parse) -> None:
    texts = {
        "r1": "Orlo proposed sanctions on the shipyards.",
        "r2": "Sanctions should be readied against the shipyards, Ada Brill said.",
        "r3": "The union opposed plan B in May. A plan B has no friends.",
    }
    reports = [Report(key, f"{key}.txt", text) for key, text in texts.items()]
    board = build_board(reports, {key: parse(text) for key, text in texts.items()}, {})
    rows = {o.name: (o.raised_by, o.opposed_by, len(o.evidence)) for o in board.options}
    assert rows["plan B"] == ((), ("The union",), 2)
    (sanctions,) = [o for o in board.options if "anctions" in o.name]
    assert sanctions.raised_by == ("Orlo", "Ada Brill")
    assert [p.report for p in sanctions.evidence] == ["r1", "r2"]


@pytest.mark.parametrize(
    ("news", "option"),
    [
        ("The bank could freeze the loan for the dam.", "freeze the loan for the dam"),
        ("The club made an offer of 24 million crowns.", "offer of 24 million crowns"),
        ("A buffer zone along the river has been proposed.", "buffer zone along the river"),
        ("The mayor presented a plan to move the depot.", "move the depot"),
        ("Orlo urged both sides to sign a truce.", "sign a truce"),
        ("One option would be to move the depot across the river.", "move the depot across the river"),
        ("The alternative is arbitration by the labour court.", "arbitration by the labour court"),
        ("The union has called a ballot on strike action.", "ballot on strike action"),
        ("The port could be closed, the minister said.", "close the port"),
        ("The cabinet is weighing whether to buy the mine.", "buy the mine"),
        ("A return to the 2015 deal is on the table.", "return to the 2015 deal"),
        ("Moving the works to the east bank remains an option.", "move the works to the east bank"),
    ],
)
def test_what_is_proposed_offered_or_open_to_an_actor_is_an_option(
    parse: Parse, news: str, option: str
) -> None:
    assert option in [o.name for o in read(parse, news).options]


@pytest.mark.parametrize(
    "news",
    [
        "The wind could lose its force by noon.",
        "The minister offered her condolences.",
        "Planes flew over the plain B road.",
        "He wanted to sleep.",
        "The ministry asked for copies of the letters.",
        "The ferry made two trips.",
        "The 2.7 per cent rise in prices surprised the bank.",
    ],
)
def test_what_nobody_puts_on_the_table_is_no_option(parse: Parse, news: str) -> None:
    assert not read(parse, news).options


def test_only_an_outlet_that_says_so_makes_a_forecast(parse: Parse) -> None:
    """A line that a report has from an outlet without words of saying is nobody's forecast but the report's."""
    text = "If the ice holds, the ferry will sail on Friday."
    whole = Span(0, len(text))
    report = Report("r1", "01.txt", text, publisher="The Orlo Bugle")
    for cue, who in ((None, None), (Span(0, 2), "The Velmar Post")):
        mention = Mention("r1", whole, (whole,), via=("The Velmar Post",), cue=cue)
        (condition,) = build_board([report], {"r1": parse(text)}, {"r1": (mention,)}).conditions
        assert condition.who == who


def test_an_option_stands_wherever_its_words_come_up_again(parse: Parse) -> None:
    texts = {
        "r1": "The council proposed a toll bridge at Orlo.",
        "r2": "Nobody in Velmar had heard of the toll bridge. A rope bridge hung there once.",
    }
    reports = [Report(key, f"{key}.txt", text) for key, text in texts.items()]
    (option,) = build_board(reports, {key: parse(text) for key, text in texts.items()}, {}).options
    assert [p.span.of(texts[p.report]) for p in option.evidence] == [
        "The council proposed a toll bridge at Orlo.",
        "Nobody in Velmar had heard of the toll bridge.",
    ]


def test_a_stance_and_a_condition_name_the_option_they_are_about(parse: Parse) -> None:
    texts = {
        "r1": "The council proposed a toll bridge at Orlo. The ferrymen opposed the toll bridge.",
        "r2": "The ferrymen will block the harbour unless the council talks to them.",
    }
    reports = [Report(key, f"{key}.txt", text) for key, text in texts.items()]
    board = build_board(reports, {key: parse(text) for key, text in texts.items()}, {})
    assert [(s.holder, s.polarity, s.option) for s in board.stances if s.report == "r1"] == [
        ("The council", "supports", "toll bridge"),
        ("The ferrymen", "opposes", "toll bridge"),
    ]
    assert [(c.kind, c.option) for c in board.conditions] == [("threat", "block the harbour")]


@pytest.mark.parametrize(
    "news",
    [
        "The ferry sailed at noon with forty on board.",
        "Rain fell on the market until nine.",
        "Ada Brill was born in Orlo and studied law there.",
        "If only the ferry had come on time!",
        "The mayor, if truth be told, slept badly.",
    ],
)
def test_what_takes_no_side_and_hangs_on_nothing_leaves_the_board_empty(parse: Parse, news: str) -> None:
    board = read(parse, news)
    assert board == Board()
