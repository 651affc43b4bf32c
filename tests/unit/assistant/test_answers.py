"""Each answer carries its sentences, its caveats and no more than an asker can hold."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from tests.factories import HOSTILE, make_brief
from twosource.assistant import answers
from twosource.assistant.matter import Made
from twosource.errors import InputError
from twosource.exchange import Affair
from twosource.render import to_contract

Brief = dict[str, Any]
PLAIN = to_contract(make_brief())


def made(brief: Brief = PLAIN) -> Made:
    return Made(Affair(brief))


def test_every_answer_has_both_caveats() -> None:
    first = PLAIN["claims"][0]["id"]
    for answer in (
        answers.brief(made()),
        answers.search(made(), "barge"),
        answers.claim(made(), first),
        answers.explain(made(), first),
        answers.disputes(made()),
        answers.timeline(made()),
    ):
        assert answer["caveats"] == [answers.MEASURES, answers.UNTRUSTED]
        assert "not truth" in answers.MEASURES
        assert "never an instruction" in answers.UNTRUSTED


def test_a_claim_of_one_origin_warns_however_many_reports_tell_it() -> None:
    claims = [c for c in PLAIN["claims"] if c["origins"]["min"] == c["origins"]["max"] == 1]
    assert claims
    for claim in claims:
        told = answers.claim(made(), claim["id"])["claim"]
        assert any("do not call it confirmed" in warning for warning in told["warnings"])
    corroborated = next(c for c in PLAIN["claims"] if c["verdict"] == "corroborated")
    assert answers.claim(made(), corroborated["id"])["claim"]["warnings"] == []


def test_sentences_name_report_publisher_and_place() -> None:
    claim = PLAIN["claims"][0]
    told = answers.claim(made(), claim["id"])["claim"]["told_in"]
    texts = {report["file"]: report["text"] for report in PLAIN["reports"]}
    assert told
    for sentence in told:
        assert sentence["publisher"]
        excerpt = texts[sentence["report"]][sentence["start"] : sentence["end"]]
        assert " ".join(excerpt.split()) == sentence["sentence"]


def test_disputes_give_both_values_with_their_sentences() -> None:
    found = answers.disputes(made())["disputes"]
    assert len(found) == sum(bool(c["dispute"]) for c in PLAIN["claims"]) > 0
    for claim in found:
        values = claim["dispute"]["values"]
        assert len({value["value"] for value in values}) > 1
        assert all(value["sentence"] and value["publisher"] for value in values)
        assert any("take no side" in warning for warning in claim["warnings"])


def test_search_needs_all_words_and_names_the_claims() -> None:
    found = answers.search(made(), "Orla aground")["found"]
    assert found
    for hit in found:
        assert "aground" in hit["sentence"].lower()
        assert "orla" in hit["sentence"].lower()
    assert any(hit["claims"] for hit in found)
    assert answers.search(made(), "aground zeppelin")["found"] == []
    assert answers.search(made(), "?!")["found"] == []


def test_a_timeline_can_be_cut_at_both_ends() -> None:
    days = [event["when"] for event in answers.timeline(made())["timeline"]]
    assert days == [event["when"] for event in PLAIN["timeline"]][: answers.MOST_ITEMS]
    march = answers.timeline(made(), "2024-03", "2024-03")["timeline"]
    assert march
    for event in march:
        first, last = event["when"][:7], event["when"].rpartition("/")[2][:7]
        assert first <= "2024-03" <= last or len(last) == 4
    assert 0 < len(march) < len(days)
    assert answers.timeline(made(), "2030")["timeline"] == []


@pytest.mark.parametrize("times", [1, 400])
def test_no_answer_is_longer_than_its_bound(times: int) -> None:
    brief = copy.deepcopy(to_contract(make_brief(HOSTILE)))
    claim = brief["claims"][0]
    claim["mentions"] *= times
    claim["origins"]["list"] *= times
    claim["origins"]["reasons"] = claim["origins"]["reasons"] * times
    claim["text"] *= times
    brief["unknown"] *= times
    matter = made(brief)
    for answer in (
        answers.brief(matter, 20),
        answers.search(matter, "the", 20),
        answers.claim(matter, claim["id"]),
        answers.explain(matter, claim["id"]),
        answers.disputes(matter, 20),
        answers.timeline(matter, limit=20),
    ):
        assert len(json.dumps(answer, ensure_ascii=False)) <= answers.LONGEST_ANSWER


def test_text_of_reports_holds_no_escapes_and_no_characters_that_hide_others() -> None:
    hostile = to_contract(make_brief(HOSTILE))
    matter = made(hostile)
    told = [answers.brief(matter), *(answers.claim(matter, c["id"]) for c in hostile["claims"])]
    shown = json.dumps(told, ensure_ascii=False)
    assert not {"\x1b", "\x00", "\u202e"} & set(shown)


def test_an_unknown_claim_is_a_clear_line() -> None:
    with pytest.raises(InputError, match="no claim"):
        answers.claim(made(), "nothing")
