"""What the brief says of news that nobody here wrote: its corroborated claims and disputes, read by a person.

    python quality/real_news.py --data FOLDER [--show]

The labelled affairs were written to hold many corroborated claims and disputes; in a few reports of one event
there are few, so that each false one weighs more. Every claim called corroborated and every dispute in the
briefs of these events was read, with the sentences it rests on, and judged right or wrong: right, where two
people who know told it independently, or where the two sides cannot both be true. The judgements lie in
labels/real_news.json, by a key made of the places of the sentences; no text of the reports is kept. What was
not judged yet is counted as such, and --show prints it with its key.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

if __package__ in (None, ""):  # run as a file: let `quality` be found beside it
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from quality.corpora import SPACY_MODEL, public_file, read_rows, why_absent
from quality.result import note
from twosource import investigate
from twosource.render import to_contract
from twosource.settings import Settings

LABELS = Path(__file__).with_name("labels") / "real_news.json"
# Of each set the events with at least so many reports, and no more of them than this.
LEAST_REPORTS = 3
SETS: Mapping[str, int] = {"basil/events_01_50": 50, "allsides/2012_2018": 60}
_FIELDS = {"doc_id": "id", "text": "text", "title": "title", "date": "published", "source": "publisher"}

Record = Mapping[str, Any]


def events_of(path: Path, most: int) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """The events of a set, in order of their ids, each with its reports as rows that Twosource reads."""
    found: dict[str, list[dict[str, str]]] = {}
    for row in read_rows(path):
        found.setdefault(row["event"], []).append({_FIELDS[k]: row[k] for k in _FIELDS if row.get(k)})
    large = sorted(event for event, rows in found.items() if len(rows) >= LEAST_REPORTS)
    for event in large[:most]:
        yield event, found[event]


def said_of(brief: Record) -> Iterator[tuple[str, Record, str]]:
    """What a brief says that can be judged: "corroborated" or "disputed", the claim, and its key."""
    files = {report["id"]: report["file"] for report in brief["reports"]}
    told: set[str] = set()
    for claim in brief["claims"]:
        for what in ("corroborated", "disputed"):
            values = (
                claim["mentions"] if what == "corroborated" else (claim["dispute"] or {}).get("values", ())
            )
            if claim["verdict"] != what or not values:
                continue
            places = sorted((files[v["report"]], v["start"], v["end"]) for v in values if not v.get("loose"))
            key = sha256(repr((what, places)).encode()).hexdigest()[:12]
            if key not in told:
                told.add(key)
                yield what, claim, key


def show(event: str, what: str, claim: Record, key: str) -> None:
    """Print a claim with the sentences it rests on, for a person to judge."""
    origins = "; ".join(origin["label"] for origin in claim["origins"]["list"])
    print(f"\n{key} {event} {what} {claim['dispute']['field'] if what == 'disputed' else origins}")
    for value in claim["dispute"]["values"] if what == "disputed" else claim["mentions"]:
        speaker = (value.get("speaker") or {}).get("text") or value.get("value", "")[:40]
        print(f"  {'~' if value.get('loose') else '-'} {speaker} | {' '.join(value['text'].split())[:300]}")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the public texts")
    parser.add_argument("--show", action="store_true", help="print what was not judged yet")
    given = parser.parse_args()
    labels = json.loads(LABELS.read_text("utf-8"))
    print("| events | claims | called | right | wrong | not judged |\n|---|---|---|---|---|---|")
    for name, most in SETS.items():
        path = public_file(given.data, name)
        if path is None:
            print(f"{name}: {why_absent(given.data, name)}", file=sys.stderr)
            continue
        counts: Counter[tuple[str, str]] = Counter()
        events = list(events_of(path, most))
        for number, (event, rows) in enumerate(events, 1):
            note(f"{name}: event {number} of {len(events)}")
            brief = to_contract(investigate(rows, settings=Settings(spacy_model=SPACY_MODEL)))
            counts["claims", ""] += len(brief["claims"])
            for what, claim, key in said_of(brief):
                label = labels.get(key, "not judged")
                counts[what, label] += 1
                if given.show and label == "not judged":
                    show(event, what, claim, key)
        for what in ("corroborated", "disputed"):
            cells = [str(counts[what, label]) for label in ("right", "wrong", "not judged")]
            print(f"| {len(events)} of {name} | {counts['claims', '']} | {what} | {' | '.join(cells)} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
