"""What the layout of a plain text tells: one layout, one expected row."""

from __future__ import annotations

import pytest

from twosource.model import Report
from twosource.reports import read_texts

NEWS = """

The harbour at Orlo Point was shut on Monday after two barges collided, the port authority said.

Nobody was hurt, said Ana Brill, the harbour master. She was out on 2 March 2023."""


def read(text: str) -> Report:
    return read_texts([{"text": text}]).reports[0]


@pytest.mark.parametrize(
    ("layout", "publisher", "published", "author"),
    [
        (
            "THE ORLO BUGLE\nWednesday, 6 March 2024\n\nHarbour shut\n\nBy Jane Arbor, Coast Correspondent",
            "The Orlo Bugle",
            "2024-03-06",
            "Jane Arbor",
        ),
        (
            "Harbour shut after barges collide\n\n"
            "By BUGLE COAST DESK\nThe Orlo Bugle\nPublished: 16/03/2024 08:12",
            "The Orlo Bugle",
            "2024-03-16",
            None,
        ),
        (
            "THE TIDE MONITOR  *  Orlo  *  Saturday 16.03.2024\n\nHARBOUR SHUT\n\n"
            "From our coast correspondent, Jane Arbor",
            "The Tide Monitor",
            "2024-03-16",
            "Jane Arbor",
        ),
        ("Harbour shut | Orlo Today\n\nWords: Jane Arbor", "Orlo Today", None, "Jane Arbor"),
        (
            "Orlo Gazette, Wednesday, March 6, 2024\n\nHARBOUR SHUT\n\nJANE ARBOR",
            "Orlo Gazette",
            "2024-03-06",
            "Jane Arbor",
        ),
        (
            'RADIO ORLO -- "TIDES"\nRush transcript, Wednesday March 6, 2024.\n'
            "Host: Jane Arbor. Guest: Ana Brill.",
            "Radio Orlo",
            "2024-03-06",
            "Jane Arbor",
        ),
        (
            "OrloPulse > Coast > Harbour\n06-03-2024 19:40 (updated 21:05)\n\nHarbour shut",
            "OrloPulse",
            None,
            None,
        ),
        (
            "Harbour shut\n\nBy Jane Arbor and Tom Reck, The Orlo Bugle\n"
            "Updated 7 March 2024 | First published 6 March 2024",
            "The Orlo Bugle",
            "2024-03-06",
            "Jane Arbor and Tom Reck",
        ),
        (
            "Author: Jane Arbor\nDate: March 6, 2024\nPublisher: Orlo Bugle\nTitle: Harbour shut",
            "Orlo Bugle",
            "2024-03-06",
            "Jane Arbor",
        ),
        ("Harbour shut after barges collide", None, None, None),
    ],
)
def test_the_head_of_a_report_names_outlet_day_and_author(
    layout: str, publisher: str | None, published: str | None, author: str | None
) -> None:
    report = read(layout + NEWS)
    day = report.published.isoformat() if report.published else None
    assert (report.publisher, day, report.author) == (publisher, published, author)


@pytest.mark.parametrize(
    ("closing", "publisher", "author", "credited"),
    [
        ("Brief News from Orlo Newsday.", "Orlo Newsday", None, []),
        ("Author: Jane Arbor", None, "Jane Arbor", []),
        ("(Reporting by Jane Arbor; Editing by Tom Reck)", None, "Jane Arbor", []),
        ("© 2024 Orlo Bugle. All rights reserved.", "Orlo Bugle", None, []),
        ("With agencies", None, None, ["agencies"]),
        ("— Reuters", None, None, ["Reuters"]),
        ("Source: Coast News Agency", None, None, ["Coast News Agency"]),
        ("CNA/Evening Bugle", None, None, ["CNA", "Evening Bugle"]),
    ],
)
def test_the_last_line_names_outlet_author_or_agency(
    closing: str, publisher: str | None, author: str | None, credited: list[str]
) -> None:
    report = read(f"Harbour shut at Orlo Point{NEWS}\n\n{closing}")
    found = [credit.name for credit in report.credits]
    assert (report.publisher, report.author, found) == (publisher, author, credited)
    assert report.boilerplate[-1].of(report.text).startswith(closing[:12])


