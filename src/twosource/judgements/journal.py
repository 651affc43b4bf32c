"""A journal of judgements as a file: one judgement a line, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..errors import InputError
from ..model import Judgement, from_record, to_record


def dump_journal(judgements: Iterable[Judgement]) -> str:
    """The judgements, a line each, in ASCII; `load_journal` reads them back."""
    return "".join(json.dumps(to_record(judgement)) + "\n" for judgement in judgements)


def load_journal(text: str, name: str) -> tuple[Judgement, ...]:
    """The judgements of the file `name`; InputError names the first line that holds none."""
    found: list[Judgement] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            if not isinstance(record, dict):
                raise ValueError("it is no JSON object")
            found.append(from_record(record))
        except RecursionError as error:
            raise InputError(f"{name} line {number} is no judgement: it is nested too deeply") from error
        except ValueError as error:
            raise InputError(f"{name} line {number} is no judgement: {error}") from error
    return tuple(found)
