"""How many independent origins stand behind a claim: the rule of independence, line by line of news.

Each test shows what reports print of one claim, the interval [min, max] that follows, and what the reason
must name. Unknown never adds independence: where the lines leave it open, min stays low.
"""

from __future__ import annotations

import pytest

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


def test_a_paper_without_a_name_knows_no_more_than_who_is_named() -> None:
    support = count(
        told(COURIER, "The gate cracked at noon, Mara Quill said.", by="Mara Quill"),
        told(RADIO, "The gate cracked, a local paper wrote.", by="a local paper", who="document"),
    )
    assert interval(support) == (1, 1)


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


def test_a_ministry_may_be_what_the_government_speaks_through() -> None:
    support = count(
        told(COURIER, "The Water Ministry said talks will resume.", by="Water Ministry", who="institution"),
        told(RADIO, "The government said talks will resume.", by="The government", who="institution"),
    )
    assert interval(support)[0] == 1


def test_the_regulator_is_the_one_that_is_named() -> None:
    support = count(
        told(COURIER, "The Canal Safety Board said the gate cracked.", by="Canal Safety Board",
             who="institution"),
        told(RADIO, "The gate cracked, the regulator says.", by="the regulator", who="institution"),
    )  # fmt: skip
    assert interval(support) == (1, 1)
    assert "speak for one body" in why(support)


def test_two_police_forces_are_not_surely_two() -> None:
    support = count(
        told(COURIER, "Verrault police said the gate was forced.", by="Verrault police", who="institution"),
        told(RADIO, "Norfjord police said the gate was forced.", by="Norfjord police", who="institution"),
    )
    assert interval(support) == (1, 2)


def test_whom_a_press_release_quotes_speaks_for_its_issuer() -> None:
    support = count(
        told("Tarn Canal Authority", "“The gate cracked at noon,” Mara Quill said.", by="Mara Quill",
             report="press-release"),
        told(RADIO, "The Tarn Canal Authority said the gate cracked.", by="Tarn Canal Authority",
             who="institution"),
    )  # fmt: skip
    assert interval(support) == (1, 1)


def test_officers_of_bodies_not_told_may_speak_for_one() -> None:
    support = count(
        told(COURIER, "The gate cracked, the chairwoman, Mara Quill, said.", by="Mara Quill"),
        told(RADIO, "The gate cracked, managing director Finn Dace said.", by="Finn Dace"),
    )
    assert interval(support) == (1, 2)
    assert "may speak for one body" in why(support)


def test_a_resident_is_nobodys_spokesman() -> None:
    support = count(
        told(COURIER, "The gate cracked, said Oskar Brandt, a resident.", by="Oskar Brandt"),
        told(RADIO, "The Tarn Canal Authority said the gate cracked.", by="Tarn Canal Authority",
             who="institution"),
    )  # fmt: skip
    assert interval(support) == (2, 2)


def test_a_person_of_whom_nothing_is_told_may_speak_for_the_body_heard() -> None:
    support = count(
        told(COURIER, "The gate cracked, Oskar Brandt said.", by="Oskar Brandt"),
        told(RADIO, "The Tarn Canal Authority said the gate cracked.", by="Tarn Canal Authority",
             who="institution"),
    )  # fmt: skip
    assert interval(support) == (1, 2)


def test_an_office_of_one_holder_is_the_person_who_holds_it() -> None:
    support = count(
        told(COURIER, "The crypt will open, Bishop Ada Holt said.", by="Ada Holt"),
        told(RADIO, "The crypt will open, the bishop told the radio.", by="the bishop", who="unnamed"),
    )
    assert interval(support) == (1, 1)


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


def test_an_unnamed_speaker_is_not_the_person_spoken_of() -> None:
    support = count(
        told(COURIER, "“I left the room at ten,” Mara Quill said.", by="Mara Quill"),
        told(RADIO, "Quill left the room at ten, an aide said.", by="an aide", who="unnamed"),
    )
    assert interval(support) == (2, 2)


def test_parents_without_a_name_are_not_the_minister() -> None:
    support = count(
        told(COURIER, "The school will close, Minister Mara Quill said.", by="Mara Quill"),
        told(RADIO, "The school will close, three parents said.", by="three parents", who="unnamed"),
    )
    assert interval(support) == (2, 2)


def test_the_unnamed_of_two_employers_are_two_origins() -> None:
    support = count(
        told(COURIER, "A Water Ministry official said the port would close.", by="A Water Ministry official",
             who="unnamed", of="Water Ministry"),
        told(RADIO, "An engineer at Pellham Solvents said the port would close.", by="An engineer",
             who="unnamed", of="Pellham Solvents Limited"),
    )  # fmt: skip
    assert interval(support) == (2, 2)


def test_observers_are_the_observer_corps() -> None:
    support = count(
        told(COURIER, "The vote was fair, the Observer Corps said.", by="Observer Corps", who="institution"),
        told(
            RADIO, "Observers from the League called it fair.", by="Observers from the League", who="unnamed"
        ),
    )
    assert interval(support) == (1, 1)


