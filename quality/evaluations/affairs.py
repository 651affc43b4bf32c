"""The labelled affairs: whole briefs against what a careful desk editor concludes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from twosource.pipeline import investigate
from twosource.render import to_contract
from twosource.settings import Settings

from ..baseline import join_sentences
from ..corpora import AFFAIRS, CHECK, SPACY_MODEL, TUNED
from ..result import Request, Result, note
from ..scorers.affairs import Counts, score_affair, silent
from ..scorers.chains import count_chains
from ..scorers.figures import Figures, affair_figures, chain_figures

HALVES = {"tuned": TUNED, "check": CHECK}
SETTINGS = Settings(spacy_model=SPACY_MODEL)
# What joining sentences answers at all; it names no speaker, dispute, derivation or date.
COMPARED = (
    "mention_recall",
    "align_f1",
    "trap_joined",
    "origins_exact",
    "overstated",
    "verdict",
    "verdict_macro_f1",
)
LINE = ("align_f1", "origins_exact", "overstated", "verdict", "dispute_f1", "lineage_f1")


def measure(request: Request) -> list[Result]:
    """Brief every affair, score it, and print one line for each and one for all."""
    ours: dict[str, Counts] = {}
    theirs: dict[str, Counts] = {}
    for name in (*TUNED, *CHECK):
        note(f"  {name}")
        brief = investigate(AFFAIRS / name / "reports", SETTINGS)
        tell = print if name == request.misses else silent
        contract = to_contract(brief)
        ours[name] = score_affair(AFFAIRS / name, contract, tell) + count_chains(AFFAIRS / name, contract)
        theirs[name] = score_affair(AFFAIRS / name, join_sentences(brief.reports, SETTINGS))
        print(affair_line(name, ours[name]))
    print(corroboration_line(_sum(ours, (*TUNED, *CHECK))))
    joined = affair_figures(_sum(theirs, (*TUNED, *CHECK)))
    return [
        Result(
            "affairs",
            "open",
            _figures(_sum(ours, (*TUNED, *CHECK))),
            parts={half: _figures(_sum(ours, names)) for half, names in HALVES.items()},
            beside={metric: joined[metric] for metric in COMPARED},
        )
    ]


def affair_line(name: str, counts: Counts) -> str:
    """The headline figures of one affair."""
    figures = affair_figures(counts)
    return f"{name}: " + "  ".join(f"{metric} {figures[metric]:g}" for metric in LINE)


def corroboration_line(counts: Counts) -> str:
    """How the claims that are corroborated fare, and those that are called so: the figure that must not lie."""
    right, called = counts["v.hit.corroborated"], counts["v.said.corroborated"]
    return (
        f"corroborated: {counts['v.gold.corroborated']} of {counts['claim.gold']} claims;"
        f" called so {called}, {right} of them rightly; origins overstated {counts['overstated']}"
    )


def _figures(counts: Counts) -> Figures:
    return affair_figures(counts) | chain_figures(counts)


def _sum(counts: Mapping[str, Counts], names: tuple[str, ...]) -> Counts:
    return sum((counts[name] for name in names), Counter())
