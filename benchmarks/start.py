"""How long a user waits for `twosource --help`, and for a brief of a small folder from a cold process.

python benchmarks/start.py [FOLDER]
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 5
EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "dam-plan-b"
ALLOWED_HELP, ALLOWED_BRIEF = 0.3, 4.0


def measure(*arguments: str) -> float:
    """Seconds by the clock, the median of RUNS processes."""
    seconds = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "twosource.cli", *arguments], check=True, stdout=subprocess.DEVNULL
        )
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def main() -> None:
    """Prints both medians; ends with 1 past a bound."""
    folder = sys.argv[1] if len(sys.argv) > 1 else str(EXAMPLE)
    waited, briefed = measure("--help"), measure("brief", folder, "--json")
    print(f"twosource --help        {waited:5.2f} s  (at most {ALLOWED_HELP})")
    print(f"twosource brief, cold   {briefed:5.2f} s  (at most {ALLOWED_BRIEF})")
    sys.exit(waited > ALLOWED_HELP or briefed > ALLOWED_BRIEF)


if __name__ == "__main__":
    main()
