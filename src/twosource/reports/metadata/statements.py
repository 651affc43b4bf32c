"""The bodies that head their own statements: beside its label, in its headline, by who speaks in it."""

from __future__ import annotations

import re

from .layout import Line, split_pieces
from .notes import Head
from .vocabulary import (
    BODY_FORM,
    JOB,
    OFFICE,
    PRESS_RELEASE,
    STATEMENT_LABEL,
    is_institution_form,
    is_name_like,
    is_outlet_form,
    is_person,
    tidy_person,
)


def name_beside_label(head: Head, line: Line) -> None:
    """Note the body that a line names beside the label of its statement: "ORLO CITY POLICE — PRESS NOTE"."""
    pieces = split_pieces(line)
    labels = [p for p in pieces if PRESS_RELEASE.search(p.text) or STATEMENT_LABEL.match(p.text)]
    others = [piece for piece in pieces if piece not in labels]
    if not labels or len(others) != 1 or head.candidates:
        return
    name = others[0].text
    if is_name_like(name) and (is_institution_form(name) or BODY_FORM.search(name)):
        head.name(2, name, f"the line {line.text!r}")


def officer_of(name: str) -> str | None:
    """The person in "President Ana Brill": whoever speaks in a statement is not its publisher."""
    bare = re.sub(r"^(?:(?:the|general|acting|deputy|vice)\s+)*", "", name, flags=re.I)
    titled = OFFICE.match(bare) or JOB.match(bare)
    person = bare[titled.end() :].strip() if titled else bare
    formed = is_outlet_form(person) or is_institution_form(person)
    return (
        tidy_person(person)
        if is_person(person) and not formed and (titled or not BODY_FORM.search(person))
        else None
    )


# What a body's own release says in its headline that the body does.
_ANNOUNCES = re.compile(
    r"^(?P<name>(?:The\s+)?[A-Z][\w&.'’-]*(?:\s+(?:(?:of|for|and|the|de|&)\s+)?[A-Z][\w&.'’-]*){0,6}?)\s+(?i:announces?|"
    r"reports?|confirms?|launch(?:es)?|provides?|responds?|appoints?|issues?|welcomes?|condemns?|denies|rejects?|"
    r"acquires?|recalls?|names|signs|expands|closes|completes|receives|unveils|publishes|releases|suspends|"
    r"withdraws|statement|updates?|initiates|apologi[sz]es|calls|urges|demands|offers|agrees|to)\b"
)


def issuer_in_headline(head: Head, body: str) -> None:
    """Note the body that announces in the headline of a release: "Orlo Water Announces New Mains"."""
    if not head.press_release or head.candidates or not head.title:
        return
    found = _ANNOUNCES.match(head.title)
    if found and is_name_like(found["name"]) and re.search(rf"\b{re.escape(found['name'])}\b", body):
        head.name(4, found["name"], f"the headline {head.title!r}")
