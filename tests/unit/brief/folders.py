"""Small invented folders of reports, and how a test finds its claim in the brief of one."""

from __future__ import annotations

from pathlib import Path

from twosource.model import Brief, Claim, Dispute, Update
from twosource.pipeline import investigate

COURIER, RADIO, POST = "The Verrault Courier", "Norfjord Radio", "The Brenning Post"


def make_row(publisher: str, published: str, text: str) -> dict[str, str]:
    """One report as a line of a .jsonl file holds it."""
    name = publisher.lower().replace(" ", "-")
    return {"id": f"{name}.txt", "publisher": publisher, "published": published, "text": text}


def write_folder(folder: Path, files: dict[str, str]) -> Path:
    """`folder` with these files in it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def find_claim(brief: Brief, words: str) -> Claim:
    """The first claim that a sentence with these words tells: the one most reports tell."""
    for claim in brief.claims:
        if any(words in m.span.of(brief.report(m.report).text) for m in claim.mentions):
            return claim
    raise AssertionError(f"no claim tells {words!r}")


def read_claim(words: str, *rows: dict[str, str]) -> Claim:
    """The claim told with these words in the brief of `rows`."""
    return find_claim(investigate(list(rows)), words)


def values(side: Dispute | Update | None) -> list[str]:
    """What a dispute or an update sets side by side."""
    return [value.value for value in side.values] if side else []


def interval(claim: Claim) -> tuple[int, int]:
    return claim.support.min, claim.support.max
