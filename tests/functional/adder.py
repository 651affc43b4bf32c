"""A process that loads the models once and then adds reports to cases, each time in a child that can be killed.

It reads a line of JSON, [case, folder], forks, and prints the child's number; the child runs the add. When the
child has ended it prints how.
"""

from __future__ import annotations

import json
import os
import sys

from twosource.pipeline import investigate
from twosource.settings import Settings
from twosource.store import open_case

SETTINGS = Settings(rules_only=True)


def main() -> None:
    """Adds until standard input ends."""
    investigate([{"text": "Nine people died at Merrow on Thursday, the coastguard said."}], SETTINGS)
    print(json.dumps("ready"), flush=True)  # noqa: T201 - this is how it is talked to
    for line in sys.stdin:
        case, folder = json.loads(line)
        child = os.fork()
        if child == 0:
            with open_case(case, create=True, writing=True) as opened:
                opened.add([folder], SETTINGS, together=1)
            os._exit(0)
        print(child, flush=True)  # noqa: T201
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
