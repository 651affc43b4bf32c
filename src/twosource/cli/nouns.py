"""The commands that show one part of a brief, of a folder or of a case."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .options import AsJson, BySpeaker, Given, Limit, OfReport, OfStory, Search

if TYPE_CHECKING:
    from .listing import Listing

Part = dict[str, Any]
Verdict = Annotated[
    str | None,
    typer.Option(
        "--verdict",
        metavar="VERDICT",
        help="corroborated, single-origin, disputed or unresolved: only such claims. (CASE)",
    ),
]
OfField = Annotated[
    str | None,
    typer.Option("--field", metavar="FIELD", help="Only where this is in dispute: number, date … (CASE)"),
]
Kind = Annotated[
    str | None, typer.Option("--kind", metavar="KIND", help="reprint, rewrite or citation. (CASE)")
]
Clock = Annotated[
    str | None, typer.Option("--clock", metavar="CLOCK", help="happened, said or published. (CASE)")
]


def register(app: typer.Typer) -> None:
    """Adds the commands, in the order of a brief."""
    for command in (stories, lineage, claims, disputes, timeline, board):
        app.command()(command)


def stories(
    given: Given, as_json: AsJson = False, search: Search = None, report: OfReport = None, limit: Limit = None
) -> None:
    """Which reports tell of the same matter."""
    from .listing import list_stories
    from .opened import read_part
    from .progress import shown_progress

    part = read_part(given, ("stories",), {"search": search, "report": report}, limit)
    if part is None:
        with shown_progress() as progress:
            from ..pipeline import stories_of

            found = stories_of(given, progress=progress)
        from ..render import stories_part

        part = stories_part(*found)
    show(part, as_json, list_stories)


def lineage(
    given: Given,
    as_json: AsJson = False,
    search: Search = None,
    report: OfReport = None,
    kind: Kind = None,
    limit: Limit = None,
) -> None:
    """Who copied, rewrote or cites whom, unseen reports included."""
    from .listing import list_lineage
    from .opened import read_part
    from .progress import shown_progress

    part = read_part(given, ("derivations",), {"search": search, "report": report, "kind": kind}, limit)
    if part is not None:
        unseen = read_part(given, ("unseen",), {}) or {}
        part = {"reports": part["reports"], "unseen": unseen["unseen"], "derivations": part["derivations"]}
    else:
        with shown_progress() as progress:
            from ..pipeline import lineage_of

            found = lineage_of(given, progress=progress)
        from ..render import lineage_part

        part = lineage_part(*found)
    show(part, as_json, list_lineage)


def claims(
    given: Given,
    as_json: AsJson = False,
    verdict: Verdict = None,
    story: OfStory = None,
    speaker: BySpeaker = None,
    report: OfReport = None,
    search: Search = None,
    limit: Limit = None,
) -> None:
    """Who says what, through whom: of a folder each mention, before matching; of a case its claims."""
    from .listing import list_claims
    from .listing_claims import list_matched
    from .opened import read_part
    from .progress import shown_progress

    filters = {"verdict": verdict, "story": story, "speaker": speaker, "report": report, "search": search}
    part = read_part(given, ("claims",), filters, limit)
    if part is not None:
        show(
            {**part, "mentions": [m for claim in part["claims"] for m in claim["mentions"]]},
            as_json,
            list_matched,
        )
        return
    with shown_progress() as progress:
        from ..pipeline import claims_of

        found = claims_of(given, progress=progress)
    from ..render import claims_part

    show(claims_part(*found), as_json, list_claims)


def disputes(
    given: Given,
    as_json: AsJson = False,
    field: OfField = None,
    story: OfStory = None,
    speaker: BySpeaker = None,
    search: Search = None,
    limit: Limit = None,
) -> None:
    """The claims on which accounts contradict each other, both values with their sentences."""
    from .listing_claims import list_disputes
    from .opened import read_part, read_whole
    from .progress import shown_progress

    filters = {"field": field, "story": story, "speaker": speaker, "search": search}
    part = read_part(given, ("claims",), filters, limit, changed="dispute")
    if part is None:
        with shown_progress() as progress:
            _, whole = read_whole(given, progress)
        part = {"reports": whole["reports"], "claims": [c for c in whole["claims"] if c["dispute"]]}
    show(part, as_json, list_disputes)


def timeline(
    given: Given,
    as_json: AsJson = False,
    clock: Clock = None,
    report: OfReport = None,
    search: Search = None,
    limit: Limit = None,
) -> None:
    """What happened, was said or was published when."""
    from .listing import list_timeline
    from .opened import read_part
    from .progress import shown_progress

    part = read_part(given, ("timeline",), {"clock": clock, "report": report, "search": search}, limit)
    if part is None:
        with shown_progress() as progress:
            from ..pipeline import timeline_of

            reports, times, events = timeline_of(given, progress=progress)
        from ..render import timeline_part

        part = timeline_part(reports, events, times)
    show(part, as_json, list_timeline)


def board(
    given: Given, as_json: AsJson = False, report: OfReport = None, search: Search = None, limit: Limit = None
) -> None:
    """Who stands where, what is on the table, and on what terms."""
    from .listing import list_board
    from .opened import read_part
    from .progress import shown_progress

    nouns = ("stances", "options", "conditions")
    part = read_part(given, nouns, {"report": report, "search": search}, limit)
    if part is None:
        with shown_progress() as progress:
            from ..pipeline import board_of

            found = board_of(given, progress=progress)
        from ..render import board_part

        part = board_part(*found)
    show(part, as_json, list_board)


def show(part: Part, as_json: bool, build: Callable[[Part], list[Listing]]) -> None:
    """The part as JSON or as tables, on standard output."""
    from . import output

    if as_json:
        from ..render import dump_json

        output.write_text(dump_json(part))
    else:
        with output.open_console() as console:
            from .listing import print_listings

            print_listings(build(part), console)
