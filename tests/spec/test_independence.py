"""How many independent origins stand behind a claim: the rule of independence, line by line of news.

Each test shows what reports print of one claim, the interval [min, max] that follows, and what the reason
must name. Unknown never adds independence: where the lines leave it open, min stays low.
"""

from __future__ import annotations

from tests.unit.support.news import count, interval, labels, told, why

COURIER, RADIO, POST, HERALD = (
    "The Verrault Courier",
    "Norfjord Radio",
    "The Brenning Post",
    "The Isker Herald",
)
LEDGER = "The Saltmarsh Ledger"


# 1. An origin is where the claim entered the press: who knows first hand, a document, a reporter's own eyes.


def test_a_person_who_knows_is_one_origin() -> None:
    support = count(told(COURIER, "The gate cracked at noon, Mara Quill said.", by="Mara Quill"))
    assert interval(support) == (1, 1)
    assert labels(support) == ["Mara Quill"]
    assert "Mara Quill" in why(support)


def test_a_reporter_who_was_there_is_an_origin() -> None:
    support = count(told(COURIER, "I saw the gate crack from the bridge at noon."))
    assert interval(support) == (1, 1)
    assert support.origins[0].kind == "reporter"
    assert COURIER in why(support)


def test_a_document_is_an_origin() -> None:
    support = count(
        told(COURIER, "The gate cracked at noon, the lock log says.", by="the lock log", who="document")
    )
    assert interval(support) == (1, 1)
    assert support.origins[0].kind == "document"


# 2. Retellings add nothing.


def test_a_report_and_its_retelling_are_one_origin() -> None:
    support = count(
        told(COURIER, "The gate cracked at noon, Mara Quill told the Courier.", by="Mara Quill"),
        told(RADIO, "The gate cracked at noon, the Courier reported.", via=(COURIER,), report="retelling"),
    )
    assert interval(support) == (1, 1)
    assert f"{RADIO} retells {COURIER}" in why(support)


def test_reprints_of_one_wire_are_one_origin() -> None:
    line = "Two officials said the port would close."
    support = count(
        told("Harbour Wire", line, by="Two officials", who="unnamed"),
        told(COURIER, line, by="Two officials", who="unnamed", report="reprint", copies="Harbour Wire"),
        told(RADIO, line, by="Two officials", who="unnamed", report="reprint", copies="Harbour Wire"),
    )
    assert interval(support) == (1, 1)
    assert COURIER in why(support)
    assert RADIO in why(support)


def test_retellings_of_a_report_that_is_not_in_the_folder_are_one_origin() -> None:
    support = count(
        told(COURIER, "The port will close, the Ledger reported.", via=(LEDGER,), report="retelling"),
        told(RADIO, "The port will close, the Ledger said.", via=(LEDGER,), report="retelling"),
        told(POST, "The port will close.", report="retelling", rewrites=LEDGER),
    )
    assert interval(support) == (1, 1)
    assert LEDGER in labels(support)[0]


def test_a_retelling_of_a_retelling_leads_back_to_the_first() -> None:
    support = count(
        told(COURIER, "The gate cracked, Mara Quill told the Courier.", by="Mara Quill"),
        told(RADIO, "The gate cracked, the Courier reported.", via=(COURIER,), report="retelling"),
        told(POST, "The gate cracked, Norfjord Radio reported.", via=(RADIO,), report="retelling"),
    )
    assert interval(support) == (1, 1)
    assert labels(support) == ["Mara Quill"]


# 3. One speaker heard by several outlets is one origin; so are a body, its papers and its spokespeople.


def test_a_named_person_heard_by_two_outlets_is_one_origin() -> None:
    support = count(
        told(COURIER, "The gate cracked at noon, Mara Quill told the Courier.", by="Mara Quill"),
        told(RADIO, "Ms Quill told Norfjord Radio that the gate cracked at noon.", by="Ms Quill"),
    )
    assert interval(support) == (1, 1)
    assert COURIER in why(support)
    assert RADIO in why(support)


def test_a_person_and_their_own_body_are_one_origin() -> None:
    support = count(
        told(COURIER, "The gate cracked, Mara Quill said.", by="Mara Quill", of="Tarn Canal Authority"),
        told(RADIO, "The Tarn Canal Authority said the gate cracked.", by="Tarn Canal Authority",
             who="institution"),
    )  # fmt: skip
    assert interval(support) == (1, 1)


def test_two_who_speak_for_one_body_are_one_origin() -> None:
    support = count(
        told(COURIER, "The gate cracked, Mara Quill said.", by="Mara Quill", of="Tarn Canal Authority"),
        told(RADIO, "The gate cracked, Finn Dace said.", by="Finn Dace", of="Tarn Canal Authority"),
    )
    assert interval(support) == (1, 1)


