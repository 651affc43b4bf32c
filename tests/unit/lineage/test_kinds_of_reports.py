"""Every kind of report in every layout: the invented reports of kinds_of_reports.txt, read and judged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from spacy.tokens import Doc

from twosource.claims import extract_mentions
from twosource.engine import Inline
from twosource.lineage import classify_kinds, trace
from twosource.model import Report, Story
from twosource.reports import read_texts

TABLE = Path(__file__).with_name("kinds_of_reports.txt")


def rows() -> Iterator[tuple[str, str, str, str]]:
    """(name, kind, publisher, text) of each report; a line "=== name | kind | publisher" stands above it."""
    for block in ("\n" + TABLE.read_text(encoding="utf-8")).split("\n=== ")[1:]:
        head, _, text = block.partition("\n")
        name, kind, publisher = head.split(" | ")
        yield name, kind, publisher, text.strip()


def kind_of(report: Report, doc: Doc) -> str:
    mentions = {report.id: extract_mentions(report, doc, [report.publisher] if report.publisher else [])}
    docs = {report.id: doc}
    found = trace([report], docs, mentions, [Story("s", (report.id,), "")], Inline())
    return classify_kinds([report], docs, mentions, found)[report.id]


@pytest.mark.parametrize(("kind", "publisher", "text"), [pytest.param(*r[1:], id=r[0]) for r in rows()])
def test_the_kind_and_the_publisher_of_a_report(
    parse: Callable[[str], Doc], kind: str, publisher: str, text: str
) -> None:
    report = read_texts([{"id": "one", "text": text}]).reports[0]
    named = (report.publisher or "-").casefold().removeprefix("the ")
    assert (kind_of(report, parse(report.text)), named) == (kind, publisher.casefold().removeprefix("the "))