@pytest.mark.parametrize(
    ("opening", "place", "day", "publisher"),
    [
        ("BRUSSELS, 6 March 2024 (CNA) — The talks resumed, a clerk said.", "Brussels", "2024-03-06", "CNA"),
        (
            "ORLO POINT, Tavria, March 6, 2024 (CNA) - The talks resumed, a clerk said.",
            "Orlo Point",
            "2024-03-06",
            "CNA",
        ),
        ("VERRAULT — The talks resumed on Monday, a clerk said.", "Verrault", None, None),
        ("date 2024-03-06 In a closed session, the talks resumed, a clerk said.", None, "2024-03-06", None),
        ("The talks of 6 March 2024 resumed in BRUSSELS — slowly, a clerk said.", None, None, None),
        ("NATO — the alliance — resumed the talks, a clerk said.", None, None, None),
    ],
)
def test_a_dateline_opens_the_reporting(
    opening: str, place: str | None, day: str | None, publisher: str | None
) -> None:
    report = read(opening)
    published = report.published.isoformat() if report.published else None
    assert (report.place, published, report.publisher) == (place, day, publisher)


def test_furniture_is_marked_and_headline_subheading_and_reporting_are_not() -> None:
    report = read(
        "THE ORLO BUGLE\n6 March 2024\n\nHarbour shut at Orlo Point\n\n"
        "Divers to look at both hulls before it opens\n\n"
        f"By Jane Arbor{NEWS}\n\nREAD MORE: Ten fogs we remember\n\n"
        "Jane Arbor is the coast editor, follow her on Twitter @janearbor."
    )
    assert [span.of(report.text) for span in report.boilerplate] == [
        "THE ORLO BUGLE",
        "6 March 2024",
        "By Jane Arbor",
        "READ MORE: Ten fogs we remember",
        "Jane Arbor is the coast editor, follow her on Twitter @janearbor.",
    ]
    assert report.headline is not None
    assert report.headline.of(report.text) == "Harbour shut at Orlo Point"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"ORLO PORT LIMITED\nFOR IMMEDIATE RELEASE\n6 March 2024\n\nHarbour closed{NEWS}", "press-release"),
        (f"OPINION\n\nWhy the harbour must stay shut\n\nJane Arbor{NEWS}", "commentary"),
        (f"ORLO COAST INSTITUTE\nPolicy Note 12\nHarbours in fog: three lessons{NEWS}", "commentary"),
        (f"Harbour shut at Orlo Point{NEWS}", "unknown"),
    ],
)
def test_the_layout_tells_press_releases_and_commentary(text: str, kind: str) -> None:
    assert read(text).kind == kind


def test_every_finding_says_what_it_rests_on() -> None:
    report = read(f"THE ORLO BUGLE\nWednesday, 6 March 2024\n\nHarbour shut\n\nBy Jane Arbor{NEWS}")
    assert [(reason.feature, reason.detail) for reason in report.reasons] == [
        ("publisher", "the masthead 'THE ORLO BUGLE'"),
        ("published", "the date line 'Wednesday, 6 March 2024'"),
        ("author", "the line 'By Jane Arbor'"),
        ("title", "the headline above the report"),
    ]


def test_a_date_of_two_readings_stays_open_and_says_why() -> None:
    report = read(
        f"Harbour shut at Orlo Point\nPublished: 03/04/2024\n\n"
        f"By Jane Arbor{NEWS.replace('2 March 2023', 'deck')}"
    )
    assert report.published is None
    assert ("published", "the date line 'Published: 03/04/2024': day and month cannot be told apart") in [
        (reason.feature, reason.detail) for reason in report.reasons
    ]


