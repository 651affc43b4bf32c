"""How many of the stances, options and conditions that are found are right, as a reader judged them.

    python quality/board_precision.py --data FOLDER [--show 20]

Recall alone is measured by the gate: a gold file lists what its writer noted, and cannot say that more is
wrong. So a reader labelled what was found in the tuned affairs and in a sample of the `allsides` texts in
FOLDER. `quality/labels/board.json` keeps the labels by the id of what was found, without texts. An item
found anew has no label yet and is counted apart; `--show` prints so many of each kind, to label them.

Right means: the sentence says that this holder takes this side on this matter; that this is a course somebody
could take, with its name in the sentence; that the one would follow the other, by whoever is named, as the kind
says.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

if __package__ in (None, ""):  # run as a file: let `quality` be found beside it
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from quality.corpora import AFFAIRS, TUNED
from twosource import pipeline
from twosource.render import board_part

LABELS = Path(__file__).with_name("labels") / "board.json"
SAMPLE = 110
KINDS = ("stances", "options", "conditions")
_SAID = {
    "stances": ("holder", "polarity", "target"),
    "options": ("name",),
    "conditions": ("if", "then", "who", "kind"),
}
Item = Mapping[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, help="folder that holds allsides/2012_2018.jsonl")
    parser.add_argument("--show", type=int, default=0, help="print so many unlabelled items of each kind")
    options = parser.parse_args()
    labels: dict[str, str] = json.loads(LABELS.read_text("utf-8")) if LABELS.exists() else {}
    found: dict[str, dict[str, Item]] = {kind: {} for kind in KINDS}
    for part in boards(options.data):
        for kind in KINDS:
            found[kind].update((key_of(kind, item), item) for item in part[kind])
    for kind in KINDS:
        known = [labels[key] for key in found[kind] if key in labels]
        right = known.count("right")
        share = f"{100 * right / len(known):.1f} % of {len(known)} right" if known else "none labelled"
        print(f"{kind}: {share}; {len(found[kind]) - len(known)} found without a label")
        fresh = sorted(key for key in found[kind] if key not in labels)
        for key in fresh[: options.show]:
            print(f"  {key} {told(kind, found[kind][key])}")


def boards(data: Path | None) -> Iterator[Mapping[str, Any]]:
    """The board of each tuned affair, and that of the sample of `allsides` texts."""
    for name in TUNED:
        yield board_part(*pipeline.board_of(AFFAIRS / name / "reports"))
    path = None if data is None else data / "allsides" / "2012_2018.jsonl"
    if path is not None and path.exists():
        yield board_part(*pipeline.board_of(sample(path)))


def sample(path: Path) -> Sequence[Item]:
    """The rows whose text has the lowest hashes: the same whatever their order."""
    rows = (json.loads(row) for row in path.read_text("utf-8").splitlines() if row.strip())
    ranked = sorted((hashlib.sha256(row["text"].encode()).hexdigest(), row) for row in rows)
    return [
        {"id": key, "text": row["text"], "published": row.get("published")} for key, row in ranked[:SAMPLE]
    ]


def key_of(kind: str, item: Item) -> str:
    """The id of what is said: its words and those of its sentence, wherever it was found."""
    said = [str(item[name]) for name in _SAID[kind]]
    return hashlib.sha256("\x1f".join((kind, *said, _evidence(item))).encode()).hexdigest()[:12]


def _evidence(item: Item) -> str:
    return str(item["evidence"][0]["text"] if "evidence" in item else item["text"])


def told(kind: str, item: Item) -> str:
    """The item on one line, with its sentence."""
    said = "; ".join(str(item[name]) for name in _SAID[kind])
    return f"{said} | {' '.join(_evidence(item).split())[:300]}"


if __name__ == "__main__":
    main()
