"""What 100 pairs of reports with a found shared passage are, as a person read them: the precision of finding.

    python quality/shared_passages.py

The labels stand in quality/labels/shared_passages.csv, by the ids of the public sets and without their texts.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

if __package__ in (None, ""):  # run as a file: let `quality` be found beside it
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from quality.corpora import PUBLIC
from quality.evaluations.reuse import NO_REUSE, read_labels


def main() -> None:
    """Print the counts of each set and of both."""
    both: Counter[str] = Counter()
    for name in PUBLIC["reuse"]:
        counts = Counter(read_labels(name).values())
        both += counts
        print(_line(name, counts))
    print(_line("both", both))


def _line(name: str, counts: Counter[str]) -> str:
    total = sum(counts.values())
    listed = ", ".join(f"{count} {label}" for label, count in sorted(counts.items()))
    share = 100 * (total - counts[NO_REUSE]) / total
    return f"{name}: {total} pairs read: {listed}; shared text indeed in {share:.0f} %"


if __name__ == "__main__":
    main()