@pytest.mark.parametrize(
    ("layout", "publisher", "published", "author"),
    [
        # a blog has its name, what it calls itself, the day, and then a headline
        ("tide & rope\na sailmaker's blog\n6 March 2024\nTwo barges", "tide & rope", "2024-03-06", None),
        (
            "Letters from the Quay — a weblog by Dr. Jane Arbor, pilot\n"
            "posted March 6, 2024\nTwo barges, one tide",
            "Letters from the Quay",
            "2024-03-06",
            "Jane Arbor",
        ),
        ("tidewatch // posted 2024-03-06 // filed under: Orlo\nTWO BARGES", "tidewatch", "2024-03-06", None),
        # a name above the day above the headline is the outlet's, whatever its words
        (
            "ROPE & ANCHOR\nLooking after ports\nPosted by J. Arbor, 6 March 2024\nTwo barges, one tide",
            "Rope & Anchor",
            "2024-03-06",
            "J. Arbor",
        ),
        (
            "COASTLINE\nThe pilots' own paper | 6 March 2024\nHarbour shut\nBy Jane Arbor with Tom Reck",
            "Coastline",
            "2024-03-06",
            "Jane Arbor",
        ),
        # a line on the translation stands above the masthead, not in its place
        (
            "[Translated from Tavrian]\nORLOSKI LIST, Wednesday 6 March 2024, p. 3\n"
            "Harbour shut\nBy Jane Arbor",
            "Orloski List",
            "2024-03-06",
            "Jane Arbor",
        ),
        ("Parliament Today — the weekly record of the Orlo Bugle\n6 March 2024\nHarbour shut", "Orlo Bugle",
         "2024-03-06", None),
        # the paper's day stands above that of its correspondent's dateline
        (
            "THE ORLO BUGLE\nThursday, 7 March 2024\nHarbour shut\nSpecial Correspondent\n"
            "MARL, March 6: Barges collided.",
            "The Orlo Bugle",
            "2024-03-07",
            None,
        ),
        # a desk and an outlet that sign name the outlet
        ("Harbour shut\nBy Coast Financial News\n6 Mar 2024", "Coast Financial News", "2024-03-06", None),
        ("Harbour shut\nBy Coast Wire staff\n6 Mar 2024", "Coast Wire", "2024-03-06", None),
        # headlines in capitals are no persons
        ("THE ORLO BUGLE\n6 March 2024\nDAY OF THE BARGES\nStaff", "The Orlo Bugle", "2024-03-06", None),
    ],
)  # fmt: skip
def test_a_first_line_is_a_masthead_by_what_stands_below_it(
    layout: str, publisher: str | None, published: str | None, author: str | None
) -> None:
    report = read(layout + NEWS)
    day = report.published.isoformat() if report.published else None
    assert (report.publisher, day, report.author) == (publisher, published, author)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Jane Arbor and Tom Reck, Orlo", "Jane Arbor and Tom Reck"),
        ("By Jane Arbor and Bugle Reporter", "Jane Arbor"),
        ("By coast editor Jane Arbor", "Jane Arbor"),
        ("By Jane Arbor Chief Coast Correspondent", "Jane Arbor"),
        ("by jane arbor", "Jane Arbor"),
        ("by Jane Arbor on Gull Island", "Jane Arbor"),
        ("JANE ARBOR at the harbour", "Jane Arbor"),
        ("Jane Arbor reports from Orlo", "Jane Arbor"),
        ("Jane Arbor meets the man who holds the rope", "Jane Arbor"),
        ("From our special envoy in Gull Island, Jane Arbor", "Jane Arbor"),
        ("By Our Staff Reporter (Jane Arbor)", "Jane Arbor"),
        ("A column by Jane Arbor", "Jane Arbor"),
        ('"Rope Notes" by Peregrine', "Peregrine"),
        ("Script: J. Arbor", "J. Arbor"),
        ("Our reporter Jane Arbor was there", "Jane Arbor"),
        ("Staff Reporter", None),
        ("Ana Brill speaks of two barges", None),  # the report tells of her
        ("Silent Harbour", None),  # and of the harbour in small letters
    ],
)
def test_bylines_have_many_shapes(line: str, author: str | None) -> None:
    layout = f"THE ORLO BUGLE\n6 March 2024\nTwo barges shut Orlo Point\n{line}"
    assert read(layout + NEWS).author == author


