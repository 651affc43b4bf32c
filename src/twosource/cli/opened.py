"""What was given to a command, a folder, a case or a brief as JSON, opened."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..store import Case, is_case, open_case

if TYPE_CHECKING:
    from ..model import Brief
    from .progress import Progress

Json = dict[str, Any]
Filters = Mapping[str, str | None]


def read_whole(given: Path, progress: Progress | None, journal: Path | None = None) -> tuple[Brief, Json]:
    """The brief of a folder, worked out now, or of a case, as it stands; and its contract.

    The judgements in the file `journal` are applied to a folder; a case has its own.
    """
    from ..render import from_contract, to_contract

    if is_case(given):
        if journal is not None:
            raise InputError(
                f"{given} has a journal of its own; take the file in with "
                f"`twosource judgements {given} --import {journal}`"
            )
        contract = _read_case(given)
        return from_contract(contract), contract
    from .judge import read_journal

    judgements = read_journal(journal) if journal is not None else ()
    from ..pipeline import investigate

    brief = investigate(given, progress=progress, judgements=judgements)
    return brief, to_contract(brief)


def load_contract(given: Path) -> Json:
    """The brief of a case or of a JSON file, as it stands, or of a folder, worked out now, as its contract."""
    kept = _kept_brief(given)
    if kept is not None:
        return kept
    if is_case(given):
        return _read_case(given)
    from .progress import shown_progress

    with shown_progress() as progress:
        _, contract = read_whole(given, progress)
    return contract


def _read_case(path: Path) -> Json:
    with open_case(path) as case:
        waiting = len(case.unsettled())
        contract = case.contract()
    if waiting:
        from . import output

        decisions = "1 decision is" if waiting == 1 else f"{waiting} decisions are"
        output.say(
            f"{decisions} not worked out yet and not in this; `twosource serve`, `judge` and `add` do it"
        )
    return contract


def _kept_brief(path: Path) -> Json | None:
    """The brief in a JSON file; None where `path` is no JSON file or holds something else."""
    if path.suffix.lower() != ".json" or not path.is_file():
        return None
    from ..render.contract import FORMAT

    try:
        given = json.loads(path.read_bytes())
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError):
        return None
    return given if isinstance(given, dict) and given.get("format") == FORMAT else None


def read_part(
    given: Path, nouns: tuple[str, ...], filters: Filters, limit: int | None = None, **always: str
) -> Json | None:
    """The items of `nouns` of a case under the filters, with the reports; None where `given` is no case.

    `always` are filters that nobody asked for. InputError where any is asked for with a folder.
    """
    asked: dict[str, Any] = {key: value for key, value in filters.items() if value is not None}
    if not is_case(given):
        if asked or limit is not None:
            names = ", ".join(f"--{key}" for key in asked) or "--limit"
            raise InputError(
                f"{names} can be asked of a case only; make one of {given} with `twosource add CASE {given}`"
            )
        return None
    with open_case(given) as case:
        if "report" in asked:
            asked["report"] = find_report(case, asked["report"])
        part: Json = {"reports": case.rows("reports")}
        for noun in nouns:
            part[noun] = case.rows(noun, limit=limit, **(asked | always))
        return part


def find_report(case: Case, name: str) -> str:
    """The id of the report with this id or file; InputError where there is none."""
    if case.row("reports", name):
        return name
    for report in case.rows("reports", file=name):
        if report["file"] == name:
            return str(report["id"])
    raise InputError(f"{case.path} holds no report {name!r}; `twosource stories {case.path}` lists them")
