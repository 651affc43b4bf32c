"""What the process of a command need not load."""

from __future__ import annotations

import sys
from types import ModuleType


def leave_out_spacy_commands() -> None:
    """Lets spaCy load without its own commands. For the process of a command, before spaCy is loaded.

    They come with all that downloads files and builds web pages: a tenth of the wait for a first brief.
    """
    if "spacy" in sys.modules:
        return
    commands, info = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    commands.__path__ = []
    vars(info)["info"] = _left_out
    sys.modules[commands.__name__], sys.modules[info.__name__] = commands, info


def _left_out(*_: object, **__: object) -> None:
    raise NotImplementedError("spaCy's own commands are left out of this process: `python -m spacy info`")