def test_an_officer_without_a_name_may_be_the_one_who_is_named() -> None:
    named = told(COURIER, "Inspector Mara Quill said the quay would stay shut.", by="Mara Quill", of="police")
    commander = "the local commander"
    support = count(named, told(RADIO, f"It would stay shut, {commander} said.", by=commander, who="unnamed"))
    assert interval(support) == (1, 1)
    support = count(
        named, told(RADIO, "It would stay shut, an officer said.", by="an officer", who="unnamed")
    )
    assert interval(support) == (1, 2)


def test_the_clubs_secretary_speaks_for_the_club_that_is_named() -> None:
    support = count(
        told(COURIER, "Oxbow, a rowing club, has lost nine boats.", by="Oxbow", who="institution"),
        told(RADIO, "Nine boats, the club's secretary, Dr Mara Quill, said.", by="Mara Quill"),
    )
    assert interval(support) == (1, 1)


def test_the_cops_are_the_police() -> None:
    support = count(
        told(COURIER, "Two men were held, Inspector Ada Holt said.", by="Ada Holt", of="Verrault police"),
        told(RADIO, "Two men were held, cops say.", by="cops", who="unnamed"),
    )
    assert interval(support) == (1, 1)


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


def test_a_paragraph_in_which_the_reporter_stands_is_what_he_saw() -> None:
    line = "The gate cracked and water ran over the road."
    support = count(
        told(COURIER, line, text=f"I watched from the bridge with two boys. {line}"),
        told(RADIO, "The gate cracked at noon, Oskar Brandt said.", by="Oskar Brandt"),
    )
    assert interval(support) == (2, 2)


def test_what_had_gone_before_the_reporter_did_not_see() -> None:
    line = "The gate had been repaired in the spring."
    support = count(told(COURIER, line, text=f"I watched from the bridge with two boys. {line}"))
    assert labels(support) == [f"{COURIER}, unattributed"]


def test_what_others_saw_in_quotation_marks_the_reporter_did_not() -> None:
    support = count(
        told(COURIER, "“I saw the gate crack.”"),
        told(RADIO, "The gate cracked at noon, Oskar Brandt said.", by="Oskar Brandt"),
    )
    assert interval(support)[0] == 1


def test_who_has_it_from_another_adds_nothing() -> None:
    support = count(
        told(COURIER, "“I am leaving the club,” Finn Dace said.", by="Finn Dace"),
        told(RADIO, "“He is leaving, he phoned us himself,” Oskar Brandt said.", by="Oskar Brandt"),
    )
    assert interval(support)[0] == 1


def test_who_has_read_it_in_the_paper_adds_nothing() -> None:
    support = count(
        told(COURIER, "The gate cracked at noon, Mara Quill said.", by="Mara Quill"),
        told(RADIO, "Oskar Brandt said he had read in the Courier that the gate cracked.", by="Oskar Brandt"),
    )
    assert interval(support) == (1, 1)


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


def test_a_line_that_tells_what_a_credited_person_wants_adds_nothing() -> None:
    support = count(
        told(COURIER, "“The gate must be rebuilt,” Mara Quill said.", by="Mara Quill"),
        told(RADIO, "Ms Quill would see the gate rebuilt.", lead="Norfjord Radio went to the lock."),
    )
    assert interval(support) == (1, 1)


@pytest.mark.parametrize(
    ("line", "by", "of"),
    [
        ("The Lock Board raised its estimate of the damage on Monday.", "Mara Quill", "Lock Board"),
        ("The board now puts the damage at two million.", "Mara Quill", "Lock Board"),
        ("Tavrenia's harbour minister wants two million for the gate.", "Mara Quill", None),
    ],
)
def test_a_line_that_names_the_holder_adds_nothing(line: str, by: str, of: str | None) -> None:
    support = count(
        told(COURIER, "Two million, the harbour minister, Mara Quill, said.", by=by, of=of),
        told(RADIO, line, lead="The port lies still."),
    )
    assert interval(support) == (1, 1)


def test_a_line_of_quoted_words_without_a_speaker_adds_nothing() -> None:
    support = count(
        told(COURIER, "The gate cracked at noon, Mara Quill said.", by="Mara Quill"),
        told(RADIO, "“The gate cracked.”", lead="Norfjord Radio went to the lock."),
    )
    assert interval(support) == (1, 1)


def test_a_line_of_what_is_to_come_rests_on_those_who_plan_it() -> None:
    support = count(
        told(COURIER, "The port will shut for a week, Mara Quill said.", by="Mara Quill"),
        told(RADIO, "The port will be shut for a week.", lead="Norfjord Radio went down to the port."),
    )
    assert interval(support) == (1, 1)


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


def test_what_two_reports_tell_alike_without_credit_they_have_from_the_report_both_draw_on() -> None:
    support = count(
        told(COURIER, "The gate cracked at noon.", report="mixed", rewrites=LEDGER),
        told(RADIO, "At noon the gate cracked.", report="mixed", rewrites=LEDGER),
    )
    assert interval(support) == (1, 1)
    assert labels(support) == [f"{LEDGER}, whose basis is not known"]
    assert f"retell {LEDGER}" in why(support)


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


