"""How long a user waits for `twosource --help`, and for a brief of a small folder from a cold process.

python benchmarks/start.py [FOLDER]

An installed package has its bytecode beside it, so bytecode may be written here, and a first run, not counted,
writes it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 5
EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "dam-plan-b"
ALLOWED_HELP, ALLOWED_BRIEF = 0.3, 4.0


def measure(*arguments: str) -> float:
    """Seconds by the clock, the median of RUNS processes; one before them warms up."""
    command = [sys.executable, "-m", "twosource.cli", *arguments]
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    seconds = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds[1:])


def main() -> None:
    """Prints both medians; ends with 1 past a bound."""
    folder = sys.argv[1] if len(sys.argv) > 1 else str(EXAMPLE)
    waited, briefed = measure("--help"), measure("brief", folder, "--json")
    print(f"twosource --help        {waited:5.2f} s  (at most {ALLOWED_HELP})")
    print(f"twosource brief, cold   {briefed:5.2f} s  (at most {ALLOWED_BRIEF})")
    sys.exit(waited > ALLOWED_HELP or briefed > ALLOWED_BRIEF)


if __name__ == "__main__":
    main()