def test_a_press_release_is_its_issuer_speaking() -> None:
    support = count(
        told("Tarn Canal Authority", "The gate cracked at noon.", report="press-release"),
        told(RADIO, "The Tarn Canal Authority said the gate cracked.", by="Tarn Canal Authority",
             who="institution"),
    )  # fmt: skip
    assert interval(support) == (1, 1)
    assert labels(support) == ["Tarn Canal Authority"]


def test_two_bodies_are_two_origins() -> None:
    support = count(
        told(COURIER, "The Water Ministry said talks will resume.", by="Water Ministry", who="institution"),
        told(RADIO, "The Foreign Ministry said talks will resume.", by="Foreign Ministry", who="institution"),
    )
    assert interval(support) == (2, 2)


# 4. The unnamed at one outlet are one account; at two outlets they may be one person.


def test_the_unnamed_at_one_outlet_are_one_origin_however_many() -> None:
    support = count(
        told(COURIER, "Two officials said the port would close.", by="Two officials", who="unnamed"),
        told(COURIER, "A dock worker said the port would close.", by="A dock worker", who="unnamed",
             file="second.txt"),
    )  # fmt: skip
    assert interval(support) == (1, 1)


def test_the_unnamed_at_two_outlets_are_one_or_two() -> None:
    support = count(
        told(COURIER, "An official said the port would close.", by="An official", who="unnamed"),
        told(RADIO, "A person briefed on it said the port would close.", by="A person", who="unnamed"),
    )
    assert interval(support) == (1, 2)
    assert COURIER in why(support)
    assert RADIO in why(support)


def test_the_unnamed_at_three_outlets_are_one_to_three() -> None:
    lines = [
        told(outlet, "An official said the port would close.", by="An official", who="unnamed")
        for outlet in (COURIER, RADIO, POST)
    ]
    assert interval(count(*lines)) == (1, 3)


def test_the_unnamed_of_two_sides_are_two_origins() -> None:
    support = count(
        told(COURIER, "A Tavrenian diplomat said talks will resume.", by="A Tavrenian diplomat",
             who="unnamed", of="Tavrenian"),
        told(RADIO, "An Ilmari general said talks will resume.", by="An Ilmari general",
             who="unnamed", of="Ilmari"),
    )  # fmt: skip
    assert interval(support) == (2, 2)


def test_the_unnamed_of_one_side_may_be_one_person() -> None:
    support = count(
        told(COURIER, "A Tavrenian diplomat said talks will resume.", by="A Tavrenian diplomat",
             who="unnamed", of="Tavrenian"),
        told(RADIO, "An official from Tavrenia said talks will resume.", by="An official",
             who="unnamed", of="Tavrenia"),
    )  # fmt: skip
    assert interval(support) == (1, 2)


def test_an_unnamed_speaker_may_be_the_named_one() -> None:
    support = count(
        told(COURIER, "The gate cracked, Mara Quill said.", by="Mara Quill"),
        told(RADIO, "An official said the gate cracked.", by="An official", who="unnamed"),
    )
    assert interval(support) == (1, 2)
    assert "Mara Quill" in why(support)


# 5. Another named person, body or eyewitness adds one.


def test_two_named_persons_are_two_origins() -> None:
    support = count(
        told(COURIER, "The gate cracked at noon, Mara Quill said.", by="Mara Quill"),
        told(RADIO, "The gate cracked at noon, Oskar Brandt said.", by="Oskar Brandt"),
    )
    assert interval(support) == (2, 2)
    assert labels(support) == ["Mara Quill", "Oskar Brandt"]


def test_an_eyewitness_reporter_adds_one_to_a_person() -> None:
    support = count(
        told(COURIER, "The gate cracked at noon, Mara Quill said.", by="Mara Quill"),
        told(RADIO, "I saw the gate crack from the bridge at noon."),
    )
    assert interval(support) == (2, 2)


# 6. A sentence that names nobody adds nothing in a retelling, and one to max in a report of its own.


def test_own_lines_of_a_retelling_add_nothing() -> None:
    support = count(
        told(COURIER, "The gate cracked at noon, Mara Quill said.", by="Mara Quill"),
        told(RADIO, "The gate cracked at noon.", report="retelling", lead="The Courier broke the news.",
             rewrites=COURIER),
    )  # fmt: skip
    assert interval(support) == (1, 1)


def test_an_unattributed_line_of_a_reports_own_reporting_only_may_add_one() -> None:
    support = count(
        told(COURIER, "The gate cracked at noon, Mara Quill said.", by="Mara Quill"),
        told(RADIO, "The gate cracked at noon.", lead="Norfjord Radio went to the lock."),
    )
    assert interval(support) == (1, 2)
    assert RADIO in why(support)


