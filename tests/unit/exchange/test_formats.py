"""What holds for every format, and the forms that a spreadsheet or a program reads."""

from __future__ import annotations

import copy
import csv
import io
import json
from typing import Any

import networkx
import pytest

from tests.factories import make_small_brief
from twosource.errors import InputError
from twosource.exchange import FORMATS, export
from twosource.render import to_contract

Brief = dict[str, Any]


def only(brief: Brief, name: str) -> bytes:
    """The one file of a format."""
    (data,) = export(brief, name).values()
    return data


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_brief_gives_the_same_bytes(brief: Brief, name: str) -> None:
    before = copy.deepcopy(brief)
    assert export(brief, name) == export(json.loads(json.dumps(brief)), name)
    assert brief == before


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_brief_can_be_exported(name: str) -> None:
    files = export(to_contract(make_small_brief()), name)
    # FollowTheMoney has no head: a file without entities is empty.
    assert files
    assert all(files.values()) or name == "ftm"


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_no_brief_is_refused(name: str) -> None:
    for broken in ({}, {"format": "twosource-brief/1"}, {"format": "twosource-brief/1", "reports": [1]}):
        with pytest.raises(InputError, match="brief"):
            export(broken, name)


def test_a_format_that_there_is_not_is_refused_with_those_that_there_are(plain: Brief) -> None:
    with pytest.raises(InputError, match="jsonl, csv"):
        export(plain, "tex")


def test_json_lines_hold_every_item_of_the_brief(brief: Brief) -> None:
    rows = [json.loads(line) for line in only(brief, "jsonl").decode().splitlines()]
    assert rows[0]["format"] == "twosource-brief/1"
    for table in ("reports", "claims", "derivations", "timeline", "stances", "rejects"):
        found = [{k: v for k, v in row.items() if k != "table"} for row in rows if row["table"] == table]
        assert found == brief[table]


def read_csv(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_has_one_file_a_table_with_a_row_an_item(brief: Brief) -> None:
    files = export(brief, "csv")
    assert [row["id"] for row in read_csv(files["claims.csv"])] == [c["id"] for c in brief["claims"]]
    mentions = read_csv(files["mentions.csv"])
    assert len(mentions) == sum(len(claim["mentions"]) for claim in brief["claims"])
    assert len({row["id"] for row in mentions}) == len(mentions)
    assert {row["claim"] for row in read_csv(files["origins.csv"])} <= {c["id"] for c in brief["claims"]}
    values = [c["dispute"]["values"] for c in brief["claims"] if c["dispute"]]
    found = [row["value"] for row in read_csv(files["contradictions.csv"]) if row["kind"] == "dispute"]
    assert found == [value["value"] for side in values for value in side]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "\r@", "\u00a0=", "\ufeff="])
def test_no_cell_begins_a_formula(plain: Brief, start: str) -> None:
    brief = copy.deepcopy(plain)
    evil = f'{start}cmd|"/c calc"!A1'
    brief["claims"][0]["text"] = evil
    brief["reports"][0] |= {"publisher": evil, "author": evil, "title": evil, "file": evil}
    brief["unknown"] = [evil]
    for data in export(brief, "csv").values():
        for row in read_csv(data):
            for cell in row.values():
                assert not cell.lstrip(" \u00a0\ufeff").startswith(("=", "+", "-", "@", "\t", "\r"))
    assert read_csv(export(brief, "csv")["unknown.csv"])[0]["text"].lstrip("'") == evil


def test_graphml_is_read_back_with_every_report_and_derivation(brief: Brief) -> None:
    graph = networkx.parse_graphml(only(brief, "graphml").decode(), force_multigraph=True)
    assert graph.is_directed()
    assert set(graph) == {report["id"] for report in (*brief["reports"], *brief["unseen"])}
    edges = {(later, earlier, data["kind"]) for later, earlier, data in graph.edges(data=True)}
    assert edges == {(d["later"], d["earlier"], d["kind"]) for d in brief["derivations"]}
    assert all(graph.nodes[u["id"]]["kind"] == "unseen" for u in brief["unseen"])


def test_a_graph_holds_no_character_that_xml_cannot(plain: Brief) -> None:
    brief = copy.deepcopy(plain)
    brief["reports"][0]["title"] = "a\x00b\x1bc\ufffe\ud800d"
    graph = networkx.parse_graphml(only(brief, "graphml").decode())
    assert graph.nodes[brief["reports"][0]["id"]]["title"] == "a\ufffdb\ufffdc\ufffd\ufffdd"


def test_markdown_and_html_are_those_of_the_brief(brief: Brief) -> None:
    assert brief["claims"][0]["text"][:20] in only(brief, "markdown").decode()
    page = only(brief, "html").decode()
    assert page.startswith("<!DOCTYPE html>")
    assert "<script>alert" not in page