def test_who_describes_what_another_wants_is_no_second_origin() -> None:
    support = count(
        told(COURIER, "“We will sue,” Ida Marsk said.", by="Ida Marsk", stance="predicts"),
        told(RADIO, "Marsk has threatened to sue, Oskar Brandt said.", by="Oskar Brandt"),
    )
    assert interval(support) == (1, 1)


# 9. A document is one origin for what it asserts, however many newsrooms read it.


def test_one_document_read_by_two_newsrooms_is_one_origin() -> None:
    support = count(
        told(COURIER, "The inspection report says the gate was rusty.", by="The inspection report",
             who="document"),
        told(RADIO, "The gate was rusty, the inspection report says.", by="the inspection report",
             who="document"),
    )  # fmt: skip
    assert interval(support) == (1, 1)


def test_copies_that_two_newsrooms_came_by_separately_are_two_origins_of_what_is_in_them() -> None:
    support = count(
        told(COURIER, "The memo warns of rust.", by="The memo", who="document",
             lead="A clerk brought us a copy of the memo."),
        told(RADIO, "The memo warns of rust.", by="The memo", who="document",
             lead="The memo, seen by Norfjord Radio, is dated 3 May."),
    )  # fmt: skip
    assert interval(support) == (2, 2)
    assert "copy" in why(support)


def test_copies_make_no_second_origin_where_somebody_else_tells_it_too() -> None:
    support = count(
        told(COURIER, "The memo warns of rust.", by="The memo", who="document",
             lead="A clerk brought us a copy of the memo."),
        told(RADIO, "The memo warns of rust.", by="The memo", who="document",
             lead="The memo, seen by Norfjord Radio, is dated 3 May."),
        told(POST, "There was rust, an engineer said.", by="an engineer", who="unnamed"),
    )  # fmt: skip
    assert interval(support)[0] == 1


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


# The same words in quotation marks are one utterance: where two reports name two speakers, one is wrong.


def test_the_same_quoted_words_are_one_utterance_whoever_is_named() -> None:
    support = count(
        told(
            COURIER, "“The gate cracked at noon and nobody came to look,” Mara Quill said.", by="Mara Quill"
        ),
        told(
            RADIO, "“The gate cracked at noon and nobody came to look,” Oskar Brandt said.", by="Oskar Brandt"
        ),
    )
    assert interval(support) == (1, 1)
    assert "quote the same words" in why(support)


def test_who_prints_a_quotation_without_a_name_is_no_second_speaker() -> None:
    support = count(
        told(
            COURIER, "“The gate cracked at noon and nobody came to look,” Mara Quill said.", by="Mara Quill"
        ),
        told(RADIO, "“The gate cracked at noon and nobody came to look.”"),
    )
    assert interval(support) == (1, 1)
    assert "as those of" not in why(support)


def test_two_who_say_the_same_in_their_own_words_are_two() -> None:
    support = count(
        told(
            COURIER, "“The gate cracked at noon and nobody came to look,” Mara Quill said.", by="Mara Quill"
        ),
        told(RADIO, "“It was noon when we saw the gate give way,” Oskar Brandt said.", by="Oskar Brandt"),
    )
    assert interval(support) == (2, 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Richard J. Quill", "Dick Quill"), ("Margaret Quill", "Peggy Quill"), ("Bob Quill", "Robert Quill")],
)
def test_a_familiar_first_name_is_the_same_person(one: str, other: str) -> None:
    support = count(
        told(COURIER, f"The gate cracked at noon, {one} said.", by=one),
        told(RADIO, f"At noon the gate gave way, {other} said.", by=other),
    )
    assert interval(support) == (1, 1)


def test_the_governor_may_be_the_governor_who_is_named() -> None:
    support = count(
        told(COURIER, "The gate cracked at noon, Gov. Mara Quill said.", by="Mara Quill"),
        told(RADIO, "At noon the gate gave way, the governor said.", by="the governor", who="unnamed"),
    )
    assert interval(support) == (1, 1)


def test_people_with_knowledge_may_be_anybody_who_is_heard() -> None:
    support = count(
        told(COURIER, "The mill will be sold, people with knowledge of the deal said.",
             by="people with knowledge of the deal", who="unnamed"),
        told(RADIO, "The mill is to be sold, the owner's lawyer said.", by="the owner's lawyer", who="unnamed"),
    )  # fmt: skip
    assert interval(support) == (1, 2)


def test_a_view_that_two_people_share_is_confirmed_by_neither() -> None:
    support = count(
        told(COURIER, "The council should close the lock, Mara Quill said.", by="Mara Quill"),
        told(RADIO, "The lock should be closed by the council, Oskar Brandt said.", by="Oskar Brandt"),
    )
    assert interval(support) == (1, 2)
    assert "view" in why(support)


def test_what_a_writer_stands_for_is_no_scene() -> None:
    support = count(told(COURIER, "We stand for an open lock, and the gate cracked at noon."))
    assert support.origins[0].label == f"{COURIER}, unattributed"
