"""Which report of the folder a mention means that credits "a newspaper in Kelham": its publisher's name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..model import Lineage, Mention, Report
from ..text.lexicon.outlets import OUTLET_NOUNS, PRESS_NOUNS
from ..text.outlets import same_outlet

_NOUNS = OUTLET_NOUNS | PRESS_NOUNS


def name_described(
    reports: Sequence[Report], mentions: Mapping[str, tuple[Mention, ...]], lineage: Lineage
) -> dict[str, tuple[Mention, ...]]:
    """`mentions` by report, an outlet that is only described given the name of the one it was traced to.

    Two tellings of "a newspaper" would else count as one origin more than the newspaper itself.
    """
    meant = _meant(reports, mentions, lineage)
    return {
        report: tuple(_named(mention, meant.get(report, {})) for mention in found)
        for report, found in mentions.items()
    }


def _meant(
    reports: Sequence[Report], mentions: Mapping[str, tuple[Mention, ...]], lineage: Lineage
) -> dict[str, dict[str, str]]:
    """For each report, what each description in it was traced to; nothing where it was traced to two."""
    by_id = {report.id: report for report in reports}
    found: dict[str, dict[str, set[str]]] = {}
    for derivation in lineage.derivations:
        later, earlier = by_id.get(derivation.later), by_id.get(derivation.earlier)
        if later is None or earlier is None or not earlier.publisher:
            continue
        evidence = [p.span.of(later.text) for p in derivation.evidence if p.report == later.id]
        for via in {
            via for mention in mentions.get(later.id, ()) for via in mention.via if is_description(via)
        }:
            if any(via in text for text in evidence):
                found.setdefault(later.id, {}).setdefault(via, set()).add(earlier.publisher)
    return {
        report: {via: min(names) for via, names in told.items() if len(names) == 1}
        for report, told in found.items()
    }


def is_description(via: str) -> bool:
    """ "English newspaper", "a newspaper in Kelham": an outlet that is described, not named."""
    return any(word in _NOUNS for word in via.split())


def _named(mention: Mention, meant: Mapping[str, str]) -> Mention:
    if not any(via in meant for via in mention.via):
        return mention
    names: list[str] = []
    for name in (meant.get(via, via) for via in mention.via):
        if not any(same_outlet(name, other) for other in names):
            names.append(name)
    return replace(mention, via=tuple(names))
