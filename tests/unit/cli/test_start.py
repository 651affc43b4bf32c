"""What the process of a command leaves out."""

from __future__ import annotations

import subprocess
import sys

SHOW = """
import sys
from twosource.cli.start import leave_out_spacy_commands

leave_out_spacy_commands()
from twosource.text.parse import default_model, parse

print([token.dep_ for token in next(parse(["The ferry sank."], default_model()))][:3])
print(sorted(name for name in ("requests", "weasel", "spacy.cli.download") if name in sys.modules))
"""


def test_spacy_parses_without_its_own_commands() -> None:
    done = subprocess.run([sys.executable, "-c", SHOW], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["['det', 'nsubj', 'ROOT']", "[]"]