@pytest.mark.parametrize(
    ("closing", "author"),
    [
        ("Yours,\nDr Jane Arbor\nHarbour Secretary", "Jane Arbor"),
        ("JANE ARBOR\nSpecial Assistant to the Mayor", "Jane Arbor"),
        ("Sd/- Jane Arbor, Commissioner", "Jane Arbor"),
        ("Love, Jane (class of '89)", "Jane"),
        ("Harbour Office\nThe harbour, at last", None),
    ],
)
def test_who_signs_a_letter_or_a_statement_is_its_author(closing: str, author: str | None) -> None:
    assert (
        read(f"ORLO PORT LIMITED\nPress note, 6 March 2024\nHarbour shut{NEWS}\n\n{closing}").author == author
    )


def test_who_speaks_in_a_statement_is_not_its_publisher() -> None:
    report = read(f"BROTHERHOOD OF PILOTS, LODGE 12\nStatement of President Jane Arbor\n6 March 2024{NEWS}")
    assert report.author == "Jane Arbor"
    release = read(f"FOR IMMEDIATE RELEASE\nBrillcroft Therapeutics Announces Pause of Study{NEWS}".replace(
        "the port authority said", "Brillcroft Therapeutics said"))  # fmt: skip
    assert release.publisher == "Brillcroft Therapeutics"


@pytest.mark.parametrize(
    ("opening", "place", "day", "publisher"),
    [
        ("ORLO POINT, MAR 6, 2024 (CNA): Talks resumed, a clerk said.", "Orlo Point", "2024-03-06", "CNA"),
        ("ORLO POINT, 6 March 2024, 19:30. Talks resumed, a clerk said.", "Orlo Point", "2024-03-06", None),
        ("ORLO POINT, Mar 6, 2024, CNA - Talks resumed, a clerk of Coast News Agency said.", "Orlo Point",
         "2024-03-06", "Coast News Agency"),
    ],
)  # fmt: skip
def test_datelines_have_many_shapes(opening: str, place: str, day: str, publisher: str | None) -> None:
    report = read(opening)
    published = report.published.isoformat() if report.published else None
    assert (report.place, published, report.publisher) == (place, day, publisher)


@pytest.mark.parametrize(
    ("layout", "publisher"),
    [
        ("MARSH VALLEY NOTICEBOARD\nposted Mon 4 March by Sue", "Marsh Valley Noticeboard"),
        ('P L U M B L I N E\n"A surveyor looks at the world"\n\nTwo barges', "Plumbline"),
        ("QuickGlobe -- Your World In One Minute\n\nTwo barges shut Orlo Point", "QuickGlobe"),
        ("ORLO CITY POLICE — PRESS NOTE\n4 March 2024", "Orlo City Police"),
        (
            "FEDERATION OF SEAFARERS AND DOCK WORKERS OF ORLO, BRANCH 4\nStatement on the barges\n4 March 2024",
            "Federation of Seafarers and Dock Workers of Orlo, Branch 4",
        ),
        ("JOINT HARBOUR MISSION OF THE COAST IN ORLO\nDaily Report 2/2024\n4 March 2024\nWhat the patrols saw",
         "Joint Harbour Mission of the Coast"),
        ("ORLO NEWS BUREAU\n4 March 2024\nTwo barges shut Orlo Point", "Orlo News Bureau"),
        ("Two barges shut Orlo Point\n\nJane Arbor\nCoast News, Gull Island\n4 March 2024", "Coast News"),
        ("Two barges shut Orlo Point\nBy JANE ARBOR, Associated Press\n4 March 2024", "Associated Press"),
        ("Two barges shut Orlo Point\nOrlo Bugle/AFP\n4 March 2024", "Orlo Bugle"),
        ("Two barges shut Orlo Point\nby Jane Arbor\nEuronorth with AFP", "Euronorth"),
        ("TWO BARGES SHUT ORLO POINT\nSpecial to The Bugle\nBy Jane Arbor", "The Bugle"),
        ("Jane Arbor\n23 September 2022\nTwo barges shut Orlo Point", None),  # a person
        ("23 September 2022\n\nTwo barges shut Orlo Point", None),
        ("Politics\nTwo barges shut Orlo Point\n23 September 2022", None),
        ("Orlo Point, Gull Island\nTwo barges shut the harbour\n23 September 2022", None),
    ],
)  # fmt: skip
def test_a_publisher_is_named_in_many_layouts_and_is_no_date_section_or_person(
    layout: str, publisher: str | None
) -> None:
    assert read(layout + NEWS).publisher == publisher


