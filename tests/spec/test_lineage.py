"""Who reprints, rewrites or cites whom, told from a few lines of news by invented outlets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest
from spacy.tokens import Doc

from twosource.engine import Inline
from twosource.lineage import classify_kinds, trace
from twosource.model import Credit, Lineage, Mention, Report, Span, Speaker, Story

Parse = Callable[[str], Doc]

FRIDAY = date(2024, 3, 8)
WEDNESDAY = date(2024, 3, 6)
TUESDAY = date(2024, 3, 5)

WIRE = (
    "Two trams collided in the centre of Orlebury shortly before noon on Tuesday and eleven passengers were "
    "taken to hospital with broken bones and bruises. The points at Corn Street had frozen overnight and had "
    "not been inspected, the operator said in a short note. Services on the blue line will be replaced by "
    "buses until the weekend while the rails are measured again."
)
ORIGINAL = (
    "The Norvane council met in secret on Monday to discuss the sale of the Haldry docks. "
    "Treasurer Ada Orsel told members that the docks lose 18.5 million crowns a year. "
    "Harbour master Colette Brandt asked for six more months to find a tenant. "
    "The council will vote on 14 April in the Guildhall. "
    "Dockers have promised to block the swing bridge if the sale goes through. "
    "The docks were built in 1893 by the engineer Tobias Wren."
)
SPUN = (
    "The Norvane council gathered secretly on Monday for discussing the selling of the Haldry docks. "
    "Treasurer Ada Orsell informed members that the docks are losing 18.5 million crowns every year. "
    "Harbour master Collette Brandt requested six further months for finding a tenant. "
    "The council is going to vote on 14 April at the Guildhall. "
    "Dockers vowed to block the swing bridge when the sale proceeds. "
    "The docks got built in 1893 by engineer Tobias Wren."
)


def report(at: int, publisher: str | None, text: str, published: date | None = FRIDAY) -> Report:
    return Report(f"r{at}", f"{at:02}.txt", text, publisher=publisher, published=published)


def lineage(parse: Parse, reports: Sequence[Report], mentions: Sequence[Mention] = ()) -> Lineage:
    docs = {r.id: parse(r.text) for r in reports}
    said = {r.id: [m for m in mentions if m.report == r.id] for r in reports}
    story = Story("s1", tuple(r.id for r in reports), "")
    return trace(reports, docs, said, [story], Inline())


def edges(found: Lineage) -> set[tuple[str, str, str]]:
    names = {unseen.id: f"unseen {unseen.publisher}" for unseen in found.unseen}
    return {(d.later, names.get(d.earlier, d.earlier), d.kind) for d in found.derivations}


@pytest.mark.parametrize(
    "news",
    [
        "The Harrow Gazette reported on Wednesday that the mayor had resigned.",
        "According to the Harrow Gazette, the mayor had resigned.",
        "The mayor has resigned, the Harrow Gazette said.",
        "The mayor told the Harrow Gazette that she had resigned.",
        "News of the resignation was first published by the Harrow Gazette.",
        "In an interview with the Harrow Gazette the mayor said she had resigned.",
        "By the Harrow Gazette's account the mayor resigned at noon.",
        "The mayor's resignation, as the Harrow Gazette put it, was overdue.",
    ],
)
def test_an_outlet_credited_for_the_news_is_cited(parse: Parse, news: str) -> None:
    found = lineage(parse, [report(1, "The Verrin Post", news)])
    assert edges(found) == {("r1", "unseen Harrow Gazette", "citation")}
    assert found.derivations[0].evidence[0].span.of(news) == news


@pytest.mark.parametrize(
    "news",
    [
        "The windows of the Harrow Gazette were broken by the blast.",
        "The mayor told the Verrin Post that she had resigned.",  # its own interview
        "The mayor used to own the Harrow Gazette.",
    ],
)
def test_an_outlet_merely_mentioned_is_not_cited(parse: Parse, news: str) -> None:
    assert edges(lineage(parse, [report(1, "The Verrin Post", news)])) == set()


def test_the_day_beside_the_credit_dates_the_unseen_report(parse: Parse) -> None:
    news = "The Harrow Gazette reported on Wednesday that the mayor had resigned."
    (unseen,) = lineage(parse, [report(1, "The Verrin Post", news)]).unseen
    assert unseen.published == WEDNESDAY


def test_one_unseen_report_stands_for_all_who_cite_it(parse: Parse) -> None:
    found = lineage(
        parse,
        [
            report(1, "The Verrin Post", "The Harrow Gazette reported that the mayor had resigned."),
            report(2, "Radio Arbel", "The mayor has resigned, according to the Harrow Gazette."),
        ],
    )
    assert len(found.unseen) == 1
    assert {later for later, _, _ in edges(found)} == {"r1", "r2"}


def test_a_cited_outlet_in_the_folder_is_that_report(parse: Parse) -> None:
    found = lineage(
        parse,
        [
            report(1, "The Harrow Gazette", "Mayor Ilse Korr resigned at noon.", WEDNESDAY),
            report(2, "The Verrin Post", "Mayor Ilse Korr has gone, the Gazette reported on Wednesday."),
        ],
    )
    assert edges(found) == {("r2", "r1", "citation")}


@pytest.mark.parametrize(
    "news",
    [
        "Korr has gone, and the reasons interest me less than the Gazette makes out.",
        "The Gazette got there first: Korr has gone.",
        "On the money I side with Tilda Oss of the Gazette, who counted it.",
    ],
)
def test_to_name_a_rival_of_the_same_story_is_to_cite_it(parse: Parse, news: str) -> None:
    found = lineage(
        parse,
        [
            report(1, "The Harrow Gazette", "Mayor Ilse Korr resigned at noon.", WEDNESDAY),
            report(2, "The Verrin Post", news),
        ],
    )
    assert edges(found) == {("r2", "r1", "citation")}


@pytest.mark.parametrize(
    "news",
    [
        "The Gazette's owner has sold his house.",  # its people, not its pages
        "A crowd gathered outside the Gazette on Thursday.",
    ],
)
def test_a_rival_spoken_of_as_a_house_is_not_cited(parse: Parse, news: str) -> None:
    found = lineage(
        parse,
        [
            report(1, "The Harrow Gazette", "Mayor Ilse Korr resigned at noon.", WEDNESDAY),
            report(2, "The Verrin Post", news),
        ],
    )
    assert edges(found) == set()


def test_a_body_whose_statement_is_in_the_folder_is_no_outlet(parse: Parse) -> None:
    found = lineage(
        parse,
        [
            report(1, "Orlebury Tram Authority", "PRESS NOTE\n\nThe blue line is closed until May.", TUESDAY),
            report(
                2, "The Verrin Post", "The blue line may never open again, engineers told the Tram Authority."
            ),
        ],
    )
    assert edges(found) == set()


@pytest.mark.parametrize(
    ("publisher", "news", "expected"),
    [
        ("Orlebury Tram Authority", "PRESS NOTE\n\nThe blue line is closed. Buses run.", "press-release"),
        (None, "Orlebury Police — Press Note\n\nThe bridge is closed. Drivers turn back.", "press-release"),
        ("Dock Workers' Union", "The ballot is open. The docks are ours. All vote.", "press-release"),
        (
            "Dock Workers' Union",
            "The ballot is open, Orsel told reporters. All vote. It rained.",
            "own-reporting",
        ),
        (
            "The Verrin Post",
            "Minister withdraws statement\n\nHe was wrong. He left. It rained.",
            "own-reporting",
        ),
        ("Norvane Broadcasting Corporation", "The bridge is closed. Cars wait. It rains.", "own-reporting"),
    ],
)
def test_what_a_body_issues_is_a_press_release(
    parse: Parse, publisher: str | None, news: str, expected: str
) -> None:
    one = report(1, publisher, news)
    found = lineage(parse, [one])
    assert classify_kinds([one], {one.id: parse(news)}, {}, found)[one.id] == expected


def test_a_report_cannot_cite_what_was_published_after_it(parse: Parse) -> None:
    found = lineage(
        parse,
        [
            report(1, "The Harrow Gazette", "Mayor Ilse Korr resigned at noon.", FRIDAY),
            report(2, "The Verrin Post", "Ilse Korr has gone, the Harrow Gazette reported.", WEDNESDAY),
        ],
    )
    assert edges(found) == {("r2", "unseen The Harrow Gazette", "citation")}


def test_an_unnamed_outlet_is_the_report_that_tells_the_same(parse: Parse) -> None:
    found = lineage(
        parse,
        [
            report(1, "Radio Arbel", "Beekeeper Matty Lonn said her hives were burnt on purpose.", WEDNESDAY),
            report(2, "The Harrow Gazette", "The fire brigade counted nine burnt sheds.", WEDNESDAY),
            report(3, "The Verrin Post", "Matty Lonn told a local radio station her hives were burnt."),
        ],
    )
    assert edges(found) == {("r3", "r1", "citation")}


@pytest.mark.parametrize(
    "news",
    [
        "Matty Lonn told a local paper her hives were burnt on purpose.",
        "The hives were burnt on purpose, a beekeeper told a weekly in the valley.",
        "Talk of hives burnt on purpose first surfaced on a blog.",
        "I have laid it beside what the newspaper printed on Wednesday about hives burnt on purpose.",
    ],
)
def test_a_plain_noun_for_an_outlet_is_the_report_that_tells_the_same(parse: Parse, news: str) -> None:
    found = lineage(
        parse,
        [
            report(
                1, "Lower Valley", "Beekeeper Matty Lonn said her hives were burnt on purpose.", WEDNESDAY
            ),
            report(2, "The Harrow Gazette", "The fire brigade counted nine sheds.", TUESDAY),
            report(3, "The Verrin Post", news),
        ],
    )
    assert edges(found) == {("r3", "r1", "citation")}


@pytest.mark.parametrize(
    "news",
    [
        "Matty Lonn told this newspaper her hives were burnt on purpose.",
        "The printers had run out of paper when the hives were burnt on purpose.",
        "Matty Lonn has not told any newspaper that her hives were burnt on purpose.",
    ],
)
def test_paper_is_not_always_another_outlet(parse: Parse, news: str) -> None:
    found = lineage(
        parse,
        [
            report(
                1, "Lower Valley", "Beekeeper Matty Lonn said her hives were burnt on purpose.", WEDNESDAY
            ),
            report(2, "The Verrin Post", news),
        ],
    )
    assert edges(found) == set()


def test_a_retelling_of_the_report_that_is_meant_is_no_rival_to_it(parse: Parse) -> None:
    hives = "Beekeeper Matty Lonn said her hives were burnt on purpose."
    found = lineage(
        parse,
        [
            report(1, "The Lower Mail", hives, TUESDAY),
            report(2, "The Harrow Gazette", f"{hives} So the Lower Mail reported.", WEDNESDAY),
            report(
                3, "The Verrin Post", "Matty Lonn told a local newspaper her hives were burnt on purpose."
            ),
        ],
    )
    assert ("r3", "r1", "citation") in edges(found)


@pytest.mark.parametrize(
    ("news", "drawn"),
    [
        ("The company said in a statement that forty welders would be laid off.", True),
        ("The company said forty welders would be laid off.", False),  # perhaps by telephone
    ],
)
def test_a_statement_is_drawn_on_where_a_text_is_spoken_of(parse: Parse, news: str, drawn: bool) -> None:
    issued = report(1, "Norvane Docks Company", "PRESS RELEASE\n\nForty welders will be laid off.", TUESDAY)
    later = report(2, "The Verrin Post", news)
    body = mention(later, "The company")
    told = Span(news.index("forty"), len(news))
    speaker = Speaker("The company", Span(0, 11), "institution", "The company", Span(0, 11))
    said = replace(body, speaker=speaker, content=(told,))
    assert edges(lineage(parse, [issued, later], [said])) == ({("r2", "r1", "citation")} if drawn else set())


def test_long_verbatim_runs_are_a_reprint_of_the_earlier_report(parse: Parse) -> None:
    found = lineage(
        parse,
        [report(1, "The Harrow Gazette", WIRE, WEDNESDAY), report(2, "The Verrin Post", f"Crash! {WIRE}")],
    )
    assert edges(found) == {("r2", "r1", "reprint")}
    assert found.alignments


def test_two_prints_of_a_credited_agency_both_derive_from_it(parse: Parse) -> None:
    credit = f"{WIRE}\n\nNorvane News Agency"
    second = Report(
        "r2", "02.txt", credit, publisher="The Verrin Post", published=WEDNESDAY,
        credits=(Credit("Norvane News Agency", Span(len(WIRE) + 2, len(credit))),),
    )  # fmt: skip
    found = lineage(parse, [report(1, "The Harrow Gazette", WIRE, WEDNESDAY), second])
    agency = "unseen Norvane News Agency"
    assert edges(found) == {("r1", agency, "reprint"), ("r2", agency, "reprint")}


def test_a_quotation_both_carry_is_no_derivation(parse: Parse) -> None:
    quote = (
        '"We shall open every gate on this river before the autumn rains arrive, whatever it costs the '
        'treasury and whoever complains about the noise of the pumps at night," '
    )
    found = lineage(
        parse,
        [
            report(1, "The Harrow Gazette", f"{quote}the minister told a rally in Orlebury.", WEDNESDAY),
            report(2, "The Verrin Post", f"A crowd of farmers cheered. {quote}said the minister."),
        ],
    )
    assert edges(found) == set()


def test_a_spun_copy_is_a_rewrite_and_its_misspellings_tell_the_direction(parse: Parse) -> None:
    third = "Ada Orsel and Colette Brandt of the Norvane council would not comment on the Haldry docks."
    found = lineage(
        parse,
        [
            report(1, "DailyPulse", SPUN, None),
            report(2, "The Harrow Gazette", ORIGINAL),
            report(3, "Radio Arbel", third),
        ],
    )
    assert edges(found) == {("r1", "r2", "rewrite")}
    (derivation,) = found.derivations
    assert any("Orsell for Orsel" in reason.detail for reason in derivation.reasons)


def test_outlets_that_cite_each_other_are_named_as_a_loop(parse: Parse) -> None:
    found = lineage(
        parse,
        [
            report(1, "The Verrin Post", "Korr will resign, our desk understands.", TUESDAY),
            report(2, "Radio Arbel", "Korr will resign, the Verrin Post reported.", WEDNESDAY),
            report(3, "The Verrin Post", "Confirmed: Korr will resign, Radio Arbel reported.", FRIDAY),
        ],
    )
    assert [reason.feature for reason in found.reasons] == ["circular"]


def test_a_credit_by_name_finds_its_report_in_another_story(parse: Parse) -> None:
    reports = [
        report(1, "The Harrow Gazette", "Beekeeper Matty Lonn said her hives were burnt.", WEDNESDAY),
        report(
            2, "The Verrin Post", "Matty Lonn told the Harrow Gazette her hives were burnt. So were ours."
        ),
        report(3, "Radio Arbel", "The Harrow Gazette reported that the mayor would resign."),
    ]
    docs = {r.id: parse(r.text) for r in reports}
    apart = [Story("s1", ("r1",), ""), Story("s2", ("r2", "r3"), "")]
    found = trace(reports, docs, {}, apart, Inline())
    assert edges(found) == {("r2", "r1", "citation"), ("r3", "unseen The Harrow Gazette", "citation")}


def test_reports_of_two_stories_share_no_text(parse: Parse) -> None:
    reports = [report(1, "The Harrow Gazette", WIRE, WEDNESDAY), report(2, "The Verrin Post", WIRE)]
    docs = {r.id: parse(r.text) for r in reports}
    apart = [Story("s1", ("r1",), ""), Story("s2", ("r2",), "")]
    assert edges(trace(reports, docs, {}, apart, Inline())) == set()


def mention(of: Report, name: str, *, own_hearing: bool = False, quoted: bool = False) -> Mention:
    at = Span(of.text.index(name), of.text.index(name) + len(name))
    whole = Span(0, len(of.text))
    speaker = Speaker(name, at, "named", name, at)
    return Mention(of.id, whole, (whole,), speaker, own_hearing=own_hearing, quoted=quoted)


@pytest.mark.parametrize(
    ("news", "heard", "expected"),
    [
        ("Ilse Korr told this newspaper that she would resign.", True, "own-reporting"),
        ("Ilse Korr will resign, the Harrow Gazette reported.", False, "retelling"),
        ("The Harrow Gazette reported it first. Ilse Korr told us she would resign.", True, "mixed"),
        ("It was claimed that Ilse Korr will go. She is said to be ill.", False, "retelling"),
        ("Ilse Korr will resign.", False, "unknown"),
    ],
)
def test_what_a_report_draws_on_makes_its_kind(parse: Parse, news: str, heard: bool, expected: str) -> None:
    one = report(1, "The Verrin Post", news)
    docs = {one.id: parse(news)}
    borrowed = Mention(one.id, Span(0, 20), (Span(0, 20),), via=("Harrow Gazette",))
    said = {one.id: [mention(one, "Ilse Korr", own_hearing=True)] if heard else []}
    if "Gazette" in news:
        said[one.id].append(borrowed)
    found = trace([one], docs, said, [Story("s1", (one.id,), "")], Inline())
    assert classify_kinds([one], docs, said, found)[one.id] == expected


@pytest.mark.parametrize(
    ("line", "lent"),
    [
        ("(NPA)", True),
        ("— NPA", True),
        ("Norvane News Agency", True),
        ("CITY / CRIME", False),  # a rubric, not an agency
        ("Source: Haldry Rescue", False),
    ],
)
def test_a_rubric_over_a_text_is_no_agency(parse: Parse, line: str, lent: bool) -> None:
    name = line.strip("()— ").rpartition("/ ")[2].removeprefix("Source: ")
    start = len(WIRE) + 1 + line.index(name)
    credited = Report(
        "r1", "01.txt", f"{WIRE}\n{line}", publisher="The Verrin Post", published=FRIDAY,
        credits=(Credit(name, Span(start, start + len(name))),),
    )  # fmt: skip
    assert edges(lineage(parse, [credited])) == ({("r1", f"unseen {name}", "reprint")} if lent else set())


STATEMENT = (
    "PRESS RELEASE\n\nThe Haldry Ferry Company will stop its night crossings from 1 May. Two of its four ferries "
    "need new engines, which will take until the autumn to deliver and to fit. Tickets that were bought in "
    "advance are paid back in full at the office on the quay, on weekdays from nine to four."
)


def test_who_prints_a_press_release_derives_from_it(parse: Parse) -> None:
    issued = report(1, "Haldry Ferry Company", STATEMENT, WEDNESDAY)
    printed = report(2, "The Verrin Post", STATEMENT.partition("\n\n")[2] + " The mayor was away.", WEDNESDAY)
    assert edges(lineage(parse, [issued, printed])) == {("r2", "r1", "reprint")}


@pytest.mark.parametrize(
    "shared",
    [
        "Sign up for our morning letter and get the news that matters, every weekday before breakfast, free.",
        "ORLEBURY, 8 March (Norvane News Agency) -",
        "Follow us on social media for more stories like this one, and tell us what you think of the service.",
    ],
)
def test_what_every_page_carries_is_no_derivation(parse: Parse, shared: str) -> None:
    texts = (
        "Two trams collided in Corn Street. Nobody can say yet why the points did not move.",
        "A heron was freed from the weir after a day. It had swallowed a length of twine.",
    )
    reports = [
        replace(
            report(at, publisher, f"{text}\n\n{shared}"),
            boilerplate=(Span(len(text) + 2, len(text) + 2 + len(shared)),),
        )
        for at, publisher, text in ((1, "The Harrow Gazette", texts[0]), (2, "The Verrin Post", texts[1]))
    ]
    assert edges(lineage(parse, reports)) == set()


def test_a_part_of_a_long_report_in_a_short_one_is_found_with_its_spans(parse: Parse) -> None:
    long = f"{ORIGINAL} {WIRE}"
    edited = WIRE.replace("eleven passengers", "11 passengers").replace("inspected", "inspeced")
    found = lineage(
        parse, [report(1, "The Harrow Gazette", long, WEDNESDAY), report(2, "The Verrin Post", edited)]
    )
    assert edges(found) == {("r2", "r1", "reprint")}
    texts = {"r1": long, "r2": edited}
    for shared in found.alignments:
        one, other = (p.span.of(texts[p.report]) for p in (shared.a, shared.b))
        assert one[:20] == other[:20]
        assert one[-10:] == other[-10:]
    assert sum(shared.words for shared in found.alignments) >= 55
