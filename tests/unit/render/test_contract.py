"""The JSON contract: shapes, exact texts, and a schema that tells a wrong shape."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.factories import (
    HOSTILE,
    make_brief,
    make_claim,
    make_mention,
    make_report,
    make_small_brief,
    make_speaker,
    make_times,
)
from twosource.render import (
    board_part,
    claims_part,
    dump_json,
    lineage_part,
    render_json,
    stories_part,
    timeline_part,
    to_contract,
)

BRIEF = make_brief()


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = json.loads(files("twosource.render").joinpath("schema", "brief.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def iter_passages(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"report", "start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from iter_passages(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from iter_passages(inner)


@pytest.mark.parametrize("hostile", ["", HOSTILE])
def test_a_brief_follows_its_schema(validator: Draft202012Validator, hostile: str) -> None:
    validator.validate(json.loads(render_json(make_brief(hostile))))


def test_an_empty_brief_follows_the_schema(validator: Draft202012Validator) -> None:
    validator.validate(to_contract(make_small_brief()))


def test_new_keys_may_be_added(validator: Draft202012Validator) -> None:
    data = to_contract(BRIEF)
    data["claims"][0]["note"] = data["reports"][0]["weather"] = data["extra"] = 1
    validator.validate(data)


def _drop(*path: str | int) -> Callable[[Any], None]:
    def change(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        del data[path[-1]]

    return change


def _put(value: object, *path: str | int) -> Callable[[Any], None]:
    def change(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        data[path[-1]] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        _drop("claims"),
        _drop("reports", 0, "text"),
        _drop("claims", 0, "mentions", 0, "speaker"),
        _drop("claims", 0, "origins", "reasons"),
        _drop("claims", 1, "dispute", "values", 0, "text"),
        _drop("conditions", 0, "then"),
        _put("3", "claims", 0, "origins", "min"),
        _put("confirmed", "claims", 0, "verdict"),
        _put([[1, 2, 3]], "claims", 0, "mentions", 0, "content"),
        _put([], "claims", 0, "mentions"),
        _put("14 September", "reports", 0, "published"),
        _put("last week", "timeline", 0, "when"),
        _put("reporting", "reports", 0, "kind"),
        _put("copies", "derivations", 0, "kind"),
        _put("likes", "stances", 0, "polarity"),
        _put("twosource-brief/2", "format"),
    ],
)
def test_the_schema_refuses_a_wrong_shape(
    validator: Draft202012Validator, change: Callable[[Any], None]
) -> None:
    data = copy.deepcopy(to_contract(BRIEF))
    change(data)
    assert not validator.is_valid(data)


@pytest.mark.parametrize("hostile", ["", HOSTILE])
def test_text_is_always_what_stands_at_its_span(hostile: str) -> None:
    data = to_contract(make_brief(hostile))
    texts = {report["id"]: report["text"] for report in data["reports"]}
    passages = list(iter_passages(data))
    assert len(passages) > 60
    for found in passages:
        assert found["text"] == texts[found["report"]][found["start"] : found["end"]]


def test_speaker_and_cue_stand_at_their_spans() -> None:
    data = to_contract(BRIEF)
    texts = {report["id"]: report["text"] for report in data["reports"]}
    for claim in data["claims"]:
        for mention in claim["mentions"]:
            for part in (mention["speaker"], mention["cue"], mention["said_as"]):
                if part:
                    assert part["text"] == texts[mention["report"]][part["start"] : part["end"]]


def test_keys_stand_in_the_order_of_the_contract() -> None:
    data = to_contract(BRIEF)
    assert list(data) == [
        "format",
        "tool",
        "reports",
        "rejects",
        "stories",
        "unseen",
        "derivations",
        "claims",
        "timeline",
        "stances",
        "options",
        "conditions",
        "unknown",
    ]
    assert list(data["claims"][0]) == [
        "id",
        "story",
        "text",
        "mentions",
        "origins",
        "verdict",
        "dispute",
        "update",
        "distortions",
        "grade",
    ]


def test_a_pronoun_is_given_beside_the_speaker_it_stands_for() -> None:
    report = make_report("Mara Quill runs the lock. It is shut, she said.")
    speaker = make_speaker(report, "Mara Quill", local="she")
    mention = make_mention(report, "It is shut, she said.", "It is shut", speaker=speaker, cue="said")
    [found] = claims_part([report], [mention])["mentions"]
    assert found["speaker"] == {"text": "Mara Quill", "start": 0, "end": 10, "kind": "named"}
    assert found["said_as"] == {"text": "she", "start": 38, "end": 41}
    assert found["content"] == [[26, 36]]


def test_the_own_voice_of_a_report_has_no_speaker() -> None:
    report = make_report("The lock is shut.")
    [found] = claims_part([report], [make_mention(report, "The lock is shut.")])["mentions"]
    assert found["speaker"] is None
    assert found["cue"] is None


def test_a_lone_surrogate_is_written_as_its_escape() -> None:
    report = make_report("Broken \udcff byte.")
    brief = make_small_brief(report, claims=(make_claim("x", make_mention(report, "Broken \udcff byte.")),))
    text = render_json(brief)
    text.encode("utf-8")
    assert json.loads(text)["reports"][0]["text"] == report.text


def test_json_is_the_same_each_time_and_ends_with_a_line_feed() -> None:
    assert render_json(make_brief()) == render_json(make_brief())
    assert render_json(BRIEF).endswith("}\n")


def test_each_command_has_its_part() -> None:
    reports = BRIEF.reports
    times = timeline_part(reports, BRIEF.timeline, make_times(reports[0]))
    assert list(times) == ["reports", "timeline", "times"]
    assert times["times"][0]["text"] == "Monday night"
    assert times["times"][0]["value"] == "2024-03-04TNI"
    assert list(stories_part(reports, BRIEF.stories)) == ["reports", "stories"]
    assert list(lineage_part(reports, BRIEF.lineage)) == ["reports", "unseen", "derivations"]
    assert list(board_part(reports, BRIEF.board)) == ["reports", "stances", "options", "conditions"]
    assert json.loads(dump_json(times))["reports"][0]["file"] == "01.txt"