def test_a_line_beside_the_attributed_one_in_the_same_report_adds_nothing() -> None:
    said, bare = "The gate cracked at noon, an engineer said.", "The gate cracked."
    support = count(
        told(COURIER, said, by="an engineer", who="unnamed", text=f"{said} {bare}"),
        told(COURIER, bare, text=f"{said} {bare}"),
    )
    assert interval(support) == (1, 1)


def test_unattributed_lines_of_many_retellings_prove_nothing() -> None:
    lines = [
        told(outlet, "The port will close.", report="retelling", rewrites=LEDGER)
        for outlet in (COURIER, RADIO, POST, HERALD)
    ]
    assert interval(count(*lines)) == (1, 1)


def test_a_report_of_unknown_making_that_names_nobody_proves_nothing() -> None:
    support = count(told(COURIER, "The port will close.", report="unknown"))
    assert support.min == 0
    assert COURIER in why(support)


# 7. A denial is a dispute, not a second origin.


def test_a_denial_adds_nothing() -> None:
    support = count(
        told(COURIER, "The gate cracked, Mara Quill said.", by="Mara Quill"),
        told(RADIO, "Oskar Brandt denied that the gate cracked.", by="Oskar Brandt", stance="denies"),
    )
    assert interval(support) == (1, 1)
    assert "denial" in why(support)


def test_a_refusal_to_comment_adds_nothing() -> None:
    support = count(
        told(COURIER, "The gate cracked, Mara Quill said.", by="Mara Quill"),
        told(
            RADIO, "Oskar Brandt declined to say if the gate cracked.", by="Oskar Brandt", stance="declines"
        ),
    )
    assert interval(support) == (1, 1)


def test_what_is_only_denied_has_no_origin() -> None:
    support = count(
        told(RADIO, "Oskar Brandt denied that the gate cracked.", by="Oskar Brandt", stance="denies")
    )
    assert interval(support) == (0, 0)


# 8. For a threat or a promise the holder's words are the origin.


def test_a_threat_made_before_several_outlets_has_one_origin_its_maker() -> None:
    support = count(
        told(COURIER, "Ida Marsk will sue, she said.", by="Ida Marsk", stance="predicts"),
        told(RADIO, "Marsk threatened to sue.", by="Marsk", stance="predicts"),
    )
    assert interval(support) == (1, 1)
    assert labels(support) == ["Ida Marsk"]


# 9. A document is one origin for what it asserts, however many newsrooms read it.


def test_one_document_read_by_two_newsrooms_is_one_origin() -> None:
    support = count(
        told(COURIER, "The inspection report says the gate was rusty.", by="The inspection report",
             who="document"),
        told(RADIO, "The gate was rusty, the inspection report says.", by="the inspection report",
             who="document"),
    )  # fmt: skip
    assert interval(support) == (1, 1)


# 11. A closed loop of reports that cite each other has no origin.


def test_two_reports_that_cite_each_other_prove_nothing() -> None:
    support = count(
        told(COURIER, "The port will close, Norfjord Radio reported.", via=(RADIO,)),
        told(RADIO, "The port will close, the Courier reported.", via=(COURIER,)),
    )
    assert support.min == 0
    assert "cite each other" in why(support)


def test_a_loop_of_three_proves_nothing() -> None:
    support = count(
        told(COURIER, "The port will close, Norfjord Radio reported.", via=(RADIO,)),
        told(RADIO, "The port will close, the Post reported.", via=(POST,)),
        told(POST, "The port will close, the Courier reported.", via=(COURIER,)),
    )
    assert support.min == 0


def test_a_loop_with_somebody_who_knows_in_it_has_that_one_origin() -> None:
    support = count(
        told(COURIER, "The port will close, Norfjord Radio reported.", via=(RADIO,)),
        told(RADIO, "The port will close, the Courier reported.", via=(COURIER,)),
        told(POST, "The port will close, Mara Quill told the Post.", by="Mara Quill"),
    )
    assert interval(support) == (1, 1)
    assert labels(support) == ["Mara Quill"]


# 12. Only what tells the claim as worded counts; what may tell something else never raises min.


def test_a_line_that_only_may_tell_the_claim_never_raises_min() -> None:
    support = count(
        told(COURIER, "The gate cracked at noon, Mara Quill said.", by="Mara Quill"),
        told(RADIO, "There was damage at the lock, Oskar Brandt said.", by="Oskar Brandt", sure=False),
    )
    assert interval(support) == (1, 2)


def test_of_many_unsure_lines_none_raises_min() -> None:
    support = count(
        told(COURIER, "The gate cracked at noon, Mara Quill said.", by="Mara Quill"),
        told(RADIO, "There was damage, Oskar Brandt said.", by="Oskar Brandt", sure=False),
        told(POST, "There was a bang, Ida Marsk said.", by="Ida Marsk", sure=False),
        told(HERALD, "I saw the lock shut for the day.", sure=False),
    )
    assert interval(support) == (1, 4)
