"""Small reports to make cases of."""

from __future__ import annotations

from pathlib import Path

from twosource.settings import Settings

QUICK = Settings(rules_only=True)
FERRY = """The Merrow Herald
3 May 2024

Ferry sinks off Merrow

Seventeen people died when a ferry sank off Merrow on Thursday, the coastguard said.
Harbour Master Ines Calloway said the sea was calm. The ferry was built in 1987.
"""
FERRY_TOO = """The Ansel Star
4 May 2024

Coastguard puts ferry dead at 19

At least 19 people were killed when the ferry sank off Merrow on Thursday, the coastguard said.
The Merrow Herald reported that the sea had been calm.
"""
FERRY_EDITED = """The Merrow Herald
3 May 2024

Ferry sinks off Merrow

Seventeen people died when a ferry sank off Merrow on Thursday, the coastguard said.
"""
BAKERS = """The Brenning Post
6 May 2024

Bakers run short of rye

Bakers in Brenning ran short of rye flour on Tuesday, guild leader Finn Dace said.
The mill at Osterhof closed in March after a fire.
"""


def write(folder: Path, **texts: str) -> Path:
    """The folder with one file for each text: `write(folder, herald=FERRY)` makes herald.txt."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder
