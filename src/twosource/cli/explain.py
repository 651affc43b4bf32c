"""`twosource explain`: from the sentences of one claim to its number of origins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from .options import AsJson, GivenOrBrief

if TYPE_CHECKING:
    from rich.console import Console

ClaimId = Annotated[
    str, typer.Argument(metavar="CLAIM_ID", help="The id of the claim, or as much of it as no other has.")
]

_WIDEST = 96


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(explain)


def explain(given: GivenOrBrief, claim_id: ClaimId, as_json: AsJson = False) -> None:
    """Why a claim has the number of origins it has: sentences, chains, foldings, rules."""
    from ..exchange import Affair, explain_claim
    from . import output
    from .opened import load_contract

    told = explain_claim(Affair(load_contract(given)), claim_id)
    if as_json:
        from ..render import dump_json

        output.write_text(dump_json(told))
        return
    with output.open_console() as console:
        _print(told, console)


def _print(told: dict[str, Any], console: Console) -> None:
    from rich.text import Text

    from ..render.clean import line

    width = max(40, min(console.width, _WIDEST))

    def say(text: str, indent: int = 0, style: str = "") -> None:
        for part in Text(line(text), style=style).wrap(console, width - indent):
            part.rstrip()
            console.print(Text(" " * indent) + part, soft_wrap=True)

    def head(title: str) -> None:
        console.print()
        say(title, style="bold")

    say(told["claim"]["text"], style="bold")
    say(f"claim {told['claim']['id']}", style="dim")
    head("Sentences that tell it, and where each leads")
    for number, mention in enumerate(told["mentions"], start=1):
        say(f"{number}. {mention['publisher']}, {mention['published'] or 'date unknown'} ({mention['file']})")
        say(f"“{mention['text']}”", 3)
        say(" → ".join(mention["chain"]), 3)
        say(mention["counted"], 3, "dim")
    head("Lineage used")
    for found in told["lineage"]:
        say(f"{found['words']} ({'; '.join(found['reasons'])})", 2)
    if not told["lineage"]:
        say("None: no report that tells it derives from another.", 2)
    head("Origins that are left")
    for number, origin in enumerate(told["origins"], start=1):
        say(f"{number}. {origin['label']} ({origin['kind']})", 2)
    if not told["origins"]:
        say("None was found.", 2)
    head("Why they are so many")
    for text in (*told["reasons"], *told["rules"]):
        say(text, 2)
    for text in (judgement["text"] for judgement in told["judged"] if "text" in judgement):
        say(f"An analyst: {text}", 2)
    head(told["because"])
    say("This measures reporting, not truth.", style="dim")