def test_the_feed_that_a_post_came_from_is_its_publisher() -> None:
    closing = "\n\nThe post Two barges shut Orlo Point appeared first on Orlo Insider."
    assert read(f"Two barges shut Orlo Point{NEWS}{closing}").publisher == "Orlo Insider"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Jane Arbor & bureau", "Jane Arbor"),
        ("by the Editor, Jane Arbor", "Jane Arbor"),
        ("I. Arbor, Gull Island", "I. Arbor"),
        ("A day on the quay. By Jane Arbor", "Jane Arbor"),
        ("Presenter: Arbor. On the line: Ana Brill.", "Arbor"),
        ("With Jane Arbor", "Jane Arbor"),
        ("08:40 That is it from us. Curated by Jane S.", "Jane S"),
    ],
)
def test_bylines_stand_after_a_full_stop_beside_a_bureau_and_on_air(line: str, author: str) -> None:
    assert read(f"THE ORLO BUGLE\n6 March 2024\nTwo barges shut Orlo Point\n{line}{NEWS}").author == author


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("mercredi 6 mars 2024", "2024-03-06"),
        ("Miércoles 6 de marzo de 2024", "2024-03-06"),
        ("6. März 2024", "2024-03-06"),
        ("6.III.2024", "2024-03-06"),
        ("- Burglary. 6 March 2024, says the Post.", None),  # tells when something was
    ],
)
def test_papers_kept_in_translation_are_dated_as_printed(line: str, published: str | None) -> None:
    report = read(f"THE ORLO BUGLE\n{line}\nTwo barges shut Orlo Point{NEWS}")
    assert (report.published.isoformat() if report.published else None) == published


@pytest.mark.parametrize(
    ("opening", "credited", "author"),
    [
        ("ORLO (Jane Arbor) — Talks resumed, a clerk said.", [], "Jane Arbor"),
        ("ORLO (Coast Post) — Talks resumed, a clerk said.", ["Coast Post"], None),
        ("Orlo, Mar 6 (CNA) Talks resumed on Monday, a clerk said.", ["CNA"], None),
    ],
)
def test_a_dateline_credits_an_agency_or_names_the_writer(
    opening: str, credited: list[str], author: str | None
) -> None:
    report = read(f"THE ORLO BUGLE\n6 March 2024\nTalks resume\n\n{opening}")
    assert ([credit.name for credit in report.credits], report.author) == (credited, author)


def test_a_colleague_who_helped_is_no_other_text() -> None:
    report = read(f"THE ORLO BUGLE\n6 March 2024\nTwo barges{NEWS}\n\nAdditional reporting by Ruvo Tesk")
    assert report.credits == ()


def test_an_agency_does_not_credit_itself_by_its_code() -> None:
    report = read("Talks resume\n\nCOASTLINK NEWS AGENCY\nORLO, Mar 6, CLNA - Talks resumed, a clerk said.")
    assert (report.publisher, report.credits) == ("Coastlink News Agency", ())


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Let me list what we know. The barges met at noon. I would close the channel for a year, and I lean to "
         "the pilots' side. What comes next? Nothing, I expect.", "commentary"),
        ("The harbour has to be called before noon. Is it open? Nobody answers. We have read the log twice, says "
         "the pilot, in the copy which we hold.", "unknown"),
    ],
)  # fmt: skip
def test_opinion_is_told_by_an_author_who_judges(body: str, kind: str) -> None:
    assert read(f"ROPE AND TIDE - a weblog\n6 March 2024\n\nTwo barges\n\n{body}").kind == kind


def test_a_column_says_so_in_its_byline_and_a_dated_statement_is_a_release() -> None:
    assert (
        read(f"THE ORLO BUGLE\n6 March 2024\nTwo barges\nA column by Jane Arbor{NEWS}").kind == "commentary"
    )
    statement = f"UNITED PILOTS' FRONT (UPF)\nStatement of the Board, Wednesday 6 March 2024{NEWS}"
    assert read(statement).kind == "press-release"
